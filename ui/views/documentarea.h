#pragma once

#include <QStackedWidget>

class QAction;

namespace stateloupe {

class DocumentTabs;
class MessagePage;

/// Where workflows are read: their tabs, or what to do while none is open.
class DocumentArea : public QStackedWidget
{
    Q_OBJECT

public:
    /// `firstSteps` are offered as long as no store is open.
    explicit DocumentArea(const QList<QAction *> &firstSteps, QWidget *parent = nullptr);

    DocumentTabs *tabs() { return m_tabs; }
    void setHasStores(bool hasStores);

private:
    void update();

    QList<QAction *> m_firstSteps;
    DocumentTabs *m_tabs;
    MessagePage *m_message;
    bool m_hasStores = false;
};

} // namespace stateloupe
