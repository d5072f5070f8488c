#include "ui/views/storecomparisonpage.h"

#include "ui/preferences/zoom.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/views/storepairdelegate.h"
#include "ui/widgets/line.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowpainting.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 40;
constexpr int IdWidth = 320;

} // namespace

StoreComparisonPage::StoreComparisonPage(OpenStore *left, OpenStore *right, QWidget *parent)
    : QWidget(parent)
    , m_title(tr("%1 ↔ %2").arg(singleLine(left->name(), LongestName), singleLine(right->name(), LongestName)))
    , m_comparison(left, right)
    , m_summary(new PlainLabel({}, this))
    , m_differencesOnly(new QCheckBox(tr("&Only what differs"), this))
    , m_stop(new QPushButton(tr("&Stop"), this))
    , m_table(new QTableView(this))
{
    build(left->name(), right->name());
    connect(m_differencesOnly, &QCheckBox::toggled, m_comparison.model(), &StorePairsModel::setShowsDifferencesOnly);
    connect(m_stop, &QPushButton::clicked, &m_comparison, &StoreComparison::stop);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(&m_comparison, &StoreComparison::changed, this, &StoreComparisonPage::update);
    m_comparison.start();
}

void StoreComparisonPage::build(const QString &left, const QString &right)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *title = new PlainLabel(tr("%1 and %2").arg(left, right), this);
    title->setBold(true);
    title->setScale(1.15);
    title->setWordWrap(true);
    m_summary->setRole(Theme::Role::Muted);
    m_summary->setWordWrap(true);
    m_differencesOnly->setAccessibleName(tr("Only what differs"));
    m_differencesOnly->setChecked(true);
    m_stop->setAccessibleName(tr("Stop comparing"));
    m_stop->setAutoDefault(false);

    m_table->setModel(m_comparison.model());
    m_table->setItemDelegate(new StorePairDelegate(m_table));
    m_table->setAccessibleName(tr("Workflows of both stores"));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(StorePairsModel::Id, IdWidth);
    followZoom(this, [this] { m_table->verticalHeader()->setDefaultSectionSize(RowHeight); });

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_differencesOnly);
    bar->addStretch();
    bar->addWidget(m_stop);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 16, 24, 12);
    head->setSpacing(4);
    head->addWidget(title);
    head->addWidget(m_summary);
    head->addSpacing(8);
    head->addLayout(bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Line(1, Theme::Role::Line, this));
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
}

void StoreComparisonPage::openRow(int row)
{
    StorePairsModel *model = m_comparison.model();
    if (row < 0 || row >= model->rowCount())
        return;
    const StorePair outcome = model->outcome(row);
    OpenStore *only = outcome == StorePair::OnlyLeft ? m_comparison.left() : m_comparison.right();
    if (outcome != StorePair::OnlyLeft && outcome != StorePair::OnlyRight)
        Q_EMIT pairRequested(model->id(row));
    else if (only)
        Q_EMIT workflowRequested(only, model->id(row));
}

void StoreComparisonPage::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && m_comparison.isRunning())
        m_comparison.stop();
    else if (isReturn && m_table->hasFocus())
        openRow(m_table->currentIndex().row());
    else
        QWidget::keyPressEvent(event);
}

void StoreComparisonPage::update()
{
    m_stop->setVisible(m_comparison.isRunning());
    m_summary->setText(summary());
}

QString StoreComparisonPage::summary() const
{
    using Phase = StoreComparison::Phase;
    auto &comparison = const_cast<StoreComparison &>(m_comparison);
    const StorePairsModel *model = comparison.model();
    if (m_comparison.phase() == Phase::Listing)
        return tr("Listing both stores…");
    if (m_comparison.phase() == Phase::Failed)
        return tr("Not everything could be compared. %1").arg(m_comparison.error());
    QStringList parts;
    for (const StorePair outcome : {StorePair::Different, StorePair::OnlyLeft, StorePair::OnlyRight,
             StorePair::SameValues, StorePair::Equal, StorePair::Failed}) {
        if (model->count(outcome) > 0)
            parts << tr("%1 %2").arg(formatCount(model->count(outcome)), StorePairsModel::outcomeText(outcome));
    }
    const QString found = parts.isEmpty() ? tr("Both are empty") : parts.join(u" · "_s);
    if (m_comparison.isRunning())
        return tr("%1 of %2: %3").arg(formatCount(m_comparison.done()), workflowCountText(model->total()), found);
    return m_comparison.phase() == Phase::Stopped
        ? tr("Stopped after %1 of %2: %3")
              .arg(formatCount(m_comparison.done()), workflowCountText(model->total()), found)
        : found;
}

} // namespace stateloupe
