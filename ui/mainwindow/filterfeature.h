#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

class QMenu;

namespace stateloupe {

class SavedFilters;
struct SavedFilter;

/// Queries in the list of workflows: to write, to choose, to keep and to stop.
class FilterFeature : public QObject
{
    Q_OBJECT

public:
    explicit FilterFeature(const WindowParts &parts);

private:
    void addActions();
    void offerWords();
    void listFilters();
    void addFilter(const SavedFilter &filter, const QString &name);
    void choose(const SavedFilter &filter);
    void saveCurrent();
    void manage();
    /// The query of the list, or one that filters as it does; empty: everything.
    QString currentQuery() const;

    WindowParts m_parts;
    SavedFilters *m_filters;
    QMenu *m_menu = nullptr;
};

} // namespace stateloupe
