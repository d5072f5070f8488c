#include "core/backends/filebackend.h"

#include "core/backends/backendlog.h"
#include "core/backends/contentrevision.h"
#include "core/backends/storeerrors.h"
#include "core/files/filereplacement.h"
#include "core/json/jsondocument.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Kind = u"file"_s;
constexpr mode_t PermissionBits = 07777;
constexpr qint64 PieceSize = 1 << 20;
constexpr useconds_t LockPause = 5'000; // microseconds

tl::unexpected<Error> systemError(const QString &path, const char *done, int error)
{
    const ErrorKind kind = error == ENOENT                    ? ErrorKind::NotFound
        : error == EACCES || error == EPERM || error == EROFS ? ErrorKind::PermissionDenied
                                                              : ErrorKind::Unavailable;
    return failure(kind,
        u"\"%1\" cannot be %2: %3. Check the file, its folder and who may use them."_s.arg(
            path, QLatin1StringView(done), qt_error_string(error)));
}

qint64 changeTime(const struct stat &status)
{
    return qint64(status.st_mtim.tv_sec) * 1'000'000 + status.st_mtim.tv_nsec / 1'000;
}

bool isSameFile(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size
        && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// Opens the file that the name leads to now, locked against other connections of ours; a negative error number when
/// that did not work.
int openLocked(const QByteArray &target, const CallControl &control)
{
    while (true) {
        const int file = ::open(target.constData(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return -errno;
        struct stat locked = {};
        struct stat named = {};
        const bool isLocked = flock(file, LOCK_EX | LOCK_NB) == 0;
        if (isLocked && fstat(file, &locked) == 0 && stat(target.constData(), &named) == 0
            && locked.st_ino == named.st_ino)
            return file;
        ::close(file); // another one has it, or has put a new file there since
        if (control.shouldStop())
            return -ETIMEDOUT;
        usleep(LockPause);
    }
}

} // namespace

FileBackend::FileBackend(FileSettings settings)
    : m_settings(std::move(settings))
{
}

Result<> FileBackend::open(const CallControl &control)
{
    close();
    if (auto mayGoOn = control.check(); !mayGoOn)
        return mayGoOn;
    const QFileInfo info(m_settings.path);
    const QByteArray target = QFile::encodeName(info.canonicalFilePath());
    struct stat status = {};
    if (target.isEmpty() || stat(target.constData(), &status) != 0)
        return systemError(m_settings.path, "opened", target.isEmpty() ? ENOENT : errno);
    if (!S_ISREG(status.st_mode)) {
        return failure(ErrorKind::InvalidArgument, u"\"%1\" is no file. Name a JSON file."_s.arg(m_settings.path));
    }
    m_step = OpeningStep::Rights;
    if (access(target.constData(), R_OK) != 0)
        return systemError(m_settings.path, "read", errno);
    const QByteArray folder = target.first(target.lastIndexOf('/') + 1);
    if (access(target.constData(), W_OK) != 0)
        m_readOnlyReason = u"The system does not allow this file to be changed."_s;
    else if (access(folder.constData(), W_OK) != 0)
        m_readOnlyReason = u"The system does not allow files in this folder to be replaced."_s;
    m_target = target;
    m_mode = status.st_mode & PermissionBits;
    m_step = OpeningStep::Done;
    return {};
}

void FileBackend::close()
{
    m_target.clear();
    m_readOnlyReason.clear();
    m_step = OpeningStep::Address;
}

StoreTraits FileBackend::traits() const
{
    StoreTraits traits;
    traits.kind = Kind;
    traits.location = m_settings.path;
    traits.product = u"JSON file"_s;
    traits.readOnly = m_settings.readOnly || !m_readOnlyReason.isEmpty();
    traits.readOnlyReason = m_readOnlyReason;
    return traits;
}

WorkflowId FileBackend::id() const
{
    return WorkflowId(m_target.sliced(m_target.lastIndexOf('/') + 1));
}

Result<> FileBackend::checkReady(const CallControl &control) const
{
    return m_target.isEmpty() ? Result<>(notOpen()) : control.check();
}

Result<> FileBackend::checkWritable(const CallControl &control) const
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    if (!traits().readOnly)
        return {};
    const QString reason = m_readOnlyReason.isEmpty() ? u"This file is open for reading only."_s : m_readOnlyReason;
    return failure(ErrorKind::PermissionDenied, reason + u" Nothing was written."_s);
}

Result<> FileBackend::list(const ListRequest &, const ListSink &sink, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    struct stat status = {};
    const bool isThere = stat(m_target.constData(), &status) == 0;
    if (!isThere && errno != ENOENT)
        return systemError(m_settings.path, "read", errno);
    WorkflowList found;
    if (isThere)
        found.append({id(), qint64(status.st_size), std::nullopt, changeTime(status), std::nullopt});
    if (isThere)
        sink(std::move(found));
    logListed(isThere ? 1 : 0, Kind);
    return {};
}

Result<StoredState> FileBackend::read(const CallControl &control) const
{
    QFile file(QFile::decodeName(m_target));
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists())
            return noSuchWorkflow(id());
        return systemError(m_settings.path, "read", EACCES);
    }
    struct stat status = {};
    if (fstat(file.handle(), &status) != 0)
        return systemError(m_settings.path, "read", errno);
    if (status.st_size > JsonDocument::MaximumSize) {
        return failure(ErrorKind::Unsupported,
            u"\"%1\" is larger than 2 GB, which is too large to be opened."_s.arg(m_settings.path));
    }
    StoredState state;
    state.text.reserve(status.st_size);
    while (!file.atEnd()) {
        if (auto mayGoOn = control.check(); !mayGoOn)
            return tl::unexpected(mayGoOn.error());
        const QByteArray piece = file.read(PieceSize);
        if (piece.isEmpty() && file.error() != QFile::NoError)
            return systemError(m_settings.path, "read", EIO);
        state.text += piece;
    }
    state.summary = {id(), state.text.size(), std::nullopt, changeTime(status), std::nullopt};
    state.revision = contentRevision(state.text, state.form);
    return state;
}

Result<StoredState> FileBackend::load(const WorkflowId &wanted, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    Result<StoredState> state = wanted == id() ? read(control) : Result<StoredState>(noSuchWorkflow(wanted));
    if (state)
        logStateEvent("state_loaded", wanted, Kind);
    else
        logWarningEvent("state_not_found", wanted, Kind);
    return state;
}

Result<Revision> FileBackend::peek(const WorkflowId &wanted, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    if (wanted != id())
        return noSuchWorkflow(wanted);
    return read(control).map([](const StoredState &state) { return state.revision; });
}

Result<> FileBackend::changeIf(const Revision &expected, const CallControl &control,
    const std::function<int(const std::function<bool()> &isUntouched)> &change)
{
    const int file = openLocked(m_target, control);
    if (file == -ENOENT)
        return noSuchWorkflow(id());
    if (file < 0)
        return systemError(m_settings.path, "changed", -file);
    const auto unlock = qScopeGuard([file] { ::close(file); });
    struct stat before = {};
    if (stat(m_target.constData(), &before) != 0)
        return systemError(m_settings.path, "changed", errno);
    m_mode = before.st_mode & PermissionBits;
    const Result<StoredState> now = read(control);
    if (!now)
        return tl::unexpected(now.error());
    if (now->revision != expected)
        return changedMeanwhile(id());
    const auto isUntouched = [&] {
        struct stat after = {};
        return stat(m_target.constData(), &after) == 0 && isSameFile(before, after);
    };
    const int error = change(isUntouched);
    if (error == ECANCELED)
        return changedMeanwhile(id());
    return error == 0 ? Result<>() : systemError(m_settings.path, "changed", error);
}

Result<Revision> FileBackend::save(
    const WorkflowId &wanted, const QByteArray &text, const Revision &expected, const CallControl &control)
{
    if (auto ready = checkWritable(control); !ready)
        return tl::unexpected(ready.error());
    if (wanted != id())
        return noSuchWorkflow(wanted);
    const auto saved = changeIf(expected, control,
        [&](const std::function<bool()> &isUntouched) { return replaceFile(m_target, text, m_mode, isUntouched); });
    if (!saved)
        return tl::unexpected(saved.error());
    logStateEvent("state_saved", wanted, Kind, text.size());
    return contentRevision(text, StoredState::Form::Text);
}

Result<Revision> FileBackend::create(const WorkflowId &wanted, const QByteArray &text, const CallControl &control)
{
    if (auto ready = checkWritable(control); !ready)
        return tl::unexpected(ready.error());
    if (wanted != id()) {
        return failure(ErrorKind::InvalidArgument,
            u"A JSON file holds one workflow, \"%1\". Nothing was written; choose another store."_s.arg(
                id().inSentence()));
    }
    const int error = makeFile(m_target, text, m_mode);
    if (error == EEXIST)
        return idTaken(wanted);
    if (error != 0)
        return systemError(m_settings.path, "made", error);
    logStateEvent("state_saved", wanted, Kind, text.size());
    return contentRevision(text, StoredState::Form::Text);
}

Result<> FileBackend::remove(const WorkflowId &wanted, const Revision &expected, const CallControl &control)
{
    if (auto ready = checkWritable(control); !ready)
        return ready;
    if (wanted != id())
        return noSuchWorkflow(wanted);
    const auto removed = changeIf(expected, control,
        [&](const std::function<bool()> &isUntouched) { return isUntouched() ? removeFile(m_target) : ECANCELED; });
    if (removed)
        logStateEvent("state_deleted", wanted, Kind);
    return removed;
}

Result<HealthReport> FileBackend::health(HealthDepth depth, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    QElapsedTimer timer;
    timer.start();
    HealthReport report;
    report.traits = traits();
    report.workflows = QFileInfo::exists(QFile::decodeName(m_target)) ? 1 : 0;
    if (depth == HealthDepth::Thorough && report.workflows == 1) {
        const Result<StoredState> state = read(control);
        if (!state)
            return tl::unexpected(state.error());
        if (const auto parsed = JsonDocument::parse(state->text); !parsed) {
            report.healthy = false;
            report.findings << u"The file is not JSON: "_s + parsed.error().toString();
        }
    }
    report.latencyMicroseconds = timer.nsecsElapsed() / 1'000;
    return report;
}

} // namespace stateloupe
