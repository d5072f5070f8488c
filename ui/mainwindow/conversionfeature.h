#pragma once

#include "core/conversion/conversion.h"
#include "core/state/workflowid.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>
#include <QPointer>

namespace stateloupe {

class ImportDialog;

/// Workflows as frameworks write them, to files and the clipboard, and new workflows of what frameworks wrote.
class ConversionFeature : public QObject
{
    Q_OBJECT

public:
    explicit ConversionFeature(const WindowParts &parts);

private:
    void convert();
    void save(const QByteArray &json, const QString &path);

    QList<OpenStore *> targets() const;
    void chooseFile();
    void read(const QString &path);
    void preview(const JsonDocument &text, const QString &name);
    void create(QPointer<OpenStore> store, QPointer<ImportDialog> dialog);
    void write(QPointer<OpenStore> store, QPointer<ImportDialog> dialog, const WorkflowId &id, const QByteArray &json);
    void show(OpenStore *store, const WorkflowId &id);

    const WindowParts m_parts;
};

} // namespace stateloupe
