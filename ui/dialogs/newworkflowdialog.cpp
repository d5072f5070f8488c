#include "ui/dialogs/newworkflowdialog.h"

#include "core/operations/localclock.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

NewWorkflowDialog::NewWorkflowDialog(const QString &title, const QString &text, const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_id(new QLineEdit(newUuid(), this))
    , m_template(new QLineEdit(this))
    , m_fault(new PlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *heading = new PlainLabel(title, this);
    heading->setBold(true);
    heading->setScale(1.1);
    auto *where = new PlainLabel(text, this);
    where->setRole(Theme::Role::Muted);
    where->setWordWrap(true);
    m_id->setFont(fixedFont());
    m_id->setAccessibleName(tr("Id of the new workflow"));
    m_id->setMinimumWidth(380);
    m_id->selectAll();
    m_template->hide();
    m_fault->setRole(Theme::Role::Danger);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("&Id"), m_id);

    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_create->setAccessibleName(verb);
    m_create->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_isBusy = true;
        update();
        Q_EMIT wanted();
    });
    connect(m_id, &QLineEdit::textChanged, this, [this] {
        m_fault->hide();
        update();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(where);
    layout->addSpacing(8);
    layout->addLayout(m_form);
    layout->addWidget(m_fault);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_id->setFocus();
}

void NewWorkflowDialog::offerTemplate()
{
    m_template->setPlaceholderText(tr("none: the workflow begins empty"));
    m_template->setAccessibleName(tr("File of the template"));
    QToolButton *choose = makeIconButton(u"folder"_s, tr("Choose a file"), this);
    connect(choose, &QToolButton::clicked, this, &NewWorkflowDialog::chooseFile);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_template, 1);
    row->addWidget(choose);
    m_form->addRow(tr("&Template"), row);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(row)))
        label->setBuddy(m_template);
    m_template->show();
}

QString NewWorkflowDialog::id() const
{
    return m_id->text();
}

QString NewWorkflowDialog::templateFile() const
{
    return m_template->text();
}

void NewWorkflowDialog::showFault(const QString &fault)
{
    m_isBusy = false;
    m_fault->setText(fault);
    m_fault->show();
    update();
    m_id->setFocus();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void NewWorkflowDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Choose a template"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    if (!m_template->text().isEmpty())
        chooser->selectFile(m_template->text());
    chooser->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, m_template, &QLineEdit::setText);
    chooser->open();
}

void NewWorkflowDialog::update()
{
    m_create->setEnabled(!m_isBusy && !m_id->text().trimmed().isEmpty());
}

} // namespace stateloupe
