#include "ui/dialogs/connectionform.h"

#include "core/backends/storeaddress.h"
#include "ui/dialogs/memoryform.h"
#include "ui/dialogs/postgresform.h"
#include "ui/dialogs/redisform.h"
#include "ui/dialogs/sqliteform.h"
#include "ui/preferences/zoom.h"
#include "ui/text/storetext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/line.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/viewtabs.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QStackedWidget>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// The order of the tabs: what people open most often first.
constexpr std::size_t Kinds[]{1, 2, 3, 0}; // indices of StoreSettings

int tabOf(const StoreSettings &settings)
{
    if (std::holds_alternative<FileSettings>(settings))
        return tabOf(SqliteSettings()); // any file
    return int(std::find(std::begin(Kinds), std::end(Kinds), settings.index()) - std::begin(Kinds));
}

/// What was typed as an address; a bare path that need not exist yet is a file.
Result<StoreAddress> readStore(const QString &text)
{
    const auto address = parseStoreAddress(text);
    const bool isPath = text.startsWith(u'/') || text.startsWith(u'~');
    return address || !isPath ? address : StoreAddress{settingsOfFile(text), {}};
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit(this))
    , m_addressProblem(new PlainLabel({}, this))
    , m_shownAddress(new PlainLabel({}, this))
    , m_kinds(new ViewTabs)
    , m_forms(new QStackedWidget(this))
    , m_name(new QLineEdit(this))
    , m_environment(new ChoiceBox(this))
    , m_readOnly(new QCheckBox(tr("Open for &reading only"), this))
    , m_remember(new QCheckBox(tr("Remember the password in the &keyring"), this))
    , m_keyringNote(new PlainLabel({}, this))
{
    m_address->setPlaceholderText(tr("Paste an address: /path/to/states.db, redis://…, postgresql://…"));
    m_address->setAccessibleName(tr("Address of the store"));
    m_addressProblem->setRole(Theme::Role::Danger);
    m_addressProblem->setWordWrap(true);
    m_addressProblem->hide();
    m_shownAddress->setRole(Theme::Role::Muted);
    setFixedFont(m_shownAddress);
    m_shownAddress->setWordWrap(true);
    m_shownAddress->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_shownAddress->setAccessibleName(tr("Address, without the password"));
    m_kinds->setAccessibleName(tr("Kind of store"));
    buildForms();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_address);
    layout->addWidget(m_addressProblem);
    layout->addWidget(m_kinds);
    layout->addSpacing(4);
    layout->addWidget(m_forms);
    layout->addWidget(m_shownAddress);
    layout->addSpacing(4);
    layout->addWidget(new Line(1, Theme::Role::Line, this));
    layout->addSpacing(4);
    layout->addLayout(buildKeeping());
    layout->addStretch(1);

    connect(m_address, &QLineEdit::textEdited, this, &ConnectionForm::readAddress);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
    connect(m_kinds, &QTabBar::currentChanged, this, &ConnectionForm::showForm);
    alignLabels();
    showForm(0);
    setConnection(blank());
}

Connection ConnectionForm::blank()
{
    Connection connection;
    connection.settings = SqliteSettings();
    return connection;
}

/// Gives all fields one left edge.
void ConnectionForm::alignLabels()
{
    QList<QWidget *> labels;
    for (const QFormLayout *layout : findChildren<QFormLayout *>()) {
        for (int row = 0; row < layout->rowCount(); ++row) {
            if (QLayoutItem *item = layout->itemAt(row, QFormLayout::LabelRole))
                labels.append(item->widget());
        }
    }
    int width = 0;
    for (const QWidget *label : std::as_const(labels))
        width = std::max(width, label->sizeHint().width());
    for (QWidget *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

/// A form takes the room that it needs, not that of the largest one.
void ConnectionForm::showForm(int index)
{
    m_forms->setCurrentIndex(index);
    for (int i = 0; i < m_forms->count(); ++i)
        m_forms->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    update();
}

void ConnectionForm::buildForms()
{
    addForm(new SqliteForm(this), storeKindText(u"sqlite"_s));
    addForm(new RedisForm(this), storeKindText(u"redis"_s));
    addForm(new PostgresForm(this), storeKindText(u"postgresql"_s));
    addForm(new MemoryForm(this), tr("In memory"));
}

void ConnectionForm::addForm(StoreForm *form, const QString &name)
{
    m_kinds->addTab(name);
    m_forms->addWidget(form);
    connect(form, &StoreForm::changed, this, &ConnectionForm::update);
    for (QLineEdit *field : form->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
}

QFormLayout *ConnectionForm::buildKeeping()
{
    m_name->setPlaceholderText(tr("to save it; without one it is opened once"));
    m_name->setAccessibleName(tr("Name to save it under"));
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->addItem(tr("not said"), int(Environment::None));
    for (const auto environment : {Environment::Development, Environment::Staging, Environment::Production})
        m_environment->addItem(environmentText(environment), int(environment));
    m_readOnly->setAccessibleName(tr("Open for reading only"));
    m_remember->setAccessibleName(tr("Remember the password in the keyring"));
    m_keyringNote->setRole(Theme::Role::Warning);
    m_keyringNote->setWordWrap(true);
    m_keyringNote->hide();

    auto *layout = new QFormLayout;
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(tr("En&vironment"), m_environment);
    layout->addRow(QString(), m_readOnly);
    layout->addRow(QString(), m_remember);
    layout->addRow(QString(), m_keyringNote);
    connect(m_name, &QLineEdit::textChanged, this, &ConnectionForm::update);
    connect(m_name, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ConnectionForm::update);
    connect(m_readOnly, &QCheckBox::toggled, this, &ConnectionForm::update);
    return layout;
}

StoreForm *ConnectionForm::form() const
{
    return static_cast<StoreForm *>(m_forms->currentWidget());
}

void ConnectionForm::showSettings(const StoreSettings &settings)
{
    const int tab = tabOf(settings);
    static_cast<StoreForm *>(m_forms->widget(tab))->setSettings(settings);
    m_kinds->setCurrentIndex(tab);
    m_readOnly->setChecked(isReadOnly(settings));
}

void ConnectionForm::setConnection(const Connection &connection)
{
    m_id = connection.id;
    m_address->clear();
    m_addressProblem->hide();
    showSettings(connection.settings);
    for (int i = 0; i < m_forms->count(); ++i) {
        if (QLineEdit *field = static_cast<StoreForm *>(m_forms->widget(i))->passwordField()) {
            field->clear();
            field->setPlaceholderText(connection.hasPassword ? tr("in the keyring") : tr("asked for when needed"));
        }
    }
    m_name->setText(connection.name);
    m_environment->setCurrentIndex(int(connection.environment));
    m_remember->setChecked(connection.hasPassword);
    setKeyringNote({});
    update();
}

Connection ConnectionForm::connection() const
{
    return {m_id, m_name->text().trimmed(), withReadOnly(form()->settings(), m_readOnly->isChecked()),
        Environment(m_environment->currentData().toInt()), isPasswordRemembered()};
}

Secret ConnectionForm::password() const
{
    const QLineEdit *field = form()->passwordField();
    return field ? Secret(field->text().toUtf8()) : Secret();
}

bool ConnectionForm::isPasswordRemembered() const
{
    return form()->passwordField() && m_remember->isChecked();
}

QString ConnectionForm::problem() const
{
    return form()->problem();
}

void ConnectionForm::setSaved(const Connection &connection)
{
    m_id = connection.id;
    m_remember->setChecked(connection.hasPassword);
}

void ConnectionForm::setKeyringNote(const QString &note)
{
    m_keyringNote->setText(note);
    m_keyringNote->setVisible(!note.isEmpty());
}

void ConnectionForm::focusFirst()
{
    m_address->setFocus();
}

/// Fills the fields from an address. A password in it goes into its own field and out of this one at once.
void ConnectionForm::readAddress()
{
    const QString text = m_address->text().trimmed();
    const auto address = text.isEmpty() ? failure(ErrorKind::InvalidArgument, {}) : readStore(text);
    m_addressProblem->setText(address ? QString() : address.error().detail);
    m_addressProblem->setVisible(!address && !text.isEmpty());
    if (!address)
        return;
    showSettings(address->settings);
    QLineEdit *field = form()->passwordField();
    if (!field || address->password.isEmpty())
        return;
    field->setText(QString::fromUtf8(address->password.reveal()));
    m_address->setText(toStoreAddress(address->settings));
}

void ConnectionForm::update()
{
    const bool isServer = form()->passwordField() != nullptr;
    m_remember->setVisible(isServer);
    m_remember->setEnabled(!m_name->text().trimmed().isEmpty());
    m_readOnly->setVisible(!qobject_cast<MemoryForm *>(form()));
    m_shownAddress->setText(isServer ? toStoreAddress(connection().settings) : QString());
    m_shownAddress->setVisible(isServer);
    Q_EMIT changed();
}

} // namespace stateloupe
