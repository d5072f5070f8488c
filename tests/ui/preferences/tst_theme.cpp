#include "ui/preferences/theme.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

#include <cmath>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrasts_data();
    void contrasts();
    void marks_data();
    void marks();
    void applies();
};

void TestTheme::contrasts_data()
{
    QTest::addColumn<const Theme *>("theme");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << &Theme::light() << 4.5;
    QTest::newRow("dark") << &Theme::dark() << 4.5;
    QTest::newRow("high contrast, light") << &Theme::highContrastLight() << 7.0;
    QTest::newRow("high contrast, dark") << &Theme::highContrastDark() << 7.0;
}

/// Every role that is read, on everything it may stand on: surfaces, a selected and a hovered row, its own tint; and
/// the two that stand on all tints.
void TestTheme::contrasts()
{
    QFETCH(const Theme *, theme);
    QFETCH(const double, least);
    using Role = Theme::Role;
    const auto verify = [least](const QColor &text, const QColor &background, const QByteArray &what) {
        const double found = contrast(text, background);
        QVERIFY2(found >= least, QByteArray(what + ' ' + QByteArray::number(found)).constData());
    };
    for (int i = 0; i < Theme::RoleCount; ++i) {
        const auto role = Role(i);
        if (role == Role::Surface || role == Role::Raised || role == Role::Line)
            continue;
        const QByteArray name = QByteArray::number(i);
        const QColor color = theme->color(role);
        verify(color, theme->color(Role::Surface), name + " on the surface");
        verify(color, theme->color(Role::Raised), name + " on what is raised");
        verify(color, theme->selection(), name + " selected");
        verify(color, theme->tint(Role::Muted), name + " under the pointer");
        verify(color, theme->tint(role), name + " on its tint");
        verify(theme->color(Role::Text), theme->tint(role), "text on tint " + name);
        verify(theme->color(Role::Muted), theme->tint(role), "muted text on tint " + name);
    }
    verify(theme->color(Role::Surface), theme->color(Role::Accent), "the default button");
}

void TestTheme::marks_data()
{
    contrasts_data();
}

/// The borders of what one types into or presses, and the ring around what has the focus.
void TestTheme::marks()
{
    QFETCH(const Theme *, theme);
    for (const auto background : {Theme::Role::Surface, Theme::Role::Raised}) {
        QVERIFY(contrast(theme->outline(), theme->color(background)) >= 3.0);
        QVERIFY(contrast(theme->color(Theme::Role::Accent), theme->color(background)) >= 3.0);
    }
    QVERIFY(contrast(theme->color(Theme::Role::Accent), theme->selection()) >= 3.0);
}

void TestTheme::applies()
{
    for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light, Theme::Scheme::HighContrastDark,
             Theme::Scheme::HighContrastLight}) {
        Theme::apply(*qApp, scheme);
        const Theme &theme = Theme::current();
        QCOMPARE(theme.isDark(), scheme == Theme::Scheme::Dark || scheme == Theme::Scheme::HighContrastDark);
        const QPalette palette = QApplication::palette();
        QCOMPARE(palette.color(QPalette::Base), theme.color(Theme::Role::Surface));
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Highlight)) >= 4.5);
    }
    Theme::apply(*qApp, Theme::Scheme::System);
    QVERIFY(!qApp->styleSheet().contains(u'@'));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestTheme)
#include "tst_theme.moc"
