#include "ui/dialogs/passworddialog.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

PasswordDialog::PasswordDialog(const QString &storeName, const QString &reason, bool canRemember, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("&Remember it in the keyring"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password"));
    auto *picture = new IconLabel(32, this);
    picture->setIcon(u"lock"_s, Theme::Role::Accent);
    auto *title = new PlainLabel(tr("Password for %1").arg(storeName), this);
    title->setBold(true);
    title->setScale(1.1);
    title->setWordWrap(true);
    auto *body = new PlainLabel(reason, this);
    body->setRole(Theme::Role::Muted);
    body->setWordWrap(true);
    body->setMinimumWidth(360);
    body->setVisible(!reason.isEmpty());
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("Password"));
    m_remember->setAccessibleName(tr("Remember it in the keyring"));
    m_remember->setVisible(canRemember);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *logIn = buttons->addButton(tr("Log in"), QDialogButtonBox::AcceptRole);
    logIn->setAccessibleName(tr("Log in"));
    logIn->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(8);
    layout->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(title, 0, 1);
    layout->addWidget(body, 1, 1);
    layout->addWidget(m_field, 2, 1);
    layout->addWidget(m_remember, 3, 1);
    layout->setRowMinimumHeight(4, 8);
    layout->addWidget(buttons, 5, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    m_field->setFocus();
}

Secret PasswordDialog::password() const
{
    return Secret(m_field->text().toUtf8());
}

bool PasswordDialog::isToBeRemembered() const
{
    return m_remember->isChecked();
}

} // namespace stateloupe
