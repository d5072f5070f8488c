#include "ui/views/detailspage.h"

#include "ui/models/sizelistmodel.h"
#include "ui/session/documentsession.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/storetext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/sizelist.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 300;

QString timeText(const std::optional<qint64> &micros)
{
    if (!micros)
        return {};
    return u"%1 · %2"_s.arg(formatRelativeTime(*micros, currentMicros()), formatExactTime(*micros));
}

} // namespace

DetailsPage::DetailsPage(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sizes(new SizeListModel(session, this))
    , m_list(new SizeList(m_sizes))
    , m_facts(new QGridLayout)
    , m_up(new QToolButton)
    , m_place(new ElidedLabel(nullptr, Qt::ElideLeft))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_facts->setContentsMargins(12, 12, 12, 12);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(4);
    m_facts->setColumnStretch(1, 1);
    for (const QString &name :
        {tr("Store"), tr("Key"), tr("Revision"), tr("Created"), tr("Changed"), tr("Expires"), tr("Size")})
        addFact(name);
    m_up->setText(tr("Up"));
    m_up->setAutoRaise(true);
    m_up->setAccessibleName(tr("Sizes of what holds this value"));
    m_place->setBold(true);
    auto *place = new QHBoxLayout;
    place->setContentsMargins(12, 4, 12, 4);
    place->addWidget(m_place, 1);
    place->addWidget(m_up);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_facts);
    layout->addLayout(place);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);

    connect(m_up, &QToolButton::clicked, this, &DetailsPage::goUp);
    connect(m_list, &SizeList::upRequested, this, &DetailsPage::goUp);
    connect(m_list, &SizeList::placeRequested, this, &DetailsPage::placeRequested);
    connect(m_sizes, &SizeListModel::containerChanged, this, &DetailsPage::updatePlace);
    connect(m_sizes, &SizeListModel::completed, this, &DetailsPage::updatePlace);
    for (const auto changed : {&DocumentSession::phaseChanged, &DocumentSession::documentReset, &DocumentSession::saved,
             &DocumentSession::summaryChanged, &DocumentSession::traitsChanged})
        connect(session, changed, this, &DetailsPage::updateFacts);
    connect(session, &DocumentSession::documentChanged, this, &DetailsPage::updateFacts);
    updateFacts();
    updatePlace();
}

void DetailsPage::addFact(const QString &name)
{
    auto *title = new PlainLabel(name);
    title->setRole(Theme::Role::Muted);
    auto *value = new ElidedLabel; // the tool tip has all of it
    const int row = int(m_values.size());
    m_facts->addWidget(title, row, 0);
    m_facts->addWidget(value, row, 1);
    m_values << value;
}

void DetailsPage::updateFacts()
{
    const StoreTraits &traits = m_session->storeTraits();
    const StoredState &stored = m_session->stored();
    const WorkflowSummary &summary = stored.summary;
    const auto ttl = m_session->ttl();
    const WorkflowId &id = m_session->id();
    const QString key
        = traits.keyPrefix.isEmpty() ? workflowIdText(id) : QString(QString::fromUtf8(traits.keyPrefix) + id.display());
    QStringList store{storeKindText(traits.kind), traits.location};
    store.removeAll(QString());
    const QStringList values{store.join(u" · "_s), key, stored.revision.toString(), timeText(summary.createdAt),
        timeText(summary.updatedAt), ttl ? tr("in %1").arg(formatCountdown(*ttl)) : QString(),
        formatSize(m_session->document().size())};
    for (qsizetype row = 0; row < values.size(); ++row) {
        ElidedLabel *value = m_values[row];
        value->setText(singleLine(values[row], LongestText));
        setPlainToolTip(value, singleLine(values[row], LongestText));
        value->setVisible(!values[row].isEmpty());
        m_facts->itemAtPosition(int(row), 0)->widget()->setVisible(!values[row].isEmpty());
    }
}

void DetailsPage::updatePlace()
{
    const NodeId place = m_sizes->container();
    const bool isRoot = place == JsonDocument::Root || place == NoNode;
    m_up->setEnabled(!isRoot);
    m_place->setText(
        isRoot ? tr("Largest parts") : singleLine(m_session->document().pointer(place).toString(), LongestText));
}

void DetailsPage::goUp()
{
    const NodeId place = m_sizes->container();
    if (place != JsonDocument::Root && place != NoNode)
        m_sizes->setContainer(m_session->document().parent(place));
}

void DetailsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateFacts(); // times grow old
}

} // namespace stateloupe
