#include "ui/models/searchresultsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using Kind = SearchResultsModel::Kind;

class TestSearchResultsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByStoreAndWorkflow();
    void takesAStoreAway();
    void showsHostileTextByMarks();
    void holdsManyPlaces();

private:
    static SearchChunk chunk(const QByteArrayList &ids, int places);
    static QStringList rows(const SearchResultsModel &model);
};

SearchChunk TestSearchResultsModel::chunk(const QByteArrayList &ids, int places)
{
    SearchChunk chunk;
    for (const QByteArray &id : ids) {
        chunk.workflows.append({WorkflowId(id), {}, {}, {}, {}});
        QList<TextPlace> list;
        for (int i = 0; i < places; ++i) {
            const JsonPointer pointer({u"messages"_s, QString::number(i)});
            list.append({pointer, u"before "_s, u"match"_s, u" after"_s, false});
        }
        chunk.places.push_back(list);
    }
    chunk.examined = ids.size();
    return chunk;
}

QStringList TestSearchResultsModel::rows(const SearchResultsModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row).data().toString();
    return rows;
}

void TestSearchResultsModel::groupsByStoreAndWorkflow()
{
    SearchResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int first = model.addStore(u"first"_s);
    const int second = model.addStore(u"second"_s);
    model.append(second, chunk({"c"}, 1));
    model.append(first, chunk({"a", "b"}, 2));
    model.append(second, chunk({}, 0));
    model.append(first, chunk({"d"}, 1));
    model.finish(first, SearchResultsModel::StoreState::Complete);
    const QString text = u"before match after"_s;
    QCOMPARE(rows(model),
        (QStringList{
            u"first"_s, u"a"_s, text, text, u"b"_s, text, text, u"d"_s, text, u"second – searching"_s, u"c"_s, text}));
    QCOMPARE(model.kind(0), Kind::Store);
    QCOMPARE(model.kind(4), Kind::Workflow);
    QCOMPARE(model.kind(6), Kind::Place);
    QCOMPARE(model.target(6).store, first);
    QCOMPARE(model.target(6).id, WorkflowId("b"));
    QCOMPARE(model.target(6).pointer.toString(), u"/messages/1"_s);
    QCOMPARE(model.target(11).store, second);
    QCOMPARE(model.placeCount(), 6);
    QCOMPARE(model.workflowCount(), 4);
    QCOMPARE(model.index(0).data(SearchResultsModel::PlaceRole).toString(), u"3 workflows"_s);
    QCOMPARE(model.index(1).data(SearchResultsModel::PlaceRole).toString(), u"2 places"_s);
    QCOMPARE(model.index(2).data(SearchResultsModel::PlaceRole).toString(), u"/messages/0"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.placeCount(), 0);
}

void TestSearchResultsModel::takesAStoreAway()
{
    SearchResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int first = model.addStore(u"first"_s);
    const int second = model.addStore(u"second"_s);
    model.append(first, chunk({"a"}, 2));
    model.append(second, chunk({"b"}, 1));
    model.removeStore(first);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.placeCount(), 1);
    QCOMPARE(model.target(2).id, WorkflowId("b"));
    model.append(first, chunk({"a"}, 2)); // a late answer
    model.finish(first, SearchResultsModel::StoreState::Failed, u"gone"_s);
    QCOMPARE(model.rowCount(), 3);
}

void TestSearchResultsModel::showsHostileTextByMarks()
{
    SearchResultsModel model;
    const int store = model.addStore(u"store"_s);
    SearchChunk hostile = chunk({"id\n<b>"}, 1);
    hostile.places[0][0]
        = {JsonPointer({u"a\u202Eb"_s}), u"<img src=x>\n"_s, u"\u200B<b>"_s, QString(100'000, u'x'), true};
    model.append(store, hostile);
    QCOMPARE(model.index(1).data().toString(), u"id⏎<b>"_s);
    const QModelIndex place = model.index(2);
    QCOMPARE(place.data(SearchResultsModel::PlaceRole).toString(), u"/a‹RLO›b"_s);
    QCOMPARE(place.data(SearchResultsModel::BeforeRole).toString(), u"<img src=x>⏎"_s);
    QCOMPARE(place.data(SearchResultsModel::MatchRole).toString(), u"‹U+200B›<b>"_s);
    QVERIFY(place.data(SearchResultsModel::AfterRole).toString().size() < 1'000);
    QVERIFY(place.data(SearchResultsModel::IsKeyRole).toBool());
    QVERIFY(!place.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
}

void TestSearchResultsModel::holdsManyPlaces()
{
    SearchResultsModel model;
    const int store = model.addStore(u"store"_s);
    for (int i = 0; i < 5'000; ++i)
        model.append(store, chunk({QByteArray::number(i)}, 20));
    QCOMPARE(model.placeCount(), 100'000);
    QCOMPARE(model.rowCount(), 105'001);
    QCOMPARE(model.target(105'000).id, WorkflowId("4999"));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestSearchResultsModel)
#include "tst_searchresultsmodel.moc"
