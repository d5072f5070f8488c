#include "ui/views/comparisonheader.h"

#include "ui/controllers/openstore.h"
#include "ui/preferences/zoom.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ClockInterval = 30s; // relative times grow old

QToolButton *makeButton(const QString &iconName, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName, Theme::Role::Muted));
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    setPlainToolTip(button, text);
    return button;
}

} // namespace

ComparisonHeader::ComparisonHeader(Comparison *comparison, Comparison::Side side, OpenStore *store, QWidget *parent)
    : QWidget(parent)
    , m_comparison(comparison)
    , m_side(side)
    , m_store(store)
    , m_id(new ElidedLabel)
    , m_facts(new ElidedLabel)
    , m_environment(new EnvironmentBadge)
    , m_save(nullptr)
{
    QFont fixed = fixedFont();
    fixed.setWeight(QFont::DemiBold);
    m_id->setFont(fixed);
    m_facts->setRole(Theme::Role::Muted);
    const bool isLeft = side == Comparison::Side::Left;
    QToolButton *show
        = makeButton(u"external"_s, isLeft ? tr("Show the left workflow") : tr("Show the right workflow"));
    m_save = makeButton(u"save"_s, isLeft ? tr("Save the left workflow…") : tr("Save the right workflow…"));

    auto *firstLine = new QHBoxLayout;
    firstLine->setSpacing(4);
    firstLine->addWidget(m_id, 1);
    firstLine->addWidget(m_environment);
    firstLine->addWidget(m_save);
    firstLine->addWidget(show);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(0);
    layout->addLayout(firstLine);
    layout->addWidget(m_facts);

    connect(show, &QToolButton::clicked, this, &ComparisonHeader::showRequested);
    connect(m_save, &QToolButton::clicked, this, &ComparisonHeader::saveRequested);
    DocumentSession *session = comparison->session(side);
    for (const auto signal :
        {&DocumentSession::phaseChanged, &DocumentSession::documentReset, &DocumentSession::changesUpdated,
            &DocumentSession::saved, &DocumentSession::summaryChanged, &DocumentSession::traitsChanged})
        connect(session, signal, this, &ComparisonHeader::update);
    connect(session, &DocumentSession::modifiedChanged, this, &ComparisonHeader::update);
    if (store)
        connect(store, &OpenStore::changed, this, &ComparisonHeader::update);
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &ComparisonHeader::update);
    clock->start(ClockInterval);
    update();
}

void ComparisonHeader::update()
{
    const DocumentSession *session = m_comparison->session(m_side);
    if (!session)
        return;
    const bool isStored = m_comparison->source(m_side).version == ComparisonSource::Version::Stored;
    m_id->setText(workflowIdText(session->id()));
    setPlainToolTip(m_id, workflowIdText(session->id()));
    m_facts->setText(facts().join(u" · "_s));
    setAccessibleName(tr("%1, %2").arg(m_id->text(), m_facts->text()));
    const auto updatedAt = session->stored().summary.updatedAt;
    setPlainToolTip(m_facts, updatedAt ? tr("Changed in the store: %1").arg(formatExactTime(*updatedAt)) : QString());
    m_environment->setEnvironment(m_store ? m_store->connection().environment : Environment::None);
    m_save->setVisible(session->canSave() && !isStored);
}

QStringList ComparisonHeader::facts() const
{
    const DocumentSession *session = m_comparison->session(m_side);
    const bool isStored = m_comparison->source(m_side).version == ComparisonSource::Version::Stored;
    QStringList facts;
    if (m_store)
        facts << singleLine(m_store->name(), 60);
    if (isStored)
        facts << tr("as stored");
    if (session->phase() == DocumentSession::Phase::Ready)
        facts << formatSize(isStored ? session->storedDocument().size() : session->document().size());
    if (const auto updatedAt = session->stored().summary.updatedAt)
        facts << formatRelativeTime(*updatedAt, currentMicros());
    if (session->phase() == DocumentSession::Phase::Gone)
        facts << tr("gone from the store");
    if (session->storeTraits().readOnly)
        facts << tr("read-only");
    if (!isStored && session->isModified()) {
        const qsizetype changes = session->changes().differences.size();
        facts << (changes > 0 ? tr("%1 not saved").arg(changeCountText(changes)) : tr("not saved"));
    }
    return facts;
}

} // namespace stateloupe
