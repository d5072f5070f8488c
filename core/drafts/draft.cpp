#include "core/drafts/draft.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

// Lines of a name and a value, an empty line, then the bytes that only the base has, then the text.
constexpr QByteArrayView Magic = "stateloupe-draft 1";

tl::unexpected<Error> noDraft()
{
    return failure(ErrorKind::InvalidData, u"The file of unsaved changes is damaged. Nothing was restored."_s);
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

using Fields = QHash<QByteArray, QByteArray>;

struct Head
{
    Fields fields;
    qsizetype size = 0; ///< of the lines, with the empty one
};

Result<Head> readHead(const QByteArray &file)
{
    const qsizetype end = file.indexOf("\n\n");
    if (end < 0 || !file.startsWith(Magic))
        return noDraft();
    Head head;
    head.size = end + 2;
    for (const QByteArray &line : file.first(end).split('\n')) {
        const qsizetype space = line.indexOf(' ');
        head.fields.insert(line.first(std::max(qsizetype(0), space)), line.sliced(space + 1));
    }
    return head;
}

Draft draftOf(const Fields &fields)
{
    Draft draft;
    draft.store = QString::fromUtf8(QByteArray::fromPercentEncoding(fields.value("store")));
    draft.id = WorkflowId(
        QByteArray::fromPercentEncoding(fields.value("workflow")), WorkflowId::Form(fields.value("form").toInt()));
    draft.revision = Revision(QByteArray::fromPercentEncoding(fields.value("revision")));
    draft.time = fields.value("time").toLongLong();
    return draft;
}

} // namespace

QByteArray writeDraft(const Draft &draft)
{
    const QByteArray &base = draft.base;
    const QByteArray &text = draft.text;
    const qsizetype head = std::mismatch(base.begin(), base.end(), text.begin(), text.end()).first - base.begin();
    const qsizetype tail
        = std::mismatch(base.rbegin(), base.rend() - head, text.rbegin(), text.rend() - head).first - base.rbegin();
    const QByteArray own = base.sliced(head, base.size() - head - tail);

    QByteArray file = Magic.toByteArray() + '\n';
    const auto add
        = [&file](const char *name, const QByteArray &value) { file += QByteArray(name) + ' ' + value + '\n'; };
    add("store", draft.store.toUtf8().toPercentEncoding());
    add("workflow", draft.id.bytes().toPercentEncoding());
    add("form", QByteArray::number(int(draft.id.form())));
    add("revision", draft.revision.token().toPercentEncoding());
    add("time", QByteArray::number(draft.time));
    add("head", QByteArray::number(head));
    add("tail", QByteArray::number(tail));
    add("base", QByteArray::number(own.size()));
    add("base-sha256", digestOf(base));
    add("text-sha256", digestOf(text));
    return file + '\n' + own + text;
}

Result<Draft> readDraft(const QByteArray &file)
{
    const Result<Head> head = readHead(file);
    if (!head)
        return tl::make_unexpected(head.error());
    const qint64 start = head->fields.value("head").toLongLong();
    const qint64 end = head->fields.value("tail").toLongLong();
    const qint64 own = head->fields.value("base").toLongLong();
    const qint64 rest = file.size() - head->size;
    if (own < 0 || own > rest || start < 0 || end < 0 || start > rest - own || end > rest - own - start)
        return noDraft();
    Draft draft = draftOf(head->fields);
    draft.text = file.sliced(head->size + own);
    draft.base = draft.text.first(start) + file.sliced(head->size, own) + draft.text.last(end);
    if (digestOf(draft.text) != head->fields.value("text-sha256")
        || digestOf(draft.base) != head->fields.value("base-sha256"))
        return noDraft();
    return draft;
}

Result<Draft> readDraftHead(const QByteArray &start)
{
    return readHead(start).map([](const Head &head) { return draftOf(head.fields); });
}

} // namespace stateloupe
