#include "core/doctor/secretrule.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/bytesearch.h"
#include "core/json/jsonmembers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// How a secret begins, and how many characters of its kind follow at least.
struct SecretForm
{
    QByteArrayView begin;
    qsizetype length;
};

constexpr SecretForm SecretForms[] = {{"sk-", 20}, {"sk_live_", 16}, {"AKIA", 16}, {"ghp_", 30}, {"gho_", 30},
    {"github_pat_", 30}, {"xoxb-", 20}, {"xoxp-", 20}, {"AIza", 35}, {"hf_", 30}, {"glpat-", 20}, {"eyJhbGciOi", 40}};
constexpr QByteArrayView KeyParts[] = {"password", "passwd", "api_key", "apikey", "api-key", "secret", "access_key",
    "private_key", "auth_token", "access_token", "bearer"};

bool isSecretCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z') || character == '-' || character == '_' || character == '.';
}

bool holds(QByteArrayView text, const SecretForm &form)
{
    for (qsizetype at = text.indexOf(form.begin); at >= 0; at = text.indexOf(form.begin, at + 1)) {
        const bool isWordBegin = at == 0 || !isSecretCharacter(text[at - 1]);
        const QByteArrayView rest = text.sliced(at + form.begin.size());
        const auto end = std::find_if_not(rest.begin(), rest.end(), isSecretCharacter);
        if (isWordBegin && end - rest.begin() >= form.length)
            return true;
    }
    return false;
}

bool looksSecret(QByteArrayView text)
{
    return text.contains("PRIVATE KEY-----")
        || std::any_of(std::begin(SecretForms), std::end(SecretForms),
            [text](const SecretForm &form) { return holds(text, form); });
}

/// A part of a text is how people name secrets, in any case of letters.
bool namesSecret(QByteArrayView text)
{
    return std::any_of(std::begin(KeyParts), std::end(KeyParts),
        [text](QByteArrayView part) { return findBytesInAnyCase(text, part) >= 0; });
}

/// A value under a key such as "api_key" that is one word, so no sentence about one.
bool isNamedSecret(QByteArrayView key, QByteArrayView value)
{
    constexpr qsizetype Shortest = 8;
    const QByteArrayView word = value.sliced(1, value.size() - 2);
    if (word.size() < Shortest || word.contains(' '))
        return false;
    return namesSecret(key);
}

/// Quick: for the parts of most workflows there is no need to look at each value.
bool mayHoldSecrets(const JsonDocument &document, NodeId part)
{
    const ByteSpan span = document.valueSpan(part);
    const QByteArrayView piece = document.text().chunk(span.offset);
    if (piece.size() < span.length) // edited
        return true;
    return looksSecret(piece.first(span.length)) || namesSecret(piece.first(span.length));
}

} // namespace

SecretRule::SecretRule()
    : DoctorRule({.id = "U34",
        .severity = Severity::Warning,
        .title = u"Possible secret"_s,
        .explanation = u"A value in the context or the metadata looks like a password or an access key. Everybody who "
                       "can read the store has it, as do all copies and exports. Take it out, and replace it where it "
                       "is valid."_s})
{
}

std::optional<Finding> SecretRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    FindingBuilder builder(*this, examination);
    for (const NodeId part : {examination.anatomy.parts.context, examination.anatomy.parts.metadata}) {
        if (part == NoNode || !mayHoldSecrets(document, part))
            continue;
        const NodeId end = part + document.subtreeSize(part);
        for (NodeId node = part + 1; node < end; ++node) {
            if (document.type(node) != JsonType::String)
                continue;
            const QByteArrayView value = bytesOf(document, document.valueSpan(node));
            const bool isNamed
                = document.isMember(node) && isNamedSecret(bytesOf(document, document.keySpan(node)), value);
            if (isNamed || looksSecret(value))
                builder.add(node);
        }
    }
    return builder.finding(u"A value looks like a password or an access key."_s);
}

} // namespace stateloupe
