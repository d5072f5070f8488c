#include "tests/bench/manyworkflows.h"

namespace stateloupe::bench {

void addManyWorkflows(RawDatabase &database, int workflows)
{
    database.execute("PRAGMA synchronous = OFF");
    database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + QByteArray::number(workflows)
        + ") INSERT INTO workflow_states (workflow_id, state_json, updated_at)"
          " SELECT lower(hex(randomblob(4))) || '-0000-4000-8000-' || printf('%012d', i),"
          " '{\"messages\": [{\"role\": \"user\", \"content\": \"where is it\"}], \"context\": {\"step\": ' || (i % 17)"
          " || ', \"status\": \"' || CASE i % 10 WHEN 0 THEN 'stuck' ELSE 'done' END || '\"}}',"
          " datetime('2026-01-01', i || ' seconds') FROM n");
}

} // namespace stateloupe::bench
