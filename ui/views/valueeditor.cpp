#include "ui/views/valueeditor.h"

#include "core/async/background.h"
#include "core/json/jsonstring.h"
#include "core/json/jsonutf8.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodeanchor.h"
#include "ui/session/treeedits.h"
#include "ui/text/counttext.h"
#include "ui/text/editabletext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/typetext.h"
#include "ui/views/longtextedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/viewtabs.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// Reading a long text out of the editor takes some milliseconds, so one waits for a pause in the typing.
constexpr qsizetype LongText = 200'000;
constexpr int LongPause = 150;

} // namespace

ValueEditor::ValueEditor(DocumentSession *session, const QList<NodeId> &nodes, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_modes(new ViewTabs)
    , m_text(new LongTextEdit)
    , m_hint(new PlainLabel)
    , m_result(new PlainLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
    , m_pause(new QTimer(this))
{
    for (const NodeId node : nodes)
        m_places << new NodeAnchor(session, node, this);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    fill();

    m_pause->setSingleShot(true);
    connect(m_modes, &QTabBar::currentChanged, this, &ValueEditor::changeMode);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEditor::schedule);
    connect(m_pause, &QTimer::timeout, this, &ValueEditor::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ValueEditor::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ValueEditor::reject);
    auto *change = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(change, &QShortcut::activated, this, &ValueEditor::accept);
    connect(m_places.first(), &NodeAnchor::lost, this, [this] { QDialog::reject(); });
}

void ValueEditor::build()
{
    const bool isReadOnly = m_session->isReadOnly();
    const bool isOne = m_places.size() == 1;
    const QString pointer = singleLine(m_session->document().pointer(m_places.first()->node()).toString(), 120);
    setWindowTitle(isReadOnly ? tr("Value") : tr("Edit value"));
    auto *place = new PlainLabel(isOne ? pointer : tr("The same value for %n places", nullptr, int(m_places.size())));
    place->setRole(Theme::Role::Muted);
    m_modes->addTab(tr("Text"));
    m_modes->addTab(tr("JSON"));
    m_modes->setAccessibleName(tr("How the value is shown"));
    setFixedFont(m_text);
    m_text->setTabChangesFocus(true); // the way to the buttons
    m_text->setReadOnly(isReadOnly);
    m_hint->setWordWrap(true);
    m_hint->setRole(Theme::Role::Muted);
    m_result->setWordWrap(true);
    m_result->setRole(Theme::Role::Muted);
    m_change = m_buttons->button(QDialogButtonBox::Ok);
    m_change->setText(isOne ? tr("Change value") : tr("Change %n values", nullptr, int(m_places.size())));
    m_change->setAccessibleName(m_change->text());
    m_change->setDisabled(isReadOnly);
    setPlainToolTip(m_change, QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));

    auto *header = new QHBoxLayout;
    header->addWidget(place, 1);
    header->addWidget(m_modes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(header);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_result);
    layout->addWidget(m_buttons);
    setTabOrder(m_text, m_buttons);
    resize(720, 480);
    m_text->setFocus();
}

void ValueEditor::open(DocumentSession *session, NodeId node, QWidget *parent)
{
    openForAll(session, {node}, parent);
}

void ValueEditor::openForAll(DocumentSession *session, const QList<NodeId> &nodes, QWidget *parent)
{
    const qint64 size = session->document().valueSpan(nodes.first()).length;
    if (size > MaximumBytes) {
        const Error error{ErrorKind::Unsupported,
            tr("This value has %1; values over %2 cannot be edited as a whole. Edit a part of it, or use “stateloupe "
               "set”. Nothing was changed.")
                .arg(formatSize(size), formatSize(MaximumBytes))};
        Q_EMIT session->editRefused(error);
        return;
    }
    auto *editor = new ValueEditor(session, nodes, parent);
    editor->QDialog::open();
}

void ValueEditor::fill()
{
    const NodeId node = m_places.first()->node();
    const JsonDocument &document = m_session->document();
    const bool isString = document.type(node) == JsonType::String;
    const QString string = document.string(node);
    const bool isPlain = isString && isPlainlyEditable(string);
    m_mode = isPlain ? Text : Json;
    m_modes->setCurrentIndex(m_mode);
    m_modes->setTabEnabled(Text, isPlain);
    m_text->setText(isPlain ? string : escapedForEditing(textFromUtf8(document.rawValue(node))));
    m_text->setAccessibleName(isPlain ? tr("Text of the value") : tr("Value as JSON"));
    m_original = m_text->text();
    if (m_text->hasBreaks())
        m_hint->setText(tr("Long lines go on below where there is a ↩."));
    else if (isString && !isPlain)
        m_hint->setText(tr("This text has invisible characters, so it is shown as JSON with escapes."));
    m_hint->setVisible(!m_hint->text().isEmpty());
    check();
}

/// The same value in the other form.
void ValueEditor::changeMode(int mode)
{
    if (mode == m_mode)
        return;
    const bool wasModified = isModified();
    if (mode == Json) {
        m_text->setText(QString::fromLatin1(encodeJsonString(m_text->text())));
    } else {
        const auto parsed = JsonDocument::parse(m_text->text().toUtf8());
        const bool isString = parsed && parsed->type(JsonDocument::Root) == JsonType::String;
        if (!isString || !isPlainlyEditable(parsed->string(JsonDocument::Root))) {
            const QSignalBlocker quiet(m_modes);
            m_modes->setCurrentIndex(Json);
            return;
        }
        m_text->setText(parsed->string(JsonDocument::Root));
    }
    m_mode = Mode(mode);
    m_text->setAccessibleName(m_mode == Text ? tr("Text of the value") : tr("Value as JSON"));
    m_original = wasModified ? QString() : m_text->text();
    schedule();
}

QByteArray ValueEditor::json() const
{
    const QString text = m_text->text();
    return m_mode == Text ? encodeJsonString(text) : text.toUtf8();
}

void ValueEditor::schedule()
{
    if (m_session->isReadOnly())
        return;
    m_isChecked = false;
    m_text->clearFault();
    m_change->setEnabled(m_mode == Text);
    m_pause->start(m_text->document()->characterCount() > LongText ? LongPause : 0);
}

ValueEditor::Verdict ValueEditor::judge(const QString &text, bool isText)
{
    Verdict verdict;
    const QByteArray bytes = isText ? encodeJsonString(text) : text.toUtf8();
    verdict.size = bytes.size();
    const auto parsed = JsonDocument::parse(bytes);
    if (parsed) {
        verdict.type = parsed->type(JsonDocument::Root);
        verdict.childCount = parsed->childCount(JsonDocument::Root);
        verdict.size = parsed->valueSpan(JsonDocument::Root).length;
        return verdict;
    }
    verdict.error = parsed.error();
    const QString before = textFromUtf8(bytes.first(parsed.error().offset));
    verdict.place = before.size();
    verdict.column = before.size() - before.lastIndexOf(u'\n');
    return verdict;
}

void ValueEditor::check()
{
    const auto checking = runInBackground<Verdict>([text = m_text->text(), isText = m_mode == Text](
                                                       const std::function<bool()> &) { return judge(text, isText); });
    m_checking.start<Verdict>(checking, [this](const Verdict &verdict) {
        if (!m_pause->isActive())
            showVerdict(verdict);
    });
}

QString ValueEditor::describe(const Verdict &verdict) const
{
    if (verdict.error)
        return tr("Line %1, column %2: expected %3, found %4.")
            .arg(verdict.error->line)
            .arg(verdict.column)
            .arg(verdict.error->expected, verdict.error->found);
    const QString size = formatSize(verdict.size);
    if (verdict.type == JsonType::Object)
        return tr("%1 with %2 · %3").arg(typeText(verdict.type), keyCountText(verdict.childCount), size);
    if (verdict.type == JsonType::Array)
        return tr("%1 with %2 · %3").arg(typeText(verdict.type), itemCountText(verdict.childCount), size);
    return tr("%1 · %2").arg(typeText(verdict.type), size);
}

void ValueEditor::showVerdict(const Verdict &verdict)
{
    m_isChecked = true;
    m_verdict = verdict;
    m_result->setText(
        m_session->isReadOnly() || verdict.error ? describe(verdict) : tr("Will be: %1").arg(describe(verdict)));
    m_result->setRole(verdict.error ? Theme::Role::Danger : Theme::Role::Muted);
    m_change->setEnabled(!verdict.error && !m_session->isReadOnly());
    if (verdict.error)
        m_text->markFault(verdict.place);
    else
        m_text->clearFault();
    m_modes->setTabEnabled(Text, m_mode == Text || (!verdict.error && verdict.type == JsonType::String));
    if (std::exchange(m_acceptsWhenChecked, false))
        accept();
}

bool ValueEditor::isModified() const
{
    return !m_session->isReadOnly() && m_text->text() != m_original;
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

/// Goes to the fault instead while there is one.
void ValueEditor::accept()
{
    if (m_mode == Json && !m_isChecked) {
        m_acceptsWhenChecked = true;
        return;
    }
    if (m_isChecked && m_verdict.error) {
        m_text->goTo(m_verdict.place);
        return;
    }
    QList<NodeId> nodes;
    for (const NodeAnchor *place : std::as_const(m_places)) {
        if (place->node() != NoNode)
            nodes << place->node();
    }
    const bool changes = isModified() || (m_places.size() > 1 && !m_session->isReadOnly());
    if (changes && !nodes.isEmpty()) {
        const QString place = singleLine(m_session->document().pointer(nodes.first()).toString(), 40);
        const QString step
            = nodes.size() == 1 ? tr("Edit %1").arg(place) : tr("Edit %n values", nullptr, int(nodes.size()));
        if (!replaceNodes(m_session, nodes, json(), step))
            return;
    }
    QDialog::accept();
}

} // namespace stateloupe
