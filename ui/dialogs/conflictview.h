#pragma once

#include "ui/models/conflictlistmodel.h"

#include <QWidget>

namespace stateloupe {

class PlainLabel;

/// The places that two versions changed differently, to choose from. Takes no room without any.
class ConflictView : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictView(QWidget *parent = nullptr);

    ConflictListModel *conflicts() { return &m_model; }

private:
    void update();

    ConflictListModel m_model;
    PlainLabel *m_title;
};

} // namespace stateloupe
