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
    void applies();
};

void TestTheme::contrasts_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::contrasts()
{
    QFETCH(bool, dark);
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    const QColor surface = theme.color(Theme::Role::Surface);
    const QColor raised = theme.color(Theme::Role::Raised);
    for (int i = 0; i < Theme::RoleCount; ++i) {
        const auto role = Theme::Role(i);
        if (role == Theme::Role::Surface || role == Theme::Role::Raised || role == Theme::Role::Line)
            continue;
        const QByteArray name = QByteArray::number(i);
        QVERIFY2(contrast(theme.color(role), surface) >= 4.5, name.constData());
        QVERIFY2(contrast(theme.color(role), raised) >= 4.5, name.constData());
        QVERIFY2(contrast(theme.color(Theme::Role::Text), theme.tint(role)) >= 4.5, name.constData());
    }
}

void TestTheme::applies()
{
    for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
        Theme::apply(*qApp, scheme);
        const Theme &theme = Theme::current();
        QCOMPARE(theme.isDark(), scheme == Theme::Scheme::Dark);
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
