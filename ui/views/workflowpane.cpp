#include "ui/views/workflowpane.h"

#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/storetext.h"
#include "ui/views/querybar.h"
#include "ui/views/queryfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keyhints.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype LongestQuote = 80;

} // namespace

WorkflowPane::WorkflowPane(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QueryBar(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new WorkflowTable(this))
    , m_message(new MessagePage(this))
    , m_footer(new PlainLabel({}, this))
    , m_stop(new QToolButton(this))
    , m_retry(new QAction(icon(u"refresh"_s), tr("Try again"), this))
    , m_clearFilter(new QAction(tr("Clear the filter"), this))
    , m_explain(new QAction(tr("Connection…"), this))
{
    build();
    connectTable();
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_pages->setCurrentWidget(m_table);
        updatePage();
    });
    connect(m_bar, &QueryBar::accepted, this, &WorkflowPane::openMatch);
    connect(m_bar->field(), &QLineEdit::textChanged, this, [this] { m_opensMatch = false; });
    connect(m_bar, &QueryBar::leftDown, this, [this] {
        m_table->setFocus(Qt::ShortcutFocusReason);
        m_table->selectFirst();
    });
    connect(m_retry, &QAction::triggered, this, &WorkflowPane::retryRequested);
    connect(m_explain, &QAction::triggered, this, &WorkflowPane::explainRequested);
    connect(m_clearFilter, &QAction::triggered, m_bar->field(), &QLineEdit::clear);
    connect(m_stop, &QToolButton::clicked, this, [this] { m_store->listing()->stop(); });
    setStore(nullptr);
}

void WorkflowPane::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_message);
    m_footer->setRole(Theme::Role::Muted);
    m_footer->setWordWrap(true);
    m_stop->setIcon(icon(u"stop"_s));
    m_stop->setText(tr("Stop"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setAutoRaise(true);
    m_stop->setAccessibleName(tr("Stop the search"));

    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(12, 4, 8, 4);
    footer->setSpacing(8);
    footer->addWidget(m_footer, 1);
    footer->addWidget(m_stop);
    footer->addStrut(28);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    layout->addLayout(footer);
    setKeyHints(m_bar->field(),
        {{Qt::Key_Down, tr("To the list")}, {Qt::Key_Return, tr("Open the first match")},
            {Qt::Key_Escape, tr("Stop the search, or clear the filter")}});
    setTabOrder(m_bar, m_table);
    setTabOrder(m_table, m_stop);
}

void WorkflowPane::connectTable()
{
    connect(m_table, &WorkflowTable::openRequested, this, &WorkflowPane::openRequested);
    connect(m_table, &WorkflowTable::selectionCountChanged, this, &WorkflowPane::updateFooter);
    connect(m_table, &WorkflowTable::sortRequested, this,
        [this](WorkflowColumn column, const QueryPath &path, Qt::SortOrder order) {
            if (m_store)
                m_store->listing()->setArrangement({m_store->listing()->arrangement().filter, column, order, path});
        });
    connect(m_table, &WorkflowTable::visibleRowsChanged, this, [this](int first, int last) {
        if (m_store)
            m_store->listing()->look(first, last);
    });
    connect(&m_clock, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
}

QLineEdit *WorkflowPane::filterField() const
{
    return m_bar->field();
}

void WorkflowPane::setStore(OpenStore *store)
{
    if (m_store) {
        m_store->disconnect(this);
        m_store->listing()->disconnect(this);
    }
    m_store = store;
    m_opensMatch = false;
    m_table->setWorkflows(store ? store->listing()->model() : nullptr);
    m_bar->setStore(store);
    if (store) {
        connect(store, &OpenStore::changed, this, &WorkflowPane::update);
        connect(store->listing(), &WorkflowListing::changed, this, &WorkflowPane::update);
    }
    m_pages->setCurrentWidget(m_table);
    update();
}

void WorkflowPane::setColumns(const WorkflowColumns &columns)
{
    if (!m_store)
        return;
    m_store->listing()->setColumns(columns.paths());
    m_table->setColumns(columns);
}

/// Relative times grow old slowly, those that run out do it to the second.
void WorkflowPane::updateColumns()
{
    const StoreTraits traits = m_store ? m_store->traits() : StoreTraits();
    m_table->setFillable(traits.hasTimes, traits.hasTtl);
    const auto interval = traits.hasTtl ? std::chrono::milliseconds(1s) : 30s;
    if (!m_clock.isActive() || m_clock.intervalAsDuration() != interval)
        m_clock.start(interval);
    if (m_store)
        m_table->setArrangement(m_store->listing()->arrangement());
}

void WorkflowPane::focusFilter()
{
    m_bar->focusFilter();
}

void WorkflowPane::openMatch()
{
    // Whoever types fast presses Return before the filter has done its work.
    m_opensMatch = m_store && !m_store->question()->error() && !m_store->listing()->isArranged();
    if (m_store && !m_store->question()->error() && !m_opensMatch)
        m_table->openFirst();
}

void WorkflowPane::update()
{
    updateColumns();
    updatePage();
    updateFooter();
    if (m_opensMatch)
        openMatch();
}

void WorkflowPane::updatePage()
{
    using Phase = WorkflowListing::Phase;
    if (!m_store) {
        m_message->setMessage(u"inbox"_s, tr("No store"), tr("Open a store to see its workflows here."));
        m_message->setActions({});
        m_pages->setCurrentWidget(m_message);
        return;
    }
    WorkflowListing *listing = m_store->listing();
    if (m_store->state() == StoreItem::State::Failed)
        return showOpeningProblem();
    if (listing->phase() == Phase::Failed && listing->count() == 0) {
        const QString title = listing->query().isEmpty() ? tr("The workflows of %1 could not be listed")
                                                         : tr("%1 could not be searched");
        return showProblem(title.arg(m_store->name()), listing->error().detail, {m_retry});
    }
    if (listing->model()->rowCount() > 0)
        m_pages->setCurrentWidget(m_table);
    else if (listing->phase() == Phase::Ready && listing->isArranged())
        showEmptiness();
    else if (m_pages->currentWidget() != m_table && !m_patience.isActive())
        m_patience.start(); // what is quick leaves the page before as it is
}

/// There is nothing to show, for the reason given here.
void WorkflowPane::showEmptiness()
{
    WorkflowListing *listing = m_store->listing();
    const bool isFiltered = !listing->arrangement().filter.isEmpty();
    m_retry->setText(tr("Reload"));
    if (!listing->query().isEmpty() && listing->isStopped()) {
        m_message->setMessage(u"stop"_s, tr("The search was stopped"),
            tr("Nothing was found until then. There may be matches that were not looked at."));
        m_message->setActions({m_retry, m_clearFilter});
    } else if (!listing->query().isEmpty()) {
        m_message->setMessage(
            u"filter"_s, tr("No workflow matches"), tr("The query is true of no workflow in %1.").arg(m_store->name()));
        m_message->setActions({m_clearFilter});
    } else if (isFiltered && listing->count() > 0) {
        m_message->setMessage(u"search"_s, tr("No workflow matches"),
            tr("“%1” is in the id of none of the %2.")
                .arg(singleLine(listing->arrangement().filter, LongestQuote), workflowCountText(listing->count())));
        m_message->setActions({m_clearFilter});
    } else {
        m_message->setMessage(u"inbox"_s, tr("No workflows yet"),
            tr("%1 is a store without workflows. What other programs write appears after a reload.")
                .arg(m_store->name()));
        QList<QAction *> actions{m_retry};
        if (m_new && !m_store->traits().readOnly)
            actions << m_new;
        m_message->setActions(actions);
    }
    m_pages->setCurrentWidget(m_message);
}

/// Which step failed, why in the server's words, and what to try.
void WorkflowPane::showOpeningProblem()
{
    const OpeningStep step = m_store->failedStep();
    QStringList lines;
    if (const QString stepText = openingStepText(step); !stepText.isEmpty())
        lines << tr("Failed at: %1").arg(stepText);
    lines << m_store->error().detail;
    if (const QString wayOut = wayOutText(step); !wayOut.isEmpty())
        lines << wayOut;
    const bool isServer = !storeHostText(m_store->connection().settings).isEmpty();
    showProblem(tr("%1 could not be opened").arg(m_store->name()), lines.join("\n\n"_L1),
        isServer ? QList<QAction *>{m_retry, m_explain} : QList<QAction *>{m_retry});
}

void WorkflowPane::showProblem(const QString &title, const QString &text, const QList<QAction *> &actions)
{
    m_message->setMessage(u"error"_s, title, text);
    m_retry->setText(tr("Try again"));
    m_message->setActions(actions);
    m_pages->setCurrentWidget(m_message);
}

void WorkflowPane::updateFooter()
{
    m_footer->setText(footerText());
    m_stop->setVisible(m_store && m_store->listing()->isSearching());
}

QString WorkflowPane::footerText() const
{
    if (!m_store || m_store->state() != StoreItem::State::Ready)
        return {};
    WorkflowListing *listing = m_store->listing();
    const bool isQuery = !listing->query().isEmpty();
    const auto all = isQuery ? listing->total() : std::optional(listing->count());
    QStringList parts;
    if (!isQuery && listing->arrangement().filter.isEmpty())
        parts << workflowCountText(listing->count());
    else if (const QString shown = formatCount(listing->model()->rowCount()); all)
        parts << tr("%1 of %2").arg(shown, formatCount(*all));
    else
        parts << tr("%1 found").arg(shown);
    if (listing->isSearching())
        parts << tr("%1 looked at…").arg(formatCount(listing->examinedCount()));
    else if (listing->isStopped())
        parts << tr("stopped, there may be more");
    else if (isQuery && listing->phase() == WorkflowListing::Phase::Failed)
        parts << tr("the search failed");
    if (const int selected = m_table->selectedCount(); selected > 0)
        parts << tr("%1 selected").arg(formatCount(selected));
    return parts.join(u" · "_s);
}

} // namespace stateloupe
