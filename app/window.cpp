#include "app/window.h"

#include "app/application.h"
#include "app/screenshot.h"
#include "app/translations.h"

#include <QTemporaryDir>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

Theme::Scheme schemeOf(const QString &name, Theme::Scheme remembered)
{
    if (name == "light"_L1)
        return Theme::Scheme::Light;
    if (name == "dark"_L1)
        return Theme::Scheme::Dark;
    return name == "system"_L1 ? Theme::Scheme::System : remembered;
}

} // namespace

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    const bool takesPicture = !options.screenshot.isEmpty();
    if (takesPicture)
        qputenv("QT_QPA_PLATFORM", "offscreen");

    QApplication qtApplication(argc, argv);
    installTranslations(options.language);
    const QTemporaryDir unremembered;
    Settings settings(takesPicture ? unremembered.filePath(u"settings.ini"_s) : Settings::defaultFileName());
    Application application(
        qtApplication, &settings, ConnectionBook::defaultFileName(), schemeOf(options.scheme, settings.scheme()));
    // Before anything can ask a question: a dialog of a window that is not there yet ends up behind it.
    if (!takesPicture)
        application.window()->show();
    application.open(options.stores, options.sample);
    if (!takesPicture)
        return QApplication::exec();
    Screenshot screenshot(application.window(), options.screenshot);
    return QApplication::exec();
}

} // namespace stateloupe
