#include "ui/mainwindow/themefeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"

#include <QApplication>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

ThemeFeature::ThemeFeature(const WindowParts &parts)
    : QObject(parts.window)
{
    QMenu *menu = parts.actions->addMenu(WindowActions::Menu::View, tr("&Theme"), true);
    const std::tuple<Theme::Scheme, QString, QString> schemes[]{
        {Theme::Scheme::System, u"theme.system"_s, tr("&System")},
        {Theme::Scheme::Light, u"theme.light"_s, tr("&Light")},
        {Theme::Scheme::Dark, u"theme.dark"_s, tr("&Dark")},
        {Theme::Scheme::HighContrastLight, u"theme.highContrastLight"_s, tr("High &contrast, light")},
        {Theme::Scheme::HighContrastDark, u"theme.highContrastDark"_s, tr("&High contrast, dark")},
    };
    for (const auto &[scheme, name, text] : schemes) {
        const auto choose = [settings = parts.settings, scheme = scheme] {
            settings->setScheme(scheme);
            Theme::apply(*qApp, scheme);
        };
        parts.actions->add({.name = name,
            .text = text,
            .run = choose,
            .isChecked = [settings = parts.settings, scheme = scheme] { return settings->scheme() == scheme; },
            .submenu = menu});
    }
}

} // namespace stateloupe
