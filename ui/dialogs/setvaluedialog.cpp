#include "ui/dialogs/setvaluedialog.h"

#include "ui/preferences/zoom.h"
#include "ui/text/bulktext.h"
#include "ui/text/counttext.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

SetValueDialog::SetValueDialog(qsizetype workflows, const QString &storeName, const QString &place, QWidget *parent)
    : QDialog(parent)
    , m_place(new QLineEdit(place, this))
    , m_placeNote(new PlainLabel({}, this))
    , m_value(new QLineEdit(this))
    , m_valueNote(new PlainLabel({}, this))
    , m_creates(new QCheckBox(tr("&Add it where it is missing"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set value"));
    resize(520, 0);
    auto *title = new PlainLabel(tr("Set a value in %1").arg(workflowCountText(workflows)), this);
    title->setBold(true);
    title->setScale(1.1);
    auto *where
        = new PlainLabel(tr("In %1. Nothing is written before you have seen what changes.").arg(storeName), this);
    where->setRole(Theme::Role::Muted);
    where->setWordWrap(true);
    const QFont fixed = fixedFont();
    for (QLineEdit *field : {m_place, m_value})
        field->setFont(fixed);
    for (PlainLabel *note : {m_placeNote, m_valueNote}) {
        note->setRole(Theme::Role::Muted);
        note->setWordWrap(true);
        note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    }
    m_place->setPlaceholderText(u"context.status"_s);
    m_place->setAccessibleName(tr("Place of the value"));
    m_value->setPlaceholderText(u"\"done\""_s);
    m_value->setAccessibleName(tr("Value, as JSON"));
    m_creates->setAccessibleName(tr("Add it where it is missing"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Place"), m_place);
    form->addRow(QString(), m_placeNote);
    form->addRow(tr("&Value"), m_value);
    form->addRow(QString(), m_valueNote);
    form->addRow(QString(), m_creates);

    auto *buttons = new QDialogButtonBox(this);
    m_preview = buttons->addButton(tr("Preview…"), QDialogButtonBox::AcceptRole);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit *field : {m_place, m_value})
        connect(field, &QLineEdit::textChanged, this, &SetValueDialog::update);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(where);
    layout->addSpacing(12);
    layout->addLayout(form);
    layout->addSpacing(12);
    layout->addWidget(buttons);
    (place.isEmpty() ? m_place : m_value)->setFocus();
    update();
}

ValuePlace SetValueDialog::place() const
{
    return ValuePlace::parse(m_place->text()).value();
}

QByteArray SetValueDialog::json() const
{
    return m_value->text().trimmed().toUtf8();
}

ValueChange::Missing SetValueDialog::missing() const
{
    return m_creates->isChecked() ? ValueChange::Missing::Create : ValueChange::Missing::Refuse;
}

void SetValueDialog::update()
{
    const auto place = ValuePlace::parse(m_place->text());
    const auto value = JsonDocument::parse(json());
    m_placeNote->setText(m_place->text().isEmpty() || place
            ? tr("Like context.status, messages[-1].content or /context/status")
            : place.error().detail);
    if (m_value->text().isEmpty())
        m_valueNote->setText(tr("JSON: text in quotes, as in \"done\"; 7; true; null"));
    else if (value)
        m_valueNote->setText(bulkTypeText(json()));
    else
        m_valueNote->setText(tr("This is not JSON. Text needs quotes: \"done\""));
    m_preview->setEnabled(place.has_value() && value.has_value());
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width()))); // the notes may take more lines now
}

} // namespace stateloupe
