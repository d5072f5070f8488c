#include "core/doctor/rules.h"

#include "core/doctor/callrules.h"
#include "core/doctor/checkpointrules.h"
#include "core/doctor/exportrules.h"
#include "core/doctor/identityrules.h"
#include "core/doctor/messagerules.h"
#include "core/doctor/metadatarules.h"
#include "core/doctor/portabilityrule.h"
#include "core/doctor/progressrules.h"
#include "core/doctor/rootrules.h"
#include "core/doctor/secretrule.h"
#include "core/doctor/snapshotrules.h"
#include "core/doctor/storerules.h"
#include "core/doctor/timerules.h"

namespace stateloupe {

std::span<const DoctorRule *const> doctorRules()
{
    static const RootRule root;
    static const MetadataRule metadata;
    static const MetadataKeysRule metadataKeys;
    static const TimestampRule timestamp;
    static const MessageKeysRule messageKeys;
    static const RoleRule role;
    static const ListsRule lists;
    static const ContextRule context;
    static const CheckpointKeysRule checkpointKeys;
    static const RestorableRule restorable;
    static const CheckpointIdRule checkpointId;
    static const NestedCheckpointsRule nestedCheckpoints;
    static const SnapshotOwnerRule snapshotOwner;
    static const RowKeyRule rowKey;
    static const WorkflowIdRule workflowId;
    static const ContentRule content;
    static const FunctionCallRule functionCall;
    static const AnswerRule answer;
    static const ReservedKeyRule reservedKey;
    static const LinesRule lines;
    static const ForgedMessageRule forgedMessage;
    static const SpeakerRule speaker;
    static const MessageMetadataRule messageMetadata;
    static const TimeOrderRule timeOrder;
    static const TimesOfChangeRule timesOfChange;
    static const PortabilityRule portability;
    static const UnknownKeyRule unknownKey;
    static const VersionRule version;
    static const ConvertedRule converted;
    static const AliasedSnapshotRule aliasedSnapshot;
    static const CheckpointFrameworkRule checkpointFramework;
    static const CheckpointSizeRule checkpointSize;
    static const TagsRule tags;
    static const SecretRule secret;
    static const ExpiryRule expiry;
    static const StateColumnRule stateColumn;
    static const GrowthRule growth;
    static const ProgressRule progress;
    static const PortableTimestampRule portableTimestamp;
    static const DoctorRule *const rules[] = {&root, &metadata, &metadataKeys, &timestamp, &messageKeys, &role, &lists,
        &context, &checkpointKeys, &restorable, &checkpointId, &nestedCheckpoints, &snapshotOwner, &rowKey, &workflowId,
        &content, &functionCall, &answer, &reservedKey, &lines, &forgedMessage, &speaker, &messageMetadata, &timeOrder,
        &timesOfChange, &portability, &unknownKey, &version, &converted, &aliasedSnapshot, &checkpointFramework,
        &checkpointSize, &tags, &secret, &expiry, &stateColumn, &growth, &progress, &portableTimestamp};
    return rules;
}

} // namespace stateloupe
