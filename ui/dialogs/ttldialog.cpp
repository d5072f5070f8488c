#include "ui/dialogs/ttldialog.h"

#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace stateloupe {

namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr int MostDays = 999'999; // a limit that a stored time exceeds would shorten it by mere Return

} // namespace

TtlDialog::TtlDialog(const QString &question, std::optional<qint64> milliseconds, QWidget *parent)
    : QDialog(parent)
    , m_never(new QRadioButton(tr("&Never"), this))
    , m_after(new QRadioButton(tr("&After"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Expires in"));
    auto *title = new PlainLabel(question, this);
    title->setBold(true);
    title->setScale(1.1);
    title->setWordWrap(true);
    auto *note = new PlainLabel(
        tr("Then the store deletes what has expired, for good. Counted from now; no text changes."), this);
    note->setRole(Theme::Role::Muted);
    note->setWordWrap(true);
    m_never->setAccessibleName(tr("Never"));
    m_after->setAccessibleName(tr("After some time"));
    (milliseconds ? m_after : m_never)->setChecked(true);

    const qint64 seconds = milliseconds.value_or(Day * 1'000) / 1'000;
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    numbers->addWidget(m_after);
    m_days = addNumber(numbers, tr("Days"), tr(" d"), MostDays, seconds / Day);
    m_hours = addNumber(numbers, tr("Hours"), tr(" h"), 23, seconds / Hour % 24);
    m_minutes = addNumber(numbers, tr("Minutes"), tr(" min"), 59, seconds / Minute % 60);
    m_seconds = addNumber(numbers, tr("Seconds"), tr(" s"), 59, seconds % 60);
    numbers->addStretch();

    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Set"), QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_after, &QRadioButton::toggled, this, &TtlDialog::update);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addSpacing(8);
    layout->addLayout(numbers);
    layout->addWidget(m_never);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    update();
}

QSpinBox *TtlDialog::addNumber(QHBoxLayout *row, const QString &name, const QString &suffix, int most, qint64 value)
{
    auto *box = new QSpinBox(this);
    box->setRange(0, most);
    box->setValue(int(std::min<qint64>(value, most)));
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    connect(box, &QSpinBox::valueChanged, this, &TtlDialog::update);
    row->addWidget(box);
    return box;
}

std::optional<qint64> TtlDialog::milliseconds() const
{
    if (m_never->isChecked())
        return std::nullopt;
    const qint64 seconds
        = m_days->value() * Day + m_hours->value() * Hour + m_minutes->value() * Minute + m_seconds->value();
    return seconds * 1'000;
}

void TtlDialog::update()
{
    const bool isNever = m_never->isChecked();
    for (QSpinBox *box : {m_days, m_hours, m_minutes, m_seconds}) {
        if (box)
            box->setEnabled(!isNever);
    }
    const QString text = isNever ? tr("Keep for ever") : tr("Set time");
    m_apply->setText(text);
    m_apply->setAccessibleName(text);
    m_apply->setEnabled(isNever || *milliseconds() > 0);
}

} // namespace stateloupe
