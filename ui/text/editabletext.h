#pragma once

#include <QString>

class QPlainTextEdit;

namespace stateloupe {

/// Whether a QPlainTextEdit shows every character of `text` and gives it back as it was: nothing invisible in it, no
/// line break but the line feed.
bool isPlainlyEditable(QStringView text);

/// The text of `editor` with line feeds; unlike toPlainText() it leaves no-break spaces alone.
QString editedText(const QPlainTextEdit *editor);

/// JSON text in which the characters that an editor would swallow are escapes; the same value.
QString escapedForEditing(const QString &json);

} // namespace stateloupe
