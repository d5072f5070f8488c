#pragma once

#include "ui/controllers/storewatch.h"
#include "ui/mainwindow/windowparts.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QMenu;

namespace stateloupe {

/// Keeps the list and the opened workflow as the store has them: every few seconds, when the window gets the focus, and
/// when the system tells that the file of a store was written to.
/// One question at a time, and the longer answers take, the longer the pauses: a slow store is never crowded, a lost
/// one is not asked.
class RefreshFeature : public QObject
{
    Q_OBJECT

public:
    explicit RefreshFeature(const WindowParts &parts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// When something was last asked for, and what that took.
    struct Pace
    {
        QElapsedTimer sinceAsked;
        std::chrono::milliseconds cost{0};

        /// The store was written to: the interval does not count, the cost does.
        bool hasNews = false;

        bool isDue(std::chrono::milliseconds interval) const;
        void ask(); ///< now
    };

    void addActions();
    void addInterval(QMenu *menu, std::chrono::seconds interval, const QString &text);
    void tick();
    void follow(OpenStore *store); ///< null: none
    void takeNews();
    void refreshList(OpenStore *store);
    void look(DocumentSession *session);
    void watchTyping(const QWidget *focus);

    WindowParts m_parts;
    QTimer m_timer;
    StoreWatch m_watch; ///< of m_listed
    Pace m_listPace;
    QPointer<OpenStore> m_listed; ///< whose list the pace is of
    QMetaObject::Connection m_listedConnection;
    bool m_isListAsked = false; ///< by the clock, and not there yet
    Pace m_documentPace;
    QPointer<DocumentSession> m_looked;
    QPointer<DocumentSession> m_typed; ///< somebody is typing into it
    QPointer<const QWidget> m_typedInto; ///< that had the focus last
    bool m_isPaused = false;
};

} // namespace stateloupe
