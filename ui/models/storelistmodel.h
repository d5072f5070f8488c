#pragma once

#include <QAbstractListModel>

namespace stateloupe {

/// What the list of stores shows of one.
struct StoreItem
{
    enum class State { Opening, Ready, Failed };

    QString name;
    QString kind; ///< StoreTraits::kind
    QString location; ///< for the tool tip, without secrets
    State state = State::Opening;
    bool readOnly = false;

    friend bool operator==(const StoreItem &, const StoreItem &) = default;
};

/// The opened stores, in the order they were opened.
class StoreListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, StateRole, ReadOnlyRole };

    using QAbstractListModel::QAbstractListModel;

    void append(const StoreItem &item);
    void replace(int row, const StoreItem &item);
    void remove(int row);
    const StoreItem &item(int row) const { return m_items[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString accessibleText(const StoreItem &item) const;

    QList<StoreItem> m_items;
};

} // namespace stateloupe
