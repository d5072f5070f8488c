#include "ui/dialogs/fidelitypane.h"

#include "core/async/background.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/views/fidelitydelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>

namespace stateloupe {

FidelityPane::FidelityPane(const QString &storeName, QWidget *parent)
    : QWidget(parent)
    , m_storeName(storeName)
    , m_title(new PlainLabel({}, this))
    , m_list(new QListView(this))
    , m_show(new QPushButton(tr("S&how the place"), this))
{
    m_title->setWordWrap(true);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FidelityDelegate(m_list));
    m_list->setAccessibleName(tr("What the store writes differently"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMaximumHeight(140);
    m_show->setAccessibleName(tr("Show the place"));
    m_show->setAutoDefault(false);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_show);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(heading);
    layout->addWidget(m_list, 1);
    connect(m_show, &QPushButton::clicked, this, &FidelityPane::showChosen);
    connect(m_list, &QListView::activated, this, &FidelityPane::showChosen);
    hide();
}

void FidelityPane::check(const StoreTraits &traits, const JsonDocument &document)
{
    const auto work = [traits, document](const std::function<bool()> &isCancelled) {
        return checkFidelity(traits, document, isCancelled);
    };
    m_checking.start<FidelityReport>(
        runInBackground<FidelityReport>(work), [this](const FidelityReport &report) { takeReport(report); });
}

void FidelityPane::takeReport(const FidelityReport &report)
{
    m_model.setReport(report);
    const bool isRefused = report.refused > 0;
    m_title->setRole(isRefused ? Theme::Role::Danger : Theme::Role::Text);
    if (isRefused)
        m_title->setText(report.refused == 1
                ? tr("%1 does not take this document because of one place. Nothing can be saved before it is changed.")
                      .arg(m_storeName)
                : tr("%1 does not take this document because of %2 places. Nothing can be saved before they are "
                     "changed.")
                      .arg(m_storeName, formatCount(report.refused)));
    else
        m_title->setText(report.changed == 1
                ? tr("%1 writes one place in its own way:").arg(m_storeName)
                : tr("%1 writes %2 places in its own way:").arg(m_storeName, formatCount(report.changed)));
    setVisible(!report.isLossless());
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    Q_EMIT checked();
}

void FidelityPane::showChosen()
{
    if (const QModelIndex index = m_list->currentIndex(); index.isValid())
        Q_EMIT showRequested(m_model.report().findings[index.row()].pointer);
}

} // namespace stateloupe
