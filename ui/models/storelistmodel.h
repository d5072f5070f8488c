#pragma once

#include "core/connections/connection.h"

#include <QAbstractListModel>

namespace stateloupe {

/// What the list of stores shows of one.
struct StoreItem
{
    enum class State {
        Opening,
        Ready,
        Failed, ///< could not be opened
        Lost, ///< was open and does not answer
    };

    QString name;
    QString kind; ///< StoreTraits::kind
    QString location; ///< for the tool tip, without secrets
    QString host; ///< of a server; empty for others
    Environment environment = Environment::None;
    State state = State::Opening;
    bool readOnly = false;
    bool isPlaintext = false; ///< what is read and written travels unprotected

    friend bool operator==(const StoreItem &, const StoreItem &) = default;
};

/// The opened stores, in the order they were opened.
class StoreListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole,
        PlaceRole, ///< QString: kind and host, for people
        EnvironmentRole, ///< int of Environment
        StateRole, ///< int of StoreItem::State
        ReadOnlyRole,
        PlaintextRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void append(const StoreItem &item);
    void replace(int row, const StoreItem &item);
    void remove(int row);
    const StoreItem &item(int row) const { return m_items[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString placeText(const StoreItem &item) const;
    QString toolTip(const StoreItem &item) const;
    QString accessibleText(const StoreItem &item) const;

    QList<StoreItem> m_items;
};

} // namespace stateloupe
