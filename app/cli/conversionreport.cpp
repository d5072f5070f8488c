#include "app/cli/conversionreport.h"

#include "app/cli/console.h"
#include "core/conversion/framework.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

QStringList conversionReport(const QList<Loss> &losses)
{
    constexpr qsizetype ShownPlaces = 3;
    QStringList lines;
    for (const Loss &loss : losses) {
        QStringList places;
        for (const JsonPointer &place : loss.places.first(std::min(loss.places.size(), ShownPlaces))) {
            if (!place.isEmpty())
                places.append(console::inOneLine(place.toString()));
        }
        QString line = lossSentence(loss);
        if (!places.isEmpty())
            line += u' ' + places.join(u", "_s);
        if (loss.count > ShownPlaces)
            line += u" and %1 more"_s.arg(loss.count - ShownPlaces);
        lines.append(line);
    }
    return lines;
}

void addFaithfulOption(CLI::App &command, bool &isFaithful)
{
    command.add_flag("--faithful", isFaithful, "As the reference system does it, with all that it loses");
}

ConversionMode conversionMode(bool isFaithful)
{
    return isFaithful ? ConversionMode::Faithful : ConversionMode::Careful;
}

std::vector<std::string> frameworkIds()
{
    std::vector<std::string> ids;
    for (const Framework framework : allFrameworks())
        ids.push_back(frameworkId(framework).toStdString());
    return ids;
}

} // namespace stateloupe
