#include "ui/models/searchresultsmodel.h"

#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPart = 200;
constexpr qsizetype LongestPointer = 400;

} // namespace

void SearchResultsModel::clear()
{
    beginResetModel();
    m_stores.clear();
    m_placeCount = 0;
    m_workflowCount = 0;
    endResetModel();
}

int SearchResultsModel::addStore(const QString &name)
{
    auto store = std::make_unique<Store>();
    store->number = m_nextNumber++;
    store->name = name;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_stores.push_back(std::move(store));
    endInsertRows();
    return m_stores.back()->number;
}

std::size_t SearchResultsModel::indexOf(int store) const
{
    const auto it = std::find_if(
        m_stores.begin(), m_stores.end(), [store](const auto &candidate) { return candidate->number == store; });
    return std::size_t(it - m_stores.begin());
}

int SearchResultsModel::firstRow(std::size_t storeIndex) const
{
    int row = 0;
    for (std::size_t i = 0; i < storeIndex; ++i)
        row += m_stores[i]->rows();
    return row;
}

void SearchResultsModel::removeStore(int store)
{
    const std::size_t index = indexOf(store);
    if (index == m_stores.size())
        return;
    const int first = firstRow(index);
    beginRemoveRows({}, first, first + m_stores[index]->rows() - 1);
    m_placeCount -= m_stores[index]->placeCount;
    m_workflowCount -= qint64(m_stores[index]->workflows.size());
    m_stores.erase(m_stores.begin() + qsizetype(index));
    endRemoveRows();
}

void SearchResultsModel::append(int store, const SearchChunk &chunk)
{
    const std::size_t index = indexOf(store);
    if (index == m_stores.size())
        return;
    Store &into = *m_stores[index];
    into.examined = chunk.examined;
    std::vector<Entry> entries;
    for (qsizetype i = 0; i < chunk.workflows.size(); ++i) {
        const auto workflow = quint32(into.workflows.size() + std::size_t(i));
        entries.push_back({workflow, -1});
        for (qint32 place = 0; place < qint32(chunk.places[std::size_t(i)].size()); ++place)
            entries.push_back({workflow, place});
    }
    if (entries.empty())
        return;
    const int first = firstRow(index) + into.rows();
    beginInsertRows({}, first, first + int(entries.size()) - 1);
    for (qsizetype i = 0; i < chunk.workflows.size(); ++i)
        into.workflows.push_back({chunk.workflows.at(i).id, chunk.places[std::size_t(i)]});
    into.entries.insert(into.entries.end(), entries.begin(), entries.end());
    const auto places = qint64(entries.size()) - chunk.workflows.size();
    into.placeCount += places;
    m_placeCount += places;
    m_workflowCount += chunk.workflows.size();
    endInsertRows();
    const QModelIndex row = this->index(firstRow(index));
    Q_EMIT dataChanged(row, row);
}

void SearchResultsModel::finish(int store, StoreState state, const QString &detail)
{
    const std::size_t index = indexOf(store);
    if (index == m_stores.size())
        return;
    m_stores[index]->state = state;
    m_stores[index]->detail = detail;
    const QModelIndex row = this->index(firstRow(index));
    Q_EMIT dataChanged(row, row);
}

qint64 SearchResultsModel::examinedCount() const
{
    qint64 count = 0;
    for (const auto &store : m_stores)
        count += store->examined;
    return count;
}

bool SearchResultsModel::hasNews() const
{
    return std::any_of(m_stores.begin(), m_stores.end(),
        [](const auto &store) { return store->placeCount > 0 || store->state != StoreState::Complete; });
}

SearchResultsModel::Place SearchResultsModel::locate(int row) const
{
    std::size_t index = 0;
    while (row >= m_stores[index]->rows())
        row -= m_stores[index++]->rows();
    return {*m_stores[index], row - 1};
}

const TextPlace *SearchResultsModel::textPlace(const Place &place) const
{
    if (place.entry < 0)
        return nullptr;
    const Entry &entry = place.store.entries[std::size_t(place.entry)];
    return entry.place < 0 ? nullptr : &place.store.workflows[entry.workflow].places[entry.place];
}

SearchResultsModel::Kind SearchResultsModel::kind(int row) const
{
    const Place place = locate(row);
    return place.entry < 0 ? Kind::Store : textPlace(place) ? Kind::Place : Kind::Workflow;
}

SearchResultsModel::Target SearchResultsModel::target(int row) const
{
    const Place place = locate(row);
    if (place.entry < 0)
        return {place.store.number, {}, {}};
    const TextPlace *text = textPlace(place);
    const Entry &entry = place.store.entries[std::size_t(place.entry)];
    return {place.store.number, place.store.workflows[entry.workflow].id, text ? text->pointer : JsonPointer()};
}

int SearchResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstRow(m_stores.size());
}

QVariant SearchResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place place = locate(index.row());
    const TextPlace *text = textPlace(place);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return this->text(place);
    case Qt::ToolTipRole:
        return escapedToolTip(text ? QString(placeText(place) + u'\n' + this->text(place)) : this->text(place));
    case KindRole:
        return int(kind(index.row()));
    case PlaceRole:
        return placeText(place);
    case BeforeRole:
        return text ? singleLine(text->before, LongestPart) : QString();
    case MatchRole:
        return text ? singleLine(text->match, LongestPart) : QString();
    case AfterRole:
        return text ? singleLine(text->after, LongestPart) : QString();
    case IsKeyRole:
        return text && text->isKey;
    default:
        return {};
    }
}

QString SearchResultsModel::text(const Place &place) const
{
    if (place.entry < 0)
        return storeText(place.store);
    if (const TextPlace *text = textPlace(place))
        return singleLine(QString(text->before + text->match + text->after), 3 * LongestPart);
    return workflowIdText(place.store.workflows[place.store.entries[std::size_t(place.entry)].workflow].id);
}

QString SearchResultsModel::storeText(const Store &store) const
{
    switch (store.state) {
    case StoreState::Searching:
        return tr("%1 – searching").arg(store.name);
    case StoreState::Stopped:
        return tr("%1 – stopped, there may be more").arg(store.name);
    case StoreState::Failed:
        return tr("%1 – failed: %2").arg(store.name, singleLine(store.detail, LongestPointer));
    case StoreState::Complete:
        break;
    }
    return store.name;
}

QString SearchResultsModel::placeText(const Place &place) const
{
    if (place.entry < 0)
        return place.store.workflows.empty() && place.store.state == StoreState::Complete
            ? tr("nothing found")
            : workflowCountText(qint64(place.store.workflows.size()));
    const Entry &entry = place.store.entries[std::size_t(place.entry)];
    const QList<TextPlace> &places = place.store.workflows[entry.workflow].places;
    if (entry.place < 0)
        return places.size() < SearchRequest().placesPerWorkflow ? placeCountText(places.size())
                                                                 : tr("first %1").arg(placeCountText(places.size()));
    const QString pointer = places[entry.place].pointer.toString();
    return pointer.isEmpty() ? tr("the whole text") : singleLine(pointer, LongestPointer);
}

} // namespace stateloupe
