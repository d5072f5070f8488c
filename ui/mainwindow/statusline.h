#pragma once

#include "core/connections/connection.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace stateloupe {

class Activities;
class EnvironmentBadge;
class PlainLabel;

/// The bottom of the window: at the left what is going on, or for a moment what was just done; at the right what is
/// known of the opened workflow.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    /// Shows the newest of `activities`, which must outlive it, with a way to stop it.
    explicit StatusLine(Activities *activities, QWidget *parent = nullptr);

    void setActivity(const QString &text); ///< empty: nothing is going on
    void showMessage(const QString &text); ///< gone after some seconds
    void setFacts(const QString &text);
    void setEnvironment(Environment environment);

private:
    void update();
    QString runningText() const;

    Activities *m_activities;
    PlainLabel *m_left;
    QToolButton *m_cancel;
    PlainLabel *m_right;
    EnvironmentBadge *m_environment;
    QString m_activity;
    QString m_message;
    QTimer m_messageTime;
    QTimer m_patience; ///< what is done quickly is not worth a word
};

} // namespace stateloupe
