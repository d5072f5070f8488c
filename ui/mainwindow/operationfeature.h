#pragma once

#include "core/json/jsondocument.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Does with the opened workflow what programs do with a state: adds messages, creates and restores checkpoints, sets
/// tags and framework. Each is one step that can be undone; nothing is written before a save.
class OperationFeature : public QObject
{
    Q_OBJECT

public:
    explicit OperationFeature(const WindowParts &parts);

private:
    void addActions();
    void addSession(DocumentSession *session);
    DocumentSession *editable() const; ///< the current one; null when it cannot be edited

    void addMessage();
    void createCheckpoint();
    void restoreCheckpoint();
    void showRestored(DocumentSession *session, const QString &name);
    void setLabels();

    WindowParts m_parts;
};

} // namespace stateloupe
