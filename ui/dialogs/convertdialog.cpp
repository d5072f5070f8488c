#include "ui/dialogs/convertdialog.h"

#include "core/async/background.h"
#include "core/conversion/lossreport.h"
#include "ui/dialogs/conversionpane.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

struct Conversion
{
    Result<QByteArray> json;
    QList<Loss> losses;
};

} // namespace

ConvertDialog::ConvertDialog(const JsonDocument &document, const QString &name, const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_file(file)
    , m_pane(new ConversionPane(tr("&To"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Convert workflow"));
    resize(680, 620);
    auto *title = new PlainLabel(tr("Convert %1").arg(name), this);
    title->setBold(true);
    title->setScale(1.1);
    auto *where = new PlainLabel(tr("The workflow itself stays as it is."), this);
    where->setRole(Theme::Role::Muted);

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save to file…"), QDialogButtonBox::ActionRole);
    m_save->setAccessibleName(tr("Save to file"));
    m_save->setDefault(true);
    m_copy = buttons->addButton(tr("&Copy result"), QDialogButtonBox::ActionRole);
    m_copy->setAccessibleName(tr("Copy result"));
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ConvertDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &ConvertDialog::copy);
    connect(m_pane, &ConversionPane::chosen, this, &ConvertDialog::convert);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(where);
    layout->addSpacing(12);
    layout->addWidget(m_pane, 1);
    layout->addSpacing(12);
    layout->addWidget(buttons);
    m_pane->setFocus();
    convert();
}

void ConvertDialog::convert()
{
    setResult({});
    m_pane->showBusy();
    const auto work = [document = m_document, framework = m_pane->framework(), mode = m_pane->mode()](const auto &) {
        Conversion conversion{convertTo(document, framework, mode), {}};
        if (conversion.json)
            conversion.losses = lossesOf(document, *conversion.json, framework, mode);
        return conversion;
    };
    m_converting.start<Conversion>(runInBackground<Conversion>(work), [this](const Conversion &conversion) {
        if (!conversion.json) {
            m_pane->showFault(conversion.json.error().detail);
            return;
        }
        m_pane->showResult(*conversion.json, conversion.losses);
        setResult(*conversion.json);
    });
}

void ConvertDialog::setResult(const QByteArray &json)
{
    m_copying.cancel();
    m_result = json;
    m_save->setEnabled(!json.isEmpty());
    m_copy->setEnabled(!json.isEmpty());
}

void ConvertDialog::save()
{
    const QString name = m_file + u'-' + frameworkId(m_pane->framework()) + u".json"_s;
    auto *chooser = new QFileDialog(this, tr("Save the result"), name);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->selectFile(name);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Q_EMIT saveWanted(m_result, path);
        accept();
    });
    chooser->open();
}

void ConvertDialog::copy()
{
    const auto work = [json = m_result](const auto &) { return QString::fromUtf8(json); };
    m_copying.start<QString>(runInBackground<QString>(work), [this](const QString &text) {
        QApplication::clipboard()->setText(text);
        Q_EMIT copied();
        accept();
    });
}

} // namespace stateloupe
