#pragma once

#include <QString>

namespace stateloupe {

class DocumentSession;
class ToastArea;

/// Tells of the last step of the session, and offers to take it back: that one alone, whatever is edited later.
void showUndoToast(ToastArea *toasts, const QString &text, DocumentSession *session);

} // namespace stateloupe
