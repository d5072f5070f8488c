#include "ui/dialogs/checkpointdialog.h"

#include "core/json/jsondocument.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

CheckpointDialog::CheckpointDialog(QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_metadata(new QLineEdit(this))
    , m_note(new PlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Create checkpoint"));
    auto *title = new PlainLabel(tr("Create checkpoint"), this);
    title->setBold(true);
    title->setScale(1.1);
    auto *text = new PlainLabel(
        tr("Keeps the messages, the context and the metadata as they are now. Nothing is written before you save."),
        this);
    text->setRole(Theme::Role::Muted);
    text->setWordWrap(true);
    m_name->setAccessibleName(tr("Name of the checkpoint"));
    m_name->setMinimumWidth(320);
    m_metadata->setFont(fixedFont());
    m_metadata->setPlaceholderText(u"{\"reason\": \"…\"}"_s);
    m_metadata->setAccessibleName(tr("Metadata, as JSON"));
    m_note->setRole(Theme::Role::Danger);
    m_note->setWordWrap(true);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Metadata"), m_metadata);
    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create checkpoint"), QDialogButtonBox::AcceptRole);
    m_create->setAccessibleName(tr("Create checkpoint"));
    m_create->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *field : {m_name, m_metadata})
        connect(field, &QLineEdit::textChanged, this, &CheckpointDialog::update);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_name->setFocus();
    update();
}

QString CheckpointDialog::name() const
{
    return m_name->text();
}

QByteArray CheckpointDialog::metadata() const
{
    return m_metadata->text().trimmed().toUtf8();
}

void CheckpointDialog::update()
{
    const auto parsed = JsonDocument::parse(metadata());
    const bool isValid = metadata().isEmpty() || (parsed && parsed->type(JsonDocument::Root) == JsonType::Object);
    m_note->setText(isValid ? QString() : tr("The metadata is not a JSON object {…}."));
    m_note->setVisible(!isValid);
    m_create->setEnabled(isValid && !m_name->text().trimmed().isEmpty());
}

} // namespace stateloupe
