#include "ui/views/comparisonpage.h"

#include "ui/controllers/openstore.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/comparisonbar.h"
#include "ui/views/comparisonheader.h"
#include "ui/views/comparisonview.h"
#include "ui/views/differencedetail.h"
#include "ui/widgets/line.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 200ms; // a quick comparison shows no message on the way
constexpr qsizetype LongestTitle = 12; // of one side

} // namespace

ComparisonPage::ComparisonPage(const ComparisonSource &left, OpenStore *leftStore, const ComparisonSource &right,
    OpenStore *rightStore, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_comparison(left, right)
    , m_bar(new ComparisonBar(&m_comparison, actions))
    , m_view(new ComparisonView(&m_model))
    , m_detail(new DifferenceDetail(&m_model))
    , m_notice(new NoticeBar)
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_message(new MessagePage)
    , m_again(new QAction(tr("Compare again"), this))
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(Patience);
    layOut(makeHeaders(leftStore, rightStore));
    addKeys();
    connectParts();
    takePhase();
}

QWidget *ComparisonPage::makeHeaders(OpenStore *leftStore, OpenStore *rightStore)
{
    auto *headers = new QWidget;
    auto *layout = new QHBoxLayout(headers);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (const auto &[side, store] :
        {std::pair(Comparison::Side::Left, leftStore), {Comparison::Side::Right, rightStore}}) {
        auto *header = new ComparisonHeader(&m_comparison, side, store);
        if (side == Comparison::Side::Right)
            layout->addSpacing(ComparisonView::MarkWidth);
        layout->addWidget(header, 1);
        connect(header, &ComparisonHeader::showRequested, this,
            [this, at = side] { Q_EMIT showRequested(m_comparison.session(at)); });
        connect(header, &ComparisonHeader::saveRequested, this,
            [this, at = side] { Q_EMIT saveRequested(m_comparison.session(at)); });
    }
    return headers;
}

void ComparisonPage::layOut(QWidget *headers)
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_message);
    m_pages->addWidget(new QWidget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(headers);
    layout->addWidget(new Line(1, Theme::Role::Line));
    layout->addWidget(m_bar);
    layout->addWidget(new Line(1, Theme::Role::Line));
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notice);
    setFocusProxy(m_view);
}

/// What these keys do elsewhere in the window is about one workflow, and a page shows two.
void ComparisonPage::addKeys()
{
    const auto add = [this](QKeySequence::StandardKey key, auto done) {
        auto *action = new QAction(this);
        action->setShortcuts(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, done);
        addAction(action);
    };
    add(QKeySequence::Undo, &ComparisonPage::undo);
    add(QKeySequence::Redo, &ComparisonPage::redo);
    add(QKeySequence::Save, [this] {
        if (DocumentSession *session = sessionToSave())
            Q_EMIT saveRequested(session);
    });
}

void ComparisonPage::connectParts()
{
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_message->setMessage(u"compare"_s, tr("Comparing"), {});
        m_message->setActions({});
        m_pages->setCurrentWidget(m_message);
    });
    connect(m_again, &QAction::triggered, &m_comparison, &Comparison::compareAgain);
    connect(m_view, &ComparisonView::currentRowChanged, m_detail, &DifferenceDetail::showRow);
    connect(m_view, &ComparisonView::selectionCountChanged, this, &ComparisonPage::actionsChanged);
    connect(&m_comparison, &Comparison::changed, this, &ComparisonPage::takeResult);
    connect(&m_comparison, &Comparison::phaseChanged, this, &ComparisonPage::takePhase);
    connect(&m_comparison, &Comparison::busyChanged, this, &ComparisonPage::takeBusy);
    connect(&m_comparison, &Comparison::applyingFailed, this, [this](const Error &error) { tell(error.detail); });
    connect(&m_comparison, &Comparison::applied, this, [this](qsizetype, Comparison::Side to) {
        m_lastChanged = to;
        m_notice->hide();
    });
}

QString ComparisonPage::title() const
{
    const auto part = [this](Comparison::Side side) {
        const DocumentSession *session = m_comparison.session(side);
        return session ? shortWorkflowIdText(session->id(), LongestTitle) : QString();
    };
    const QString left = part(Comparison::Side::Left);
    if (m_comparison.session(Comparison::Side::Left) == m_comparison.session(Comparison::Side::Right))
        return tr("%1: stored and now").arg(left);
    return tr("%1 ↔ %2").arg(left, part(Comparison::Side::Right));
}

bool ComparisonPage::hasDifferences() const
{
    return m_comparison.phase() == Comparison::Phase::Ready && m_comparison.result().shownCount > 0;
}

void ComparisonPage::takeResult()
{
    const ComparisonResult &result = m_comparison.result();
    const bool isSelected = m_view->selectionModel()->hasSelection();
    const int row = m_view->currentRow();
    m_model.show(result.left, result.right, result.diff, result.rows);
    if (std::exchange(m_isFirst, false))
        m_view->goTo(0);
    else if (isSelected && !m_view->selectionModel()->hasSelection())
        m_view->goTo(row); // what was selected is the same now: on to the next
    m_detail->showRow(m_view->currentRow());
    showSameness();
    Q_EMIT actionsChanged();
}

void ComparisonPage::takePhase()
{
    using Phase = Comparison::Phase;
    m_patience->stop();
    const Phase phase = m_comparison.phase();
    if (phase == Phase::Ready)
        return showSameness();
    if (phase == Phase::Waiting || phase == Phase::Comparing) {
        m_patience->start();
    } else if (phase == Phase::Stopped) {
        m_message->setMessage(u"compare"_s, tr("The comparison was stopped"), tr("Nothing was changed."));
        m_message->setActions({m_again});
        m_pages->setCurrentWidget(m_message);
    } else {
        m_message->setMessage(u"warning"_s, tr("These cannot be compared"),
            tr("One side is not JSON, or is not there. Show it by its button above to see why, and repair it there."));
        m_message->setActions({m_again});
        m_pages->setCurrentWidget(m_message);
    }
    Q_EMIT actionsChanged();
}

/// Says so when nothing differs, or nothing that means something.
void ComparisonPage::showSameness()
{
    const ComparisonResult &result = m_comparison.result();
    const auto count = [&result](DifferenceKind kind) { return result.counts[size_t(kind)]; };
    const bool isFilteredOut = result.shownCount == 0 && !result.diff.differences.isEmpty();
    if (result.shownCount > 0) {
        m_pages->setCurrentWidget(m_splitter);
    } else {
        if (isFilteredOut)
            m_message->setMessage(u"filter"_s, tr("No difference passes the filter"),
                tr("%1 in all. Clear the filter, or show more kinds.")
                    .arg(differenceCountText(result.diff.differences.size())));
        else if (result.isSame())
            m_message->setMessage(u"check"_s, tr("Both are the same"), tr("They are equal byte for byte."));
        else
            m_message->setMessage(
                u"check"_s, tr("Both hold the same values"), tr("Only the white space between them differs."));
        m_message->setActions({});
        m_pages->setCurrentWidget(m_message);
    }
    const bool isAboutForm
        = count(DifferenceKind::Added) + count(DifferenceKind::Removed) + count(DifferenceKind::Changed) == 0;
    if (isAboutForm && result.shownCount > 0)
        m_notice->showNotice(u"info"_s, Theme::Role::Muted,
            tr("Both hold the same values: only their order or the way they are written differs."), {});
    else if (m_notice->text() != m_told)
        m_notice->hide();
}

void ComparisonPage::takeBusy()
{
    if (!m_comparison.isBusy() && m_pending)
        run(*std::exchange(m_pending, std::nullopt));
    Q_EMIT actionsChanged();
}

void ComparisonPage::step(int direction)
{
    m_view->step(direction);
    m_view->setFocus();
}

void ComparisonPage::apply(Comparison::Side to)
{
    run({to, false});
}

void ComparisonPage::applyAll(Comparison::Side to)
{
    run({to, true});
}

void ComparisonPage::run(const Pending &pending)
{
    if (m_comparison.isBusy()) {
        m_pending = pending;
        return;
    }
    const QList<int> chosen = pending.isAll ? m_comparison.shownDifferences() : m_view->selectedDifferences();
    if (chosen.isEmpty() && hasDifferences())
        tell(tr("Select what to take over first."));
    m_comparison.apply(chosen, pending.to);
}

void ComparisonPage::tell(const QString &text)
{
    m_told = text;
    m_notice->showNotice(u"info"_s, Theme::Role::Warning, text, {});
    m_notice->show();
}

QUndoStack *ComparisonPage::lastStack() const
{
    DocumentSession *session = m_comparison.session(m_lastChanged);
    return session ? session->undoStack() : nullptr;
}

void ComparisonPage::undo()
{
    if (QUndoStack *stack = lastStack())
        stack->undo();
}

void ComparisonPage::redo()
{
    if (QUndoStack *stack = lastStack())
        stack->redo();
}

DocumentSession *ComparisonPage::sessionToSave() const
{
    const auto other = m_lastChanged == Comparison::Side::Left ? Comparison::Side::Right : Comparison::Side::Left;
    for (const Comparison::Side side : {m_lastChanged, other}) {
        if (DocumentSession *session = m_comparison.session(side); session && session->canSave())
            return session;
    }
    return nullptr;
}

} // namespace stateloupe
