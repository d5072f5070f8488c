#include "ui/dialogs/sqliteform.h"

#include "core/backends/storeaddress.h"
#include "ui/widgets/icon.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

SqliteForm::SqliteForm(QWidget *parent)
    : StoreForm(parent)
    , m_path(new QLineEdit(this))
    , m_create(new QCheckBox(tr("&Create a new store if there is none"), this))
{
    m_path->setPlaceholderText(tr("/path/to/states.db"));
    m_path->setAccessibleName(tr("Database file"));
    m_create->setAccessibleName(tr("Create a new store if there is none"));
    auto *browseButton = new QPushButton(icon(u"folder"_s), tr("&Browse…"), this);
    browseButton->setAccessibleName(tr("Browse for a file"));
    browseButton->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_path, 1);
    row->addWidget(browseButton);
    QFormLayout *layout = makeLayout(this);
    auto *label = new QLabel(tr("&File"), this);
    label->setBuddy(m_path);
    layout->addRow(label, row);
    layout->addRow(QString(), m_create);
    setFocusProxy(m_path);
    connect(browseButton, &QPushButton::clicked, this, &SqliteForm::browse);
    connect(m_path, &QLineEdit::textChanged, this, &StoreForm::changed);
    connect(m_create, &QCheckBox::toggled, this, &StoreForm::changed);
}

void SqliteForm::browse()
{
    const bool isNew = m_create->isChecked();
    auto *dialog = new QFileDialog(this, isNew ? tr("New store") : tr("Open store"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is opened, never written over
    dialog->setNameFilters({tr("Databases and JSON files (*.db *.sqlite *.sqlite3 *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void SqliteForm::setSettings(const StoreSettings &settings)
{
    const auto *sqlite = std::get_if<SqliteSettings>(&settings);
    m_path->setText(sqlite ? sqlite->path : std::get<FileSettings>(settings).path);
    m_create->setChecked(sqlite && sqlite->create);
}

StoreSettings SqliteForm::settings() const
{
    StoreSettings settings = settingsOfFile(m_path->text().trimmed());
    if (auto *sqlite = std::get_if<SqliteSettings>(&settings))
        sqlite->create = m_create->isChecked();
    return settings;
}

QString SqliteForm::problem() const
{
    return m_path->text().trimmed().isEmpty() ? tr("Name the database file.") : QString();
}

} // namespace stateloupe
