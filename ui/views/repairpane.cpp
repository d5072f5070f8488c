#include "ui/views/repairpane.h"

#include "core/async/background.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/text/bytetext.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr int TypingPause = 200; // milliseconds without a key before the text is checked

} // namespace

RepairPane::RepairPane(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_verdict(new PlainLabel)
    , m_editor(new QPlainTextEdit)
    , m_use(new QPushButton(tr("Use this text")))
    , m_pause(new QTimer(this))
{
    setFixedFont(m_editor);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setAccessibleName(tr("Text to repair"));
    m_editor->setTabChangesFocus(true);
    setFocusProxy(m_editor);
    m_verdict->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 12, 8);
    line->addWidget(m_verdict, 1);
    line->addWidget(m_use, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    layout->addLayout(line);

    m_pause->setSingleShot(true);
    m_pause->setInterval(TypingPause);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_use->setEnabled(false);
        m_pause->start();
    });
    connect(m_editor->document(), &QTextDocument::modificationChanged, session, &DocumentSession::setHasDraft);
    connect(m_pause, &QTimer::timeout, this, &RepairPane::check);
    connect(m_use, &QPushButton::clicked, this, [this] { m_session->replaceText(text()); });
    connect(session, &DocumentSession::traitsChanged, this, [this] {
        m_editor->setReadOnly(m_session->storeTraits().readOnly);
        check();
    });
    connect(session, &DocumentSession::documentReset, this, &RepairPane::fill);
    fill();
}

void RepairPane::fill()
{
    m_checking.cancel();
    m_before.clear();
    m_after.clear();
    if (m_session->phase() != DocumentSession::Phase::Malformed) {
        m_editor->clear();
        m_pause->stop();
        return;
    }
    const QByteArray text = m_session->bytes();
    const qint64 fault = m_session->jsonError().offset;
    qint64 first = 0;
    qint64 end = text.size();
    if (text.size() > MaximumWhole) {
        first = std::max<qint64>(0, fault - Surroundings);
        end = std::min<qint64>(text.size(), fault + Surroundings);
    }
    m_before = text.first(first);
    m_after = text.sliced(end);
    m_editor->setPlainText(editableBytes(QByteArrayView(text).sliced(first, end - first)));
    m_editor->document()->setModified(false);
    m_session->setHasDraft(false); // an empty text is told to be modified
    m_editor->setReadOnly(m_session->storeTraits().readOnly);
    m_pause->stop();
    goToFault(fault - first);
    showVerdict(m_session->jsonError());
}

void RepairPane::goToFault(qint64 offset)
{
    const QByteArray text = m_session->bytes();
    QTextCursor cursor(m_editor->document());
    const QString before = editableBytes(QByteArrayView(text).sliced(m_before.size(), offset));
    cursor.setPosition(int(std::min<qsizetype>(before.size(), m_editor->document()->characterCount() - 1)));
    m_editor->setTextCursor(cursor);
    m_editor->centerCursor();
}

QByteArray RepairPane::text() const
{
    return m_before + editedBytes(m_editor->document()->toRawText()) + m_after;
}

void RepairPane::check()
{
    const auto parse = [before = m_before, edited = m_editor->document()->toRawText(), after = m_after](
                           const std::function<bool()> &) {
        Check check{before + editedBytes(edited) + after, {}};
        if (const auto parsed = JsonDocument::parse(check.text); !parsed)
            check.error = parsed.error();
        return check;
    };
    m_checking.start<Check>(runInBackground<Check>(parse), [this](const Check &check) { takeCheck(check); });
}

void RepairPane::takeCheck(const Check &check)
{
    if (m_editor->document()->isModified())
        m_session->setTypedText(check.text);
    showVerdict(check.error);
}

void RepairPane::showVerdict(const std::optional<JsonError> &error)
{
    m_verdict->setText(error ? error->toString() : tr("This is JSON now. Using it writes nothing to the store yet."));
    m_verdict->setRole(error ? Theme::Role::Danger : Theme::Role::Added);
    m_use->setEnabled(!error && !m_session->storeTraits().readOnly);
}

} // namespace stateloupe
