#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace stateloupe {

/// Something that takes a while and that the status area shows: what it is, how far it is, and how to stop it.
class Activity : public QObject
{
    Q_OBJECT

public:
    enum class Ending {
        AtAnyTime,
        LeavesHalf, ///< who stops it leaves some of it done and some not
    };

    const QString &text() const { return m_text; }
    Ending ending() const { return m_ending; }
    void setText(const QString &text);

    qint64 done() const { return m_done; }
    std::optional<qint64> total() const { return m_total; } ///< nullopt: nobody knows
    void setProgress(qint64 done, std::optional<qint64> total = {});

    /// Asks whoever runs it to stop; it goes on until that calls finish().
    void cancel();
    bool isCancelled() const { return m_isCancelled; }
    /// It is over. Deletes the activity.
    void finish();

Q_SIGNALS:
    void changed();
    void cancelRequested();

private:
    friend class Activities;
    Activity(const QString &text, Ending ending, QObject *parent);

    QString m_text;
    Ending m_ending;
    qint64 m_done = 0;
    std::optional<qint64> m_total;
    bool m_isCancelled = false;
};

/// What is going on in the window, the newest last.
class Activities : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Activity *begin(const QString &text, Activity::Ending ending = Activity::Ending::AtAnyTime);
    const QList<Activity *> &running() const { return m_running; }

Q_SIGNALS:
    void changed(); ///< one began or ended, or tells something new

private:
    QList<Activity *> m_running;
};

} // namespace stateloupe
