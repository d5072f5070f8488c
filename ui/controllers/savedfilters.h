#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace stateloupe {

class Settings;

/// A query under a name.
struct SavedFilter
{
    QString name;
    QString query;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// The queries that people have kept, in Settings, beside those that are always there.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit SavedFilters(Settings *settings, QObject *parent = nullptr);

    /// What most people look for first; cannot be changed.
    static QList<SavedFilter> builtIn();
    const QList<SavedFilter> &own() const { return m_own; }

    /// Takes the place of one of the same name.
    void save(const SavedFilter &filter);
    void setOwn(const QList<SavedFilter> &filters);

Q_SIGNALS:
    void changed();

private:
    Settings *m_settings;
    QList<SavedFilter> m_own;
};

} // namespace stateloupe
