#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

namespace stateloupe {

class Activities;
class Activity;
class OpenStore;

/// Shows among the activities that a list waits for a search, once that takes a while, and stops it from there.
class SearchProgress : public QObject
{
    Q_OBJECT

public:
    /// Goes with the store.
    SearchProgress(OpenStore *store, Activities *activities);
    ~SearchProgress() override;

private:
    void update();

    OpenStore *m_store;
    Activities *m_activities;
    QPointer<Activity> m_activity;
    QElapsedTimer m_since;
};

} // namespace stateloupe
