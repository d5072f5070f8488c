#pragma once

#include "core/result.h"
#include "core/state/workflowid.h"
#include "ui/controllers/storeregistry.h"

#include <QMainWindow>

#include <functional>

class QSplitter;

namespace stateloupe {

class Activities;
class CloseFlow;
class ConnectionBook;
class ConnectionFlow;
class DeleteFlow;
class DocumentArea;
class DocumentSession;
class DocumentTabs;
class Line;
class SaveFlow;
class SecretStore;
class Settings;
class StatusLine;
class StoreNotices;
class StoreSidebar;
class ToastArea;
class TtlFlow;
class UnlockFlow;
class WindowActions;
class WorkflowPane;

/// The window: stores, their workflows and the opened ones side by side. Puts the parts together; what happens when
/// somebody saves, closes or deletes is the flows' business.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Makes the sample store ready and returns its address.
    using SampleProvider = std::function<Result<QString>()>;

    /// `settings`, `book` and `secrets` must outlive the window.
    MainWindow(Settings *settings, ConnectionBook *book, SecretStore *secrets, SampleProvider sample,
        QWidget *parent = nullptr);
    ~MainWindow() override;

    void openStore(const StoreSettings &settings);
    /// A saved connection by its name, or an address. Tells why when it makes no sense.
    void openAddress(const QString &nameOrAddress);
    void openSample();

    StoreRegistry *stores() { return &m_stores; }
    DocumentTabs *documents() const;
    WorkflowPane *workflows() const { return m_workflows; }
    /// Of the current store.
    void openWorkflow(const WorkflowId &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanes();
    void connectActions();
    void connectPanes();
    void restoreLayout();

    void connectFlows();
    void closeStore(OpenStore *store);
    void closeCurrentTab();
    void showStore(OpenStore *store);
    void remember(OpenStore *store);
    void reload();
    void saveCurrent();
    void deleteSelected();
    void copyIds();
    void updateActions();
    void updateStatus();
    QString activity() const;
    OpenStore *storeOf(const DocumentSession *session) const;

    void setExpiry();
    void updateEnvironment();

    Settings *m_settings;
    SampleProvider m_sample;
    StoreRegistry m_stores;
    WindowActions *m_actions;
    QSplitter *m_splitter;
    StoreSidebar *m_sidebar;
    WorkflowPane *m_workflows;
    DocumentArea *m_area;
    Activities *m_activities;
    StatusLine *m_status;
    ToastArea *m_toasts;
    Line *m_environmentLine;
    StoreNotices *m_notices;
    ConnectionFlow *m_connectionFlow;
    UnlockFlow *m_unlockFlow;
    TtlFlow *m_ttlFlow;
    SaveFlow *m_saveFlow;
    CloseFlow *m_closeFlow;
    DeleteFlow *m_deleteFlow;
};

} // namespace stateloupe
