"""A desktop of our own for one program: a display, a window manager, and a person's hands and eyes."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

import accessibility

PATIENCE = 60.0  # seconds; only a failure takes that long
WINDOW = "Stateloupe"  # the end of its title
REST = 0.4  # seconds in which nothing happens before a person thinks that the window is done


class Desktop:
    """Runs `command` with a home of its own on a display that nobody else uses, until the with block ends."""

    def __init__(self, *command):
        self.command = [str(part) for part in command]
        self.processes = []

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        folder = Path(self.home.name)
        self.environment = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder),
                            "QT_QPA_PLATFORM": "xcb", "DISPLAY": self.start_display(),
                            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "WAYLAND_DISPLAY", "XAUTHORITY"):
            self.environment.pop(name, None)
        try:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.start_bus()
            self.program = self.start("openbox", "--sm-disable")
            self.wait_for("the window manager", lambda: self.xdotool("get_desktop"))
            self.wait_until_at_rest()  # it loses windows that come while it still starts
            self.program = self.start(*self.command)
            self.wait_for("the window", self.activate_window)
            self.wait_until_at_rest()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.kill()
            process.wait()
        self.home.cleanup()

    def activate_window(self):
        """A window that came before the window manager looked is not given the keyboard."""
        found = self.xdotool("search", "--onlyvisible", "--name", WINDOW).splitlines()
        if found:
            self.xdotool("windowactivate", found[-1])
        return self.title().endswith(WINDOW)

    def start_display(self):
        """Xvfb chooses a free display and tells its number."""
        read_end, write_end = os.pipe()
        self.environment = None
        self.start("Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-noreset",
                   pass_fds=[write_end])
        os.close(write_end)
        with open(read_end, encoding="ascii") as number:
            return ":" + number.readline().strip()

    def start_bus(self):
        """A session bus for what screen readers ask. It is told to tell its address through a pipe."""
        read_end, write_end = os.pipe()
        self.start("dbus-daemon", "--session", "--nofork", f"--print-address={write_end}", pass_fds=[write_end])
        os.close(write_end)
        with open(read_end, encoding="ascii") as address:
            return address.readline().strip()

    def start(self, *command, **options):
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True,
                              check=False).stdout.strip()

    def title(self):
        """Of the window or dialog that has the keyboard."""
        return self.xdotool("getactivewindow", "getwindowname")

    def wait_for(self, what, is_so):
        end = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > end or self.program.poll() is not None:
                raise AssertionError(f"waited in vain for {what}; the active window is “{self.title()}”, "
                                     f"the program {self.program.poll() or 'runs'}")
            time.sleep(0.05)

    def wait_for_title(self, start):
        self.wait_for(f"the window “{start}”", lambda: self.title().startswith(start))
        self.wait_until_at_rest()

    def press(self, *keys):
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)
            self.wait_until_at_rest()

    def type(self, text):
        self.xdotool("type", "--delay", "20", text)
        self.wait_until_at_rest()

    def tree(self):
        """The program as a screen reader sees it."""
        found = []

        def is_there():
            found.append(accessibility.program(self.environment["DBUS_SESSION_BUS_ADDRESS"], self.program.pid))
            return found[-1] is not None

        self.wait_for("the accessibility tree", is_there)
        return found[-1]

    def find(self, role, name):
        """The first thing of that role, shown, whose name begins with `name`."""
        found = []

        def is_there():
            found[:] = self.tree().find(role, name)
            return bool(found)

        self.wait_for(f"{role} “{name}”", is_there)
        return found[0]

    def click(self, role, name, count=1):
        x, y = self.find(role, name).centre()
        self.xdotool("mousemove", str(x), str(y), "click", "--repeat", str(count), "--delay", "60", "1")
        self.wait_until_at_rest()

    def wait_until_at_rest(self):
        """However slow the machine is: as long as something is to be done, some thread runs or wants to."""
        since = [time.monotonic()]

        def is_at_rest():
            if self.is_anything_running():
                since[0] = time.monotonic()
            return time.monotonic() - since[0] > REST or self.program.poll() is not None

        self.wait_for("rest", is_at_rest)

    def is_anything_running(self):
        for process in self.processes:
            for thread in Path(f"/proc/{process.pid}/task").glob("*/stat"):
                try:
                    state = thread.read_text().rpartition(")")[2].split()[0]
                except OSError:
                    continue  # it has just ended
                if state in "RD":
                    return True
        return False

    def exit_code(self):
        return self.program.wait(timeout=PATIENCE)
