#include "core/backends/storeaddress.h"
#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/connectionform.h"
#include "ui/dialogs/connectiontestpane.h"
#include "ui/dialogs/savedconnections.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Making, trying out and keeping connections. There is no keyring here.
class TestConnectionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fillsItsFieldsFromAnAddress_data();
    void fillsItsFieldsFromAnAddress();
    void keepsAPastedPasswordOutOfSight();
    void tellsWhyAnAddressMakesNoSense();
    void asksForATickBeforePlainText();
    void savesEditsAndDeletes();
    void keepsNoPasswordWithoutAKeyring();
    void duplicatesWithoutThePassword();
    void opensWithoutSaving();
    void namesTheStepThatFailed();
    void showsHowOpeningWent();
    void stopsATest();
    void worksInMemory();
    void namesEveryControl();
    void givesEveryKeyOnce();

private:
    template <typename T>
    T *named(const QString &accessibleName);
    QPushButton *button(const QString &text);
    void type(const QString &address);
    bool says(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionBook> m_book;
    std::unique_ptr<SecretStore> m_secrets;
    QPointer<ConnectionDialog> m_dialog;
};

void TestConnectionDialog::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestConnectionDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_book = std::make_unique<ConnectionBook>(m_folder->filePath(u"connections.ini"_s));
    m_secrets = std::make_unique<SecretStore>();
    m_dialog = new ConnectionDialog(m_book.get(), m_secrets.get(), nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestConnectionDialog::cleanup()
{
    delete m_dialog;
    m_secrets.reset();
}

template <typename T>
T *TestConnectionDialog::named(const QString &accessibleName)
{
    for (T *widget : m_dialog->findChildren<T *>()) {
        if (widget->accessibleName() == accessibleName && widget->isVisibleTo(m_dialog))
            return widget;
    }
    qFatal("There is no %s", qPrintable(accessibleName));
}

QPushButton *TestConnectionDialog::button(const QString &text)
{
    return named<QPushButton>(text);
}

void TestConnectionDialog::type(const QString &address)
{
    auto *field = named<QLineEdit>(u"Address of the store"_s);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, address);
}

bool TestConnectionDialog::says(const QString &text)
{
    const auto labels = m_dialog->findChildren<PlainLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const PlainLabel *label) { return label->isVisibleTo(m_dialog) && label->text().contains(text); });
}

void TestConnectionDialog::fillsItsFieldsFromAnAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("redis") << u"redis://me@cache.local:6380/2?prefix=wf%3A&ttl=60&tls=off"_s;
    QTest::newRow("rediss") << u"rediss://cache.local/1"_s;
    QTest::newRow("postgresql") << u"postgresql://app@db.local:5433/agents?table=a.b"_s;
    QTest::newRow("this machine") << u"postgresql:///agents"_s;
}

void TestConnectionDialog::fillsItsFieldsFromAnAddress()
{
    QFETCH(QString, typed);
    type(typed);
    const auto expected = findStore(typed, *m_book);
    QVERIFY(expected);
    const auto shown = findStore(named<PlainLabel>(u"Address, without the password"_s)->text(), *m_book);
    QVERIFY(shown);
    QCOMPARE(toStoreAddress(shown->connection.settings), toStoreAddress(m_dialog->form()->connection().settings));
    const auto *redis = std::get_if<RedisSettings>(&expected->connection.settings);
    if (redis) {
        QVERIFY(std::get<RedisSettings>(m_dialog->form()->connection().settings) == *redis);
        return;
    }
    const auto &wanted = std::get<PostgresSettings>(expected->connection.settings);
    const auto actual = std::get<PostgresSettings>(m_dialog->form()->connection().settings);
    QCOMPARE(actual.host, wanted.host);
    QCOMPARE(actual.port, wanted.port);
    QCOMPARE(actual.database, wanted.database);
    QCOMPARE(actual.table, wanted.table);
    QVERIFY(actual.tls.policy != TlsPolicy::Off);
}

void TestConnectionDialog::keepsAPastedPasswordOutOfSight()
{
    type(u"redis://me:correct-horse@localhost/0"_s);
    QVERIFY(!named<QLineEdit>(u"Address of the store"_s)->text().contains(u"horse"_s));
    QVERIFY(!named<PlainLabel>(u"Address, without the password"_s)->text().contains(u"horse"_s));
    auto *password = named<QLineEdit>(u"Password"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QCOMPARE(m_dialog->form()->password().reveal(), QByteArrayView("correct-horse"));
}

void TestConnectionDialog::tellsWhyAnAddressMakesNoSense()
{
    type(u"mongodb://somewhere"_s);
    QVERIFY(says(u"no kind of store"_s));
    type(u"redis://localhost"_s);
    QVERIFY(!says(u"no kind of store"_s));
}

void TestConnectionDialog::asksForATickBeforePlainText()
{
    type(u"redis://localhost"_s);
    QVERIFY(button(u"Open store"_s)->isEnabled());
    auto *host = named<QLineEdit>(u"Host"_s);
    host->setText(u"cache.example.com"_s);
    QVERIFY(std::get<RedisSettings>(m_dialog->form()->connection().settings).tls.policy == TlsPolicy::Verified);
    named<QComboBox>(u"Encryption"_s)->setCurrentIndex(1);
    QVERIFY(says(u"Everybody on the way"_s));
    QVERIFY(!button(u"Open store"_s)->isEnabled());
    QTest::keyClick(named<QCheckBox>(u"I trust this network"_s), Qt::Key_Space);
    QVERIFY(button(u"Open store"_s)->isEnabled());
    QVERIFY(std::get<RedisSettings>(m_dialog->form()->connection().settings).tls.policy == TlsPolicy::Off);
}

void TestConnectionDialog::savesEditsAndDeletes()
{
    type(u"postgresql://app@db.local/agents"_s);
    named<QLineEdit>(u"Name to save it under"_s)->setText(u"agents"_s);
    named<QComboBox>(u"Environment"_s)->setCurrentIndex(int(Environment::Production));
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_COMPARE(m_book->connections().size(), 1);
    QCOMPARE(m_book->connections().first().environment, Environment::Production);

    const QUuid id = m_book->connections().first().id;
    m_dialog->edit(id);
    named<QLineEdit>(u"Name to save it under"_s)->setText(u"agents 2"_s);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_COMPARE(m_book->find(id)->name, u"agents 2"_s);
    QCOMPARE(m_book->connections().size(), 1);

    QTest::mouseClick(named<QToolButton>(u"Delete"_s), Qt::LeftButton);
    QTRY_VERIFY(m_dialog->findChild<QPushButton *>() && says(u"The store itself stays"_s));
    QTest::mouseClick(button(u"Delete connection"_s), Qt::LeftButton);
    QTRY_VERIFY(m_book->connections().isEmpty());
}

void TestConnectionDialog::keepsNoPasswordWithoutAKeyring()
{
    type(u"redis://me:correct-horse@localhost/0"_s);
    named<QLineEdit>(u"Name to save it under"_s)->setText(u"cache"_s);
    QTest::keyClick(named<QCheckBox>(u"Remember the password in the keyring"_s), Qt::Key_Space);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"keyring"_s), 10'000);
    QVERIFY(!m_book->find(u"cache"_s)->hasPassword);
    for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("horse"));
    }
}

void TestConnectionDialog::duplicatesWithoutThePassword()
{
    const Connection saved{QUuid::createUuid(), u"cache"_s, RedisSettings(), Environment::Staging, true};
    QVERIFY(m_book->save(saved));
    delete m_dialog;
    m_dialog = new ConnectionDialog(m_book.get(), m_secrets.get(), nullptr);
    m_dialog->show();
    m_dialog->edit(saved.id);
    QTest::mouseClick(named<QToolButton>(u"Duplicate"_s), Qt::LeftButton);
    const Connection copy = m_dialog->form()->connection();
    QVERIFY(copy.id.isNull());
    QVERIFY(!copy.hasPassword);
    QCOMPARE(copy.environment, Environment::Staging);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_COMPARE(m_book->connections().size(), 2);
}

void TestConnectionDialog::opensWithoutSaving()
{
    QSignalSpy opened(m_dialog, &ConnectionDialog::openRequested);
    type(u"memory:here"_s);
    QTest::keyClick(named<QLineEdit>(u"Address of the store"_s), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    const auto connection = opened.first().first().value<Connection>();
    QCOMPARE(std::get<MemorySettings>(connection.settings).name, u"here"_s);
    QVERIFY(m_book->connections().isEmpty());
}

void TestConnectionDialog::namesTheStepThatFailed()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString port = QString::number(closed.serverPort());
    closed.close();
    type(u"redis://127.0.0.1:"_s + port);
    QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"It does not work yet"_s), 20'000);
    const auto hasStep = [this](const QString &name) {
        const auto labels = m_dialog->testPane()->findChildren<PlainLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [&](const PlainLabel *label) { return label->accessibleName() == name; });
    };
    QVERIFY(hasStep(u"Find the host: done"_s));
    QVERIFY(hasStep(u"Reach the server: failed"_s));
    QVERIFY(says(u"Check the port"_s));
}

void TestConnectionDialog::showsHowOpeningWent()
{
    RedisSettings settings;
    settings.host = u"cache.example.com"_s;
    const Error error{ErrorKind::PermissionDenied, u"The server says: \"<b>no</b>\"."_s};
    m_dialog->showOpening({{}, {}, settings}, {OpeningStep::Login, error, {}});
    QCOMPARE(named<QLineEdit>(u"Host"_s)->text(), settings.host);
    QVERIFY(says(u"<b>no</b>"_s)); // as it is
    QVERIFY(says(u"Check user and password"_s));
}

void TestConnectionDialog::stopsATest()
{
    QTcpServer mute; // lets everybody in and says nothing
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    type(u"redis://127.0.0.1:"_s + QString::number(mute.serverPort()));
    QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"Trying it out"_s));
    QTest::qWait(300);
    QElapsedTimer since;
    since.start();
    QTest::mouseClick(button(u"Stop testing"_s), Qt::LeftButton);
    QVERIFY(says(u"The test was stopped"_s));
    QVERIFY(since.elapsed() < 1'000);
}

void TestConnectionDialog::worksInMemory()
{
    type(u"memory:tested"_s);
    QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"It works"_s));
}

void TestConnectionDialog::namesEveryControl()
{
    for (int tab = 0; tab < 4; ++tab) {
        m_dialog->findChild<QTabBar *>()->setCurrentIndex(tab);
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            const bool isInner
                = qobject_cast<const QLineEdit *>(widget) && qobject_cast<QSpinBox *>(widget->parentWidget());
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_dialog) || widget->focusProxy()
                || isInner)
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
}

/// A key that two controls share ticks one of them unseen.
void TestConnectionDialog::givesEveryKeyOnce()
{
    for (const char *address : {"/tmp/states.db", "redis://cache.example.com", "rediss://cache.example.com",
             "postgresql://db.example.com?tls=off", "postgresql://db.example.com", "memory:"}) {
        type(QLatin1StringView(address));
        QStringList texts;
        for (const QAbstractButton *control : m_dialog->findChildren<QAbstractButton *>())
            texts << (control->isVisibleTo(m_dialog) ? control->text() : QString());
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            texts << (label->isVisibleTo(m_dialog) && label->buddy() ? label->text() : QString());
        QSet<QKeySequence> keys;
        for (const QString &text : std::as_const(texts)) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(text));
            keys.insert(key);
        }
    }
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestConnectionDialog)
#include "tst_connectiondialog.moc"
