#include "ui/preferences/theme.h"

#include "ui/preferences/stylesheet.h"
#include "ui/preferences/systemscheme.h"

#include <QApplication>
#include <QPalette>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

const Theme *&currentTheme()
{
    static const Theme *theme = &Theme::light();
    return theme;
}

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto mix = [shareOfB](int x, int y) { return qRound(x + (y - x) * shareOfB); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace

Theme::Theme(bool isDark, const Shares &shares, const Colors &colors)
    : m_isDark(isDark)
    , m_shares(shares)
    , m_colors(colors)
{
}

const Theme &Theme::current()
{
    return *currentTheme();
}

// The order of all tables is that of Role.
const Theme &Theme::light()
{
    static const Theme theme(false, {0.08, 0.14},
        {0xffffff, 0xf4f5f7, 0x1d2129, 0x5a626e, 0xdcdfe4, 0x2360c5, 0x1a7237, 0xc0202b, 0x8a5a00, 0x7440cc, 0x8f4e00,
            0xb81f2b, 0x1d5fb8, 0x8a5a00, 0xb81f2b, 0x555e6b, 0x1d5fb8, 0x17704a, 0x8a5a00, 0x7440cc});
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme(true, {0.16, 0.22},
        {0x1b1e23, 0x23272d, 0xe7eaee, 0xa3abb7, 0x383e47, 0x7eaaff, 0x62c682, 0xff8f89, 0xe6b450, 0xc6a5ff, 0xf2ab60,
            0xff8f89, 0x84b4ff, 0xe6b450, 0xff8f89, 0xadb5c1, 0x84b4ff, 0x70d09a, 0xe6b872, 0xcbaaff});
    return theme;
}

const Theme &Theme::highContrastLight()
{
    static const Theme theme(false, {0.06, 0.12},
        {0xffffff, 0xffffff, 0x000000, 0x333333, 0x595959, 0x003a9e, 0x00491c, 0x86000f, 0x593600, 0x4a1a94, 0x5c3000,
            0x86000f, 0x003a9e, 0x593600, 0x86000f, 0x333333, 0x003a9e, 0x00491c, 0x593600, 0x4a1a94});
    return theme;
}

const Theme &Theme::highContrastDark()
{
    static const Theme theme(true, {0.14, 0.26},
        {0x000000, 0x000000, 0xffffff, 0xdcdcdc, 0x9a9a9a, 0xa8caff, 0x7df0a0, 0xffbdb8, 0xffd970, 0xdfc9ff, 0xffcf96,
            0xffbdb8, 0xa8caff, 0xffd970, 0xffbdb8, 0xdcdcdc, 0xa8caff, 0x8cf0b4, 0xffd994, 0xdfc9ff});
    return theme;
}

QColor Theme::tint(Role role) const
{
    return mixed(color(Role::Surface), color(role), m_shares.tint);
}

QColor Theme::selection() const
{
    return mixed(color(Role::Surface), color(Role::Accent), m_shares.selection);
}

QColor Theme::handle() const
{
    return mixed(color(Role::Line), color(Role::Muted), 0.25);
}

QColor Theme::outline() const
{
    return mixed(color(Role::Surface), color(Role::Muted), 0.75);
}

const Theme &Theme::of(Scheme scheme, const SystemScheme &system)
{
    switch (scheme) {
    case Scheme::Light:
        return light();
    case Scheme::Dark:
        return dark();
    case Scheme::HighContrastLight:
        return highContrastLight();
    case Scheme::HighContrastDark:
        return highContrastDark();
    case Scheme::System:
        break;
    }
    if (system.hasHighContrast())
        return system.isDark() ? highContrastDark() : highContrastLight();
    return system.isDark() ? dark() : light();
}

void Theme::apply(QApplication &application, Scheme scheme)
{
    SystemScheme *system = SystemScheme::instance(&application);
    system->disconnect(&application);
    if (scheme == Scheme::System) {
        QObject::connect(system, &SystemScheme::changed, &application,
            [&application, system] { use(application, of(Scheme::System, *system)); });
    }
    use(application, of(scheme, *system));
}

void Theme::refresh(QApplication &application)
{
    application.setStyleSheet(styleSheet(current()));
}

void Theme::use(QApplication &application, const Theme &theme)
{
    currentTheme() = &theme;
    static const bool isStyled = QApplication::setStyle(u"Fusion"_s) != nullptr;
    Q_UNUSED(isStyled)
    application.setPalette(theme.palette());
    refresh(application);
}

QPalette Theme::palette() const
{
    const QColor surface = color(Role::Surface);
    const QColor raised = color(Role::Raised);
    const QColor text = color(Role::Text);
    const QColor muted = color(Role::Muted);
    const QColor accent = color(Role::Accent);
    QPalette palette(m_isDark ? mixed(raised, text, 0.06) : mixed(raised, surface, 0.6), raised);
    palette.setColor(QPalette::Window, raised);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, color(Role::Danger));
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Mid, color(Role::Line));
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Highlight, selection());
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, muted);
    palette.setColor(QPalette::Disabled, QPalette::Text, muted);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, muted);
    return palette;
}

} // namespace stateloupe
