#include "ui/controllers/savedfilters.h"

#include "ui/preferences/settings.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

QList<SavedFilter> keptFilters(Settings *settings)
{
    QList<SavedFilter> filters;
    const QStringList kept = settings->savedFilters();
    for (qsizetype i = 0; i + 1 < kept.size(); i += 2)
        filters.append({kept[i], kept[i + 1]});
    return filters;
}

bool hasName(const QList<SavedFilter> &filters, const QString &name)
{
    return std::any_of(
        filters.begin(), filters.end(), [&name](const SavedFilter &filter) { return filter.name == name; });
}

/// `wanted`, with what other windows have added to `known` or taken from it meanwhile.
QList<SavedFilter> merged(QList<SavedFilter> wanted, const QList<SavedFilter> &known, const QList<SavedFilter> &kept)
{
    wanted.removeIf([&](const SavedFilter &filter) { return known.contains(filter) && !hasName(kept, filter.name); });
    for (const SavedFilter &filter : kept) {
        if (!hasName(known, filter.name) && !hasName(wanted, filter.name))
            wanted.append(filter);
    }
    return wanted;
}

} // namespace

SavedFilters::SavedFilters(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_own(keptFilters(settings))
{
}

QList<SavedFilter> SavedFilters::builtIn()
{
    return {
        {tr("Stuck"),
            u"context.status = \"stuck\" or context.status in (\"running\", \"in_progress\", \"pending\")"
            " and metadata.updated_at < now-1h"_s},
        {tr("Failed"),
            u"context.status in (\"failed\", \"error\")"
            " or context.error exists and not context.error in (null, false, \"\")"_s},
        {tr("Recently changed"), u"updated > now-1d or updated missing and metadata.updated_at > now-1d"_s},
    };
}

void SavedFilters::save(const SavedFilter &filter)
{
    QList<SavedFilter> filters = m_own;
    const auto isSame = [&filter](const SavedFilter &other) { return other.name == filter.name; };
    if (const auto it = std::find_if(filters.begin(), filters.end(), isSame); it != filters.end())
        *it = filter;
    else
        filters.append(filter);
    setOwn(filters);
}

void SavedFilters::setOwn(const QList<SavedFilter> &filters)
{
    if (filters == m_own)
        return;
    m_settings->sync();
    m_own = merged(filters, m_own, keptFilters(m_settings));
    QStringList kept;
    for (const SavedFilter &filter : std::as_const(m_own))
        kept << filter.name << filter.query;
    m_settings->setSavedFilters(kept);
    m_settings->sync();
    Q_EMIT changed();
}

} // namespace stateloupe
