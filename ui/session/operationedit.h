#pragma once

#include "core/json/jsondocument.h"

#include <functional>

namespace stateloupe {

class DocumentSession;

/// What makes an edit of a document, in any thread.
using MakeEdit = std::function<Result<JsonEdit>(const JsonDocument &document)>;

/// Makes one undo step of an edit that may take long to compute, off the GUI thread; then calls `made`. Refused, with
/// DocumentSession::editRefused(), when it cannot be made or the document was edited meanwhile.
void editInBackground(DocumentSession *session, const MakeEdit &makeEdit, const QString &stepName,
    const std::function<void()> &made = {});

} // namespace stateloupe
