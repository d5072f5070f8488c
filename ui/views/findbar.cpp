#include "ui/views/findbar.h"

#include "core/async/background.h"
#include "ui/session/documentsession.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

FindBar::FindBar(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_needle(new QLineEdit)
    , m_answer(new PlainLabel)
{
    m_needle->setPlaceholderText(tr("Find in the text"));
    m_needle->setAccessibleName(tr("Text to find"));
    m_needle->setClearButtonEnabled(true);
    m_answer->setRole(Theme::Role::Muted);
    auto *next = new QToolButton;
    next->setText(tr("Find next"));
    next->setAutoRaise(true);
    auto *close = new QToolButton;
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the find bar"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_needle, 1);
    layout->addWidget(next);
    layout->addWidget(m_answer);
    layout->addWidget(close);
    hide();

    connect(m_needle, &QLineEdit::textEdited, this, [this] { find(m_last.offset); });
    connect(m_needle, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    connect(session, &DocumentSession::documentChanged, this, &FindBar::forget);
    connect(session, &DocumentSession::documentReset, this, &FindBar::forget);
}

void FindBar::open()
{
    QWidget::show();
    m_needle->setFocus();
    m_needle->selectAll();
}

void FindBar::findNext()
{
    find(m_last.end());
}

void FindBar::forget()
{
    m_searching.cancel();
    m_last.length = 0;
    Q_EMIT found({});
}

void FindBar::find(qint64 from)
{
    const QByteArray needle = m_needle->text().toUtf8();
    if (needle.isEmpty()) {
        m_answer->setText({});
        forget();
        return;
    }
    const auto searching
        = runInBackground<Answer>([snapshot = m_session->document(), needle, from](const std::function<bool()> &) {
              if (const auto place = snapshot.find(needle, from))
                  return Answer{place, false};
              return Answer{snapshot.find(needle, 0), true};
          });
    m_searching.start<Answer>(searching, [this, length = needle.size()](const Answer &answer) {
        if (answer.place)
            m_last = {*answer.place, length};
        show(answer.place, answer.wrapped);
    });
}

void FindBar::show(std::optional<qint64> place, bool wrapped)
{
    m_answer->setText(!place ? tr("Not found") : wrapped ? tr("From the start again") : QString());
    Q_EMIT found(place ? m_last : ByteSpan{});
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stateloupe
