#include "core/doctor/identityrules.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonstring.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// A file has its name for a key, which says nothing.
bool isFileName(const WorkflowId &id)
{
    return id.bytes().endsWith(".json");
}

bool isEmptyId(const JsonDocument &document, NodeId id)
{
    if (id == NoNode)
        return false;
    return document.type(id) != JsonType::String || document.string(id, 100).trimmed().isEmpty();
}

bool hasTextKey(const Examination &examination)
{
    if (!examination.row || examination.row->id.form() != WorkflowId::Form::Text)
        return false;
    const QString key = QString::fromUtf8(examination.row->id.bytes());
    return key.toUtf8() == examination.row->id.bytes() && !key.trimmed().isEmpty();
}

} // namespace

RowKeyRule::RowKeyRule()
    : DoctorRule({.id = "U14",
        .severity = Severity::Warning,
        .title = u"Stored under another id"_s,
        .explanation = u"The key in the store and the workflow_id in the metadata differ. A program that loads the "
                       "workflow and saves it makes a second one under the other id. Decide which id is right: change "
                       "the metadata, or store a copy under the other key."_s})
{
}

std::optional<Finding> RowKeyRule::examine(const Examination &examination) const
{
    constexpr qsizetype Longest = 60;
    const NodeId id = examination.anatomy.metadata.workflowId;
    if (!examination.row || isFileName(examination.row->id) || !isOfType(examination.document, id, JsonType::String)
        || isEmptyId(examination.document, id))
        return {};
    const QString own = examination.document.string(id);
    if (hasTextKey(examination) && own.toUtf8() == examination.row->id.bytes())
        return {};
    FindingBuilder builder(*this, examination);
    builder.add(id);
    return builder.finding(u"The store lists this workflow as \"%1\", its metadata names \"%2\"."_s.arg(
        examination.row->id.inSentence(), own.left(Longest)));
}

WorkflowIdRule::WorkflowIdRule()
    : DoctorRule({.id = "U15",
        .severity = Severity::Warning,
        .title = u"No workflow_id"_s,
        .explanation = u"The workflow_id in the metadata is empty or no text. A program that loads the workflow cannot "
                       "save it under its id again. The key in the store can be taken for it."_s,
        .repairTitle = u"Take the key in the store"_s})
{
}

std::optional<Finding> WorkflowIdRule::examine(const Examination &examination) const
{
    const NodeId id = examination.anatomy.metadata.workflowId;
    if (!isEmptyId(examination.document, id))
        return {};
    FindingBuilder builder(*this, examination);
    builder.add(id, hasTextKey(examination) && !isFileName(examination.row->id));
    return builder.finding(u"The workflow_id is empty or no text."_s);
}

void WorkflowIdRule::repair(const Examination &examination, JsonBatch &batch) const
{
    const QString key = QString::fromUtf8(examination.row->id.bytes());
    batch.add(replaceValue(batch.document(), examination.anatomy.metadata.workflowId, encodeJsonString(key)));
}

} // namespace stateloupe
