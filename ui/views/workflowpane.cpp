#include "ui/views/workflowpane.h"

#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/storetext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keyhints.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

WorkflowPane::WorkflowPane(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new WorkflowTable(this))
    , m_message(new MessagePage(this))
    , m_footer(new PlainLabel({}, this))
    , m_retry(new QAction(icon(u"refresh"_s), tr("Try again"), this))
    , m_clearFilter(new QAction(tr("Clear the filter"), this))
    , m_explain(new QAction(tr("Connection…"), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_filter->setPlaceholderText(tr("Filter workflows"));
    m_filter->setAccessibleName(tr("Filter workflows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumHeight(30);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_message);
    m_footer->setRole(Theme::Role::Muted);
    m_footer->setContentsMargins(12, 8, 12, 8);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 12, 12, 8);
    top->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_footer);
    setTabOrder(m_filter, m_table);
    setKeyHints(m_filter, {{Qt::Key_Down, tr("To the list")}, {Qt::Key_Return, tr("Open the first match")}});

    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    connect(&m_patience, &QTimer::timeout, this, &WorkflowPane::updatePage);
    connect(m_filter, &QLineEdit::textChanged, this, &WorkflowPane::requestFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, &WorkflowPane::openMatch);
    auto *toTable = new QShortcut(Qt::Key_Down, m_filter, nullptr, nullptr, Qt::WidgetShortcut);
    connect(toTable, &QShortcut::activated, this, [this] {
        m_table->setFocus(Qt::ShortcutFocusReason);
        m_table->selectFirst();
    });
    connect(m_retry, &QAction::triggered, this, &WorkflowPane::retryRequested);
    connect(m_explain, &QAction::triggered, this, &WorkflowPane::explainRequested);
    connect(m_clearFilter, &QAction::triggered, m_filter, &QLineEdit::clear);
    connect(m_table, &WorkflowTable::openRequested, this, &WorkflowPane::openRequested);
    connect(m_table, &WorkflowTable::selectionCountChanged, this, &WorkflowPane::updateFooter);
    connect(m_table, &WorkflowTable::sortRequested, this, [this](WorkflowColumn column, Qt::SortOrder order) {
        if (m_store)
            m_store->listing()->setArrangement({m_store->listing()->arrangement().filter, column, order});
    });
    connect(m_table, &WorkflowTable::visibleRowsChanged, this, [this](int first, int last) {
        if (m_store)
            m_store->listing()->details()->look(first, last);
    });
    connect(&m_clock, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    setStore(nullptr);
}

void WorkflowPane::setStore(OpenStore *store)
{
    if (m_store) {
        m_store->disconnect(this);
        m_store->listing()->disconnect(this);
    }
    m_store = store;
    m_table->setWorkflows(store ? store->listing()->model() : nullptr);
    const QSignalBlocker blocker(m_filter);
    m_filter->setText(store ? store->listing()->arrangement().filter : QString());
    m_filter->setEnabled(store);
    if (store) {
        connect(store, &OpenStore::changed, this, &WorkflowPane::update);
        connect(store->listing(), &WorkflowListing::changed, this, &WorkflowPane::update);
    }
    m_patience.start();
    update();
}

/// Relative times grow old slowly, those that run out do it to the second.
void WorkflowPane::updateColumns()
{
    const StoreTraits traits = m_store ? m_store->traits() : StoreTraits();
    if (m_table->model())
        m_table->setColumns(traits.hasTimes, traits.hasTtl);
    const auto interval = traits.hasTtl ? std::chrono::milliseconds(1s) : 30s;
    if (!m_clock.isActive() || m_clock.intervalAsDuration() != interval)
        m_clock.start(interval);
    if (m_store)
        m_table->setArrangement(m_store->listing()->arrangement());
}

void WorkflowPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void WorkflowPane::requestFilter()
{
    m_opensMatch = false;
    if (!m_store)
        return;
    WorkflowArrangement arrangement = m_store->listing()->arrangement();
    arrangement.filter = m_filter->text().trimmed();
    m_store->listing()->setArrangement(arrangement);
}

void WorkflowPane::openMatch()
{
    // Whoever types fast presses Return before the filter has done its work.
    m_opensMatch = m_store && !m_store->listing()->isArranged();
    if (m_store && !m_opensMatch)
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
        return showProblem(
            tr("The workflows of %1 could not be listed").arg(m_store->name()), listing->error().detail, {m_retry});
    }

    const bool isSettled = listing->phase() == Phase::Ready && listing->isArranged();
    if (isSettled && listing->count() == 0) {
        m_message->setMessage(u"inbox"_s, tr("No workflows yet"),
            tr("%1 is a store without workflows. What other programs write appears after a reload.")
                .arg(m_store->name()));
        m_message->setActions({m_retry});
        m_pages->setCurrentWidget(m_message);
    } else if (isSettled && listing->model()->rowCount() == 0) {
        m_message->setMessage(u"search"_s, tr("No workflow matches"),
            tr("“%1” is in the id of none of the %2.")
                .arg(listing->arrangement().filter, workflowCountText(listing->count())));
        m_message->setActions({m_clearFilter});
        m_pages->setCurrentWidget(m_message);
    } else {
        m_pages->setCurrentWidget(m_table);
    }
    m_retry->setText(isSettled ? tr("Reload") : tr("Try again"));
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
    QString text;
    if (m_store && m_store->state() == StoreItem::State::Ready) {
        WorkflowListing *listing = m_store->listing();
        const int shown = listing->model()->rowCount();
        text = listing->arrangement().filter.isEmpty()
            ? workflowCountText(listing->count())
            : tr("%1 of %2").arg(formatCount(shown), formatCount(listing->count()));
        if (const int selected = m_table->selectedCount(); selected > 0)
            text += u" · "_s + tr("%1 selected").arg(formatCount(selected));
    }
    m_footer->setText(text);
}

} // namespace stateloupe
