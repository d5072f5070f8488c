#pragma once

#include "core/bulk/bulkjob.h"
#include "core/export/exportwriter.h"

namespace stateloupe {

/// Writes workflows of a store to files: Done, Gone or Failed each, with the name of its file where it has its own.
///
/// A single file is put in its place at the end, if nothing stopped the job; what was written of it until then is
/// NotReached otherwise. Workflows that are gone or cannot be read do not stop it.
class BulkExport : public BulkJob
{
    Q_OBJECT

public:
    BulkExport(StateStore *store, const QList<WorkflowId> &ids, std::unique_ptr<ExportWriter> writer,
        ExportFormat format, QObject *parent = nullptr);

protected:
    bool concerns(const BulkItem &) const override { return true; }
    void begin(qsizetype index) override;
    void close() override;

private:
    struct Loaded
    {
        qsizetype index = 0;
        StoredState state;
    };
    struct Sink; // the writer, used by one background job at a time
    using Written = std::vector<Result<QString>>;

    void writeNext();
    void takeWritten(const std::vector<Loaded> &loaded, const Written &written);
    void giveUp();

    const std::shared_ptr<Sink> m_sink;
    const ExportFormat m_format;
    std::vector<Loaded> m_waiting; ///< to be written
    bool m_isWriting = false;
};

} // namespace stateloupe
