#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Shows in the inspector what is not saved yet, goes from change to change, and gives Undo and Redo the names of their
/// steps.
class ChangesFeature : public QObject
{
    Q_OBJECT

public:
    explicit ChangesFeature(const WindowParts &parts);

private:
    void addSession(DocumentSession *session);
    void nameSteps();
    void goToChange(bool forward);
    void showPage();

    WindowParts m_parts;
};

} // namespace stateloupe
