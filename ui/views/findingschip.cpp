#include "ui/views/findingschip.h"

#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/session/sessionfindings.h"
#include "ui/text/counttext.h"
#include "ui/text/findingtext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/severitymark.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

FindingsChip::FindingsChip(DocumentSession *session, QWidget *parent)
    : QToolButton(parent)
    , m_session(session)
{
    setObjectName(u"findings"_s);
    setAutoRaise(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // in a narrow window the facts beside it give way
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    followZoom(this, [this] { setIconSize({zoomed(16), zoomed(16)}); });
    connect(session->findings(), &SessionFindings::updated, this, &FindingsChip::update);
    update();
}

void FindingsChip::update()
{
    const QList<Finding> &findings = m_session->findings()->findings();
    setVisible(!findings.isEmpty());
    setAccessibleName(findings.isEmpty() ? tr("Findings") : tr("Findings: %1").arg(severityCountText(findings)));
    if (findings.isEmpty())
        return;
    setIcon(severityIcon(findings.first().severity));
    setText(findingCountText(findings.size()));
    setPlainToolTip(this, severityCountText(findings) + u'\n' + findingLines(findings));
}

} // namespace stateloupe
