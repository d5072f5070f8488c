#include "ui/dialogs/exportdialog.h"

#include "ui/text/bulktext.h"
#include "ui/text/counttext.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// With its leading dot; a folder has none.
QString suffixOf(ExportFormat format)
{
    if (format == ExportFormat::JsonFolder)
        return {};
    return format == ExportFormat::Csv ? u".csv"_s : u".jsonl"_s;
}

} // namespace

ExportDialog::ExportDialog(
    qsizetype workflows, const QString &storeName, const QString &folder, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_workflows(workflows)
    , m_proposal(QDir(folder).filePath(name))
    , m_path(new QLineEdit(this))
    , m_note(new PlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    resize(560, 0);
    auto *title = new PlainLabel(tr("Export %1").arg(workflowCountText(workflows)), this);
    title->setBold(true);
    title->setScale(1.1);
    auto *where = new PlainLabel(tr("From %1, which stays as it is.").arg(storeName), this);
    where->setRole(Theme::Role::Muted);
    where->setWordWrap(true);
    m_note->setRole(Theme::Role::Warning);
    m_note->setWordWrap(true);
    m_path->setAccessibleName(tr("File or folder"));
    auto *browse = new QPushButton(tr("&Browse…"), this);
    browse->setAccessibleName(tr("Browse"));
    browse->setAutoDefault(false);

    auto *formats = new QVBoxLayout;
    formats->setSpacing(4);
    m_formats = {new QRadioButton(tr("&JSON Lines: one file with everything, without loss"), this),
        new QRadioButton(tr("&Folder of JSON files: the exact text of each workflow"), this),
        new QRadioButton(tr("&Table (CSV): ids, sizes and times, for a spreadsheet"), this)};
    for (QRadioButton *format : m_formats) {
        format->setAccessibleName(format->text().remove(u'&'));
        formats->addWidget(format);
        connect(format, &QRadioButton::clicked, this, &ExportDialog::propose);
    }
    m_formats.first()->setChecked(true);

    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(m_path, 1);
    place->addWidget(browse);
    auto *buttons = new QDialogButtonBox(this);
    m_export = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::update);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(where);
    layout->addSpacing(12);
    layout->addLayout(formats);
    layout->addSpacing(12);
    layout->addLayout(place);
    layout->addWidget(m_note);
    layout->addSpacing(12);
    layout->addWidget(buttons);
    propose();
    m_path->setFocus();
}

ExportFormat ExportDialog::format() const
{
    for (qsizetype i = 0; i < m_formats.size(); ++i) {
        if (m_formats[i]->isChecked())
            return ExportFormat(i);
    }
    return ExportFormat::JsonLines;
}

QString ExportDialog::path() const
{
    return QFileInfo(m_path->text()).absoluteFilePath();
}

void ExportDialog::propose()
{
    m_path->setText(QDir::toNativeSeparators(m_proposal + suffixOf(format())));
    m_path->setSelection(int(m_path->text().lastIndexOf(u'/')) + 1, int(m_path->text().size()));
    update();
}

void ExportDialog::browse()
{
    const bool isFolder = format() == ExportFormat::JsonFolder;
    auto *chooser = new QFileDialog(this, isFolder ? tr("Choose a folder") : tr("Choose a file"), path());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(isFolder ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    chooser->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::AnyFile);
    chooser->setOption(QFileDialog::ShowDirsOnly, isFolder);
    chooser->setOption(QFileDialog::DontConfirmOverwrite); // said here, beside the button
    connect(chooser, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    chooser->open();
}

bool ExportDialog::replaces() const
{
    return format() != ExportFormat::JsonFolder && QFileInfo(path()).isFile();
}

void ExportDialog::update()
{
    const QFileInfo info(path());
    const bool isFolder = format() == ExportFormat::JsonFolder;
    QString problem;
    if (isFolder ? info.isFile() : info.isDir())
        problem = isFolder ? tr("This is a file, no folder.") : tr("This is a folder, no file.");
    else if (!isFolder && !info.dir().exists())
        problem = tr("There is no such folder.");
    m_note->setText(!problem.isEmpty() ? problem : replaces() ? tr("The file that is there is replaced.") : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    const QString text = replaces() ? tr("Replace file") : bulkButtonText({BulkVerb::Kind::Export, {}}, m_workflows);
    m_export->setText(text);
    m_export->setAccessibleName(text);
    m_export->setEnabled(problem.isEmpty() && !m_path->text().trimmed().isEmpty());
}

} // namespace stateloupe
