#include "ui/text/differencetext.h"

#include "ui/text/translate.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

QString differenceKindText(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return tr("added");
    case DifferenceKind::Removed:
        return tr("removed");
    case DifferenceKind::Changed:
        return tr("changed");
    case DifferenceKind::Spelling:
        return tr("spelling");
    case DifferenceKind::Moved:
        return tr("moved");
    }
    return {};
}

QString differenceSign(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return u"+"_s;
    case DifferenceKind::Removed:
        return u"−"_s;
    case DifferenceKind::Changed:
        return u"•"_s;
    case DifferenceKind::Spelling:
        return u"≈"_s;
    case DifferenceKind::Moved:
        return u"↕"_s;
    }
    return {};
}

} // namespace stateloupe
