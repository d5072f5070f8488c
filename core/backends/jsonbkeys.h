#pragma once

#include <QByteArray>

#include <span>
#include <vector>

namespace stateloupe {

/// The keys of the objects that are open while a JSON text is read. JSONB keeps them by length in bytes, then by bytes,
/// and of equal ones the last.
class JsonbKeys
{
public:
    struct Key
    {
        QByteArray text;
        qsizetype offset = 0; ///< where it stands in the document
    };

    void openObject();
    void add(QByteArrayView raw, qsizetype offset);
    /// Of the innermost object; false also when one is repeated.
    bool isInOrder() const { return m_objects.back().isInOrder; }
    /// Those of the innermost object in the order of JSONB, equal ones in that of the document. Until the next call.
    std::span<const Key> sorted();
    void closeObject();

private:
    struct Object
    {
        std::size_t firstKey = 0;
        bool isInOrder = true;
    };

    std::vector<Key> m_keys;
    std::vector<Object> m_objects;
};

} // namespace stateloupe
