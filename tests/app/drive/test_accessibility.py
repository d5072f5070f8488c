#!/usr/bin/env python3
"""Looks at the real window as a screen reader does, over AT-SPI: test_accessibility.py PROGRAM"""

import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import dbus

import accessibility
from desktop import Desktop

ROOT = Path(__file__).resolve().parents[3]
REFERENCE = ROOT / "tests/data/reference.db"
WORKFLOW = "6513270e-269e-4d37-b2a7-4de452e6b438"
BUTTONS = ("push button", "button menu", "check box", "radio button")


def facts(element):
    """Role, name, whether it is shown and whether it takes the focus; None when it is gone."""
    try:
        shown = element.has_state(accessibility.SHOWING)
        return element.role, element.name, shown, element.has_state(accessibility.FOCUSABLE)
    except dbus.DBusException:
        return None


class TestAccessibility(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        database = Path(folder.name) / "states.db"
        shutil.copyfile(REFERENCE, database)
        self.desktop = Desktop(PROGRAM, database).__enter__()
        self.addCleanup(self.desktop.__exit__)
        self.desktop.press("ctrl+f")
        self.desktop.type(WORKFLOW)
        self.desktop.press("Return")
        self.desktop.wait_for_title(WORKFLOW[:8])

    def see(self):
        """Everything that is shown, each with its role and name."""
        everything = [facts(element) for element in self.desktop.tree().descendants()]
        return [fact for fact in everything if fact and fact[2]]

    def assert_all_have_names(self, where):
        everything = self.see()
        nameless = [role for role, name, _, takes_focus in everything if takes_focus and not name.strip()]
        self.assertEqual(nameless, [], where)
        marked = [name for role, name, *_ in everything if role in BUTTONS and "&" in name]
        self.assertEqual(marked, [], f"{where}: the mark of a key is no part of a name")

    def test_every_view_is_told(self):
        seen = {}
        for key in "12345":
            self.desktop.press(f"ctrl+{key}")
            self.assert_all_have_names(f"view {key}")
            seen[key] = self.see()
        cells = [name for role, name, *_ in seen["1"] if role == "cell"]
        self.assertTrue(any(name.startswith(WORKFLOW[:8]) for name in cells), cells)
        items = [name for role, name, *_ in seen["2"] if role == "tree item"]
        self.assertTrue(any(name.startswith("status") for name in items), items)

    def test_the_palette_is_told(self):
        self.desktop.press("ctrl+k")
        self.desktop.type("reload")
        self.assert_all_have_names("the palette")
        names = [name for _, name, *_ in self.see()]
        self.assertIn("Find a command", names)
        self.assertTrue(any(name.startswith("Reload, File") for name in names), names)

    def test_every_page_and_dialog_is_told(self):
        for keys in ("F9", "ctrl+shift+f", "F1", "ctrl+o"):
            self.desktop.press(keys)
            self.assert_all_have_names(keys)
            if keys in ("F1", "ctrl+o"):
                self.desktop.press("Escape")


if __name__ == "__main__":
    PROGRAM = sys.argv.pop()
    unittest.main()
