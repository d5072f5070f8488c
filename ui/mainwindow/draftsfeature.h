#pragma once

#include "core/drafts/draftbox.h"
#include "ui/mainwindow/windowparts.h"

#include <QHash>
#include <QObject>

namespace stateloupe {

/// Keeps unsaved edits safe from the end of the program, and tells about those of earlier runs when their store is
/// opened.
class DraftsFeature : public QObject
{
    Q_OBJECT

public:
    explicit DraftsFeature(const WindowParts &parts);

private:
    void addSession(DocumentSession *session);
    void look(OpenStore *store);
    void tell(OpenStore *store, const QList<Draft> &drafts);
    void open(OpenStore *store);

    WindowParts m_parts;
    DraftBox m_box;
    QHash<QString, QList<WorkflowId>> m_left; ///< what earlier runs left, by the identity of the store
};

} // namespace stateloupe
