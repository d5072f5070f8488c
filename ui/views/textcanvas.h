#pragma once

#include "core/json/jsontypes.h"
#include "ui/models/textrows.h"

#include <QAbstractScrollArea>

#include <functional>

namespace stateloupe {

/// Paints the rows of a text that are in sight, in fixed type with row numbers. Indentation is space in front of a
/// row, never part of the text.
class TextCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TextCanvas(const TextRows *rows, QWidget *parent = nullptr);

    /// The rows are others now. What is at the top stays there if `topOffset` says so.
    void updateRows();
    void setCurrentRows(int first, int last); ///< -1: none
    int currentRow() const { return m_currentFirst; }
    /// Marks found bytes, or, with `isFault`, the place where the text stops being JSON. An empty span: none.
    void setMark(ByteSpan span, bool isFault = false);
    void setChangedTest(std::function<bool(NodeId)> isChanged) { m_isChanged = std::move(isChanged); }
    void ensureVisible(int row);

Q_SIGNALS:
    void rowClicked(int row);
    void rowActivated(int row); ///< double click, Enter or F2

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int rowHeight() const;
    int gutterWidth() const;
    int rowsInView() const;
    int rowAtPosition(int y) const; ///< -1 for none
    void updateScrollBars();
    void paintRow(QPainter *painter, int row, const QRect &rect);
    /// Returns where the text ends.
    int paintText(QPainter *painter, const TextRow &row, QPoint baseline, const QRect &rect);
    void makeRoomFor(int width);

    const TextRows *m_rows;
    int m_currentFirst = -1;
    int m_currentLast = -1;
    ByteSpan m_mark;
    bool m_markIsFault = false;
    qint64 m_topOffset = 0; ///< of the first row in sight
    int m_widest = 0; ///< of the rows painted so far
    std::function<bool(NodeId)> m_isChanged;
};

} // namespace stateloupe
