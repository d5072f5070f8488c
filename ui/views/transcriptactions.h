#pragma once

#include "core/json/jsontypes.h"

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;

namespace stateloupe {

class DocumentSession;
class TranscriptList;
class TranscriptModel;

/// What changes the messages of a TranscriptList, by shortcut and by its context menu. What changes several of them is
/// one step.
class TranscriptActions : public QObject
{
    Q_OBJECT

public:
    TranscriptActions(DocumentSession *session, TranscriptModel *model, TranscriptList *list);

    /// Adds them to a menu that is about to be shown; those that are not possible are disabled in it.
    void addTo(QMenu *menu);

private:
    QAction *addAction(const QString &text, const QKeySequence &shortcut, void (TranscriptActions::*slot)());
    QList<NodeId> messages() const; ///< those that are selected
    bool isRefused() const;
    QString stepName(const QString &one, const QString &several, const QList<NodeId> &nodes) const;
    void select(const QList<NodeId> &nodes);

    void add();
    void edit();
    void duplicate();
    void remove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int places);

    DocumentSession *m_session;
    TranscriptModel *m_model;
    TranscriptList *m_list;
    QAction *m_add;
    QList<QAction *> m_edits; ///< need a message
};

} // namespace stateloupe
