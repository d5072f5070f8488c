#include "ui/text/celltext.h"

#include "core/json/jsonstring.h"
#include "core/query/search.h"
#include "ui/text/plaintext.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 1'000; // of a cell whose every character stands as a mark

bool isCut(QByteArrayView cell)
{
    return cell.size() >= SearchChunk::LongestCell;
}

/// Where an escape begins that the end of `cell` cuts; its size when none is cut.
qsizetype endOfWhole(QByteArrayView cell)
{
    qsizetype i = 1;
    while (i < cell.size()) {
        const qsizetype length = cell[i] != '\\' ? 1 : i + 1 < cell.size() && cell[i + 1] == 'u' ? 6 : 2;
        if (i + length > cell.size())
            break;
        i += length;
    }
    return i;
}

QString decoded(QByteArrayView cell)
{
    if (!isCut(cell))
        return decodeJsonString(cell);
    QByteArray whole = cell.first(endOfWhole(cell)).toByteArray();
    while (!whole.isEmpty() && (quint8(whole.back()) & 0xc0) == 0x80)
        whole.chop(1); // a character of several bytes is dropped even when it is whole: nobody misses it
    if (!whole.isEmpty() && quint8(whole.back()) >= 0x80)
        whole.chop(1);
    return decodeJsonString(whole.append('"'));
}

} // namespace

QString cellText(QByteArrayView cell)
{
    const bool isString = cell.startsWith('"');
    QString text = isString ? decoded(cell) : QString::fromUtf8(cell);
    if (isCut(cell))
        text += u'…';
    return singleLine(text, LongestText);
}

QByteArray cellString(QByteArrayView cell)
{
    const bool isPlain = !isCut(cell) && cell.size() >= 2 && std::find(cell.begin(), cell.end(), '\\') == cell.end();
    return isPlain ? cell.sliced(1, cell.size() - 2).toByteArray() : decoded(cell).toUtf8();
}

} // namespace stateloupe
