#include "core/backends/postgresconnection.h"

#include "core/backends/postgrescancel.h"
#include "core/backends/postgreserror.h"
#include "core/backends/postgreslogin.h"
#include "core/backends/postgressocket.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr Oid TextType = 25; ///< of every parameter: the statements say what it becomes
constexpr int BinaryFormat = 1;
constexpr int CancelMilliseconds = 50; ///< for a stopped statement to end, so that its connection may stay
constexpr int PauseMilliseconds = 30; ///< without input, after which a COPY is said to pause
constexpr int MostReads = 16; ///< of what a server says between two statements
const QByteArray CancelledState = "57014";

CallControl forMilliseconds(int milliseconds)
{
    return CallControl(QDeadlineTimer(milliseconds), {});
}

struct FreeMessage
{
    void operator()(char *message) const { PQfreemem(message); }
};

} // namespace

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(
    const PostgresSettings &settings, const Secret &password, OpeningStep &step, const CallControl &control)
{
    const auto connection = logInToPostgres(settings, password, step, control);
    if (!connection)
        return tl::unexpected(connection.error());
    step = OpeningStep::Database;
    PostgresSettings actual = settings;
    actual.database = QString::fromUtf8(PQdb(*connection));
    return std::unique_ptr<PostgresConnection>(new PostgresConnection(*connection, postgresLocation(actual)));
}

PostgresConnection::PostgresConnection(pg_conn *connection, QString location)
    : m_connection(connection)
    , m_location(std::move(location))
{
    PQsetNoticeReceiver(m_connection, &PostgresConnection::takeNotice, this);
}

PostgresConnection::~PostgresConnection()
{
    close();
}

bool PostgresConnection::isAlive()
{
    // A server that speaks between statements mostly says goodbye; one that goes on speaking is none of ours.
    for (int reads = 0; m_connection && *waitForPostgres(m_connection, PostgresWait::Read, {}, 0); ++reads) {
        if (reads == MostReads || PQconsumeInput(m_connection) == 0 || PQisBusy(m_connection) != 0 || m_saidGoodbye)
            close();
    }
    return m_connection != nullptr;
}

bool PostgresConnection::isEncrypted() const
{
    return m_connection && PQsslInUse(m_connection) != 0;
}

Result<PostgresResult> PostgresConnection::run(const PostgresStatement &statement, const CallControl &control)
{
    if (auto goOn = control.check(); !goOn)
        return tl::unexpected(goOn.error());
    if (!send(statement))
        return lost();
    PostgresResult answer;
    Progress progress = collect(answer, control);
    const bool wasStopped = progress == Progress::Stopped;
    if (wasStopped) {
        requestPostgresCancel(m_connection);
        progress = collect(answer, forMilliseconds(CancelMilliseconds));
    }
    const bool isAnswered = progress == Progress::Done;
    const QByteArray sqlState = isAnswered && answer.isError() ? answer.sqlState() : QByteArray();
    const bool isOver = !isAnswered || (answer.isError() && endsPostgresConnection(sqlState));
    // A request to cancel that has not arrived yet would hit the next statement.
    if (isOver || (wasStopped && sqlState != CancelledState))
        close();
    if (isAnswered && !answer.isError())
        return answer;
    if (isOver && statement.changes)
        return outcomeUnknown();
    if (wasStopped)
        return tl::unexpected(control.check().error());
    if (!isAnswered || sqlState.isEmpty())
        return lost();
    return tl::unexpected(postgresError(sqlState, answer.message(), m_location));
}

Result<> PostgresConnection::copyOut(
    const QByteArray &sql, const CopySink &onMessage, const std::function<bool()> &onPause, const CallControl &control)
{
    if (auto goOn = control.check(); !goOn)
        return goOn;
    if (!send({sql, {}}))
        return lost();
    PostgresResult answer;
    Progress progress = collect(answer, control);
    if (progress == Progress::Done && answer.isCopy())
        progress = drainCopy(onMessage, onPause, control);
    if (progress == Progress::Done)
        progress = collect(answer, control);
    if (progress == Progress::Stopped) {
        stop();
        return control.check();
    }
    if (progress == Progress::Lost) {
        close();
        return lost();
    }
    if (!answer.isError())
        return {};
    const QByteArray sqlState = answer.sqlState();
    if (endsPostgresConnection(sqlState))
        close();
    return tl::unexpected(sqlState.isEmpty() ? lost().value() : postgresError(sqlState, answer.message(), m_location));
}

bool PostgresConnection::send(const PostgresStatement &statement)
{
    if (!isAlive())
        return false;
    const QByteArrayList &parameters = statement.parameters;
    const QList<Oid> types(parameters.size(), TextType);
    const QList<int> formats(parameters.size(), BinaryFormat);
    QList<const char *> values;
    QList<int> lengths;
    for (const QByteArray &parameter : parameters) {
        values.append(parameter.constData());
        lengths.append(int(parameter.size()));
    }
    const int sent = PQsendQueryParams(m_connection, statement.sql.constData(), int(parameters.size()),
        types.constData(), values.constData(), lengths.constData(), formats.constData(), BinaryFormat);
    if (sent == 0)
        close();
    return sent != 0;
}

/// Lets what is still to be sent go out, and takes in what has arrived.
PostgresConnection::Progress PostgresConnection::waitForInput(const CallControl &control, int milliseconds)
{
    // A failure to send is told by what can be read, which may hold the reason.
    const PostgresWait wait = PQflush(m_connection) > 0 ? PostgresWait::ReadOrWrite : PostgresWait::Read;
    const auto ready = waitForPostgres(m_connection, wait, control, milliseconds);
    if (!ready)
        return Progress::Stopped;
    return !*ready || PQconsumeInput(m_connection) != 0 ? Progress::Done : Progress::Lost;
}

PostgresConnection::Progress PostgresConnection::awaitResult(const CallControl &control)
{
    while (PQflush(m_connection) > 0 || PQisBusy(m_connection) != 0) {
        if (const Progress progress = waitForInput(control, -1); progress != Progress::Done)
            return progress;
    }
    return Progress::Done;
}

/// Takes results until the statement is over or a COPY begins. The last one counts: a commit that fails comes after
/// the statement's own success.
PostgresConnection::Progress PostgresConnection::collect(PostgresResult &last, const CallControl &control)
{
    for (;;) {
        if (const Progress progress = awaitResult(control); progress != Progress::Done)
            return progress;
        pg_result *next = PQgetResult(m_connection);
        if (!next)
            return Progress::Done;
        last = PostgresResult(next);
        if (last.isCopy())
            return Progress::Done;
    }
}

PostgresConnection::Progress PostgresConnection::drainCopy(
    const CopySink &onMessage, const std::function<bool()> &onPause, const CallControl &control)
{
    for (;;) {
        char *bytes = nullptr;
        const int length = PQgetCopyData(m_connection, &bytes, 1);
        const std::unique_ptr<char, FreeMessage> message(bytes);
        if (length < 0)
            return Progress::Done;
        if (length > 0) {
            if (!onMessage({message.get(), length}))
                return Progress::Stopped;
            continue;
        }
        if (control.shouldStop() || !onPause())
            return Progress::Stopped;
        if (const Progress progress = waitForInput(control, PauseMilliseconds); progress != Progress::Done)
            return progress;
    }
}

/// Notices are not for people, except that a session's end between two statements comes as one.
void PostgresConnection::takeNotice(void *self, const pg_result *notice)
{
    const QByteArray severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity == "FATAL" || severity == "PANIC")
        static_cast<PostgresConnection *>(self)->m_saidGoodbye = true;
}

void PostgresConnection::stop()
{
    if (m_connection)
        requestPostgresCancel(m_connection);
    close();
}

void PostgresConnection::close()
{
    PQfinish(m_connection);
    m_connection = nullptr;
}

tl::unexpected<Error> PostgresConnection::lost() const
{
    return failure(ErrorKind::Unavailable,
        u"The connection to %1 was lost, and nothing was written. Try again."_s.arg(m_location));
}

tl::unexpected<Error> PostgresConnection::outcomeUnknown() const
{
    return failure(ErrorKind::OutcomeUnknown,
        u"%1 did not say whether the change was made. Load the workflow again to see."_s.arg(m_location));
}

} // namespace stateloupe
