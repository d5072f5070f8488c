#include "core/backends/jsonbscanner.h"

#include "core/json/jsonscan.h"

namespace stateloupe {

JsonbScanner::Token JsonbScanner::next()
{
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    const char *p = begin + m_end;
    while (p < end && (jsonscan::isSpace(*p) || *p == ',' || *p == ':'))
        ++p;
    const auto found = [&](Token token, const char *tokenEnd) {
        m_start = p - begin;
        m_end = tokenEnd - begin;
        return token;
    };
    if (p == end)
        return found(Token::End, p);
    switch (*p) {
    case '{':
        return found(Token::ObjectStart, p + 1);
    case '}':
        return found(Token::ObjectEnd, p + 1);
    case '[':
        return found(Token::ArrayStart, p + 1);
    case ']':
        return found(Token::ArrayEnd, p + 1);
    case '"':
        return found(Token::String, jsonscan::skipString(p, end));
    default:
        break;
    }
    const char first = *p == '-' && p + 1 < end ? p[1] : *p;
    const bool isNumber = first >= '0' && first <= '9';
    return found(isNumber ? Token::Number : Token::Literal, jsonscan::skipBareToken(p, end));
}

} // namespace stateloupe
