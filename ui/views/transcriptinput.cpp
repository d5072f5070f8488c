// What keys, the mouse and the context menu do in TranscriptList.

#include "ui/session/documentsession.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/valueeditor.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace stateloupe {

QModelIndex TranscriptList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return {};
    const int row = std::max(0, currentIndex().row());
    const int page = std::max(1, viewport()->height() - MessageBlock::EstimatedHeight);
    switch (action) {
    case MoveHome:
        return m_model->index(0);
    case MoveEnd:
        return m_model->index(last);
    case MoveUp:
    case MovePrevious:
        return m_model->index(std::max(0, row - 1));
    case MoveDown:
    case MoveNext:
        return m_model->index(currentIndex().isValid() ? std::min(last, row + 1) : 0);
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
            toggle(m_openCalls, current.row());
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
    switch (block(index.row()).partAt(event->pos() - visualRect(index).topLeft())) {
    case MessageBlock::Part::More:
        toggle(m_unfolded, index.row());
        break;
    case MessageBlock::Part::Call:
        toggle(m_openCalls, index.row());
        break;
    case MessageBlock::Part::Nothing:
        break;
    }
}

void TranscriptList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    const auto part = block(index.row()).partAt(event->pos() - visualRect(index).topLeft());
    if (part == MessageBlock::Part::Nothing)
        editContent();
}

void TranscriptList::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasContent = m_model->entry(currentIndex().row(), 0).content != NoNode;
    menu->addAction(
            m_session->isReadOnly() ? tr("View content…") : tr("Edit content…"), this, &TranscriptList::editContent)
        ->setEnabled(hasContent);
    menu->addAction(tr("Copy content"), this, &TranscriptList::copyContent)->setEnabled(hasContent);
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
    m_blocks.erase(row);
    m_heights.forget(row);
    measure(row);
    updateGeometries();
    viewport()->update();
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
    const JsonDocument &document = m_session->document();
    const NodeId content = m_model->entry(currentIndex().row(), 0).content;
    if (content == NoNode)
        return;
    const bool isString = document.type(content) == JsonType::String;
    QGuiApplication::clipboard()->setText(
        isString ? document.string(content) : QString::fromUtf8(document.rawValue(content)));
}

} // namespace stateloupe
