#include "ui/mainwindow/lastwindow.h"

#include <QDataStream>
#include <QIODevice>

namespace stateloupe {

namespace {

constexpr qint32 Format = 1;
constexpr auto StreamVersion = QDataStream::Qt_6_0;

QDataStream &operator<<(QDataStream &stream, const LastWindow::Tab &tab)
{
    return stream << tab.store << quint8(tab.id.form()) << tab.id.bytes() << qint32(tab.view) << tab.node
                  << tab.revision << tab.isCurrent;
}

QDataStream &operator>>(QDataStream &stream, LastWindow::Tab &tab)
{
    quint8 form = 0;
    QByteArray id;
    qint32 view = 0;
    stream >> tab.store >> form >> id >> view >> tab.node >> tab.revision >> tab.isCurrent;
    if (form > quint8(WorkflowId::Form::Row))
        stream.setStatus(QDataStream::ReadCorruptData);
    tab.id = WorkflowId(id, WorkflowId::Form(form));
    tab.view = view;
    return stream;
}

} // namespace

QByteArray LastWindow::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(StreamVersion);
    stream << Format << stores << currentStore << qint32(tabs.size());
    for (const Tab &tab : tabs)
        stream << tab;
    return bytes;
}

LastWindow LastWindow::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(StreamVersion);
    LastWindow window;
    qint32 format = 0;
    qint32 count = 0;
    stream >> format;
    if (format != Format)
        return {};
    stream >> window.stores >> window.currentStore >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Tab tab;
        stream >> tab;
        window.tabs.append(tab);
    }
    return stream.status() == QDataStream::Ok ? window : LastWindow();
}

} // namespace stateloupe
