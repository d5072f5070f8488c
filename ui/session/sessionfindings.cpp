#include "ui/session/sessionfindings.h"

#include "core/async/background.h"
#include "core/doctor/doctor.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodemapping.h"
#include "ui/text/formats.h"

#include <algorithm>

namespace stateloupe {

SessionFindings::SessionFindings(DocumentSession *session)
    : QObject(session)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SessionFindings::start);
    connect(session, &DocumentSession::documentReset, this, &SessionFindings::forget);
    connect(session, &DocumentSession::documentChanged, this, &SessionFindings::follow);
    connect(session, &DocumentSession::phaseChanged, this, &SessionFindings::ask);
    connect(session, &DocumentSession::summaryChanged, this, &SessionFindings::ask);
}

/// Another document, to which nothing of what is known belongs.
void SessionFindings::forget()
{
    m_findings.clear();
    m_places.clear();
    m_examined = 0;
    ask();
}

/// Keeps the marks where they are until the edited document is examined.
void SessionFindings::follow(const QList<JsonChange> &changes)
{
    constexpr qsizetype MostLooks = 1'000'000;
    if (changes.size() * qsizetype(m_places.size()) > MostLooks)
        m_places.clear(); // the next examination is there sooner
    std::erase_if(m_places, [&changes](Place &place) {
        place.node = movedNode(place.node, changes);
        return place.node == NoNode;
    });
    std::stable_sort(m_places.begin(), m_places.end(), [](const Place &a, const Place &b) { return a.node < b.node; });
    ask();
}

void SessionFindings::ask()
{
    ++m_asked;
    m_soon.start();
    Q_EMIT updated();
}

void SessionFindings::start()
{
    using Phase = DocumentSession::Phase;
    const Phase phase = m_session->phase();
    const bool isLeft = phase == Phase::Gone && m_session->document().nodeCount() > 1;
    if (m_examining.isRunning() || (phase != Phase::Ready && phase != Phase::Malformed && !isLeft))
        return;
    const Doctor doctor({.now = currentMicros(), .noProgressSince = {}});
    const std::optional<WorkflowSummary> row = m_session->stored().summary;
    const bool isJson = phase != Phase::Malformed;
    const JsonDocument document = isJson ? m_session->document() : JsonDocument();
    const QByteArray text = isJson ? QByteArray() : m_session->bytes();
    const auto examining = runInBackground<Examined>([=](const std::function<bool()> &isCancelled) -> Examined {
        return sorted(
            isJson ? doctor.examine(document, row, isCancelled) : doctor.examineText(text, row, isCancelled), document);
    });
    m_examining.start<Examined>(
        examining, [this, number = m_asked](const Examined &examined) { take(examined, number); });
}

void SessionFindings::take(const Examined &examined, quint64 number)
{
    if (number != m_asked)
        return start(); // of a version that is gone; its places may be anywhere
    m_findings = examined.findings;
    m_places = examined.places;
    m_examined = number;
    Q_EMIT updated();
}

SessionFindings::Examined SessionFindings::sorted(QList<Finding> findings, const JsonDocument &document)
{
    std::stable_sort(
        findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    Examined examined{std::move(findings), {}};
    for (int number = 0; number < examined.findings.size(); ++number) {
        for (const JsonPointer &pointer : std::as_const(examined.findings[number].places)) {
            if (const auto node = document.resolve(pointer))
                examined.places.push_back({*node, number});
        }
    }
    std::stable_sort(
        examined.places.begin(), examined.places.end(), [](const Place &a, const Place &b) { return a.node < b.node; });
    return examined;
}

SessionFindings::Places SessionFindings::placesIn(NodeId node) const
{
    const auto isBefore = [](const Place &place, NodeId value) { return place.node < value; };
    const auto first = std::lower_bound(m_places.begin(), m_places.end(), node, isBefore);
    if (first == m_places.end() || node >= m_session->document().nodeCount())
        return {first, first};
    const NodeId end = node + m_session->document().subtreeSize(node);
    return {first, std::lower_bound(first, m_places.end(), end, isBefore)};
}

std::optional<Severity> SessionFindings::worst() const
{
    return m_findings.isEmpty() ? std::nullopt : std::optional(m_findings.first().severity);
}

std::optional<Severity> SessionFindings::worst(NodeId node) const
{
    const auto [first, last] = placesIn(node);
    if (first == last)
        return {};
    const auto worst = std::min_element(
        first, last, [](const Place &a, const Place &b) { return a.finding < b.finding; }); // the worst come first
    return m_findings[worst->finding].severity;
}

QList<Finding> SessionFindings::at(NodeId node) const
{
    const auto [first, last] = placesIn(node);
    std::vector<bool> isThere(std::size_t(m_findings.size()), false);
    std::for_each(first, last, [&isThere](const Place &place) { isThere[std::size_t(place.finding)] = true; });
    QList<Finding> findings;
    for (int number = 0; number < m_findings.size(); ++number) {
        if (isThere[std::size_t(number)])
            findings.append(m_findings[number]);
    }
    return findings;
}

NodeId SessionFindings::nextPlace(const Finding &finding, NodeId node) const
{
    NodeId firstPlace = NoNode;
    for (const Place &place : m_places) {
        if (m_findings[place.finding].rule != finding.rule)
            continue;
        if (place.node > node)
            return place.node;
        if (firstPlace == NoNode)
            firstPlace = place.node;
    }
    return firstPlace;
}

} // namespace stateloupe
