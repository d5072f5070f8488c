#pragma once

#include "core/export/exportwriter.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace stateloupe {

class PlainLabel;

/// In which form workflows are exported, and where to.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` and `name` (without a suffix) are a proposal.
    ExportDialog(
        qsizetype workflows, const QString &storeName, const QString &folder, const QString &name, QWidget *parent);

    ExportFormat format() const;
    QString path() const;

private:
    void propose();
    void browse();
    void update();
    bool replaces() const;

    const qsizetype m_workflows;
    const QString m_proposal; ///< the path, without a suffix
    QList<QRadioButton *> m_formats; ///< in the order of ExportFormat
    QLineEdit *m_path;
    PlainLabel *m_note;
    QPushButton *m_export = nullptr;
};

} // namespace stateloupe
