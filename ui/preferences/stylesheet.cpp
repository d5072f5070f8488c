#include "ui/preferences/stylesheet.h"

#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"

#include <QRegularExpression>

#include <utility>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Template = R"(
QMenuBar { background: @raised; padding: 4px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line;
    padding: 4px 12px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; height: 0; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @surface; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
    padding: 8px 12px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @selection; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line; }

QLineEdit { background: @surface; border: 1px solid @outline; border-radius: 6px; padding: 4px; }
QLineEdit:focus { border: 2px solid @accent; padding: 3px; }
QLineEdit:disabled { color: @muted; }
stateloupe--QueryField, stateloupe--QueryField:focus { background: transparent; border: none; padding: 4px; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 4px; border-color: @accent; }

stateloupe--ChoiceBox { background: @surface; border: 1px solid @outline; border-radius: 6px; padding: 4px 8px;
    min-height: 18px; }
stateloupe--ChoiceBox:hover { background: @raised; }
stateloupe--ChoiceBox:focus { border: 2px solid @accent; padding: 3px 7px; }
stateloupe--ChoiceBox:disabled { color: @muted; }
stateloupe--ChoiceBox::drop-down { border: none; width: 20px; }
stateloupe--ChoiceBox::down-arrow { image: none; }
stateloupe--ChoiceBox QAbstractItemView { background: @surface; border: 1px solid @line; padding: 4px;
    selection-background-color: @selection; selection-color: @text; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @surface;
    border: 1px solid @muted; border-radius: 4px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check.svg); }
QCheckBox::indicator:checked:disabled { background: @line; border-color: @line; }
QAbstractItemView::indicator { width: 14px; height: 14px; background: @surface; border: 1px solid @muted;
    border-radius: 4px; }
QAbstractItemView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check.svg); }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 4px solid @accent; }

QPushButton { background: @surface; border: 1px solid @outline; border-radius: 6px; padding: 6px 12px; min-height: 16px; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 11px; }
QPushButton:default:focus { border: 2px solid @text; }
QPushButton:disabled { color: @muted; }
QPushButton:default { background: @accent; color: @surface; border-color: @accent; }
QPushButton:default:hover { border-color: @text; }
QPushButton:default:disabled { background: @line; color: @muted; border-color: @line; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; background: transparent; }
QToolButton:hover { background: @selection; }
QToolButton:focus { border: 2px solid @accent; padding: 3px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
)"_L1;

/// Lines stay as thin as they are.
QString withZoomedLengths(const QString &sheet)
{
    static const QRegularExpression length(u"(\\d+)px"_s);
    QString zoomedSheet;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : length.globalMatch(sheet)) {
        const int pixels = match.capturedView(1).toInt();
        zoomedSheet += sheet.mid(done, match.capturedStart() - done);
        zoomedSheet += QString::number(pixels > 2 ? zoomed(pixels) : pixels) + u"px"_s;
        done = match.capturedEnd();
    }
    return zoomedSheet + sheet.mid(done);
}

} // namespace

QString styleSheet(const Theme &theme)
{
    using Role = Theme::Role;
    const std::pair<QLatin1StringView, QColor> names[]{
        {"@surface"_L1, theme.color(Role::Surface)},
        {"@raised"_L1, theme.color(Role::Raised)},
        {"@text"_L1, theme.color(Role::Text)},
        {"@muted"_L1, theme.color(Role::Muted)},
        {"@line"_L1, theme.color(Role::Line)},
        {"@accent"_L1, theme.color(Role::Accent)},
        {"@selection"_L1, theme.selection()},
        {"@handle"_L1, theme.handle()},
        {"@outline"_L1, theme.outline()},
    };
    QString sheet = Template;
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    return withZoomedLengths(sheet);
}

} // namespace stateloupe
