#!/usr/bin/env python3
"""Repairs workflows in the real window as a person would, with a keyboard and no inside knowledge: test_window.py PROGRAM

What is in the database is then read with Python's own sqlite3 and json.
"""

import json
import shutil
import sqlite3
import sys
import tempfile
import unittest
from pathlib import Path

from desktop import Desktop

ROOT = Path(__file__).resolve().parents[3]
REFERENCE = ROOT / "tests/data/reference.db", "6513270e-269e-4d37-b2a7-4de452e6b438"
SAMPLE = ROOT / "resources/sample.db", "support-refund-4729"


def stored_text(database, workflow):
    with sqlite3.connect(database) as connection:
        row = connection.execute("SELECT state_json FROM workflow_states WHERE workflow_id = ?", (workflow,)).fetchone()
    connection.close()
    return row[0]


def store(database, workflow, state):
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE workflow_states SET state_json = ? WHERE workflow_id = ?",
                           (json.dumps(state), workflow))
    connection.close()


def open_workflow(desktop, workflow):
    desktop.press("ctrl+f")
    desktop.type(workflow)
    desktop.press("Return")
    desktop.wait_for_title(workflow[:8])


def edit_status(desktop, text):
    desktop.press("ctrl+2")  # the context
    desktop.type("status")  # the tree goes to the key that starts like this
    desktop.press("F2", "ctrl+a")
    desktop.type(text)
    desktop.press("Return")


def edit_first_message(desktop, text):
    desktop.press("ctrl+1", "Home", "Return")  # the transcript
    desktop.wait_for_title("Edit value")
    desktop.press("ctrl+a")
    desktop.type(text)
    desktop.press("ctrl+Return")


def save(desktop):
    desktop.press("ctrl+s")
    desktop.wait_for_title("Save workflow")
    desktop.press("Return")


class TestWindow(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.database = Path(folder.name) / "states.db"

    def copy(self, original):
        shutil.copyfile(original, self.database)

    def test_saves_the_edit_that_was_not_undone(self):
        for original, workflow in (REFERENCE, SAMPLE):
            with self.subTest(workflow=workflow):
                self.copy(original)
                before = stored_text(self.database, workflow)
                with Desktop(program, self.database) as desktop:
                    open_workflow(desktop, workflow)
                    edit_status(desktop, "repaired")
                    edit_first_message(desktop, "not what was said")
                    desktop.press("ctrl+z")
                    save(desktop)
                    desktop.wait_for("the saved value", lambda: stored_text(self.database, workflow) != before)
                    desktop.wait_for_title(workflow[:8])
                    desktop.press("alt+F4")
                    self.assertEqual(0, desktop.exit_code())
                wanted = json.loads(before)
                wanted["context"]["status"] = "repaired"
                self.assertEqual(wanted, json.loads(stored_text(self.database, workflow)))

    def test_a_conflict_leaves_the_database_alone(self):
        original, workflow = REFERENCE
        self.copy(original)
        with Desktop(program, self.database) as desktop:
            open_workflow(desktop, workflow)
            edit_status(desktop, "mine")
            theirs = json.loads(stored_text(self.database, workflow))
            theirs["context"]["status"] = "theirs"
            store(self.database, workflow, theirs)
            save(desktop)
            desktop.wait_for_title("Changed elsewhere")
            desktop.press("Return")  # the default: keep editing
            desktop.wait_for_title(workflow[:8])
            self.assertEqual(theirs, json.loads(stored_text(self.database, workflow)))
            desktop.press("alt+F4")
            desktop.wait_for_title("Save the changes in")  # they are still there
            desktop.press("Tab", "Return")  # discard them
            self.assertEqual(0, desktop.exit_code())
        self.assertEqual(theirs, json.loads(stored_text(self.database, workflow)))


if __name__ == "__main__":
    program = sys.argv.pop(1)
    unittest.main()
