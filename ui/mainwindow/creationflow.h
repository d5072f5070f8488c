#pragma once

#include "core/backends/fidelity.h"
#include "core/state/workflowid.h"
#include "ui/controllers/openstore.h"
#include "ui/mainwindow/windowparts.h"

#include <QDialog>
#include <QPointer>

namespace stateloupe {

/// Writes new workflows, never over another one, opens them, and offers to take them back.
class CreationFlow : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QPointer<OpenStore> store;
        WorkflowId id;
        std::function<Result<QByteArray>()> makeText; ///< called off the GUI thread
        /// Accepted once the workflow is there. Closed before it is written, nobody wants it any more.
        QPointer<QDialog> dialog;
        std::function<void(const QString &fault)> showFault; ///< of the dialog
        bool mayBeRewritten = false; ///< how a store spells it is nothing to be asked about
    };

    explicit CreationFlow(const WindowParts &parts);

    /// Says what a store that rewrites JSON would refuse, or asks whether it may, before anything is written.
    void create(const Request &request);
    /// The store that a dialog was about is gone.
    static QString closedText();

private:
    struct Made
    {
        QByteArray text;
        FidelityReport fidelity;
    };
    static Result<Made> make(const Request &request, const StoreTraits &traits);

    void take(const Request &request, const Made &made);
    void askToRewrite(const Request &request, const Made &made);
    void write(const Request &request, const QByteArray &text);
    void conclude(const Request &request, const Result<Revision> &created);
    void fail(const Request &request, const QString &fault);
    void show(const Request &request, const Revision &revision);
    void takeBack(const Request &request, const Revision &revision);
    void closeTab(OpenStore *store, const WorkflowId &id);

    WindowParts m_parts;
};

} // namespace stateloupe
