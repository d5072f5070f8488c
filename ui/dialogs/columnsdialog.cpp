#include "ui/dialogs/columnsdialog.h"

#include "ui/text/querytext.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowpainting.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestPath = 1'000;

QString choiceText(const WorkflowColumnChoice &choice)
{
    switch (choice.column) {
    case WorkflowColumn::Updated:
        return ColumnsDialog::tr("Updated");
    case WorkflowColumn::Size:
        return ColumnsDialog::tr("Size");
    case WorkflowColumn::Expires:
        return ColumnsDialog::tr("Expires in");
    case WorkflowColumn::Findings:
        return ColumnsDialog::tr("Findings");
    default:
        return pathText(choice.path);
    }
}

} // namespace

ColumnsDialog::ColumnsDialog(const WorkflowColumns &columns, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_up(makeIconButton(u"arrow-up"_s, tr("Move left"), this))
    , m_down(makeIconButton(u"arrow-down"_s, tr("Move right"), this))
    , m_remove(makeIconButton(u"trash"_s, tr("Remove this value"), this))
    , m_path(new QLineEdit(this))
    , m_add(makeIconButton(u"plus"_s, tr("Add this value"), this))
    , m_note(new PlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns"));
    resize(420, 400);
    build();
    fill(columns);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_remove, &QToolButton::clicked, this, &ColumnsDialog::removeCurrent);
    connect(m_add, &QToolButton::clicked, this, &ColumnsDialog::addPath);
    connect(m_path, &QLineEdit::textChanged, this, &ColumnsDialog::update);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::update);
    m_list->setCurrentRow(0);
    m_path->setFocus();
    update();
}

void ColumnsDialog::build()
{
    auto *title = new PlainLabel(tr("Columns of the list"), this);
    title->setBold(true);
    title->setScale(1.1);
    m_list->setAccessibleName(tr("Columns from left to right"));
    m_path->setMaxLength(LongestPath);
    m_path->setPlaceholderText(tr("Path of a value: context.step"));
    m_path->setAccessibleName(tr("Path of a value"));
    m_note->setRole(Theme::Role::Muted);
    m_note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *show = buttons->addButton(tr("Show these columns"), QDialogButtonBox::AcceptRole);
    show->setAccessibleName(show->text());
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!m_path->text().trimmed().isEmpty() && !problem().isEmpty())
            return; // it says so
        addPath();
        Q_EMIT chosen(columns());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *adding = new QHBoxLayout;
    adding->addWidget(m_path, 1);
    adding->addWidget(m_add);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_up);
    tools->addWidget(m_down);
    tools->addWidget(m_remove);
    tools->addStretch();
    tools->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addLayout(adding);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addLayout(tools);
}

void ColumnsDialog::fill(const WorkflowColumns &columns)
{
    for (const WorkflowColumnChoice &choice : columns.choices().sliced(1))
        m_list->addItem(makeItem(choice, true));
    for (const WorkflowColumnChoice &choice : WorkflowColumns().choices().sliced(1)) {
        if (!columns.contains(choice.column))
            m_list->addItem(makeItem(choice, false));
    }
    if (!columns.contains(WorkflowColumn::Findings))
        m_list->addItem(makeItem({WorkflowColumn::Findings}, false));
}

QListWidgetItem *ColumnsDialog::makeItem(const WorkflowColumnChoice &choice, bool isShown)
{
    auto *item = new QListWidgetItem(choiceText(choice));
    item->setData(Qt::UserRole, int(m_choices.size()));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setSizeHint({0, RowHeight});
    item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    m_choices.append(choice);
    return item;
}

WorkflowColumns ColumnsDialog::columns() const
{
    QList<WorkflowColumnChoice> shown;
    for (int row = 0; row < m_list->count(); ++row) {
        if (const QListWidgetItem *item = m_list->item(row); item->checkState() == Qt::Checked)
            shown.append(m_choices[item->data(Qt::UserRole).toInt()]);
    }
    return WorkflowColumns(shown);
}

bool ColumnsDialog::hasPath(const QueryPath &path) const
{
    return columns().contains(WorkflowColumn::Path, path);
}

QString ColumnsDialog::problem() const
{
    const auto path = QueryPath::parse(m_path->text().trimmed());
    if (!path)
        return path.error().detail;
    if (hasPath(*path))
        return tr("This value is shown already.");
    if (columns().isFull())
        return tr("The list shows %1 values at most. Remove one before.").arg(WorkflowColumns::MostPaths);
    return {};
}

void ColumnsDialog::addPath()
{
    if (m_path->text().trimmed().isEmpty() || !problem().isEmpty())
        return;
    const auto path = QueryPath::parse(m_path->text().trimmed());
    m_list->insertItem(0, makeItem({WorkflowColumn::Path, *path}, true));
    m_list->setCurrentRow(0);
    m_path->clear();
}

void ColumnsDialog::moveCurrent(int rows)
{
    const int from = m_list->currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

void ColumnsDialog::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    update();
}

void ColumnsDialog::update()
{
    const int row = m_list->currentRow();
    const QListWidgetItem *item = m_list->item(row);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(item && m_choices[item->data(Qt::UserRole).toInt()].column == WorkflowColumn::Path);
    const QString trouble = m_path->text().trimmed().isEmpty() ? QString() : problem();
    m_add->setEnabled(!m_path->text().trimmed().isEmpty() && trouble.isEmpty());
    m_note->setText(trouble.isEmpty() ? tr("A value is shown for every workflow that has it. Sorting by it reads all "
                                           "workflows of the store.")
                                      : trouble);
    m_note->setRole(trouble.isEmpty() ? Theme::Role::Muted : Theme::Role::Danger);
}

} // namespace stateloupe
