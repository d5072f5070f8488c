#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsondocument.h"

#include <QAbstractListModel>

namespace stateloupe {

class DocumentSession;

/// What a list says of one checkpoint, and what changed since the one before it.
struct CheckpointSummary
{
    NodeId node = NoNode;
    NodeId snapshot = NoNode;
    QString name;
    QString framework;
    QString frameworkBefore; ///< the last one named before, when that was another one; else empty
    QString createdAt; ///< as written
    quint32 messages = 0;
    quint32 contextKeys = 0;
    qint64 addedMessages = 0; ///< negative when there are fewer
    quint32 changedKeys = 0; ///< added, removed or of another value
    qint64 size = 0; ///< bytes of the snapshot
    bool isState = false; ///< the snapshot is one that can be restored: it has messages or a context
    bool repeatsId = false; ///< an earlier checkpoint has the same id, and only that can be restored by it
};

/// Summaries of all checkpoints below `checkpoints`, from old to new. Reads every snapshot's context: not for the GUI
/// thread.
QList<CheckpointSummary> summarizeCheckpoints(const JsonDocument &document, NodeId checkpoints);

/// The checkpoints of a session's document, from old to new. Summaries are made off the GUI thread.
class CheckpointsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NodeRole = Qt::UserRole, ///< quint32
        ChangedRole, ///< bool
        SeverityRole, ///< int: the worst that the doctor finds there; invalid: nothing
    };

    explicit CheckpointsModel(DocumentSession *session, QObject *parent = nullptr);

    bool isComplete() const { return !m_isLoading; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    const CheckpointSummary &at(int row) const { return m_rows[row]; }
    int rowOf(NodeId node) const; ///< of the checkpoint that holds `node`, or -1
    QString countsText(int row) const; ///< "12 messages · 5 context keys · 4.2 kB"
    QString frameworkText(int row) const; ///< "langgraph", "⇄ langgraph → crewai" where it changed, or empty
    QString changesText(int row) const; ///< "+3 messages, 2 context keys"
    QString troubleText(int row) const; ///< why it is of no use, as a sentence; empty when nothing is wrong

Q_SIGNALS:
    void loadingChanged();

private:
    static QString spokenFramework(const CheckpointSummary &summary);
    void load();
    void setRows(const QList<CheckpointSummary> &rows);
    void followChanges(const QList<JsonChange> &changes);

    DocumentSession *m_session;
    NodeId m_checkpoints = NoNode;
    QList<CheckpointSummary> m_rows;
    bool m_isLoading = false;
    LatestRequest m_loading{this};
};

} // namespace stateloupe
