#pragma once

#include "core/async/latestrequest.h"
#include "core/async/statestore.h"

#include <QWidget>

#include <memory>

class QGridLayout;
class QPushButton;

namespace stateloupe {

class PlainLabel;

/// Tries out a connection: the steps of opening it with what became of each, and the way out of the one that failed.
class ConnectionTestPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionTestPane(QWidget *parent = nullptr);

    void start(const StoreSettings &settings, const Secret &password);
    /// Shows how opening went without trying it.
    void showResult(const StoreSettings &settings, const ConnectionTest &test);
    void clear(); ///< also ends a test that runs

Q_SIGNALS:
    void outcomeShown();

private:
    enum class Mark { Open, Passed, Failed };

    void showSteps(const StoreSettings &settings, OpeningStep reached, bool isRunning);
    void addStep(OpeningStep step, Mark mark);
    void showOutcome(const ConnectionTest &test);
    void finish(const StoreSettings &settings, const ConnectionTest &test);
    void stop(const QString &title);

    PlainLabel *m_title;
    QPushButton *m_cancel;
    QGridLayout *m_steps;
    PlainLabel *m_reason;
    PlainLabel *m_wayOut;
    std::unique_ptr<StateStore> m_store;
    LatestRequest m_testing{this};
};

} // namespace stateloupe
