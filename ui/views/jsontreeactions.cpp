#include "ui/views/jsontreeactions.h"

#include "ui/models/jsontreemodel.h"
#include "ui/session/documentsession.h"
#include "ui/text/plaintext.h"
#include "ui/views/copymenu.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/valueeditor.h"

#include <QAction>
#include <QMenu>

namespace stateloupe {

using namespace Qt::StringLiterals;

JsonTreeActions::JsonTreeActions(DocumentSession *session, JsonTreeModel *model, JsonTreeView *view)
    : QObject(view)
    , m_session(session)
    , m_model(model)
    , m_view(view)
{
    const auto separate = [view] {
        auto *separator = new QAction(view);
        separator->setSeparator(true);
        view->addAction(separator);
    };
    m_edits << addAction(tr("Edit value"), Qt::Key_F2, &JsonTreeActions::editValue);
    m_looks << addAction(tr("Edit in a window…"), Qt::CTRL | Qt::Key_Return, &JsonTreeActions::editInWindow);
    m_rename = addAction(tr("Rename key"), Qt::SHIFT | Qt::Key_F2, &JsonTreeActions::rename);
    separate();
    m_edits << addAction(tr("Add value"), Qt::Key_Insert, &JsonTreeActions::add);
    m_edits << addAction(tr("Duplicate"), Qt::CTRL | Qt::Key_D, &JsonTreeActions::duplicate);
    m_edits << addAction(tr("Move up"), Qt::ALT | Qt::Key_Up, &JsonTreeActions::moveUp);
    m_edits << addAction(tr("Move down"), Qt::ALT | Qt::Key_Down, &JsonTreeActions::moveDown);
    m_edits << addAction(tr("Remove"), QKeySequence::Delete, &JsonTreeActions::remove);
    separate();
    m_looks << addAction(tr("Copy text"), QKeySequence::Copy, &JsonTreeActions::copyText);
    m_looks << addAction(tr("Copy as JSON"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &JsonTreeActions::copyJson);
    m_looks << addAction(tr("Copy JSON Pointer"), Qt::CTRL | Qt::ALT | Qt::Key_C, &JsonTreeActions::copyPointer);
    m_looks << addAction(tr("Show in Text"), {}, &JsonTreeActions::showInText);

    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, &JsonTreeActions::showMenu);
}

QAction *JsonTreeActions::addAction(const QString &text, const QKeySequence &shortcut, void (JsonTreeActions::*slot)())
{
    auto *action = new QAction(text, m_view);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    return action;
}

void JsonTreeActions::showMenu(const QPoint &position)
{
    updateActions();
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_view->actions());
    menu->addMenu(makeCopyMenu(m_session, m_view->currentNode(), menu));
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : m_view->actions())
            action->setEnabled(true); // shortcuts check for themselves
    });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void JsonTreeActions::updateActions()
{
    const NodeId node = m_view->currentNode();
    for (QAction *action : std::as_const(m_looks))
        action->setEnabled(node != NoNode);
    for (QAction *action : std::as_const(m_edits))
        action->setEnabled(node != NoNode && !m_model->isReadOnly());
    m_rename->setEnabled(node != NoNode && !m_model->isReadOnly() && m_session->document().isMember(node));
}

/// Whoever asks for a change that is not possible is told why.
bool JsonTreeActions::isRefused() const
{
    if (!m_model->isReadOnly())
        return false;
    if (m_session->isReadOnly()) // else it is the view that shows something old
        m_session->refuseEdit();
    return true;
}

QString JsonTreeActions::name(NodeId node) const
{
    const QStringList tokens = m_session->document().pointer(node).tokens();
    return tokens.isEmpty() ? tr("document") : singleLine(tokens.last(), 40);
}

QString JsonTreeActions::unusedKey(NodeId object, const QString &wanted) const
{
    QString key = wanted;
    for (int number = 2; m_session->document().member(object, key) != NoNode; ++number)
        key = wanted + u'_' + QString::number(number);
    return key;
}

bool JsonTreeActions::insertAfter(
    NodeId container, NodeId sibling, const QString &key, const QByteArray &json, const QString &step)
{
    const JsonDocument &document = m_session->document();
    const quint32 row = sibling == NoNode ? document.childCount(container) : document.row(sibling) + 1;
    if (document.type(container) == JsonType::Array)
        return m_session->edit(insertElement(document, container, row, json), step);
    return m_session->edit(insertMember(document, container, row, unusedKey(container, key), json), step);
}

void JsonTreeActions::editValue()
{
    m_view->editValue();
}

void JsonTreeActions::editInWindow()
{
    if (m_view->currentNode() != NoNode)
        ValueEditor::open(m_session, m_view->currentNode(), m_view);
}

void JsonTreeActions::rename()
{
    m_view->editKey();
}

void JsonTreeActions::add()
{
    const NodeId current = m_view->currentNode() == NoNode ? m_model->root() : m_view->currentNode();
    if (current == NoNode || isRefused())
        return;
    const JsonDocument &document = m_session->document();
    const bool goesInside = document.isContainer(current);
    const NodeId container = goesInside ? current : document.parent(current);
    if (container == NoNode
        || !insertAfter(container, goesInside ? NoNode : current, u"new_key"_s, "null", tr("Add value")))
        return;
    m_view->reveal(m_session->currentNode());
    if (m_session->document().isMember(m_session->currentNode()))
        m_view->editKey();
    else
        m_view->editValue();
}

void JsonTreeActions::duplicate()
{
    const NodeId node = m_view->currentNode();
    const JsonDocument &document = m_session->document();
    if (node == NoNode || node == JsonDocument::Root || isRefused())
        return;
    insertAfter(document.parent(node), node, document.key(node) + "_copy"_L1, document.rawValue(node),
        tr("Duplicate %1").arg(name(node)));
}

void JsonTreeActions::remove()
{
    const NodeId node = m_view->currentNode();
    if (node != NoNode && !isRefused())
        m_session->edit(removeNode(m_session->document(), node), tr("Remove %1").arg(name(node)));
}

void JsonTreeActions::move(int rows)
{
    const NodeId node = m_view->currentNode();
    const JsonDocument &document = m_session->document();
    if (node == NoNode || node == JsonDocument::Root || isRefused())
        return;
    const qint64 row = qint64(document.row(node)) + rows;
    if (row >= 0 && row < document.childCount(document.parent(node)))
        m_session->edit(moveNode(document, node, quint32(row)), tr("Move %1").arg(name(node)));
}

void JsonTreeActions::copyText()
{
    if (m_view->currentNode() != NoNode)
        copyValueText(m_session, m_view->currentNode());
}

void JsonTreeActions::copyJson()
{
    if (m_view->currentNode() != NoNode)
        copyValueJson(m_session, m_view->currentNode());
}

void JsonTreeActions::copyPointer()
{
    if (m_view->currentNode() != NoNode)
        stateloupe::copyPointer(m_session, m_view->currentNode());
}

void JsonTreeActions::showInText()
{
    Q_EMIT m_view->showInTextRequested();
}

} // namespace stateloupe
