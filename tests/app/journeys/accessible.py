# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells assistive technology, asked over the accessibility bus by the interfaces of AT-SPI 2.

Names, roles and states come with one message (GetItems of org.a11y.atspi.Cache, which GTK answers with what is so now), and
who stands in whom with one for each widget that holds others. To ask each widget for all of it is some thousand messages for
each look, and took most of the time of the tests.
"""

import functools

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PREFIX = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
CACHE = "/org/a11y/atspi/cache"
PROPERTIES = "org.freedesktop.DBus.Properties"
# Milliseconds; a program under load may be busy for long.
PATIENCE = 10000


@functools.cache
def get_role_name(number):
    return Atspi.role_get_name(Atspi.Role(number))


class Node:
    """A widget, as it was when it was read. What is asked by a method is asked of the program anew; a GLib.Error says that
    the widget is gone."""

    def __init__(self, program, path, told):
        self.program = program
        self.path = path
        # A row of GetItems. To unpack all of all rows takes Python longer than the program takes to tell them.
        self.told = told
        self.parent = None
        self.children = []

    def _get_told(self, at):
        return self.told.get_child_value(at)

    @functools.cached_property
    def count(self):
        return self._get_told(4).get_int32()

    @functools.cached_property
    def name(self):
        return self._get_told(6).get_string()

    @functools.cached_property
    def role(self):
        return get_role_name(self._get_told(7).get_uint32())

    @functools.cached_property
    def states(self):
        return self._get_told(9).unpack()

    def had_state(self, state):
        """Whether it had a state (a name of Atspi.StateType) when it was read."""
        number = int(getattr(Atspi.StateType, state))
        return bool(self.states[number // 32] >> number % 32 & 1)

    def ask(self, interface, method, signature="()", *arguments):
        """The first of what a method of one of its interfaces answers."""
        return self.program.ask(self.path, PREFIX + interface, method, GLib.Variant(signature, arguments))

    def get_property(self, interface, name):
        return self.program.ask(self.path, PROPERTIES, "Get", GLib.Variant("(ss)", (PREFIX + interface, name)))

    def get_name(self):
        return self.get_property("Accessible", "Name")

    def get_description(self):
        return self.get_property("Accessible", "Description")

    def has_state(self, state):
        """The same now."""
        self.states = self.ask("Accessible", "GetState")
        return self.had_state(state)

    def has_text(self):
        return PREFIX + "Text" in self._get_told(5).unpack()

    def get_parent(self):
        """What it stands in, or None at the root."""
        node = self.program.read().get(self.path)
        return node.parent if node else None

    def do_action(self, name=None):
        """Does the action of this name, or the first, which is a click. Returns whether it could be done."""
        for i in range(self.get_property("Action", "NActions")):
            if name is None or self.ask("Action", "GetName", "(i)", i) == name:
                return self.ask("Action", "DoAction", "(i)", i)
        return False

    def get_text(self):
        return self.ask("Text", "GetText", "(ii)", 0, self.get_property("Text", "CharacterCount"))

    def set_text(self, text):
        return self.ask("EditableText", "SetTextContents", "(s)", text)

    def select(self, start, end):
        """Selects characters, and waits for no answer: GTK 4.8 gives none."""
        given = GLib.Variant("(ii)", (start, end))
        self.program.bus.call(self.program.name, self.path, PREFIX + "Text", "AddSelection", given, None, 0, PATIENCE, None)

    def get_selected(self):
        """The selected words, or None."""
        if self.ask("Text", "GetNSelections") == 0:
            return None
        start, end = self.program.call(self.path, PREFIX + "Text", "GetSelection", GLib.Variant("(i)", (0,))).unpack()
        return self.ask("Text", "GetText", "(ii)", start, end)

    def get_extents(self):
        """x, y, width and height in its window, in pixels."""
        return self.ask("Component", "GetExtents", "(u)", int(Atspi.CoordType.WINDOW))


def open_bus():
    """The accessibility bus of this session."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, PATIENCE, None)
    kind = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address.unpack()[0], kind, None, None)


class Program:
    """A process on the accessibility bus."""

    def __init__(self, bus, name):
        self.bus = bus
        self.name = name

    @classmethod
    def find(cls, bus, pid):
        """The process with this number, once it has a window; else None. It must have told the registry of itself: asked
        before, GTK 4.8 looks for its windows where there is no list of them yet."""
        registry = cls(bus, "org.a11y.atspi.Registry")
        daemon = cls(bus, "org.freedesktop.DBus")
        for name, _ in registry.ask(ROOT, PREFIX + "Accessible", "GetChildren"):
            given = GLib.Variant("(s)", (name,))
            if daemon.ask("/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID", given) == pid:
                found = cls(bus, name)
                return found if found.ask(ROOT, PREFIX + "Accessible", "GetChildren") else None
        return None

    def call(self, path, interface, method, arguments=None):
        """What a method answers, a GLib.Variant."""
        return self.bus.call_sync(self.name, path, interface, method, arguments, None, 0, PATIENCE, None)

    def ask(self, path, interface, method, arguments=None):
        """The first of what it answers, in Python's types; None if it answers nothing."""
        return next(iter(self.call(path, interface, method, arguments).unpack()), None)

    def _read_listed(self):
        """What GTK lists, by path. It lists a widget once it was asked for, and for good, also where the widget is told
        of under another path by now: what stands where, its parent alone knows."""
        rows = self.call(CACHE, PREFIX + "Cache", "GetItems").get_child_value(0)
        nodes = {}
        for i in range(rows.n_children()):
            row = rows.get_child_value(i)
            path = row.get_child_value(0).get_child_value(1).get_string()
            nodes[path] = Node(self, path, row)
        return nodes

    def _ask_for_children(self, paths):
        """The paths of the children of each; none of what is gone. All is asked at once, so that nobody waits for each."""
        answers = {}

        def take(bus, result, path):
            try:
                answers[path] = [child[1] for child in bus.call_finish(result).unpack()[0]]
            except GLib.Error:
                answers[path] = []

        for path in paths:
            self.bus.call(self.name, path, PREFIX + "Accessible", "GetChildren", None, None, 0, PATIENCE, None, take, path)
        while len(answers) < len(paths):
            GLib.MainContext.default().iteration(True)
        return answers

    def read(self, hidden=False):
        """All nodes by their path, tied to their parents and children; what is in hidden ones only if hidden is true."""
        nodes = self._read_listed()
        level = [nodes[ROOT]]
        while level:
            answers = self._ask_for_children([node.path for node in level])
            if any(path not in nodes for paths in answers.values() for path in paths):
                nodes = self._read_listed() | nodes
            below = []
            for node in level:
                node.children = [nodes[path] for path in answers[node.path] if path in nodes]
                for child in node.children:
                    child.parent = node
                below += [child for child in node.children if child.count > 0 and (hidden or child.had_state("VISIBLE"))]
            level = below
        return nodes

    def read_root(self, hidden=False):
        return self.read(hidden)[ROOT]
