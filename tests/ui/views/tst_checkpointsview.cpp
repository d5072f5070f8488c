#include "tests/ui/openeddocument.h"
#include "ui/models/checkpointsmodel.h"
#include "ui/models/jsontreemodel.h"
#include "ui/views/changelistview.h"
#include "ui/views/checkpointcomparison.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/snapshotpane.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class CheckpointsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWithNow();
    void comparesWithTheOneBefore();
    void comparesAnyTwo();
    void goesToAChangedPlace();
    void tellsWhatIsBroken();

private:
    struct Window
    {
        explicit Window(const QByteArray &text)
            : opened(text)
            , view(opened.session())
            , checkpoints(view.checkpoints())
        {
            view.resize(1000, 600);
            view.show();
            view.setCurrentTab(DocumentView::Tab::Checkpoints);
            [[maybe_unused]] const bool isShown = QTest::qWaitForWindowActive(&view);
            [[maybe_unused]] const bool isListed
                = QTest::qWaitFor([this] { return checkpoints->model()->rowCount() > 0; });
        }

        void click(int row, Qt::KeyboardModifiers modifiers = {})
        {
            QListView *list = checkpoints->list();
            QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                list->visualRect(checkpoints->model()->index(row)).center());
        }
        QStringList changes() const
        {
            const ChangeListModel *model = checkpoints->comparison()->list()->changes();
            QStringList found;
            for (int row = 0; row < model->rowCount(); ++row)
                found << model->index(row).data().toString();
            return found;
        }
        bool says(const QString &text) const
        {
            const auto labels = view.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        }

        OpenedDocument opened;
        DocumentView view;
        CheckpointsView *checkpoints;
    };
};

static const QByteArray State = R"({"messages": [{"role": "user"}, {"role": "tool"}],
    "context": {"step": 4},
    "checkpoints": [
        {"id": "1", "name": "one", "state_snapshot": {"messages": [{"role": "user"}], "context": {"step": 1}}},
        {"id": "2", "name": "two", "state_snapshot": {"messages": [{"role": "user"}], "context": {"step": 3}}},
        {"id": "2", "name": "three", "state_snapshot": {"messages": [{"role": "user"}], "context": {"step": 4}}},
        {"id": "4", "name": "four"}]})";

void CheckpointsViewTest::comparesWithNow()
{
    Window window(State);
    window.click(1);
    window.checkpoints->showPage(CheckpointsView::Page::UntilNow);
    const QStringList expected{u"Added /messages/1: {\"role\": \"tool\"}"_s, u"Changed /context/step: 3 → 4"_s};
    QTRY_COMPARE(window.changes(), expected);
    QVERIFY(window.says(u"two → now: 2 changes"_s));
    const JsonDocument &document = window.opened->document();
    QVERIFY(window.opened->edit(replaceValue(document, window.opened.at(u"/context/step"_s), "3"), u"Edit"_s));
    QTRY_COMPARE(window.changes(), QStringList(expected.first()));
}

void CheckpointsViewTest::comparesWithTheOneBefore()
{
    Window window(State);
    window.click(1);
    window.checkpoints->showPage(CheckpointsView::Page::SinceBefore);
    QTRY_COMPARE(window.changes(), QStringList{u"Changed /context/step: 1 → 3"_s});
    window.click(0);
    QVERIFY(window.says(u"This is the first checkpoint"_s));
    window.click(3);
    QVERIFY(window.says(u"“four” has no snapshot"_s));
}

void CheckpointsViewTest::comparesAnyTwo()
{
    Window window(State);
    window.click(2);
    window.click(0, Qt::ControlModifier);
    QTRY_COMPARE(window.changes(), QStringList{u"Changed /context/step: 1 → 4"_s});
    QVERIFY(window.says(u"one → three: 1 change"_s));
    window.click(1, Qt::ControlModifier);
    QVERIFY(window.says(u"Select two checkpoints"_s));
    window.click(1);
    QVERIFY(window.checkpoints->snapshot()->isVisible());
}

void CheckpointsViewTest::goesToAChangedPlace()
{
    Window window(State);
    window.click(1);
    window.checkpoints->showPage(CheckpointsView::Page::UntilNow);
    QTRY_COMPARE(window.changes().size(), 2);
    ChangeListView *list = window.checkpoints->comparison()->list();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(window.view.currentTab(), DocumentView::Tab::Context);
    QCOMPARE(window.opened->currentNode(), window.opened.at(u"/context/step"_s));

    window.view.setCurrentTab(DocumentView::Tab::Checkpoints);
    window.click(0);
    window.click(1, Qt::ControlModifier);
    QTRY_COMPARE(window.changes(), QStringList{u"Changed /context/step: 1 → 3"_s});
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(window.opened->currentNode(), window.opened.at(u"/checkpoints/1/state_snapshot/context/step"_s));
    QCOMPARE(window.checkpoints->snapshot()->tree()->currentNode(), window.opened->currentNode());
}

void CheckpointsViewTest::tellsWhatIsBroken()
{
    Window window(State);
    const CheckpointsModel *model = window.checkpoints->model();
    QCOMPARE(model->troubleText(0), QString());
    QVERIFY(model->troubleText(2).contains(u"same id"_s));
    QVERIFY(model->troubleText(3).contains(u"no snapshot"_s));
    QVERIFY(model->index(3).data(Qt::AccessibleTextRole).toString().contains(u"no snapshot"_s));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::CheckpointsViewTest)
#include "tst_checkpointsview.moc"
