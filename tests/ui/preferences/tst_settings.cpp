#include "ui/preferences/settings.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void remembers();
    void theFileIsPrivate();
    void recentStoresAreFewAndOnce();

private:
    QTemporaryDir m_folder;
};

void TestSettings::remembers()
{
    const QString file = m_folder.filePath(u"a/settings.ini"_s);
    QCOMPARE(Settings(file).scheme(), Theme::Scheme::System);
    {
        Settings settings(file);
        settings.setScheme(Theme::Scheme::Dark);
        settings.setWindowGeometry("geometry");
        settings.setSplitterState("splitters");
    }
    const Settings settings(file);
    QCOMPARE(settings.scheme(), Theme::Scheme::Dark);
    QCOMPARE(settings.windowGeometry(), "geometry");
    QCOMPARE(settings.splitterState(), "splitters");
}

void TestSettings::theFileIsPrivate()
{
    const QString file = m_folder.filePath(u"b/settings.ini"_s);
    {
        Settings settings(file);
        settings.setScheme(Theme::Scheme::Light);
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFileInfo::exists(file));
    QCOMPARE(QFileInfo(file).permissions() & others, QFile::Permissions());
}

void TestSettings::recentStoresAreFewAndOnce()
{
    Settings settings(m_folder.filePath(u"c/settings.ini"_s));
    for (int i = 0; i < 2 * Settings::MaximumRecentStores; ++i)
        settings.addRecentStore(QString::number(i));
    settings.addRecentStore(u"15"_s);
    QCOMPARE(settings.recentStores().size(), Settings::MaximumRecentStores);
    QCOMPARE(settings.recentStores().first(), u"15"_s);
    QCOMPARE(settings.recentStores().count(u"15"_s), 1);
    settings.removeRecentStore(u"15"_s);
    QVERIFY(!settings.recentStores().contains(u"15"_s));
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestSettings)
#include "tst_settings.moc"
