#pragma once

#include "core/bulk/bulkchange.h"
#include "core/bulk/bulkjob.h"
#include "core/bulk/bulkundo.h"

namespace stateloupe {

/// Carries out what was planned, and nothing else: a workflow is changed if the store still holds the version that was
/// planned for. Items that are not Planned stay as they are.
///
/// A change whose answer never comes is looked up until the store answers; after cancel() only for LookAfterCancel.
class BulkRun : public BulkJob
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds LookInterval{2'000};
    static constexpr std::chrono::milliseconds LookAfterCancel{1'000};

    /// `list` as the plan of the same `change` left it.
    BulkRun(StateStore *store, const StoreTraits &traits, std::shared_ptr<const BulkChange> change,
        std::shared_ptr<BulkList> list, QObject *parent = nullptr);

    /// What takes back all that was done and can be taken back; for one more run. Empty when there is nothing.
    const BulkUndo &undo() const { return m_undo; }

protected:
    bool concerns(const BulkItem &item) const override { return item.outcome == BulkOutcome::Planned; }
    void begin(qsizetype index) override;

private:
    /// One item on its way.
    struct Passage
    {
        qsizetype index = 0;
        StoredState before;
        BulkStep step;
        int looks = 0;
    };
    using PassagePtr = std::shared_ptr<Passage>;

    void prepare(qsizetype index, const StoredState &state);
    void act(const PassagePtr &passage);
    template <typename T>
    void send(const PassagePtr &passage, const QFuture<Result<T>> &sent);
    void takeRevision(const PassagePtr &passage, const Revision &revision);
    void setExpiryOfCreated(const PassagePtr &passage, const Revision &revision);
    void keepRewritten(const PassagePtr &passage, const Revision &revision);
    void finishItem(const PassagePtr &passage, const Revision &revision);

    // What became of a change whose answer never came.
    void lookUp(const PassagePtr &passage);
    void lookUpLater(const PassagePtr &passage);
    void judge(const PassagePtr &passage, const Result<StoredState> &now);
    void judgeText(const PassagePtr &passage, const StoredState &now);

    const StoreTraits m_traits;
    const std::shared_ptr<const BulkChange> m_change;
    BulkUndo m_undo;
};

} // namespace stateloupe
