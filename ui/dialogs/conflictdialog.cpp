#include "ui/dialogs/conflictdialog.h"

#include "core/async/background.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/workflowtext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

ConflictDialog::ConflictDialog(DocumentSession *session, const StoredState &theirs, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed elsewhere"));
    resize(880, 520);
    auto *title = new PlainLabel(tr("%1 was changed elsewhere").arg(shortWorkflowIdText(session->id())), this);
    title->setBold(true);
    title->setScale(1.15);
    QString sentence = tr("The store holds another version than the one you opened. Nothing was written.");
    if (theirs.summary.updatedAt)
        sentence = tr("The store has held another version since %1. Nothing was written.")
                       .arg(formatExactTime(*theirs.summary.updatedAt));
    auto *text = new PlainLabel(sentence, this);
    text->setRole(Theme::Role::Muted);
    text->setWordWrap(true);

    auto *sides = new QGridLayout;
    sides->setHorizontalSpacing(16);
    sides->setVerticalSpacing(4);
    m_mineList = addSide(sides, 0, tr("Your changes"), &m_mineNote);
    m_theirsList = addSide(sides, 1, tr("Their changes"), &m_theirsNote);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(12);
    layout->addLayout(sides, 1);
    layout->addSpacing(12);
    addButtons(layout);

    const JsonDiff &mine = session->changes();
    m_mineList->changes()->setDiff(mine, session->storedDocument(), session->document());
    m_mineNote->setText(changeCountText(mine.differences.size()));
    connect(session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(this, &QDialog::finished, this, [this] { Q_EMIT chosen(m_choice); });
    compareTheirs(theirs);
}

ChangeListView *ConflictDialog::addSide(QGridLayout *sides, int column, const QString &title, PlainLabel **note)
{
    auto *heading = new PlainLabel(title, this);
    heading->setBold(true);
    *note = new PlainLabel({}, this);
    (*note)->setRole(Theme::Role::Muted);
    (*note)->setWordWrap(true);
    auto *list = new ChangeListView(this);
    list->setAccessibleName(title);
    sides->addWidget(heading, 0, column);
    sides->addWidget(*note, 1, column);
    sides->addWidget(list, 2, column);
    sides->setColumnStretch(column, 1);
    sides->setRowStretch(2, 1);
    return list;
}

void ConflictDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(this);
    const auto add = [this, buttons](const QString &text, QDialogButtonBox::ButtonRole role, Choice choice) {
        QPushButton *button = buttons->addButton(text, role);
        button->setAccessibleName(text);
        connect(button, &QPushButton::clicked, this, [this, choice] {
            m_choice = choice;
            accept();
        });
        return button;
    };
    const QString drop = tr("Take theirs (drop my %1)").arg(changeCountText(m_session->changes().differences.size()));
    QPushButton *keep = add(tr("Keep editing"), QDialogButtonBox::RejectRole, Choice::KeepEditing);
    add(drop, QDialogButtonBox::DestructiveRole, Choice::TakeTheirs);
    add(tr("Save mine over theirs"), QDialogButtonBox::DestructiveRole, Choice::SaveMine);
    keep->setDefault(true);
    keep->setFocus();
    layout->addWidget(buttons);
}

void ConflictDialog::compareTheirs(const StoredState &theirs)
{
    m_theirsNote->setText(tr("Comparing…"));
    auto work = [text = theirs.text, loaded = m_session->storedDocument()](const std::function<bool()> &) {
        const auto document = JsonDocument::parse(text);
        return document ? Theirs{diff(loaded, *document), *document, {}} : Theirs{{}, {}, document.error().toString()};
    };
    m_comparing.start<Theirs>(
        runInBackground<Theirs>(std::move(work)), [this](const Theirs &result) { showTheirs(result); });
}

void ConflictDialog::showTheirs(const Theirs &theirs)
{
    if (!theirs.fault.isEmpty()) {
        m_theirsNote->setText(tr("Their version is not JSON: %1").arg(theirs.fault));
        return;
    }
    m_theirsList->changes()->setDiff(theirs.diff, m_session->storedDocument(), theirs.document);
    const qsizetype count = theirs.diff.differences.size();
    m_theirsNote->setText(count == 0 ? tr("Only how it is written differs, no value does.") : changeCountText(count));
}

} // namespace stateloupe
