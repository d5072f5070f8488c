#pragma once

#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"

#include <functional>

#include <sys/types.h>

namespace stateloupe {

/// A JSON file as a store of one workflow, whose id is the name of the file.
///
/// A save puts a whole new file in the place of the old one, if that still holds what was expected. Among programs that
/// do it this way no change is lost; of one that writes into the file meanwhile, those few moments between the last
/// look and the change can be.
class FileBackend : public StateBackend
{
public:
    explicit FileBackend(FileSettings settings);

    Result<> open(const CallControl &control) override;
    OpeningStep openingStep() const override { return m_step; }
    void close() override;
    StoreTraits traits() const override;
    Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) override;
    Result<StoredState> load(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> peek(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control) override;
    /// The file's own id alone, when the file is gone.
    Result<Revision> create(const WorkflowId &id, const QByteArray &text, const CallControl &control) override;
    Result<> remove(const WorkflowId &id, const Revision &expected, const CallControl &control) override;
    Result<HealthReport> health(HealthDepth depth, const CallControl &control) override;

private:
    WorkflowId id() const;
    Result<> checkReady(const CallControl &control) const;
    Result<> checkWritable(const CallControl &control) const;
    Result<StoredState> read(const CallControl &control) const;
    /// Runs `change` while the file holds `expected` and no other connection of ours changes it. It returns 0 or the
    /// number of the error, and asks the function it gets right before it is final.
    Result<> changeIf(const Revision &expected, const CallControl &control,
        const std::function<int(const std::function<bool()> &isUntouched)> &change);

    FileSettings m_settings;
    QByteArray m_target; ///< where the path leads to, encoded for the system; empty while closed
    mode_t m_mode = 0;
    OpeningStep m_step = OpeningStep::Address;
    QString m_readOnlyReason; ///< why the system allows no change; empty: it does
};

} // namespace stateloupe
