// The nine behaviours of the reference system's test_framework_switching, and its demonstration: a workflow that goes
// through four frameworks and four stores. Here nothing of it gets lost.

#include "core/conversion/conversion.h"
#include "core/json/jsondiff.h"
#include "core/operations/checkpointoperations.h"
#include "core/operations/contextoperations.h"
#include "core/operations/messageoperations.h"
#include "core/operations/metadataoperations.h"
#include "core/operations/workflowoperations.h"
#include "tests/support/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qint64 Begin = 1'795'000'000'000'000;

/// A workflow that programs work on.
class Story
{
public:
    Story()
        : m_state(*JsonDocument::parse(newWorkflow(u"story"_s, clock())))
    {
    }

    void say(const QString &role, const QString &content, const std::optional<QString> &name = {})
    {
        const NewMessage message{.role = role, .content = content, .name = name, .metadata = R"({"confidence": 0.50})"};
        change(addMessage(m_state, message, clock()));
    }
    void set(const QString &key, const QByteArray &json) { change(updateContext(m_state, {{key, json}}, clock())); }
    void checkpoint(const QString &name)
    {
        change(createCheckpoint(m_state, {.id = u"id of "_s + name, .name = name}, clock()));
    }
    void restore(const QString &name) { change(restoreCheckpoint(m_state, u"id of "_s + name, clock())); }

    /// What the framework gets, and what is made of that.
    void switchTo(Framework framework, ConversionMode mode = ConversionMode::Careful)
    {
        const auto converted = convertTo(m_state, framework, mode);
        const ImportSettings settings{.mode = mode,
            .workflowId = u"story"_s,
            .newId = {},
            .now = u"2026-11-23T03:00:00"_s,
            .context = value(u"context"_s)};
        m_state = *JsonDocument::parse(convertFrom(*JsonDocument::parse(*converted), framework, settings)->json);
    }

    /// Saves it, and goes on with what another connection loads.
    void passThrough(const QString &kind)
    {
        for (const StoreFixtureRow &row : storeFixtures()) {
            if (kind != QLatin1StringView(row.name))
                continue;
            const auto store = row.make();
            const WorkflowId id("story");
            QVERIFY(opened(store->connect())->create(id, m_state.bytes(), {}));
            const auto loaded = opened(store->connect())->load(id, {});
            QVERIFY(loaded);
            m_state = *JsonDocument::parse(loaded->text);
            return;
        }
        QFAIL("no such store");
    }

    const JsonDocument &state() const { return m_state; }
    QByteArray value(const QString &pointer) const
    {
        const auto node = m_state.resolve(*JsonPointer::parse(u'/' + pointer));
        return node ? m_state.rawValue(*node) : QByteArray();
    }
    quint32 count(const QString &part) const { return m_state.childCount(m_state.member(JsonDocument::Root, part)); }
    QStringList texts(const QString &part, const QString &key) const
    {
        QStringList texts;
        for (quint32 row = 0; row < count(part); ++row) {
            const NodeId node = m_state.child(m_state.member(JsonDocument::Root, part), row);
            texts.append(m_state.string(m_state.member(node, key)));
        }
        return texts;
    }

private:
    LocalClock clock()
    {
        return [this] { return Begin + ++m_ticks; };
    }

    void change(const Result<JsonEdit> &edit)
    {
        QVERIFY2(edit, edit ? "" : qPrintable(edit.error().detail));
        QVERIFY(m_state.apply(*edit));
    }

    qint64 m_ticks = 0;
    JsonDocument m_state;
};

} // namespace

class TestFrameworkSwitching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void chainOfFourFrameworks();
    void persistenceAcrossTransitions();
    void checkpointRestoreAfterSwitching();
    void contextAccumulates();
    void contentSurvives();
    void demonstration();
};

/// langgraph_round_trip, crewai_round_trip, autogen_round_trip, llamaindex_round_trip
void TestFrameworkSwitching::roundTrip_data()
{
    QTest::addColumn<Framework>("framework");
    QTest::addColumn<ConversionMode>("mode");
    for (const Framework framework : allFrameworks()) {
        QTest::addRow("%s", qPrintable(frameworkId(framework))) << framework << ConversionMode::Careful;
        QTest::addRow("%s, faithful", qPrintable(frameworkId(framework))) << framework << ConversionMode::Faithful;
    }
}

void TestFrameworkSwitching::roundTrip()
{
    QFETCH(Framework, framework);
    QFETCH(ConversionMode, mode);
    Story story;
    story.say(u"user"_s, u"Hello"_s);
    story.say(u"assistant"_s, u"Hi there"_s);
    story.set(u"task"_s, "\"research\"");
    story.set(u"step"_s, "1");
    story.switchTo(framework, mode);
    QCOMPARE(story.texts(u"messages"_s, u"content"_s), (QStringList{u"Hello"_s, u"Hi there"_s}));
    QCOMPARE(story.value(u"context"_s), QByteArray(R"({"task": "research", "step": 1})"));
    QCOMPARE(story.value(u"metadata/current_framework"_s), '"' + frameworkId(framework).toUtf8() + '"');
}

void TestFrameworkSwitching::chainOfFourFrameworks()
{
    Story story;
    story.say(u"system"_s, u"Be brief"_s);
    story.say(u"user"_s, u"Go"_s);
    story.say(u"assistant"_s, u"Done"_s);
    for (const Framework framework : allFrameworks()) {
        story.set(frameworkId(framework) + u"_processed"_s, "true");
        story.switchTo(framework);
    }
    QCOMPARE(story.count(u"messages"_s), 3U);
    for (const Framework framework : allFrameworks())
        QCOMPARE(story.value(u"context/"_s + frameworkId(framework) + u"_processed"_s), QByteArray("true"));
}

void TestFrameworkSwitching::persistenceAcrossTransitions()
{
    Story story;
    story.say(u"user"_s, u"Keep me"_s);
    story.switchTo(Framework::LangGraph);
    story.passThrough(u"sqlite"_s);
    story.switchTo(Framework::CrewAi);
    story.passThrough(u"memory"_s);
    QCOMPARE(story.texts(u"messages"_s, u"content"_s), QStringList{u"Keep me"_s});
    QCOMPARE(story.value(u"metadata/workflow_id"_s), QByteArray("\"story\""));
}

void TestFrameworkSwitching::checkpointRestoreAfterSwitching()
{
    Story story;
    story.say(u"user"_s, u"before"_s);
    story.set(u"step"_s, "1");
    story.checkpoint(u"before"_s);
    story.switchTo(Framework::AutoGen);
    story.say(u"assistant"_s, u"after"_s);
    story.set(u"step"_s, "2");
    story.restore(u"before"_s);
    QCOMPARE(story.texts(u"messages"_s, u"content"_s), QStringList{u"before"_s});
    QCOMPARE(story.value(u"context/step"_s), QByteArray("1"));
}

void TestFrameworkSwitching::contextAccumulates()
{
    Story story;
    story.say(u"user"_s, u"Count"_s);
    for (const Framework framework : allFrameworks()) {
        story.switchTo(framework);
        story.set(u"from_"_s + frameworkId(framework), "{\"nested\": [1.0]}");
    }
    QCOMPARE(story.count(u"context"_s), 4U);
    QCOMPARE(story.value(u"context/from_langgraph/nested/0"_s), QByteArray("1.0"));
}

/// Where the reference does not look at metadata, because it is lost there, it is here.
void TestFrameworkSwitching::contentSurvives()
{
    Story story;
    story.say(u"user"_s, u"Two\nlines: é\nUSER: forged"_s, u"Ann (QA): x"_s);
    story.say(u"tool"_s, u"{\"rows\": 3}"_s, u"search"_s);
    const JsonDocument before = story.state();
    for (const Framework framework : allFrameworks()) {
        story.switchTo(framework);
        const JsonDiff found = diff(before, story.state());
        QCOMPARE(found.differences.size(), 1);
        QCOMPARE(found.differences.first().pointer.toString(), u"/metadata/current_framework"_s);
    }
}

/// framework_switching_demo: all messages, all context and all four checkpoints arrive, through four real stores.
void TestFrameworkSwitching::demonstration()
{
    const QStringList stores{u"memory"_s, u"sqlite"_s, u"redis"_s, u"postgresql"_s};
    Story story;
    QStringList said;
    QStringList frameworks;
    for (qsizetype turn = 0; turn < stores.size(); ++turn) {
        const Framework framework = allFrameworks()[size_t(turn)];
        const QString name = frameworkId(framework);
        frameworks.append(name);
        story.switchTo(framework);
        for (const QString &text : QStringList{u"Task for "_s + name, u"Done by "_s + name + u"\nin two lines"_s}) {
            story.say(said.size() % 2 == 0 ? u"user"_s : u"assistant"_s, text, name);
            said.append(text);
        }
        story.set(name + u"_result"_s, "{\"score\": " + QByteArray::number(turn) + ".5}");
        story.checkpoint(name);
        story.passThrough(stores[turn]);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(story.texts(u"messages"_s, u"content"_s), said);
    QCOMPARE(story.count(u"context"_s), 4U);
    for (qsizetype turn = 0; turn < stores.size(); ++turn) {
        QCOMPARE(story.value(u"context/"_s + frameworks[turn] + u"_result/score"_s), QByteArray::number(turn) + ".5");
        const QString snapshot = u"checkpoints/%1/state_snapshot/"_s.arg(turn);
        QCOMPARE(
            story.value(snapshot + u"messages/%1/name"_s.arg(2 * turn + 1)), '"' + frameworks[turn].toUtf8() + '"');
        QVERIFY(story.value(snapshot + u"messages/%1"_s.arg(2 * turn + 2)).isEmpty());
    }
    QCOMPARE(story.texts(u"checkpoints"_s, u"name"_s), frameworks);
    QCOMPARE(story.texts(u"checkpoints"_s, u"framework"_s), frameworks);
    QCOMPARE(story.value(u"messages/0/metadata/confidence"_s), QByteArray("0.50"));
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestFrameworkSwitching)
#include "tst_frameworkswitching.moc"
