#include "ui/views/comparisonbar.h"

#include "ui/text/counttext.h"
#include "ui/text/differencetext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int RoomForWords = 820;

} // namespace

ComparisonBar::ComparisonBar(Comparison *comparison, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_comparison(comparison)
    , m_summary(new ElidedLabel)
    , m_filter(new QLineEdit)
    , m_pause(new QTimer(this))
{
    m_summary->setBold(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_summary);
    layout->addSpacing(8);
    for (int kind = 0; kind < ComparisonResult::KindCount; ++kind) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setChecked(true);
        button->hide();
        connect(button, &QToolButton::toggled, this, &ComparisonBar::applyFilter);
        layout->addWidget(button);
        m_kinds.append(button);
    }
    layout->addStretch(1);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter places and values"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(88);
    m_filter->setMaximumWidth(240);
    m_filter->addAction(icon(u"search"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    layout->addWidget(m_filter, 1);
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->toolTip());
        layout->addWidget(button);
    }
    m_pause->setSingleShot(true);
    m_pause->setInterval(150ms);
    connect(m_filter, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &ComparisonBar::applyFilter);
    connect(comparison, &Comparison::changed, this, &ComparisonBar::update);
    update();
}

void ComparisonBar::update()
{
    const ComparisonResult &result = m_comparison->result();
    const qint64 all = result.diff.differences.size();
    const bool isFiltered = result.shownCount < all;
    QString summary = isFiltered ? tr("%1 of %2").arg(formatCount(result.shownCount), differenceCountText(all))
                                 : differenceCountText(all);
    if (result.diff.truncated)
        summary = tr("More than %1").arg(summary);
    m_summary->setText(summary);
    updateKinds();
}

/// Without their words where there is no room for them: sign and number still tell the kinds apart.
void ComparisonBar::updateKinds()
{
    const ComparisonResult &result = m_comparison->result();
    const bool hasRoom = width() >= RoomForWords;
    for (int kind = 0; kind < ComparisonResult::KindCount; ++kind) {
        const int count = result.counts[size_t(kind)];
        const QString word = differenceKindText(DifferenceKind(kind));
        QToolButton *button = m_kinds[kind];
        const QString number = differenceSign(DifferenceKind(kind)) + u' ' + formatCount(count);
        button->setText(hasRoom ? QString(number + u' ' + word) : number);
        button->setAccessibleName(tr("Show what is %1").arg(word));
        setPlainToolTip(button, tr("Show what is %1").arg(word));
        button->setVisible(count > 0);
    }
}

void ComparisonBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateKinds();
}

void ComparisonBar::applyFilter()
{
    ComparisonFilter filter;
    filter.text = m_filter->text();
    for (int kind = 0; kind < ComparisonResult::KindCount; ++kind) {
        if (!m_kinds[kind]->isChecked())
            filter.hiddenKinds.insert(DifferenceKind(kind));
    }
    m_comparison->setFilter(filter);
}

} // namespace stateloupe
