#include "core/backends/placequery.h"

#include "core/backends/rediscli.h"
#include "core/json/jsonutf8.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

QString sqlText(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', "''"_L1) + u'\'';
}

bool isText(const QByteArray &bytes)
{
    return !bytes.contains('\0') && !firstInvalidUtf8(bytes);
}

/// SQLite finds the first of repeated keys by a path, and compares keys as they are spelt, up to the next quote.
bool isInSqlitePath(const PlaceStep &step)
{
    return step.isIndex || (!step.isRepeated && !step.spelling.contains("\\\""));
}

/// The characters of a key as an SQL expression without any that SQL text cannot hold.
QString sqliteText(const QString &text)
{
    return sqlText(text).replace(QChar::Null, "' || char(0) || '"_L1);
}

QString sqliteValue(const QString &column, const PlacePath &path)
{
    QString value = column;
    QString steps = u"$"_s;
    for (const PlaceStep &step : path) {
        if (step.isIndex) {
            steps += u'[' + QString::number(step.index) + u']';
        } else if (isInSqlitePath(step)) {
            steps += ".\""_L1 + QString::fromUtf8(step.spelling) + u'"';
        } else {
            value = u"(SELECT value FROM json_each(%1, %2) WHERE key = %3 ORDER BY id DESC LIMIT 1)"_s.arg(
                value, sqlText(steps), sqliteText(step.key));
            steps = u"$"_s;
        }
    }
    const bool isWhole = steps.size() == 1 && value != column;
    return isWhole ? value : u"json_extract(%1, %2)"_s.arg(value, sqlText(steps));
}

QString sqliteRow(const WorkflowId &id)
{
    const QString hex = QString::fromLatin1(id.bytes().toHex());
    switch (id.form()) {
    case WorkflowId::Form::Text:
        return isText(id.bytes()) ? "workflow_id = "_L1 + sqlText(QString::fromUtf8(id.bytes()))
                                  : u"workflow_id = CAST(x'%1' AS TEXT)"_s.arg(hex);
    case WorkflowId::Form::Binary:
        return u"workflow_id = x'%1'"_s.arg(hex);
    case WorkflowId::Form::Row:
        break;
    }
    return "rowid = "_L1 + QString::fromLatin1(id.bytes());
}

QString postgresPath(const PlacePath &path)
{
    QStringList steps;
    for (const PlaceStep &step : path)
        steps << (step.isIndex ? sqlText(QString::number(step.index)) : sqlText(step.key));
    return u"ARRAY[%1]::text[]"_s.arg(steps.join(", "_L1));
}

/// Bytes for printf in single quotes.
QString printfText(const QByteArray &bytes)
{
    QString text(u'\'');
    for (const char byte : bytes) {
        const bool isPlain = byte > ' ' && byte < 0x7f && byte != '\'' && byte != '\\' && byte != '%';
        text += isPlain ? QString(QLatin1Char(byte))
                        : QString(u'\\' + QString::number(quint8(byte), 8).rightJustified(3, u'0'));
    }
    return text + u'\'';
}

QString redisQuery(const StoreTraits &traits, const WorkflowId &id, const PlacePath &path)
{
    const QByteArray key = traits.keyPrefix + id.bytes();
    const QString program = shellText(jqForm(path));
    if (isText(key))
        return u"%1 GET %2 | jq %3"_s.arg(traits.client, shellText(QString::fromUtf8(key)), program);
    return u"printf %1 | %2 -x GET | jq %3"_s.arg(printfText(key), traits.client, program);
}

} // namespace

QString placeQuery(const StoreTraits &traits, const WorkflowId &id, const PlacePath &path)
{
    if (traits.kind == "sqlite"_L1)
        return u"SELECT %1 FROM %2 WHERE %3;"_s.arg(sqliteValue(traits.stateColumn, path), traits.table, sqliteRow(id));
    if (traits.kind == "postgresql"_L1)
        return u"SELECT %1%2 #>> %3 FROM %4 WHERE workflow_id = %5;"_s.arg(traits.stateColumn,
            traits.keepsBytes ? u"::json"_s : QString(), postgresPath(path), traits.table,
            sqlText(QString::fromUtf8(id.bytes())));
    if (traits.kind == "redis"_L1)
        return redisQuery(traits, id, path);
    return {};
}

} // namespace stateloupe
