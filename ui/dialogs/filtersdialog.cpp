#include "ui/dialogs/filtersdialog.h"

#include "ui/text/plaintext.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowpainting.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, QueryColumn, ColumnCount };

constexpr qsizetype LongestQuery = 400;

} // namespace

FiltersDialog::FiltersDialog(const QList<SavedFilter> &filters, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_up(makeIconButton(u"arrow-up"_s, tr("Move up"), this))
    , m_down(makeIconButton(u"arrow-down"_s, tr("Move down"), this))
    , m_delete(makeIconButton(u"trash"_s, tr("Delete filter"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Saved filters"));
    resize(520, 360);
    m_table->setAccessibleName(tr("Saved filters"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Query")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(RowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->resizeSection(NameColumn, 180);
    auto *note = new PlainLabel(
        tr("F2 renames a filter. To change a query, choose its filter, edit it and save it under the same name."),
        this);
    note->setRole(Theme::Role::Muted);
    note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *keep = buttons->addButton(tr("Keep these filters"), QDialogButtonBox::AcceptRole);
    keep->setAccessibleName(keep->text());
    keep->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_up);
    tools->addWidget(m_down);
    tools->addWidget(m_delete);
    tools->addStretch();
    tools->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_table, 1);
    layout->addWidget(note);
    layout->addLayout(tools);

    fill(filters);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->filters());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_delete, &QToolButton::clicked, this, &FiltersDialog::deleteCurrent);
    connect(m_table, &QTableWidget::currentCellChanged, this, &FiltersDialog::update);
    m_table->setCurrentCell(0, NameColumn);
    update();
}

void FiltersDialog::fill(const QList<SavedFilter> &filters)
{
    m_table->setRowCount(int(filters.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        auto *name = new QTableWidgetItem(filters[row].name);
        name->setData(Qt::UserRole, filters[row].name);
        auto *query = new QTableWidgetItem(singleLine(filters[row].query, LongestQuery));
        query->setData(Qt::UserRole, filters[row].query);
        query->setFlags(query->flags() & ~Qt::ItemIsEditable);
        m_table->setItem(row, NameColumn, name);
        m_table->setItem(row, QueryColumn, query);
    }
}

/// A name that was emptied or taken stays what it was.
QList<SavedFilter> FiltersDialog::filters() const
{
    QList<SavedFilter> filters;
    QStringList names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *item = m_table->item(row, NameColumn);
        QString name = item->text().trimmed();
        if (name.isEmpty() || names.contains(name))
            name = item->data(Qt::UserRole).toString();
        if (names.contains(name))
            continue;
        names << name;
        filters.append({name, m_table->item(row, QueryColumn)->data(Qt::UserRole).toString()});
    }
    return filters;
}

void FiltersDialog::moveCurrent(int rows)
{
    QList<SavedFilter> filters = this->filters();
    const int from = m_table->currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= filters.size())
        return;
    filters.move(from, to);
    fill(filters);
    m_table->setCurrentCell(to, NameColumn);
}

void FiltersDialog::deleteCurrent()
{
    m_table->removeRow(m_table->currentRow());
    update();
}

void FiltersDialog::update()
{
    const int row = m_table->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
    m_delete->setEnabled(row >= 0);
}

} // namespace stateloupe
