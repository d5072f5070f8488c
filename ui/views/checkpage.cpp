#include "ui/views/checkpage.h"

#include "ui/controllers/storecheck.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/views/checkdelegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keyhints.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace stateloupe {

using namespace Qt::StringLiterals;

CheckPage::CheckPage(StoreCheck *check, QWidget *parent)
    : QWidget(parent)
    , m_check(check)
    , m_summary(new PlainLabel)
    , m_stop(new QToolButton)
    , m_again(new QPushButton(tr("Check again")))
    , m_pages(new QStackedWidget)
    , m_results(new QTreeView)
    , m_message(new MessagePage)
{
    build();
    connect(check, &StoreCheck::changed, this, &CheckPage::update);
    connect(m_stop, &QToolButton::clicked, check, &StoreCheck::stop);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::checkRequested);
    connect(m_results, &QTreeView::doubleClicked, this, &CheckPage::open);
    update();
}

void CheckPage::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_summary->setBold(true);
    m_summary->setScale(1.1);
    m_summary->setWordWrap(true);
    m_stop->setIcon(icon(u"stop"_s));
    m_stop->setText(tr("Stop"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setAutoRaise(true);
    m_stop->setAccessibleName(tr("Stop the check"));
    m_again->setAccessibleName(tr("Check all workflows again"));
    m_results->setModel(m_check->model());
    m_results->setItemDelegate(new CheckDelegate(m_results));
    m_results->setHeaderHidden(true);
    m_results->setUniformRowHeights(true);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_results->setExpandsOnDoubleClick(true);
    m_results->setMouseTracking(true);
    m_results->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setAccessibleName(tr("Findings by rule"));
    setKeyHints(m_results, {{Qt::Key_Return, tr("Open the workflow")}});
    m_pages->addWidget(m_results);
    m_pages->addWidget(m_message);
    setFocusProxy(m_results);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 16, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    row->addWidget(m_stop);
    row->addWidget(m_again);
    row->addStrut(28);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
}

QString CheckPage::summary() const
{
    CheckSummaryModel *model = m_check->model();
    QString found = tr("%1 of %2 have findings", "numbers of workflows, the second one with its word")
                        .arg(formatCount(model->foundCount()), workflowCountText(model->checkedCount()));
    if (model->missingCount() > 0)
        found = tr("%1 · %2 no longer there").arg(found, formatCount(model->missingCount()));
    switch (m_check->state()) {
    case StoreCheck::State::Running:
        return tr("%1 so far…").arg(found);
    case StoreCheck::State::Stopped:
        return tr("%1 · stopped there, the rest was not checked").arg(found);
    case StoreCheck::State::Failed:
        return tr("%1 · then the store failed").arg(found);
    default:
        return found;
    }
}

void CheckPage::update()
{
    const bool isRunning = m_check->state() == StoreCheck::State::Running;
    m_summary->setText(summary());
    m_stop->setVisible(isRunning);
    m_again->setVisible(!isRunning);
    updatePage();
}

void CheckPage::updatePage()
{
    using State = StoreCheck::State;
    const bool hasRules = m_check->model()->rowCount() > 0;
    if (m_check->state() == State::Failed && !hasRules)
        m_message->setMessage(u"error"_s, tr("The workflows could not be checked"), m_check->error().detail);
    else if (m_check->state() == State::Complete && !hasRules)
        m_message->setMessage(u"check"_s, tr("Nothing found"),
            tr("Every workflow that was checked loads, and nothing about it is suspicious."));
    else if (!hasRules)
        m_message->setMessage(
            u"doctor"_s, tr("Nothing found so far"), tr("Workflows are read one after another; none is changed."));
    m_pages->setCurrentWidget(hasRules ? static_cast<QWidget *>(m_results) : m_message);
    setFocusProxy(hasRules ? static_cast<QWidget *>(m_results) : m_again);
    if (hasRules && !m_results->currentIndex().isValid())
        m_results->setCurrentIndex(m_check->model()->index(0, 0));
}

void CheckPage::open(const QModelIndex &index)
{
    const WorkflowId id = m_check->model()->workflow(index);
    if (index.isValid() && index.data(CheckSummaryModel::IsWorkflowRole).toBool())
        Q_EMIT workflowRequested(id, m_check->model()->rule(index));
}

void CheckPage::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = m_results->currentIndex();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && m_check->state() == StoreCheck::State::Running)
        m_check->stop();
    else if (isReturn && m_results->hasFocus() && current.data(CheckSummaryModel::IsWorkflowRole).toBool())
        open(current);
    else if (isReturn && m_results->hasFocus())
        m_results->setExpanded(current, !m_results->isExpanded(current));
    else
        QWidget::keyPressEvent(event);
}

} // namespace stateloupe
