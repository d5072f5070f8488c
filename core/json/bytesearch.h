#pragma once

#include <QByteArrayView>

namespace stateloupe {

/// The first place of `needle` in `bytes`, or -1. Several GB/s: made for searching whole documents.
qint64 findBytes(QByteArrayView bytes, QByteArrayView needle);
/// The same whatever case the ASCII letters in `bytes` have; those in `needle` are in lower case.
qint64 findBytesInAnyCase(QByteArrayView bytes, QByteArrayView needle);

} // namespace stateloupe
