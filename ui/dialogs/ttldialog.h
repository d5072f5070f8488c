#pragma once

#include <QDialog>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace stateloupe {

/// When workflows are to expire: after days, hours, minutes and seconds, or never.
class TtlDialog : public QDialog
{
    Q_OBJECT

public:
    /// `question` is the heading; `milliseconds` as it is now.
    TtlDialog(const QString &question, std::optional<qint64> milliseconds, QWidget *parent);

    std::optional<qint64> milliseconds() const;

private:
    QSpinBox *addNumber(QHBoxLayout *row, const QString &name, const QString &suffix, int most, qint64 value);
    void update();

    QRadioButton *m_never;
    QRadioButton *m_after;
    QSpinBox *m_days = nullptr;
    QSpinBox *m_hours = nullptr;
    QSpinBox *m_minutes = nullptr;
    QSpinBox *m_seconds = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace stateloupe
