#include "tests/pictures/stage.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int LookInterval = 20; // milliseconds
constexpr int QuietLooks = 15; // so that what is computed in the background is in the picture

} // namespace

Stage::Stage()
    : m_driven({}, QStringLiteral(STATELOUPE_SAMPLE))
{
    window()->resize(1280, 800);
}

void Stage::openSample()
{
    window()->openAddress(m_driven.path());
    m_driven.waitForList();
}

DocumentView *Stage::openWorkflow(const QByteArray &id, int view)
{
    openSample();
    window()->openWorkflow(WorkflowId(id));
    m_driven.waitFor("the workflow", [this] {
        const DocumentSession *session = window()->documents()->current();
        return session && session->phase() != DocumentSession::Phase::Loading;
    });
    settle();
    m_driven.view()->chooseTab(DocumentView::Tab(view));
    return m_driven.view();
}

void Stage::select(const QList<QByteArray> &ids)
{
    WorkflowTable *table = window()->workflows()->table();
    table->clearSelection();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (ids.contains(index.data().toString().toUtf8()))
            table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    settle();
}

void Stage::run(const QString &action)
{
    QAction *found = window()->findChild<WindowActions *>()->find(action);
    if (!found)
        qFatal("There is no action %s", qPrintable(action));
    found->trigger();
    settle();
}

void Stage::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
}

bool Stage::isBusy()
{
    const OpenStore *store = window()->stores()->current();
    if (store && store->state() == StoreItem::State::Opening)
        return true;
    const DocumentSession *session = window()->documents()->current();
    return session && session->phase() == DocumentSession::Phase::Loading;
}

void Stage::settle()
{
    for (int quiet = 0; quiet < QuietLooks; quiet = isBusy() ? 0 : quiet + 1)
        QTest::qWait(LookInterval);
}

QImage Stage::picture()
{
    settle();
    QImage picture = window()->grab().toImage();
    QPainter painter(&picture);
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        const bool isOver = qobject_cast<QDialog *>(widget) || qobject_cast<QMenu *>(widget);
        if (!isOver || !widget->isVisible())
            continue;
        const QPoint place = qobject_cast<QMenu *>(widget)
            ? window()->mapFromGlobal(widget->pos())
            : QRect({}, widget->size()).translated(window()->rect().center() - widget->rect().center()).topLeft();
        painter.fillRect(window()->rect(), QColor::fromRgbF(0.0F, 0.0F, 0.0F, 0.3F));
        painter.drawPixmap(place, widget->grab());
    }
    return picture;
}

} // namespace stateloupe
