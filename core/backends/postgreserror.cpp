#include "core/backends/postgreserror.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype LongestLine = 300;

enum class Words { Shown, Hidden };

struct Meaning
{
    QByteArrayView sqlState; ///< or how it begins
    ErrorKind kind;
    QStringView sentence; ///< %1 is the place
    Words words;
};

// https://www.postgresql.org/docs/15/errcodes-appendix.html; of those that fit, the first counts. What the server says
// about data may quote them, so it stays hidden there.
constexpr std::array Meanings{
    Meaning{"22P02", ErrorKind::InvalidData,
        u"%1 refuses this text, and nothing was written: it is no JSON to PostgreSQL, which takes no NaN, no Infinity, "
        u"no lone surrogates and nothing malformed. Change those places and save again.",
        Words::Hidden},
    Meaning{"22P05", ErrorKind::InvalidData,
        u"%1 refuses this text, and nothing was written: it holds \\u0000, or a character that the encoding of the "
        u"database lacks. Change those places and save again.",
        Words::Hidden},
    Meaning{"22021", ErrorKind::InvalidData,
        u"%1 refuses this text, and nothing was written: it holds bytes that are no text, such as NUL or broken UTF-8. "
        u"Change those places and save again.",
        Words::Hidden},
    Meaning{"22003", ErrorKind::InvalidData,
        u"%1 refuses this text, and nothing was written: it holds a number with more than 131,072 digits before the "
        u"point or 16,383 after it. Shorten that number and save again.",
        Words::Hidden},
    Meaning{"22", ErrorKind::InvalidData,
        u"%1 refuses this text, and nothing was written. Check it for what PostgreSQL cannot hold.", Words::Hidden},
    Meaning{"23", ErrorKind::InvalidArgument,
        u"A rule of the table in %1 refuses this, and nothing was written. Follow that rule.", Words::Shown},
    Meaning{"25006", ErrorKind::PermissionDenied,
        u"%1 can only be read at the moment, and nothing was written. Ask who runs the server.", Words::Shown},
    Meaning{
        "25", ErrorKind::Unavailable, u"%1 ended the transaction, and nothing was written. Try again.", Words::Shown},
    Meaning{"28P01", ErrorKind::PermissionDenied, u"%1 does not accept this user with this password. Check both.",
        Words::Shown},
    Meaning{"28", ErrorKind::PermissionDenied,
        u"%1 does not let this user in from here. Check user and database, or have the server's pg_hba.conf allow it.",
        Words::Shown},
    Meaning{"3D000", ErrorKind::NotFound, u"%1 has no such database. Check its name.", Words::Shown},
    Meaning{"40", ErrorKind::Unavailable,
        u"Others changed the same at the same time in %1, and nothing was written. Try again.", Words::Hidden},
    Meaning{"42501", ErrorKind::PermissionDenied,
        u"The user may not do this in %1, and nothing was written. Have the right granted, or use another user.",
        Words::Shown},
    Meaning{"42P01", ErrorKind::NotFound,
        u"The table in %1 is gone, and nothing was written. Check whether somebody renamed it.", Words::Shown},
    Meaning{"42", ErrorKind::InvalidData,
        u"%1 does not work as a store, and nothing was written. Check that it is the right table.", Words::Shown},
    Meaning{"53100", ErrorKind::Unavailable,
        u"The disk of the server is full at %1, and nothing was written. Make room there, then try again.",
        Words::Hidden},
    Meaning{"53300", ErrorKind::Unavailable,
        u"%1 has no connection left for this user. Close some elsewhere, then try again.", Words::Shown},
    Meaning{"53", ErrorKind::Unavailable,
        u"The server lacks resources at %1, and nothing was written. Try again later.", Words::Shown},
    Meaning{"54001", ErrorKind::InvalidData,
        u"%1 refuses this text, and nothing was written: it is nested more deeply than the server's max_stack_depth "
        u"allows. Make it flatter, or have that raised.",
        Words::Hidden},
    Meaning{"54", ErrorKind::InvalidData,
        u"%1 refuses this, and nothing was written: a text or a part of it is over 268,435,455 bytes, or the id is too "
        u"long for the index. Make it smaller.",
        Words::Hidden},
    Meaning{"55P03", ErrorKind::Unavailable,
        u"Another program holds a lock in %1 for too long, and nothing was written. Try again.", Words::Hidden},
    Meaning{"55", ErrorKind::Unavailable, u"%1 is not ready for this, and nothing was written. Try again later.",
        Words::Shown},
    Meaning{"57014", ErrorKind::Unavailable,
        u"The server ended the statement in %1, and nothing was written: it took longer than a statement_timeout, or "
        u"somebody stopped it. Try again.",
        Words::Hidden},
    Meaning{"57P03", ErrorKind::Unavailable, u"The server of %1 is starting or shutting down. Try again in a moment.",
        Words::Shown},
    Meaning{"57", ErrorKind::Unavailable, u"The connection to %1 was ended by who runs the server. Try again.",
        Words::Shown},
    Meaning{"58", ErrorKind::Unavailable,
        u"The server of %1 could not read or write its files, and nothing was written. Have its disk checked.",
        Words::Shown},
    Meaning{"XX001", ErrorKind::InvalidData,
        u"%1 is damaged, and nothing was written. Have the server checked before anything else.", Words::Shown},
    Meaning{"XX002", ErrorKind::InvalidData,
        u"An index of %1 is damaged, and nothing was written. Have it rebuilt with REINDEX.", Words::Shown},
    Meaning{"", ErrorKind::InvalidArgument, u"%1 refuses this, and nothing was written. Follow what it asks for.",
        Words::Shown},
};

/// What the server wrote, marked as its words.
QString serverWords(const QByteArray &message)
{
    return message.isEmpty() ? QString() : u" The server says: \"%1\"."_s.arg(cappedLine(QString::fromUtf8(message)));
}

} // namespace

QString cappedLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > LongestLine ? QString(line.first(LongestLine) + u'…') : line;
}

bool endsPostgresConnection(const QByteArray &sqlState)
{
    return sqlState.isEmpty() || sqlState.startsWith("57P") || sqlState.startsWith("08");
}

Error postgresError(const QByteArray &sqlState, const QByteArray &message, const QString &location)
{
    const auto *const meaning = std::find_if(Meanings.begin(), Meanings.end(),
        [&sqlState](const Meaning &candidate) { return sqlState.startsWith(candidate.sqlState); });
    const QString words = meaning->words == Words::Shown ? serverWords(message) : QString();
    return {meaning->kind, QString(meaning->sentence.arg(location) + words)};
}

} // namespace stateloupe
