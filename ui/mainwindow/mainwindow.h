#pragma once

#include "core/state/workflowid.h"
#include "ui/controllers/storeregistry.h"
#include "ui/mainwindow/storefeature.h"

#include <QMainWindow>

class QSplitter;

namespace stateloupe {

class Activities;
class ConnectionBook;
class DocumentArea;
class DocumentTabs;
class Line;
class ResumeFeature;
class SecretStore;
class Settings;
class StatusLine;
class StoreNotices;
class StoreSidebar;
class TabFeature;
class ToastArea;
class WindowActions;
class WorkflowPane;

/// The window: stores, their workflows and the opened ones side by side. Puts the parts together; what one can do with
/// them is the features' business.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using SampleProvider = StoreFeature::SampleProvider;

    /// `settings`, `book` and `secrets` must outlive the window.
    MainWindow(Settings *settings, ConnectionBook *book, SecretStore *secrets, SampleProvider sample,
        QWidget *parent = nullptr);
    ~MainWindow() override;

    void openStore(const StoreSettings &settings);
    /// A saved connection by its name, or an address. Tells why when it makes no sense.
    void openAddress(const QString &nameOrAddress);
    void openSample();
    /// Remembers from now on which stores and workflows are open; opens those of the last time, if wanted.
    void resume(bool opensLast);

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
    void connectPanes();
    void connectDocuments();
    void addOwnFeatures();
    void restoreLayout();

    void closeStore(OpenStore *store);
    void showStore(OpenStore *store);
    void updateActions();
    void updateStatus();
    void updateEnvironment();
    QString activity() const;

    Settings *m_settings;
    StoreRegistry m_stores;
    WindowActions *m_actions;
    StoreFeature *m_storeFeature;
    QSplitter *m_splitter;
    StoreSidebar *m_sidebar;
    WorkflowPane *m_workflows;
    DocumentArea *m_area;
    Activities *m_activities;
    StatusLine *m_status;
    ToastArea *m_toasts;
    Line *m_environmentLine;
    StoreNotices *m_notices;
    TabFeature *m_tabFeature = nullptr;
    ResumeFeature *m_resumeFeature = nullptr;
};

} // namespace stateloupe
