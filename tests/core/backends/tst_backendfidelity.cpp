#include "core/backends/jsonbrules.h"
#include "core/backends/jsonbtext.h"
#include "tests/support/compareerror.h"
#include "tests/support/storefixture.h"

#include <QTest>

using namespace stateloupe;

Q_DECLARE_METATYPE(stateloupe::MakeStoreFixture)

/// Every store gives back the exact bytes of states and ids, whatever they are; JSONB what it is known to make of them.
class TestBackendFidelity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void keepsOddTexts_data();
    void keepsOddTexts();
    void keepsEveryReferenceState();
    void keepsOddIds_data();
    void keepsOddIds();

private:
    Revision createState(const QByteArray &id, const QByteArray &text);
    bool takes(const QByteArray &text) const;
    bool takesId(const QByteArray &id) const;
    QByteArray stored(const QByteArray &text) const;

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<StateBackend> m_backend;
};

void TestBackendFidelity::initTestCase_data()
{
    QTest::addColumn<MakeStoreFixture>("makeFixture");
    for (const StoreFixtureRow &row : storeFixtures())
        QTest::newRow(row.name) << row.make;
}

void TestBackendFidelity::init()
{
    QFETCH_GLOBAL(const MakeStoreFixture, makeFixture);
    m_fixture = makeFixture();
    m_backend = opened(m_fixture->connect());
}

void TestBackendFidelity::cleanup()
{
    m_backend.reset();
    m_fixture.reset();
}

Revision TestBackendFidelity::createState(const QByteArray &id, const QByteArray &text)
{
    const auto revision = m_backend->create(WorkflowId(id), text, {});
    if (!revision)
        qFatal("%s", qPrintable(revision.error().detail));
    return *revision;
}

bool TestBackendFidelity::takes(const QByteArray &text) const
{
    return m_backend->traits().keepsBytes || (JsonDocument::parse(text) && checkJsonb(text, {}).refused == 0);
}

/// PostgreSQL's texts are valid UTF-8 without NUL.
bool TestBackendFidelity::takesId(const QByteArray &id) const
{
    return m_backend->traits().kind != u"postgresql" || (QUtf8StringView(id).isValidUtf8() && !id.contains('\0'));
}

QByteArray TestBackendFidelity::stored(const QByteArray &text) const
{
    return m_backend->traits().keepsBytes ? text : jsonbText(text);
}

void TestBackendFidelity::keepsOddTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("null pointer") << QByteArray();
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("a number") << QByteArray("1e400");
    QTest::newRow("awkward.json") << dataLines("awkward.json").join('\n');
    QTest::newRow("broken JSON") << QByteArray("{\"a\": ");
    QTest::newRow("NUL inside") << QByteArray("{\"a\0b\": 1}", 10);
    QTest::newRow("NUL first") << QByteArray("\0", 1);
    QTest::newRow("invalid UTF-8") << QByteArray("\"\xff\xfe\xc0\x80\"");
    QTest::newRow("surrogates as UTF-8") << QByteArray("\"\xed\xa0\xbd\xed\xb8\x80\"");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("white space") << QByteArray(" \r\n\t{ } \r\n");
    QTest::newRow("overlong") << QByteArray("\"\xe0\x80\xaf\"");
}

void TestBackendFidelity::keepsOddTexts()
{
    QFETCH(const QByteArray, text);
    const Revision first = createState("wf-1", "\"start\"");
    if (!takes(text)) {
        COMPARE_ERROR(m_backend->save(WorkflowId("wf-1"), text, first, {}), ErrorKind::InvalidData);
        COMPARE_ERROR(m_backend->create(WorkflowId("wf-2"), text, {}), ErrorKind::InvalidData);
        QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->revision, first);
        return;
    }
    const auto saved = m_backend->save(WorkflowId("wf-1"), text, first, {});
    QVERIFY(saved);
    const auto state = m_backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(state->text, stored(text));
    QCOMPARE(state->form, StoredState::Form::Text);
    QCOMPARE(state->revision, *saved);
    if (m_backend->traits().keepsBytes)
        QCOMPARE(listAll(*m_backend).stateSize(0), text.size());

    createState("wf-2", text);
    QCOMPARE(m_backend->load(WorkflowId("wf-2"), {})->text, stored(text));
    QVERIFY(m_backend->remove(WorkflowId("wf-1"), *saved, {}));
}

void TestBackendFidelity::keepsEveryReferenceState()
{
    const QList<QByteArray> lines = dataLines("reference.ndjson");
    QCOMPARE(lines.size(), 40);
    for (qsizetype i = 0; i < lines.size(); ++i)
        createState(QByteArray::number(i), lines[i]);
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(m_backend->load(WorkflowId(QByteArray::number(i)), {})->text, stored(lines[i]));
}

void TestBackendFidelity::keepsOddIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("white space") << QByteArray(" \n\t");
    QTest::newRow("NUL inside") << QByteArray("a\0b", 3);
    QTest::newRow("invalid UTF-8") << QByteArray("\xff\xc0");
    QTest::newRow("quotes") << QByteArray("'\"`; DROP TABLE workflow_states; --");
    QTest::newRow("wildcards") << QByteArray("*?[a]%_\\");
    QTest::newRow("digits") << QByteArray("0017");
    QTest::newRow("long") << QByteArray(10'000, 'i');
    QTest::newRow("emoji") << QByteArray("\xf0\x9f\x98\x80");
}

void TestBackendFidelity::keepsOddIds()
{
    QFETCH(const QByteArray, id);
    createState("other", "0");
    if (!takesId(id)) {
        COMPARE_ERROR(m_backend->create(WorkflowId(id), "1", {}), ErrorKind::InvalidArgument);
        COMPARE_ERROR(m_backend->load(WorkflowId(id), {}), ErrorKind::NotFound);
        return;
    }
    const Revision revision = createState(id, "1");
    const auto saved = m_backend->save(WorkflowId(id), "2", revision, {});
    QVERIFY(saved);
    QCOMPARE(m_backend->load(WorkflowId(id), {})->text, "2");
    const WorkflowList list = listAll(*m_backend);
    QCOMPARE(list.size(), 2);
    QVERIFY(list.at(0).id == WorkflowId(id) || list.at(1).id == WorkflowId(id));
    QVERIFY(m_backend->remove(WorkflowId(id), *saved, {}));
    QCOMPARE(listAll(*m_backend).size(), 1);
}

QTEST_GUILESS_MAIN(TestBackendFidelity)
#include "tst_backendfidelity.moc"
