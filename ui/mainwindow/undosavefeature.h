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
    void forget(const DocumentSession *session);
    void undo(DocumentSession *session);
    void showSaved(DocumentSession *session);
    void showReloaded(DocumentSession *session);

    WindowParts m_parts;
    QPointer<DocumentSession> m_undoing;
    const DocumentSession *m_told = nullptr; ///< the one that the last toast was about; only to compare with
    QString m_toast; ///< what it said
};

} // namespace stateloupe
