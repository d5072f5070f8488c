#pragma once

#include "ui/controllers/comparison.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace stateloupe {

class ComparisonPage;

/// Compares workflows side by side, each comparison on a page of its own, and takes differences over.
class CompareFeature : public QObject
{
    Q_OBJECT

public:
    explicit CompareFeature(const WindowParts &parts);

    /// Two workflows of open stores.
    void compare(OpenStore *leftStore, const WorkflowId &left, OpenStore *rightStore, const WorkflowId &right);

private:
    void addWays();
    void addSteps();
    void addTransfers();
    void compareSelected();
    void compareWith();
    void compareWithFile(OpenStore *leftStore, const WorkflowId &left, const QString &path);
    void compareWithStored();
    DocumentSession *open(OpenStore *store, const WorkflowId &id, QList<DocumentSession *> &opened);
    ComparisonPage *show(const ComparisonSource &left, const ComparisonSource &right);
    void showActivity(ComparisonPage *page);
    void closeWith(ComparisonPage *shown, const QList<DocumentSession *> &opened);
    bool isCompared(const DocumentSession *session) const;
    void closeUnused(const QList<QPointer<DocumentSession>> &opened);
    void showSession(DocumentSession *session);
    void save(DocumentSession *session);
    ComparisonPage *page() const;

    WindowParts m_parts;
    QList<QAction *> m_pageActions;
};

} // namespace stateloupe
