#pragma once

#include "core/json/jsondocument.h"

#include <QList>

namespace stateloupe {

/// A place that both changed, each in another way. Its nodes are NoNode where one side has nothing there.
struct JsonConflict
{
    enum class Choice : quint8 { Mine, Theirs };

    JsonPointer pointer; ///< in theirs, or in mine for what they removed
    NodeId base = NoNode;
    NodeId mine = NoNode;
    NodeId theirs = NoNode;
};

/// What becomes of two versions that came from one: theirs, with my edits put into it.
///
/// Places that only one side changed are taken from it, and what both did alike is done once. Members meet by their
/// key; elements as a comparison of the arrays pairs them, and what both inserted at the same place, the end mostly,
/// stays: theirs first, then mine. Every byte that I did not touch is theirs; white space that I alone changed inside a
/// container which they changed as well stays theirs too, for it holds no value.
///
/// Where both changed a place differently, it is a conflict, and so is every object that both changed if a key is
/// repeated in it, or if I moved its members or wrote a key otherwise: nobody can tell what was meant.
class JsonMerge
{
public:
    JsonMerge() = default;
    /// Takes time in proportion to the documents, much less where they share bytes: not for the GUI thread.
    JsonMerge(const JsonDocument &base, const JsonDocument &mine, const JsonDocument &theirs);

    const QList<JsonConflict> &conflicts() const { return m_conflicts; }
    /// How many of my edits get in without a question.
    qsizetype takenEdits() const;

    /// The merged document, with `choices` for the conflicts in their order; theirs where one is missing. Its bytes are
    /// mine if they changed nothing, and theirs if I did not. As slow as the constructor.
    /// Errors: InvalidArgument when it would pass JsonDocument::MaximumSize.
    Result<JsonDocument> merged(const QList<JsonConflict::Choice> &choices = {}) const;

    const JsonDocument &base() const { return m_base; }
    const JsonDocument &mine() const { return m_mine; }
    const JsonDocument &theirs() const { return m_theirs; }

private:
    friend class Merger;

    /// One of my edits, as a step on theirs.
    struct Step
    {
        enum class Kind : quint8 { Replace, Remove, Insert };

        Kind kind = Kind::Replace;
        NodeId theirs = NoNode; ///< what is replaced or removed; the container of what is inserted
        quint32 row = 0; ///< where it is inserted, by the children of theirs
        NodeId mine = NoNode; ///< what is put there
        qsizetype conflict = -1; ///< done only if that is decided for mine
    };

    JsonDocument m_base;
    JsonDocument m_mine;
    JsonDocument m_theirs;
    QList<JsonConflict> m_conflicts;
    QList<Step> m_steps; ///< in the order of theirs; done from the last to the first
    bool m_isAllMine = false; ///< they changed nothing
};

} // namespace stateloupe
