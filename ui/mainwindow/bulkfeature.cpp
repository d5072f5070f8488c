#include "ui/mainwindow/bulkfeature.h"

#include "core/bulk/changes.h"
#include "core/bulk/valuechange.h"
#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/setvaluedialog.h"
#include "ui/dialogs/ttldialog.h"
#include "ui/mainwindow/bulkflow.h"
#include "ui/mainwindow/exportflow.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPlace = 200;

bool isReady(const OpenStore *store)
{
    return store && store->state() == StoreItem::State::Ready;
}

} // namespace

BulkFeature::BulkFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_flow(new BulkFlow(parts))
    , m_exportFlow(new ExportFlow(parts))
{
    addActions();
}

void BulkFeature::addActions()
{
    const auto isPossible = [this] { return hasTarget(); };
    QAction *setsValue = m_parts.actions->add({.name = u"workflow.setValue"_s,
        .text = tr("Set &value…"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_E,
        .icon = u"edit"_s,
        .run = [this] { setValue(); },
        .isPossible = isPossible});
    QAction *setsExpiry = m_parts.actions->add({.name = u"workflow.setExpiry"_s,
        .text = tr("Set e&xpiry…"),
        .shortcut = Qt::CTRL | Qt::Key_E,
        .icon = u"clock"_s,
        .run = [this] { setExpiry(); },
        .isPossible = [this] { return canExpire(); }});
    QAction *exports = m_parts.actions->add({.name = u"workflow.export"_s,
        .text = tr("&Export…"),
        .icon = u"export"_s,
        .run = [this] { exportChosen(); },
        .isPossible = isPossible});
    QAction *deletes = m_parts.actions->add({.name = u"workflow.delete"_s,
        .text = tr("&Delete"),
        .shortcut = Qt::Key_Delete,
        .icon = u"trash"_s,
        .run = [this] { remove(); },
        .isPossible = isPossible});
    deletes->setShortcutContext(Qt::WidgetShortcut); // the key means other things outside the list
    WorkflowTable *table = m_parts.workflows->table();
    table->addActions({setsValue, setsExpiry, exports, deletes});
    connect(table, &WorkflowTable::deleteRequested, deletes, &QAction::trigger);
}

BulkFeature::Target BulkFeature::openedTarget() const
{
    DocumentSession *session = m_parts.documents->current();
    for (OpenStore *store : m_parts.stores->stores()) {
        if (session && m_parts.documents->sessionsOf(store).contains(session))
            return {store, {session->id()}};
    }
    return {};
}

BulkFeature::Target BulkFeature::target() const
{
    const bool isReading = m_parts.documents->isAncestorOf(QApplication::focusWidget());
    const bool hasSelection = m_parts.workflows->table()->selectedCount() > 0;
    if (isReading || !hasSelection) {
        if (const Target opened = openedTarget(); opened.store)
            return opened;
    }
    return {m_parts.stores->current(), m_parts.workflows->table()->selectedIds()};
}

bool BulkFeature::hasTarget() const
{
    return (isReady(m_parts.stores->current()) && m_parts.workflows->table()->selectedCount() > 0)
        || isReady(openedTarget().store);
}

bool BulkFeature::canExpire() const
{
    const OpenStore *store = m_parts.stores->current();
    const OpenStore *opened = openedTarget().store;
    return hasTarget() && ((store && store->traits().hasTtl) || (opened && opened->traits().hasTtl));
}

void BulkFeature::remove()
{
    const Target chosen = target();
    if (!isReady(chosen.store) || m_flow->refuses(chosen.store, tr("Nothing was deleted.")))
        return;
    m_flow->begin({{BulkVerb::Kind::Delete, {}}, chosen.store, chosen.ids, std::make_shared<Removal>()});
}

QString BulkFeature::proposedPlace() const
{
    const DocumentSession *session = m_parts.documents->current();
    if (!session || session->phase() != DocumentSession::Phase::Ready)
        return {};
    const QString place = session->document().pointer(session->currentNode()).toString();
    return place.size() > LongestPlace ? QString() : place;
}

void BulkFeature::setValue()
{
    const Target chosen = target();
    if (!isReady(chosen.store) || m_flow->refuses(chosen.store, tr("Nothing was changed.")))
        return;
    auto *dialog = new SetValueDialog(chosen.ids.size(), chosen.store->name(), proposedPlace(), m_parts.window);
    const auto start = [this, dialog, store = QPointer(chosen.store), ids = chosen.ids] {
        if (!store)
            return;
        const QString what = singleLine(dialog->place().toString(), LongestPlace);
        const auto change
            = std::make_shared<ValueChange>(dialog->place(), dialog->json(), dialog->missing(), store->traits());
        m_flow->begin({{BulkVerb::Kind::SetValue, what}, store, ids, change, true});
    };
    connect(dialog, &QDialog::accepted, this, start);
    dialog->open();
}

void BulkFeature::exportChosen()
{
    const Target chosen = target();
    if (isReady(chosen.store))
        m_exportFlow->begin(chosen.store, chosen.ids);
}

void BulkFeature::setExpiry()
{
    const Target chosen = target();
    if (!isReady(chosen.store) || !chosen.store->traits().hasTtl
        || m_flow->refuses(chosen.store, tr("Nothing was changed.")))
        return;
    const DocumentSession *session = m_parts.documents->current();
    const bool isOne = chosen.ids.size() == 1;
    const bool isOpen = isOne && session && session->id() == chosen.ids.first();
    const QString question = isOne ? tr("When does %1 expire?").arg(shortWorkflowIdText(chosen.ids.first()))
                                   : tr("When do %1 expire?").arg(workflowCountText(chosen.ids.size()));
    auto *dialog = new TtlDialog(question, isOpen ? session->ttl() : std::nullopt, m_parts.window);
    const auto start = [this, dialog, store = QPointer(chosen.store), ids = chosen.ids] {
        const auto ttl = dialog->milliseconds();
        const QString what = ttl ? formatCountdown(*ttl) : QString();
        m_flow->begin({{BulkVerb::Kind::SetExpiry, what}, store, ids, std::make_shared<ExpiryChange>(ttl)});
    };
    connect(dialog, &QDialog::accepted, this, start);
    dialog->open();
}

} // namespace stateloupe
