#include "ui/dialogs/bulkpreview.h"

#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/views/bulktable.h"
#include "ui/widgets/line.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace stateloupe {

namespace {

constexpr int ProgressSteps = 1'000;

} // namespace

BulkPreview::BulkPreview(const BulkVerb &verb, const QString &storeName, std::shared_ptr<const BulkList> plan,
    const Warnings &warnings, QWidget *parent)
    : QDialog(parent)
    , m_verb(verb)
    , m_storeName(storeName)
    , m_plan(std::move(plan))
    , m_warnings(warnings)
    , m_summary(new PlainLabel({}, this))
    , m_warning(new PlainLabel({}, this))
    , m_table(new BulkTable(this))
    , m_progress(new QProgressBar(this))
    , m_confirmation(new QWidget(this))
    , m_typed(new QLineEdit(m_confirmation))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(bulkTitle(verb));
    resize(820, 540);
    m_summary->setBold(true);
    m_summary->setScale(1.15);
    m_summary->setWordWrap(true);
    m_warning->setRole(Theme::Role::Warning);
    m_warning->setWordWrap(true);
    auto *where = new PlainLabel(tr("In %1. Each is changed only if nobody changes it before.").arg(storeName), this);
    where->setRole(Theme::Role::Muted);
    where->setWordWrap(true);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Looking at the workflows"));
    m_table->setList(verb, m_plan, true);

    auto *confirmationLabel = new PlainLabel(
        tr("%1 is a production store. To go on, type how many there are:").arg(storeName), m_confirmation);
    confirmationLabel->setWordWrap(true);
    m_typed->setAccessibleName(tr("Number of workflows"));
    m_typed->setFixedWidth(100);
    auto *confirmation = new QHBoxLayout(m_confirmation);
    confirmation->setContentsMargins(0, 0, 0, 0);
    confirmation->addWidget(confirmationLabel, 1);
    confirmation->addWidget(m_typed);

    auto *buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_typed, &QLineEdit::textChanged, this, &BulkPreview::update);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(m_summary);
    layout->addWidget(where);
    layout->addSpacing(8);
    layout->addWidget(m_progress);
    layout->addWidget(new Line(1, Theme::Role::Line, this));
    layout->addWidget(m_table, 1);
    layout->addWidget(new Line(1, Theme::Role::Line, this));
    layout->addWidget(m_warning);
    layout->addSpacing(4);
    layout->addWidget(m_confirmation);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setProgress(0, m_plan->size());
    cancel->setFocus();
    update();
}

void BulkPreview::setProgress(qint64 done, qint64 total)
{
    m_progress->setValue(total > 0 ? int(done * ProgressSteps / total) : 0);
    m_summary->setText(tr("Looking at %1: %2").arg(workflowCountText(total), formatCount(done)));
    m_table->rows()->refresh();
}

void BulkPreview::setReady(const QString &problem)
{
    m_isReady = true;
    m_table->rows()->refresh();
    m_progress->hide();
    m_summary->setText(bulkPlanText(m_verb, *m_plan));
    m_warning->setText(problem.isEmpty() ? warningText() : problem);
    update();
    if (m_go->isEnabled() && m_verb.kind != BulkVerb::Kind::Delete)
        m_go->setFocus();
    else if (m_confirmation->isVisible())
        m_typed->setFocus();
}

QString BulkPreview::warningText() const
{
    QStringList lines;
    const qsizetype finals = m_plan->finalCount();
    if (finals > 0) {
        lines << tr("There is no Undo for %1: what they hold is too large to keep, or cannot be written back.")
                     .arg(workflowCountText(finals));
    }
    if (m_warnings.unsaved > 0) {
        lines << tr("%1 open here with unsaved changes; they stay in their tabs.")
                     .arg(workflowCountText(m_warnings.unsaved));
    }
    return lines.join(u'\n');
}

void BulkPreview::update()
{
    const qsizetype count = m_plan->count(BulkOutcome::Planned);
    const QString text = m_isReady ? bulkButtonText(m_verb, count) : bulkTitle(m_verb);
    const bool asks = m_isReady && m_warnings.isProduction && count > 1;
    const bool isConfirmed = !asks || m_typed->text().trimmed() == QString::number(count);
    m_confirmation->setVisible(asks);
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_go->setText(text);
    m_go->setAccessibleName(text);
    m_go->setEnabled(m_isReady && count > 0 && isConfirmed);
    m_go->setDefault(m_go->isEnabled());
}

} // namespace stateloupe
