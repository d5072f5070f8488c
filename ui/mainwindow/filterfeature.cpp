#include "ui/mainwindow/filterfeature.h"

#include "core/json/jsonstring.h"
#include "ui/controllers/savedfilters.h"
#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/filtersdialog.h"
#include "ui/dialogs/namefilterdialog.h"
#include "ui/mainwindow/searchprogress.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/session/seenpaths.h"
#include "ui/text/plaintext.h"
#include "ui/text/querytext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/querybar.h"
#include "ui/views/queryfield.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>
#include <QMenu>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 60;

} // namespace

FilterFeature::FilterFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_filters(new SavedFilters(parts.settings, this))
{
    addActions();
    listFilters();
    parts.workflows->queryBar()->filtersButton()->setMenu(m_menu);
    connect(m_filters, &SavedFilters::changed, this, &FilterFeature::listFilters);
    connect(parts.stores, &StoreRegistry::added, this,
        [activities = parts.activities](OpenStore *store) { new SearchProgress(store, activities); });
    connect(parts.workflows->queryBar(), &QueryBar::entered, this, &FilterFeature::offerWords);
}

/// What the language knows, and what there is in the workflows that are open.
void FilterFeature::offerWords()
{
    QStringList words = queryWords();
    for (const DocumentSession *session : m_parts.documents->sessions())
        words += seenPaths(session->document());
    words.sort(Qt::CaseInsensitive);
    words.removeDuplicates();
    m_parts.workflows->queryBar()->field()->setWords(words);
}

void FilterFeature::addActions()
{
    const auto hasStore = [stores = m_parts.stores] { return stores->current() != nullptr; };
    m_parts.actions->add({.name = u"edit.query"_s,
        .text = tr("&Query workflows"),
        .shortcut = Qt::CTRL | Qt::Key_L,
        .icon = u"filter"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [workflows = m_parts.workflows] { workflows->queryBar()->focusQuery(); },
        .isPossible = hasStore});
    m_menu = m_parts.actions->addMenu(WindowActions::Menu::View, tr("S&aved filters"));
    m_parts.actions->add({.name = u"filter.save"_s,
        .text = tr("&Save this filter…"),
        .icon = u"bookmark"_s,
        .menu = WindowActions::Menu::View,
        .run = [this] { saveCurrent(); },
        .isPossible = [this] { return !currentQuery().isEmpty(); }});
    m_parts.actions->add({.name = u"filter.manage"_s,
        .text = tr("&Manage saved filters…"),
        .icon = u"edit"_s,
        .menu = WindowActions::Menu::View,
        .run = [this] { manage(); },
        .isPossible = [this] { return !m_filters->own().isEmpty(); }});
}

void FilterFeature::listFilters()
{
    m_menu->clear();
    const char *const names[]{"filter.stuck", "filter.failed", "filter.recent"}; // in the order of builtIn()
    const QList<SavedFilter> builtIn = SavedFilters::builtIn();
    for (qsizetype i = 0; i < builtIn.size(); ++i)
        addFilter(builtIn[i], QString::fromLatin1(names[i]));
    m_menu->addSeparator();
    for (const SavedFilter &filter : m_filters->own())
        addFilter(filter, {});
    if (!m_filters->own().isEmpty())
        m_menu->addSeparator();
    for (const QString &name : {u"filter.save"_s, u"filter.manage"_s})
        m_menu->addAction(m_parts.actions->find(name));
    m_parts.actions->update();
}

void FilterFeature::addFilter(const SavedFilter &filter, const QString &name)
{
    QString text = singleLine(filter.name, LongestName);
    QAction *action = m_menu->addAction(icon(u"filter"_s, Theme::Role::Muted), text.replace(u'&', "&&"_L1));
    action->setObjectName(name);
    action->setToolTip(escapedToolTip(filter.query));
    connect(action, &QAction::triggered, this, [this, filter] { choose(filter); });
}

void FilterFeature::choose(const SavedFilter &filter)
{
    if (OpenStore *store = m_parts.stores->current())
        store->question()->askQuery(filter.query);
}

QString FilterFeature::currentQuery() const
{
    OpenStore *store = m_parts.stores->current();
    if (!store || store->question()->error() || store->question()->text().trimmed().isEmpty())
        return {};
    const QString text = store->question()->text().trimmed();
    return store->question()->isQuery() ? text : "id ~ "_L1 + QString::fromLatin1(encodeJsonString(text));
}

void FilterFeature::saveCurrent()
{
    QStringList taken;
    for (const SavedFilter &filter : m_filters->own())
        taken << filter.name;
    const QString query = currentQuery();
    auto *dialog = new NameFilterDialog(query, taken, m_parts.window);
    connect(dialog, &NameFilterDialog::named, this, [this, query](const QString &name) {
        const QList<SavedFilter> before = m_filters->own();
        m_filters->save({name, query});
        m_parts.toasts->show(tr("Saved the filter %1").arg(singleLine(name, LongestName)), tr("Undo"),
            [this, before] { m_filters->setOwn(before); });
    });
    dialog->open();
}

void FilterFeature::manage()
{
    auto *dialog = new FiltersDialog(m_filters->own(), m_parts.window);
    connect(dialog, &FiltersDialog::chosen, m_filters, &SavedFilters::setOwn);
    dialog->open();
}

} // namespace stateloupe
