#pragma once

#include "core/async/latestrequest.h"
#include "ui/models/fidelitylistmodel.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace stateloupe {

class PlainLabel;

/// What a store that rewrites JSON would make of a document, looked up off the GUI thread. Takes no place while there
/// is nothing to say.
class FidelityPane : public QWidget
{
    Q_OBJECT

public:
    explicit FidelityPane(const QString &storeName, QWidget *parent = nullptr);

    void check(const StoreTraits &traits, const JsonDocument &document);
    /// Nothing is known yet, or the store would not take it.
    bool blocksSaving() const { return m_checking.isRunning() || m_model.report().refused > 0; }

Q_SIGNALS:
    void checked();
    void showRequested(const QByteArray &pointer);

private:
    void takeReport(const FidelityReport &report);
    void showChosen();

    QString m_storeName;
    FidelityListModel m_model;
    PlainLabel *m_title;
    QListView *m_list;
    QPushButton *m_show;
    LatestRequest m_checking{this};
};

} // namespace stateloupe
