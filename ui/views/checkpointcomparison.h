#pragma once

#include "core/async/latestrequest.h"
#include "core/state/snapshotdiff.h"

#include <QWidget>

class QStackedWidget;

namespace stateloupe {

class ChangeListView;
class DocumentSession;
class MessagePage;
class PlainLabel;

/// What changed from one state of a workflow to another, each inside its document: a checkpoint's snapshot, or all of
/// it. Compared off the GUI thread.
class CheckpointComparison : public QWidget
{
    Q_OBJECT

public:
    struct Side
    {
        NodeId root = NoNode; ///< of a snapshot, or of the document; NoNode: there is none
        QString name;
    };

    explicit CheckpointComparison(DocumentSession *session, QWidget *parent = nullptr);

    void compare(const Side &before, const Side &after);
    /// Why there is nothing to compare.
    void setMessage(const QString &title, const QString &text);
    ChangeListView *list() const { return m_list; }

Q_SIGNALS:
    void placeRequested(NodeId node); ///< somebody wants to see a changed value

private:
    void show(const SnapshotDiff &result);
    void goTo(int row);
    QString summary(const JsonDiff &diff) const;

    DocumentSession *m_session;
    PlainLabel *m_title;
    PlainLabel *m_note;
    ChangeListView *m_list;
    MessagePage *m_message;
    QStackedWidget *m_pages;
    Side m_before;
    Side m_after;
    JsonDiff m_diff;
    LatestRequest m_comparing{this};
};

} // namespace stateloupe
