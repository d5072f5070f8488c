#include "ui/views/transcriptactions.h"

#include "ui/models/transcriptmodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/treeedits.h"
#include "ui/views/messagedialog.h"
#include "ui/views/transcriptlist.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace stateloupe {

TranscriptActions::TranscriptActions(DocumentSession *session, TranscriptModel *model, TranscriptList *list)
    : QObject(list)
    , m_session(session)
    , m_model(model)
    , m_list(list)
    , m_add(addAction(tr("Add message…"), Qt::Key_Insert, &TranscriptActions::add))
{
    m_edits << addAction(tr("Edit role and name…"), Qt::SHIFT | Qt::Key_F2, &TranscriptActions::edit);
    m_edits << addAction(tr("Duplicate"), Qt::CTRL | Qt::Key_D, &TranscriptActions::duplicate);
    m_edits << addAction(tr("Move up"), Qt::ALT | Qt::Key_Up, &TranscriptActions::moveUp);
    m_edits << addAction(tr("Move down"), Qt::ALT | Qt::Key_Down, &TranscriptActions::moveDown);
    m_edits << addAction(tr("Remove"), QKeySequence::Delete, &TranscriptActions::remove);
}

QAction *TranscriptActions::addAction(
    const QString &text, const QKeySequence &shortcut, void (TranscriptActions::*slot)())
{
    auto *action = new QAction(text, m_list);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_list->addAction(action);
    return action;
}

void TranscriptActions::addTo(QMenu *menu)
{
    const bool isEditable = !m_session->isReadOnly();
    m_add->setEnabled(isEditable);
    menu->addAction(m_add);
    for (QAction *action : std::as_const(m_edits)) {
        action->setEnabled(isEditable && !messages().isEmpty());
        menu->addAction(action);
    }
    connect(menu, &QMenu::aboutToHide, this, [this] {
        m_add->setEnabled(true); // shortcuts check for themselves
        for (QAction *action : std::as_const(m_edits))
            action->setEnabled(true);
    });
}

QList<NodeId> TranscriptActions::messages() const
{
    QList<NodeId> nodes;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        const bool isHidden = m_list->hiddenRoles().test(m_model->roles().at(index.row()));
        if (!isHidden && m_model->kindAt(index.row()) == TranscriptModel::RowKind::Message)
            nodes << m_model->nodeAt(index.row());
    }
    const QModelIndex current = m_list->currentIndex();
    if (nodes.isEmpty() && current.isValid() && m_model->kindAt(current.row()) == TranscriptModel::RowKind::Message)
        nodes << m_model->nodeAt(current.row());
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

/// Whoever asks for a change that is not possible is told why.
bool TranscriptActions::isRefused() const
{
    if (m_session->isReadOnly())
        m_session->refuseEdit();
    return m_session->isReadOnly();
}

QString TranscriptActions::stepName(const QString &one, const QString &several, const QList<NodeId> &nodes) const
{
    return nodes.size() == 1 ? one.arg(m_session->document().row(nodes.first())) : several;
}

void TranscriptActions::select(const QList<NodeId> &nodes)
{
    QItemSelection selection;
    for (const NodeId node : nodes) {
        const QModelIndex index = m_model->index(m_model->rowOf(node));
        selection.select(index, index);
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void TranscriptActions::add()
{
    if (isRefused() || !MessageDialog::canAdd(m_session))
        return;
    const QList<NodeId> chosen = messages();
    const JsonDocument &document = m_session->document();
    const NodeId list = m_session->state().messages();
    const quint32 count = list == NoNode ? 0 : document.childCount(list);
    MessageDialog::add(m_session, chosen.isEmpty() ? count : document.row(chosen.last()) + 1, m_list);
}

void TranscriptActions::edit()
{
    const QList<NodeId> nodes = messages();
    if (!isRefused() && nodes.size() == 1)
        MessageDialog::change(m_session, nodes.first(), m_list);
}

void TranscriptActions::duplicate()
{
    const QList<NodeId> nodes = messages();
    if (!isRefused() && !nodes.isEmpty())
        duplicateNodes(m_session, nodes,
            stepName(tr("Duplicate message %1"), tr("Duplicate %n messages", nullptr, int(nodes.size())), nodes));
}

void TranscriptActions::remove()
{
    const QList<NodeId> nodes = messages();
    if (!isRefused() && !nodes.isEmpty())
        removeNodes(m_session, nodes,
            stepName(tr("Remove message %1"), tr("Remove %n messages", nullptr, int(nodes.size())), nodes));
}

void TranscriptActions::move(int places)
{
    const QList<NodeId> nodes = messages();
    if (isRefused() || nodes.isEmpty())
        return;
    const QList<NodeId> moved = shiftNodes(m_session, nodes, places,
        stepName(tr("Move message %1"), tr("Move %n messages", nullptr, int(nodes.size())), nodes));
    if (!moved.isEmpty())
        select(moved);
}

} // namespace stateloupe
