#pragma once

#include "core/async/latestrequest.h"
#include "core/doctor/finding.h"
#include "core/json/jsonedit.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace stateloupe {

class DocumentSession;

/// What the doctor finds in the document of a session, and at which of its places. Examined off the GUI thread after
/// the document has come and after every edit, one version at a time, so that the newest always wins.
class SessionFindings : public QObject
{
    Q_OBJECT

public:
    explicit SessionFindings(DocumentSession *session);

    /// The worst first, then in the order of the rules. Of the version before while isCurrent() is false.
    const QList<Finding> &findings() const { return m_findings; }
    /// Whether findings() are of the document as it is now.
    bool isCurrent() const { return m_examined == m_asked; }
    /// There was an examination of this document, perhaps of an earlier version.
    bool isKnown() const { return m_examined > 0; }

    /// Of all findings; nullopt when there is none.
    std::optional<Severity> worst() const;
    /// Of those at `node` or below it.
    std::optional<Severity> worst(NodeId node) const;
    /// Those at `node` or below it. Only the places that a Finding names count.
    QList<Finding> at(NodeId node) const;
    /// The place of a finding that comes after `node` in the document, after the last one the first; NoNode when it
    /// has none.
    NodeId nextPlace(const Finding &finding, NodeId node) const;

Q_SIGNALS:
    void updated(); ///< other findings, or none any more, or isCurrent() is another

private:
    struct Place
    {
        NodeId node = NoNode;
        int finding = 0; ///< which of the findings
    };
    struct Examined
    {
        QList<Finding> findings;
        std::vector<Place> places; ///< sorted by node
    };
    using Places = std::pair<std::vector<Place>::const_iterator, std::vector<Place>::const_iterator>;

    void forget();
    void follow(const QList<JsonChange> &changes);
    void ask();
    void start();
    void take(const Examined &examined, quint64 number);
    Places placesIn(NodeId node) const;
    static Examined sorted(QList<Finding> findings, const JsonDocument &document);

    DocumentSession *m_session;
    QList<Finding> m_findings;
    std::vector<Place> m_places;
    quint64 m_asked = 0; ///< counts the versions of the document
    quint64 m_examined = 0; ///< the version that the findings are of; 0: none
    QTimer m_soon; ///< several changes of a moment are examined at once
    LatestRequest m_examining{this};
};

} // namespace stateloupe
