#include "ui/mainwindow/followfeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/models/transcriptmodel.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"

#include <QMainWindow>
#include <QScrollBar>
#include <QTimer>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ShortestPause = 250ms;
/// A store that is slow is asked less often: looking takes at most a fifth of its time.
constexpr int PauseFactor = 4;

} // namespace

FollowFeature::FollowFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &FollowFeature::watch);
    parts.actions->add({.name = u"view.follow"_s,
        .text = tr("&Follow the workflow"),
        .shortcut = Qt::CTRL | Qt::Key_M,
        .icon = u"follow"_s,
        .menu = WindowActions::Menu::View,
        .run =
            [documents = parts.documents] {
                DocumentSession *session = documents->current();
                session->setFollowed(!session->isFollowed());
            },
        .isPossible =
            [documents = parts.documents] {
                const DocumentSession *session = documents->current();
                return session && !session->isModified() && session->phase() == DocumentSession::Phase::Ready;
            },
        .isChecked =
            [documents = parts.documents] {
                const DocumentSession *session = documents->current();
                return session && session->isFollowed();
            }});
}

void FollowFeature::watch(DocumentSession *session)
{
    connect(session, &DocumentSession::followedChanged, this, [this, session](bool followed) {
        if (followed)
            start(session);
        m_parts.actions->update();
    });
    connect(session, &DocumentSession::aboutToTakeTheirs, this, [this, session] { stayAtEnd(session); });
}

void FollowFeature::start(DocumentSession *session)
{
    auto *timer = new QTimer(session);
    connect(session, &DocumentSession::followedChanged, timer, &QObject::deleteLater);
    connect(timer, &QTimer::timeout, session, [session, timer] {
        session->lookForChange();
        timer->start(std::max(std::chrono::milliseconds(ShortestPause), PauseFactor * session->lookTime()));
    });
    timer->start(0ms);
}

/// Whoever is at the end of the messages sees those that come.
void FollowFeature::stayAtEnd(DocumentSession *session)
{
    const auto *view = qobject_cast<DocumentView *>(session->parent());
    if (!view || !session->isFollowed())
        return;
    TranscriptList *list = view->transcript()->list();
    const QScrollBar *bar = list->verticalScrollBar();
    if (bar->value() < bar->maximum())
        return;
    connect(
        session, &DocumentSession::tookTheirs, list,
        [list] {
            const int rows = list->model()->rowCount();
            list->scrollTo(list->model()->index(rows - 1, 0), QAbstractItemView::PositionAtBottom);
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

} // namespace stateloupe
