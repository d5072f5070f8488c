#include "core/bulk/bulkexport.h"

namespace stateloupe {

struct BulkExport::Sink
{
    std::unique_ptr<ExportWriter> writer;
    bool isOpen = false;

    Result<> open()
    {
        if (isOpen)
            return {};
        return writer->open().map([this] { isOpen = true; });
    }
    Result<QString> write(const StoredState &state)
    {
        return open().and_then([&] { return writer->write(state); });
    }
    Result<> commit()
    {
        return open().and_then([this] { return writer->commit(); });
    }
};

BulkExport::BulkExport(StateStore *store, const QList<WorkflowId> &ids, std::unique_ptr<ExportWriter> writer,
    ExportFormat format, QObject *parent)
    : BulkJob(store, std::make_shared<BulkList>(ids), parent)
    , m_sink(std::make_shared<Sink>(Sink{std::move(writer), false}))
    , m_format(format)
{
}

void BulkExport::begin(qsizetype index)
{
    const auto onState = [this, index](const Result<StoredState> &state) {
        if (!state)
            return endFailed(index, state.error());
        m_waiting.push_back({index, *state});
        writeNext();
    };
    await<Result<StoredState>>(
        index, store()->load(item(index).id), onState, [this, index] { end(index, BulkOutcome::NotReached); });
}

/// Not through await(): a write that is cancelled may be made all the same.
void BulkExport::writeNext()
{
    if (m_isWriting || m_waiting.empty())
        return;
    m_isWriting = true;
    const auto loaded = std::make_shared<const std::vector<Loaded>>(std::exchange(m_waiting, {}));
    const auto work = [sink = m_sink, loaded](const std::function<bool()> &) {
        Written written;
        for (const Loaded &next : *loaded)
            written.push_back(sink->write(next.state));
        return written;
    };
    whenFinished<Written>(runInBackground<Written>(work), this,
        [this, loaded](const Written &written) { takeWritten(*loaded, written); });
}

void BulkExport::takeWritten(const std::vector<Loaded> &loaded, const Written &written)
{
    m_isWriting = false;
    for (size_t i = 0; i < loaded.size(); ++i) {
        const auto &result = written[i];
        BulkItem done = item(loaded[i].index);
        done.size = loaded[i].state.text.size();
        done.outcome = result ? BulkOutcome::Done : BulkOutcome::Failed;
        done.note = result ? *result : result.error().detail;
        if (!result)
            stop(result.error()); // the disk will not take the next one either
        end(loaded[i].index, std::move(done));
    }
    writeNext();
}

void BulkExport::close()
{
    if (isCancelled() || stopReason()) {
        giveUp();
        return finish();
    }
    const auto work = [sink = m_sink](const std::function<bool()> &) { return sink->commit(); };
    whenFinished<Result<>>(runInBackground<Result<>>(work), this, [this](const Result<> &committed) {
        if (!committed) {
            setStopReason(committed.error());
            giveUp();
        }
        finish();
    });
}

/// What went into a single file is not there.
void BulkExport::giveUp()
{
    if (m_format == ExportFormat::JsonFolder)
        return;
    for (qsizetype i = 0; i < list()->size(); ++i) {
        if (item(i).outcome == BulkOutcome::Done)
            list()->settle(i, BulkOutcome::NotReached);
    }
}

} // namespace stateloupe
