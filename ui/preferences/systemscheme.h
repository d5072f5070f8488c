#pragma once

#include <QObject>

class QCoreApplication;
class QDBusVariant;

namespace stateloupe {

/// Whether the desktop prefers dark windows, as org.freedesktop.portal.Settings tells it. Never waits: it is light
/// until the answer comes, and stays so where nobody answers or the program was built without D-Bus.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    /// The one of this application; asks the desktop when first called.
    static SystemScheme *instance(QCoreApplication *application);

    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed(bool isDark);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    explicit SystemScheme(QObject *parent);
    void ask();
    void setDark(bool isDark);

    bool m_isDark = false;
};

} // namespace stateloupe
