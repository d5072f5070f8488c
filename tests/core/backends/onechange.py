#!/usr/bin/python3
"""Reads pairs of states with Python's json, as the reference system would, and shows that each pair differs in one
value alone: metadata.version, which is "9.9.9" in the second.

Lines on standard input: the first state in hexadecimal, a blank, the second one.
"""

import json
import sys

pairs = 0
for line in sys.stdin:
    before, after = (json.loads(bytes.fromhex(part)) for part in line.split())
    assert before["metadata"]["version"] != "9.9.9"
    before["metadata"]["version"] = "9.9.9"
    assert json.dumps(before) == json.dumps(after), before["metadata"]["workflow_id"]
    pairs += 1
print(pairs)
