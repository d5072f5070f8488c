#include "ui/mainwindow/keygroups.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/text/actiontext.h"
#include "ui/widgets/keyhints.h"

#include <QMenu>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostKeys = 2; // the desktop may have more, for keyboards of long ago

void addLine(QList<KeyGroup> &groups, const QString &title, const KeyGroup::Line &line)
{
    auto group = std::find_if(groups.begin(), groups.end(), [&](const KeyGroup &one) { return one.title == title; });
    if (group == groups.end())
        group = groups.insert(groups.end(), KeyGroup{title, {}});
    if (!group->lines.contains(line)) // several workflows have the same views
        group->lines.append(line);
}

KeyGroup::Line lineOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &shortcut : action->shortcuts().mid(0, MostKeys))
        keys << shortcut.toString(QKeySequence::NativeText);
    QString text = plainActionText(action->text());
    if (text.endsWith(u'…'))
        text.chop(1);
    return {keys.join(", "_L1), text};
}

void addWidget(QList<KeyGroup> &groups, const QWidget *widget)
{
    for (const QAction *action : widget->actions()) {
        const bool isHere = action->shortcutContext() != Qt::WindowShortcut && !action->shortcut().isEmpty();
        if (isHere && !action->text().isEmpty())
            addLine(groups, widget->accessibleName(), lineOf(action));
    }
    for (const KeyHint &hint : keyHints(widget))
        addLine(groups, widget->accessibleName(), {hint.key.toString(QKeySequence::NativeText), hint.text});
}

} // namespace

QList<KeyGroup> keyGroups(const WindowActions *actions, const QWidget *window)
{
    QList<KeyGroup> groups;
    for (const WindowActions::Entry &entry : actions->entries()) {
        if (entry.action->shortcutContext() == Qt::WindowShortcut && !entry.action->shortcut().isEmpty())
            addLine(groups, entry.menuPath.first(), lineOf(entry.action));
    }
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!qobject_cast<const QMenu *>(widget))
            addWidget(groups, widget);
    }
    return groups;
}

} // namespace stateloupe
