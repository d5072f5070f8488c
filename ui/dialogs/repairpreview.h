#pragma once

#include "ui/session/preparedrepair.h"

#include <QDialog>

namespace stateloupe {

class ChangeListView;
class DocumentSession;

/// What a repair of the doctor would change in an opened workflow. Accepted means: make it, as one step that can be
/// undone; nothing is saved by it.
class RepairPreview : public QDialog
{
    Q_OBJECT

public:
    /// Belongs to the version of the document that `repair` is of; closes when that is edited.
    RepairPreview(
        DocumentSession *session, const QByteArray &rule, const PreparedRepair &repair, QWidget *parent = nullptr);

    ChangeListView *list() const { return m_list; }

private:
    void build(const QByteArray &rule, const PreparedRepair &repair);

    ChangeListView *m_list;
};

} // namespace stateloupe
