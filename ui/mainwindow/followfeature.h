#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Follows workflows that are running: looks often what the store holds, and stays at the end of the messages. Ends by
/// itself when somebody edits.
class FollowFeature : public QObject
{
    Q_OBJECT

public:
    explicit FollowFeature(const WindowParts &parts);

private:
    void watch(DocumentSession *session);
    void start(DocumentSession *session);
    void stayAtEnd(DocumentSession *session);

    WindowParts m_parts;
};

} // namespace stateloupe
