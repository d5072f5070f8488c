#include "ui/views/bulkresultpage.h"

#include "ui/text/formats.h"
#include "ui/views/bulktable.h"
#include "ui/widgets/line.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace stateloupe {

BulkResultPage::BulkResultPage(const BulkVerb &verb, const QString &storeName, std::shared_ptr<const BulkList> list,
    const QString &reason, QWidget *parent)
    : QWidget(parent)
    , m_table(new BulkTable(this))
    , m_problemsOnly(new QCheckBox(tr("&Only what was not done"), this))
    , m_undo(new QPushButton(tr("&Undo what was done"), this))
    , m_retry(new QPushButton(this))
{
    auto *title = new PlainLabel(bulkResultText(verb, *list), this);
    title->setBold(true);
    title->setScale(1.15);
    title->setWordWrap(true);
    const QString where = tr("In %1.").arg(storeName);
    auto *note = new PlainLabel(reason.isEmpty() ? where : QString(where + u' ' + reason), this);
    note->setRole(reason.isEmpty() ? Theme::Role::Muted : Theme::Role::Warning);
    note->setWordWrap(true);
    m_table->setList(verb, std::move(list), false);
    m_problemsOnly->setAccessibleName(tr("Only what was not done"));
    m_undo->setAccessibleName(tr("Undo what was done"));
    auto *copy = new QPushButton(tr("&Copy as text"), this);
    copy->setAccessibleName(tr("Copy as text"));
    setCanUndo(false);
    setRetryCount(0);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(8);
    bar->addWidget(m_problemsOnly);
    bar->addStretch();
    bar->addWidget(copy);
    bar->addWidget(m_undo);
    bar->addWidget(m_retry);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 16, 24, 12);
    head->setSpacing(4);
    head->addWidget(title);
    head->addWidget(note);
    head->addSpacing(8);
    head->addLayout(bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Line(1, Theme::Role::Line, this));
    layout->addWidget(m_table, 1);

    connect(m_problemsOnly, &QCheckBox::toggled, m_table->rows(), &BulkListModel::setShowsProblemsOnly);
    connect(copy, &QPushButton::clicked, this, &BulkResultPage::copy);
    connect(m_retry, &QPushButton::clicked, this, &BulkResultPage::retryRequested);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        setCanUndo(false);
        Q_EMIT undoRequested();
    });
    m_problemsOnly->setChecked(true);
    setFocusProxy(m_table);
}

void BulkResultPage::setCanUndo(bool can)
{
    m_undo->setVisible(can);
}

void BulkResultPage::setRetryCount(qsizetype count)
{
    m_retry->setVisible(count > 0);
    const QString text = count == 1 ? tr("Try 1 again…") : tr("Try %1 again…").arg(formatCount(count));
    m_retry->setText(text);
    m_retry->setAccessibleName(text);
}

void BulkResultPage::copy()
{
    QGuiApplication::clipboard()->setText(m_table->rows()->text());
}

} // namespace stateloupe
