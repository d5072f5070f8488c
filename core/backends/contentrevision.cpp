#include "core/backends/contentrevision.h"

#include <QCryptographicHash>

namespace stateloupe {

namespace {

constexpr qsizetype RevisionDigits = 40;

char tagOf(StoredState::Form form)
{
    switch (form) {
    case StoredState::Form::Text:
        return 't';
    case StoredState::Form::Binary:
        return 'b';
    case StoredState::Form::Number:
        return 'n';
    case StoredState::Form::Null:
        break;
    }
    return '0';
}

} // namespace

Revision contentRevision(QByteArrayView text, StoredState::Form form)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    const char tag = tagOf(form);
    hash.addData(QByteArrayView(&tag, 1));
    hash.addData(text);
    return Revision(hash.result().toHex().left(RevisionDigits));
}

} // namespace stateloupe
