#pragma once

class QWidget;

namespace stateloupe {

class DocumentSession;

/// Loads the workflow again. Unsaved changes stay one undo step away; asks where there is none.
void reloadAfterAsking(DocumentSession *session, QWidget *window);

} // namespace stateloupe
