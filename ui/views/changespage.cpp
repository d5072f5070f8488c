#include "ui/views/changespage.h"

#include "ui/session/changeplaces.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace stateloupe {

ChangesPage::ChangesPage(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_summary(new PlainLabel)
    , m_list(new ChangeListView)
    , m_discard(new QPushButton(tr("Discard change")))
{
    m_summary->setRole(Theme::Role::Muted);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(12, 8, 12, 8);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Unsaved changes"));
    m_list->installEventFilter(this);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(12, 8, 12, 8);
    footer->addStretch();
    footer->addWidget(m_discard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addLayout(footer);
    setFocusProxy(m_list);

    connect(m_discard, &QPushButton::clicked, this, &ChangesPage::discard);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChangesPage::updateButton);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { showPlace(current.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { showPlace(index.row()); });
    connect(session, &DocumentSession::changesUpdated, this, &ChangesPage::update);
    connect(session, &DocumentSession::traitsChanged, this, &ChangesPage::updateButton);
    update();
}

void ChangesPage::update()
{
    const QScopedValueRollback updating(m_isUpdating, true);
    ChangeListModel *model = m_list->changes();
    const int row = m_list->currentIndex().row();
    const bool isRepair = m_session->isRepair();
    if (isRepair)
        model->setTexts(m_session->stored().text, m_session->bytes());
    else
        model->setDiff(m_session->changes(), m_session->storedDocument(), m_session->document());
    const int count = model->rowCount();
    if (count > 0)
        m_list->selectionModel()->setCurrentIndex(
            model->index(std::clamp(row, 0, count - 1)), QItemSelectionModel::ClearAndSelect);

    if (isRepair)
        m_summary->setText(tr("What the store holds is not JSON; this makes it JSON again."));
    else if (count == 0 && m_session->changes().layoutDiffers)
        m_summary->setText(tr("Only white space between values differs from what the store holds."));
    else if (count == 0)
        m_summary->setText(tr("Nothing differs from what the store holds."));
    else
        m_summary->setText(tr("%1 not saved yet").arg(changeCountText(count)));
    m_list->setVisible(count > 0);
    layout()->setAlignment(m_summary, count > 0 ? Qt::Alignment() : Qt::AlignTop);
    updateButton();
}

void ChangesPage::updateButton()
{
    const qsizetype count = m_list->selectionModel()->selectedRows().size();
    const QString text = count > 1 ? tr("Discard %1").arg(changeCountText(count)) : tr("Discard change");
    m_discard->setText(text);
    m_discard->setAccessibleName(text);
    m_discard->setVisible(m_list->changes()->rowCount() > 0 && !m_session->isRepair());
    m_discard->setEnabled(count > 0);
}

void ChangesPage::showPlace(int row)
{
    const auto &differences = m_session->changes().differences;
    if (!m_isUpdating && row >= 0 && row < differences.size() && m_session->areChangesCurrent())
        m_session->setCurrentNode(placeOf(differences[row]));
}

void ChangesPage::discard()
{
    if (!m_session->areChangesCurrent() || m_session->isRepair())
        return;
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QList<JsonDifference> chosen;
    for (const int row : std::as_const(rows))
        chosen << m_session->changes().differences[row];
    m_session->discardChanges(chosen);
}

bool ChangesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!key->matches(QKeySequence::Delete))
        return QWidget::eventFilter(watched, event);
    discard();
    return true;
}

} // namespace stateloupe
