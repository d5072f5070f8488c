#include "ui/dialogs/conflictview.h"

#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowpainting.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels Padding{8};

/// Cells with room at their sides, so that they stand below their headers.
class PaddedDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintRowBackground(painter, option);
        QStyleOptionViewItem inner = padded(option);
        inner.state.setFlag(QStyle::State_Selected, false); // painted already, to the edges
        QStyledItemDelegate::paint(painter, inner, index);
    }

protected:
    bool editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, padded(option), index);
    }

private:
    static QStyleOptionViewItem padded(QStyleOptionViewItem option)
    {
        option.rect.adjust(Padding, 0, -Padding, 0);
        return option;
    }
};

} // namespace

ConflictView::ConflictView(QWidget *parent)
    : QWidget(parent)
    , m_model(this)
    , m_title(new PlainLabel({}, this))
{
    auto *mark = new IconLabel(16, this);
    mark->setIcon(u"conflict"_s, Theme::Role::Conflict);
    m_title->setBold(true);
    auto *table = new QTableView(this);
    table->setModel(&m_model);
    table->setAccessibleName(tr("Places that both changed"));
    table->setItemDelegate(new PaddedDelegate(table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(RowHeight);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setMinimumHeight(4 * RowHeight);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(mark);
    line->addWidget(m_title, 1);
    using Choice = JsonConflict::Choice;
    for (const auto &[text, choice] :
        {std::pair(tr("Mine for all"), Choice::Mine), {tr("Theirs for all"), Choice::Theirs}}) {
        auto *button = new QPushButton(text, this);
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, &m_model, [this, choice = choice] { m_model.chooseAll(choice); });
        line->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(table, 1);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConflictView::update);
    connect(&m_model, &ConflictListModel::choicesChanged, this, &ConflictView::update);
    setFocusProxy(table);
    update();
}

void ConflictView::update()
{
    const qsizetype left = m_model.undecided();
    m_title->setText(left > 0 ? tr("Changed by both, tick what stays: %1 to go").arg(left) : tr("Changed by both"));
    setVisible(m_model.rowCount() > 0);
}

} // namespace stateloupe
