#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace stateloupe {

/// One text of a .ts file.
struct TranslatedText
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< more than one for a text that counts
    QString state; ///< "unfinished", "vanished", "obsolete"; empty when all is well
};

/// The texts of a .ts file; none if it cannot be read.
std::vector<TranslatedText> readTranslations(const QString &path);

} // namespace stateloupe
