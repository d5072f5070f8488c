#include "app/screenshot.h"

#include "ui/mainwindow/mainwindow.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QPixmap>

namespace stateloupe {

using namespace std::chrono_literals;

namespace {

constexpr auto LookInterval = 50ms;
constexpr int QuietLooks = 6; // so that what is computed in the background is in the picture

} // namespace

Screenshot::Screenshot(MainWindow *window, const QString &path)
    : m_window(window)
    , m_path(path)
{
    window->resize(1280, 800);
    window->show();
    connect(&m_looking, &QTimer::timeout, this, &Screenshot::look);
    m_looking.start(LookInterval);
}

void Screenshot::look()
{
    m_quietLooks = isSettled() ? m_quietLooks + 1 : 0;
    if (m_quietLooks >= QuietLooks)
        save();
}

bool Screenshot::isSettled()
{
    OpenStore *store = m_window->stores()->current();
    if (!store || store->state() == StoreItem::State::Failed)
        return true;
    const WorkflowListing *listing = store->listing();
    if (listing->phase() == WorkflowListing::Phase::Failed)
        return true;
    if (listing->phase() != WorkflowListing::Phase::Ready || !listing->isArranged())
        return false;
    if (store->listing()->model()->rowCount() == 0)
        return true;
    if (const DocumentSession *session = m_window->documents()->current())
        return session->phase() != DocumentSession::Phase::Loading;
    m_window->workflows()->table()->selectRow(0);
    m_window->openWorkflow(store->listing()->model()->id(0));
    return false;
}

void Screenshot::save()
{
    m_looking.stop();
    QApplication::exit(m_window->grab().save(m_path, "PNG") ? 0 : 1);
}

} // namespace stateloupe
