#include "core/bulk/bulkundo.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// Does the opposite of every entry.
class UndoChange : public BulkChange
{
public:
    explicit UndoChange(std::vector<BulkUndo::Entry> entries)
        : m_entries(std::move(entries))
    {
    }

    bool creates(qsizetype index) const override { return m_entries[size_t(index)].kind == BulkUndo::Kind::Create; }

    BulkStep stepFor(qsizetype index, const StoredState &state) const override
    {
        const BulkUndo::Entry &entry = m_entries[size_t(index)];
        BulkStep step;
        if (entry.kind == BulkUndo::Kind::Patch) {
            const auto text = entry.patch.applied(state.text);
            if (!text)
                return refusal(u"It is not what was left behind."_s);
            step.kind = BulkStep::Kind::Save;
            step.text = *text;
            return step;
        }
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (entry.expiresAt && *entry.expiresAt <= now)
            return refusal(u"It would have expired by now."_s);
        step.expiresAt = entry.expiresAt;
        if (entry.kind == BulkUndo::Kind::Create) {
            step.kind = BulkStep::Kind::Create;
            step.text = entry.text;
        } else {
            step.kind = BulkStep::Kind::SetTtl;
            if (entry.expiresAt)
                step.ttl = *entry.expiresAt - now;
        }
        return step;
    }

private:
    static BulkStep refusal(const QString &reason)
    {
        BulkStep step;
        step.kind = BulkStep::Kind::Refuse;
        step.reason = reason;
        return step;
    }

    const std::vector<BulkUndo::Entry> m_entries;
};

void BulkUndo::addRemoval(const StoredState &before, std::optional<qint64> expiresAt)
{
    m_entries.push_back({Kind::Create, before.summary.id, {}, before.text, {}, expiresAt});
}

void BulkUndo::addSave(
    const WorkflowId &id, const QByteArray &before, const QByteArray &after, const Revision &revision)
{
    m_entries.push_back({Kind::Patch, id, revision, {}, TextPatch(after, before), {}});
}

void BulkUndo::addExpiry(const WorkflowId &id, std::optional<qint64> formerExpiry, const Revision &revision)
{
    m_entries.push_back({Kind::Expiry, id, revision, {}, {}, formerExpiry});
}

std::shared_ptr<const BulkChange> BulkUndo::change() const
{
    return std::make_shared<UndoChange>(m_entries);
}

std::shared_ptr<BulkList> BulkUndo::list() const
{
    std::vector<BulkItem> items;
    items.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        BulkItem item;
        item.id = entry.id;
        item.outcome = BulkOutcome::Planned;
        item.revision = entry.revision;
        items.push_back(std::move(item));
    }
    return std::make_shared<BulkList>(std::move(items));
}

} // namespace stateloupe
