// What a server sends, in pieces of a size that the fuzzer chooses: never a crash, never more memory than the bytes
// themselves justify by far, and the same answers as when all arrives at once.
//
// Input: one byte for the size of the pieces, then what the server sends.

#include "core/backends/redisreplyreader.h"

#include <algorithm>
#include <cstdlib>

using namespace stateloupe;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static bool isSame(const RedisReply &a, const RedisReply &b)
{
    return a.type == b.type && a.integer == b.integer && a.text == b.text
        && std::equal(a.elements.begin(), a.elements.end(), b.elements.begin(), b.elements.end(), &isSame);
}

static RedisReplies read(QByteArrayView bytes, qsizetype pieceSize, bool &failed)
{
    RedisReplyReader reader;
    RedisReplies replies;
    for (qsizetype at = 0; at < bytes.size() && !reader.hasFailed(); at += pieceSize) {
        reader.feed(bytes.sliced(at, std::min(pieceSize, bytes.size() - at)));
        while (auto reply = reader.next())
            replies.push_back(std::move(*reply));
    }
    failed = reader.hasFailed();
    require(failed != reader.reason().isEmpty());
    return replies;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    bool failsInPieces = false;
    bool failsAtOnce = false;
    const RedisReplies inPieces = read(bytes, 1 + data[0] % 64, failsInPieces);
    const RedisReplies atOnce = read(bytes, bytes.size(), failsAtOnce);
    require(failsInPieces == failsAtOnce);
    // Whatever stands in one piece with what cannot be understood is not looked at.
    require(atOnce.size() <= inPieces.size());
    require(std::equal(atOnce.begin(), atOnce.end(), inPieces.begin(), &isSame));
    require(failsAtOnce || atOnce.size() == inPieces.size());
    return 0;
}
