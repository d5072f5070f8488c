#include "tests/ui/translations/translationfile.h"

#include <QFile>
#include <QXmlStreamReader>

namespace stateloupe {

namespace {

void readTranslation(QXmlStreamReader &xml, TranslatedText &text)
{
    text.state = xml.attributes().value(QLatin1StringView("type")).toString();
    QString plain;
    while (xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            text.translations << xml.readElementText(); // one form of a number
        else
            plain += xml.text();
    }
    if (text.translations.isEmpty())
        text.translations << plain;
}

TranslatedText readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedText text{.context = context, .source = {}, .comment = {}, .translations = {}, .state = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1StringView("source"))
            text.source = xml.readElementText();
        else if (xml.name() == QLatin1StringView("comment"))
            text.comment = xml.readElementText();
        else if (xml.name() == QLatin1StringView("translation"))
            readTranslation(xml, text);
        else
            xml.skipCurrentElement();
    }
    return text;
}

} // namespace

std::vector<TranslatedText> readTranslations(const QString &path)
{
    std::vector<TranslatedText> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1StringView("message"))
            texts.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<TranslatedText>() : texts;
}

} // namespace stateloupe
