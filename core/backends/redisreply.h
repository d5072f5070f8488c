#pragma once

#include <QByteArray>

#include <vector>

namespace stateloupe {

/// One answer of a Redis server, or a part of one.
struct RedisReply
{
    enum class Type { String, Status, Error, Integer, Nil, Array };

    Type type = Type::Nil;
    qint64 integer = 0;
    QByteArray text; ///< of String, Status and Error: the exact bytes
    std::vector<RedisReply> elements; ///< of Array

    bool isNil() const { return type == Type::Nil; }
    bool isError() const { return type == Type::Error; }
    bool isString() const { return type == Type::String; }
    bool isInteger() const { return type == Type::Integer; }
    bool isArray() const { return type == Type::Array; }
    bool isStatus(QByteArrayView status) const { return type == Type::Status && text == status; }
};

using RedisReplies = std::vector<RedisReply>;

} // namespace stateloupe
