#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/storesettings.h"
#include "core/result.h"

#include <QStringList>

#include <unistd.h>

#include <utility>

namespace stateloupe {

/// Owns a file descriptor.
class FileDescriptor
{
public:
    explicit FileDescriptor(int descriptor = -1)
        : m_descriptor(descriptor)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_descriptor(other.release())
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~FileDescriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

// A connected, non-blocking socket. Qt's own connecting cannot be waited for in pieces: a wait that ends gives it up.

/// Tries the numeric `addresses` in turn. Errors: Unavailable when nothing answers at any of them.
Result<FileDescriptor> dialTcp(const RedisSettings &settings, const QStringList &addresses, const CallControl &control);
/// Errors: NotFound, PermissionDenied, Unavailable.
Result<FileDescriptor> dialUnix(const RedisSettings &settings, const CallControl &control);

} // namespace stateloupe
