#include "ui/dialogs/repairpreview.h"

#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/findingtext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

RepairPreview::RepairPreview(
    DocumentSession *session, const QByteArray &rule, const PreparedRepair &repair, QWidget *parent)
    : QDialog(parent)
    , m_list(new ChangeListView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preview of a repair"));
    resize(720, 480);
    m_list->changes()->setDiff(repair.diff, repair.edit.before, repair.edit.after);
    if (m_list->changes()->rowCount() > 0)
        m_list->setCurrentIndex(m_list->changes()->index(0));
    build(rule, repair);
    connect(session, &DocumentSession::documentChanged, this, &QDialog::reject);
    connect(session, &DocumentSession::documentReset, this, &QDialog::reject);
    connect(session, &QObject::destroyed, this, &QObject::deleteLater);
}

void RepairPreview::build(const QByteArray &rule, const PreparedRepair &repair)
{
    auto *title = new PlainLabel(repairTitle(rule));
    title->setBold(true);
    title->setScale(1.15);
    auto *note = new PlainLabel(
        tr("For the finding \"%1\". Everything else keeps its bytes. It is one step that can be undone, and nothing is "
           "written to the store before you save.")
            .arg(findingTitle(rule)));
    note->setRole(Theme::Role::Muted);
    note->setWordWrap(true);
    auto *exactBytes = new QCheckBox(tr("Show exact &bytes"));
    exactBytes->setAccessibleName(tr("Show exact bytes"));
    exactBytes->setChecked(m_list->changes()->showsExactBytes());
    connect(exactBytes, &QCheckBox::toggled, m_list->changes(), &ChangeListModel::setShowsExactBytes);

    auto *buttons = new QDialogButtonBox;
    const qsizetype places = repair.edit.there.size();
    QPushButton *make = buttons->addButton(tr("&Repair %1").arg(placeCountText(places)), QDialogButtonBox::AcceptRole);
    make->setDefault(true);
    make->setAccessibleName(make->text().remove(u'&'));
    buttons->addButton(tr("&Leave as it is"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Leave as it is"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *footer = new QHBoxLayout;
    footer->addWidget(exactBytes);
    footer->addStretch();
    footer->addWidget(buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addSpacing(8);
    layout->addWidget(m_list, 1);
    if (repair.diff.truncated) {
        auto *more = new PlainLabel(tr("These are only the first ones; there are more."));
        more->setRole(Theme::Role::Warning);
        layout->addWidget(more);
    }
    layout->addSpacing(8);
    layout->addLayout(footer);
    make->setFocus();
}

} // namespace stateloupe
