#include "ui/dialogs/tlsfields.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

TlsFields::TlsFields(QWidget *parent)
    : QWidget(parent)
    , m_policy(new ChoiceBox(this))
    , m_authority(new QWidget(this))
    , m_caFile(new QLineEdit(m_authority))
    , m_warning(new PlainLabel({}, this))
    , m_accepted(new QCheckBox(tr("&I trust this network"), this))
{
    m_policy->addItem(tr("Encrypted, and the server proves its name"), int(TlsPolicy::Verified));
    m_policy->addItem(tr("Not encrypted"), int(TlsPolicy::Off));
    m_policy->setAccessibleName(tr("Encryption"));
    m_caFile->setPlaceholderText(tr("Authorities that the system trusts"));
    m_caFile->setAccessibleName(tr("Certificate authority"));
    m_warning->setRole(Theme::Role::Danger);
    m_warning->setWordWrap(true);
    m_warning->setText(tr("Everybody on the way can read and change what travels, passwords too."));
    m_accepted->setAccessibleName(tr("I trust this network"));
    auto *browseButton = new QPushButton(icon(u"folder"_s), tr("CA fi&le…"), m_authority);
    browseButton->setAccessibleName(tr("Browse for a certificate authority"));
    browseButton->setAutoDefault(false);

    auto *row = new QHBoxLayout(m_authority);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_caFile, 1);
    row->addWidget(browseButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_policy);
    layout->addWidget(m_authority);
    layout->addWidget(m_warning);
    layout->addWidget(m_accepted);
    setFocusProxy(m_policy);

    connect(browseButton, &QPushButton::clicked, this, &TlsFields::browse);
    connect(m_policy, &QComboBox::currentIndexChanged, this, &TlsFields::update);
    connect(m_accepted, &QCheckBox::toggled, this, &TlsFields::changed);
    connect(m_caFile, &QLineEdit::textChanged, this, &TlsFields::changed);
    update();
}

void TlsFields::browse()
{
    auto *dialog = new QFileDialog(this, tr("Certificate authority"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void TlsFields::setSettings(const TlsSettings &settings)
{
    const bool isOff = settings.policy == TlsPolicy::Off || (settings.policy == TlsPolicy::Automatic && m_isLocal);
    m_policy->setCurrentIndex(isOff ? 1 : 0);
    m_accepted->setChecked(settings.policy == TlsPolicy::Off);
    m_caFile->setText(settings.caFile);
    update();
}

/// Nothing is encrypted on the way to this machine unless that was asked for, which Automatic says best.
TlsSettings TlsFields::settings() const
{
    const bool isOff = m_policy->currentIndex() == 1;
    if (!isOff)
        return {TlsPolicy::Verified, m_caFile->text().trimmed()};
    return {m_isLocal ? TlsPolicy::Automatic : TlsPolicy::Off, {}};
}

void TlsFields::setIsLocal(bool isLocal)
{
    if (isLocal == m_isLocal)
        return;
    m_isLocal = isLocal;
    m_policy->setCurrentIndex(isLocal || m_accepted->isChecked() ? 1 : 0);
    update();
}

void TlsFields::update()
{
    const bool isOff = m_policy->currentIndex() == 1;
    m_authority->setVisible(!isOff);
    m_warning->setVisible(isOff && !m_isLocal);
    m_accepted->setVisible(isOff && !m_isLocal);
    Q_EMIT changed();
}

QString TlsFields::problem() const
{
    const bool isBare = m_policy->currentIndex() == 1 && !m_isLocal;
    return isBare && !m_accepted->isChecked() ? tr("Say that you trust the network, or encrypt the connection.")
                                              : QString();
}

} // namespace stateloupe
