#include "ui/dialogs/chooseworkflow.h"

#include "core/async/background.h"
#include "ui/controllers/storeregistry.h"
#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowpainting.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostRows = 500; // who does not find it among these types more of its id
constexpr qsizetype LongestName = 60;

} // namespace

ChooseWorkflow::ChooseWorkflow(
    StoreRegistry *stores, const QList<Choice> &opened, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_opened(opened)
    , m_store(new ChoiceBox)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget)
    , m_note(new PlainLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(520, 440);
    m_store->setAccessibleName(tr("Store"));
    for (OpenStore *store : stores->stores()) {
        m_stores.append(store);
        m_store->addItem(singleLine(store->name(), LongestName));
    }
    if (!opened.isEmpty())
        m_store->addItem(tr("Opened workflows"));
    m_store->setCurrentIndex(stores->currentRow());
    m_filter->setPlaceholderText(tr("Part of the id"));
    m_filter->setAccessibleName(tr("Part of the id"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(tr("Workflows"));
    m_list->setUniformItemSizes(true);
    m_note->setRole(Theme::Role::Muted);

    auto *buttons = new QDialogButtonBox;
    m_choose = buttons->addButton(tr("Compare"), QDialogButtonBox::AcceptRole);
    m_choose->setDefault(true);
    auto *file = buttons->addButton(tr("Choose a file…"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_store);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);

    connect(m_store, &QComboBox::currentIndexChanged, this, &ChooseWorkflow::search);
    connect(m_filter, &QLineEdit::textChanged, this, &ChooseWorkflow::search);
    connect(m_list, &QListWidget::itemActivated, this, &ChooseWorkflow::choose);
    connect(file, &QPushButton::clicked, this, &ChooseWorkflow::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChooseWorkflow::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_filter->setFocus();
    search();
}

/// Up and down move in the list while one types.
bool ChooseWorkflow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

OpenStore *ChooseWorkflow::store() const
{
    return m_stores.value(m_store->currentIndex());
}

void ChooseWorkflow::search()
{
    m_choose->setEnabled(false);
    if (!store())
        return showOpened();
    const WorkflowRows rows = store()->listing()->model()->rows();
    WorkflowArrangement arrangement = store()->listing()->arrangement();
    arrangement.filter = m_filter->text().trimmed();
    const auto work = [rows, arrangement](
                          const std::function<bool()> &isCancelled) { return arrange(rows, arrangement, isCancelled); };
    m_searching.start<RowOrder>(
        runInBackground<RowOrder>(work), [this, rows](const RowOrder &order) { show(rows, order); });
}

void ChooseWorkflow::clear()
{
    m_list->clear();
    m_choices.clear();
}

void ChooseWorkflow::add(const Choice &choice, const QString &text)
{
    m_choices.append(choice);
    m_list->addItem(text);
    m_list->item(m_list->count() - 1)->setSizeHint({0, RowHeight});
}

void ChooseWorkflow::showOpened()
{
    m_searching.cancel();
    clear();
    const bool areMeant = m_store->currentIndex() == m_stores.size();
    for (const Choice &choice : m_opened) {
        const bool fits = choice.id.display().contains(m_filter->text().trimmed(), Qt::CaseInsensitive);
        if (areMeant && choice.store && fits)
            add(choice, tr("%1 in %2").arg(workflowIdText(choice.id), singleLine(choice.store->name(), LongestName)));
    }
    m_list->setCurrentRow(m_choices.isEmpty() ? -1 : 0);
    m_choose->setEnabled(!m_choices.isEmpty());
    m_note->setText(workflowCountText(m_choices.size()));
}

void ChooseWorkflow::show(const WorkflowRows &rows, const RowOrder &order)
{
    clear();
    for (std::size_t i = 0; i < std::min(order.size(), MostRows); ++i)
        add({store(), rows.id(order[i])}, workflowIdText(rows.id(order[i])));
    m_list->setCurrentRow(m_choices.isEmpty() ? -1 : 0);
    m_choose->setEnabled(!m_choices.isEmpty());
    const auto count = qint64(order.size());
    m_note->setText(order.size() > MostRows
            ? tr("The first %1 of %2. Type more of the id.").arg(MostRows).arg(workflowCountText(count))
            : workflowCountText(count));
}

void ChooseWorkflow::choose()
{
    const Choice choice = m_choices.value(m_list->currentRow());
    if (!choice.store)
        return;
    accept();
    Q_EMIT chosen(choice.store, choice.id);
}

void ChooseWorkflow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        accept();
        Q_EMIT fileChosen(path);
    });
    dialog->open();
}

} // namespace stateloupe
