"""The rules of the house that a compiler does not check, as tables, and the check itself.

Linking alone does not keep a room from including another one's headers: every library sees the whole tree.
"""

import re
from fnmatch import fnmatch
from pathlib import Path
from typing import Iterator, NamedTuple

# Who may include whom. A room may always include itself; the longest matching name counts.
ROOMS = {
    "core/result.h": [],
    "core/secret.h": [],
    "core/files": ["core/result.h"],
    "core/json": ["core/result.h"],
    "core/state": ["core/json", "core/result.h"],
    "core/operations": ["core/state", "core/json", "core/result.h"],
    "core/doctor": ["core/query/statevisitor.h", "core/state", "core/json", "core/result.h"],
    "core/conversion": ["core/operations", "core/state", "core/json", "core/result.h"],
    "core/drafts": ["core/state", "core/files", "core/result.h"],
    "core/query": ["core/state", "core/json", "core/result.h"],
    "core/backends": ["core/query", "core/state", "core/json", "core/files", "core/secret.h", "core/result.h"],
    "core/export": ["core/files", "core/state", "core/json", "core/result.h"],
    "core/connections": ["core/backends", "core/files", "core/secret.h", "core/result.h"],
    "core/credentials": ["core/secret.h", "core/result.h"],
    "core/async": ["core/backends", "core/doctor", "core/query", "core/state", "core/json", "core/secret.h", "core/result.h"],
    "core/bulk": ["core/async", "core/backends", "core/export", "core/query", "core/state", "core/json", "core/result.h"],
    "ui/text": ["core"],
    "ui/preferences": ["ui/text"],
    "ui/widgets": ["ui/preferences", "ui/text", "core"],
    "ui/commands": ["ui/text", "core"],
    "ui/session": ["ui/commands", "ui/text", "core"],
    "ui/models": ["ui/session", "ui/preferences", "ui/text", "core"],
    "ui/controllers": ["ui/models", "ui/session", "ui/preferences", "ui/text", "core"],
    "ui/views": ["ui/controllers", "ui/models", "ui/session", "ui/widgets", "ui/preferences", "ui/text", "core"],
    "ui/dialogs": ["ui/views", "ui/controllers", "ui/models", "ui/session", "ui/widgets", "ui/preferences", "ui/text",
                   "core"],
    "ui": ["core"],
    "app": ["ui", "core"],
    "tests": ["core", "ui", "app"],
}

# Which Qt modules a room may include headers of; rooms that are not named may include any.
QT_MODULES = {
    "core": ["QtCore"],
    "core/backends": ["QtCore", "QtNetwork"],
    "core/credentials": ["QtCore", "QtDBus"],
    "core/async": ["QtCore", "QtConcurrent"],
}


class Only(NamedTuple):
    """Text that may stand in some files alone; a `*` in their paths matches any number of folders."""

    pattern: str
    allowed: list
    rule: str


ONLY = [
    Only(r"#\s*include <(sqlite3\.h|QSql\w*|QtSql\b.*|libpq-fe\.h|hiredis/.*)>", ["core/backends/*.cpp", "tests/*"],
         "only core/backends/*.cpp sees a database library"),
    Only(r"#\s*include <(QtDBus|QDBus|qt6keychain)", ["core/credentials/*.cpp", "ui/preferences/systemscheme.*", "tests/*"],
         "only core/credentials talks to the keyring"),
    # Name lookups and PostgreSQL's cancel requests block for as long as a network likes.
    Only(r"#\s*include <(QThread\w*|QPromise|QtConcurrent\w*|thread|future)\b",
         ["core/async/*", "core/backends/serverhost.cpp", "core/backends/postgrescancel.cpp", "tests/*"],
         "only core/async knows threads"),
    Only(r"\bQJson(Document|Value|Object|Array)\b", ["tests/*"],
         "QJsonDocument loses what people wrote"),
    Only(r"(?<![\w.])(tr|translate)\(", ["ui/*", "tests/ui/translations/*"],
         "only ui translates"),
    Only(r"""QColor\s*[({]\s*(u?"|0x|\d|Qt::)|\bqRgba?\(\s*\d|"#[0-9a-fA-F]{3,8}"|\bQt::(dark|light)?"""
         r"""(?i:red|green|blue|cyan|magenta|yellow|gray|black|white)\b""", ["ui/preferences/theme.cpp", "tests/*"],
         "colours are named in ui/preferences/theme.cpp"),
]

MAXIMUM_LINES = 500
SOURCE_FOLDERS = ["core", "ui", "app", "tests"]
SKIPPED_FOLDER = "tests/data"
PROJECT_INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
SYSTEM_INCLUDE = re.compile(r"^\s*#\s*include\s+<([^>]+)>")


class Violation(NamedTuple):
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def sources(root: Path) -> Iterator[Path]:
    """The C++ files below root, relative to it."""
    for folder in SOURCE_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            relative = path.relative_to(root)
            if path.suffix in (".h", ".cpp") and not relative.as_posix().startswith(SKIPPED_FOLDER):
                yield relative


def is_within(path: str, room: str) -> bool:
    return path == room or path.startswith(room + "/")


def room_of(path: str, table: dict) -> str | None:
    matching = [room for room in table if is_within(path, room)]
    return max(matching, key=len, default=None)


def may_include(path: str, included: str) -> bool:
    room = room_of(path, ROOMS)
    return room is not None and any(is_within(included, name) for name in [room, *ROOMS[room]])


def without_comment(line: str) -> str:
    return re.sub(r"(^|\s)//.*", "", line)


def check_project_include(root: Path, path: str, included: str) -> str | None:
    if included.endswith(".moc"):
        return None
    if not (root / included).is_file():
        return f'"{included}" is not a file seen from the root of the tree'
    if not may_include(path, included):
        return f'this room may not include "{included}"'
    return None


def check_system_include(path: str, included: str, qt_headers: Path) -> str | None:
    room = room_of(path, QT_MODULES)
    if room is None or not included.startswith("Q"):
        return None
    modules = QT_MODULES[room]
    if any(is_within(included, module) or (qt_headers / module / included).is_file() for module in modules):
        return None
    return f"<{included}> is not of {' or '.join(modules)}"


def check_line(root: Path, path: str, line: str, qt_headers: Path) -> Iterator[str]:
    if match := PROJECT_INCLUDE.match(line):
        yield from filter(None, [check_project_include(root, path, match[1])])
    if match := SYSTEM_INCLUDE.match(line):
        yield from filter(None, [check_system_include(path, match[1], qt_headers)])
    for only in ONLY:
        if re.search(only.pattern, line) and not any(fnmatch(path, glob) for glob in only.allowed):
            yield only.rule


def check(root: Path, qt_headers: Path) -> list:
    """Every violation below root; qt_headers is the folder that holds QtCore."""
    violations = []
    for relative in sources(root):
        path = relative.as_posix()
        lines = (root / relative).read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            messages = check_line(root, path, without_comment(line), qt_headers)
            violations += [Violation(path, number, message) for message in messages]
        if path.endswith(".cpp") and not is_within(path, "tests") and len(lines) > MAXIMUM_LINES:
            violations.append(Violation(path, len(lines), f"longer than {MAXIMUM_LINES} lines"))
    return violations
