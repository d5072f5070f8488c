#include "core/backends/backendlog.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

Q_LOGGING_CATEGORY(backendLog, "stateloupe.backends", QtCriticalMsg)

namespace {

QString idWord(const WorkflowId &id)
{
    return logWord(id.form() == WorkflowId::Form::Text ? id.bytes() : id.display().toLatin1());
}

} // namespace

QString logWord(const QByteArray &value)
{
    return QString::fromLatin1(value.toPercentEncoding(":/"));
}

void logStateEvent(const char *event, const WorkflowId &id, const QString &backend, qint64 size)
{
    const QString sizeField = size < 0 ? QString() : QString(u" size="_s + QString::number(size));
    qCInfo(backendLog).noquote().nospace()
        << event << " workflow_id=" << idWord(id) << " backend=" << backend << sizeField;
}

void logWarningEvent(const char *event, const WorkflowId &id, const QString &backend)
{
    qCWarning(backendLog).noquote().nospace() << event << " workflow_id=" << idWord(id) << " backend=" << backend;
}

void logListed(qint64 count, const QString &backend)
{
    qCInfo(backendLog).noquote().nospace() << "workflows_listed count=" << count << " backend=" << backend;
}

} // namespace stateloupe
