#pragma once

#include "core/backends/fidelity.h"

#include <QStringList>

namespace stateloupe {

/// Collects findings up to the limit of a report, and counts on.
class JsonbFindings
{
public:
    void add(FidelityFinding::Effect effect, const QByteArray &pointer, const QString &what);
    /// Whether a finding of this effect would still be listed, so that its pointer is worth making.
    bool hasRoom(FidelityFinding::Effect effect) const;
    FidelityReport report() const;

private:
    QList<FidelityFinding> m_changes;
    QList<FidelityFinding> m_refusals;
    qint64 m_changed = 0;
    qint64 m_refused = 0;
};

} // namespace stateloupe
