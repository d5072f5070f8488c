#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsonerror.h"

#include <QByteArray>
#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace stateloupe {

class DocumentSession;
class PlainLabel;

/// Edits a text that is not JSON, or of a large one the part around its fault, and tells while typing whether it is
/// JSON now. Bytes that nobody touches stay as they are, whether they are UTF-8 or not.
class RepairPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr qint64 MaximumWhole = 1'000'000; ///< bytes; of more, only the surroundings of the fault
    static constexpr qint64 Surroundings = 32'000; ///< bytes before and after the fault

    explicit RepairPane(DocumentSession *session, QWidget *parent = nullptr);

    QPlainTextEdit *editor() const { return m_editor; }
    QPushButton *useButton() const { return m_use; }
    QByteArray text() const; ///< all of it, as it would be used

private:
    void fill();
    void goToFault(qint64 offset);
    void check();
    struct Check
    {
        QByteArray text; ///< all of it
        std::optional<JsonError> error;
    };

    void takeCheck(const Check &check);
    void showVerdict(const std::optional<JsonError> &error);

    DocumentSession *m_session;
    PlainLabel *m_verdict;
    QPlainTextEdit *m_editor;
    QPushButton *m_use;
    QTimer *m_pause;
    QByteArray m_before;
    QByteArray m_after;
    LatestRequest m_checking{this};
};

} // namespace stateloupe
