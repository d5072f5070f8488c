#include "core/backends/backendlog.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

Q_LOGGING_CATEGORY(backendLog, "stateloupe.backends", QtCriticalMsg)

namespace {

/// One word: anything that could forge a second field or line is percent-encoded.
QString logWord(const WorkflowId &id)
{
    const QByteArray bytes = id.form() == WorkflowId::Form::Text ? id.bytes() : id.display().toLatin1();
    return QString::fromLatin1(bytes.toPercentEncoding(":"));
}

} // namespace

void logStateEvent(const char *event, const WorkflowId &id, const QString &backend, qint64 size)
{
    const QString sizeField = size < 0 ? QString() : QString(u" size="_s + QString::number(size));
    qCInfo(backendLog).noquote().nospace()
        << event << " workflow_id=" << logWord(id) << " backend=" << backend << sizeField;
}

void logWarningEvent(const char *event, const WorkflowId &id, const QString &backend)
{
    qCWarning(backendLog).noquote().nospace() << event << " workflow_id=" << logWord(id) << " backend=" << backend;
}

void logListed(qint64 count, const QString &backend)
{
    qCInfo(backendLog).noquote().nospace() << "workflows_listed count=" << count << " backend=" << backend;
}

} // namespace stateloupe
