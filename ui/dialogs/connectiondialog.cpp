#include "ui/dialogs/connectiondialog.h"

#include "ui/dialogs/connectionform.h"
#include "ui/dialogs/connectiontestpane.h"
#include "ui/dialogs/savedconnections.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace stateloupe {

ConnectionDialog::ConnectionDialog(ConnectionBook *book, SecretStore *secrets, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_secrets(secrets)
    , m_saver(book, secrets)
    , m_saved(new SavedConnections(this))
    , m_form(new ConnectionForm)
    , m_test(new ConnectionTestPane)
    , m_problem(new PlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open store"));
    resize(820, 720);
    m_saved->setFixedWidth(std::max(220, m_saved->minimumSizeHint().width()));
    m_problem->setRole(Theme::Role::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 8, 0);
    contentLayout->setSpacing(16);
    contentLayout->addWidget(m_form);
    contentLayout->addWidget(m_test);
    contentLayout->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(scrolled(content), 1);
    right->addWidget(m_problem);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_saved);
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addLayout(buildButtons());

    connect(m_saved, &SavedConnections::chosen, this, &ConnectionDialog::showConnection);
    connect(m_saved, &SavedConnections::openRequested, this, [this](const QUuid &id) {
        showConnection(id);
        openStore();
    });
    connect(m_saved, &SavedConnections::duplicateRequested, this, &ConnectionDialog::duplicate);
    connect(m_saved, &SavedConnections::deleteRequested, this, &ConnectionDialog::askToDelete);
    connect(m_form, &ConnectionForm::changed, this, &ConnectionDialog::update);
    connect(m_form, &ConnectionForm::submitted, this, &ConnectionDialog::openStore);
    m_saved->setConnections(m_book->connections());
    update();
    m_form->focusFirst();
}

QScrollArea *ConnectionDialog::scrolled(QWidget *content)
{
    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    // What was just found out is to be seen.
    connect(m_test, &ConnectionTestPane::outcomeShown, area, [this, area] {
        QMetaObject::invokeMethod(
            area, [this, area] { area->ensureWidgetVisible(m_test); }, Qt::QueuedConnection);
    });
    return area;
}

QPushButton *ConnectionDialog::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    return button;
}

QHBoxLayout *ConnectionDialog::buildButtons()
{
    m_testButton = addButton(tr("&Test"));
    m_saveButton = addButton(tr("&Save"));
    m_openButton = addButton(tr("&Open store"));
    m_openButton->setDefault(true);
    QPushButton *cancel = addButton(tr("Cancel"));
    connect(m_testButton, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_saveButton, &QPushButton::clicked, this, [this] { save([](const Connection &) {}); });
    connect(m_openButton, &QPushButton::clicked, this, &ConnectionDialog::openStore);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_testButton);
    buttons->addStretch();
    for (QPushButton *button : {m_saveButton, cancel, m_openButton})
        buttons->addWidget(button);
    return buttons;
}

void ConnectionDialog::edit(const QUuid &id)
{
    m_saved->setCurrent(id);
    showConnection(id);
}

void ConnectionDialog::showOpening(const Connection &connection, const ConnectionTest &test)
{
    m_saved->setCurrent(connection.id);
    m_form->setConnection(connection);
    m_test->showResult(connection.settings, test);
}

void ConnectionDialog::showConnection(const QUuid &id)
{
    m_form->setConnection(m_book->find(id).value_or(ConnectionForm::blank()));
    update();
}

void ConnectionDialog::duplicate(const QUuid &id)
{
    Connection copy = m_book->find(id).value_or(ConnectionForm::blank());
    copy.id = QUuid();
    copy.hasPassword = false; // a password belongs to one connection
    m_saved->setCurrent(QUuid());
    copy.name = tr("%1 (copy)").arg(copy.name);
    m_form->setConnection(copy);
}

void ConnectionDialog::askToDelete(const QUuid &id)
{
    const auto connection = m_book->find(id);
    if (!connection)
        return;
    auto *question = new QuestionDialog(QStringLiteral("trash"), tr("Delete the connection %1?").arg(connection->name),
        tr("Its password leaves the keyring too. The store itself stays as it is."), this);
    question->addCancel();
    question->addChoice(tr("Delete connection"), QDialogButtonBox::DestructiveRole, [this, connection = *connection] {
        const auto removed = m_saver.remove(connection);
        tell(removed ? QString() : removed.error().detail);
        m_saved->setConnections(m_book->connections());
        showConnection(m_saved->current());
    });
    question->open();
}

void ConnectionDialog::test()
{
    tell({});
    const Connection connection = m_form->connection();
    if (!m_form->password().isEmpty() || !connection.hasPassword || connection.id.isNull()) {
        m_test->start(connection.settings, m_form->password());
        return;
    }
    m_secrets->read(connection.id, this, [this, connection](const Result<Secret> &secret) {
        m_form->setKeyringNote(secret ? QString() : secret.error().detail);
        m_test->start(connection.settings, secret.value_or(Secret()));
    });
}

void ConnectionDialog::save(const std::function<void(const Connection &)> &onSaved)
{
    m_isSaving = true;
    update();
    m_saver.save(m_form->connection(), m_form->password(), this,
        [this, onSaved](const Result<ConnectionSaver::Outcome> &outcome) { takeSaved(outcome, onSaved); });
}

void ConnectionDialog::takeSaved(
    const Result<ConnectionSaver::Outcome> &outcome, const std::function<void(const Connection &)> &next)
{
    m_isSaving = false;
    update();
    if (!outcome)
        return tell(outcome.error().detail);
    tell({});
    Q_EMIT connectionSaved(outcome->connection);
    m_saved->setConnections(m_book->connections());
    m_saved->setCurrent(outcome->connection.id);
    m_form->setSaved(outcome->connection);
    m_form->setKeyringNote(outcome->keyringNote);
    next(outcome->connection);
}

/// A connection with a name is saved on the way.
void ConnectionDialog::openStore()
{
    if (!m_openButton->isEnabled())
        return;
    if (m_form->connection().name.isEmpty())
        openNow(m_form->connection());
    else
        save([this](const Connection &connection) { openNow(connection); });
}

void ConnectionDialog::openNow(const Connection &connection)
{
    Q_EMIT openRequested(connection, m_form->password());
    accept();
}

void ConnectionDialog::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ConnectionDialog::update()
{
    m_test->clear();
    const QString problem = m_form->problem();
    const bool hasName = !m_form->connection().name.isEmpty();
    const QString text = hasName ? tr("Save and &open") : tr("&Open store");
    m_openButton->setText(text);
    m_openButton->setAccessibleName(QString(text).remove(u'&'));
    m_openButton->setToolTip(problem);
    m_openButton->setEnabled(problem.isEmpty() && !m_isSaving);
    m_testButton->setEnabled(problem.isEmpty());
    m_saveButton->setEnabled(problem.isEmpty() && hasName && !m_isSaving);
    m_problem->hide();
}

} // namespace stateloupe
