#pragma once

class QWidget;

namespace stateloupe {

class DocumentSession;

/// Loads the workflow again; asks before that drops unsaved changes.
void reloadAfterAsking(DocumentSession *session, QWidget *window);

} // namespace stateloupe
