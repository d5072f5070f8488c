#include "app/application.h"

#include "app/samplestore.h"
#include "ui/widgets/icon.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// The font of the desktop, though not smaller than can be read well: 13 pixels at the usual resolution.
QFont readableFont(QFont font)
{
    constexpr double smallest = 9.75; // points
    if (font.pointSizeF() > 0 && font.pointSizeF() < smallest)
        font.setPointSizeF(smallest);
    return font;
}

MainWindow::SampleProvider sampleProvider()
{
    return [] { return userSampleStore(); };
}

Settings *prepared(QApplication &application, Settings *settings, Theme::Scheme scheme)
{
    QApplication::setApplicationName(u"stateloupe"_s);
    QApplication::setApplicationDisplayName(u"Stateloupe"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(STATELOUPE_VERSION));
    QApplication::setFont(readableFont(QApplication::font()));
    QApplication::setWindowIcon(icon(u"loupe"_s, Theme::Role::Accent));
    Theme::apply(application, scheme);
    return settings;
}

} // namespace

Application::Application(
    QApplication &application, Settings *settings, const QString &connectionFile, Theme::Scheme scheme)
    : m_book(connectionFile)
    , m_window(prepared(application, settings, scheme), &m_book, &m_secrets, sampleProvider())
{
}

void Application::open(const QStringList &names, bool sample)
{
    if (sample)
        m_window.openSample();
    for (const QString &name : names)
        m_window.openAddress(name);
    const QList<OpenStore *> &stores = m_window.stores()->stores();
    if (!stores.isEmpty())
        m_window.stores()->setCurrent(stores.first());
}

} // namespace stateloupe
