#include "app/window.h"

#include "app/application.h"
#include "app/screenshot.h"
#include "app/translations.h"

#include <QLoggingCategory>
#include <QTemporaryDir>

namespace stateloupe {

using namespace Qt::StringLiterals;

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    const bool takesPicture = !options.screenshot.isEmpty();
    if (takesPicture) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QLoggingCategory::setFilterRules(u"default.warning=false\nqt.qpa.*=false"_s); // what that platform cannot do
    }

    QApplication qtApplication(argc, argv);
    installTranslations(options.language);
    const QTemporaryDir unremembered;
    Settings settings(takesPicture ? unremembered.filePath(u"settings.ini"_s) : Settings::defaultFileName());
    const Theme::Scheme scheme = options.scheme.isEmpty() ? settings.scheme() : Settings::schemeNamed(options.scheme);
    Application application(qtApplication, &settings, ConnectionBook::defaultFileName(), scheme);
    // Before anything can ask a question: a dialog of a window that is not there yet ends up behind it.
    if (!takesPicture)
        application.window()->show();
    application.open(options.stores, options.sample);
    if (options.stores.isEmpty() && !options.sample && !takesPicture)
        application.window()->resume(!options.fresh);
    if (!takesPicture)
        return QApplication::exec();
    Screenshot screenshot(application.window(), options.screenshot);
    return QApplication::exec();
}

} // namespace stateloupe
