#include "ui/views/searchpage.h"

#include "ui/controllers/storeregistry.h"
#include "ui/controllers/textsearch.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/views/searchresultdelegate.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestText = 1'000;
constexpr qsizetype LongestName = 60;

} // namespace

SearchPage::SearchPage(StoreRegistry *stores, QWidget *parent)
    : QWidget(parent)
    , m_stores(stores)
    , m_search(new TextSearch(this))
    , m_text(new QLineEdit(this))
    , m_scope(new ChoiceBox(this))
    , m_start(new QPushButton(tr("Search"), this))
    , m_stop(new QToolButton(this))
    , m_summary(new PlainLabel({}, this))
    , m_pages(new QStackedWidget(this))
    , m_results(new QListView(this))
    , m_message(new MessagePage(this))
{
    build();
    listStores();
    connect(m_text, &QLineEdit::returnPressed, this, &SearchPage::start);
    connect(m_text, &QLineEdit::textChanged, this, &SearchPage::update);
    connect(m_start, &QPushButton::clicked, this, &SearchPage::start);
    connect(m_stop, &QToolButton::clicked, m_search, &TextSearch::stop);
    connect(m_search, &TextSearch::changed, this, &SearchPage::update);
    connect(m_results, &QListView::clicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(stores, &StoreRegistry::added, this, &SearchPage::listStores, Qt::QueuedConnection);
    connect(stores, &StoreRegistry::stateChanged, this, &SearchPage::listStores, Qt::QueuedConnection);
    connect(stores, &StoreRegistry::currentChanged, this, &SearchPage::listStores, Qt::QueuedConnection);
    update();
}

void SearchPage::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setMaxLength(LongestText);
    m_text->setMinimumHeight(30);
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("Text in keys and values"));
    m_text->setAccessibleName(tr("Text to search for"));
    m_text->addAction(icon(u"search"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_scope->setAccessibleName(tr("Where to search"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(qMax(14, int(tr("All open stores").size())));
    m_start->setAccessibleName(tr("Search"));
    m_stop->setIcon(icon(u"stop"_s));
    m_stop->setText(tr("Stop"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setAutoRaise(true);
    m_stop->setAccessibleName(tr("Stop the search"));
    m_summary->setRole(Theme::Role::Muted);
    m_results->setModel(m_search->model());
    m_results->setItemDelegate(new SearchResultDelegate(m_results));
    m_results->setUniformItemSizes(true);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setMouseTracking(true);
    m_results->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_results->setAccessibleName(tr("What was found"));
    m_pages->addWidget(m_results);
    m_pages->addWidget(m_message);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 12, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_scope);
    row->addWidget(m_start);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(16, 0, 12, 0);
    below->addWidget(m_summary, 1);
    below->addWidget(m_stop);
    below->addStrut(28);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addLayout(below);
    layout->addWidget(m_pages, 1);
}

void SearchPage::listStores()
{
    const QVariant chosen = m_scope->currentData();
    m_scope->clear();
    m_scope->addItem(tr("All open stores"));
    for (OpenStore *store : m_stores->stores())
        m_scope->addItem(singleLine(store->name(), LongestName), store->identity());
    m_scope->setCurrentIndex(qMax(0, chosen.isValid() ? m_scope->findData(chosen) : 0));
    update();
}

void SearchPage::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SearchPage::start()
{
    const QString identity = m_scope->currentData().toString();
    QList<OpenStore *> stores;
    for (OpenStore *store : m_stores->stores()) {
        if (store->state() == StoreItem::State::Ready && (identity.isEmpty() || store->identity() == identity))
            stores.append(store);
    }
    if (!m_text->text().isEmpty() && !stores.isEmpty())
        m_search->start(m_text->text(), stores);
}

void SearchPage::openRow(int row)
{
    if (row < 0 || m_search->model()->kind(row) == SearchResultsModel::Kind::Store)
        return;
    const SearchResultsModel::Target target = m_search->model()->target(row);
    if (OpenStore *store = m_search->store(target.store))
        Q_EMIT openRequested(store, target.id, target.pointer);
}

void SearchPage::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && m_search->isRunning())
        m_search->stop();
    else if (isReturn && m_results->hasFocus())
        openRow(m_results->currentIndex().row());
    else
        QWidget::keyPressEvent(event);
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDown = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (watched != m_text || !isDown || m_search->model()->rowCount() == 0)
        return QWidget::eventFilter(watched, event);
    m_results->setFocus(Qt::ShortcutFocusReason);
    if (!m_results->currentIndex().isValid())
        m_results->setCurrentIndex(m_search->model()->index(0));
    return true;
}

void SearchPage::update()
{
    m_start->setEnabled(!m_text->text().isEmpty() && !m_stores->stores().isEmpty());
    m_stop->setVisible(m_search->isRunning());
    m_summary->setText(summary());
    updatePage();
}

QString SearchPage::summary() const
{
    const SearchResultsModel *model = m_search->model();
    if (m_search->text().isEmpty())
        return {};
    const QString found
        = tr("%1 in %2").arg(placeCountText(model->placeCount()), workflowCountText(model->workflowCount()));
    if (m_search->isRunning())
        return tr("%1 · %2 looked at…").arg(found, formatCount(model->examinedCount()));
    return m_search->isFull() ? tr("%1 · ended there, there may be more").arg(found) : found;
}

void SearchPage::updatePage()
{
    const bool hasAsked = !m_search->text().isEmpty();
    if (hasAsked && (m_search->isRunning() || m_search->model()->hasNews()))
        return m_pages->setCurrentWidget(m_results);
    if (hasAsked) {
        m_message->setMessage(u"search"_s, tr("Nothing found"),
            tr("“%1” is in no key and no value.").arg(singleLine(m_search->text(), LongestName)));
    } else {
        m_message->setMessage(u"search"_s, tr("Search in all values"),
            tr("Finds text in keys and values of every workflow, in any case of letters, and leads to its place."));
    }
    m_message->setActions({});
    m_pages->setCurrentWidget(m_message);
}

} // namespace stateloupe
