#include "ui/mainwindow/statusline.h"

#include "ui/controllers/activities.h"
#include "ui/preferences/zoom.h"
#include "ui/text/formats.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StatusLine::StatusLine(Activities *activities, QWidget *parent)
    : QWidget(parent)
    , m_activities(activities)
    , m_left(new PlainLabel({}, this))
    , m_cancel(new QToolButton(this))
    , m_right(new PlainLabel({}, this))
    , m_environment(new EnvironmentBadge(this))
{
    followZoom(this, [this] { setFixedHeight(zoomed(28)); });
    setAccessibleName(tr("Status"));
    m_left->setRole(Theme::Role::Muted);
    m_right->setRole(Theme::Role::Muted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(16);
    layout->addWidget(m_left);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_right);
    layout->addWidget(m_environment);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(icon(u"close"_s, Theme::Role::Muted));
    followZoom(m_cancel, [button = m_cancel] { button->setIconSize({zoomed(12), zoomed(12)}); });
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->hide();
    m_messageTime.setSingleShot(true);
    m_messageTime.setInterval(6s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    connect(m_activities, &Activities::changed, this, &StatusLine::update);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_activities->running().last()->cancel(); });
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
    const bool isRunning = !m_activities->running().isEmpty();
    m_cancel->setVisible(isRunning);
    m_cancel->setEnabled(isRunning && !m_activities->running().last()->isCancelled());
    if (isRunning)
        m_left->setText(runningText());
    else
        m_left->setText(m_message.isEmpty() ? m_activity : m_message);
}

QString StatusLine::runningText() const
{
    const Activity *activity = m_activities->running().last();
    if (activity->isCancelled())
        return tr("%1: stopping…").arg(activity->text());
    if (activity->total())
        return tr("%1: %2 of %3").arg(activity->text(), formatCount(activity->done()), formatCount(*activity->total()));
    return tr("%1: %2").arg(activity->text(), formatCount(activity->done()));
}

} // namespace stateloupe
