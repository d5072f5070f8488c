#include "ui/views/copymenu.h"

#include "core/backends/placequery.h"
#include "ui/session/documentsession.h"
#include "ui/text/plaintext.h"
#include "ui/text/translate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPreview = 60;

void addForm(QMenu *menu, const QString &name, const QString &form)
{
    // The ampersand of a menu is its mnemonic; the tab sets what follows it apart, at the right.
    QString preview = singleLine(form, LongestPreview);
    preview.replace(u'&', "&&"_L1).replace(u'\t', u' ');
    QAction *action = menu->addAction(name + u'\t' + preview);
    QObject::connect(action, &QAction::triggered, menu, [form] { QGuiApplication::clipboard()->setText(form); });
}

} // namespace

QMenu *makeCopyMenu(DocumentSession *session, NodeId node, QWidget *parent)
{
    auto *menu = new QMenu(tr("Copy as"), parent);
    if (node == NoNode) {
        menu->setEnabled(false);
        return menu;
    }
    const JsonDocument &document = session->document();
    QObject::connect(
        menu->addAction(tr("JSON")), &QAction::triggered, menu, [session, node] { copyValueJson(session, node); });
    menu->addSeparator();
    const PlacePath path = placePath(document, node);
    addForm(menu, tr("JSON Pointer"), document.pointer(node).toString());
    addForm(menu, tr("Python"), pythonForm(path));
    addForm(menu, tr("jq"), jqForm(path));
    const StoreTraits &traits = session->storeTraits();
    const QString query = placeQuery(traits, session->id(), path);
    if (!query.isEmpty())
        addForm(menu, traits.client.isEmpty() ? tr("SQL") : tr("redis-cli"), query);
    return menu;
}

void copyValueTexts(const DocumentSession *session, const QList<NodeId> &nodes)
{
    const JsonDocument &document = session->document();
    QStringList texts;
    for (const NodeId node : nodes) {
        const bool isString = document.type(node) == JsonType::String;
        texts << (isString ? document.string(node) : QString::fromUtf8(document.rawValue(node)));
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

void copyValuesJson(const DocumentSession *session, const QList<NodeId> &nodes)
{
    QByteArrayList values;
    for (const NodeId node : nodes)
        values << session->document().rawValue(node);
    if (!values.isEmpty())
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(values.size() == 1 ? values.first() : '[' + values.join(", ") + ']'));
}

void copyValueText(const DocumentSession *session, NodeId node)
{
    copyValueTexts(session, {node});
}

void copyValueJson(const DocumentSession *session, NodeId node)
{
    copyValuesJson(session, {node});
}

void copyPointer(const DocumentSession *session, NodeId node)
{
    QGuiApplication::clipboard()->setText(session->document().pointer(node).toString());
}

} // namespace stateloupe
