#include "ui/dialogs/conflictdialog.h"

#include "core/async/background.h"
#include "ui/dialogs/conflictview.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/workflowtext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

ConflictDialog::ConflictDialog(DocumentSession *session, const StoredState &theirs, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_purpose(purpose)
    , m_conflicts(new ConflictView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed elsewhere"));
    resize(960, 680);
    auto *title = new PlainLabel(tr("%1 was changed elsewhere").arg(shortWorkflowIdText(session->id())), this);
    title->setBold(true);
    title->setScale(1.15);
    QString sentence = tr("The store holds another version than the one you opened. Nothing was written.");
    if (theirs.summary.updatedAt)
        sentence = tr("The store has held another version since %1. Nothing was written.")
                       .arg(formatExactTime(*theirs.summary.updatedAt));
    m_sentence = new PlainLabel(sentence, this);
    m_sentence->setRole(Theme::Role::Muted);
    m_sentence->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_sentence);
    layout->addSpacing(12);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    m_mineList = addList(sides, tr("Your changes"), &m_mineNote);
    m_theirsList = addList(sides, tr("Their changes"), &m_theirsNote);
    layout->addLayout(sides, 2);
    layout->addSpacing(12);
    layout->addWidget(m_conflicts, 2);
    layout->addSpacing(12);
    m_resultList = addList(layout, tr("What goes on top of theirs"), &m_resultNote);
    layout->addSpacing(12);
    addButtons(layout);

    connect(m_conflicts->conflicts(), &ConflictListModel::choicesChanged, this, &ConflictDialog::updatePreview);
    connect(session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(this, &QDialog::finished, this, [this] { Q_EMIT chosen(m_choice); });
    prepare(theirs);
}

ChangeListView *ConflictDialog::addList(QBoxLayout *layout, const QString &title, PlainLabel **note)
{
    auto *heading = new PlainLabel(title, this);
    heading->setBold(true);
    *note = new PlainLabel({}, this);
    (*note)->setRole(Theme::Role::Muted);
    (*note)->setWordWrap(true);
    auto *list = new ChangeListView(this);
    list->setAccessibleName(title);
    list->setMinimumHeight(72);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(heading);
    column->addWidget(*note);
    column->addWidget(list, 1);
    layout->addLayout(column, 2);
    return list;
}

QPushButton *ConflictDialog::addButton(const QString &text, int role, Choice choice)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ButtonRole(role));
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, [this, choice] {
        m_choice = choice;
        accept();
    });
    return button;
}

void ConflictDialog::addButtons(QBoxLayout *layout)
{
    m_buttons = new QDialogButtonBox(this);
    const QString drop = tr("Take theirs (drop my %1)").arg(changeCountText(m_session->changes().differences.size()));
    QPushButton *keep = addButton(tr("Keep editing"), QDialogButtonBox::RejectRole, Choice::KeepEditing);
    addButton(drop, QDialogButtonBox::DestructiveRole, Choice::TakeTheirs);
    m_take = addButton(tr("Save both"), QDialogButtonBox::AcceptRole, Choice::TakeMerged);
    m_take->setEnabled(false);
    keep->setDefault(true);
    keep->setFocus();
    layout->addWidget(m_buttons);
}

void ConflictDialog::prepare(const StoredState &theirs)
{
    m_mineNote->setText(tr("Comparing…"));
    m_theirsNote->setText(tr("Comparing…"));
    const JsonDocument &mine = m_purpose == Purpose::Save ? m_session->refusedDocument() : m_session->document();
    auto work
        = [text = theirs.text, base = m_session->storedDocument(), mine](const std::function<bool()> &) -> Prepared {
        const auto document = JsonDocument::parse(text);
        const JsonDiff myDiff = diff(base, mine);
        if (!document)
            return {JsonMerge(base, mine, base), myDiff, {}, document.error().toString()};
        return {JsonMerge(base, mine, *document), myDiff, diff(base, *document), {}};
    };
    m_comparing.start<Prepared>(
        runInBackground<Prepared>(std::move(work)), [this](const Prepared &prepared) { showPrepared(prepared); });
}

void ConflictDialog::showFault(const QString &fault)
{
    m_theirsNote->setText(tr("Their version is not JSON: %1").arg(fault));
    m_resultNote->setText(tr("The two cannot be put together."));
    m_take->hide();
    if (m_purpose == Purpose::Save)
        addButton(tr("Save mine over theirs"), QDialogButtonBox::DestructiveRole, Choice::SaveMine);
}

void ConflictDialog::showMine(const Prepared &prepared)
{
    const qsizetype count = prepared.myDiff.differences.size();
    const qsizetype left = m_session->changes().differences.size() - count;
    m_mineList->changes()->setDiff(prepared.myDiff, m_merge.base(), m_merge.mine());
    m_mineNote->setText(left > 0 && m_purpose == Purpose::Save
            ? tr("%1; the others stay here, unsaved.", "2 changes").arg(changeCountText(count))
            : changeCountText(count));
}

void ConflictDialog::showPrepared(const Prepared &prepared)
{
    m_merge = prepared.merge;
    showMine(prepared);
    if (!prepared.fault.isEmpty())
        return showFault(prepared.fault);
    m_theirsList->changes()->setDiff(prepared.theirDiff, m_merge.base(), m_merge.theirs());
    const qsizetype count = prepared.theirDiff.differences.size();
    m_theirsNote->setText(count == 0 ? tr("Only how it is written differs, no value does.") : changeCountText(count));
    m_conflicts->conflicts()->setMerge(m_merge);
    updatePreview();
}

void ConflictDialog::updatePreview()
{
    m_take->setEnabled(false);
    auto work
        = [merge = m_merge, choices = m_conflicts->conflicts()->choices()](const std::function<bool()> &) -> Preview {
        const JsonDocument merged = merge.merged(choices).value_or(merge.theirs());
        return {merged, diff(merge.theirs(), merged)};
    };
    m_previewing.start<Preview>(
        runInBackground<Preview>(std::move(work)), [this](const Preview &preview) { showPreview(preview); });
}

void ConflictDialog::showPreview(const Preview &preview)
{
    m_merged = preview.merged;
    m_resultList->changes()->setDiff(preview.diff, m_merge.theirs(), m_merged);
    const qsizetype left = m_conflicts->conflicts()->undecided();
    const qsizetype count = preview.diff.differences.size();
    if (left > 0)
        m_resultNote->setText(tr("Theirs stays where you have not chosen yet."));
    else if (count == 0)
        m_resultNote->setText(tr("Nothing: the store holds all of it already."));
    else
        m_resultNote->setText(tr("%1; everything else is theirs, byte for byte.").arg(changeCountText(count)));
    const QString counted = changeCountText(count);
    m_take->setText(m_purpose == Purpose::Save ? tr("Save %1").arg(counted) : tr("Put %1 on theirs").arg(counted));
    m_take->setAccessibleName(m_take->text());
    m_take->setEnabled(left == 0 && count > 0);
    if (m_take->isEnabled())
        m_take->setDefault(true);
}

} // namespace stateloupe
