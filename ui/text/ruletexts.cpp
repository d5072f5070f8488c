#include "ui/text/ruletexts.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace stateloupe {

namespace {

constexpr RuleText Texts[] = {
    {"U01", QT_TRANSLATE_NOOP("stateloupe", "Not a workflow state"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The text is not JSON, or its outermost value is no object. No program can load it. Correct it as "
            "text, or bring back an older version."),
        nullptr},
    {"U02", QT_TRANSLATE_NOOP("stateloupe", "No metadata"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A workflow needs an object of metadata that names it. Without one the reference system cannot load "
            "it. The metadata can be made from the key in the store and the times of the messages."),
        QT_TRANSLATE_NOOP("stateloupe", "Make metadata")},
    {"U03", QT_TRANSLATE_NOOP("stateloupe", "Incomplete metadata"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The metadata needs workflow_id, created_at and updated_at; without them the reference system cannot "
            "load the workflow. The id can be taken from the key in the store, the times from the first and the "
            "last message."),
        QT_TRANSLATE_NOOP("stateloupe", "Fill in metadata")},
    {"U04", QT_TRANSLATE_NOOP("stateloupe", "Unreadable timestamp"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A timestamp has to be a text such as 2026-11-23T10:00:00. Python cannot read this one, so the "
            "workflow cannot be loaded. Write the time as it was meant."),
        nullptr},
    {"U05", QT_TRANSLATE_NOOP("stateloupe", "Incomplete message"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A message needs a role, a content and a timestamp; without them the reference system cannot load the "
            "workflow. A missing time can be taken from the message before or after, and a function call can have "
            "an empty content."),
        QT_TRANSLATE_NOOP("stateloupe", "Complete messages")},
    {"U06", QT_TRANSLATE_NOOP("stateloupe", "Unknown role"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The reference system reads the roles system, user, assistant, function and tool, in lower case. A "
            "workflow with any other role cannot be loaded."),
        QT_TRANSLATE_NOOP("stateloupe", "Rename roles")},
    {"U07", QT_TRANSLATE_NOOP("stateloupe", "Not a list"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The messages and the checkpoints have to be lists. Anything else cannot be loaded; null can become an "
            "empty list without a loss."),
        QT_TRANSLATE_NOOP("stateloupe", "Turn null into empty lists")},
    {"U08", QT_TRANSLATE_NOOP("stateloupe", "The context is no object"),
        QT_TRANSLATE_NOOP(
            "stateloupe", "The workflow loads, but its next step fails as soon as it writes into the context."),
        QT_TRANSLATE_NOOP("stateloupe", "Turn null into an empty context")},
    {"U09", QT_TRANSLATE_NOOP("stateloupe", "Incomplete checkpoint"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A checkpoint needs id, name, state_snapshot and created_at; without them the reference system cannot "
            "load the workflow. The name can be the id, and the time that of the snapshot."),
        QT_TRANSLATE_NOOP("stateloupe", "Complete checkpoints")},
    {"U10", QT_TRANSLATE_NOOP("stateloupe", "Checkpoint that cannot be restored"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The snapshot in a checkpoint is only looked at when it is restored. The reference system fails then, "
            "because something in it is missing or wrong. Correct the snapshot, or make another checkpoint before "
            "this one is needed."),
        nullptr},
    {"U11", QT_TRANSLATE_NOOP("stateloupe", "Checkpoints of the same id"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A checkpoint is restored by its id, and the first of that id is taken: the others cannot be reached. "
            "They can get ids of their own; what names the first goes on doing so."),
        QT_TRANSLATE_NOOP("stateloupe", "Give later ones an id of their own")},
    {"U12", QT_TRANSLATE_NOOP("stateloupe", "Checkpoints within a snapshot"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The snapshot of a checkpoint holds checkpoints itself. Restoring ignores them; they only take room, "
            "and more of it with every checkpoint."),
        nullptr},
    {"U13", QT_TRANSLATE_NOOP("stateloupe", "Snapshot of another workflow"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The snapshot of a checkpoint names another workflow than the one it is in. It may have been copied "
            "with its checkpoints; restoring would bring back that workflow's conversation."),
        nullptr},
    {"U14", QT_TRANSLATE_NOOP("stateloupe", "Stored under another id"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The key in the store and the workflow_id in the metadata differ. A program that loads the workflow "
            "and saves it makes a second one under the other id. Decide which id is right: change the metadata, or "
            "store a copy under the other key."),
        nullptr},
    {"U15", QT_TRANSLATE_NOOP("stateloupe", "No workflow_id"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The workflow_id in the metadata is empty or no text. A program that loads the workflow cannot save it "
            "under its id again. The key in the store can be taken for it."),
        QT_TRANSLATE_NOOP("stateloupe", "Take the key in the store")},
    {"U16", QT_TRANSLATE_NOOP("stateloupe", "Content is no text"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The content of a message should be a text. Anything else loads, but programs that expect a text fail "
            "on it, and conversions to other frameworks show it as it is."),
        nullptr},
    {"U17", QT_TRANSLATE_NOOP("stateloupe", "Malformed function call"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A function call should be an object with the name of the function and its arguments as JSON. A "
            "program that makes the call again fails on this one."),
        nullptr},
    {"U18", QT_TRANSLATE_NOOP("stateloupe", "Call or answer alone"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A function call is followed by something else than its answer, or an answer has no call before it. "
            "Most models refuse to go on with such a conversation. A call at the end is only reported when the "
            "workflow neither runs nor waits."),
        nullptr},
    {"U19", QT_TRANSLATE_NOOP("stateloupe", "Reserved key in the context"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A conversion to LangGraph or CrewAI puts the keys of the context beside messages, "
            "conversation_history and workflow_id. A key of the context of the same name takes their place, and "
            "the conversation is lost."),
        nullptr},
    {"U20", QT_TRANSLATE_NOOP("stateloupe", "Several lines in a message"),
        QT_TRANSLATE_NOOP("stateloupe",
            "CrewAI gets the conversation as one text with a message a line. The reference system reads only the "
            "first line of this message back."),
        nullptr},
    {"U21", QT_TRANSLATE_NOOP("stateloupe", "A line that reads as a message"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A line in the content of a message begins with a role and a colon. A conversion to CrewAI and back "
            "makes a message of its own out of it: whoever wrote the line can speak as somebody else."),
        nullptr},
    {"U22", QT_TRANSLATE_NOOP("stateloupe", "Name with a parenthesis or a colon"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A conversion to CrewAI writes the name in parentheses before a colon. This one cannot be told from "
            "the text around it, so the message is read back wrongly."),
        nullptr},
    {"U23", QT_TRANSLATE_NOOP("stateloupe", "Misplaced metadata of a message"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A message's metadata holds \"metadata\" or \"timestamp\" itself. A program has passed them to "
            "add_message(), which takes everything it does not know for metadata: the message has neither the time "
            "nor the metadata that was meant."),
        nullptr},
    {"U24", QT_TRANSLATE_NOOP("stateloupe", "Times of messages"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The times of the messages are out of order, lie in the future, mix times with and without a zone, or "
            "are all the same. The same times are a sign of a conversion that has set them anew; then the true "
            "ones are lost."),
        nullptr},
    {"U25", QT_TRANSLATE_NOOP("stateloupe", "Times of creation and of change"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The workflow was changed before it was created, or its own time of change is another than that of the "
            "store. Somebody has changed one without the other."),
        nullptr},
    {"U26", QT_TRANSLATE_NOOP("stateloupe", "Not portable"),
        QT_TRANSLATE_NOOP("stateloupe",
            "Python reads and writes NaN, infinities, integers of any size, the character NUL, halves of "
            "characters and repeated keys. PostgreSQL refuses some of them or keeps the last of repeated keys, and "
            "JavaScript rounds large integers: the workflow cannot move to every store as it is."),
        nullptr},
    {"U27", QT_TRANSLATE_NOOP("stateloupe", "Keys that a save would drop"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The reference system keeps the keys that it knows. When it loads and saves this workflow, these are "
            "gone. Move what should last into the context or into metadata.custom."),
        nullptr},
    {"U28", QT_TRANSLATE_NOOP("stateloupe", "Unknown version"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The reference system writes version 1.0.0. Another one loads, but nobody knows what it means; the "
            "workflow may come from a newer program."),
        nullptr},
    {"U29", QT_TRANSLATE_NOOP("stateloupe", "A framework, and no checkpoints"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The workflow belongs to a framework and has no checkpoints. Every conversion of the reference system "
            "drops them, so an older version may have had some. A new workflow has none either."),
        nullptr},
    {"U30", QT_TRANSLATE_NOOP("stateloupe", "Checkpoint that may have changed later"),
        QT_TRANSLATE_NOOP("stateloupe",
            "Every checkpoint holds the same nested value in its context as the workflow holds now, though other "
            "values have changed. The reference system copies the context no deeper than its first level: what is "
            "below changes in older checkpoints, too. If this value was ever different, no checkpoint knows it."),
        nullptr},
    {"U31", QT_TRANSLATE_NOOP("stateloupe", "Framework in the wrong place"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The checkpoint's own framework is empty, and its metadata names one. A program has passed it to "
            "create_checkpoint(), which takes the framework from the workflow's metadata instead."),
        nullptr},
    {"U32", QT_TRANSLATE_NOOP("stateloupe", "Checkpoints take most of the room"),
        QT_TRANSLATE_NOOP("stateloupe",
            "Every checkpoint holds all messages up to then once more, so the workflow grows with the number of "
            "messages times that of checkpoints. Checkpoints that nobody needs any more can be deleted."),
        nullptr},
    {"U33", QT_TRANSLATE_NOOP("stateloupe", "Tags or custom metadata of the wrong type"),
        QT_TRANSLATE_NOOP("stateloupe",
            "Tags should be a list of texts and custom metadata an object. Others load, and fail in the program "
            "that uses them. Null can become empty without a loss."),
        QT_TRANSLATE_NOOP("stateloupe", "Turn null into empty")},
    {"U34", QT_TRANSLATE_NOOP("stateloupe", "Possible secret"),
        QT_TRANSLATE_NOOP("stateloupe",
            "A value in the context or the metadata looks like a password or an access key. Everybody who can read "
            "the store has it, as do all copies and exports. Take it out, and replace it where it is valid."),
        nullptr},
    {"U35", QT_TRANSLATE_NOOP("stateloupe", "Expires soon"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The store deletes this workflow within ten minutes. Give it more time if it is still needed. (Keys of "
            "other types than workflows have are told by a thorough check of the store's health.)"),
        nullptr},
    {"U36", QT_TRANSLATE_NOOP("stateloupe", "Column state_data"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The states are in a column that the reference system's documentation names state_data. Its code looks "
            "for state_json or state_jsonb, and does not find these workflows."),
        nullptr},
    {"W01", QT_TRANSLATE_NOOP("stateloupe", "Sudden growth"),
        QT_TRANSLATE_NOOP("stateloupe",
            "From one checkpoint to the next, or since the last one, the workflow has grown to five times its size "
            "or more. The place is what has grown most. A program may put whole files or answers into the state, "
            "and every checkpoint repeats them."),
        nullptr},
    {"W02", QT_TRANSLATE_NOOP("stateloupe", "No progress"),
        QT_TRANSLATE_NOOP("stateloupe",
            "The workflow has not changed since the time that was asked about, and says neither that it is over "
            "nor that it waits for somebody. The program that works on it may have stopped."),
        nullptr},
    {"W03", QT_TRANSLATE_NOOP("stateloupe", "Timestamp for new versions of Python"),
        QT_TRANSLATE_NOOP("stateloupe",
            "Python 3.11 and later read this timestamp, older versions refuse the workflow. The same time can be "
            "written so that all of them read it."),
        QT_TRANSLATE_NOOP("stateloupe", "Write times for every version")},
};

} // namespace

const RuleText *ruleText(const QByteArray &rule)
{
    const auto *const end = std::end(Texts);
    const auto *const found
        = std::find_if(std::begin(Texts), end, [&rule](const RuleText &text) { return rule == text.rule; });
    return found == end ? nullptr : found;
}

} // namespace stateloupe
