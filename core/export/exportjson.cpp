#include "core/export/exportjson.h"

#include "core/json/jsondocument.h"
#include "core/json/jsonstring.h"
#include "core/json/jsonutf8.h"
#include "core/state/isotime.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const char *nameOf(WorkflowId::Form form)
{
    if (form == WorkflowId::Form::Binary)
        return "binary";
    return form == WorkflowId::Form::Row ? "row" : "text";
}

const char *nameOf(StoredState::Form form)
{
    switch (form) {
    case StoredState::Form::Text:
        return "text";
    case StoredState::Form::Binary:
        return "binary";
    case StoredState::Form::Number:
        return "number";
    case StoredState::Form::Null:
        return "null";
    }
    return "";
}

QByteArray number(std::optional<qint64> value)
{
    return value ? QByteArray::number(*value) : "null"_qba;
}

QByteArray time(std::optional<qint64> micros)
{
    return micros ? encodeJsonString(isoTime(*micros)) : "null"_qba;
}

/// Whether the text can stand in a line as it is, and be read from there as it was.
bool fitsIntoLine(const QByteArray &text)
{
    if (text.contains('\n') || text.contains('\r'))
        return false;
    const auto document = JsonDocument::parse(text);
    return document && document->valueSpan(JsonDocument::Root).length == text.size();
}

} // namespace

QByteArray exportLine(const StoredState &state)
{
    const WorkflowSummary &summary = state.summary;
    const WorkflowId &id = summary.id;
    QByteArray line = "{\"id\": " + encodeJsonString(id.display());
    if (id.form() != WorkflowId::Form::Text || firstInvalidUtf8(id.bytes())) {
        line += ", \"id_form\": \"" + QByteArray(nameOf(id.form())) + "\", \"id_base64\": \"" + id.bytes().toBase64()
            + '"';
    }
    line += ", \"size\": " + QByteArray::number(state.text.size());
    line += ", \"created_at\": " + time(summary.createdAt) + ", \"updated_at\": " + time(summary.updatedAt);
    line += ", \"ttl_ms\": " + number(summary.ttl);
    line += ", \"revision\": " + encodeJsonString(state.revision.toString());
    if (state.form != StoredState::Form::Text)
        line += ", \"form\": \"" + QByteArray(nameOf(state.form)) + '"';
    if (fitsIntoLine(state.text))
        line += ", \"state\": " + state.text;
    else
        line += ", \"state_base64\": \"" + state.text.toBase64() + '"';
    return line + "}\n";
}

} // namespace stateloupe
