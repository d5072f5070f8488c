#include "ui/controllers/textsearch.h"

#include "ui/text/formats.h"

#include <algorithm>

namespace stateloupe {

namespace {

/// Small enough for the window to take one without a pause.
constexpr int ChunkRows = 200;

} // namespace

void TextSearch::start(const QString &text, const QList<OpenStore *> &stores)
{
    for (const auto &run : m_runs) {
        if (run->store)
            run->store->disconnect(this);
    }
    m_runs.clear();
    m_model.clear();
    m_text = text;
    for (OpenStore *store : stores)
        startIn(store);
    Q_EMIT changed();
}

void TextSearch::startIn(OpenStore *store)
{
    auto run = std::make_unique<Run>(this);
    run->number = m_model.addStore(store->name());
    run->store = store;
    run->connection = store->connectAgain();
    SearchRequest request;
    request.text = m_text.toUtf8();
    request.now = currentMicros();
    request.chunkRows = ChunkRows;
    const int number = run->number;
    using State = SearchResultsModel::StoreState;
    run->request.start<Result<qint64>>(
        run->connection->search(request, [this, number](const SearchChunk &chunk) { take(number, chunk); }),
        [this, number](const Result<qint64> &result) {
            result ? finish(number, State::Complete) : finish(number, State::Failed, result.error().detail);
        },
        [this, number] { finish(number, State::Stopped); });
    connect(store, &QObject::destroyed, this, [this, number] { forget(number); });
    m_runs.push_back(std::move(run));
}

TextSearch::Run *TextSearch::find(int number) const
{
    const auto it
        = std::find_if(m_runs.begin(), m_runs.end(), [number](const auto &run) { return run->number == number; });
    return it == m_runs.end() ? nullptr : it->get();
}

OpenStore *TextSearch::store(int number) const
{
    const Run *run = find(number);
    return run ? run->store.data() : nullptr;
}

bool TextSearch::isRunning() const
{
    return std::any_of(m_runs.begin(), m_runs.end(), [](const auto &run) { return run->request.isRunning(); });
}

void TextSearch::take(int number, const SearchChunk &chunk)
{
    if (!find(number) || !find(number)->request.isRunning())
        return;
    m_model.append(number, chunk);
    if (isFull())
        stop();
    else
        Q_EMIT changed();
}

void TextSearch::stop()
{
    for (const auto &run : m_runs) {
        if (!run->request.isRunning())
            continue;
        run->request.cancel();
        m_model.finish(run->number, SearchResultsModel::StoreState::Stopped);
    }
    Q_EMIT changed();
}

void TextSearch::finish(int number, SearchResultsModel::StoreState state, const QString &detail)
{
    m_model.finish(number, state, detail);
    Q_EMIT changed();
}

/// What was found in a store that is closed leads nowhere any more.
void TextSearch::forget(int number)
{
    std::erase_if(m_runs, [number](const auto &run) { return run->number == number; });
    m_model.removeStore(number);
    Q_EMIT changed();
}

} // namespace stateloupe
