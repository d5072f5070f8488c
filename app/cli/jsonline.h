#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace stateloupe {

/// One JSON object on one line, for machines to read.
class JsonLine
{
public:
    JsonLine &add(const char *key, const QString &text);
    JsonLine &add(const char *key, std::optional<qint64> number); ///< null when absent
    JsonLine &add(const char *key, bool value);
    JsonLine &addTime(const char *key, std::optional<qint64> microsUtc); ///< as isoTime(); null when absent
    JsonLine &add(const char *key, const QStringList &texts);

    QString toString() const { return QString::fromUtf8('{' + m_members + '}'); }

private:
    JsonLine &addRaw(const char *key, const QByteArray &json);

    QByteArray m_members;
};

} // namespace stateloupe
