#include "ui/dialogs/reviewchanges.h"

#include "ui/dialogs/fidelitypane.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

ReviewChanges::ReviewChanges(DocumentSession *session, const QString &storeName, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_note(new PlainLabel({}, this))
    , m_list(new ChangeListView(this))
    , m_fidelity(new FidelityPane(storeName, this))
    , m_exactBytes(new QCheckBox(tr("Show exact &bytes"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save workflow"));
    resize(720, 480);
    auto *title = new PlainLabel(tr("What will change in %1").arg(shortWorkflowIdText(session->id())), this);
    title->setBold(true);
    title->setScale(1.15);
    const bool keepsBytes = session->storeTraits().keepsBytes;
    auto *where = new PlainLabel((keepsBytes ? tr("In %1. Everything else keeps its bytes.")
                                             : tr("In %1, which keeps values and writes them in its own way."))
                                     .arg(storeName),
        this);
    where->setRole(Theme::Role::Muted);
    where->setWordWrap(true);
    m_note->setRole(Theme::Role::Warning);
    m_note->setWordWrap(true);
    m_exactBytes->setAccessibleName(tr("Show exact bytes"));

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    buttons->addButton(tr("Keep editing"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Keep editing"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *footer = new QHBoxLayout;
    footer->addWidget(m_exactBytes);
    footer->addStretch();
    footer->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(where);
    layout->addSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_fidelity);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addLayout(footer);

    connect(m_exactBytes, &QCheckBox::toggled, m_list->changes(), &ChangeListModel::setShowsExactBytes);
    connect(session, &DocumentSession::changesUpdated, this, &ReviewChanges::checkFidelity);
    connect(m_fidelity, &FidelityPane::checked, this, &ReviewChanges::update);
    connect(m_fidelity, &FidelityPane::showRequested, this, [this](const QByteArray &pointer) {
        reject();
        Q_EMIT placeRequested(pointer);
    });
    connect(session, &QObject::destroyed, this, &QObject::deleteLater);
    checkFidelity();
    m_save->setFocus();
}

void ReviewChanges::checkFidelity()
{
    m_fidelity->check(m_session->storeTraits(), m_session->document());
    update();
}

void ReviewChanges::update()
{
    const JsonDiff &diff = m_session->changes();
    if (m_session->isRepair())
        m_list->changes()->setTexts(m_session->stored().text, m_session->bytes());
    else
        m_list->changes()->setDiff(diff, m_session->storedDocument(), m_session->document());
    const qsizetype count = m_list->changes()->rowCount();
    const QString text = count > 0 ? tr("Save %1").arg(changeCountText(count)) : tr("Save");
    m_save->setText(text);
    m_save->setAccessibleName(text);
    m_save->setEnabled(!m_fidelity->blocksSaving());
    QString note;
    if (m_session->isRepair())
        note = tr("What the store holds is not JSON; this makes it JSON again.");
    else if (diff.truncated)
        note = tr("These are only the first ones; there are more.");
    else if (count == 0 && diff.layoutDiffers)
        note = tr("Only white space between values differs.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace stateloupe
