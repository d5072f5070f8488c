#include "core/export/exportwriter.h"

#include "core/export/exportcsv.h"
#include "core/export/exportjson.h"
#include "core/export/exportname.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

class LinesWriter : public ExportWriter
{
public:
    LinesWriter(ExportFormat format, const QString &path, AtomicFile::Existing existing)
        : m_format(format)
        , m_file(path, existing)
    {
    }

    Result<> open() override
    {
        return m_file.open().and_then([this] { return m_file.write(exportHead(m_format)); });
    }
    Result<QString> write(const StoredState &state) override
    {
        return m_file.write(exportLine(m_format, state)).map([] { return QString(); });
    }
    Result<> commit() override { return m_file.commit(); }

private:
    const ExportFormat m_format;
    AtomicFile m_file;
};

class FolderWriter : public ExportWriter
{
public:
    explicit FolderWriter(const QString &path)
        : m_path(path)
    {
    }

    Result<> open() override
    {
        if (QDir().mkpath(m_path))
            return {};
        return failure(
            ErrorKind::Unavailable, u"The folder \"%1\" cannot be made. Check who may write there."_s.arg(m_path));
    }

    Result<QString> write(const StoredState &state) override
    {
        const QString name = exportFileName(state.summary.id);
        for (int &number = m_used[name];;) {
            const QString tried = exportFileName(state.summary.id, ++number);
            const auto written = writeFile(tried, state.text);
            if (written)
                return tried;
            if (written.error().kind != ErrorKind::Conflict)
                return tl::unexpected(written.error());
        }
    }

    Result<> commit() override { return {}; }

private:
    Result<> writeFile(const QString &name, const QByteArray &text) const
    {
        AtomicFile file(QDir(m_path).filePath(name), AtomicFile::Existing::Keep);
        return file.open().and_then([&] { return file.write(text); }).and_then([&] { return file.commit(); });
    }

    const QString m_path;
    QHash<QString, int> m_used; ///< the highest number that was tried with a name
};

} // namespace

QByteArray exportHead(ExportFormat format)
{
    return format == ExportFormat::Csv ? csvHead() : QByteArray();
}

QByteArray exportLine(ExportFormat format, const StoredState &state)
{
    return format == ExportFormat::Csv ? csvLine(state.summary) : exportLine(state);
}

std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const QString &path, AtomicFile::Existing existing)
{
    if (format == ExportFormat::JsonFolder)
        return std::make_unique<FolderWriter>(path);
    return std::make_unique<LinesWriter>(format, path, existing);
}

} // namespace stateloupe
