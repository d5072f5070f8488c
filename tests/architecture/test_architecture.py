"""Checks this source tree against the rules of the house, and the check against a tree that breaks each of them."""

import sys
import tempfile
import unittest
from pathlib import Path

import architecture

ROOT = Path(__file__).resolve().parents[2]
WRONG_TREE = ROOT / "tests/data/architecture"
qt_headers = Path("/usr/include/x86_64-linux-gnu/qt6")


class ArchitectureTest(unittest.TestCase):
    def test_this_tree_keeps_the_rules(self):
        violations = architecture.check(ROOT, qt_headers)
        self.assertEqual([], [str(violation) for violation in violations])

    def test_every_broken_rule_is_found(self):
        """The wrong tree says on each wrong line, after "wrong: ", what has to be found there."""
        expected = set()
        for path in architecture.sources(WRONG_TREE):
            for number, line in enumerate((WRONG_TREE / path).read_text().splitlines(), start=1):
                if "wrong: " in line:
                    expected.add(f"{path.as_posix()}:{number}: {line.split('wrong: ')[1]}")
        self.assertGreater(len(expected), 10)
        self.assertEqual(expected, {str(violation) for violation in architecture.check(WRONG_TREE, qt_headers)})

    def test_a_long_file_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            long_file = Path(folder) / "core/json/long.cpp"
            long_file.parent.mkdir(parents=True)
            long_file.write_text("\n" * architecture.MAXIMUM_LINES)
            self.assertEqual([], architecture.check(Path(folder), qt_headers))
            long_file.write_text("\n" * (architecture.MAXIMUM_LINES + 1))
            self.assertEqual(1, len(architecture.check(Path(folder), qt_headers)))


if __name__ == "__main__":
    qt_headers = Path(sys.argv.pop(1))
    unittest.main()
