#include "ui/views/jsontreedelegate.h"

#include "core/json/jsondocument.h"
#include "ui/models/jsontreemodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/rowpainting.h"

#include <QLineEdit>

namespace stateloupe {

namespace {

/// Typed text is small (JsonTreeModel::EditsInPlaceRole), so it may be parsed at every key.
void markFault(QLineEdit *editor)
{
    const auto parsed = JsonDocument::parse(editor->text().toUtf8());
    QPalette colors = editor->palette();
    colors.setColor(QPalette::Text, Theme::current().color(parsed ? Theme::Role::Text : Theme::Role::Danger));
    editor->setPalette(colors);
    setPlainToolTip(editor, parsed ? QString() : parsed.error().toString());
}

} // namespace

void JsonTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option; // the row is what one is at, so no cell of it stands out
    whole.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    QStyledItemDelegate::paint(painter, whole, index);
}

QSize JsonTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), RowHeight};
}

void JsonTreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    if (index.column() == JsonTreeModel::ValueColumn)
        option->font = fixedFont();
}

QWidget *JsonTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(index.column() == JsonTreeModel::KeyColumn ? tr("New key") : tr("New value"));
    if (index.column() == JsonTreeModel::ValueColumn)
        setFixedFont(editor);
    if (!index.data(JsonTreeModel::IsTextRole).toBool())
        connect(editor, &QLineEdit::textChanged, editor, [editor] { markFault(editor); });
    return editor;
}

void JsonTreeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
}

void JsonTreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
}

} // namespace stateloupe
