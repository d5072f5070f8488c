#pragma once

#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

class QWidget;

namespace stateloupe {

class DocumentSession;
class DocumentTabs;

/// Closes tabs; asks, once for all of them, when that would drop unsaved changes.
class CloseFlow : public QObject
{
    Q_OBJECT

public:
    CloseFlow(DocumentTabs *tabs, QWidget *window);

    /// Calls `closed` when the tabs are closed; never when the user keeps them or a save fails.
    void close(const QList<DocumentSession *> &sessions, const std::function<void()> &closed = {});

private:
    void ask(const QList<DocumentSession *> &sessions, const QList<DocumentSession *> &modified,
        const std::function<void()> &closed);
    void saveThenClose(const QList<DocumentSession *> &sessions, const QList<DocumentSession *> &modified,
        const std::function<void()> &closed);
    void closeNow(const QList<QPointer<DocumentSession>> &sessions, const std::function<void()> &closed);

    DocumentTabs *m_tabs;
    QWidget *m_window;
    bool m_isAsking = false;
};

} // namespace stateloupe
