#include "ui/views/messagedialog.h"

#include "core/state/unifiedstate.h"
#include "ui/session/documentsession.h"
#include "ui/session/messageedits.h"
#include "ui/session/nodeanchor.h"
#include "ui/text/editabletext.h"
#include "ui/text/plaintext.h"
#include "ui/views/longtextedit.h"
#include "ui/views/valueeditor.h"
#include "ui/widgets/questiondialog.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

MessageDialog::MessageDialog(DocumentSession *session, NodeId place, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_place(new NodeAnchor(session, place, this))
    , m_role(new QComboBox)
    , m_name(new QLineEdit)
    , m_content(new LongTextEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_place, &NodeAnchor::lost, this, [this] { QDialog::reject(); });
}

MessageDialog *MessageDialog::add(DocumentSession *session, NodeId messages, quint32 row, QWidget *parent)
{
    auto *dialog = new MessageDialog(session, messages, parent);
    dialog->m_row = int(row);
    dialog->build(tr("Add message"), tr("Add message"));
    dialog->fill({u"user"_s, {}, {}});
    dialog->open();
    return dialog;
}

MessageDialog *MessageDialog::change(DocumentSession *session, NodeId message, QWidget *parent)
{
    const MessageText text = messageText(session->document(), message);
    const NodeId content = UnifiedState::message(session->document(), message).content;
    auto *dialog = new MessageDialog(session, message, parent);
    dialog->m_hasText = content == NoNode
        || (session->document().type(content) == JsonType::String && isPlainlyEditable(text.content)
            && text.content.size() <= ValueEditor::MaximumBytes);
    dialog->build(tr("Edit message"), tr("Change message"));
    dialog->fill(text);
    dialog->open();
    return dialog;
}

void MessageDialog::build(const QString &title, const QString &verb)
{
    setWindowTitle(title);
    m_role->addItems({u"user"_s, u"assistant"_s, u"system"_s, u"function"_s, u"tool"_s});
    m_role->setAccessibleName(tr("Role"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("none"));
    m_content->setAccessibleName(tr("Content"));
    m_content->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_content->setTabChangesFocus(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Content"), m_content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *apply = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    apply->setAccessibleName(verb);
    apply->setDefault(true);
    setPlainToolTip(apply, QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(form, 1);
    layout->addWidget(buttons);
    resize(640, 400);
    connect(buttons, &QDialogButtonBox::accepted, this, &MessageDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MessageDialog::reject);
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(shortcut, &QShortcut::activated, this, &MessageDialog::accept);
}

void MessageDialog::fill(const MessageText &text)
{
    if (m_role->findText(text.role) < 0)
        m_role->addItem(text.role);
    m_role->setCurrentText(text.role);
    m_name->setText(text.name);
    if (m_hasText)
        m_content->setText(text.content);
    else
        m_content->setPlainText(tr("This content is not plain text. Edit it on its own."));
    m_content->setEnabled(m_hasText);
    m_originalRole = m_role->currentText();
    m_originalName = m_name->text();
    m_originalContent = m_hasText ? m_content->text() : text.content;
    (m_row >= 0 ? static_cast<QWidget *>(m_content) : m_role)->setFocus();
}

MessageText MessageDialog::text() const
{
    return {m_role->currentText(), m_name->text(), m_hasText ? m_content->text() : m_originalContent};
}

bool MessageDialog::isModified() const
{
    const MessageText now = text();
    return now.role != m_originalRole || now.name != m_originalName || now.content != m_originalContent;
}

void MessageDialog::reject()
{
    if (!isModified()) {
        QDialog::reject();
        return;
    }
    auto *question = new QuestionDialog(
        u"warning"_s, tr("Drop what you typed?"), tr("The conversation stays as it was before."), this);
    question->addChoice(tr("Keep editing"), QDialogButtonBox::RejectRole, [] {});
    question->addChoice(tr("Drop it"), QDialogButtonBox::DestructiveRole, [this] { QDialog::reject(); });
    question->open();
}

void MessageDialog::accept()
{
    const NodeId place = m_place->node();
    if (place == NoNode)
        return;
    const JsonDocument &document = m_session->document();
    bool isDone = true;
    if (m_row >= 0) {
        const quint32 row = std::min(quint32(m_row), document.childCount(place));
        isDone = m_session->edit(insertMessage(document, place, row, text()), tr("Add message"));
    } else if (isModified()) {
        isDone
            = m_session->edit(changeMessage(document, place, text()), tr("Edit message %1").arg(document.row(place)));
    }
    if (isDone)
        QDialog::accept();
}

} // namespace stateloupe
