// What keys, the mouse and the context menu do in TranscriptList.

#include "ui/session/documentsession.h"
#include "ui/text/plaintext.h"
#include "ui/views/copymenu.h"
#include "ui/views/transcriptactions.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/valueeditor.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace stateloupe {

QModelIndex TranscriptList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = shownRow(m_model->rowCount() - 1, -1);
    const int first = shownRow(0, 1);
    if (last < 0 || first < 0)
        return {};
    const int row = std::max(first, currentIndex().row());
    const int page = std::max(1, viewport()->height() - MessageBlock::EstimatedHeight);
    switch (action) {
    case MoveHome:
        return m_model->index(first);
    case MoveEnd:
        return m_model->index(last);
    case MoveUp:
    case MovePrevious:
        return m_model->index(std::max(first, shownRow(row - 1, -1)));
    case MoveDown:
    case MoveNext:
        return m_model->index(currentIndex().isValid() && row < last ? shownRow(row + 1, 1) : row);
    case MovePageUp:
        return m_model->index(m_heights.rowAt(std::max(0, m_heights.top(row) - page)));
    case MovePageDown:
        return m_model->index(std::max(row, m_heights.rowAt(m_heights.top(row) + page)));
    case MoveLeft:
    case MoveRight:
        break;
    }
    return currentIndex();
}

void TranscriptList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->matches(QKeySequence::Copy)) {
        copyContent();
        return;
    }
    const bool copies = event->key() == Qt::Key_C && current.isValid();
    if (copies && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyValueJson(m_session, m_model->nodeAt(current.row()));
        return;
    }
    if (copies && event->modifiers() == (Qt::ControlModifier | Qt::AltModifier)) {
        copyPointer(m_session, m_model->nodeAt(current.row()));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        editContent();
        return;
    case Qt::Key_Right:
    case Qt::Key_Left:
        if (current.isValid())
            setUnfolded(current.row(), event->key() == Qt::Key_Right);
        return;
    case Qt::Key_Space:
        if (current.isValid())
            toggleFolds(current.row());
        return;
    default:
        QAbstractItemView::keyPressEvent(event);
    }
}

void TranscriptList::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const MessageBlock::Hit hit = block(index.row()).hitAt(event->pos() - visualRect(index).topLeft());
    if (hit.part == MessageBlock::Hit::Part::More)
        toggle(m_unfolded, index.row());
    else if (hit.part == MessageBlock::Hit::Part::Fold)
        toggleFold(index.row(), hit.fold);
}

void TranscriptList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    using Part = MessageBlock::Hit::Part;
    const Part part = block(index.row()).hitAt(event->pos() - visualRect(index).topLeft()).part;
    if (part == Part::Nothing || part == Part::Time)
        editContent();
}

void TranscriptList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasContent = currentIndex().isValid() && m_model->entry(currentIndex().row(), 0).content != NoNode;
    menu->addAction(
            m_session->isReadOnly() ? tr("View content…") : tr("Edit content…"), this, &TranscriptList::editContent)
        ->setEnabled(hasContent);
    menu->addSeparator();
    QAction *copy = menu->addAction(tr("Copy text"), QKeySequence::Copy, this, &TranscriptList::copyContent);
    copy->setEnabled(hasContent);
    if (currentIndex().isValid())
        menu->addMenu(makeCopyMenu(m_session, m_model->nodeAt(currentIndex().row()), menu));
    menu->addSeparator();
    m_actions->addTo(menu);
    menu->addSeparator();
    menu->addAction(tr("Show in Text"), this, &TranscriptList::showInTextRequested);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void TranscriptList::toggle(std::set<NodeId> &places, int row)
{
    const NodeId node = m_model->nodeAt(row);
    if (places.erase(node) == 0)
        places.insert(node);
    layOutAgain(row);
}

void TranscriptList::layOutAgain(int row)
{
    m_blocks.erase(row);
    m_heights.forget(row);
    measure(row);
    updateGeometries();
    viewport()->update();
}

void TranscriptList::toggleFold(int row, NodeId fold)
{
    if (m_openFolds.erase(fold) == 0)
        m_openFolds.insert(fold);
    layOutAgain(row);
}

/// All of a row: open if one of them is not.
void TranscriptList::toggleFolds(int row)
{
    std::vector<NodeId> places;
    for (const MessageFold &fold : block(row).entry().folds) {
        if (fold.opens)
            places.push_back(fold.node);
    }
    const bool areOpen
        = std::all_of(places.begin(), places.end(), [this](NodeId fold) { return m_openFolds.contains(fold); });
    for (const NodeId fold : places) {
        if (areOpen)
            m_openFolds.erase(fold);
        else
            m_openFolds.insert(fold);
    }
    layOutAgain(row);
}

bool TranscriptList::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    if (!index.isValid())
        return true;
    const MessageBlock &shown = block(index.row());
    const bool isTime = shown.hitAt(help->pos() - visualRect(index).topLeft()).part == MessageBlock::Hit::Part::Time;
    const QString time = singleLine(shown.entry().time, 80);
    const bool isMark = severityRoom(index.row(), visualRect(index)).contains(help->pos());
    const QString findings = isMark ? index.data(Qt::AccessibleDescriptionRole).toString() : QString();
    if (isTime && !time.isEmpty())
        QToolTip::showText(help->globalPos(), escapedToolTip(time), viewport());
    else if (!findings.isEmpty())
        QToolTip::showText(help->globalPos(), escapedToolTip(findings), viewport());
    else
        QToolTip::hideText();
    return true;
}

void TranscriptList::setUnfolded(int row, bool isUnfolded)
{
    if (m_unfolded.contains(m_model->nodeAt(row)) != isUnfolded)
        toggle(m_unfolded, row);
}

void TranscriptList::editContent()
{
    if (!currentIndex().isValid())
        return;
    const NodeId content = m_model->entry(currentIndex().row(), 0).content;
    if (content != NoNode)
        ValueEditor::open(m_session, content, this);
}

void TranscriptList::copyContent()
{
    if (!currentIndex().isValid())
        return;
    QList<NodeId> contents;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        contents << m_model->entry(index.row(), 0).content;
    if (contents.isEmpty())
        contents << m_model->entry(currentIndex().row(), 0).content;
    contents.removeAll(NoNode);
    std::sort(contents.begin(), contents.end());
    copyValueTexts(m_session, contents);
}

} // namespace stateloupe
