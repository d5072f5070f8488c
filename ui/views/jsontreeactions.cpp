#include "ui/views/jsontreeactions.h"

#include "core/json/jsonconvert.h"
#include "ui/models/jsontreemodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/treeedits.h"
#include "ui/text/plaintext.h"
#include "ui/text/typetext.h"
#include "ui/views/addvaluedialog.h"
#include "ui/views/copymenu.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/valueeditor.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// What the menu looks at before it says which types are possible.
constexpr qint64 LargestAsked = 100'000;
constexpr qsizetype MostAsked = 1'000;

} // namespace

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
    m_edits << addAction(tr("Add value…"), Qt::Key_Insert, &JsonTreeActions::add);
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

/// Only what every selected value can become is offered.
void JsonTreeActions::addTypeMenu(QMenu *menu)
{
    const QList<NodeId> nodes = m_view->selectedNodes();
    const JsonDocument &document = m_session->document();
    QMenu *types = menu->addMenu(tr("Change type"));
    types->setEnabled(!nodes.isEmpty() && !m_model->isReadOnly());
    for (const JsonType type : allJsonTypes()) {
        QAction *action = types->addAction(typeText(type));
        connect(action, &QAction::triggered, this, [this, type] { convert(type); });
        const auto isType = [&](NodeId node) { return document.type(node) == type; };
        // Large values are asked only once they are to be converted.
        const auto canBe = [&](NodeId node) {
            return document.valueSpan(node).length > LargestAsked || convertedValue(document, node, type).has_value();
        };
        action->setCheckable(true);
        action->setChecked(!nodes.isEmpty() && std::all_of(nodes.begin(), nodes.end(), isType));
        action->setEnabled(
            !action->isChecked() && nodes.size() <= MostAsked && std::all_of(nodes.begin(), nodes.end(), canBe));
    }
}

void JsonTreeActions::showMenu(const QPoint &position)
{
    updateActions();
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_view->actions());
    addTypeMenu(menu);
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
    if (m_session->isReadOnly())
        m_session->refuseEdit();
    else
        Q_EMIT m_session->editRefused({ErrorKind::PermissionDenied,
            tr("A checkpoint shows what was, and cannot be edited here. Nothing was changed.")});
    return true;
}

QString JsonTreeActions::name(NodeId node) const
{
    const QStringList tokens = m_session->document().pointer(node).tokens();
    return tokens.isEmpty() ? tr("document") : singleLine(tokens.last(), 40);
}

QString JsonTreeActions::stepName(const QList<NodeId> &nodes, const QString &one, const QString &several) const
{
    return nodes.size() == 1 ? one.arg(name(nodes.first())) : several;
}

void JsonTreeActions::editValue()
{
    if (m_view->selectedNodes().size() > 1)
        editInWindow();
    else
        m_view->editValue();
}

void JsonTreeActions::editInWindow()
{
    const QList<NodeId> nodes = m_view->selectedNodes();
    if (nodes.size() > 1 && !isRefused())
        ValueEditor::openForAll(m_session, nodes, m_view);
    else if (nodes.size() <= 1 && m_view->currentNode() != NoNode)
        ValueEditor::open(m_session, m_view->currentNode(), m_view);
}

void JsonTreeActions::rename()
{
    if (!isRefused())
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
    if (container == NoNode)
        return;
    const quint32 row = goesInside ? document.childCount(container) : document.row(current) + 1;
    auto *dialog = new AddValueDialog(m_session, container, row, m_view);
    connect(dialog, &QDialog::accepted, m_view, [this] { m_view->reveal(m_session->currentNode()); });
    dialog->open();
}

void JsonTreeActions::duplicate()
{
    const QList<NodeId> nodes = m_view->selectedNodes();
    if (!isRefused() && !nodes.isEmpty() && nodes.first() != JsonDocument::Root)
        duplicateNodes(m_session, nodes,
            stepName(nodes, tr("Duplicate %1"), tr("Duplicate %n values", nullptr, int(nodes.size()))));
}

void JsonTreeActions::remove()
{
    const QList<NodeId> nodes = m_view->selectedNodes();
    if (!isRefused() && !nodes.isEmpty())
        removeNodes(
            m_session, nodes, stepName(nodes, tr("Remove %1"), tr("Remove %n values", nullptr, int(nodes.size()))));
}

void JsonTreeActions::move(int rows)
{
    const QList<NodeId> nodes = m_view->selectedNodes();
    if (isRefused() || nodes.isEmpty())
        return;
    const QString step = stepName(nodes, tr("Move %1"), tr("Move %n values", nullptr, int(nodes.size())));
    const QList<NodeId> moved = shiftNodes(m_session, nodes, rows, step);
    if (!moved.isEmpty())
        m_view->selectNodes(moved);
}

void JsonTreeActions::convert(JsonType type)
{
    const QList<NodeId> nodes = m_view->selectedNodes();
    if (isRefused() || nodes.isEmpty())
        return;
    convertNodes(m_session, nodes, type,
        stepName(nodes, tr("Change type of %1"), tr("Change type of %n values", nullptr, int(nodes.size()))));
}

void JsonTreeActions::copyText()
{
    copyValueTexts(m_session, m_view->selectedNodes());
}

void JsonTreeActions::copyJson()
{
    copyValuesJson(m_session, m_view->selectedNodes());
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
