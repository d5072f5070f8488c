#pragma once

#include <QPlainTextEdit>

namespace stateloupe {

/// A text editor in which lines may have any length: a QPlainTextEdit takes minutes to lay out one of a megabyte.
/// Longer lines are broken where they are shown, with a mark ↩ at the end of each part that is not in text().
class LongTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype LongestLine = 4'096;

    explicit LongTextEdit(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// With line feeds, and without the breaks that are only shown.
    QString text() const;
    bool hasBreaks() const { return m_hasBreaks; }

    /// Underlines the character at `place` of text() and the way there.
    void markFault(qsizetype place);
    void clearFault();
    /// Puts the cursor there.
    void goTo(qsizetype place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    int positionOf(qsizetype place) const;
    bool isBroken(const QTextBlock &block) const;
    bool eraseAcrossBreak(bool forward);
    QString broken(const QString &text) const;
    QString joined(QString text) const;
    void chooseMark(const QString &text);

    QChar m_mark;
    bool m_hasBreaks = false;
};

} // namespace stateloupe
