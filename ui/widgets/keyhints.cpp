#include "ui/widgets/keyhints.h"

#include <QVariant>
#include <QWidget>

namespace stateloupe {

namespace {

constexpr const char *Property = "stateloupe_keys";

} // namespace

void setKeyHints(QWidget *widget, const QList<KeyHint> &hints)
{
    widget->setProperty(Property, QVariant::fromValue(hints));
}

QList<KeyHint> keyHints(const QWidget *widget)
{
    return widget->property(Property).value<QList<KeyHint>>();
}

} // namespace stateloupe
