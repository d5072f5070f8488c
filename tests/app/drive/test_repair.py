#!/usr/bin/env python3
"""Repairs a stuck workflow in each kind of store, once with keys alone and once by mouse: test_repair.py PROGRAM

Both find their way by what the program shows and tells; with the mouse, the keyboard is for text alone.
"""

import json
import sys
import unittest

import dbus

import accessibility
import stores
from desktop import Desktop

WORKFLOW = "support-refund-4729"
REASON = "above 200 EUR a person decides"
BEFORE = {"status": "stuck", "message": "The e-bike battery from order H-90077 gives up after 4 km. Tried two chargers. "
                                        "Please refund the whole bike, I no longer trust it."}
AFTER = {"status": "approved", "message": "Please replace the battery of order H-90077."}


def states(text):
    """What the workflow is when it is stuck, and when it is repaired: the same bytes around two values."""
    stuck = text.replace('"status": "waiting for approval"', '"status": "stuck"', 1)
    repaired = stuck
    for name, value in AFTER.items():
        repaired = repaired.replace(json.dumps(BEFORE[name]), json.dumps(value), 1)
    return stuck, repaired


class Person:
    """What both ways of working look at."""

    def __init__(self, desktop):
        self.desktop = desktop

    def items(self, name):
        return [item for item in self.desktop.find("list", name).descendants() if item.role == "list item"]

    def focused(self):
        """The names of all that says it has the keyboard: the list and its item, for one."""
        names = []
        for element in self.desktop.tree().descendants():
            try:
                if element.has_state(accessibility.FOCUSED):
                    names.append(element.name)
            except dbus.DBusException:
                continue
        return names

    def wait_for_changes(self):
        def are_both_there():
            names = " ".join(item.name for item in self.items("Changes"))
            return "Changed /context/status" in names and "Changed /messages/1/content" in names

        self.desktop.find("push button", "Save 2 changes")
        self.desktop.wait_for("both changes in the review", are_both_there)


class Typist(Person):
    """Nothing but keys; where they lead is heard."""

    def press_until(self, key, is_there):
        for _ in range(20):
            if is_there():
                return
            self.desktop.press(key)
        raise AssertionError(f"{key} does not lead there; the focus is on {self.focused()}")

    def find(self):
        self.desktop.press("ctrl+l")
        self.desktop.type('context.status = "stuck"')
        self.desktop.press("Return")

    def read(self):
        self.desktop.press("ctrl+1", "Home")
        self.press_until("Down", lambda: any(REASON in name for name in self.focused()))

    def edit_status(self):
        self.desktop.press("ctrl+2", "Home")
        self.press_until("Down", lambda: "status" in self.focused())
        self.desktop.press("F2", "ctrl+a")
        self.desktop.type(AFTER["status"])
        self.desktop.press("Return")

    def edit_message(self):
        self.desktop.press("ctrl+1", "Home")
        self.press_until("Down", lambda: any(name.startswith("user, Tomasz") for name in self.focused()))
        self.desktop.press("Return")
        self.desktop.wait_for_title("Edit value")
        self.desktop.press("ctrl+a")
        self.desktop.type(AFTER["message"])
        self.desktop.press("ctrl+Return")
        self.desktop.wait_for_title(WORKFLOW)

    def save(self):
        self.desktop.press("ctrl+s")
        self.desktop.wait_for_title("Save workflow")
        self.wait_for_changes()
        self.press_until("Tab", lambda: "Reason" in self.focused())
        self.desktop.type("the leads agreed")
        self.desktop.press("Return")

    def undo(self):
        self.desktop.find("push button", "Undo")
        self.desktop.press("ctrl+shift+t")


class Pointer(Person):
    """Clicks on what can be seen; the keyboard is for text alone."""

    def assert_not_listed(self, workflow):
        if self.desktop.tree().find("cell", workflow):
            raise AssertionError(f"{workflow} is listed, although it is not stuck")

    def find(self):
        self.desktop.click("button menu", "Saved filters")
        self.desktop.click("menu item", "Stuck")
        self.desktop.wait_for("the list to have what matches alone", lambda: any(
            " of " in label.name for label in self.desktop.tree().find("label", "")))
        self.assert_not_listed("support-refund-4711")  # it is done
        self.desktop.click("cell", WORKFLOW, 2)

    def read(self):
        self.desktop.click("page tab", "Transcript")
        self.desktop.wait_for("the reason", lambda: any(REASON in item.name for item in self.items("Messages")))

    def edit_status(self):
        self.desktop.click("page tab", "Context")
        self.desktop.click("tree item", BEFORE["status"], 2)
        self.desktop.type(AFTER["status"])
        self.desktop.click("page tab", "Transcript")

    def edit_message(self):
        self.desktop.click("list item", "user, Tomasz", 2)
        self.desktop.wait_for_title("Edit value")
        self.desktop.click("text", "Text of the value", 3)
        self.desktop.type(AFTER["message"])
        self.desktop.click("push button", "Change value")
        self.desktop.wait_for_title(WORKFLOW)

    def save(self):
        self.desktop.click("menu item", "File")
        self.desktop.click("menu item", "Save")
        self.desktop.wait_for_title("Save workflow")
        self.wait_for_changes()
        self.desktop.click("text", "Reason")
        self.desktop.type("the leads agreed")
        self.desktop.click("push button", "Save 2 changes")

    def undo(self):
        self.desktop.click("push button", "Undo")


class TestRepair(unittest.TestCase):
    def repair(self, kind, way):
        with kind() as store:
            stuck, repaired = states(stores.sample_states()[WORKFLOW])
            store.put(WORKFLOW, stuck)
            before = store.text(WORKFLOW)
            with Desktop(PROGRAM, store.address) as desktop:
                person = way(desktop)
                person.find()
                desktop.wait_for_title(WORKFLOW)
                person.read()
                person.edit_status()
                person.edit_message()
                self.assertEqual(before, store.text(WORKFLOW), "nothing is written before it is saved")
                person.save()
                desktop.wait_for("the repair in the store", lambda: store.text(WORKFLOW) != before)
                self.assertEqual(json.loads(repaired), json.loads(store.text(WORKFLOW)))
                if kind is not stores.PostgresStore:  # it writes JSON in its own way
                    self.assertEqual(repaired, store.text(WORKFLOW))
                person.undo()
                desktop.wait_for("what was there before", lambda: store.text(WORKFLOW) == before)
                desktop.press("alt+F4")
                self.assertEqual(0, desktop.exit_code())

    def test_sqlite_with_keys(self):
        self.repair(stores.SqliteStore, Typist)

    def test_sqlite_with_the_mouse(self):
        self.repair(stores.SqliteStore, Pointer)

    def test_redis_with_keys(self):
        self.repair(stores.RedisStore, Typist)

    def test_redis_with_the_mouse(self):
        self.repair(stores.RedisStore, Pointer)

    def test_postgres_with_keys(self):
        self.repair(stores.PostgresStore, Typist)

    def test_postgres_with_the_mouse(self):
        self.repair(stores.PostgresStore, Pointer)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
