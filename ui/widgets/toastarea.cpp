#include "ui/widgets/toastarea.h"

#include "ui/preferences/zoom.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/raisedpanel.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr int Margin = 16; // to the edges of the parent
constexpr Pixels StatusHeight{28}; // what the parent shows below

} // namespace

ToastArea::ToastArea(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel({}, this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(16);
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    m_button->setAutoDefault(false);
    m_time.setSingleShot(true);
    m_time.setInterval(Duration);
    connect(&m_time, &QTimer::timeout, this, [this] { m_button->hasFocus() ? m_time.start() : dismiss(); });
    connect(m_button, &QPushButton::clicked, this, &ToastArea::press);
    hide();
}

void ToastArea::show(const QString &text, const QString &button, std::function<void()> pressed)
{
    m_pressed = std::move(pressed);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(text);
    place();
    QWidget::show();
    raise();
    if (!underMouse())
        m_time.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT changed();
}

void ToastArea::dismiss()
{
    m_time.stop();
    m_pressed = {};
    hide();
    Q_EMIT changed();
}

void ToastArea::press()
{
    if (const auto pressed = std::exchange(m_pressed, {})) {
        dismiss();
        pressed();
    }
}

QString ToastArea::text() const
{
    return isHidden() ? QString() : m_text->text();
}

QString ToastArea::buttonText() const
{
    return m_button->text();
}

void ToastArea::place()
{
    const QSize room = parentWidget()->size();
    resize(sizeHint().boundedTo({room.width() - 2 * Margin, room.height()}));
    QRect place(QPoint((room.width() - width()) / 2, room.height() - height() - Margin - StatusHeight), size());
    for (const NoticeBar *notice : notices()) {
        const int top = notice->mapTo(parentWidget(), QPoint()).y();
        place.moveBottom(std::min(place.bottom(), top - Margin / 2));
    }
    move(place.topLeft());
}

/// Those that the toast would cover.
QList<NoticeBar *> ToastArea::notices() const
{
    QList<NoticeBar *> shown = parentWidget()->findChildren<NoticeBar *>();
    shown.removeIf([](const NoticeBar *notice) { return !notice->isVisible(); });
    return shown;
}

bool ToastArea::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isResized = type == QEvent::Resize && watched == parent();
    const bool isNotice
        = (type == QEvent::Show || type == QEvent::Hide || type == QEvent::Move) && qobject_cast<NoticeBar *>(watched);
    if (isResized || isNotice) // a notice has its place a moment later
        QMetaObject::invokeMethod(this, &ToastArea::place, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ToastArea::showEvent(QShowEvent *)
{
    qApp->installEventFilter(this);
}

void ToastArea::hideEvent(QHideEvent *)
{
    qApp->removeEventFilter(this);
}

void ToastArea::paintEvent(QPaintEvent *)
{
    paintRaisedPanel(this);
}

void ToastArea::enterEvent(QEnterEvent *)
{
    m_time.stop();
}

void ToastArea::leaveEvent(QEvent *)
{
    m_time.start();
}

} // namespace stateloupe
