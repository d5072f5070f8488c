#pragma once

#include "core/json/jsontypes.h"

#include <QObject>

class QAction;
class QKeySequence;
class QPoint;

namespace stateloupe {

class DocumentSession;
class JsonTreeModel;
class JsonTreeView;

/// What can be done with the selected value of a JsonTreeView, by shortcut and by its context menu.
class JsonTreeActions : public QObject
{
    Q_OBJECT

public:
    JsonTreeActions(DocumentSession *session, JsonTreeModel *model, JsonTreeView *view);

private:
    QAction *addAction(const QString &text, const QKeySequence &shortcut, void (JsonTreeActions::*slot)());
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
    void copyText();
    void copyJson();
    void copyPointer();
    void showInText();

    bool isRefused() const;
    QString name(NodeId node) const;
    QString unusedKey(NodeId object, const QString &wanted) const;
    bool insertAfter(NodeId container, NodeId sibling, const QString &key, const QByteArray &json, const QString &step);

    DocumentSession *m_session;
    JsonTreeModel *m_model;
    JsonTreeView *m_view;
    QAction *m_rename = nullptr;
    QList<QAction *> m_edits; ///< need a value and the right to change it
    QList<QAction *> m_looks; ///< need a value
};

} // namespace stateloupe
