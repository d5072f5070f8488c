#include "tests/pictures/scenes.h"

#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

/// Plays a scene in a window of its own.
bool take(const Scene &scene, Theme::Scheme scheme, const QString &path)
{
    QTranslator translator;
    QLocale::setDefault(scene.language.isEmpty() ? QLocale::c() : QLocale(scene.language));
    if (!scene.language.isEmpty()
        && !(translator.load(QLocale(), u"stateloupe"_s, u"_"_s, QStringLiteral(STATELOUPE_TRANSLATIONS))
            && QCoreApplication::installTranslator(&translator)))
        return false;
    Zoom::instance()->set(100);
    Stage stage;
    Theme::apply(*qApp, scheme);
    scene.play(stage);
    return stage.picture().save(path);
}

/// All icons with their names, at both sizes they are drawn for.
bool takeIcons(const QString &path)
{
    constexpr int Columns = 8;
    constexpr QSize Cell(160, 40);
    const QStringList names = QDir(QStringLiteral(STATELOUPE_ICONS)).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    const double ratio = qApp->devicePixelRatio();
    const int rows = (int(names.size()) + Columns - 1) / Columns;
    QImage sheet(QSize(Columns * Cell.width(), rows * Cell.height()) * ratio, QImage::Format_RGB32);
    sheet.setDevicePixelRatio(ratio);
    sheet.fill(Theme::current().color(Theme::Role::Surface));
    QPainter painter(&sheet);
    painter.setPen(Theme::current().color(Theme::Role::Text));
    for (int i = 0; i < names.size(); ++i) {
        const QRect cell(QPoint(i % Columns * Cell.width(), i / Columns * Cell.height()), Cell);
        const QString name = names[i].chopped(4);
        icon(name).paint(&painter, QRect(cell.topLeft() + QPoint(8, 10), QSize(20, 20)));
        icon(name).paint(&painter, QRect(cell.topLeft() + QPoint(36, 12), QSize(16, 16)));
        painter.drawText(cell.adjusted(60, 0, 0, 0), Qt::AlignVCenter, name);
    }
    return sheet.save(path);
}

} // namespace

/// pictures FOLDER [SCENE…]: all scenes, or those whose names begin so, in light and dark.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const QDir folder(arguments[1]);
    const QStringList wanted = arguments.mid(2);
    for (const auto &[scheme, suffix] :
        {std::pair(Theme::Scheme::Light, u"-light"_s), {Theme::Scheme::Dark, u"-dark"_s}}) {
        for (const Scene &scene : allScenes()) {
            const bool isWanted = wanted.isEmpty()
                || std::any_of(
                    wanted.begin(), wanted.end(), [&](const QString &name) { return scene.name.startsWith(name); });
            const QString path = folder.filePath(scene.name + suffix + u".png"_s);
            if (isWanted && !take(scene, scheme, path))
                return 1;
            if (isWanted)
                std::printf("%s\n", qPrintable(path));
        }
        Theme::apply(application, scheme);
        if (wanted.isEmpty() && !takeIcons(folder.filePath(u"icons"_s + suffix + u".png"_s)))
            return 1;
    }
    return 0;
}
