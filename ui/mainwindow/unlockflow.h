#pragma once

#include <QObject>

class QWidget;

namespace stateloupe {

class OpenStore;

/// Opens a production store for changes, after asking, and locks it again.
class UnlockFlow : public QObject
{
    Q_OBJECT

public:
    explicit UnlockFlow(QWidget *window);

    /// Tells when it fails.
    void watch(OpenStore *store);
    void unlock(OpenStore *store);
    void lock(OpenStore *store);

private:
    QWidget *m_window;
};

} // namespace stateloupe
