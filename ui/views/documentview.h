#pragma once

#include <QWidget>

class QAction;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace stateloupe {

class CheckpointsView;
class ContextView;
class DocumentSession;
class MessagePage;
class MetadataView;
class PlainLabel;
class TextView;
class TranscriptView;

/// One opened workflow: a line on what it is, and its five views, which look at the same place of the same document.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Transcript, Context, Checkpoints, Metadata, Text };

    explicit DocumentView(DocumentSession *session, QWidget *parent = nullptr);

    DocumentSession *session() const { return m_session; }
    Tab currentTab() const;
    void setCurrentTab(Tab tab);

    TranscriptView *transcript() const { return m_transcript; }
    ContextView *context() const { return m_context; }
    CheckpointsView *checkpoints() const { return m_checkpoints; }
    MetadataView *metadata() const { return m_metadata; }
    TextView *text() const { return m_text; }

private:
    void addTab(QWidget *view, const QString &name);
    void updatePhase();
    void showWaiting();
    void chooseTab();
    void showRefusal(const QString &detail);

    DocumentSession *m_session;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    QStackedWidget *m_pages;
    MessagePage *m_message;
    PlainLabel *m_refusal;
    QAction *m_retry;
    QTimer *m_patience; ///< a quick load shows no message on the way
    TranscriptView *m_transcript;
    ContextView *m_context;
    CheckpointsView *m_checkpoints;
    MetadataView *m_metadata;
    TextView *m_text;
    bool m_hasChosenTab = false;
};

} // namespace stateloupe
