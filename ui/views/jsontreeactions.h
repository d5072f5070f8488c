#pragma once

#include "core/json/jsontypes.h"

#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QPoint;

namespace stateloupe {

class DocumentSession;
class JsonTreeModel;
class JsonTreeView;

/// What can be done with the selected values of a JsonTreeView, by shortcut and by its context menu. What changes
/// several of them is one step.
class JsonTreeActions : public QObject
{
    Q_OBJECT

public:
    JsonTreeActions(DocumentSession *session, JsonTreeModel *model, JsonTreeView *view);

private:
    QAction *addAction(const QString &text, const QKeySequence &shortcut, void (JsonTreeActions::*slot)());
    void addTypeMenu(QMenu *menu);
    void showMenu(const QPoint &position);
    void updateActions();

    void editValue();
    void editInWindow();
    void rename();
    void add();
    void duplicate();
    void remove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int rows);
    void convert(JsonType type);
    void copyText();
    void copyJson();
    void copyPointer();
    void showInText();

    bool isRefused() const;
    QString name(NodeId node) const;
    /// `one` names the value, `several` counts them.
    QString stepName(const QList<NodeId> &nodes, const QString &one, const QString &several) const;

    DocumentSession *m_session;
    JsonTreeModel *m_model;
    JsonTreeView *m_view;
    QAction *m_rename = nullptr;
    QList<QAction *> m_edits; ///< need a value and the right to change it
    QList<QAction *> m_looks; ///< need a value
};

} // namespace stateloupe
