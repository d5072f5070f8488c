#pragma once

#include "core/conversion/conversion.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>
#include <QPointer>

namespace stateloupe {

class CreationFlow;
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
    void create(const QPointer<OpenStore> &store, ImportDialog *dialog);

    const WindowParts m_parts;
    CreationFlow *m_flow;
};

} // namespace stateloupe
