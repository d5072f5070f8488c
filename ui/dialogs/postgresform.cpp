#include "ui/dialogs/postgresform.h"

#include "core/backends/serverhost.h"
#include "ui/dialogs/tlsfields.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace stateloupe {

PostgresForm::PostgresForm(QWidget *parent)
    : StoreForm(parent)
    , m_port(new QSpinBox(this))
    , m_create(new QCheckBox(tr("&Create the table if there is none"), this))
    , m_tls(new TlsFields(this))
{
    QFormLayout *layout = makeLayout(this);
    m_host = addField(layout, tr("&Host"), tr("this machine, or the folder of its socket"));
    m_port->setRange(1, 65'535);
    m_port->setAccessibleName(tr("Port"));
    layout->addRow(tr("&Port"), m_port);
    m_user = addField(layout, tr("&User"), tr("as the system calls you"));
    m_password = addField(layout, tr("Pass&word"));
    m_password->setEchoMode(QLineEdit::Password);
    m_database = addField(layout, tr("&Database"), tr("named like the user"));
    m_table = addField(layout, tr("Ta&ble"), PostgresSettings().table);
    m_create->setAccessibleName(tr("Create the table if there is none"));
    layout->addRow(QString(), m_create);
    layout->addRow(tr("&Encryption"), m_tls);
    setFocusProxy(m_host);
    connect(m_tls, &TlsFields::changed, this, &StoreForm::changed);
    connect(m_host, &QLineEdit::textChanged, this, &PostgresForm::update);
    connect(m_port, &QSpinBox::valueChanged, this, &StoreForm::changed);
    connect(m_create, &QCheckBox::toggled, this, &StoreForm::changed);
    setSettings(PostgresSettings());
}

void PostgresForm::update()
{
    const QString host = m_host->text().trimmed();
    m_tls->setIsLocal(host.isEmpty() || host.startsWith(u'/') || isThisMachine(host));
}

void PostgresForm::setSettings(const StoreSettings &settings)
{
    const auto &postgres = std::get<PostgresSettings>(settings);
    m_host->setText(postgres.host);
    m_port->setValue(postgres.port);
    m_user->setText(postgres.user);
    m_database->setText(postgres.database);
    m_table->setText(postgres.table);
    m_create->setChecked(postgres.create);
    update();
    m_tls->setSettings(postgres.tls);
}

StoreSettings PostgresForm::settings() const
{
    PostgresSettings postgres;
    postgres.host = m_host->text().trimmed();
    postgres.port = quint16(m_port->value());
    postgres.user = m_user->text();
    postgres.database = m_database->text();
    if (!m_table->text().trimmed().isEmpty())
        postgres.table = m_table->text().trimmed();
    postgres.create = m_create->isChecked();
    postgres.tls = m_tls->settings();
    return postgres;
}

QString PostgresForm::problem() const
{
    return m_tls->problem();
}

} // namespace stateloupe
