#include "ui/dialogs/labelsdialog.h"

#include "ui/text/editabletext.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestTag = 1'000;

bool isOneLine(const QString &tag)
{
    return !tag.isEmpty() && tag.size() <= LongestTag && tag == tag.trimmed() && !tag.contains(u'\n')
        && isPlainlyEditable(tag);
}

QStringList without(QStringList tags, const QStringList &others)
{
    const QSet<QString> known(others.begin(), others.end());
    tags.removeIf([&known](const QString &tag) { return known.contains(tag); });
    return tags;
}

} // namespace

LabelsDialog::LabelsDialog(const std::optional<QString> &framework, const QStringList &tags, QWidget *parent)
    : QDialog(parent)
    , m_framework(new QComboBox(this))
    , m_tags(new QPlainTextEdit(this))
    , m_oldFramework(framework)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags and framework"));
    auto *title = new PlainLabel(tr("Tags and framework"), this);
    title->setBold(true);
    title->setScale(1.1);
    std::copy_if(tags.begin(), tags.end(), std::back_inserter(m_oldTags), isOneLine);
    m_framework->setEditable(true);
    m_framework->addItems({u"langgraph"_s, u"crewai"_s, u"autogen"_s, u"llamaindex"_s});
    m_framework->setCurrentText(framework.value_or(QString()).left(LongestTag));
    m_framework->lineEdit()->setPlaceholderText(tr("none"));
    m_framework->setAccessibleName(tr("Current framework"));
    m_tags->setPlainText(m_oldTags.join(u'\n'));
    m_tags->setTabChangesFocus(true);
    m_tags->setAccessibleName(tr("Tags, one in each line"));
    m_tags->setMinimumSize(320, 96);
    auto *note = new PlainLabel(tr("One tag in each line. Changing the framework converts nothing."), this);
    note->setRole(Theme::Role::Muted);
    note->setWordWrap(true);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Framework"), m_framework);
    form->addRow(tr("&Tags"), m_tags);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *apply = buttons->addButton(tr("Change metadata"), QDialogButtonBox::AcceptRole);
    apply->setAccessibleName(tr("Change metadata"));
    apply->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addSpacing(4);
    layout->addLayout(form, 1);
    layout->addWidget(note);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    resize(400, 280);
    m_framework->setFocus();
}

bool LabelsDialog::hasOtherFramework() const
{
    return m_framework->currentText() != m_oldFramework.value_or(QString()).left(LongestTag);
}

std::optional<QString> LabelsDialog::framework() const
{
    const QString name = m_framework->currentText();
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

QStringList LabelsDialog::addedTags() const
{
    return without(enteredTags(), m_oldTags);
}

QStringList LabelsDialog::removedTags() const
{
    return without(m_oldTags, enteredTags());
}

QStringList LabelsDialog::enteredTags() const
{
    QStringList tags;
    for (const QString &line : editedText(m_tags).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            tags << line.trimmed();
    }
    tags.removeDuplicates();
    return tags;
}

} // namespace stateloupe
