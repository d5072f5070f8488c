#include "core/export/exportcsv.h"

#include "core/state/isotime.h"

namespace stateloupe {

namespace {

/// Quoted where needed. The signs are those of ASVS 1.2.10, and the line feed that spreadsheets skip as well.
QByteArray field(QByteArray text)
{
    static const QByteArray Signs("=+-@\t\r\n\0", 8);
    if (!text.isEmpty() && Signs.contains(text.front()))
        text.prepend('\'');
    const bool needsQuotes
        = text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r') || text.contains('\0');
    return needsQuotes ? '"' + text.replace('"', "\"\"") + '"' : text;
}

QByteArray number(std::optional<qint64> value)
{
    return value ? QByteArray::number(*value) : QByteArray();
}

QByteArray time(std::optional<qint64> micros)
{
    return micros ? isoTime(*micros).toLatin1() : QByteArray();
}

} // namespace

QByteArray csvHead()
{
    return "id,size,created_at,updated_at,ttl_ms\r\n";
}

QByteArray csvLine(const WorkflowSummary &summary)
{
    return field(summary.id.display().toUtf8()) + ',' + number(summary.size) + ',' + time(summary.createdAt) + ','
        + time(summary.updatedAt) + ',' + number(summary.ttl) + "\r\n";
}

} // namespace stateloupe
