#include "ui/dialogs/storeform.h"

#include "ui/widgets/plainlabel.h"

#include <QFormLayout>
#include <QLineEdit>

namespace stateloupe {

QFormLayout *StoreForm::makeLayout(QWidget *parent)
{
    auto *layout = new QFormLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return layout;
}

QLineEdit *StoreForm::addField(QFormLayout *layout, const QString &label, const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(QString(label).remove(u'&'));
    layout->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &StoreForm::changed);
    return field;
}

} // namespace stateloupe
