#include "ui/mainwindow/draftsfeature.h"

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "ui/controllers/storeregistry.h"
#include "ui/mainwindow/draftoffer.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostOpened = 8;

/// What is in memory alone ends with the program, and its edits with it.
bool keepsDrafts(const OpenStore *store)
{
    return store && !std::holds_alternative<MemorySettings>(store->connection().settings);
}

} // namespace

DraftsFeature::DraftsFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_box(DraftBox::defaultFolder())
{
    parts.actions->add({.name = u"file.openDrafts"_s,
        .text = tr("Open unsaved changes of &earlier"),
        .icon = u"history"_s,
        .menu = WindowActions::Menu::File,
        .run = [this] { open(m_parts.stores->current()); },
        .isPossible =
            [this] {
                const OpenStore *store = m_parts.stores->current();
                return store && m_left.contains(store->identity());
            }});
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &DraftsFeature::addSession);
    connect(parts.stores, &StoreRegistry::stateChanged, this, &DraftsFeature::look);
}

void DraftsFeature::addSession(DocumentSession *session)
{
    const OpenStore *store = m_parts.storeOf(session);
    if (keepsDrafts(store))
        new DraftOffer(session, m_box, store->identity(), m_parts);
}

void DraftsFeature::look(OpenStore *store)
{
    constexpr auto hasLooked = "stateloupe_drafts";
    if (store->state() != StoreItem::State::Ready || !keepsDrafts(store) || store->property(hasLooked).toBool())
        return;
    store->setProperty(hasLooked, true);
    const auto find = [box = m_box, id = store->identity()](const std::function<bool()> &) { return box.ofStore(id); };
    whenFinished<QList<Draft>>(
        runInBackground<QList<Draft>>(find), store, [this, store](const QList<Draft> &drafts) { tell(store, drafts); });
}

void DraftsFeature::tell(OpenStore *store, const QList<Draft> &drafts)
{
    if (drafts.isEmpty())
        return;
    QList<WorkflowId> &ids = m_left[store->identity()];
    for (const Draft &draft : drafts)
        ids << draft.id;
    m_parts.actions->update();
    m_parts.toasts->show(tr("Unsaved changes of earlier in %1: %2").arg(store->name(), workflowCountText(ids.size())),
        tr("Open"), [this, store = QPointer(store)] {
            if (store)
                open(store);
        });
}

void DraftsFeature::open(OpenStore *store)
{
    m_parts.stores->setCurrent(store);
    const QList<WorkflowId> ids = m_left.take(store->identity());
    for (const WorkflowId &id : ids.first(std::min(ids.size(), MostOpened)))
        Q_EMIT m_parts.workflows->openRequested(id, false);
    if (ids.size() > MostOpened)
        m_left.insert(store->identity(), ids.sliced(MostOpened));
    m_parts.actions->update();
}

} // namespace stateloupe
