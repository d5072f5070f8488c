#pragma once

#include "core/query/search.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace stateloupe {

/// What a search for text has found, as one list: each store, below it its workflows, below each the places in it.
/// Holds any number, in the order they come.
class SearchResultsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Store, Workflow, Place };
    enum class StoreState { Searching, Complete, Stopped, Failed };
    enum Role {
        KindRole = Qt::UserRole, ///< Kind, as int
        PlaceRole, ///< QString: the JSON Pointer of a place; how many places there are in a workflow or store
        BeforeRole, ///< QString: one line each, with marks for what cannot be seen
        MatchRole,
        AfterRole,
        IsKeyRole, ///< bool: what matches is a key
    };

    /// Where a row leads.
    struct Target
    {
        int store = -1;
        WorkflowId id; ///< of Kind::Workflow and Kind::Place
        JsonPointer pointer; ///< of Kind::Place
    };

    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// Returns the number by which it is named from now on.
    int addStore(const QString &name);
    void removeStore(int store);
    void append(int store, const SearchChunk &chunk);
    /// `detail` says why a search has failed.
    void finish(int store, StoreState state, const QString &detail = {});

    Kind kind(int row) const;
    Target target(int row) const;
    qint64 placeCount() const { return m_placeCount; }
    qint64 workflowCount() const { return m_workflowCount; }
    qint64 examinedCount() const;
    /// There is more to tell than that nothing was found: places, or a store whose search failed or was stopped.
    bool hasNews() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Workflow
    {
        WorkflowId id;
        QList<TextPlace> places;
    };
    /// A row below a store: a workflow, or a place in it.
    struct Entry
    {
        quint32 workflow = 0;
        qint32 place = -1; ///< -1: the workflow itself
    };
    struct Store
    {
        int number = 0;
        QString name;
        StoreState state = StoreState::Searching;
        QString detail;
        qint64 examined = 0;
        qint64 placeCount = 0;
        std::vector<Workflow> workflows;
        std::vector<Entry> entries;

        int rows() const { return int(entries.size()) + 1; }
    };
    /// A store and one of its rows; -1 is its own.
    struct Place
    {
        const Store &store;
        int entry = -1;
    };

    Place locate(int row) const;
    std::size_t indexOf(int store) const;
    int firstRow(std::size_t storeIndex) const;
    const TextPlace *textPlace(const Place &place) const;
    QString text(const Place &place) const;
    QString storeText(const Store &store) const;
    QString placeText(const Place &place) const;

    std::vector<std::unique_ptr<Store>> m_stores;
    int m_nextNumber = 0;
    qint64 m_placeCount = 0;
    qint64 m_workflowCount = 0;
};

} // namespace stateloupe
