#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsonerror.h"
#include "core/json/jsontypes.h"

#include <QByteArray>
#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;
class QTimer;

namespace stateloupe {

class DocumentSession;
class NodeAnchor;
class PlainLabel;

/// Edits one value: a string as its text, anything else as JSON that is checked while it is typed.
///
/// Becomes one undo step when accepted, and asks before it drops what was typed; text that was not changed makes no
/// edit, so its bytes stay as they are. Opens beside the window (open(), never exec()) and deletes itself.
class ValueEditor : public QDialog
{
    Q_OBJECT

public:
    ValueEditor(DocumentSession *session, NodeId node, QWidget *parent = nullptr);

    /// Larger values are not put into a text widget; editing them there would make the window wait.
    static constexpr qint64 MaximumBytes = 4'000'000;

    /// Opens the editor; a value that is too large becomes DocumentSession::editRefused().
    static void open(DocumentSession *session, NodeId node, QWidget *parent);

    void accept() override;
    void reject() override;

private:
    void fill();
    void check();
    void showVerdict(const std::optional<JsonError> &error);
    QByteArray json() const;
    bool isModified() const;

    DocumentSession *m_session;
    NodeAnchor *m_place;
    bool m_isText = false; ///< a string, edited as its text
    QString m_original;
    QPlainTextEdit *m_text;
    PlainLabel *m_verdict;
    QDialogButtonBox *m_buttons;
    QTimer *m_pause;
    LatestRequest m_checking{this};
};

} // namespace stateloupe
