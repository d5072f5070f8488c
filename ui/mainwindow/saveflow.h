#pragma once

#include "core/json/jsontypes.h"
#include "core/result.h"

#include <QObject>
#include <QSet>
#include <QStringList>

class QWidget;

namespace stateloupe {

class DocumentSession;
class OpenStore;
class ReviewChanges;
struct StoredState;

/// Saves opened workflows together with the person: review before, and every way in which it may end.
class SaveFlow : public QObject
{
    Q_OBJECT

public:
    explicit SaveFlow(QWidget *window);

    /// Makes this the one that answers for the session's saves, however they begin.
    void attach(DocumentSession *session, OpenStore *store);

    /// Shows what will change; saves when that is accepted. Offers to create what is gone from the store.
    void review(DocumentSession *session, OpenStore *store);

Q_SIGNALS:
    void saved(DocumentSession *session);
    /// The user wants to see a place of the document instead of saving.
    void placeRequested(DocumentSession *session, NodeId node);
    /// The user wants the tab of a workflow closed that the store no longer has.
    void closeRequested(DocumentSession *session);

private:
    /// `isSaving`: a save has met the conflict, and goes on once it is settled.
    void askAboutConflict(DocumentSession *session, const StoredState &theirs, bool isSaving);
    void save(DocumentSession *session, const ReviewChanges &review);
    void askAboutFailure(DocumentSession *session, OpenStore *store, const Error &error);
    void askAboutGone(DocumentSession *session, OpenStore *store);

    QWidget *m_window;
    QSet<const DocumentSession *> m_partly; ///< whose last save left some changes out
    QStringList m_reasons; ///< given in this run, the newest first
};

} // namespace stateloupe
