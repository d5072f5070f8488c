#pragma once

#include "ui/text/bulktext.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QPushButton;

namespace stateloupe {

class BulkTable;
class PlainLabel;

/// What became of each of many workflows, when not everything went as it was meant to; with ways on.
class BulkResultPage : public QWidget
{
    Q_OBJECT

public:
    /// `reason` says why not all were reached, if so. `list` does not change any more.
    BulkResultPage(const BulkVerb &verb, const QString &storeName, std::shared_ptr<const BulkList> list,
        const QString &reason, QWidget *parent = nullptr);

    /// Whether undoRequested() may come, once.
    void setCanUndo(bool can);
    /// How many of them can be tried again.
    void setRetryCount(qsizetype count);

Q_SIGNALS:
    void undoRequested();
    void retryRequested();

private:
    void copy();

    BulkTable *m_table;
    QCheckBox *m_problemsOnly;
    QPushButton *m_undo;
    QPushButton *m_retry;
};

} // namespace stateloupe
