#include "core/drafts/draftbox.h"

#include "core/files/privatefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QStandardPaths>

#include <algorithm>
#include <atomic>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// Tells a running program from all others, also from a later one of the same number: in a container numbers come back
/// with each start. Empty when there is no such program.
QString programToken(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' '); // proc(5)
    constexpr qsizetype state = 0;
    constexpr qsizetype startTime = 19; // the 22nd of all
    if (fields.value(state) == "Z") // it ended, and nobody has asked how
        return {};
    return u"%1.%2"_s.arg(process).arg(QString::fromLatin1(fields.value(startTime)));
}

/// Whether the program that wrote a draft still runs, and will take care of it.
bool isRunning(const QString &token)
{
    return token == programToken(token.section(u'.', 0, 0).toLongLong());
}

} // namespace

class DraftSlot::Private
{
public:
    template <typename Act>
    Result<> inTurn(quint64 asked, const Act &act)
    {
        const QMutexLocker locker(&mutex);
        if (asked < done)
            return {};
        done = asked;
        return act();
    }

    QString path;
    QMutex mutex;
    std::atomic<quint64> number = 0;
    quint64 done = 0;
};

DraftSlot::DraftSlot(QString path)
    : d(std::make_unique<Private>())
{
    d->path = std::move(path);
}

DraftSlot::~DraftSlot() = default;

quint64 DraftSlot::nextNumber()
{
    return ++d->number;
}

Result<> DraftSlot::keep(quint64 number, const Draft &draft)
{
    return d->inTurn(number, [&]() -> Result<> {
        if (const Result<> made = makePrivateFolder(d->path); !made)
            return made;
        return writePrivateFile(d->path, writeDraft(draft));
    });
}

Result<> DraftSlot::remove(quint64 number)
{
    return d->inTurn(number, [&]() -> Result<> {
        QFile file(d->path);
        if (file.remove() || !file.exists())
            return {};
        return failure(ErrorKind::Unavailable, u"\"%1\" cannot be removed: %2."_s.arg(d->path, file.errorString()));
    });
}

DraftBox::DraftBox(QString folder)
    : m_folder(std::move(folder))
{
}

QString DraftBox::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts"_s;
}

/// Without the part that tells programs apart.
QString DraftBox::fileName(const QString &store, const WorkflowId &id)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray key = store.toUtf8() + '\0' + QByteArray::number(int(id.form())) + '\0' + id.bytes();
    hash.addData(key);
    return QString::fromLatin1(hash.result().toHex().first(32));
}

std::shared_ptr<DraftSlot> DraftBox::slot(const QString &store, const WorkflowId &id) const
{
    return std::make_shared<DraftSlot>(
        u"%1/%2-%3.draft"_s.arg(m_folder, fileName(store, id), programToken(QCoreApplication::applicationPid())));
}

/// Paths, newest first.
QStringList DraftBox::leftBehind(const QString &pattern) const
{
    QStringList paths;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({pattern}, QDir::Files, QDir::Time)) {
        if (!isRunning(file.completeBaseName().section(u'-', -1)))
            paths << file.filePath();
    }
    return paths;
}

Result<std::optional<Draft>> DraftBox::find(const QString &store, const WorkflowId &id) const
{
    const QStringList paths = leftBehind(fileName(store, id) + u"-*.draft"_s);
    if (paths.isEmpty())
        return std::nullopt;
    const Result<QByteArray> file = readPrivateFile(paths.first());
    if (!file)
        return tl::make_unexpected(file.error());
    return readDraft(*file).map([](Draft draft) { return std::optional(std::move(draft)); });
}

QList<Draft> DraftBox::ofStore(const QString &store) const
{
    QList<Draft> drafts;
    for (const QString &path : leftBehind(u"*.draft"_s)) {
        QFile file(path);
        const Result<Draft> head
            = readDraftHead(file.open(QIODevice::ReadOnly) ? file.read(DraftHeadSize) : QByteArray());
        const auto isSame = [&head](const Draft &other) { return other.id == head->id; };
        if (head && head->store == store && std::none_of(drafts.begin(), drafts.end(), isSame))
            drafts.append(*head);
    }
    return drafts;
}

void DraftBox::drop(const QString &store, const WorkflowId &id) const
{
    for (const QString &path : leftBehind(fileName(store, id) + u"-*.draft"_s))
        QFile::remove(path);
}

} // namespace stateloupe
