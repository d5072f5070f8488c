#pragma once

#include "ui/text/bulktext.h"

#include <QDialog>

#include <memory>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace stateloupe {

class BulkTable;
class PlainLabel;

/// What is about to happen to many workflows, before it does: first while that is found out, then to be accepted.
class BulkPreview : public QDialog
{
    Q_OBJECT

public:
    struct Warnings
    {
        bool isProduction = false;
        qsizetype unsaved = 0; ///< of the workflows, are open with changes
    };

    BulkPreview(const BulkVerb &verb, const QString &storeName, std::shared_ptr<const BulkList> plan,
        const Warnings &warnings, QWidget *parent);

    void setProgress(qint64 done, qint64 total);
    /// Everything is found out. `problem` says why not, when the store stopped answering.
    void setReady(const QString &problem = {});

private:
    void update();
    QString warningText() const;

    const BulkVerb m_verb;
    const QString m_storeName;
    const std::shared_ptr<const BulkList> m_plan;
    const Warnings m_warnings;
    bool m_isReady = false;
    PlainLabel *m_summary;
    PlainLabel *m_warning;
    BulkTable *m_table;
    QProgressBar *m_progress;
    QWidget *m_confirmation;
    QLineEdit *m_typed;
    QPushButton *m_go;
};

} // namespace stateloupe
