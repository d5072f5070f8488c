#include "ui/views/valueeditor.h"

#include "core/async/background.h"
#include "core/json/jsonstring.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodeanchor.h"
#include "ui/text/editabletext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// A wrapping QPlainTextEdit takes more than a second to lay out a line of 50,000 characters.
constexpr qsizetype MaximumWrappedLine = 50'000;

qsizetype longestLine(QStringView text)
{
    qsizetype longest = 0;
    for (QStringView line : text.tokenize(u'\n'))
        longest = std::max(longest, line.size());
    return longest;
}

} // namespace

ValueEditor::ValueEditor(DocumentSession *session, NodeId node, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_place(new NodeAnchor(session, node, this))
    , m_text(new QPlainTextEdit)
    , m_verdict(new PlainLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
    , m_pause(new QTimer(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_session->isReadOnly() ? tr("Value") : tr("Edit value"));
    auto *place = new PlainLabel(singleLine(session->document().pointer(node).toString(), 120));
    place->setRole(Theme::Role::Muted);
    m_verdict->setWordWrap(true);
    m_verdict->setRole(Theme::Role::Muted);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(place);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(m_buttons);
    resize(720, 480);

    fill();
    m_text->setTabChangesFocus(true); // the way to the buttons
    m_text->setReadOnly(m_session->isReadOnly());
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Change value"));
    m_buttons->button(QDialogButtonBox::Ok)->setDisabled(m_session->isReadOnly());
    m_pause->setSingleShot(true);
    m_pause->setInterval(0);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isText || m_session->isReadOnly())
            return;
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
        m_pause->start();
    });
    connect(m_pause, &QTimer::timeout, this, &ValueEditor::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ValueEditor::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ValueEditor::reject);
    auto *change = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(change, &QShortcut::activated, m_buttons->button(QDialogButtonBox::Ok), &QPushButton::click);
    connect(m_place, &NodeAnchor::lost, this, [this] { QDialog::reject(); });
}

void ValueEditor::open(DocumentSession *session, NodeId node, QWidget *parent)
{
    const qint64 size = session->document().valueSpan(node).length;
    if (size > MaximumBytes) {
        const Error error{ErrorKind::Unsupported,
            tr("This value has %1; values over %2 cannot be edited as a whole. Edit a part of it.")
                .arg(formatSize(size), formatSize(MaximumBytes))};
        Q_EMIT session->editRefused(error);
        return;
    }
    auto *editor = new ValueEditor(session, node, parent);
    editor->QDialog::open();
}

void ValueEditor::fill()
{
    const NodeId node = m_place->node();
    const JsonDocument &document = m_session->document();
    m_isText = document.type(node) == JsonType::String && isPlainlyEditable(document.string(node));
    m_original = m_isText ? document.string(node) : escapedForEditing(QString::fromUtf8(document.rawValue(node)));
    m_text->setAccessibleName(m_isText ? tr("Text of the value") : tr("Value as JSON"));
    if (!m_isText)
        setFixedFont(m_text);
    if (longestLine(m_original) > MaximumWrappedLine) {
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_verdict->setText(tr("Very long lines are not wrapped here."));
    } else if (!m_isText && document.type(node) == JsonType::String) {
        m_verdict->setText(tr("This text has invisible characters, so it is shown as JSON with escapes."));
    }
    m_text->setPlainText(m_original);
    m_original = editedText(m_text);
}

QByteArray ValueEditor::json() const
{
    const QString text = editedText(m_text);
    return m_isText ? encodeJsonString(text) : text.trimmed().toUtf8();
}

void ValueEditor::check()
{
    const auto checking = runInBackground<std::optional<JsonError>>(
        [text = json()](const std::function<bool()> &) -> std::optional<JsonError> {
            const auto parsed = JsonDocument::parse(text);
            return parsed ? std::nullopt : std::optional(parsed.error());
        });
    m_checking.start<std::optional<JsonError>>(
        checking, [this](const std::optional<JsonError> &error) { showVerdict(error); });
}

void ValueEditor::showVerdict(const std::optional<JsonError> &error)
{
    m_verdict->setText(error ? tr("Not JSON yet: %1").arg(error->toString()) : QString());
    m_verdict->setRole(error ? Theme::Role::Danger : Theme::Role::Muted);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!error);
}

bool ValueEditor::isModified() const
{
    return !m_session->isReadOnly() && editedText(m_text) != m_original;
}

void ValueEditor::reject()
{
    if (!isModified()) {
        QDialog::reject();
        return;
    }
    auto *question = new QuestionDialog(
        u"warning"_s, tr("Drop what you typed?"), tr("The value keeps what it held before."), this);
    question->addChoice(tr("Keep editing"), QDialogButtonBox::RejectRole, [] {});
    question->addChoice(tr("Drop it"), QDialogButtonBox::DestructiveRole, [this] { QDialog::reject(); });
    question->open();
}

void ValueEditor::accept()
{
    if (m_place->node() != NoNode && isModified()) {
        const QString place = singleLine(m_session->document().pointer(m_place->node()).toString(), 40);
        if (!m_session->edit(replaceValue(m_session->document(), m_place->node(), json()), tr("Edit %1").arg(place)))
            return;
    }
    QDialog::accept();
}

} // namespace stateloupe
