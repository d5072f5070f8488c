#pragma once

#include "ui/models/messageroles.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QToolButton;

namespace stateloupe {

class PlainLabel;
class RoleChip;
class TranscriptList;
class TranscriptModel;

/// A chip for each role in a transcript, and how many messages are left out.
class RoleFilter : public QWidget
{
    Q_OBJECT

public:
    RoleFilter(TranscriptModel *model, TranscriptList *list, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Order ///< of MessageRoles::Index: checkpoints last
    {
        static int rank(int role) { return role == MessageRoles::Checkpoint ? MessageRoles::Count : role; }
        bool operator()(int left, int right) const { return rank(left) < rank(right); }
    };

    void update();
    void addChip(int role);
    void apply();
    void fit();
    int widthOf(bool isCompact) const;

    TranscriptModel *m_model;
    TranscriptList *m_list;
    QHBoxLayout *m_row;
    std::map<int, RoleChip *, Order> m_chips; ///< by MessageRoles::Index
    PlainLabel *m_hidden;
    QToolButton *m_showAll;
    bool m_isFiltered = false;
};

} // namespace stateloupe
