"""Real stores with the states of the sample store in them, started for one test: what the program is let loose on.

Each has an `address` for the program, `text(workflow)` as other programs see it, and ends with its with block.
"""

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[3] / "resources/sample.db"
POSTGRES = Path("/usr/lib/postgresql/15/bin")
PATIENCE = 60.0  # seconds


def sample_states():
    """The ones that are JSON objects: JSONB takes no others."""
    connection = sqlite3.connect(f"file:{SAMPLE}?mode=ro", uri=True)
    rows = connection.execute("SELECT workflow_id, state_json FROM workflow_states").fetchall()
    connection.close()
    states = {}
    for workflow, text in rows:
        try:
            state = json.loads(text)
            json.dumps(state, allow_nan=False)
        except ValueError:
            continue
        if isinstance(state, dict) and "context" in state:
            states[workflow] = text
    return states


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Store:
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(dir="/tmp")
        self.path = Path(self.folder.name)
        self.server = None
        try:
            self.open()
            for workflow, text in sample_states().items():
                self.put(workflow, text)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.server:
            self.server.kill()
            self.server.wait()
        self.folder.cleanup()

    def start(self, *command):
        """The server ends with this program, however that ends."""
        self.server = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *map(str, command)],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait_until(self, is_up):
        end = time.monotonic() + PATIENCE
        while not is_up():
            if time.monotonic() > end or self.server.poll() is not None:
                raise AssertionError(f"{type(self).__name__}: the server does not come up")
            time.sleep(0.05)


class SqliteStore(Store):
    def open(self):
        self.address = str(self.path / "states.db")
        shutil.copyfile(SAMPLE, self.address)
        self.execute("DELETE FROM workflow_states")

    def execute(self, statement, values=()):
        connection = sqlite3.connect(self.address, timeout=PATIENCE)
        with connection:
            rows = connection.execute(statement, values).fetchall()
        connection.close()
        return rows

    def put(self, workflow, text):
        self.execute("INSERT OR REPLACE INTO workflow_states (workflow_id, state_json) VALUES (?, ?)",
                     (workflow, text))

    def text(self, workflow):
        return self.execute("SELECT state_json FROM workflow_states WHERE workflow_id = ?", (workflow,))[0][0]


class RedisStore(Store):
    def open(self):
        self.port = free_port()
        self.address = f"redis://127.0.0.1:{self.port}"
        self.start("bash", "-c", 'exec -a redis-server /usr/bin/redis-check-rdb "$@"', "redis-server",
                   "--port", self.port, "--dir", self.path, "--save", "")
        self.wait_until(lambda: self.ask("PING") == "PONG\n")

    def ask(self, *command):
        return subprocess.run(["redis-cli", "-p", str(self.port), *command], capture_output=True, text=True,
                              check=False).stdout

    def put(self, workflow, text):
        subprocess.run(["redis-cli", "-p", str(self.port), "-x", "SET", f"workflow:{workflow}"], input=text, text=True,
                       stdout=subprocess.DEVNULL, check=True)

    def text(self, workflow):
        return self.ask("--raw", "GET", f"workflow:{workflow}").removesuffix("\n")


class PostgresStore(Store):
    TABLE = """CREATE TABLE workflow_states (workflow_id text PRIMARY KEY, state_jsonb jsonb NOT NULL,
        created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now())"""

    def open(self):
        self.port = free_port()
        self.address = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        data = self.path / "data"
        # The server refuses root.
        self.user = []
        if os.geteuid() == 0:
            self.user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
            shutil.chown(self.path, "nobody", "nogroup")
        subprocess.run([*self.user, POSTGRES / "initdb", "--pgdata", data, "--username=postgres", "--auth=trust",
                        "--encoding=UTF8", "--locale=C", "--no-sync"], stdout=subprocess.DEVNULL, check=True)
        self.start(*self.user, POSTGRES / "postgres", "-D", data, "-p", self.port, "-k", self.path, "-F",
                   "-c", "listen_addresses=127.0.0.1")
        self.wait_until(lambda: self.query("SELECT 1") == "1\n")
        self.query(self.TABLE)

    def __exit__(self, *_):
        """Without the right to pass over permissions, root too removes only what is its own."""
        if self.server:
            self.server.send_signal(signal.SIGINT)  # disconnect everybody and end
            self.server.wait()
            subprocess.run([*self.user, "rm", "-rf", self.path / "data"], check=True)
        if self.user:
            shutil.chown(self.path, os.geteuid(), os.getegid())
        super().__exit__()

    def query(self, statement, **values):
        variables = [f"--set={name}={value}" for name, value in values.items()]
        return subprocess.run(["psql", "-qAtX", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", *variables],
                              input=statement, capture_output=True, text=True, check=False).stdout

    def put(self, workflow, text):
        row = "\t".join(field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                        for field in (workflow, text))
        self.query("BEGIN; DELETE FROM workflow_states WHERE workflow_id = :'id';\n"
                   f"COPY workflow_states (workflow_id, state_jsonb) FROM STDIN;\n{row}\n\\.\nCOMMIT;", id=workflow)

    def text(self, workflow):
        return self.query("SELECT state_jsonb FROM workflow_states WHERE workflow_id = :'id'",
                          id=workflow).removesuffix("\n")
