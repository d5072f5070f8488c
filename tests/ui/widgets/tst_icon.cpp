#include "ui/widgets/icon.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOfOneFamily_data();
    void areOfOneFamily();
    void allFilesAreBuiltIn();
    void areDrawnForTheScreen_data();
    void areDrawnForTheScreen();
    void followTheTheme();
};

namespace {

QStringList fileNames()
{
    return QDir(QStringLiteral(STATELOUPE_SOURCE_DIR "/resources/icons")).entryList({u"*.svg"_s}, QDir::Files);
}

QImage grownTo(const QImage &image, int size)
{
    return image.scaled(size, size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    }
    return count;
}

} // namespace

void TestIcon::areOfOneFamily_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : fileNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcon::areOfOneFamily()
{
    QFETCH(const QString, name);
    QFile file(QStringLiteral(STATELOUPE_SOURCE_DIR "/resources/icons/") + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains(R"(viewBox="0 0 20 20")"));
    QVERIFY(svg.contains(R"(stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round")"));
    QCOMPARE(svg.count("stroke-width"), 1);
    QVERIFY(!svg.contains('#'));
    QVERIFY(!icon(name.chopped(4)).pixmap(16).toImage().isNull());
}

void TestIcon::allFilesAreBuiltIn()
{
    icon(u"check"_s);
    const QStringList builtIn = QDir(u":/icons"_s).entryList();
    const QStringList files = fileNames();
    QCOMPARE(QSet<QString>(builtIn.begin(), builtIn.end()), QSet<QString>(files.begin(), files.end()));
}

void TestIcon::areDrawnForTheScreen_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("2") << 2.0;
}

/// As many pixels as the screen has, and drawn with them: not those of a smaller picture made larger.
void TestIcon::areDrawnForTheScreen()
{
    QFETCH(const double, ratio);
    const QIcon save = icon(u"save"_s);
    const QPixmap pixmap = save.pixmap(QSize(16, 16), ratio);
    QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
    QCOMPARE(pixmap.devicePixelRatio(), ratio);
    if (ratio == 1.0)
        return;
    const QImage small = save.pixmap(QSize(16, 16), 1.0).toImage();
    QVERIFY(differingPixels(pixmap.toImage(), grownTo(small, pixmap.width())) > pixmap.width());
}

void TestIcon::followTheTheme()
{
    const QIcon close = icon(u"close"_s);
    Theme::apply(*qApp, Theme::Scheme::Light);
    const QImage light = close.pixmap(QSize(20, 20), 1.0).toImage();
    Theme::apply(*qApp, Theme::Scheme::Dark);
    const QImage dark = close.pixmap(QSize(20, 20), 1.0).toImage();
    QVERIFY(differingPixels(light, dark) > 0);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestIcon)
#include "tst_icon.moc"
