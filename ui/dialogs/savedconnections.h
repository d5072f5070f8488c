#pragma once

#include "core/connections/connection.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace stateloupe {

/// The saved connections as a list, with a place at its top for a new one.
class SavedConnections : public QWidget
{
    Q_OBJECT

public:
    explicit SavedConnections(QWidget *parent = nullptr);

    void setConnections(const QList<Connection> &connections);
    /// A null id: the place for a new one. Does not say chosen().
    void setCurrent(const QUuid &id);
    QUuid current() const;

Q_SIGNALS:
    void chosen(const QUuid &id);
    void openRequested(const QUuid &id); ///< Return or a double click
    void duplicateRequested(const QUuid &id);
    void deleteRequested(const QUuid &id);

private:
    QToolButton *addButton(const QString &iconName, const QString &text);
    void update();

    QListWidget *m_list;
    QToolButton *m_duplicate;
    QToolButton *m_delete;
};

} // namespace stateloupe
