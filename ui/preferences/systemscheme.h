#pragma once

#include <QObject>

class QCoreApplication;
class QDBusVariant;

namespace stateloupe {

/// Whether the desktop prefers dark windows or high contrast, as org.freedesktop.portal.Settings tells it. Never waits:
/// it is light until the answer comes, and stays so where nobody answers or the program was built without D-Bus.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    /// The one of this application; asks the desktop when first called.
    static SystemScheme *instance(QCoreApplication *application);

    bool isDark() const { return m_isDark; }
    bool hasHighContrast() const { return m_hasHighContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    explicit SystemScheme(QObject *parent);
    void ask(const QString &key);
    void take(const QString &key, const QVariant &value);

    bool m_isDark = false;
    bool m_hasHighContrast = false;
};

} // namespace stateloupe
