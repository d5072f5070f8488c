#pragma once

#include <QPointer>
#include <QWidget>

class QTimer;
class QToolButton;

namespace stateloupe {

class DocumentSession;
class ElidedLabel;
class EnvironmentBadge;
class OpenStore;
class PlainLabel;

/// One line on an opened workflow: its id, which can be copied, its framework, status, size, age and time to live.
class DocumentHeader : public QWidget
{
    Q_OBJECT

public:
    /// `store` is that of the session, or null.
    explicit DocumentHeader(DocumentSession *session, OpenStore *store = nullptr, QWidget *parent = nullptr);

private:
    void update();
    void updateClock();
    void tick();
    void updateStore();
    QString followingText() const;
    QStringList facts() const;
    void copyId();

    DocumentSession *m_session;
    QPointer<OpenStore> m_store;
    EnvironmentBadge *m_environment;
    ElidedLabel *m_id;
    PlainLabel *m_following;
    ElidedLabel *m_facts;
    QToolButton *m_copy;
    QTimer *m_clock;
};

} // namespace stateloupe
