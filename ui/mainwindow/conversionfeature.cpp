#include "ui/mainwindow/conversionfeature.h"

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "core/export/exportname.h"
#include "core/files/atomicfile.h"
#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/convertdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/mainwindow/creationflow.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/widgets/toastarea.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 60;

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    AtomicFile file(path, AtomicFile::Existing::Replace);
    if (const auto opened = file.open(); !opened)
        return opened;
    if (const auto written = file.write(bytes); !written)
        return written;
    return file.commit();
}

Result<JsonDocument> readFile(const QString &path)
{
    QFile file(path);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(ErrorKind::Unavailable, file.errorString());
    auto document = JsonDocument::parse(text);
    if (!document)
        return failure(ErrorKind::InvalidData, document.error().toString());
    return *std::move(document);
}

} // namespace

ConversionFeature::ConversionFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_flow(new CreationFlow(parts))
{
    m_parts.actions->add({.name = u"workflow.convert"_s,
        .text = tr("Conver&t…"),
        .icon = u"export"_s,
        .run = [this] { convert(); },
        .isPossible =
            [this] {
                const DocumentSession *session = m_parts.documents->current();
                return session && session->phase() == DocumentSession::Phase::Ready && session->state().isUnified();
            }});
    m_parts.actions->add({.name = u"file.import"_s,
        .text = tr("&Import from a framework…"),
        .icon = u"inbox"_s,
        .menu = WindowActions::Menu::File,
        .run = [this] { chooseFile(); },
        .isPossible = [this] { return !targets().isEmpty(); }});
}

void ConversionFeature::convert()
{
    const DocumentSession *session = m_parts.documents->current();
    m_parts.documents->currentView()->finishTyping();
    const QString file = QFileInfo(exportFileName(session->id())).completeBaseName().left(LongestName);
    auto *dialog = new ConvertDialog(session->document(), shortWorkflowIdText(session->id()), file, m_parts.window);
    connect(dialog, &ConvertDialog::saveWanted, this, &ConversionFeature::save);
    connect(dialog, &ConvertDialog::copied, this, [this] { m_parts.toasts->show(tr("The result was copied.")); });
    dialog->open();
}

void ConversionFeature::save(const QByteArray &json, const QString &path)
{
    const auto work = [path, json](const auto &) { return writeFile(path, json + '\n'); };
    whenFinished<Result<>>(runInBackground<Result<>>(work), this, [this, path](const Result<> &written) {
        if (written)
            m_parts.toasts->show(tr("Saved to %1").arg(singleLine(QFileInfo(path).fileName(), LongestName)));
        else
            showProblem(tr("The result could not be saved"), written.error(), m_parts.window);
    });
}

/// The stores that a workflow can be created in.
QList<OpenStore *> ConversionFeature::targets() const
{
    QList<OpenStore *> stores;
    for (OpenStore *store : m_parts.stores->stores()) {
        if (store->state() == StoreItem::State::Ready && !store->traits().readOnly)
            stores.append(store);
    }
    return stores;
}

void ConversionFeature::chooseFile()
{
    auto *chooser = new QFileDialog(m_parts.window, tr("Import from a framework"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &ConversionFeature::read);
    chooser->open();
}

void ConversionFeature::read(const QString &path)
{
    const auto work = [path](const auto &) { return readFile(path); };
    whenFinished<Result<JsonDocument>>(
        runInBackground<Result<JsonDocument>>(work), this, [this, path](const Result<JsonDocument> &text) {
            const QString name = singleLine(QFileInfo(path).fileName(), LongestName);
            if (text)
                preview(*text, name);
            else
                showProblem(tr("%1 cannot be imported").arg(name), text.error(), m_parts.window);
        });
}

void ConversionFeature::preview(const JsonDocument &text, const QString &name)
{
    QList<QPointer<OpenStore>> stores;
    QStringList names;
    for (OpenStore *store : targets()) {
        stores.append(store);
        names.append(singleLine(store->name(), LongestName));
    }
    const auto current = std::max<qsizetype>(0, targets().indexOf(m_parts.stores->current()));
    auto *dialog = new ImportDialog(text, name, names, int(current), m_parts.window);
    connect(dialog, &ImportDialog::wanted, this, [this, dialog, stores] { create(stores[dialog->store()], dialog); });
    dialog->open();
}

void ConversionFeature::create(const QPointer<OpenStore> &store, ImportDialog *dialog)
{
    const auto makeText = [request = dialog->request()]() -> Result<QByteArray> {
        return convertFrom(request.text, request.framework, request.settings).map([](const ImportedState &state) {
            return state.json;
        });
    };
    m_flow->create({store, WorkflowId::fromString(dialog->id()), makeText, dialog,
        [dialog](const QString &fault) { dialog->showFault(fault); }});
}

} // namespace stateloupe
