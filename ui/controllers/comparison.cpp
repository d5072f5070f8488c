#include "ui/controllers/comparison.h"

#include "core/async/background.h"
#include "core/json/jsonrevert.h"
#include "ui/controllers/comparing.h"
#include "ui/text/counttext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

Comparison::Comparison(const ComparisonSource &left, const ComparisonSource &right, QObject *parent)
    : QObject(parent)
    , m_sources{left, right}
{
    watch(left.session);
    if (right.session != left.session)
        watch(right.session);
    update();
}

void Comparison::watch(DocumentSession *session)
{
    connect(session, &DocumentSession::documentChanged, this, &Comparison::update);
    connect(session, &DocumentSession::documentReset, this, &Comparison::update);
    connect(session, &DocumentSession::phaseChanged, this, &Comparison::update);
    connect(session, &DocumentSession::saved, this, &Comparison::update);
    connect(session, &QObject::destroyed, this, &Comparison::forget);
}

/// Says so later: who owns the session may be in the middle of ending what belongs to it.
void Comparison::forget(QObject *session)
{
    m_comparing.cancel();
    m_applying.cancel();
    for (ComparisonSource &from : m_sources) {
        if (from.session == session)
            from.session = nullptr;
    }
    m_phase = Phase::Impossible;
    QMetaObject::invokeMethod(this, &Comparison::gone, Qt::QueuedConnection);
}

const JsonDocument &Comparison::document(Side side) const
{
    const ComparisonSource &from = source(side);
    return from.version == ComparisonSource::Version::Now ? from.session->document() : from.session->storedDocument();
}

bool Comparison::isUsable(Side side) const
{
    const DocumentSession *of = session(side);
    const bool hasDocument = of->phase() == DocumentSession::Phase::Ready
        || (of->phase() == DocumentSession::Phase::Gone && !of->stored().text.isEmpty());
    return hasDocument && !(source(side).version == ComparisonSource::Version::Stored && of->isRepair());
}

bool Comparison::isLoading(Side side) const
{
    return session(side)->phase() == DocumentSession::Phase::Loading;
}

bool Comparison::isBusy() const
{
    return m_comparing.isRunning() || m_applying.isRunning();
}

void Comparison::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void Comparison::update()
{
    if (!session(Side::Left) || !session(Side::Right))
        return;
    if (isLoading(Side::Left) || isLoading(Side::Right)) {
        if (m_phase != Phase::Ready) // what is shown stays until there is something newer
            setPhase(Phase::Waiting);
        return;
    }
    if (!isUsable(Side::Left) || !isUsable(Side::Right)) {
        m_comparing.cancel();
        setPhase(Phase::Impossible);
        return;
    }
    if (m_phase != Phase::Ready)
        setPhase(Phase::Comparing);
    m_isStale = true;
    if (!m_comparing.isRunning())
        start();
}

void Comparison::compareAgain()
{
    setPhase(Phase::Comparing);
    update();
}

void Comparison::setFilter(const ComparisonFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (m_phase == Phase::Ready || m_phase == Phase::Comparing)
        update();
}

void Comparison::start()
{
    m_isStale = false;
    ComparisonResult known = m_result; // its differences serve again if only the filter is another
    const bool isKnown = m_phase == Phase::Ready && known.left.version() == document(Side::Left).version()
        && known.right.version() == document(Side::Right).version();
    if (!isKnown)
        known = {document(Side::Left), document(Side::Right), {}, {}, {}, 0};
    const auto work = [known, isKnown, filter = m_filter](const std::function<bool()> &isCancelled) {
        return compareDocuments(known, isKnown, filter, isCancelled);
    };
    m_comparing.start<ComparisonResult>(
        runInBackground<ComparisonResult>(work), [this](const ComparisonResult &result) { take(result); });
    Q_EMIT busyChanged();
}

void Comparison::take(const ComparisonResult &result)
{
    m_result = result;
    if (m_isStale)
        start();
    setPhase(Phase::Ready);
    Q_EMIT changed();
    Q_EMIT busyChanged();
}

void Comparison::cancel()
{
    const bool wasComparing = m_comparing.isRunning();
    m_comparing.cancel();
    m_applying.cancel();
    m_isStale = false;
    if (wasComparing)
        setPhase(Phase::Stopped);
    Q_EMIT busyChanged();
}

QString Comparison::refusal(Side to) const
{
    const DocumentSession *of = session(to);
    if (!of)
        return tr("This side was closed.");
    if (source(to).version == ComparisonSource::Version::Stored)
        return tr("This side is the stored version, which changes only by saving.");
    if (of->phase() == DocumentSession::Phase::Gone)
        return tr("This workflow is gone from its store. Save it to create it again first.");
    if (of->isReadOnly())
        return tr("This side is open for reading only.");
    return {};
}

QList<int> Comparison::shownDifferences() const
{
    QList<int> shown;
    for (const ComparisonRow &row : m_result.rows.rows) {
        if (row.kind == ComparisonRow::Kind::Difference)
            shown.append(row.difference);
    }
    std::sort(shown.begin(), shown.end()); // the order of the list is what revertDifferences() relies on
    return shown;
}

void Comparison::apply(const QList<int> &differences, Side to)
{
    if (differences.isEmpty() || isBusy())
        return;
    if (const QString reason = refusal(to); !reason.isEmpty()) {
        Q_EMIT applyingFailed({ErrorKind::PermissionDenied, reason});
        return;
    }
    const auto work = [result = m_result, differences, to](const std::function<bool()> &) {
        const JsonDocument &changed = to == Side::Left ? result.left : result.right;
        return editToApply(result, differences, to == Side::Right).and_then([&changed](const JsonEdit &edit) {
            return prepareEdit(changed, edit);
        });
    };
    const qsizetype count = differences.size();
    m_applying.start<Result<PreparedEdit>>(runInBackground<Result<PreparedEdit>>(work),
        [this, count, to](const Result<PreparedEdit> &edit) { takeEdit(edit, count, to); });
    Q_EMIT busyChanged();
}

void Comparison::takeEdit(const Result<PreparedEdit> &edit, qsizetype count, Side to)
{
    DocumentSession *of = session(to);
    if (!edit) {
        Q_EMIT applyingFailed(edit.error());
    } else if (edit->before.version() != of->document().version()) {
        Q_EMIT applyingFailed(
            {ErrorKind::Conflict, tr("This side was edited meanwhile, so nothing was taken over. Look at it again.")});
    } else if (of->edit(*edit, tr("take over %1").arg(differenceCountText(count)))) {
        Q_EMIT applied(count, to);
    }
    Q_EMIT busyChanged();
}

} // namespace stateloupe
