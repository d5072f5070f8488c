#pragma once

#include <QString>

namespace stateloupe {

/// The text of a menu entry as people read it: without the mark of its mnemonic, with the ampersands that are meant.
QString plainActionText(const QString &text);

/// The other way: `text` for a menu entry or a tab, so that no ampersand in it is taken for a mnemonic.
QString literalActionText(const QString &text);

} // namespace stateloupe
