#pragma once

#include <QString>

namespace stateloupe {

/// Makes the window speak `language` (as in a locale: "de", "de_AT"), or that of the desktop if it is empty; English
/// where there is no translation. Once, after the QApplication was made and before anything is shown.
void installTranslations(const QString &language);

} // namespace stateloupe
