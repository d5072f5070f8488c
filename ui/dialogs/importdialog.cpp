#include "ui/dialogs/importdialog.h"

#include "core/async/background.h"
#include "core/conversion/foreignshape.h"
#include "core/state/unifiedstate.h"
#include "ui/dialogs/conversionpane.h"
#include "ui/preferences/zoom.h"
#include "ui/text/counttext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

struct ImportDialog::Preview
{
    Result<ImportedState> state;
    quint32 messages = 0;
    quint32 contextKeys = 0;
};

ImportDialog::ImportDialog(
    const JsonDocument &text, const QString &file, const QStringList &stores, int currentStore, QWidget *parent)
    : QDialog(parent)
    , m_text(text)
    , m_pane(new ConversionPane(tr("&From"), this))
    , m_store(new ChoiceBox(this))
    , m_id(new QLineEdit(this))
    , m_fault(new PlainLabel({}, this))
    , m_settings(newImport(ConversionMode::Careful, {}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import from a framework"));
    resize(680, 680);
    auto *title = new PlainLabel(tr("Import %1").arg(file), this);
    title->setBold(true);
    title->setScale(1.1);
    const auto detected = detectFramework(text);
    if (detected)
        m_pane->setFramework(*detected);
    auto *told = new PlainLabel(
        detected ? tr("It looks like what %1 writes.").arg(frameworkName(*detected)) : detected.error().detail, this);
    told->setRole(detected ? Theme::Role::Muted : Theme::Role::Warning);
    told->setWordWrap(true);
    m_store->addItems(stores);
    m_store->setCurrentIndex(currentStore);
    m_store->setAccessibleName(tr("Store"));
    m_id->setFont(fixedFont());
    m_id->setAccessibleName(tr("Id of the new workflow"));
    m_fault->setRole(Theme::Role::Danger);
    m_fault->setWordWrap(true);
    m_fault->hide();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Store"), m_store);
    form->addRow(tr("&Id"), m_id);
    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create workflow"), QDialogButtonBox::AcceptRole);
    m_create->setAccessibleName(tr("Create workflow"));
    m_create->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_isBusy = true;
        update();
        Q_EMIT wanted();
    });
    connect(m_pane, &ConversionPane::chosen, this, &ImportDialog::convert);
    connect(m_id, &QLineEdit::textChanged, this, [this] {
        m_fault->hide();
        update();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(told);
    layout->addSpacing(12);
    layout->addWidget(m_pane, 1);
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_fault);
    layout->addSpacing(12);
    layout->addWidget(buttons);
    m_pane->setFocus();
    convert();
}

int ImportDialog::store() const
{
    return m_store->currentIndex();
}

QString ImportDialog::id() const
{
    return m_id->text();
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request{m_text, m_pane->framework(), m_settings};
    request.settings.mode = m_pane->mode();
    request.settings.workflowId = id();
    return request;
}

void ImportDialog::convert()
{
    m_isPossible = false;
    m_pane->showBusy();
    update();
    ImportRequest wanted = request();
    wanted.settings.workflowId.clear(); // the one in the text is what to propose
    m_converting.start<Preview>(runInBackground<Preview>([wanted](const auto &) {
        Preview preview{convertFrom(wanted.text, wanted.framework, wanted.settings)};
        const auto document = JsonDocument::parse(preview.state ? preview.state->json : QByteArray("{}"));
        const UnifiedState parts = document ? UnifiedState(*document) : UnifiedState();
        const auto count = [&](NodeId part) { return part == NoNode ? 0 : document->childCount(part); };
        preview.messages = count(parts.messages());
        preview.contextKeys = count(parts.context());
        return preview;
    }),
        [this](const Preview &preview) { take(preview); });
}

void ImportDialog::take(const Preview &preview)
{
    m_isPossible = preview.state.has_value();
    if (preview.state) {
        const QStringList counts{messageCountText(preview.messages), contextKeyCountText(preview.contextKeys)};
        m_pane->showResult(preview.state->json, preview.state->losses, counts.join(u" · "_s));
        if (!m_id->isModified())
            m_id->setText(preview.state->workflowId.isEmpty() ? m_settings.newId : preview.state->workflowId);
    } else {
        m_pane->showFault(preview.state.error().detail);
    }
    update();
}

void ImportDialog::showFault(const QString &fault)
{
    m_isBusy = false;
    m_fault->setText(fault);
    m_fault->show();
    update();
    m_id->setFocus();
}

void ImportDialog::update()
{
    m_create->setEnabled(m_isPossible && !m_isBusy && m_store->count() > 0 && !m_id->text().trimmed().isEmpty());
}

} // namespace stateloupe
