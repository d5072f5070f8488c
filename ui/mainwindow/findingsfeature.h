#pragma once

#include "core/async/latestrequest.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/session/preparedrepair.h"

#include <QObject>

namespace stateloupe {

class FindingsPage;

/// Shows in the inspector what the doctor finds in the opened workflow, and previews and makes its repairs.
class FindingsFeature : public QObject
{
    Q_OBJECT

public:
    explicit FindingsFeature(const WindowParts &parts);

private:
    void addSession(DocumentSession *session);
    FindingsPage *showPage();
    void prepare(DocumentSession *session, const QByteArray &rule);
    void preview(DocumentSession *session, const QByteArray &rule, const PreparedRepair &repair);

    WindowParts m_parts;
    LatestRequest m_preparing{this};
};

} // namespace stateloupe
