#pragma once

#include "core/bulk/bulklist.h"

#include <QString>

namespace stateloupe {

/// What is done to many workflows, for the words about it.
struct BulkVerb
{
    enum class Kind { Delete, SetValue, SetExpiry, Export };

    Kind kind = Kind::Delete;
    QString what; ///< the value, as people named it; or the time to live, empty: for ever
    bool isUndo = false; ///< it takes back what was done
};

/// What will happen, with counts: "Set context.status in 12 workflows; 2 have it already; 1 is refused."
QString bulkPlanText(const BulkVerb &verb, const BulkList &plan);
/// What happened: "Deleted 12 workflows; 1 was changed meanwhile."
QString bulkResultText(const BulkVerb &verb, const BulkList &list);
/// A button: "Delete 12 workflows".
QString bulkButtonText(const BulkVerb &verb, qint64 count);
/// While it runs: "Deleting workflows".
QString bulkActivityText(const BulkVerb &verb);
/// A title: "Delete workflows".
QString bulkTitle(const BulkVerb &verb);

/// One word or two on an item, and what it means for it when there is more to say. `isPlan`: nothing was done yet.
QString bulkOutcomeText(const BulkVerb &verb, BulkOutcome outcome, bool isPlan);
QString bulkNoteText(const BulkItem &item);
/// "string" of a JSON value, by how it begins.
QString bulkTypeText(const QByteArray &json);
/// A value as the list shows it, with its type: `"stuck" (string)`. Empty for a null one.
QString bulkValueText(const QByteArray &excerpt);

} // namespace stateloupe
