#pragma once

#include "core/json/jsontypes.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace stateloupe {

class DocumentSession;
class ElidedLabel;
class SizeList;
class SizeListModel;

/// What is to know of an opened workflow: where it is stored, its revision and times, and what is large in it.
class DetailsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPage(DocumentSession *session, QWidget *parent = nullptr);

    SizeListModel *sizes() const { return m_sizes; }
    SizeList *list() const { return m_list; }

Q_SIGNALS:
    void placeRequested(NodeId node);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addFact(const QString &name);
    void updateFacts();
    void updatePlace();
    void goUp();

    DocumentSession *m_session;
    SizeListModel *m_sizes;
    SizeList *m_list;
    QGridLayout *m_facts;
    QList<ElidedLabel *> m_values; ///< in the order of the names
    QToolButton *m_up;
    ElidedLabel *m_place;
};

} // namespace stateloupe
