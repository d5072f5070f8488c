#include "core/query/textsearch.h"
#include "tests/core/query/searchsamples.h"
#include "tests/support/compareerror.h"
#include "tests/support/storefixture.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stateloupe;

Q_DECLARE_METATYPE(stateloupe::MakeStoreFixture)

/// A search gives the same answer wherever it runs: that of the language over what the store lists and loads.
class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();

    void answersAsTheLanguageSays_data();
    void answersAsTheLanguageSays();
    void findsTheReferencesWorkflows_data();
    void findsTheReferencesWorkflows();
    void findsText();
    void tellsColumns();
    void tellsOfProgress();
    void stopsForTheSink();
    void sinkMayUseTheStore();
    void obeysCancelAndDeadline();
    void refusesUnlessOpen();
    void findsALargeState();

private:
    bool tryCreate(const QByteArray &id, const QByteArray &text);
    void createReferenceStates();
    SearchChunk search(const SearchRequest &request);
    SearchChunk search(const QString &query);
    static QByteArrayList idsOf(const SearchChunk &chunk);

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<StateBackend> m_backend;
    qint64 m_now = 0;
};

void TestSearch::initTestCase_data()
{
    QTest::addColumn<MakeStoreFixture>("makeFixture");
    for (const StoreFixtureRow &row : storeFixtures())
        QTest::newRow(row.name) << row.make;
}

void TestSearch::initTestCase()
{
    qputenv("TZ", "Europe/Helsinki"); // times without a zone are of this computer's
}

void TestSearch::init()
{
    QFETCH_GLOBAL(const MakeStoreFixture, makeFixture);
    m_fixture = makeFixture();
    m_backend = opened(m_fixture->connect());
    m_now = QDateTime::currentMSecsSinceEpoch() * 1'000;
}

void TestSearch::cleanup()
{
    m_backend.reset();
    m_fixture.reset();
}

/// False where the store refuses the text.
bool TestSearch::tryCreate(const QByteArray &id, const QByteArray &text)
{
    return m_backend->create(WorkflowId(id), text, {}).has_value();
}

void TestSearch::createReferenceStates()
{
    for (const QByteArray &line : dataLines("reference.ndjson")) {
        const auto document = JsonDocument::parse(line);
        const NodeId id = document->member(JsonDocument::Root, u"workflow_id"_s);
        const NodeId state = document->member(JsonDocument::Root, u"state"_s);
        QVERIFY(tryCreate(document->string(id).toUtf8(), document->rawValue(state)));
    }
}

/// All that is found, in one chunk.
SearchChunk TestSearch::search(const SearchRequest &request)
{
    SearchChunk all;
    const auto searched = m_backend->search(request,
        [&all](SearchChunk &&chunk) {
            all.workflows.append(chunk.workflows);
            all.cells.insert(all.cells.end(), chunk.cells.begin(), chunk.cells.end());
            all.places.insert(all.places.end(), chunk.places.begin(), chunk.places.end());
            all.examined = chunk.examined;
            return true;
        },
        {});
    if (!searched)
        qFatal("%s", qPrintable(searched.error().detail));
    return all;
}

SearchChunk TestSearch::search(const QString &query)
{
    const auto parsed = Query::parse(query);
    if (!parsed)
        qFatal("%s: %s", qPrintable(query), qPrintable(parsed.error().message));
    SearchRequest request;
    request.query = *parsed;
    request.now = m_now;
    return search(request);
}

QByteArrayList TestSearch::idsOf(const SearchChunk &chunk)
{
    QByteArrayList ids;
    for (qsizetype row = 0; row < chunk.workflows.size(); ++row)
        ids.append(chunk.workflows.idBytes(row).toByteArray());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void TestSearch::answersAsTheLanguageSays_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 2; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestSearch::answersAsTheLanguageSays()
{
    QFETCH(const quint32, seed);
    testing::SearchSamples samples(seed);
    for (int i = 0; i < 60; ++i)
        tryCreate("state-" + QByteArray::number(i), samples.state());
    tryCreate("\xc3\xa9'\\", "{\"status\": \"stuck\"}");
    if (m_backend->traits().hasTtl) {
        const WorkflowId id("\xc3\xa9'\\");
        QVERIFY(m_backend->setTtl(id, 7'200'000, m_backend->load(id, {})->revision, {}));
    }

    struct Known
    {
        WorkflowSummary summary;
        QByteArray text;
    };
    std::vector<Known> known;
    const WorkflowList list = listAll(*m_backend);
    QVERIFY(list.size() > 40);
    for (qsizetype row = 0; row < list.size(); ++row)
        known.push_back({list.at(row), m_backend->load(list.at(row).id, {})->text});

    for (int i = 0; i < 150; ++i) {
        SearchRequest request;
        const QString query = samples.query();
        const auto parsed = Query::parse(query);
        QVERIFY2(parsed, qPrintable(query));
        request.query = *parsed;
        request.now = m_now;
        const QString text = i % 5 == 0 ? samples.text() : QString();
        request.text = text.toUtf8();

        QByteArrayList expected;
        for (const Known &one : known) {
            const auto document = JsonDocument::parse(one.text);
            const bool hasText = text.isEmpty()
                || !(document ? findText(*document, TextMatcher(text), 1, {})
                              : findTextInBytes(one.text, TextMatcher(text)))
                        .isEmpty();
            if (hasText && request.query.matches(one.summary, document ? &*document : nullptr, m_now))
                expected.append(one.summary.id.bytes());
        }
        std::sort(expected.begin(), expected.end());
        const QByteArrayList found = idsOf(search(request));
        if (found != expected)
            qWarning().noquote() << query << "and text" << text;
        QCOMPARE(found, expected);
    }
}

void TestSearch::findsTheReferencesWorkflows_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");

    QTest::newRow("all") << u""_s << 40;
    QTest::newRow("stuck") << u"context.status = \"stuck\""_s << 11;
    QTest::newRow("failed or stuck, often tried")
        << u"context.status in (\"failed\", \"stuck\") and context.retries >= 3"_s << 5;
    QTest::newRow("by a message")
        << u"messages[*].content ~ \"RÉSUMÉ\" and metadata.current_framework = \"langgraph\""_s << -1;
    QTest::newRow("written by now") << u"metadata.updated_at < now and not metadata.updated_at < 2026-11-01"_s << 40;
    QTest::newRow("just saved") << u"size > 100B and not updated < now-1h"_s << 40;
}

void TestSearch::findsTheReferencesWorkflows()
{
    QFETCH(const QString, query);
    QFETCH(const int, count);
    createReferenceStates();
    const SearchChunk found = search(query);
    if (count >= 0)
        QCOMPARE(found.workflows.size(), count);
    else
        QVERIFY(found.workflows.size() > 0 && found.workflows.size() < 40);
}

void TestSearch::findsText()
{
    QVERIFY(tryCreate("one", R"({"context": {"note": "a R\u00e9sum\u00e9 of it", "n": [1, "résumé"]}})"));
    QVERIFY(tryCreate("two", R"({"R\u00c9SUM\u00c9": 1})"));
    QVERIFY(tryCreate("three", R"({"context": "resume"})"));
    SearchRequest request;
    request.text = "RéSuMé";
    const SearchChunk found = search(request);
    QCOMPARE(idsOf(found), (QByteArrayList{"one", "two"}));
    QCOMPARE(found.places.size(), size_t(2));
    QStringList places;
    for (const QList<TextPlace> &some : found.places) {
        for (const TextPlace &place : some)
            places.append(
                place.pointer.toString() + (place.isKey ? u"!"_s : u""_s) + place.before + u'|' + place.match);
    }
    std::sort(places.begin(), places.end());
    QCOMPARE(places, (QStringList{u"/RÉSUMÉ!|RÉSUMÉ"_s, u"/context/n/1|résumé"_s, u"/context/notea |Résumé"_s}));
}

void TestSearch::tellsColumns()
{
    QVERIFY(tryCreate("one", R"({"step": 7, "tags": ["a", "b"], "note": "long )" + QByteArray(500, 'x') + "\"}"));
    QVERIFY(tryCreate("two", "[]"));
    SearchRequest request;
    request.columns = {*QueryPath::parse(u"step"), *QueryPath::parse(u"tags[*]"), *QueryPath::parse(u"note")};
    const SearchChunk found = search(request);
    QCOMPARE(found.cells.size(), size_t(6));
    const size_t first = found.workflows.idBytes(0) == QByteArrayView("one") ? 0 : 3;
    QCOMPARE(found.cells[first], QByteArray("7"));
    QCOMPARE(found.cells[first + 1], QByteArray("\"a\""));
    QCOMPARE(found.cells[first + 2].size(), SearchChunk::LongestCell);
    QVERIFY(found.cells[first + 2].startsWith("\"long xxx"));
    for (size_t column = 0; column < 3; ++column)
        QVERIFY(found.cells[3 - first + column].isEmpty());
}

void TestSearch::tellsOfProgress()
{
    createReferenceStates();
    const SearchChunk none = search(u"not . exists"_s); // which no store can tell by itself
    QVERIFY(none.workflows.isEmpty());
    QCOMPARE(none.examined, 40);
    QCOMPARE(search(u"size < 0"_s).workflows.size(), 0);
}

void TestSearch::stopsForTheSink()
{
    createReferenceStates();
    SearchRequest request;
    request.chunkRows = 10;
    int chunks = 0;
    const auto searched = m_backend->search(request,
        [&chunks](SearchChunk &&) {
            ++chunks;
            return false;
        },
        {});
    QVERIFY(searched);
    QCOMPARE(chunks, 1);
    QCOMPARE(search(u""_s).workflows.size(), 40);
}

void TestSearch::sinkMayUseTheStore()
{
    createReferenceStates();
    SearchRequest request;
    request.query = *Query::parse(u"context exists"_s);
    int changed = 0;
    const auto searched = m_backend->search(request,
        [&](SearchChunk &&chunk) {
            for (qsizetype row = 0; row < chunk.workflows.size(); ++row) {
                const WorkflowId id = chunk.workflows.at(row).id;
                const auto state = m_backend->load(id, {});
                changed += state && m_backend->save(id, "{\"context\": 1}", state->revision, {}) ? 1 : 0;
            }
            return true;
        },
        {});
    QVERIFY(searched);
    QCOMPARE(changed, 40);
    QCOMPARE(search(u"context = 1"_s).workflows.size(), 40);
}

void TestSearch::obeysCancelAndDeadline()
{
    createReferenceStates();
    const auto run
        = [this](const CallControl &control, const SearchSink &sink) { return m_backend->search({}, sink, control); };
    bool isCancelled = true;
    const CallControl cancellable(QDeadlineTimer::Forever, [&isCancelled] { return isCancelled; });
    const auto ignore = [](SearchChunk &&) { return true; };
    COMPARE_ERROR(run(cancellable, ignore), ErrorKind::Cancelled);
    COMPARE_ERROR(run(CallControl(QDeadlineTimer(0), {}), ignore), ErrorKind::Unavailable);
    isCancelled = false;
    const auto cancel = [&isCancelled](SearchChunk &&) { return isCancelled = true; };
    COMPARE_ERROR(run(cancellable, cancel), ErrorKind::Cancelled);
    QCOMPARE(search(u""_s).workflows.size(), 40);
}

void TestSearch::refusesUnlessOpen()
{
    m_backend->close();
    COMPARE_ERROR(m_backend->search({}, [](SearchChunk &&) { return true; }, {}), ErrorKind::Unavailable);
}

void TestSearch::findsALargeState()
{
    const QByteArray large = "{\"note\": \"" + QByteArray(12'000'000, 'x') + " needle\", \"step\": 3}";
    QVERIFY(tryCreate("large", large));
    QVERIFY(tryCreate("small", "{\"step\": 4}"));
    SearchRequest request;
    request.text = "NEEDLE";
    request.query = *Query::parse(u"step < 4"_s);
    const SearchChunk found = search(request);
    QCOMPARE(idsOf(found), QByteArrayList{"large"});
    QCOMPARE(found.places.front().first().pointer.toString(), u"/note"_s);
    QCOMPARE(search(u"step > 3"_s).workflows.size(), 1);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
