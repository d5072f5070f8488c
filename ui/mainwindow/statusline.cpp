#include "ui/mainwindow/statusline.h"

#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace stateloupe {

using namespace std::chrono_literals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_left(new PlainLabel({}, this))
    , m_right(new PlainLabel({}, this))
    , m_environment(new EnvironmentBadge(this))
{
    setFixedHeight(28);
    setAccessibleName(tr("Status"));
    m_left->setRole(Theme::Role::Muted);
    m_right->setRole(Theme::Role::Muted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(16);
    layout->addWidget(m_left, 1);
    layout->addWidget(m_right);
    layout->addWidget(m_environment);
    m_messageTime.setSingleShot(true);
    m_messageTime.setInterval(6s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    connect(&m_patience, &QTimer::timeout, this, &StatusLine::update);
    connect(&m_messageTime, &QTimer::timeout, this, [this] {
        m_message.clear();
        update();
    });
}

void StatusLine::setActivity(const QString &text)
{
    const bool isNew = m_activity.isEmpty() && !text.isEmpty();
    m_activity = text;
    if (isNew)
        m_patience.start();
    else if (!m_patience.isActive())
        update();
}

void StatusLine::showMessage(const QString &text)
{
    m_message = text;
    m_messageTime.start();
    update();
}

void StatusLine::setFacts(const QString &text)
{
    m_right->setText(text);
}

void StatusLine::setEnvironment(Environment environment)
{
    m_environment->setEnvironment(environment);
}

void StatusLine::update()
{
    m_left->setText(m_message.isEmpty() ? m_activity : m_message);
}

} // namespace stateloupe
