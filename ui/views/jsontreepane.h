#pragma once

#include "core/json/jsontypes.h"
#include "core/result.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QStackedWidget;

namespace stateloupe {

class DocumentSession;
class JsonTreeModel;
class JsonTreeView;
class MessagePage;
class PlainLabel;

/// One part of the document as a tree, below a line with the JSON Pointer of the selected place that can be typed into.
class JsonTreePane : public QWidget
{
    Q_OBJECT

public:
    explicit JsonTreePane(DocumentSession *session, QWidget *parent = nullptr);

    JsonTreeModel *model() const { return m_model; }
    JsonTreeView *tree() const { return m_tree; }
    QLineEdit *pointerLine() const { return m_pointer; }
    /// Adds a button for what is done with this part.
    void addVerb(QAction *action);

Q_SIGNALS:
    void showInTextRequested();

protected:
    /// What to show now: a part of the document, or why there is none.
    struct Part
    {
        NodeId root = NoNode;
        bool showsRoot = false;
        QString note; ///< a quiet line above the tree
        QString emptyTitle; ///< instead of the tree when there is nothing to show
        QString emptyText;
    };
    virtual Part part() const = 0;
    /// Call it once from the constructor of the class that knows the part.
    void start();
    void updatePart();

    DocumentSession *session() const { return m_session; }

private:
    void updatePointer();
    Result<NodeId> typedPlace() const;
    void goToPointer();

    DocumentSession *m_session;
    JsonTreeModel *m_model;
    JsonTreeView *m_tree;
    QLineEdit *m_pointer;
    QHBoxLayout *m_line; ///< the pointer, and the verbs
    PlainLabel *m_note;
    PlainLabel *m_fault;
    QStackedWidget *m_pages;
    MessagePage *m_empty;
};

} // namespace stateloupe
