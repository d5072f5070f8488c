#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>
#include <QPointer>

namespace stateloupe {

/// Tells what was saved, and takes it back: by saving exactly what was there before.
class UndoSaveFeature : public QObject
{
    Q_OBJECT

public:
    explicit UndoSaveFeature(const WindowParts &parts);

private:
    void watch(DocumentSession *session);
    void undo(DocumentSession *session);
    void showSaved(DocumentSession *session);
    void showReloaded(DocumentSession *session);

    WindowParts m_parts;
    QPointer<DocumentSession> m_undoing;
    QPointer<DocumentSession> m_told; ///< the one that the toast is about
};

} // namespace stateloupe
