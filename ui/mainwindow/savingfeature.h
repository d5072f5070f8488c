#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class SaveFlow;

/// Saves, reloads, undoes and redoes in the opened workflow.
class SavingFeature : public QObject
{
    Q_OBJECT

public:
    explicit SavingFeature(const WindowParts &parts);

private:
    void addFileActions();
    void addEditActions();
    void connectFlow();
    void save();
    void reload();
    void showSaved(DocumentSession *session);

    WindowParts m_parts;
    SaveFlow *m_flow;
};

} // namespace stateloupe
