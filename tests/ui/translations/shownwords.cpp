#include "tests/ui/translations/shownwords.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

namespace stateloupe {

namespace {

QStringList wordsOf(const QWidget *widget)
{
    QStringList words{widget->accessibleName(), widget->toolTip(), widget->windowTitle()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        words << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        words << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        words << line->placeholderText();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        words << edit->placeholderText();
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            words << tabs->tabText(i) << tabs->tabToolTip(i);
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            words << combo->itemText(i);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && !header->isHidden()) {
        for (int i = 0; i < header->count(); ++i)
            words << header->model()->headerData(i, header->orientation()).toString();
    }
    return words;
}

} // namespace

QStringList shownWords(const QWidget *window)
{
    QStringList words{window->windowTitle()};
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->isVisible())
            words << wordsOf(widget);
    }
    for (const QAction *action : window->findChildren<QAction *>())
        words << action->text() << action->toolTip();
    words.removeDuplicates();
    return words;
}

} // namespace stateloupe
