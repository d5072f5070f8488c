#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsontypes.h"

#include <QWidget>

class QLineEdit;

namespace stateloupe {

class DocumentSession;
class PlainLabel;
class TranscriptList;
class TranscriptModel;

/// Leads to a message by its number or by what is in it, off the GUI thread; Return goes on to the next.
class JumpBar : public QWidget
{
    Q_OBJECT

public:
    JumpBar(DocumentSession *session, TranscriptModel *model, TranscriptList *list, QWidget *parent = nullptr);

    void open();
    QLineEdit *line() const { return m_line; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();
    void jump(bool toNext);
    void show(NodeId message);
    NodeId currentMessage() const;

    DocumentSession *m_session;
    TranscriptModel *m_model;
    TranscriptList *m_list;
    QLineEdit *m_line;
    PlainLabel *m_answer;
    LatestRequest m_searching{this};
};

} // namespace stateloupe
