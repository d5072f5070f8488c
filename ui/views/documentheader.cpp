#include "ui/views/documentheader.h"

#include "ui/controllers/openstore.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/findingschip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int MaximumFact = 40;
constexpr auto SlowClock = 30s; // relative times grow old
constexpr auto FastClock = 1s; // while something runs out

/// A short scalar below an object of the state, as text; empty when it is not there.
QString fact(const JsonDocument &document, NodeId object, const QString &key)
{
    const NodeId node = object == NoNode ? NoNode : document.member(object, key);
    if (node == NoNode || document.isContainer(node) || document.type(node) == JsonType::Null)
        return {};
    return singleLine(document.display(node, MaximumFact + 1), MaximumFact);
}

} // namespace

DocumentHeader::DocumentHeader(DocumentSession *session, OpenStore *store, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_store(store)
    , m_environment(new EnvironmentBadge)
    , m_id(new ElidedLabel(nullptr, Qt::ElideMiddle))
    , m_following(new PlainLabel)
    , m_facts(new ElidedLabel)
    , m_copy(new QToolButton)
    , m_clock(new QTimer(this))
{
    followZoom(m_id, [id = m_id] {
        QFont fixed = fixedFont();
        fixed.setWeight(QFont::DemiBold);
        id->setFont(fixed);
    });
    m_id->setObjectName(u"id"_s);
    m_copy->setObjectName(u"copyId"_s);
    m_id->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // it comes first, the facts have the rest
    m_following->setRole(Theme::Role::Accent);
    m_facts->setRole(Theme::Role::Muted);
    m_copy->setIcon(icon(u"copy"_s, Theme::Role::Muted));
    followZoom(m_copy, [button = m_copy] { button->setIconSize({zoomed(16), zoomed(16)}); });
    m_copy->setAutoRaise(true);
    m_copy->setAccessibleName(tr("Copy the whole id"));
    m_copy->setToolTip(tr("Copy the whole id"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 4);
    layout->setSpacing(4);
    layout->addWidget(m_id);
    layout->addWidget(m_copy);
    layout->addSpacing(12);
    layout->addWidget(m_following);
    layout->addSpacing(4);
    layout->addWidget(m_facts, 1);
    layout->addWidget(new FindingsChip(session));
    layout->addWidget(m_environment);

    connect(m_clock, &QTimer::timeout, this, &DocumentHeader::tick);
    if (store)
        connect(store, &OpenStore::changed, this, &DocumentHeader::updateStore);
    connect(session, &DocumentSession::traitsChanged, this, &DocumentHeader::update);
    connect(m_copy, &QToolButton::clicked, this, &DocumentHeader::copyId);
    connect(session, &DocumentSession::phaseChanged, this, &DocumentHeader::update);
    connect(session, &DocumentSession::documentReset, this, &DocumentHeader::update);
    connect(session, &DocumentSession::documentChanged, this, &DocumentHeader::update);
    connect(session, &DocumentSession::modifiedChanged, this, &DocumentHeader::update);
    connect(session, &DocumentSession::saved, this, &DocumentHeader::update);
    connect(session, &DocumentSession::outcomeUnknown, this, &DocumentHeader::update);
    connect(session, &DocumentSession::summaryChanged, this, &DocumentHeader::update);
    connect(session, &DocumentSession::followedChanged, this, &DocumentHeader::update);
    updateStore();
    update();
}

void DocumentHeader::updateStore()
{
    if (m_store)
        m_environment->setEnvironment(m_store->connection().environment);
}

/// A time that is over may mean that the workflow is.
void DocumentHeader::tick()
{
    if (m_session->ttl() == 0)
        m_session->lookAgain();
    update();
}

void DocumentHeader::updateClock()
{
    const bool runsOut
        = m_session->isFollowed() || (m_session->ttl() && m_session->phase() != DocumentSession::Phase::Gone);
    const std::chrono::milliseconds interval = runsOut ? FastClock : SlowClock;
    if (!m_clock->isActive() || m_clock->intervalAsDuration() != interval)
        m_clock->start(interval);
}

void DocumentHeader::update()
{
    updateClock();
    m_id->setText(shortWorkflowIdText(m_session->id()));
    setPlainToolTip(m_id, workflowIdText(m_session->id()));
    m_following->setText(followingText());
    m_following->setVisible(m_session->isFollowed());
    m_facts->setText(facts().join(u" · "_s));
    const auto updatedAt = m_session->stored().summary.updatedAt;
    setPlainToolTip(m_facts, updatedAt ? tr("Changed in the store: %1").arg(formatExactTime(*updatedAt)) : QString());
}

QString DocumentHeader::followingText() const
{
    const auto changedAt = m_session->tookTheirsAt();
    if (!changedAt)
        return tr("◉ following");
    const qint64 seconds = (currentMicros() - *changedAt) / 1'000'000;
    return seconds < 60 ? tr("◉ following · changed %1 s ago").arg(seconds)
                        : tr("◉ following · changed %1").arg(formatRelativeTime(*changedAt, currentMicros()));
}

QStringList DocumentHeader::facts() const
{
    using Phase = DocumentSession::Phase;
    const JsonDocument &document = m_session->document();
    const WorkflowSummary &summary = m_session->stored().summary;
    QStringList facts;
    if (m_session->phase() == Phase::Ready || m_session->phase() == Phase::Gone) {
        facts << fact(document, m_session->state().metadata(), u"current_framework"_s)
              << fact(document, m_session->state().context(), u"status"_s) << formatSize(document.size());
    } else if (m_session->phase() == Phase::Malformed) {
        facts << tr("not JSON") << formatSize(m_session->stored().text.size());
    }
    if (summary.updatedAt)
        facts << formatRelativeTime(*summary.updatedAt, currentMicros());
    if (const auto ttl = m_session->ttl(); ttl && m_session->phase() != Phase::Gone)
        facts << (*ttl > 0 ? tr("expires in %1").arg(formatCountdown(*ttl)) : tr("expired"));
    if (m_session->storeTraits().readOnly)
        facts << tr("read-only");
    if (m_session->phase() == Phase::Gone)
        facts << tr("gone from the store");
    if (m_session->isOutcomeUnknown())
        facts << tr("saved or not: not known yet");
    else if (m_session->isModified())
        facts << tr("changed");
    facts.removeAll(QString());
    return facts;
}

void DocumentHeader::copyId()
{
    QGuiApplication::clipboard()->setText(m_session->id().display());
}

} // namespace stateloupe
