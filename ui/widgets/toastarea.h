#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace stateloupe {

class NoticeBar;
class PlainLabel;

/// Tells at the lower edge of its parent what was just done, with one button that takes it back, for some seconds:
/// longer while the pointer or the focus is on it. A new toast replaces the one before. Never for failures.
class ToastArea : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds Duration{10};

    explicit ToastArea(QWidget *parent);

    /// `text` may hold what a store sent. `button` is a verb, "Undo" mostly; without one the toast only tells.
    void show(const QString &text, const QString &button = {}, std::function<void()> pressed = {});
    void dismiss();
    /// What the button does, as a key does it too; nothing when there is no toast with a button.
    void press();
    bool canPress() const { return !isHidden() && m_pressed; }
    QString text() const;
    QString buttonText() const;

Q_SIGNALS:
    void changed(); ///< another toast, or none any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    QList<NoticeBar *> notices() const;

    PlainLabel *m_text;
    QPushButton *m_button;
    QTimer m_time;
    std::function<void()> m_pressed;
};

} // namespace stateloupe
