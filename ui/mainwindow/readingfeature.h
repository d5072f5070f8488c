#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class DocumentSession;

/// The ways through an opened workflow: to a message, and to what is large in it.
class ReadingFeature : public QObject
{
    Q_OBJECT

public:
    explicit ReadingFeature(const WindowParts &parts);

private:
    void addSession(DocumentSession *session);
    void showDetails();

    const WindowParts m_parts;
};

} // namespace stateloupe
