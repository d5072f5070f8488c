#!/usr/bin/python3
"""Shows that the reference system and Stateloupe read each other's SQLite stores.

The statements are those of the reference's SQLite backend; json and sqlite3 are Python's own.
Usage: interop.py STORETOOL TEST_DATA
"""

import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

CREATE = """
            CREATE TABLE IF NOT EXISTS workflow_states (
                workflow_id TEXT PRIMARY KEY,
                state_json TEXT NOT NULL,
                created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
                updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
            )
"""
UPSERT = """
            INSERT INTO workflow_states (workflow_id, state_json, updated_at)
            VALUES (?, ?, CURRENT_TIMESTAMP)
            ON CONFLICT(workflow_id) DO UPDATE SET
                state_json = excluded.state_json,
                updated_at = CURRENT_TIMESTAMP
"""
LOAD = "SELECT state_json FROM workflow_states WHERE workflow_id = ?"
LIST = "SELECT workflow_id FROM workflow_states ORDER BY updated_at DESC"

TOOL = sys.argv[1]
DATA = pathlib.Path(sys.argv[2])


def storetool(*arguments, lines=None):
    done = subprocess.run([TOOL, *map(str, arguments)], input=lines, capture_output=True, check=True, text=True)
    return done.stdout.splitlines()


def to_lines(texts):
    return "".join(f"{key.encode().hex()} {text.encode().hex()}\n" for key, text in texts.items())


def from_lines(lines):
    parts = (line.partition(" ") for line in lines)
    return {bytes.fromhex(key).decode(): bytes.fromhex(text) for key, _, text in parts}


def sample_texts():
    """States as text, as they are in the stores of the reference system, plus the awkward one."""
    texts = {}
    for line in (DATA / "reference.ndjson").read_text().splitlines():
        row = json.loads(line)
        texts[row["workflow_id"]] = json.dumps(row["state"])
    texts["awkward"] = (DATA / "awkward.json").read_text()
    texts["spaced"] = ' {"a" : [1 ,2.50, 1E+5] }\n'
    return texts


def python_reads_what_we_write(path):
    texts = sample_texts()
    storetool("put", path, lines=to_lines({key: "{}" for key in texts}))
    storetool("put", path, lines=to_lines(texts))
    connection = sqlite3.connect(path)
    assert sorted(row[0] for row in connection.execute(LIST)) == sorted(texts)
    for key, text in texts.items():
        stored = connection.execute(LOAD, (key,)).fetchone()[0]
        assert stored == text, key
        assert repr(json.loads(stored)) == repr(json.loads(text)), key
    for (created, updated) in connection.execute("SELECT created_at, updated_at FROM workflow_states"):
        assert isinstance(created, str) and len(created) == 19 and created <= updated
    connection.close()


def we_read_what_python_writes(path):
    states = {"plain": {"messages": [], "context": {"s\u00e9 \U0001f600": [1, 2.5, None, True]}},
              "awkward": json.loads((DATA / "awkward.json").read_text()), "id \u00e9": {"big": 2**70}}
    connection = sqlite3.connect(path)
    connection.execute(CREATE)
    for _ in range(2):
        for key, state in states.items():
            connection.execute(UPSERT, (key, json.dumps(state)))
    connection.commit()
    dumped = from_lines(storetool("dump", path))
    assert set(dumped) == set(states)
    for key, state in states.items():
        assert dumped[key] == json.dumps(state).encode(), key
    connection.close()


def python_writes_while_we_list(path):
    connection = sqlite3.connect(path, timeout=60)
    connection.execute(CREATE)
    connection.executemany(UPSERT, ((f"wf-{i}", json.dumps({"n": i})) for i in range(20_000)))
    connection.commit()
    lister = threading.Thread(target=storetool, args=("list", path, 5))
    lister.start()
    saves = 0
    while lister.is_alive():
        connection.execute(UPSERT, ("wf-7", json.dumps({"n": saves})))
        connection.commit()
        saves += 1
        time.sleep(0.005)
    lister.join()
    assert saves > 0
    assert json.loads(connection.execute(LOAD, ("wf-7",)).fetchone()[0]) == {"n": saves - 1}
    connection.close()


def main():
    for check in (python_reads_what_we_write, we_read_what_python_writes, python_writes_while_we_list):
        with tempfile.TemporaryDirectory() as folder:
            check(pathlib.Path(folder) / "states.db")
        print("ok", check.__name__)


main()
