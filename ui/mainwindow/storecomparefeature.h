#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class CompareFeature;
class OpenStore;

/// Compares all workflows of two open stores, and leads from there to single pairs.
class StoreCompareFeature : public QObject
{
    Q_OBJECT

public:
    /// `pairs` compares two workflows.
    StoreCompareFeature(const WindowParts &parts, CompareFeature *pairs);

private:
    QList<OpenStore *> readyStores() const;
    void choose();
    void compare(OpenStore *left, OpenStore *right);

    WindowParts m_parts;
    CompareFeature *m_pairs;
};

} // namespace stateloupe
