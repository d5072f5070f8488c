#pragma once

#include <QString>

class QWidget;

namespace stateloupe {

/// Text from a store as people may see it: what would be invisible or would rearrange its surroundings (control
/// characters, bidirectional controls, zero-width characters, lone surrogates) becomes a visible mark such as ‹NUL›,
/// ‹RLO› or ‹U+200B›. Line feeds and tabs stay. Takes time in proportion to the text.
QString visibleText(QStringView text);

/// The same as one line: a line break becomes ⏎, and what would pass `maxLength` UTF-16 units ends in … instead (the
/// result, with it, is at most that long). Looks at no more of `text` than it needs, so any size is cheap.
QString singleLine(QStringView text, qsizetype maxLength);

/// `text` for a tool tip, so that Qt never takes it for HTML; invisible characters become marks.
QString escapedToolTip(const QString &text);

/// The only way a tool tip with text from a store is set.
void setPlainToolTip(QWidget *widget, const QString &text);

} // namespace stateloupe
