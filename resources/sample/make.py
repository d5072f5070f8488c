#!/usr/bin/python3
"""Writes the sample store: make.py FILE. The same file every time; the rows are what the reference system writes."""

import json
import sqlite3
import sys
from pathlib import Path

import stories

TABLE = """
            CREATE TABLE IF NOT EXISTS workflow_states (
                workflow_id TEXT PRIMARY KEY,
                state_json TEXT NOT NULL,
                created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
                updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
            )
        """


def rows():
    for workflow in stories.workflows():
        yield workflow.id, json.dumps(workflow.state()), workflow.created, workflow.now
    yield from stories.odd_rows()


def main():
    path = Path(sys.argv[1])
    path.unlink(missing_ok=True)
    store = sqlite3.connect(path)
    store.execute(TABLE)
    for workflow_id, text, created, updated in sorted(rows(), key=lambda row: row[3]):
        times = [time.isoformat(sep=" ", timespec="seconds") for time in (created, updated)]
        store.execute("INSERT INTO workflow_states VALUES (?, ?, ?, ?)", (workflow_id, text, *times))
    store.commit()
    store.close()


if __name__ == "__main__":
    main()
