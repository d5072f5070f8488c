#pragma once

#include "core/json/jsontypes.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace stateloupe {

class CheckpointsView;
class ContextView;
class DocumentSession;
class InspectorPane;
class MessagePage;
class MetadataView;
class OpenStore;
class PlainLabel;
class TextView;
class TranscriptView;

/// One opened workflow: a line on what it is, and its five views, which look at the same place of the same document.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Transcript, Context, Checkpoints, Metadata, Text };
    static constexpr int TabCount = 5;
    static QString tabName(Tab tab);
    /// The keys that lead to a tab from everywhere in the window.
    static QKeySequence tabShortcut(Tab tab);

    /// `store` is that of the session; without one nothing is said about it.
    explicit DocumentView(DocumentSession *session, OpenStore *store = nullptr, QWidget *parent = nullptr);

    DocumentSession *session() const { return m_session; }
    Tab currentTab() const;
    void setCurrentTab(Tab tab);
    /// Goes to a tab with the focus, as somebody who chose it; not to one that is disabled.
    void chooseTab(Tab tab);
    /// Goes to a value, in the view that shows it best.
    void goTo(NodeId node);
    void reveal(NodeId node); ///< the same, without the focus
    /// The tab to be at once the workflow is loaded; without the focus.
    void startAt(Tab tab);
    /// Moves the focus into the view that is shown, as soon as there is one.
    void focusView();
    /// Takes over what is being typed in place.
    void finishTyping();

    bool showsInspector() const;
    void setShowsInspector(bool shows);
    /// Puts a line above the views, which the view owns from then on; it shows and hides itself.
    void addBanner(QWidget *banner);
    InspectorPane *inspector() const { return m_inspector; }

    TranscriptView *transcript() const { return m_transcript; }
    ContextView *context() const { return m_context; }
    CheckpointsView *checkpoints() const { return m_checkpoints; }
    MetadataView *metadata() const { return m_metadata; }
    TextView *text() const { return m_text; }

private:
    void addTab(QWidget *view);
    void updatePhase();
    void showWaiting();
    void showPage(int index);
    void chooseFirstTab();
    void showRefusal(const QString &detail);
    void connectSession();

    DocumentSession *m_session;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    QStackedWidget *m_pages;
    InspectorPane *m_inspector;
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
