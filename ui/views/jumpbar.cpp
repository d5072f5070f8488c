#include "ui/views/jumpbar.h"

#include "core/async/background.h"
#include "ui/models/messagesearch.h"
#include "ui/models/transcriptmodel.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/views/transcriptlist.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

JumpBar::JumpBar(DocumentSession *session, TranscriptModel *model, TranscriptList *list, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(model)
    , m_list(list)
    , m_line(new QLineEdit)
    , m_answer(new PlainLabel)
{
    m_line->setPlaceholderText(tr("Number or text"));
    m_line->setAccessibleName(tr("Message to go to"));
    m_line->setClearButtonEnabled(true);
    m_answer->setRole(Theme::Role::Muted);
    auto *next = new QToolButton;
    next->setText(tr("Go to next"));
    next->setAutoRaise(true);
    auto *close = new QToolButton;
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the jump bar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_line, 1);
    layout->addWidget(next);
    layout->addWidget(m_answer);
    layout->addWidget(close);
    hide();
    connect(m_line, &QLineEdit::textEdited, this, [this] { jump(false); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] { jump(true); });
    connect(next, &QToolButton::clicked, this, [this] { jump(true); });
    connect(close, &QToolButton::clicked, this, &JumpBar::close);
    connect(session, &DocumentSession::documentReset, this, [this] { m_searching.cancel(); });
    connect(session, &DocumentSession::documentChanged, this, [this] { m_searching.cancel(); });
}

void JumpBar::open()
{
    QWidget::show();
    m_line->setFocus();
    m_line->selectAll();
}

void JumpBar::close()
{
    hide();
    m_list->setFocus();
}

NodeId JumpBar::currentMessage() const
{
    return m_list->currentIndex().isValid() ? m_model->nodeAt(m_list->currentIndex().row()) : NoNode;
}

void JumpBar::jump(bool toNext)
{
    m_searching.cancel();
    m_answer->setText({});
    const QString text = m_line->text().trimmed();
    bool isNumber = false;
    const int number = text.startsWith(u'#') ? text.sliced(1).toInt(&isNumber) : text.toInt(&isNumber);
    if (text.isEmpty() || m_session->state().messages() == NoNode)
        return;
    if (isNumber && number >= 0 && number < m_model->messageCount()) {
        show(m_model->nodeAt(m_model->rowOfNumber(number)));
        if (toNext)
            close(); // a number leads to one place
        return;
    }
    if (isNumber && text.startsWith(u'#')) {
        m_answer->setText(tr("There are %1").arg(messageCountText(m_model->messageCount())));
        return;
    }
    // What is still being typed is looked for from where one is, so that it may stay the place.
    const NodeId current = currentMessage();
    const NodeId after = toNext || current == NoNode || current == 0 ? current : current - 1;
    const auto search = [document = m_session->document(), messages = m_session->state().messages(), text, after](
                            const std::function<bool()> &isCancelled) {
        return findMessage(document, messages, text, after, isCancelled);
    };
    m_searching.start<NodeId>(runInBackground<NodeId>(search), [this](NodeId message) { show(message); });
}

void JumpBar::show(NodeId message)
{
    const int row = message == NoNode ? -1 : m_model->rowOf(message);
    m_answer->setText(row < 0 ? tr("Not found") : tr("Message #%1").arg(m_model->numberOf(row)));
    if (row >= 0)
        m_list->reveal(message);
}

void JumpBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stateloupe
