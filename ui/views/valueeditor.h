#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsonerror.h"
#include "core/json/jsontypes.h"

#include <QByteArray>
#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QTimer;

namespace stateloupe {

class DocumentSession;
class LongTextEdit;
class NodeAnchor;
class PlainLabel;
class ViewTabs;

/// Edits a value: a string as its text or as JSON, anything else as JSON that is checked while it is typed, with the
/// fault marked and what a valid value will be.
///
/// Becomes one undo step when accepted, and asks before it drops what was typed; text that was not changed makes no
/// edit, so its bytes stay as they are. Opens beside the window (open(), never exec()) and deletes itself.
class ValueEditor : public QDialog
{
    Q_OBJECT

public:
    /// The first of `nodes` is shown; all of them get the value.
    ValueEditor(DocumentSession *session, const QList<NodeId> &nodes, QWidget *parent = nullptr);

    /// Larger values are not put into a text widget; editing them there would make the window wait.
    static constexpr qint64 MaximumBytes = 8'000'000;

    /// Opens the editor; a value that is too large becomes DocumentSession::editRefused().
    static void open(DocumentSession *session, NodeId node, QWidget *parent);
    static void openForAll(DocumentSession *session, const QList<NodeId> &nodes, QWidget *parent);

    void accept() override;
    void reject() override;

private:
    enum Mode { Text, Json }; ///< in the order of the tabs

    /// What a check found out.
    struct Verdict
    {
        std::optional<JsonError> error;
        qsizetype place = 0; ///< of the error, in UTF-16 units
        qint64 column = 0; ///< of the error, 1-based, as people count
        JsonType type = JsonType::Null;
        quint32 childCount = 0;
        qint64 size = 0;
    };

    void build();
    void fill();
    void changeMode(int mode);
    void schedule();
    void check();
    void showVerdict(const Verdict &verdict);
    QString describe(const Verdict &verdict) const;
    static Verdict judge(const QString &text, bool isText);
    QByteArray json() const;
    bool isModified() const;

    DocumentSession *m_session;
    QList<NodeAnchor *> m_places; ///< the first is the one that is shown
    Mode m_mode = Json;
    QString m_original; ///< what the mode showed at first
    Verdict m_verdict;
    bool m_isChecked = true; ///< m_verdict is of what is typed
    bool m_acceptsWhenChecked = false;
    ViewTabs *m_modes;
    LongTextEdit *m_text;
    PlainLabel *m_hint;
    PlainLabel *m_result;
    QDialogButtonBox *m_buttons;
    QPushButton *m_change = nullptr;
    QTimer *m_pause;
    LatestRequest m_checking{this};
};

} // namespace stateloupe
