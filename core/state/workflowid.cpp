#include "core/state/workflowid.h"

#include "core/json/jsonutf8.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

QString WorkflowId::display() const
{
    switch (m_form) {
    case Form::Binary:
        return u"blob:"_s + QString::fromLatin1(m_bytes.toHex());
    case Form::Row:
        return u"row:"_s + QString::fromLatin1(m_bytes);
    case Form::Text:
        break;
    }
    return textFromUtf8(m_bytes);
}

QString WorkflowId::inSentence() const
{
    constexpr qsizetype Longest = 80;
    const QString text = display();
    return text.size() > Longest ? QString(text.first(Longest) + u'…') : text;
}

std::strong_ordering operator<=>(const WorkflowId &a, const WorkflowId &b)
{
    if (const int order = a.m_bytes.compare(b.m_bytes); order != 0)
        return order <=> 0;
    return a.m_form <=> b.m_form;
}

} // namespace stateloupe
