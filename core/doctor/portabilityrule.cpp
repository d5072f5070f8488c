#include "core/doctor/portabilityrule.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonmembers.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype FewMembers = 16;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// The UTF-16 unit of a \u escape at `at`; 0xffff for anything else, which is no surrogate.
quint16 unitAt(QByteArrayView raw, qsizetype at)
{
    if (at + 6 > raw.size() || raw[at] != '\\' || raw[at + 1] != 'u')
        return 0xffff;
    return raw.sliced(at + 2, 4).toUShort(nullptr, 16);
}

/// NUL, or half of a surrogate pair. Both have to be escaped in a text that is UTF-8.
bool isOddString(QByteArrayView raw)
{
    for (qsizetype at = raw.indexOf('\\'); at >= 0 && at + 1 < raw.size(); at = raw.indexOf('\\', at)) {
        const quint16 unit = unitAt(raw, at);
        if (unit == 0 || QChar::isLowSurrogate(unit))
            return true;
        if (QChar::isHighSurrogate(unit)) {
            if (!QChar::isLowSurrogate(unitAt(raw, at + 6)))
                return true;
            at += 6;
        }
        at += raw[at + 1] == 'u' ? 6 : 2;
    }
    return false;
}

/// NaN, an infinity, or an integer that 64 bits do not hold.
bool isOddNumber(QByteArrayView raw)
{
    constexpr qsizetype MostDigits = 18; // always fit
    const QByteArrayView digits = raw.startsWith('-') ? raw.sliced(1) : raw;
    if (!isDigit(digits[0]))
        return true;
    if (digits.size() <= MostDigits || !std::all_of(digits.begin(), digits.end(), isDigit))
        return false;
    bool fits = false;
    Q_UNUSED(raw.toLongLong(&fits))
    return !fits;
}

/// Whether a key or a value may be odd. Quick: for most workflows there is no need to look at each.
bool mayHoldOddValues(QByteArrayView json)
{
    constexpr int LongNumber = 19; // digits
    int digits = 0;
    for (const char character : json) {
        digits = isDigit(character) ? digits + 1 : 0;
        if (digits >= LongNumber)
            return true;
    }
    for (qsizetype at = json.indexOf("\\u"); at >= 0; at = json.indexOf("\\u", at + 2)) {
        const quint16 unit = unitAt(json, at);
        if (unit == 0 || QChar::isSurrogate(unit))
            return true;
    }
    return json.contains("NaN") || json.contains("Infinity");
}

/// Calls `visit` with each member whose key an earlier one has, as they read.
template <typename Visit>
void visitRepeatedKeys(const JsonDocument &document, NodeId object, Visit visit)
{
    QVarLengthArray<QByteArrayView, FewMembers> plain; // as long as there are few, without escapes
    QSet<QString> decoded;
    const bool isLarge = document.childCount(object) > FewMembers;
    visitChildren(document, object, [&](NodeId member) {
        const QByteArrayView key = bytesOf(document, document.keySpan(member));
        if (!isLarge && decoded.isEmpty() && !key.contains('\\')) {
            if (std::find(plain.begin(), plain.end(), key) != plain.end())
                visit(member);
            plain.append(key);
            return;
        }
        for (const QByteArrayView earlier : plain)
            decoded.insert(decodeJsonString(earlier));
        plain.clear();
        const QString text = decodeJsonString(key);
        if (decoded.contains(text))
            visit(member);
        decoded.insert(text);
    });
}

/// What is odd about the key or the value at a node; empty when nothing is.
QString oddity(const JsonDocument &document, NodeId node)
{
    if (document.isMember(node) && isOddString(bytesOf(document, document.keySpan(node))))
        return u"A key holds NUL or half of a character."_s;
    if (document.isContainer(node))
        return {};
    const QByteArrayView raw = bytesOf(document, document.valueSpan(node));
    if (raw.startsWith('"'))
        return isOddString(raw) ? u"A text holds NUL or half of a character."_s : QString();
    const bool isWord = raw == "true" || raw == "false" || raw == "null";
    return isWord || !isOddNumber(raw) ? QString() : u"A number is NaN, infinite or larger than 64 bits hold."_s;
}

} // namespace

PortabilityRule::PortabilityRule()
    : DoctorRule({.id = "U26",
        .severity = Severity::Warning,
        .title = u"Not portable"_s,
        .explanation
        = u"Python reads and writes NaN, infinities, integers of any size, the character NUL, halves of "
          "characters and repeated keys. PostgreSQL refuses some of them or keeps the last of repeated "
          "keys, and JavaScript rounds large integers: the workflow cannot move to every store as it is."_s})
{
}

std::optional<Finding> PortabilityRule::examine(const Examination &examination) const
{
    constexpr NodeId BetweenLooks = 4'096; // at whether to stop
    const JsonDocument &document = examination.document;
    FindingBuilder builder(*this, examination);
    QString first;
    const auto report = [&](NodeId place, const QString &message) {
        if (builder.isEmpty())
            first = message;
        builder.add(place);
    };
    const bool looksAtValues = mayHoldOddValues(document.bytes());
    for (NodeId node = 0; node < document.nodeCount(); ++node) {
        if (node % BetweenLooks == 0 && examination.isCancelled && examination.isCancelled())
            break;
        if (const QString odd = looksAtValues ? oddity(document, node) : QString(); !odd.isEmpty())
            report(node, odd);
        if (document.childCount(node) > 1 && document.isMember(node + 1))
            visitRepeatedKeys(document, node, [&](NodeId member) { report(member, u"A key is there twice."_s); });
    }
    return builder.finding(first);
}

} // namespace stateloupe
