#pragma once

#include <QWidget>

class QTimer;
class QToolButton;

namespace stateloupe {

class DocumentSession;
class PlainLabel;

/// One line on an opened workflow: its id, which can be copied, its framework, status, size, age and time to live.
class DocumentHeader : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentHeader(DocumentSession *session, QWidget *parent = nullptr);

private:
    void update();
    QStringList facts() const;
    void copyId();

    DocumentSession *m_session;
    PlainLabel *m_id;
    PlainLabel *m_facts;
    QToolButton *m_copy;
    QTimer *m_clock;
};

} // namespace stateloupe
