#pragma once

#include "core/result.h"

#include <QObject>

class QWidget;

namespace stateloupe {

class DocumentSession;
class OpenStore;

/// Changes when an opened workflow expires, if the store still holds what was loaded.
class TtlFlow : public QObject
{
    Q_OBJECT

public:
    explicit TtlFlow(QWidget *window);

    void ask(DocumentSession *session, OpenStore *store);

Q_SIGNALS:
    void done(DocumentSession *session);

private:
    void set(DocumentSession *session, OpenStore *store, std::optional<qint64> milliseconds);
    void tellFailure(DocumentSession *session, const Error &error);

    QWidget *m_window;
};

} // namespace stateloupe
