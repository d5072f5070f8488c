#include "ui/views/findingspage.h"

#include "ui/models/findingsmodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/sessionfindings.h"
#include "ui/text/counttext.h"
#include "ui/text/findingtext.h"
#include "ui/text/plaintext.h"
#include "ui/views/findingdelegate.h"
#include "ui/widgets/keyhints.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr qsizetype LongestMessage = 600;

} // namespace

FindingsPage::FindingsPage(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new FindingsModel(this))
    , m_summary(new PlainLabel)
    , m_list(new QListView)
    , m_detail(new QWidget)
    , m_message(new PlainLabel)
    , m_explanation(new PlainLabel)
    , m_show(new QPushButton(tr("Show place")))
    , m_repair(new QPushButton(tr("Preview repair…")))
{
    build();
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    connect(m_show, &QPushButton::clicked, this, &FindingsPage::showNext);
    connect(m_repair, &QPushButton::clicked, this, &FindingsPage::repair);
    connect(m_list, &QListView::doubleClicked, this, &FindingsPage::showNext);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPage::updateChosen);
    connect(session->findings(), &SessionFindings::updated, this, &FindingsPage::update);
    connect(session, &DocumentSession::traitsChanged, this, &FindingsPage::updateChosen);
    update();
}

void FindingsPage::build()
{
    m_summary->setRole(Theme::Role::Muted);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(12, 8, 12, 8);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Findings"));
    setKeyHints(m_list, {{Qt::Key_Return, tr("Show the next place")}});
    for (PlainLabel *label : {m_message, m_explanation}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1); // else one long word makes it too wide for the page, and so not high enough
    }
    m_explanation->setRole(Theme::Role::Muted);
    m_show->setAutoDefault(false);
    m_repair->setAutoDefault(false);

    auto *detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(12, 12, 8, 12);
    detail->setSpacing(8);
    detail->addWidget(m_message);
    detail->addWidget(m_explanation);
    detail->addWidget(m_show, 0, Qt::AlignLeft); // one below the other: words of other languages are longer
    detail->addWidget(m_repair, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
}

QString FindingsPage::summary() const
{
    using Phase = DocumentSession::Phase;
    const SessionFindings *findings = m_session->findings();
    if (!findings->isKnown()) {
        const bool isOpening = m_session->phase() == Phase::Ready || m_session->phase() == Phase::Malformed;
        return isOpening ? tr("Being examined…") : tr("There is nothing to examine.");
    }
    if (findings->findings().isEmpty())
        return tr("Nothing found. The workflow loads, and nothing about it is suspicious.");
    const QString counts = severityCountText(findings->findings());
    return findings->isCurrent() ? counts : tr("%1 · being examined again…").arg(counts);
}

void FindingsPage::update()
{
    const Finding *before = chosen();
    const QByteArray rule = before ? before->rule : QByteArray();
    const int row = m_list->currentIndex().row();
    m_model->setFindings(m_session->findings()->findings());
    const int count = m_model->rowCount();
    const bool isReached = select(m_wanted);
    if (!isReached)
        select(rule);
    if (isReached || m_session->findings()->isCurrent())
        m_wanted.clear();
    if (!m_list->currentIndex().isValid() && count > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, count - 1)));
    const bool hasFocus = m_list->hasFocus();
    m_list->setVisible(count > 0);
    m_summary->setFocusPolicy(count > 0 ? Qt::NoFocus : Qt::TabFocus);
    setFocusProxy(count > 0 ? static_cast<QWidget *>(m_list) : m_summary);
    if (hasFocus && count == 0)
        m_summary->setFocus(); // the last finding is gone; the keys stay here
    m_summary->setText(summary());
    layout()->setAlignment(m_summary, count > 0 ? Qt::Alignment() : Qt::AlignTop);
    updateChosen();
}

const Finding *FindingsPage::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->at(row) : nullptr;
}

void FindingsPage::choose(const QByteArray &rule)
{
    if (!select(rule) && !m_session->findings()->isCurrent())
        m_wanted = rule;
}

bool FindingsPage::select(const QByteArray &rule)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).rule != rule)
            continue;
        m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    return false;
}

void FindingsPage::updateChosen()
{
    const Finding *finding = chosen();
    m_detail->setVisible(finding != nullptr);
    if (!finding)
        return;
    m_message->setText(singleLine(finding->message, LongestMessage));
    QString explanation = findingExplanation(finding->rule);
    if (finding->placeCount > finding->places.size() && !finding->places.isEmpty())
        explanation += u' '
            + tr("The first %1 of %2 are marked.").arg(finding->places.size()).arg(placeCountText(finding->placeCount));
    m_explanation->setText(explanation);
    const bool isMalformed = m_session->phase() == DocumentSession::Phase::Malformed;
    m_show->setText(finding->places.size() > 1 ? tr("Show next place") : tr("Show place"));
    m_show->setAccessibleName(m_show->text());
    m_show->setVisible(isMalformed || !finding->places.isEmpty());
    m_repair->setVisible(finding->isRepairable);
    m_repair->setEnabled(!m_session->isReadOnly() && m_session->findings()->isCurrent());
    m_repair->setAccessibleName(tr("Preview repair"));
    setPlainToolTip(m_repair, m_session->isReadOnly() ? tr("This workflow is open for reading only.") : QString());
}

void FindingsPage::showNext()
{
    const Finding *finding = chosen();
    if (!finding)
        return;
    const NodeId place = m_session->findings()->nextPlace(*finding, m_session->currentNode());
    if (place != NoNode)
        Q_EMIT placeRequested(place);
    else if (m_session->phase() == DocumentSession::Phase::Malformed)
        Q_EMIT textRequested();
}

void FindingsPage::repair()
{
    if (const Finding *finding = chosen(); finding && m_repair->isEnabled())
        Q_EMIT repairRequested(finding->rule);
}

bool FindingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    showNext();
    return true;
}

} // namespace stateloupe
