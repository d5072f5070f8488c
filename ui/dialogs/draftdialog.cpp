#include "ui/dialogs/draftdialog.h"

#include "core/async/background.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/workflowtext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

DraftDialog::DraftDialog(const Draft &draft, QWidget *parent)
    : QDialog(parent)
    , m_note(new PlainLabel(tr("Comparing…")))
    , m_list(new ChangeListView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unsaved changes"));
    resize(720, 480);
    auto *title = new PlainLabel(tr("What you had changed in %1").arg(shortWorkflowIdText(draft.id)));
    title->setBold(true);
    title->setScale(1.15);
    auto *time = new PlainLabel(tr("Last edited %1.").arg(formatExactTime(draft.time)));
    time->setRole(Theme::Role::Muted);
    m_note->setRole(Theme::Role::Muted);
    m_note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox;
    QPushButton *restore = buttons->addButton(tr("Restore"), QDialogButtonBox::AcceptRole);
    QPushButton *discard = buttons->addButton(tr("Discard"), QDialogButtonBox::DestructiveRole);
    QPushButton *close = buttons->addButton(tr("Decide later"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {restore, discard, close})
        button->setAccessibleName(button->text());
    restore->setDefault(true);
    connect(restore, &QPushButton::clicked, this, &DraftDialog::restoreRequested);
    connect(discard, &QPushButton::clicked, this, &DraftDialog::discardRequested);
    for (QPushButton *button : {restore, discard, close})
        connect(button, &QPushButton::clicked, this, &QDialog::close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(time);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    compare(draft);
}

void DraftDialog::compare(const Draft &draft)
{
    const auto work = [draft](const std::function<bool()> &) {
        const auto before = JsonDocument::parse(draft.base);
        const auto after = JsonDocument::parse(draft.text);
        return before && after ? Comparison{*before, *after, diff(*before, *after), false}
                               : Comparison{{}, {}, {}, true};
    };
    m_comparing.start<Comparison>(runInBackground<Comparison>(work),
        [this, draft](const Comparison &comparison) { showComparison(draft, comparison); });
}

void DraftDialog::showComparison(const Draft &draft, const Comparison &comparison)
{
    if (comparison.isRepair)
        m_list->changes()->setTexts(draft.base, draft.text);
    else
        m_list->changes()->setDiff(comparison.diff, comparison.before, comparison.after);
    m_note->setText(changeCountText(m_list->changes()->rowCount()));
}

} // namespace stateloupe
