#include "ui/dialogs/savedconnections.h"

#include "ui/preferences/zoom.h"
#include "ui/text/plaintext.h"
#include "ui/text/storetext.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole;

QUuid idOf(const QListWidgetItem *item)
{
    return item ? item->data(IdRole).toUuid() : QUuid();
}

} // namespace

SavedConnections::SavedConnections(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    auto *heading = new PlainLabel(tr("Saved connections"), this);
    heading->setRole(Theme::Role::Muted);
    heading->setBold(true);
    heading->setBuddy(m_list);
    m_list->setAccessibleName(tr("Saved connections"));
    followZoom(m_list, [list = m_list] { list->setIconSize({zoomed(16), zoomed(16)}); });
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_duplicate = addButton(u"copy"_s, tr("Duplicate"));
    m_delete = addButton(u"trash"_s, tr("Delete"));

    auto *footer = new QHBoxLayout;
    footer->setSpacing(4);
    footer->addWidget(m_duplicate);
    footer->addWidget(m_delete);
    footer->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addLayout(footer);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        update();
        Q_EMIT chosen(idOf(item));
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        if (const QUuid id = idOf(item); !id.isNull())
            Q_EMIT openRequested(id);
    });
    connect(m_duplicate, &QToolButton::clicked, this, [this] { Q_EMIT duplicateRequested(current()); });
    connect(m_delete, &QToolButton::clicked, this, [this] { Q_EMIT deleteRequested(current()); });
    setConnections({});
}

QToolButton *SavedConnections::addButton(const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    return button;
}

void SavedConnections::setConnections(const QList<Connection> &connections)
{
    const QUuid before = current();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    auto *newOne = new QListWidgetItem(icon(u"plus"_s), tr("New connection"), m_list);
    newOne->setData(IdRole, QUuid());
    for (const Connection &connection : connections) {
        const QString environment = environmentText(connection.environment);
        auto *item = new QListWidgetItem(
            icon(u"database"_s, environmentRole(connection.environment)), singleLine(connection.name, 80), m_list);
        item->setData(IdRole, connection.id);
        item->setToolTip(escapedToolTip(environment));
        item->setData(Qt::AccessibleDescriptionRole, environment);
        if (connection.environment == Environment::None)
            item->setIcon(icon(u"database"_s));
    }
    setCurrent(before);
}

void SavedConnections::setCurrent(const QUuid &id)
{
    const QSignalBlocker blocker(m_list);
    int row = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        if (idOf(m_list->item(i)) == id)
            row = i;
    }
    m_list->setCurrentRow(row);
    update();
}

QUuid SavedConnections::current() const
{
    return idOf(m_list->currentItem());
}

void SavedConnections::update()
{
    const bool isSaved = !current().isNull();
    m_duplicate->setEnabled(isSaved);
    m_delete->setEnabled(isSaved);
}

} // namespace stateloupe
