#include "ui/models/findingmarks.h"

#include "ui/session/documentsession.h"
#include "ui/session/sessionfindings.h"
#include "ui/text/findingtext.h"
#include "ui/text/plaintext.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

QVariant severityAt(const DocumentSession *session, NodeId node)
{
    const auto worst = session->findings()->worst(node);
    return worst ? QVariant(int(*worst)) : QVariant();
}

QString findingLinesAt(const DocumentSession *session, NodeId node)
{
    return findingLines(session->findings()->at(node));
}

QString toolTipWithFindings(const DocumentSession *session, NodeId node, const QString &text)
{
    QStringList parts{findingLinesAt(session, node), text};
    parts.removeAll(QString());
    return escapedToolTip(parts.join("\n\n"_L1));
}

} // namespace stateloupe
