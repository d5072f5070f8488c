#include "ui/mainwindow/comparefeature.h"

#include "ui/controllers/activities.h"
#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/chooseworkflow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/comparisonpage.h"
#include "ui/views/comparisonview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/toastarea.h"

#include <QFile>
#include <QFileInfo>
#include <QMainWindow>

#include <algorithm>
#include <memory>

namespace stateloupe {

using namespace Qt::StringLiterals;

using Side = Comparison::Side;

CompareFeature::CompareFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    parts.actions->addSeparator(WindowActions::Menu::Workflow);
    addWays();
    addSteps();
    addTransfers();
}

void CompareFeature::addWays()
{
    WorkflowTable *table = m_parts.workflows->table();
    QAction *compare = m_parts.actions->add({.name = u"compare.selected"_s,
        .text = tr("&Compare the selected two"),
        .shortcut = Qt::CTRL | Qt::Key_D,
        .icon = u"compare"_s,
        .run = [this] { compareSelected(); },
        .isPossible = [table] { return table->selectedCount() == 2; },
        .context = Qt::WidgetShortcut}); // in trees the key duplicates
    table->addAction(compare);
    m_parts.actions->add({.name = u"compare.with"_s,
        .text = tr("Compare wit&h…"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_D,
        .icon = u"compare"_s,
        .run = [this] { compareWith(); },
        .isPossible
        = [documents = m_parts.documents, table] { return documents->current() || table->selectedCount() == 1; }});
    m_parts.actions->add({.name = u"compare.stored"_s,
        .text = tr("Compare stored &and now"),
        .run = [this] { compareWithStored(); },
        .isPossible =
            [documents = m_parts.documents] {
                const DocumentSession *session = documents->current();
                return session && session->isModified() && session->phase() == DocumentSession::Phase::Ready
                    && !session->isRepair();
            }});
}

void CompareFeature::addSteps()
{
    const auto hasDifferences = [this] { return page() && page()->hasDifferences(); };
    m_pageActions.append(m_parts.actions->add({.name = u"compare.previous"_s,
        .text = tr("Previous difference"),
        .shortcut = Qt::SHIFT | Qt::Key_F8,
        .icon = u"chevron-up"_s,
        .run = [this] { page()->step(-1); },
        .isPossible = hasDifferences}));
    m_pageActions.append(m_parts.actions->add({.name = u"compare.next"_s,
        .text = tr("Next difference"),
        .shortcut = Qt::Key_F8,
        .icon = u"chevron-down"_s,
        .run = [this] { page()->step(1); },
        .isPossible = hasDifferences}));
}

void CompareFeature::addTransfers()
{
    const auto isPossible = [this](Side to) {
        return [this, to] { return page() && page()->hasDifferences() && page()->comparison()->session(to); };
    };
    m_pageActions.append(m_parts.actions->add({.name = u"compare.toLeft"_s,
        .text = tr("Take over to the &left"),
        .shortcut = Qt::ALT | Qt::Key_Left,
        .icon = u"arrow-left"_s,
        .run = [this] { page()->apply(Side::Left); },
        .isPossible = isPossible(Side::Left)}));
    m_pageActions.append(m_parts.actions->add({.name = u"compare.toRight"_s,
        .text = tr("Take over to the &right"),
        .shortcut = Qt::ALT | Qt::Key_Right,
        .icon = u"arrow-right"_s,
        .run = [this] { page()->apply(Side::Right); },
        .isPossible = isPossible(Side::Right)}));
    m_parts.actions->add({.name = u"compare.allToLeft"_s,
        .text = tr("Take all differences over to the left"),
        .run = [this] { page()->applyAll(Side::Left); },
        .isPossible = isPossible(Side::Left)});
    m_parts.actions->add({.name = u"compare.allToRight"_s,
        .text = tr("Take all differences over to the right"),
        .run = [this] { page()->applyAll(Side::Right); },
        .isPossible = isPossible(Side::Right)});
}

ComparisonPage *CompareFeature::page() const
{
    return qobject_cast<ComparisonPage *>(m_parts.documents->currentWidget());
}

void CompareFeature::compareSelected()
{
    OpenStore *store = m_parts.stores->current();
    const QList<WorkflowId> ids = m_parts.workflows->table()->selectedIds();
    if (store && ids.size() == 2)
        compare(store, ids[0], store, ids[1]);
}

/// The opened workflow, or else the selected one.
void CompareFeature::compareWith()
{
    const DocumentSession *session = m_parts.documents->current();
    const QPointer<OpenStore> store = session ? m_parts.storeOf(session) : m_parts.stores->current();
    if (!store)
        return;
    const WorkflowId id = session ? session->id() : m_parts.workflows->table()->selectedIds().value(0);
    QList<ChooseWorkflow::Choice> others;
    for (const DocumentSession *opened : m_parts.documents->sessions()) {
        if (opened->id() != id || m_parts.storeOf(opened) != store)
            others.append({m_parts.storeOf(opened), opened->id()});
    }
    auto *dialog = new ChooseWorkflow(
        m_parts.stores, others, tr("Compare %1 with").arg(shortWorkflowIdText(id)), m_parts.window);
    connect(dialog, &ChooseWorkflow::chosen, this, [this, store, id](OpenStore *other, const WorkflowId &otherId) {
        if (store)
            compare(store, id, other, otherId);
    });
    connect(dialog, &ChooseWorkflow::fileChosen, this, [this, store, id](const QString &path) {
        if (store)
            compareWithFile(store, id, path);
    });
    dialog->open();
}

/// The file becomes a store of its own. When it cannot be opened, the list of stores says why.
void CompareFeature::compareWithFile(OpenStore *leftStore, const WorkflowId &left, const QString &path)
{
    Connection connection;
    connection.settings = FileSettings{path, false};
    OpenStore *file = m_parts.stores->open(connection);
    m_parts.stores->setCurrent(leftStore);
    const WorkflowId id(QFile::encodeName(QFileInfo(QFileInfo(path).canonicalFilePath()).fileName()));
    auto *waiting = new QObject(file);
    const auto go = [this, store = QPointer<OpenStore>(leftStore), left, file, id, waiting] {
        if (file->state() == StoreItem::State::Opening)
            return;
        waiting->deleteLater();
        if (store && file->state() == StoreItem::State::Ready)
            compare(store, left, file, id);
    };
    connect(file, &OpenStore::changed, waiting, go);
    go();
}

void CompareFeature::compareWithStored()
{
    DocumentSession *session = m_parts.documents->current();
    show({session, ComparisonSource::Version::Stored}, {session, ComparisonSource::Version::Now});
}

DocumentSession *CompareFeature::open(OpenStore *store, const WorkflowId &id, QList<DocumentSession *> &opened)
{
    const bool isNew = m_parts.documents->open(store, id);
    DocumentSession *session = m_parts.documents->current();
    if (isNew) {
        session->load();
        opened.append(session);
    }
    return session;
}

void CompareFeature::compare(
    OpenStore *leftStore, const WorkflowId &left, OpenStore *rightStore, const WorkflowId &right)
{
    QList<DocumentSession *> opened;
    DocumentSession *leftSession = open(leftStore, left, opened);
    DocumentSession *rightSession = open(rightStore, right, opened);
    closeWith(show({leftSession}, {rightSession}), opened);
}

/// Tabs that were only opened to be compared go with the comparison, unless somebody went there or edited something.
void CompareFeature::closeWith(ComparisonPage *shown, const QList<DocumentSession *> &opened)
{
    auto unseen = std::make_shared<QList<QPointer<DocumentSession>>>(opened.begin(), opened.end());
    connect(m_parts.documents, &DocumentTabs::currentSessionChanged, shown,
        [unseen, shown, documents = m_parts.documents](DocumentSession *session) {
            if (documents->QTabWidget::indexOf(shown) >= 0) // else its end led there
                unseen->removeAll(session);
        });
    connect(
        shown, &QObject::destroyed, this, [this, unseen] { closeUnused(*unseen); }, Qt::QueuedConnection);
}

bool CompareFeature::isCompared(const DocumentSession *session) const
{
    const QList<ComparisonPage *> pages = m_parts.documents->findChildren<ComparisonPage *>();
    return std::any_of(pages.begin(), pages.end(), [session](ComparisonPage *shown) {
        const Comparison *comparison = shown->comparison();
        return comparison->session(Side::Left) == session || comparison->session(Side::Right) == session;
    });
}

void CompareFeature::closeUnused(const QList<QPointer<DocumentSession>> &opened)
{
    for (const QPointer<DocumentSession> &session : opened) {
        if (session && !session->isModified() && !isCompared(session))
            m_parts.documents->close(session);
    }
}

ComparisonPage *CompareFeature::show(const ComparisonSource &left, const ComparisonSource &right)
{
    auto *shown
        = new ComparisonPage(left, m_parts.storeOf(left.session), right, m_parts.storeOf(right.session), m_pageActions);
    connect(shown, &ComparisonPage::actionsChanged, m_parts.actions, &WindowActions::update);
    connect(shown, &ComparisonPage::showRequested, this, &CompareFeature::showSession);
    connect(shown, &ComparisonPage::saveRequested, this, &CompareFeature::save);
    connect(shown->comparison(), &Comparison::applied, this, [this](qsizetype count, Side to) {
        const QString what = to == Side::Left ? tr("Took %1 over to the left") : tr("Took %1 over to the right");
        m_parts.status->showMessage(what.arg(differenceCountText(count)));
    });
    connect(
        shown->comparison(), &Comparison::gone, shown,
        [documents = m_parts.documents, shown] { documents->closePage(shown); }, Qt::QueuedConnection);
    m_parts.documents->addPage(shown, shown->title());
    showActivity(shown);
    shown->view()->setFocus();
    return shown;
}

/// What takes longer than a moment can be stopped in the status line.
void CompareFeature::showActivity(ComparisonPage *shown)
{
    auto follow = [this, comparison = shown->comparison(), activity = QPointer<Activity>()]() mutable {
        if (comparison->isBusy() && !activity) {
            activity = m_parts.activities->begin(tr("Comparing"));
            connect(activity, &Activity::cancelRequested, comparison, &Comparison::cancel);
            connect(comparison, &QObject::destroyed, activity, &Activity::finish);
        } else if (!comparison->isBusy() && activity) {
            activity->finish();
        }
    };
    follow();
    connect(shown->comparison(), &Comparison::busyChanged, this, follow);
}

void CompareFeature::showSession(DocumentSession *session)
{
    if (session)
        m_parts.documents->setCurrentWidget(qobject_cast<QWidget *>(session->parent()));
}

void CompareFeature::save(DocumentSession *session)
{
    showSession(session);
    m_parts.actions->update();
    if (QAction *action = m_parts.actions->find(u"file.save"_s))
        action->trigger();
}

} // namespace stateloupe
