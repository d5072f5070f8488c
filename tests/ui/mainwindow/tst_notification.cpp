#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/views/documenttabs.h"
#include "ui/views/workflowpane.h"

#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the system tells of a store's file arrives long before the next look.
class TestNotification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void listsWhatWasAdded_data();
    void listsWhatWasAdded();
    void showsWhatWasChanged();
    void staysQuietWhenRefreshingIsOff();

private:
    int rowCount() const { return m_driven->window()->workflows()->table()->model()->rowCount(); }
    void add(const QByteArray &id);

    std::unique_ptr<DrivenWindow> m_driven;
};

const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";

void TestNotification::init()
{
    m_driven = std::make_unique<DrivenWindow>();
}

void TestNotification::add(const QByteArray &id)
{
    RawDatabase(m_driven->path())
        .execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('" + id + "', '{}')");
}

void TestNotification::listsWhatWasAdded_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::newRow("rollback") << QByteArray("DELETE");
    QTest::newRow("wal") << QByteArray("WAL");
}

void TestNotification::listsWhatWasAdded()
{
    QFETCH(QByteArray, journal);
    RawDatabase(m_driven->path()).execute("PRAGMA journal_mode = " + journal);
    m_driven->settings().setRefreshInterval(1h);
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    const int before = rowCount();
    for (const QByteArray id : {"one", "two"}) { // the second is told as the first is
        const int rows = rowCount();
        add(id);
        m_driven->waitFor("the new workflow", [this, rows] { return rowCount() == rows + 1; });
    }
    QCOMPARE(rowCount(), before + 2);
}

void TestNotification::showsWhatWasChanged()
{
    m_driven->settings().setRefreshInterval(1h);
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    DocumentSession *session = m_driven->open(Id);
    RawDatabase(m_driven->path())
        .execute(
            "UPDATE workflow_states SET state_json = '{\"context\": {\"status\": \"theirs\"}}' WHERE workflow_id = '"
            + Id + "'");
    m_driven->waitFor("their version", [session] { return session->document().bytes().contains("theirs"); });
}

void TestNotification::staysQuietWhenRefreshingIsOff()
{
    m_driven->settings().setRefreshInterval({});
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    const int before = rowCount();
    add("one");
    QTest::qWait(1'500);
    QCOMPARE(rowCount(), before);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestNotification)
#include "tst_notification.moc"
