#pragma once

#include <QWidget>

class QAction;
class QStackedWidget;

namespace stateloupe {

class DocumentSession;
class JumpBar;
class MessagePage;
class TranscriptList;
class TranscriptModel;

/// The messages of a workflow as a conversation, or why there is none.
class TranscriptView : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptView(DocumentSession *session, QWidget *parent = nullptr);

    TranscriptModel *model() const { return m_model; }
    TranscriptList *list() const { return m_list; }
    JumpBar *jumpBar() const { return m_jump; }
    void openJumpBar();

Q_SIGNALS:
    void showInTextRequested();

private:
    void updatePage();

    DocumentSession *m_session;
    TranscriptModel *m_model;
    TranscriptList *m_list;
    JumpBar *m_jump;
    MessagePage *m_empty;
    QAction *m_add;
    QStackedWidget *m_pages;
};

} // namespace stateloupe
