#include "ui/dialogs/conversionpane.h"

#include "ui/preferences/zoom.h"
#include "ui/text/conversiontext.h"
#include "ui/text/jsonlayout.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/plainlabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownBytes = 16'000;

} // namespace

ConversionPane::ConversionPane(const QString &frameworkLabel, QWidget *parent)
    : QWidget(parent)
    , m_framework(new ChoiceBox(this))
    , m_careful(new QRadioButton(tr("Ca&reful: keeps beside it what it has no place for"), this))
    , m_faithful(new QRadioButton(tr("Fait&hful: as the reference system does it"), this))
    , m_summary(new PlainLabel({}, this))
    , m_losses(new PlainLabel({}, this))
    , m_preview(new QPlainTextEdit(this))
{
    for (const Framework framework : allFrameworks())
        m_framework->addItem(frameworkName(framework));
    m_framework->setAccessibleName(tr("Framework"));
    m_careful->setChecked(true);
    for (QRadioButton *mode : {m_careful, m_faithful})
        mode->setAccessibleName(mode->text().remove(u'&'));
    m_summary->setRole(Theme::Role::Muted);
    m_summary->hide();
    m_losses->setWordWrap(true);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(fixedFont());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("Result"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(frameworkLabel, m_framework);
    form->addRow(QString(), m_careful);
    form->addRow(QString(), m_faithful);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_losses);
    layout->addWidget(m_preview, 1);
    setFocusProxy(m_framework);
    connect(m_framework, &ChoiceBox::currentIndexChanged, this, &ConversionPane::chosen);
    connect(m_careful, &QRadioButton::toggled, this, &ConversionPane::chosen);
}

Framework ConversionPane::framework() const
{
    return allFrameworks()[size_t(m_framework->currentIndex())];
}

ConversionMode ConversionPane::mode() const
{
    return m_careful->isChecked() ? ConversionMode::Careful : ConversionMode::Faithful;
}

void ConversionPane::setFramework(Framework framework)
{
    m_framework->setCurrentIndex(int(framework));
}

void ConversionPane::showBusy()
{
    m_losses->setRole(Theme::Role::Muted);
    m_losses->setText(tr("Converting…"));
}

void ConversionPane::showResult(const QByteArray &json, const QList<Loss> &losses, const QString &summary)
{
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    showLosses(lossTexts(losses));
    const QString text = laidOutJson(QString::fromUtf8(json.left(ShownBytes)));
    m_preview->setPlainText(visibleText(json.size() > ShownBytes ? QString(text + u"\n…"_s) : text));
}

void ConversionPane::showLosses(const QStringList &lines)
{
    m_losses->setRole(lines.isEmpty() ? Theme::Role::Added : Theme::Role::Warning);
    if (lines.isEmpty())
        m_losses->setText(u"✓ "_s + tr("Nothing is lost."));
    else
        m_losses->setText(u"⚠ "_s + lines.join(u"\n⚠ "_s));
}

void ConversionPane::showFault(const QString &fault)
{
    m_summary->hide();
    m_losses->setRole(Theme::Role::Danger);
    m_losses->setText(fault);
    m_preview->clear();
}

} // namespace stateloupe
