#include "ui/views/bulktable.h"

#include "ui/views/bulkdelegate.h"
#include "ui/widgets/rowpainting.h"

#include <QHeaderView>

namespace stateloupe {

namespace {

constexpr int SizeWidth = 84;
constexpr int ExpiresWidth = 100;
constexpr int ValueWidth = 170;
constexpr int IdWidth = 200;

} // namespace

BulkTable::BulkTable(QWidget *parent)
    : QTableView(parent)
{
    setModel(&m_model);
    setItemDelegate(new BulkDelegate(this));
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Workflows"));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(RowHeight);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    const std::pair<BulkColumn, int> widths[]{{BulkColumn::Id, IdWidth}, {BulkColumn::Size, SizeWidth},
        {BulkColumn::Expires, ExpiresWidth}, {BulkColumn::Before, ValueWidth}, {BulkColumn::After, ValueWidth}};
    for (const auto &[column, width] : widths)
        setColumnWidth(int(column), width);
}

void BulkTable::setList(const BulkVerb &verb, std::shared_ptr<const BulkList> list, bool isPlan)
{
    m_model.setList(verb, std::move(list), isPlan);
    const bool isValue = verb.kind == BulkVerb::Kind::SetValue && !verb.isUndo;
    setColumnHidden(int(BulkColumn::Size), isValue || verb.isUndo);
    setColumnHidden(int(BulkColumn::Expires), verb.kind != BulkVerb::Kind::SetExpiry || verb.isUndo);
    // Once it is done, what became of it needs the room.
    setColumnHidden(int(BulkColumn::Before), !isValue || !isPlan);
    setColumnHidden(int(BulkColumn::After), !isValue || !isPlan);
    const bool hasOneColumn = (!isValue || !isPlan) && verb.kind != BulkVerb::Kind::SetExpiry;
    setColumnWidth(int(BulkColumn::Id), hasOneColumn ? 2 * IdWidth : IdWidth);
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
}

} // namespace stateloupe
