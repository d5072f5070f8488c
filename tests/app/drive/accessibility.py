"""The program as a screen reader meets it: the AT-SPI tree over D-Bus. Also how a hand finds what an eye would see.

The interfaces are those of at-spi2-core (org.a11y.atspi.Accessible, Component).
"""

import dbus

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
ROOT = "/org/a11y/atspi/accessible/root"
SCREEN = dbus.UInt32(0)  # coordinates relative to the screen

# Bits of the state set, as atspi-constants.h numbers them.
FOCUSABLE = 11
FOCUSED = 12
SHOWING = 25
ENABLED = 8


class Element:
    """One object of the tree. It may go at any time; whoever asks it then gets a dbus.DBusException."""

    def __init__(self, bus, name, path):
        self.bus = bus
        self.address = name, path
        self.object = bus.get_object(name, path, introspect=False)

    def ask(self, interface, method, *arguments):
        return self.object.get_dbus_method(method, interface)(*arguments)

    def get(self, name):
        return self.ask(dbus.PROPERTIES_IFACE, "Get", ACCESSIBLE, name)

    @property
    def name(self):
        return str(self.get("Name"))

    @property
    def role(self):
        return str(self.ask(ACCESSIBLE, "GetRoleName"))

    def has_state(self, bit):
        low, high = self.ask(ACCESSIBLE, "GetState")
        return bool((int(low) | int(high) << 32) >> bit & 1)

    def children(self):
        return [Element(self.bus, name, path) for name, path in self.ask(ACCESSIBLE, "GetChildren")]

    def extents(self):
        """x, y, width, height on the screen."""
        return tuple(int(number) for number in self.ask(COMPONENT, "GetExtents", SCREEN))

    def centre(self):
        x, y, width, height = self.extents()
        return x + width // 2, y + height // 2

    def descendants(self, limit=20_000):
        """What is below it, in the order of the tree; of things that go meanwhile nothing is said."""
        found = []
        waiting = [self]
        while waiting and len(found) < limit:
            element = waiting.pop()
            try:
                children = element.children()
            except dbus.DBusException:
                continue
            found += children
            waiting += reversed(children)
        return found

    def find(self, role, name):
        """Those of that role which are shown and whose name begins with `name`."""
        matches = []
        for element in self.descendants():
            try:
                if element.role == role and element.name.startswith(name) and element.has_state(SHOWING):
                    matches.append(element)
            except dbus.DBusException:
                continue
        return matches

    def __repr__(self):
        return f"{self.role} “{self.name}”"


def program(session_address, process):
    """The top of the tree of a program, by its process id; None while it is not there."""
    try:
        session = dbus.bus.BusConnection(session_address)
        launcher = session.get_object("org.a11y.Bus", "/org/a11y/bus", introspect=False)
        bus = dbus.bus.BusConnection(launcher.get_dbus_method("GetAddress", "org.a11y.Bus")())
        for element in Element(bus, "org.a11y.atspi.Registry", ROOT).children():
            if bus.call_blocking(dbus.BUS_DAEMON_NAME, dbus.BUS_DAEMON_PATH, dbus.BUS_DAEMON_IFACE,
                                 "GetConnectionUnixProcessID", "s", [element.address[0]]) == process:
                return element
    except dbus.DBusException:
        pass
    return None
