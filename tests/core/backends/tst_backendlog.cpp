#include "core/backends/sqlitebackend.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// The events are those of the reference system; nothing of a state is ever among them.
class TestBackendLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { s_lines.clear(); }
    void cleanup();
    void isSilentUnlessAsked();
    void namesEvents();

private:
    static void keep(QtMsgType type, const QMessageLogContext &context, const QString &line);
    static void useStore(const QString &path);

    static inline QStringList s_lines;
};

void TestBackendLog::keep(QtMsgType /*type*/, const QMessageLogContext &context, const QString &line)
{
    if (qstrcmp(context.category, "stateloupe.backends") == 0)
        s_lines.append(line);
}

void TestBackendLog::cleanup()
{
    QLoggingCategory::setFilterRules({});
}

void TestBackendLog::useStore(const QString &path)
{
    const auto before = qInstallMessageHandler(&TestBackendLog::keep);
    SqliteBackend backend(SqliteSettings{path, false, true});
    const WorkflowId id("a b\nstate_saved workflow_id=x");
    QVERIFY(backend.open({}));
    const auto created = backend.create(id, "secret", {});
    QVERIFY(created);
    QVERIFY(backend.load(id, {}));
    const auto saved = backend.save(id, "secret 2", *created, {});
    QVERIFY(saved);
    QVERIFY(backend.list({}, [](WorkflowList &&) { return true; }, {}));
    QVERIFY(backend.remove(id, *saved, {}));
    QVERIFY(!backend.load(id, {}));
    QVERIFY(!backend.remove(id, *saved, {}));
    backend.close();
    qInstallMessageHandler(before);
}

void TestBackendLog::isSilentUnlessAsked()
{
    const QTemporaryDir folder;
    useStore(folder.filePath(u"states.db"_s));
    QCOMPARE(s_lines, QStringList());
}

void TestBackendLog::namesEvents()
{
    QLoggingCategory::setFilterRules(u"stateloupe.backends=true"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    useStore(path);
    const QString fields = u" workflow_id=a%20b%0Astate_saved%20workflow_id%3Dx backend=sqlite"_s;
    const QStringList expected{u"sqlite_backend_initialized db_path="_s + path,
        u"state_saved"_s + fields + u" size=6"_s, u"state_loaded"_s + fields, u"state_saved"_s + fields + u" size=8"_s,
        u"workflows_listed count=1 backend=sqlite"_s, u"state_deleted"_s + fields, u"state_not_found"_s + fields,
        u"state_not_found_for_delete"_s + fields, u"connection_closed backend=sqlite"_s};
    QCOMPARE(s_lines, expected);
}

QTEST_GUILESS_MAIN(TestBackendLog)
#include "tst_backendlog.moc"
