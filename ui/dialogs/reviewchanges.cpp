#include "ui/dialogs/reviewchanges.h"

#include "ui/dialogs/fidelitypane.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

ReviewChanges::ReviewChanges(
    DocumentSession *session, const QString &storeName, const QStringList &reasons, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_note(new PlainLabel)
    , m_list(new ChangeListView)
    , m_fidelity(new FidelityPane(storeName, this))
    , m_reason(new QLineEdit)
    , m_exactBytes(new QCheckBox(tr("Show exact &bytes")))
    , m_discard(new QPushButton(tr("&Discard change")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save workflow"));
    resize(720, 520);
    build(storeName, reasons);

    m_list->changes()->setTickable(!session->isRepair());
    m_list->installEventFilter(this);
    connect(m_discard, &QPushButton::clicked, this, &ReviewChanges::discard);
    connect(m_exactBytes, &QCheckBox::toggled, m_list->changes(), &ChangeListModel::setShowsExactBytes);
    connect(m_list->changes(), &ChangeListModel::ticksChanged, this, &ReviewChanges::updateButtons);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewChanges::updateButtons);
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

void ReviewChanges::build(const QString &storeName, const QStringList &reasons)
{
    auto *title = new PlainLabel(tr("What will change in %1").arg(shortWorkflowIdText(m_session->id())));
    title->setBold(true);
    title->setScale(1.15);
    const bool keepsBytes = m_session->storeTraits().keepsBytes;
    auto *where = new PlainLabel((keepsBytes ? tr("In %1. Everything else keeps its bytes.")
                                             : tr("In %1, which keeps values and writes them in its own way."))
                                     .arg(storeName));
    where->setRole(Theme::Role::Muted);
    where->setWordWrap(true);
    m_note->setRole(Theme::Role::Warning);
    m_note->setWordWrap(true);
    m_exactBytes->setAccessibleName(tr("Show exact bytes"));
    m_discard->setAccessibleName(tr("Discard change"));
    m_discard->setAutoDefault(false);
    m_reason->setPlaceholderText(tr("Why? One line, if you like"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setText(m_session->reason());
    auto *completer = new QCompleter(reasons, m_reason);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_reason->setCompleter(completer);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(where);
    layout->addSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_fidelity);
    layout->addWidget(m_note);
    layout->addSpacing(4);
    layout->addWidget(m_reason);
    layout->addSpacing(8);
    layout->addLayout(makeFooter());
}

QHBoxLayout *ReviewChanges::makeFooter()
{
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    buttons->addButton(tr("Keep editing"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Keep editing"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_exactBytes);
    footer->addSpacing(8);
    footer->addWidget(m_discard);
    footer->addStretch();
    footer->addWidget(buttons);
    return footer;
}

void ReviewChanges::checkFidelity()
{
    m_fidelity->check(m_session->storeTraits(), m_session->document());
    update();
}

void ReviewChanges::update()
{
    ChangeListModel *model = m_list->changes();
    const int row = m_list->currentIndex().row();
    if (m_session->isRepair())
        model->setTexts(m_session->stored().text, m_session->bytes());
    else
        model->setDiff(m_session->changes(), m_session->storedDocument(), m_session->document());
    if (model->rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(
            model->index(qBound(0, row, model->rowCount() - 1)), QItemSelectionModel::ClearAndSelect);
    else if (!m_session->isModified())
        reject(); // all of it was discarded: there is nothing to save
    updateButtons();
}

void ReviewChanges::updateButtons()
{
    const qsizetype all = m_list->changes()->rowCount();
    const qsizetype count = all - unticked().size();
    const QString text = count > 0 ? tr("Save %1").arg(changeCountText(count)) : tr("Save");
    m_save->setText(text);
    m_save->setAccessibleName(text);
    m_save->setEnabled(!m_fidelity->blocksSaving() && (all == 0 || count > 0));
    m_discard->setVisible(all > 0 && !m_session->isRepair());
    m_discard->setEnabled(m_list->currentIndex().isValid());
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
}

QString ReviewChanges::note() const
{
    if (m_session->isRepair())
        return tr("What the store holds is not JSON; this makes it JSON again.");
    if (m_session->changes().truncated)
        return tr("These are only the first ones; there are more.");
    if (m_list->changes()->rowCount() == 0 && m_session->changes().layoutDiffers)
        return tr("Only white space between values differs.");
    const qsizetype left = unticked().size();
    return left > 0 ? tr("%1 without a tick will stay here, unsaved.").arg(changeCountText(left)) : QString();
}

QList<JsonDifference> ReviewChanges::unticked() const
{
    return m_list->changes()->unticked();
}

QString ReviewChanges::reason() const
{
    return m_reason->text().trimmed();
}

void ReviewChanges::discard()
{
    const int row = m_list->currentIndex().row();
    const auto &differences = m_session->changes().differences;
    if (row >= 0 && row < differences.size() && m_session->areChangesCurrent() && !m_session->isRepair())
        m_session->discardChanges({differences[row]});
}

bool ReviewChanges::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete))
        return QDialog::eventFilter(watched, event);
    discard();
    return true;
}

} // namespace stateloupe
