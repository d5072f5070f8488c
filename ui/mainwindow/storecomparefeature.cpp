#include "ui/mainwindow/storecomparefeature.h"

#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/choosestores.h"
#include "ui/mainwindow/comparefeature.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"
#include "ui/views/storecomparisonpage.h"

#include <QMainWindow>
#include <QTableView>

namespace stateloupe {

using namespace Qt::StringLiterals;

StoreCompareFeature::StoreCompareFeature(const WindowParts &parts, CompareFeature *pairs)
    : QObject(parts.window)
    , m_parts(parts)
    , m_pairs(pairs)
{
    parts.actions->add({.name = u"compare.stores"_s,
        .text = tr("Compare t&wo stores…"),
        .icon = u"compare"_s,
        .run = [this] { choose(); },
        .isPossible = [this] { return readyStores().size() > 1; }});
}

QList<OpenStore *> StoreCompareFeature::readyStores() const
{
    QList<OpenStore *> stores = m_parts.stores->stores();
    stores.removeIf([](const OpenStore *store) { return store->state() != StoreItem::State::Ready; });
    return stores;
}

void StoreCompareFeature::choose()
{
    QList<QPointer<OpenStore>> stores;
    for (OpenStore *store : readyStores())
        stores.append(store);
    auto *dialog = new ChooseStores(readyStores(), m_parts.stores->current(), m_parts.window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, stores] {
        OpenStore *left = stores.value(dialog->leftRow());
        OpenStore *right = stores.value(dialog->rightRow());
        if (left && right && left != right)
            compare(left, right);
    });
    dialog->open();
}

void StoreCompareFeature::compare(OpenStore *left, OpenStore *right)
{
    auto *page = new StoreComparisonPage(left, right);
    connect(page, &StoreComparisonPage::pairRequested, this, [this, page](const WorkflowId &id) {
        OpenStore *first = page->comparison()->left();
        OpenStore *second = page->comparison()->right();
        if (first && second)
            m_pairs->compare(first, id, second, id);
    });
    connect(page, &StoreComparisonPage::workflowRequested, this, [this](OpenStore *store, const WorkflowId &id) {
        if (m_parts.documents->open(store, id))
            m_parts.documents->current()->load();
    });
    for (OpenStore *store : {left, right}) {
        connect(
            store, &QObject::destroyed, page, [documents = m_parts.documents, page] { documents->closePage(page); },
            Qt::QueuedConnection);
    }
    m_parts.documents->addPage(page, page->title());
    page->table()->setFocus();
}

} // namespace stateloupe
