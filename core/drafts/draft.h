#pragma once

#include "core/result.h"
#include "core/state/revision.h"
#include "core/state/workflowid.h"

#include <QByteArray>
#include <QString>

namespace stateloupe {

/// Unsaved edits of one workflow, with what they were made on.
struct Draft
{
    QString store; ///< tells stores apart; holds no secret
    WorkflowId id;
    Revision revision; ///< of `base`
    QByteArray base; ///< the text that the store held
    QByteArray text; ///< the same with the edits
    qint64 time = 0; ///< of the last edit, in microseconds since 1970-01-01T00:00:00Z
};

/// As a file. Of `base` only what differs from `text` is in it, so a draft takes hardly more room than its text.
QByteArray writeDraft(const Draft &draft);

/// Errors: InvalidData when it is no draft, or not all of one.
Result<Draft> readDraft(const QByteArray &file);

/// The same without its texts, from the beginning of a file (DraftHeadSize bytes of it, or all).
Result<Draft> readDraftHead(const QByteArray &start);
inline constexpr qint64 DraftHeadSize = 64 * 1024;

} // namespace stateloupe
