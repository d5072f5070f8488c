#include "ui/dialogs/openstoredialog.h"

#include "core/backends/storeaddress.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// What was typed as an address; a bare path that need not exist is one of a new store.
Result<StoreSettings> settingsFor(const QString &text, bool create)
{
    const bool isPath = create && !text.startsWith("sqlite:"_L1) && !text.startsWith("memory:"_L1);
    Result<StoreAddress> address = parseStoreAddress(isPath ? QString("sqlite:"_L1 + text) : text);
    if (!address)
        return tl::unexpected(address.error());
    if (auto *sqlite = std::get_if<SqliteSettings>(&address->settings))
        sqlite->create = create;
    return address->settings;
}

} // namespace

OpenStoreDialog::OpenStoreDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_existing(new QRadioButton(tr("Open what is &there; never create anything"), this))
    , m_new(new QRadioButton(tr("Create a &new store if there is none"), this))
    , m_problem(new PlainLabel({}, this))
{
    setWindowTitle(tr("Open store"));
    auto *title = new PlainLabel(tr("Which store?"), this);
    title->setBold(true);
    title->setScale(1.15);
    auto *hint = new PlainLabel(
        tr("A database file, sqlite:PATH, or memory: for one that lives as long as the window."), this);
    hint->setRole(Theme::Role::Muted);
    hint->setWordWrap(true);
    m_address->setPlaceholderText(tr("/path/to/states.db"));
    m_address->setAccessibleName(tr("Address of the store"));
    m_address->setMinimumWidth(420);
    auto *browse = new QPushButton(icon(u"folder"_s), tr("&Browse…"), this);
    browse->setAccessibleName(tr("Browse for a file"));
    browse->setAutoDefault(false);
    m_existing->setChecked(true);
    m_existing->setAccessibleName(tr("Open what is there"));
    m_new->setAccessibleName(tr("Create a new store"));
    m_problem->setRole(Theme::Role::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("Open store"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(browse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_existing);
    layout->addWidget(m_new);
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(buttons);

    connect(browse, &QPushButton::clicked, this, &OpenStoreDialog::browse);
    connect(m_address, &QLineEdit::textChanged, this, &OpenStoreDialog::update);
    connect(m_new, &QRadioButton::toggled, this, &OpenStoreDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &OpenStoreDialog::tryToAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
}

void OpenStoreDialog::browse()
{
    auto *dialog = new QFileDialog(this, m_new->isChecked() ? tr("New store") : tr("Open store"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(m_new->isChecked() ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(m_new->isChecked() ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is opened, never written over
    dialog->setNameFilters({tr("Databases (*.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_address, &QLineEdit::setText);
    dialog->open();
}

void OpenStoreDialog::update()
{
    m_problem->hide();
    const QString text = m_new->isChecked() ? tr("Create or open store") : tr("Open store");
    m_open->setText(text);
    m_open->setAccessibleName(text);
    m_open->setEnabled(!m_address->text().trimmed().isEmpty());
}

void OpenStoreDialog::tryToAccept()
{
    const Result<StoreSettings> settings = settingsFor(m_address->text().trimmed(), m_new->isChecked());
    if (!settings) {
        m_problem->setText(settings.error().detail);
        m_problem->show();
        m_address->setFocus();
        return;
    }
    m_settings = *settings;
    accept();
}

} // namespace stateloupe
