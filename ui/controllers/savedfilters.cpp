#include "ui/controllers/savedfilters.h"

#include "ui/preferences/settings.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

SavedFilters::SavedFilters(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QStringList kept = settings->savedFilters();
    for (qsizetype i = 0; i + 1 < kept.size(); i += 2)
        m_own.append({kept[i], kept[i + 1]});
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
    const auto hasName = [&filter](const SavedFilter &other) { return other.name == filter.name; };
    if (const auto it = std::find_if(filters.begin(), filters.end(), hasName); it != filters.end())
        *it = filter;
    else
        filters.append(filter);
    setOwn(filters);
}

void SavedFilters::setOwn(const QList<SavedFilter> &filters)
{
    if (filters == m_own)
        return;
    m_own = filters;
    QStringList kept;
    for (const SavedFilter &filter : filters)
        kept << filter.name << filter.query;
    m_settings->setSavedFilters(kept);
    Q_EMIT changed();
}

} // namespace stateloupe
