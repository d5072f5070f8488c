#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace stateloupe {

/// A line for an id or a query: marks the place that is wrong by a wave below it, and completes words and paths.
class QueryField : public QLineEdit
{
    Q_OBJECT

public:
    explicit QueryField(QWidget *parent = nullptr);

    /// A length of 0 marks the place behind `position`; a negative one nothing.
    void setMark(qsizetype position, qsizetype length);
    /// What the word at the cursor may become.
    void setWords(const QStringList &words);
    /// Completes only while this is set.
    void setCompletes(bool completes) { m_completes = completes; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

Q_SIGNALS:
    void entered(); ///< got the focus

private:
    int wordStart() const;
    void offerWords();
    void complete(const QString &word);

    QCompleter *m_completer;
    QStringListModel *m_words;
    bool m_completes = false;
    qsizetype m_markPosition = 0;
    qsizetype m_markLength = -1;
};

} // namespace stateloupe
