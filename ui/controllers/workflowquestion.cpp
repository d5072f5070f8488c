#include "ui/controllers/workflowquestion.h"

#include "ui/controllers/workflowlisting.h"
#include "ui/text/querytext.h"

namespace stateloupe {

using namespace std::chrono_literals;

WorkflowQuestion::WorkflowQuestion(WorkflowListing *listing, QObject *parent)
    : QObject(parent)
    , m_listing(listing)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &WorkflowQuestion::ask);
}

bool WorkflowQuestion::isQuery() const
{
    return m_kind == Kind::Query || (m_kind == Kind::Automatic && looksLikeQuery(m_text));
}

void WorkflowQuestion::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    if (text.isEmpty())
        m_kind = Kind::Automatic;
    read();
}

void WorkflowQuestion::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    read();
}

void WorkflowQuestion::askQuery(const QString &text)
{
    m_text = text;
    m_kind = Kind::Query;
    read();
    askNow();
}

void WorkflowQuestion::askNow()
{
    if (isPending())
        ask();
}

void WorkflowQuestion::read()
{
    m_query = {};
    m_error.reset();
    m_pause.stop();
    if (isQuery()) {
        if (const auto query = Query::parse(m_text))
            m_query = *query;
        else
            m_error = query.error();
    }
    if (!m_query.isEmpty())
        m_pause.start();
    else if (!m_error)
        ask();
    Q_EMIT changed();
}

void WorkflowQuestion::ask()
{
    m_pause.stop();
    WorkflowArrangement arrangement = m_listing->arrangement();
    arrangement.filter = isQuery() ? QString() : m_text.trimmed();
    m_listing->setArrangement(arrangement);
    m_listing->setQuery(m_query);
    Q_EMIT changed();
}

} // namespace stateloupe
