#include "ui/mainwindow/commandpalette.h"

#include "ui/mainwindow/commanddelegate.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/raisedpanel.h"
#include "ui/widgets/rowpainting.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels Width{640};
constexpr int Top = 48; // to the upper edge of the window
constexpr int Border = 8;
constexpr int MostRows = 12;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_commands(new CommandList(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new PlainLabel(tr("No command is called like that."), this))
{
    hide();
    setAccessibleName(tr("Commands"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->setPlaceholderText(tr("Find a command"));
    m_field->addAction(icon(u"command"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setModel(m_commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and moves the choice
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_nothing->setRole(Theme::Role::Muted);
    m_nothing->setContentsMargins(12, 4, 12, 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Border, Border, Border, Border);
    layout->setSpacing(Border);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1, Qt::AlignTop);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::announce);
}

void CommandPalette::open(const QList<CommandList::Command> &commands, const QStringList &recent)
{
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
    m_commands->setCommands(commands, recent);
    m_field->clear();
    find({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    if (isHidden())
        return;
    // Before it hides: a hidden widget's focus goes to a neighbour.
    if (m_focusBefore && m_field->hasFocus())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    hide();
}

void CommandPalette::find(const QString &pattern)
{
    m_commands->setPattern(pattern);
    const bool isEmpty = m_commands->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_list->setCurrentIndex(m_commands->index(0));
    m_list->scrollToTop();
    place();
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int rows = std::clamp(m_commands->rowCount(), 1, MostRows);
    const int rowHeight = m_list->itemDelegate()->sizeHint({}, {}).height();
    const int height = 3 * Border + m_field->sizeHint().height() + rows * rowHeight;
    resize(QSize(Width, height).boundedTo({room.width() - 2 * Border, room.height() - Top - Border}));
    move((room.width() - width()) / 2, Top);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || isHidden())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    // Escape and the arrows are keys of other parts of the window too.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (event->type() == QEvent::KeyPress && pressKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool CommandPalette::pressKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !index.data(CommandList::PossibleRole).toBool())
        return;
    const QPointer<QAction> action = m_commands->action(index.row());
    dismiss();
    if (!action)
        return;
    Q_EMIT chosen(action);
    if (action)
        action->trigger();
}

/// The focus stays in the field, so nothing else tells a screen reader what is chosen.
void CommandPalette::announce(const QModelIndex &current)
{
    m_field->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
    if (!current.isValid() || isHidden() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    paintRaisedPanel(this);
}

} // namespace stateloupe
