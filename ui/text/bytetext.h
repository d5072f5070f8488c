#pragma once

#include <QByteArray>
#include <QString>

namespace stateloupe {

/// Bytes that should be UTF-8 as one line for people: what is not becomes ‹FF›, invisible characters become marks,
/// line breaks and tabs become spaces.
QString visibleBytes(QByteArrayView bytes);

/// Bytes as text for a QPlainTextEdit, so that editedBytes() gives back every byte that nobody touched: what is not
/// UTF-8, or would be swallowed by the widget, stands as U+DC00 plus the byte, and lines over 4,096 characters are
/// broken softly.
QString editableBytes(QByteArrayView bytes);
QByteArray editedBytes(QStringView text);

} // namespace stateloupe
