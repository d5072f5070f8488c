#pragma once

#include "ui/views/rolemark.h"

#include <QAbstractButton>

namespace stateloupe {

/// A button that shows or leaves out the messages of one role: its mark, its name and how many there are. Crossed out
/// while they are left out.
class RoleChip : public QAbstractButton
{
    Q_OBJECT

public:
    RoleChip(const QString &name, const RoleMark &mark, QWidget *parent = nullptr);

    void setCount(qint64 count);
    /// Without the name, where there is little room.
    void setCompact(bool isCompact);
    int widthOf(bool isCompact) const;

    QSize sizeHint() const override { return {widthOf(m_isCompact), Height}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int Height = 28;

    QString text(bool isCompact) const;

    QString m_name;
    RoleMark m_mark;
    qint64 m_count = 0;
    bool m_isCompact = false;
};

} // namespace stateloupe
