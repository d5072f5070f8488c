#include "tests/ui/translations/cuttext.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flatheader.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// How much room some words have, and how much they need.
struct Fit
{
    QString words;
    int room = 0;
    int need = 0;
};

Fit labelFit(const QLabel &label)
{
    if (label.wordWrap())
        return {label.text(), label.height(), label.heightForWidth(label.width())};
    return {label.text(), label.width(), label.sizeHint().width()};
}

QList<Fit> tabFits(const QTabBar &tabs)
{
    QList<Fit> fits;
    for (int i = 0; i < tabs.count() && tabs.elideMode() == Qt::ElideNone; ++i) {
        const int need = tabs.fontMetrics().horizontalAdvance(tabs.tabText(i));
        const int room = tabs.usesScrollButtons() ? tabs.tabRect(i).width() : tabs.width() - tabs.tabRect(i).left();
        fits << Fit{tabs.tabText(i), std::min(tabs.tabRect(i).width(), room), need};
    }
    return fits;
}

QList<Fit> headerFits(const QHeaderView &header)
{
    QList<Fit> fits;
    for (int i = 0; i < header.count() && header.orientation() == Qt::Horizontal; ++i) {
        const QString words = header.model()->headerData(i, Qt::Horizontal).toString();
        if (!header.isSectionHidden(i))
            fits << Fit{words, header.sectionSize(i), header.fontMetrics().horizontalAdvance(words)};
    }
    return fits;
}

Fit comboFit(const QComboBox &combo)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect field
        = combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    return {combo.currentText(), field.width(), combo.fontMetrics().horizontalAdvance(combo.currentText())};
}

Fit placeholderFit(const QLineEdit &line)
{
    QStyleOptionFrame option;
    option.initFrom(&line);
    const QRect contents = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line);
    const QMargins margins = line.textMargins();
    return {line.placeholderText(), contents.width() - margins.left() - margins.right(),
        line.fontMetrics().horizontalAdvance(line.placeholderText())};
}

QList<Fit> fitsOf(const QWidget *widget)
{
    if (qobject_cast<const ElidedLabel *>(widget))
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text().isEmpty() ? QList<Fit>() : QList<Fit>{labelFit(*label)};
    if (const auto *button = qobject_cast<const QToolButton *>(widget);
        button && button->toolButtonStyle() == Qt::ToolButtonIconOnly && !button->icon().isNull())
        return {};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty())
        return {{button->text(), button->width(), button->sizeHint().width()}};
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return tabFits(*tabs);
    if (const auto *header = qobject_cast<const QHeaderView *>(widget);
        header && !qobject_cast<const FlatHeader *>(header))
        return headerFits(*header);
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return {comboFit(*combo)};
    if (const auto *line = qobject_cast<const QLineEdit *>(widget); line && line->text().isEmpty())
        return {placeholderFit(*line)};
    return {};
}

/// Whether it reaches beyond what it stands in, and cannot be scrolled to.
bool isCutOff(const QWidget *widget)
{
    for (const QWidget *around = widget->parentWidget(); around && !widget->isWindow();
         around = around->parentWidget()) {
        if (qobject_cast<QAbstractScrollArea *>(around->parentWidget()))
            return false;
        if (!around->rect().contains(QRect(widget->mapTo(around, QPoint()), widget->size())))
            return true;
        if (around->isWindow())
            return false;
    }
    return false;
}

} // namespace

QStringList cutTexts(const QWidget *window)
{
    QStringList cut;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        for (const Fit &fit : fitsOf(widget)) {
            const QString what = QString::fromLatin1(widget->metaObject()->className()) + u" “"_s + fit.words + u'”';
            if (fit.room < fit.need)
                cut << what + u": %1 of %2"_s.arg(fit.room).arg(fit.need);
            else if (isCutOff(widget))
                cut << what + u": beyond its place"_s;
        }
    }
    return cut;
}

} // namespace stateloupe
