#pragma once

class QMainWindow;

namespace stateloupe {

class Activities;
class DocumentSession;
class DocumentTabs;
class OpenStore;
class Settings;
class StatusLine;
class StoreRegistry;
class ToastArea;
class WindowActions;
class WorkflowPane;

/// The parts of the window, for the features that work with them. None is null, and all outlive the features.
struct WindowParts
{
    QMainWindow *window;
    Settings *settings;
    WindowActions *actions;
    StoreRegistry *stores;
    WorkflowPane *workflows;
    DocumentTabs *documents;
    Activities *activities;
    StatusLine *status;
    ToastArea *toasts;

    /// Null when the store is no longer open.
    OpenStore *storeOf(const DocumentSession *session) const;
};

} // namespace stateloupe
