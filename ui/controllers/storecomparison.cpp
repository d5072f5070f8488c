#include "ui/controllers/storecomparison.h"

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "core/json/jsondiff.h"

namespace stateloupe {

StoreComparison::StoreComparison(OpenStore *left, OpenStore *right, QObject *parent)
    : QObject(parent)
    , m_sides{Side(this), Side(this)}
{
    m_sides[0].store = left;
    m_sides[1].store = right;
}

void StoreComparison::start()
{
    for (Side &side : m_sides) {
        side.connection = side.store->connectAgain();
        open(side);
    }
    Q_EMIT changed();
}

void StoreComparison::open(Side &side)
{
    const auto onResult = [this, &side](const Result<StoreTraits> &result) {
        result ? list(side) : end(Phase::Failed, result.error().detail);
    };
    side.request.start<Result<StoreTraits>>(side.connection->open(), onResult, [this] { stop(); });
}

void StoreComparison::list(Side &side)
{
    const auto take = [this, &side](const WorkflowList &chunk) {
        side.listed.append(chunk);
        Q_EMIT changed();
    };
    const auto onResult = [this, &side](const Result<qint64> &result) {
        if (!result)
            return end(Phase::Failed, result.error().detail);
        side.isListed = true;
        if (m_sides[0].isListed && m_sides[1].isListed)
            match();
    };
    ListRequest request;
    request.details = false;
    side.request.start<Result<qint64>>(side.connection->list(request, take), onResult, [this] { stop(); });
}

/// For any thread.
StoreComparison::Pairs StoreComparison::matched(const WorkflowList &left, const WorkflowList &right)
{
    Pairs pairs;
    QHash<WorkflowId, qsizetype> places;
    places.reserve(left.size());
    for (qsizetype row = 0; row < left.size(); ++row) {
        places.insert(left.at(row).id, row);
        pairs.ids.append(left.at(row));
    }
    pairs.outcomes.assign(std::size_t(left.size()), StorePair::OnlyLeft);
    for (qsizetype row = 0; row < right.size(); ++row) {
        const WorkflowSummary summary = right.at(row);
        if (const auto place = places.constFind(summary.id); place != places.constEnd()) {
            pairs.outcomes[std::size_t(*place)] = StorePair::Waiting;
        } else {
            pairs.ids.append(summary);
            pairs.outcomes.push_back(StorePair::OnlyRight);
        }
    }
    return pairs;
}

void StoreComparison::match()
{
    const auto work = [left = std::exchange(m_sides[0].listed, {}), right = std::exchange(m_sides[1].listed, {})](
                          const std::function<bool()> &) { return matched(left, right); };
    m_matching.start<Pairs>(runInBackground<Pairs>(work), [this](const Pairs &pairs) {
        m_ids = pairs.ids;
        for (std::size_t pair = 0; pair < pairs.outcomes.size(); ++pair) {
            if (pairs.outcomes[pair] == StorePair::Waiting)
                m_waiting.push_back(qsizetype(pair));
        }
        m_done = qsizetype(pairs.outcomes.size() - m_waiting.size());
        m_model.setPairs(pairs.ids, pairs.outcomes);
        m_phase = Phase::Comparing;
        pump();
        Q_EMIT changed();
    });
}

void StoreComparison::pump()
{
    while (m_phase == Phase::Comparing && m_inFlight < MostInFlight && m_next < m_waiting.size()) {
        ++m_inFlight;
        load(m_waiting[m_next++]);
    }
    if (m_phase == Phase::Comparing && m_inFlight == 0)
        end(Phase::Complete);
}

void StoreComparison::load(qsizetype pair)
{
    using Loaded = Result<StoredState>;
    const WorkflowId id = m_ids.at(pair).id;
    const auto onStopped = [this] { stop(); };
    const auto right = m_sides[1].connection->load(id);
    const auto onLeft = [this, pair, right, onStopped](const Loaded &left) {
        const auto onRight = [this, pair, left](const Loaded &other) { take(pair, left, other); };
        whenFinished<Loaded>(right, this, onRight, onStopped);
    };
    whenFinished<Loaded>(m_sides[0].connection->load(id), this, onLeft, onStopped);
}

void StoreComparison::take(qsizetype pair, const Result<StoredState> &left, const Result<StoredState> &right)
{
    if (m_phase != Phase::Comparing)
        return;
    const auto isGone = [](const auto &side) { return !side && side.error().kind == ErrorKind::NotFound; };
    if (isGone(left) && right)
        return finish(pair, StorePair::OnlyRight);
    if (isGone(right) && left)
        return finish(pair, StorePair::OnlyLeft);
    if (!left || !right)
        return finish(pair, StorePair::Failed, (left ? right : left).error().detail);
    if (left->text == right->text)
        return finish(pair, StorePair::Equal);
    const auto work = [a = left->text, b = right->text](const std::function<bool()> &) { return saySame(a, b); };
    whenFinished<bool>(runInBackground<bool>(work), this,
        [this, pair](bool isSame) { finish(pair, isSame ? StorePair::SameValues : StorePair::Different); });
}

void StoreComparison::finish(qsizetype pair, StorePair outcome, const QString &note)
{
    m_model.setOutcome(pair, outcome, note);
    ++m_done;
    --m_inFlight;
    pump();
    Q_EMIT changed();
}

void StoreComparison::stop()
{
    if (isRunning())
        end(Phase::Stopped);
}

void StoreComparison::end(Phase phase, const QString &error)
{
    m_phase = phase;
    m_error = error;
    m_matching.cancel();
    for (Side &side : m_sides) {
        side.request.cancel();
        if (side.connection)
            side.connection->cancelAll();
    }
    Q_EMIT changed();
}

} // namespace stateloupe
