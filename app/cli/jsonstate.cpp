#include "app/cli/jsonstate.h"

#include "app/cli/console.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// The value as it is written, cut to one short line.
QString excerpt(const JsonDocument &document, NodeId node)
{
    constexpr qint64 MaximumBytes = 72;
    ByteSpan span = document.valueSpan(node);
    const bool isCut = span.length > MaximumBytes;
    span.length = std::min(span.length, MaximumBytes);
    QByteArray bytes = document.bytes(span);
    while (isCut && (bytes.back() & 0xc0) == 0x80) // not half a character
        bytes.chop(1);
    if (isCut && (bytes.back() & 0x80) != 0)
        bytes.chop(1);
    QString text = QString::fromUtf8(bytes).replace(u'\n', u' ').replace(u'\r', u' ');
    return isCut ? QString(text + u'…') : text;
}

QString describe(const JsonDifference &difference, const JsonDocument &before, const JsonDocument &after)
{
    const QString place
        = difference.pointer.isEmpty() ? u"(the whole state)"_s : console::inOneLine(difference.pointer.toString());
    switch (difference.kind) {
    case DifferenceKind::Added:
        return u"+ %1 "_s.arg(place) + excerpt(after, difference.after);
    case DifferenceKind::Removed:
        return u"- %1 "_s.arg(place) + excerpt(before, difference.before);
    case DifferenceKind::Moved:
        return u"~ %1 (at another place)"_s.arg(place);
    case DifferenceKind::Changed:
    case DifferenceKind::Spelling:
        break;
    }
    const QString note = difference.kind == DifferenceKind::Spelling ? u" (the same value)"_s : QString();
    return u"~ %1 "_s.arg(place) + excerpt(before, difference.before) + u" → "_s + excerpt(after, difference.after)
        + note;
}

} // namespace

Result<JsonDocument> parseState(const StoredState &state)
{
    auto document = JsonDocument::parse(state.text);
    if (document)
        return *std::move(document);
    return failure(ErrorKind::InvalidData,
        u"The state of %1 is not JSON: %2. Look at it with \"stateloupe show\", mend it with \"stateloupe save\"."_s
            .arg(quoted(state.summary.id), document.error().toString()));
}

Result<JsonDocument> loadDocument(StoreConnection &store, const std::string &id)
{
    return store.load(id).and_then([](const StoredState &state) { return parseState(state); });
}

CLI::Option *addRevisionOption(CLI::App &command, std::optional<std::string> &revision)
{
    // CLI11 alone would take an empty token for an absent one.
    const auto keep = [&revision](const std::string &token) { revision = token; };
    return command.add_option_function<std::string>("--revision", keep, "Only if the state is at this revision")
        ->type_name("TOKEN");
}

Result<> checkRevision(const StoredState &state, const std::optional<std::string> &expected)
{
    if (!expected || state.revision == Revision(QByteArray::fromStdString(*expected)))
        return {};
    return failure(ErrorKind::Conflict,
        u"%1 is not at the revision you gave but at %2. Nothing was written; look at it again first."_s.arg(
            quoted(state.summary.id), state.revision.toString()));
}

void writeDifferences(const JsonDocument &before, const JsonDocument &after)
{
    const JsonDiff found = diff(before, after);
    for (const JsonDifference &difference : found.differences)
        console::writeLine(describe(difference, before, after));
    if (found.truncated)
        console::writeNote(u"There are more differences; only the first are shown."_s);
    if (found.differences.isEmpty() && found.layoutDiffers)
        console::writeLine(u"~ (white space between values only)"_s);
}

} // namespace stateloupe
