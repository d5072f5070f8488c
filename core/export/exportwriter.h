#pragma once

#include "core/files/atomicfile.h"
#include "core/state/storedstate.h"

#include <QHash>

#include <memory>

namespace stateloupe {

enum class ExportFormat {
    JsonLines, ///< one file, a line a workflow, without loss
    JsonFolder, ///< a folder, a file a workflow with the exact bytes of its text
    Csv, ///< one file, what a list shows of a workflow
};

/// Where exported workflows go: what is there at the end is whole.
/// For one thread at a time. Errors: Unavailable for the disk; Conflict for a file that is there already.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;

    virtual Result<> open() = 0;
    /// Returns where it went, when that is a file of its own.
    virtual Result<QString> write(const StoredState &state) = 0;
    /// Everything was written. Without it nothing is left of a single file, and of a folder what was written until
    /// then.
    virtual Result<> commit() = 0;
};

/// The lines of a format that has them: the first, and that of a workflow.
QByteArray exportHead(ExportFormat format);
QByteArray exportLine(ExportFormat format, const StoredState &state);

/// `path` is a file, or the folder for JsonFolder, which is made if it is not there; nothing in it is overwritten.
std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const QString &path, AtomicFile::Existing existing);

} // namespace stateloupe
