#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>

namespace stateloupe {

/// Names one workflow in one store, by the exact bytes of its key.
///
/// Stores also hold keys that no program of the reference system wrote: binary ones and, in SQLite, rows without any.
/// They are workflows too, and are told apart by their form.
class WorkflowId
{
public:
    enum class Form : quint8 {
        Text, ///< what everybody writes; bytes() should be UTF-8 but need not be
        Binary, ///< SQLite keeps a BLOB and a TEXT of the same bytes as two keys
        Row, ///< a row with a NULL key; bytes() is its row number in decimal
    };

    WorkflowId() = default;
    explicit WorkflowId(QByteArray bytes, Form form = Form::Text)
        : m_bytes(std::move(bytes))
        , m_form(form)
    {
    }
    static WorkflowId fromString(const QString &text) { return WorkflowId(text.toUtf8()); }

    const QByteArray &bytes() const { return m_bytes; }
    Form form() const { return m_form; }

    /// For people: the text, with U+FFFD for what is not UTF-8; "blob:6162" for a binary key; "row:17" for a row
    /// without one. Not escaped.
    QString display() const;
    /// The same, cut where it would drown the sentence that it is part of.
    QString inSentence() const;

    friend bool operator==(const WorkflowId &, const WorkflowId &) = default;
    friend std::strong_ordering operator<=>(const WorkflowId &a, const WorkflowId &b);
    friend size_t qHash(const WorkflowId &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.m_bytes, quint8(id.m_form));
    }

private:
    QByteArray m_bytes;
    Form m_form = Form::Text;
};

} // namespace stateloupe
