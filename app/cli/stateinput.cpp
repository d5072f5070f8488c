#include "app/cli/stateinput.h"

#include "app/cli/console.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

Result<QByteArray> readText(const std::string &file)
{
    if (meansInput(file))
        return console::readInput();
    QFile source(QFile::decodeName(file.c_str()));
    QByteArray text;
    if (source.open(QIODevice::ReadOnly))
        text = source.readAll();
    if (source.error() != QFile::NoError) { // half a text may be JSON, too
        return failure(ErrorKind::InvalidArgument,
            u"\"%1\" cannot be read: %2. Nothing was written."_s.arg(source.fileName(), source.errorString()));
    }
    return text;
}

} // namespace

bool meansInput(const std::string &file)
{
    return file.empty() || file == "-";
}

Result<JsonDocument> readState(const std::string &file)
{
    const auto text = readText(file);
    if (!text)
        return tl::unexpected(text.error());
    auto document = JsonDocument::parse(*text);
    if (!document) {
        return failure(ErrorKind::InvalidArgument,
            u"The new state is not JSON: %1. Nothing was written."_s.arg(document.error().toString()));
    }
    return *std::move(document);
}

} // namespace stateloupe
