#include "ui/dialogs/namefilterdialog.h"

#include "ui/preferences/zoom.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

namespace {

constexpr int LongestName = 60;
constexpr qsizetype LongestQuery = 400;

} // namespace

NameFilterDialog::NameFilterDialog(const QString &query, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_name(new QLineEdit(this))
    , m_note(new PlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save this filter"));
    auto *title = new PlainLabel(tr("Save this filter as"), this);
    title->setBold(true);
    title->setScale(1.1);
    auto *text = new PlainLabel(singleLine(query, LongestQuery), this);
    setFixedFont(text);
    text->setRole(Theme::Role::Muted);
    text->setWordWrap(true);
    text->setMinimumWidth(360);
    m_name->setMaxLength(LongestName);
    m_name->setAccessibleName(tr("Name of the filter"));
    m_note->setRole(Theme::Role::Muted);

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save filter"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT named(m_name->text().trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NameFilterDialog::update);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_note);
    layout->addSpacing(4);
    layout->addWidget(buttons);
    update();
}

void NameFilterDialog::update()
{
    const QString name = m_name->text().trimmed();
    const bool isTaken = m_taken.contains(name);
    m_save->setEnabled(!name.isEmpty());
    m_save->setText(isTaken ? tr("Replace filter") : tr("Save filter"));
    m_save->setAccessibleName(m_save->text());
    m_note->setText(isTaken ? tr("There is a filter of this name. Its query is replaced.")
                            : tr("It can be chosen for every store."));
}

} // namespace stateloupe
