#include "ui/dialogs/redisform.h"

#include "core/backends/serverhost.h"
#include "ui/dialogs/tlsfields.h"
#include "ui/text/bytetext.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

namespace stateloupe {

using namespace Qt::StringLiterals;

RedisForm::RedisForm(QWidget *parent)
    : StoreForm(parent)
    , m_port(new QSpinBox(this))
    , m_database(new QSpinBox(this))
    , m_ttl(new QSpinBox(this))
    , m_tls(new TlsFields(this))
{
    QFormLayout *layout = makeLayout(this);
    m_host = addField(layout, tr("&Host"), u"localhost"_s);
    m_port->setRange(1, 65'535);
    m_port->setAccessibleName(tr("Port"));
    layout->addRow(tr("&Port"), m_port);
    m_socket = addField(layout, tr("Uni&x socket"), tr("instead of host and port"));
    m_user = addField(layout, tr("&User"), tr("the default user"));
    m_password = addField(layout, tr("Pass&word"));
    m_password->setEchoMode(QLineEdit::Password);
    addKeyFields(layout);
    layout->addRow(tr("&Encryption"), m_tls);
    setFocusProxy(m_host);
    connect(m_tls, &TlsFields::changed, this, &StoreForm::changed);
    connect(m_host, &QLineEdit::textChanged, this, &RedisForm::update);
    connect(m_socket, &QLineEdit::textChanged, this, &RedisForm::update);
    for (QSpinBox *box : {m_port, m_database, m_ttl})
        connect(box, &QSpinBox::valueChanged, this, &StoreForm::changed);
    setSettings(RedisSettings());
}

void RedisForm::addKeyFields(QFormLayout *layout)
{
    m_database->setRange(0, std::numeric_limits<int>::max());
    m_database->setAccessibleName(tr("Database"));
    layout->addRow(tr("&Database"), m_database);
    m_prefix = addField(layout, tr("Key pre&fix"), tr("every key"));
    m_ttl->setRange(0, std::numeric_limits<int>::max());
    m_ttl->setSpecialValueText(tr("never"));
    m_ttl->setSuffix(tr(" seconds"));
    m_ttl->setAccessibleName(tr("New workflows expire after"));
    layout->addRow(tr("New ones expire &after"), m_ttl);
}

void RedisForm::update()
{
    const bool hasSocket = !m_socket->text().trimmed().isEmpty();
    m_host->setEnabled(!hasSocket);
    m_port->setEnabled(!hasSocket);
    m_tls->setIsLocal(hasSocket || m_host->text().trimmed().isEmpty() || isThisMachine(m_host->text().trimmed()));
}

void RedisForm::setSettings(const StoreSettings &settings)
{
    const auto &redis = std::get<RedisSettings>(settings);
    m_host->setText(redis.host);
    m_port->setValue(redis.port);
    m_socket->setText(redis.socket);
    m_user->setText(redis.user);
    m_database->setValue(redis.database);
    m_prefix->setText(editableBytes(redis.prefix));
    m_ttl->setValue(int(redis.ttl.value_or(0)));
    update();
    m_tls->setSettings(redis.tls);
}

StoreSettings RedisForm::settings() const
{
    RedisSettings redis;
    if (!m_host->text().trimmed().isEmpty())
        redis.host = m_host->text().trimmed();
    redis.port = quint16(m_port->value());
    redis.socket = m_socket->text().trimmed();
    redis.user = m_user->text();
    redis.database = m_database->value();
    redis.prefix = editedBytes(m_prefix->text());
    if (m_ttl->value() > 0)
        redis.ttl = m_ttl->value();
    redis.tls = m_tls->settings();
    return redis;
}

QString RedisForm::problem() const
{
    return m_tls->problem();
}

} // namespace stateloupe
