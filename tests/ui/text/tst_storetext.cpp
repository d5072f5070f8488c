#include "core/backends/storeaddress.h"
#include "ui/text/storetext.h"

#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestStoreText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatHasNoName_data();
    void namesWhatHasNoName();
};

void TestStoreText::namesWhatHasNoName_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("file") << u"sqlite:/var/lib/states.db"_s << u"states.db"_s;
    QTest::newRow("database") << u"postgresql://db.example.com/agents"_s << u"agents"_s;
    QTest::newRow("table") << u"postgresql://db.example.com/agents?table=old_states"_s << u"agents · old_states"_s;
    QTest::newRow("host") << u"postgresql://db.example.com"_s << u"db.example.com"_s;
    QTest::newRow("numbered database") << u"redis://cache.example.com/3"_s << u"cache.example.com/3"_s;
}

/// Two stores on one server are to be told apart in the sidebar.
void TestStoreText::namesWhatHasNoName()
{
    QFETCH(const QString, address);
    QTEST(unnamedStoreText(parseStoreAddress(address)->settings), "name");
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::TestStoreText)
#include "tst_storetext.moc"
