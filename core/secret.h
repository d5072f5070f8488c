#pragma once

#include <QByteArray>

#include <cstring>
#include <memory>

namespace stateloupe {

/// A password, as UTF-8. Copies share one buffer, which is overwritten when the last of them goes.
///
/// Has no stream operator, no comparison and no conversion on purpose: a secret reaches a log or an error text only if
/// somebody writes reveal() for it. Pass what reveal() gives straight to the library that needs it; a copy of it is not
/// overwritten.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over and leaves none behind, if `utf8` is their only owner.
    explicit Secret(QByteArray &&utf8)
    {
        if (!utf8.isEmpty())
            m_buffer = std::make_shared<Buffer>(std::move(utf8));
    }

    bool isEmpty() const { return !m_buffer; }
    QByteArrayView reveal() const { return m_buffer ? QByteArrayView(m_buffer->bytes) : QByteArrayView(); }

private:
    struct Buffer
    {
        explicit Buffer(QByteArray &&utf8)
            : bytes(std::move(utf8))
        {
        }
        ~Buffer()
        {
            if (bytes.isDetached())
                explicit_bzero(bytes.data(), size_t(bytes.size()));
        }
        Buffer(const Buffer &) = delete;
        Buffer &operator=(const Buffer &) = delete;

        QByteArray bytes;
    };

    std::shared_ptr<const Buffer> m_buffer;
};

} // namespace stateloupe
