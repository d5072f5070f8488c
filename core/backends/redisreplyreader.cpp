#include "core/backends/redisreplyreader.h"

#include <hiredis/read.h>

#include <QString>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// hiredis gives larger buffers back once they are empty. Its own limit of 16 KB costs more time than it saves memory.
constexpr size_t IdleBufferBytes = 1024 * 1024;

/// Where hiredis wants the value of `task`: in its array, or on its own.
RedisReply *place(const redisReadTask *task)
{
    if (!task->parent)
        return new RedisReply;
    auto *array = static_cast<RedisReply *>(task->parent->obj);
    return &array->elements[size_t(task->idx)];
}

RedisReply::Type typeOf(const redisReadTask *task)
{
    switch (task->type) {
    case REDIS_REPLY_STATUS:
        return RedisReply::Type::Status;
    case REDIS_REPLY_ERROR:
        return RedisReply::Type::Error;
    default:
        return RedisReply::Type::String;
    }
}

void *createString(const redisReadTask *task, char *bytes, size_t size)
{
    RedisReply *reply = place(task);
    reply->type = typeOf(task);
    reply->text = QByteArray(bytes, qsizetype(size));
    return reply;
}

void *createArray(const redisReadTask *task, int count)
{
    RedisReply *reply = place(task);
    reply->type = RedisReply::Type::Array;
    reply->elements.resize(size_t(count));
    return reply;
}

void *createInteger(const redisReadTask *task, long long value)
{
    RedisReply *reply = place(task);
    reply->type = RedisReply::Type::Integer;
    reply->integer = value;
    return reply;
}

void *createNil(const redisReadTask *task)
{
    return place(task);
}

void freeReply(void *reply)
{
    delete static_cast<RedisReply *>(reply);
}

redisReplyObjectFunctions replyFunctions{createString, createArray, createInteger, createNil, freeReply};

} // namespace

RedisReplyReader::RedisReplyReader()
    : m_reader(redisReaderCreateWithFunctions(&replyFunctions))
{
    Q_CHECK_PTR(m_reader);
    m_reader->maxbuf = IdleBufferBytes;
}

RedisReplyReader::~RedisReplyReader()
{
    redisReaderFree(m_reader);
}

bool RedisReplyReader::feed(QByteArrayView bytes)
{
    if (hasFailed())
        return false;
    m_isWithinReply = m_isWithinReply || !bytes.isEmpty();
    if (!m_guard.accept(bytes))
        m_reason = m_guard.reason();
    else if (redisReaderFeed(m_reader, bytes.data(), size_t(bytes.size())) != REDIS_OK)
        m_reason = u"there is not enough memory for what it sent"_s;
    return !hasFailed();
}

std::optional<RedisReply> RedisReplyReader::next()
{
    if (hasFailed())
        return std::nullopt;
    void *object = nullptr;
    if (redisReaderGetReply(m_reader, &object) != REDIS_OK) {
        m_reason = u"it does not speak the protocol of Redis"_s;
        return std::nullopt;
    }
    const std::unique_ptr<RedisReply> reply(static_cast<RedisReply *>(object));
    if (!reply)
        return std::nullopt;
    m_isWithinReply = m_reader->pos < m_reader->len;
    return std::move(*reply);
}

} // namespace stateloupe
