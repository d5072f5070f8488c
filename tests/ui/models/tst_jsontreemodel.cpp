#include "tests/ui/openeddocument.h"
#include "ui/models/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class JsonTreeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsKeyValueAndType();
    void showsTheRootItself();
    void editsInPlace();
    void followsInsertRemoveRenameMoveAndReplace();
    void followsRandomEditsAndTheirUndo();
    void losesItsRoot();
    void putsManyChildrenIntoChunks();
    void editsWithinChunks();
    void opensAMillionChildren();
    void isReadOnlyOnDemand();

private:
    /// Checks the model's promises at every signal; does not fetch then, which would nest one insertion in another.
    class Tester : public QAbstractItemModelTester
    {
    public:
        explicit Tester(QAbstractItemModel *model)
            : QAbstractItemModelTester(model, FailureReportingMode::QtTest)
        {
            setUseFetchMore(false);
        }
    };

    static QString text(const QModelIndex &index, int column)
    {
        return index.siblingAtColumn(column).data().toString();
    }
    /// Opens everything, as a view would.
    static void fetchAll(JsonTreeModel &model, const QModelIndex &parent = {});
    /// What the open rows say, as one text.
    static QString dump(const JsonTreeModel &model, const QModelIndex &parent = {});
    static QString dumpAnew(OpenedDocument &opened, NodeId root);
    static QByteArray array(int count);
};

void JsonTreeModelTest::fetchAll(JsonTreeModel &model, const QModelIndex &parent)
{
    if (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row)
        fetchAll(model, model.index(row, 0, parent));
}

QString JsonTreeModelTest::dump(const JsonTreeModel &model, const QModelIndex &parent)
{
    QString lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += text(index, 0) + u'=' + text(index, 1) + u':' + text(index, 2) + u'\n' + dump(model, index);
    }
    return lines;
}

QString JsonTreeModelTest::dumpAnew(OpenedDocument &opened, NodeId root)
{
    JsonTreeModel fresh(opened.session());
    fresh.setRoot(root, root == JsonDocument::Root);
    fetchAll(fresh);
    return dump(fresh);
}

QByteArray JsonTreeModelTest::array(int count)
{
    QByteArray text = "[";
    for (int i = 0; i < count; ++i)
        text += QByteArray::number(i) + (i + 1 < count ? ", " : "");
    return text + "]";
}

void JsonTreeModelTest::showsKeyValueAndType()
{
    OpenedDocument opened(
        R"({"context": {"s": "a\nb", "n": 10.00, "o": {"k": 1, "l": 2}, "e": "", "dup": 1, "dup": 2, "r": "\u202ex"}})");
    JsonTreeModel model(opened.session());
    model.setRoot(opened->state().context());
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(dump(model),
        u"s=a⏎b:string\nn=10.00:number\no=2 keys · 16 B:object\ne=\"\":string\ndup=1:number\ndup=2:number\n"
        "r=‹RLO›x:string\n"_s);
    const QModelIndex object = model.index(2, 0);
    QVERIFY(model.hasChildren(object) && model.rowCount(object) == 0);
    model.fetchMore(object);
    QCOMPARE(model.rowCount(object), 2);
    const Tester tester(&model);
}

void JsonTreeModelTest::showsTheRootItself()
{
    OpenedDocument opened("[1, [2]]");
    JsonTreeModel model(opened.session());
    model.setRoot(JsonDocument::Root, true);
    const Tester tester(&model);
    QCOMPARE(model.rowCount(), 1);
    fetchAll(model);
    QCOMPARE(dump(model), u"document=2 items · 8 B:array\n0=1:number\n1=1 item · 3 B:array\n0=2:number\n"_s);
    QVERIFY(opened->edit(replaceValue(opened->document(), 0, "\"x\""), u"Edit"_s));
    QCOMPARE(dump(model), u"document=x:string\n"_s);
    opened->undoStack()->undo();
    fetchAll(model);
    QCOMPARE(dump(model), dumpAnew(opened, 0));
}

void JsonTreeModelTest::editsInPlace()
{
    OpenedDocument opened(R"({"context": {"s": "a", "n": 1, "o": {}}})");
    JsonTreeModel model(opened.session());
    model.setRoot(opened->state().context());
    const Tester tester(&model);
    QVERIFY(model.setData(model.index(0, JsonTreeModel::ValueColumn), u"7"_s));
    QVERIFY(model.setData(model.index(1, JsonTreeModel::ValueColumn), u"7"_s));
    QVERIFY(!model.setData(model.index(1, JsonTreeModel::ValueColumn), u"seven"_s));
    QVERIFY(!model.setData(model.index(1, JsonTreeModel::ValueColumn), u"7"_s)); // unchanged: no undo step
    QVERIFY(model.setData(model.index(2, JsonTreeModel::KeyColumn), u"p"_s));
    QVERIFY(!(model.flags(model.index(2, JsonTreeModel::ValueColumn)) & Qt::ItemIsEditable));
    QCOMPARE(opened->bytes(), QByteArray(R"({"context": {"s": "7", "n": 7, "p": {}}})"));
    QCOMPARE(opened->undoStack()->count(), 3);
    QTRY_VERIFY(model.index(0, 0).data(JsonTreeModel::ChangedRole).toBool());
}

void JsonTreeModelTest::followsInsertRemoveRenameMoveAndReplace()
{
    OpenedDocument opened(R"({"messages": [0], "context": {"a": [1, {"x": 2}, 3], "b": {"c": []}, "d": 4}})");
    JsonTreeModel model(opened.session());
    model.setRoot(opened->state().context());
    const Tester tester(&model);
    fetchAll(model);
    const QPersistentModelIndex kept = model.indexOf(opened.at(u"/context/b"_s));
    const auto check = [&] {
        fetchAll(model);
        QCOMPARE(dump(model), dumpAnew(opened, opened->state().context()));
        QCOMPARE(model.nodeAt(kept), opened.at(u"/context/b"_s));
    };
    const auto edit = [&](const Result<JsonEdit> &step) {
        QVERIFY(opened->edit(step, u"Edit"_s));
        check();
    };
    const JsonDocument &document = opened->document();
    edit(insertElement(document, opened.at(u"/messages"_s), 0, "[9, 9]"));
    edit(insertElement(document, opened.at(u"/context/a"_s), 1, "{\"y\": [5]}"));
    edit(insertElement(document, opened.at(u"/context/b/c"_s), 0, "6"));
    edit(insertMember(document, opened.at(u"/context"_s), 3, u"new"_s, "null"));
    edit(removeNode(document, opened.at(u"/context/a/2"_s)));
    edit(renameMember(document, opened.at(u"/context/d"_s), u"renamed"_s));
    edit(moveNode(document, opened.at(u"/context/a/0"_s), 2));
    edit(replaceValue(document, opened.at(u"/context/new"_s), "{\"z\": {}}"));
    edit(replaceValue(document, opened.at(u"/context/new"_s), "1"));
    while (opened->undoStack()->canUndo()) {
        opened->undoStack()->undo();
        check();
    }
    while (opened->undoStack()->canRedo()) {
        opened->undoStack()->redo();
        check();
    }
}

void JsonTreeModelTest::followsRandomEditsAndTheirUndo()
{
    OpenedDocument opened(R"({"context": {"a": [1, {"x": 2}, 3], "b": {"c": []}, "d": 4}})");
    JsonTreeModel model(opened.session());
    model.setRoot(JsonDocument::Root, true);
    const Tester tester(&model);
    QRandomGenerator random(4711);
    for (int step = 0; step < 200; ++step) {
        const JsonDocument &document = opened->document();
        const NodeId node = 1 + NodeId(random.bounded(int(document.nodeCount() - 1)));
        const QByteArray json = QList<QByteArray>{"1", "[]", "{\"k\": [2]}", "\"s\""}.at(random.bounded(4));
        const NodeId parent = document.parent(node);
        const quint32 row = quint32(random.bounded(int(document.childCount(parent))));
        if (random.bounded(3) == 0)
            opened->undoStack()->undo();
        else if (random.bounded(4) == 0)
            opened->edit(moveNode(document, node, row), u"Move"_s);
        else if (document.nodeCount() > 60)
            opened->edit(removeNode(document, node), u"Remove"_s);
        else if (document.type(parent) == JsonType::Array)
            opened->edit(insertElement(document, parent, row, json), u"Add"_s);
        else
            opened->edit(replaceValue(document, node, json), u"Edit"_s);
        if (random.bounded(2) == 0)
            fetchAll(model);
    }
    fetchAll(model);
    QCOMPARE(dump(model), dumpAnew(opened, JsonDocument::Root));
    opened->undoStack()->setIndex(0);
    fetchAll(model);
    QCOMPARE(dump(model), dumpAnew(opened, JsonDocument::Root));
}

void JsonTreeModelTest::losesItsRoot()
{
    OpenedDocument opened(R"({"context": {"a": 1}, "metadata": {"b": 2}})");
    JsonTreeModel model(opened.session());
    model.setRoot(opened->state().metadata());
    const Tester tester(&model);
    QVERIFY(opened->edit(removeNode(opened->document(), opened.at(u"/context"_s)), u"Remove"_s));
    QCOMPARE(model.root(), opened->state().metadata());
    QVERIFY(opened->edit(removeNode(opened->document(), opened.at(u"/metadata"_s)), u"Remove"_s));
    QCOMPARE(model.root(), NoNode);
    QCOMPARE(model.rowCount(), 0);
}

void JsonTreeModelTest::putsManyChildrenIntoChunks()
{
    OpenedDocument opened("{\"context\": {\"list\": " + array(2500) + "}}");
    JsonTreeModel model(opened.session());
    model.setRoot(opened->state().context());
    const Tester tester(&model);
    const QModelIndex list = model.index(0, 0);
    model.fetchMore(list);
    QCOMPARE(model.rowCount(list), 3);
    QCOMPARE(text(model.index(1, 0, list), 0), u"[1000 … 1999]"_s);
    QVERIFY(model.isChunk(model.index(2, 0, list)));
    const QModelIndex place = model.indexOf(opened.at(u"/context/list/2345"_s));
    QCOMPARE(text(place, 0), u"2345"_s);
    QCOMPARE(text(place, 1), u"2345"_s);
    QCOMPARE(text(place.parent(), 0), u"[2000 … 2499]"_s);
}

void JsonTreeModelTest::editsWithinChunks()
{
    OpenedDocument opened("{\"context\": {\"list\": " + array(2500) + "}}");
    JsonTreeModel model(opened.session());
    model.setRoot(opened->state().context());
    const Tester tester(&model);
    const QPersistentModelIndex place = model.indexOf(opened.at(u"/context/list/1500"_s));
    const NodeId list = opened.at(u"/context/list"_s);
    const auto insert = [&](quint32 row) { return insertElement(opened->document(), list, row, "[0, 0]"); };
    QVERIFY(opened->edit(insert(1200), u"Add"_s));
    QCOMPARE(text(place, 0), u"1501"_s);
    QCOMPARE(text(place, 1), u"1500"_s);
    QCOMPARE(text(place.parent(), 0), u"[1000 … 2000]"_s);
    QVERIFY(opened->edit(removeNode(opened->document(), opened.at(u"/context/list/1999"_s)), u"Remove"_s));
    QCOMPARE(text(place.parent(), 0), u"[1000 … 1999]"_s);
    opened->undoStack()->setIndex(0);
    QCOMPARE(text(place, 0), u"1500"_s);
    QVERIFY(opened->edit(insert(3), u"Add"_s)); // in a chunk that nobody has opened
    fetchAll(model);
    QCOMPARE(text(model.indexOf(opened.at(u"/context/list/1501"_s)), 1), u"1500"_s);
}

void JsonTreeModelTest::opensAMillionChildren()
{
    OpenedDocument opened("{\"context\": {\"list\": " + array(1'000'000) + "}}");
    JsonTreeModel model(opened.session());
    model.setRoot(opened->state().context());
    const QModelIndex list = model.index(0, 0);
    model.fetchMore(list);
    QCOMPARE(model.rowCount(list), 1000);
    const QModelIndex last = model.index(999, 0, list);
    model.fetchMore(last);
    QCOMPARE(model.rowCount(last), 1000);
    QCOMPARE(text(model.index(999, 0, last), 1), u"999999"_s);
    QVERIFY(model.setData(model.index(999, JsonTreeModel::ValueColumn, last), u"-1"_s));
    QCOMPARE(opened->document().rawValue(opened.at(u"/context/list/999999"_s)), QByteArray("-1"));
}

void JsonTreeModelTest::isReadOnlyOnDemand()
{
    OpenedDocument opened(R"({"context": {"a": 1}})");
    JsonTreeModel model(opened.session());
    model.setReadOnly(true);
    model.setRoot(opened->state().context());
    QVERIFY(!(model.flags(model.index(0, JsonTreeModel::ValueColumn)) & Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, JsonTreeModel::ValueColumn), u"2"_s));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::JsonTreeModelTest)
#include "tst_jsontreemodel.moc"
