#include "ui/widgets/questiondialog.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>

namespace stateloupe {

QuestionDialog::QuestionDialog(const QString &iconName, const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_buttons(new QDialogButtonBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleDescription(text);
    auto *picture = new IconLabel(32, this);
    picture->setIcon(iconName, Theme::Role::Warning);
    auto *heading = new PlainLabel(title, this);
    heading->setBold(true);
    heading->setScale(1.1);
    heading->setWordWrap(true);
    auto *body = new PlainLabel(text, this);
    body->setWordWrap(true);
    body->setMinimumWidth(380);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(8);
    layout->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(heading, 0, 1);
    layout->addWidget(body, 1, 1);
    layout->setRowMinimumHeight(2, 8);
    layout->addWidget(m_buttons, 3, 0, 1, 2);
    layout->setColumnStretch(1, 1);
}

void QuestionDialog::addChoice(const QString &text, QDialogButtonBox::ButtonRole role, std::function<void()> chosen)
{
    QPushButton *button = m_buttons->addButton(text, role);
    button->setAccessibleName(text);
    button->setAutoDefault(true);
    if (!m_hasDefault) {
        button->setDefault(true);
        button->setFocus();
        m_hasDefault = true;
    }
    connect(button, &QPushButton::clicked, this, [this, chosen = std::move(chosen)] {
        accept();
        chosen();
    });
}

void QuestionDialog::addCancel(std::function<void()> chosen)
{
    QPushButton *button = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    button->setAccessibleName(tr("Cancel"));
    if (!m_hasDefault) {
        button->setDefault(true);
        button->setFocus(); // a button that has it is the default, whatever was said
    }
    m_hasDefault = true;
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    if (chosen)
        connect(this, &QDialog::rejected, this, std::move(chosen));
}

} // namespace stateloupe
