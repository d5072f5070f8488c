#pragma once

#include "core/json/jsonedit.h"
#include "core/json/jsonerror.h"
#include "core/json/jsonindex.h"
#include "core/json/jsonpointer.h"
#include "core/json/jsontext.h"
#include "core/json/jsontypes.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace stateloupe {

/// A JSON text, unchanged, and an index of the values in it.
///
/// The document is its bytes: nothing here ever writes out a parsed value, and an edit touches only its spans. What
/// Python's json module writes and reads is accepted: NaN and Infinity, any number, lone surrogates, repeated keys, any
/// value at the top. Depth is limited by memory alone, size by MaximumSize.
///
/// A value type: a copy shares bytes and index (a copy of a 1 GB document costs well under a millisecond), so a copy is
/// also how another thread gets a snapshot. Reading one object from several threads is safe; editing is not.
///
/// Unless said otherwise a NodeId argument must be below nodeCount(), and offsets are bytes.
class JsonDocument
{
public:
    static constexpr qint64 MaximumSize = (qint64(1) << 31) - 2;

    /// The document `null`.
    JsonDocument();

    /// Keeps `text` (shared, not copied) and indexes it. Takes time in proportion to the text: not for the GUI thread
    /// unless the text is small.
    static tl::expected<JsonDocument, JsonError> parse(const QByteArray &text);

    /// Names this content: copies and undone edits have the same, every other document another. Never 0.
    quint64 version() const { return m_version; }

    // The bytes
    qint64 size() const { return m_text.size(); }
    /// The whole text; shared with what was parsed as long as there was no edit, else put together.
    QByteArray bytes() const { return m_text.toByteArray(); }
    QByteArray bytes(ByteSpan span) const { return m_text.toByteArray(span); }
    const JsonText &text() const { return m_text; }

    // The nodes
    static constexpr NodeId Root = 0;
    NodeId nodeCount() const { return m_index.nodeCount(); }
    JsonType type(NodeId node) const;
    bool isContainer(NodeId node) const { return m_index.isContainer(node); }
    /// NoNode for the root.
    NodeId parent(NodeId node) const { return m_index.parent(node); }
    /// 0 for a scalar.
    quint32 childCount(NodeId node) const { return m_index.childCount(node); }
    /// The node itself and everything below it; these are [node, node + subtreeSize).
    quint32 subtreeSize(NodeId node) const { return m_index.subtreeSize(node); }
    NodeId nextSibling(NodeId node) const; ///< NoNode after the last; children() is faster for a walk
    /// A walk over the children, at the first one: take childCount() of them.
    JsonIndex::Walker children(NodeId container) const { return {m_index, container + 1}; }
    /// The child at `row`, which must be below childCount(). Steps over siblings from the first one, 1,000,000 of
    /// them in some milliseconds: to visit many, walk.
    NodeId child(NodeId container, quint32 row) const;
    /// The position among its siblings, 0 for the root. Costs as child() does.
    quint32 row(NodeId node) const;
    int depth(NodeId node) const; ///< 0 for the root

    // What a node holds
    bool isMember(NodeId node) const; ///< child of an object, so it has a key
    ByteSpan valueSpan(NodeId node) const;
    ByteSpan keySpan(NodeId node) const; ///< with its quotes; empty when not a member
    ByteSpan nodeSpan(NodeId node) const; ///< from the key, if there is one, to the end of the value
    QByteArray rawValue(NodeId node) const { return bytes(valueSpan(node)); }
    /// The key, decoded; a null string when not a member. Lone surrogates stay.
    QString key(NodeId node) const;
    /// The decoded text of a string value, at most `maxLength` UTF-16 units of it (-1: all), even if that parts a
    /// surrogate pair; null for other types.
    QString string(NodeId node, qsizetype maxLength = -1) const;
    /// Any value as one line for people: strings decoded, scalars as written, containers as written; cut after
    /// `maxLength` UTF-16 units, as string() does (decoding stops there, so it is cheap on any size).
    QString display(NodeId node, qsizetype maxLength) const;

    // Finding
    /// The member of that key; of several, the last, which is the one Python sees. NoNode when absent or no object.
    NodeId member(NodeId object, const QString &key) const;
    /// Errors: NotFound, naming the first token that leads nowhere.
    Result<NodeId> resolve(const JsonPointer &pointer) const;
    /// Of repeated keys the pointer names the last one whichever is asked for: a pointer cannot tell them apart.
    JsonPointer pointer(NodeId node) const;
    /// The innermost node whose nodeSpan() holds `offset`; the root for bytes outside every value.
    NodeId nodeAt(qint64 offset) const;
    /// The first place of `needle` at or after `from`, as bytes in the text; nullopt when there is none. An empty one
    /// is found at once, unless `from` is at the end.
    std::optional<qint64> find(const QByteArray &needle, qint64 from = 0) const;

    // Changing
    /// Applies all of `edit` or nothing. Returns the exact inverse together with how nodes moved, one JsonChange for
    /// each splice. Errors: InvalidArgument when the edit was made for another version of the document or the result
    /// would pass MaximumSize.
    struct Applied
    {
        JsonEdit inverse;
        QList<JsonChange> changes;
    };
    Result<Applied> apply(const JsonEdit &edit);

private:
    struct Unfilled
    {
    };
    explicit JsonDocument(Unfilled) { }

    qint64 skipSpaces(qint64 offset) const;
    qint64 stringEnd(qint64 start) const;
    qint64 valueStart(NodeId node) const;
    QString describe(NodeId node) const;
    JsonSplice inverseOf(const JsonSplice &splice, const JsonChange &change) const;
    Result<JsonChange> applySplice(const JsonSplice &splice, JsonSplice &inverse);

    JsonText m_text;
    JsonIndex m_index;
    quint64 m_version = 0;
};

/// A version that no document has yet, for edits under construction. Safe from any thread.
quint64 nextDocumentVersion();

} // namespace stateloupe
