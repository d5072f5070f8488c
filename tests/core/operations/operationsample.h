#pragma once

#include "core/json/jsondocument.h"
#include "core/operations/localclock.h"
#include "core/operations/workflowoperations.h"
#include "core/state/isotime.h"

namespace stateloupe::testing {

/// A clock that shows one microsecond more each time, from 2026-01-02T03:04:05.000001 on.
inline LocalClock testClock()
{
    const auto now = std::make_shared<qint64>(readIsoTime("2026-01-02T03:04:05")->microseconds);
    return [now] { return ++*now; };
}

inline JsonDocument parsed(const QByteArray &json)
{
    return JsonDocument::parse(json).value();
}

/// What the edit makes of `document`; the reason instead when it is an error.
inline QByteArray after(JsonDocument document, const Result<JsonEdit> &edit)
{
    if (!edit)
        return "error: " + edit.error().detail.toUtf8();
    const auto applied = document.apply(*edit);
    return applied ? document.bytes() : "error: " + applied.error().detail.toUtf8();
}

/// An empty state of the id "w", made at the test clock's first ticks.
inline JsonDocument emptyState()
{
    return parsed(newWorkflow(QStringLiteral("w"), testClock()));
}

/// The value at `pointer` as it is written; "" when there is none.
inline QByteArray at(const QByteArray &json, const QString &pointer)
{
    const JsonDocument document = parsed(json);
    const auto node = document.resolve(JsonPointer::parse(pointer).value());
    return node ? document.rawValue(*node) : QByteArray();
}

} // namespace stateloupe::testing
