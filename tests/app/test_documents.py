"""What is written about the program agrees with the program, and the sample store with its generator.

Arguments: the program.
"""

import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
program = ""


def help_of(*command):
    return subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True).stdout


def sub_commands(*command):
    """Those of the program, or of one of its sub-commands."""
    _, _, listed = help_of(*command).partition("Subcommands:")
    return re.findall(r"^  (\w+)  ", listed, re.MULTILINE)


def options_of(*command):
    return set(re.findall(r"(--[a-z-]+)", help_of(*command))) - {"--help"}


def dump(store):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        copy.write_bytes(store.read_bytes())
        connection = sqlite3.connect(copy)
        try:
            return list(connection.iterdump())
        finally:
            connection.close()


class DocumentsTest(unittest.TestCase):
    def test_sub_commands_are_the_same_everywhere(self):
        commands = sub_commands()
        self.assertEqual(["list", "show", "set", "save", "delete", "new", "duplicate", "fork", "message", "context",
                          "checkpoint", "tag", "framework", "custom", "convert", "import", "export", "diff", "check",
                          "health", "ttl", "connections"], commands)
        manual = (PACKAGING / "stateloupe.1").read_text()
        synopses = re.findall(r"^\\fBstateloupe (\w+)(?: \w+)?\\fR", manual, re.MULTILINE)
        self.assertEqual(commands, list(dict.fromkeys(synopses)))
        self.assertEqual(commands, re.findall(r"^\.TP\n\\fB(\w+)\\fR$", manual.split(".SH SUB-COMMANDS")[1], re.MULTILINE))
        completion = (PACKAGING / "stateloupe.bash").read_text()
        self.assertIn(f'-W "{" ".join(commands)}"', completion)
        readme = (ROOT / "README.md").read_text()
        shown = re.findall(r"^\s*\$? ?stateloupe (%s)\b" % "|".join(commands), readme, re.MULTILINE)
        self.assertEqual(set(commands), set(shown))
        self.assertNotRegex(readme, r"stateloupe (copy|verify|history|undo)\b")

    def test_options_are_the_same_everywhere(self):
        manual = (PACKAGING / "stateloupe.1").read_text().replace("\\-", "-")
        completion = (PACKAGING / "stateloupe.bash").read_text()
        for command in sub_commands():
            if not (options := options_of(command)):
                continue  # only those below it have any
            synopsis = re.search(rf"^\\fBstateloupe {command}\\fR.*$", manual, re.MULTILINE)[0]
            self.assertEqual(options, set(re.findall(r"--[a-z-]+", synopsis)), command)
            completed = re.search(rf'^ *{command}\) options="(.*)"', completion, re.MULTILINE)[1]
            self.assertEqual(options, set(completed.split()), command)
        for option in options_of():
            self.assertIn(option, manual)
            self.assertIn(option, completion)

    def test_sub_commands_of_sub_commands_are_the_same_everywhere(self):
        manual = (PACKAGING / "stateloupe.1").read_text().replace("\\-", "-")
        completion = (PACKAGING / "stateloupe.bash").read_text()
        for command in sub_commands():
            below = sub_commands(command)
            completed = re.search(rf'^ *{command}\) below="(.*)"', completion, re.MULTILINE)
            self.assertEqual(below, completed[1].split() if completed else [], command)
            for name in below:
                synopsis = re.search(rf"^\\fBstateloupe {command} {name}\\fR.*$", manual, re.MULTILINE)[0]
                options = options_of(command, name)
                self.assertEqual(options, set(re.findall(r"--[a-z-]+", synopsis)), (command, name))
                found = re.search(rf'^ *"{command} {name}"\) options="(.*)"', completion, re.MULTILINE)
                self.assertEqual(options, set(found[1].split() if found else []), (command, name))

    def test_parameters_of_addresses_are_the_same_everywhere(self):
        """Those that an address may have besides libpq's own names for its parts."""
        parsers = "".join((ROOT / "core/backends" / name).read_text()
                          for name in ["redisaddress.cpp", "postgresaddress.cpp"])
        parameters = set(re.findall(r'(?:take|takeText)\((?:address, )?"(\w+)"_L1', parsers))
        parameters -= {"port", "user", "password", "dbname"}
        self.assertGreater(len(parameters), 6)
        manual = (PACKAGING / "stateloupe.1").read_text().split(".SH STORES")[1].split(".SH WORKFLOWS")[0]
        for parameter in parameters:
            self.assertRegex(manual, rf"\\fB\??{parameter}\b|\?{parameter}=", parameter)

    def test_version_is_the_same_everywhere(self):
        version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
        self.assertIn(f'"stateloupe {version}"', (PACKAGING / "stateloupe.1").read_text())
        self.assertIn(f'<release version="{version}"', (PACKAGING / "org.stateloupe.Stateloupe.metainfo.xml").read_text())
        self.assertIn(version, (ROOT / "CHANGELOG.md").read_text())

    def test_the_desktop_understands_us(self):
        for check in (["desktop-file-validate", PACKAGING / "org.stateloupe.Stateloupe.desktop"],
                      ["appstreamcli", "validate", "--no-net", PACKAGING / "org.stateloupe.Stateloupe.metainfo.xml"],
                      ["man", "-l", "--warnings", PACKAGING / "stateloupe.1"]):
            result = subprocess.run(check, capture_output=True, text=True, check=False)
            self.assertEqual((0, ""), (result.returncode, result.stderr), check)

    def test_the_sample_store_is_what_its_generator_makes(self):
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "sample.db"
            subprocess.run([sys.executable, "-B", ROOT / "resources/sample/make.py", made], check=True)
            self.assertEqual(dump(made), dump(ROOT / "resources/sample.db"))

    def test_the_sample_store_is_worth_a_look(self):
        sizes = {}
        for line in subprocess.run([program, "list", ROOT / "resources/sample.db", "--json"], capture_output=True,
                                   text=True, check=True).stdout.splitlines():
            summary = json.loads(line)
            sizes[summary["id"]] = summary["size"]
        self.assertGreaterEqual(len(sizes), 12)
        self.assertGreater(max(sizes.values()), 2_000_000)
        self.assertLess((ROOT / "resources/sample.db").stat().st_size, 4_000_000)


if __name__ == "__main__":
    program = sys.argv.pop(1)
    unittest.main()
