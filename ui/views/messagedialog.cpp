#include "ui/views/messagedialog.h"

#include "core/operations/messageoperations.h"
#include "core/state/unifiedstate.h"
#include "ui/session/documentsession.h"
#include "ui/session/messageedits.h"
#include "ui/session/nodeanchor.h"
#include "ui/text/editabletext.h"
#include "ui/text/plaintext.h"
#include "ui/views/longtextedit.h"
#include "ui/views/valueeditor.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

bool isEmptyOrObject(const QLineEdit *field)
{
    const QByteArray json = field->text().toUtf8();
    const auto parsed = JsonDocument::parse(json);
    return json.trimmed().isEmpty() || (parsed && parsed->type(JsonDocument::Root) == JsonType::Object);
}

} // namespace

MessageDialog::MessageDialog(DocumentSession *session, NodeId place, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_place(new NodeAnchor(session, place, this))
    , m_role(new ChoiceBox)
    , m_name(new QLineEdit)
    , m_content(new LongTextEdit)
    , m_functionCall(new QLineEdit)
    , m_metadata(new QLineEdit)
    , m_fault(new PlainLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_place, &NodeAnchor::lost, this, [this] { QDialog::reject(); });
}

bool MessageDialog::canAdd(const DocumentSession *session)
{
    if (session->phase() != DocumentSession::Phase::Ready || session->isReadOnly())
        return false;
    const JsonDocument &document = session->document();
    return session->state().messages() != NoNode
        || (document.type(JsonDocument::Root) == JsonType::Object
            && document.member(JsonDocument::Root, u"messages"_s) == NoNode);
}

MessageDialog *MessageDialog::add(DocumentSession *session, quint32 row, QWidget *parent)
{
    const NodeId messages = session->state().messages();
    auto *dialog = new MessageDialog(session, messages == NoNode ? JsonDocument::Root : messages, parent);
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
    m_fault->setRole(Theme::Role::Danger);
    m_fault->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_apply->setAccessibleName(verb);
    m_apply->setDefault(true);
    setPlainToolTip(m_apply, QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(makeForm(), 1);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    resize(640, m_row >= 0 ? 460 : 400);
    connect(buttons, &QDialogButtonBox::accepted, this, &MessageDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MessageDialog::reject);
    for (const QLineEdit *field : {m_functionCall, m_metadata})
        connect(field, &QLineEdit::textChanged, this, &MessageDialog::update);
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(shortcut, &QShortcut::activated, this, &MessageDialog::accept);
    update();
}

QFormLayout *MessageDialog::makeForm()
{
    m_role->addItems({u"user"_s, u"assistant"_s, u"system"_s, u"function"_s, u"tool"_s});
    m_role->setAccessibleName(tr("Role"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("none"));
    m_content->setAccessibleName(tr("Content"));
    m_content->setTabChangesFocus(true);
    m_functionCall->setAccessibleName(tr("Function call, as JSON"));
    m_functionCall->setPlaceholderText(u"{\"name\": \"search\", \"arguments\": \"{}\"}"_s);
    m_metadata->setAccessibleName(tr("Metadata, as JSON"));
    m_metadata->setPlaceholderText(u"{}"_s);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (QWidget *field : std::initializer_list<QWidget *>{m_content, m_functionCall, m_metadata})
        field->setFont(fixed);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Content"), m_content);
    form->addRow(tr("&Function call"), m_functionCall);
    form->addRow(tr("&Metadata"), m_metadata);
    for (QLineEdit *field : {m_functionCall, m_metadata})
        form->setRowVisible(field, m_row >= 0);
    return form;
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
    return now.role != m_originalRole || now.name != m_originalName || now.content != m_originalContent
        || !m_functionCall->text().isEmpty() || !m_metadata->text().isEmpty();
}

NewMessage MessageDialog::message() const
{
    const MessageText text = this->text();
    return {.role = text.role,
        .content = text.content,
        .name = text.name.isEmpty() ? std::nullopt : std::optional(text.name),
        .functionCall = m_functionCall->text().trimmed().toUtf8(),
        .metadata = m_metadata->text().trimmed().toUtf8()};
}

QString MessageDialog::fault() const
{
    if (!isEmptyOrObject(m_functionCall))
        return tr("The function call is not a JSON object {…}.");
    if (!isEmptyOrObject(m_metadata))
        return tr("The metadata is not a JSON object {…}.");
    return {};
}

void MessageDialog::update()
{
    m_fault->setText(fault());
    m_fault->setVisible(!fault().isEmpty());
    m_apply->setEnabled(fault().isEmpty());
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
    if (m_place->node() == NoNode || !fault().isEmpty())
        return;
    if (m_row >= 0 ? add() : change())
        QDialog::accept();
}

bool MessageDialog::add()
{
    const NodeId messages = m_session->state().messages();
    const quint32 count = messages == NoNode ? 0 : m_session->document().childCount(messages);
    const quint32 row = std::min(quint32(m_row), count);
    const auto edit = insertMessage(m_session->document(), row, message(), systemClock());
    if (!m_session->edit(edit, tr("Add message")))
        return false;
    m_session->setCurrentNode(m_session->document().child(m_session->state().messages(), row));
    return true;
}

bool MessageDialog::change()
{
    const JsonDocument &document = m_session->document();
    const NodeId message = m_place->node();
    return !isModified()
        || m_session->edit(changeMessage(document, message, text()), tr("Edit message %1").arg(document.row(message)));
}

} // namespace stateloupe
