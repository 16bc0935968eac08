# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Jalon as a person meets it: started, read and used through AT-SPI, clicked through the X server.

Every wait is bounded and ends as soon as what it waits for is there.
"""

import os
import signal
import subprocess
import tempfile
import time

from gi.repository import GLib

from accessible import ROOT, Program, open_bus

BUS = open_bus()
# Long enough for a machine under load; a test that passes never waits so long.
TIMEOUT = 30.0
INTERVAL = 0.05
# Nobody presses a key sooner after seeing something: what had the keys before may be on its way to give them back.
PACE = 0.2


class Skip(Exception):
    """What a step needs is not on this machine."""


class Failure(Exception):
    """Something did not come, or is not as it should be."""


def wait_for(what, probe, timeout=TIMEOUT):
    """Calls probe until it returns something true, and returns that."""
    deadline = time.monotonic() + timeout
    while True:
        began = time.monotonic()
        try:
            found = probe()
        except GLib.Error:
            # The widget went away while it was read.
            found = None
        if found:
            return found
        if time.monotonic() > deadline:
            raise Failure(f"waited {timeout:.0f} s in vain for {what}")
        # Half of the time is left to the program, which is to get there.
        time.sleep(max(INTERVAL, time.monotonic() - began))


def is_showing(node):
    """Whether the node and all it stands in were shown when it was read. GTK 4.8 gives the state "showing" to windows
    alone."""
    while node is not None and node.role != "application":
        if not node.had_state("VISIBLE"):
            return False
        node = node.parent
    return True


def walk(node, hidden=False):
    """The showing nodes below a showing node or the application, itself first; all if hidden is true."""
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(child for child in reversed(node.children) if hidden or child.had_state("VISIBLE"))


# Roles that at-spi2-core 2.56 calls otherwise, and by which name the tests look for them.
NEWER_NAMES = {"button": "push button"}


class Desk:
    """A running Jalon."""

    def __init__(self, program, *arguments, environment=None, errors=None):
        # errors: a file for what it says on the terminal. What one leaves behind is not offered to the next, unless it is asked for.
        self.state = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        given = {"XDG_STATE_HOME": self.state.name, **(environment or {})}
        self.process = subprocess.Popen([program, *arguments], env={**os.environ, **given}, stderr=errors, start_new_session=True)
        try:
            self.program = wait_for("the program on the accessibility bus", self._find_program)
        except Failure:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.state.cleanup()

    def _find_program(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}")
        return Program.find(BUS, self.process.pid)

    @property
    def application(self):
        """All widgets, as they are now."""
        return self.program.read_root()

    def each(self, role=None, name=None, inside=None):
        """The showing widgets with this role and a name that satisfies name (a string or a function), one by one."""
        matches = name if callable(name) else (lambda text: name is None or text == name)
        nodes = self.program.read()
        start = nodes.get(inside.path if inside else ROOT)
        if start is None or not is_showing(start):
            return
        for node in walk(start):
            if role in (None, NEWER_NAMES.get(node.role, node.role)) and matches(node.name):
                yield node

    def list(self, role=None, name=None, inside=None):
        """All of them."""
        return list(self.each(role, name, inside))

    def find(self, role=None, name=None, inside=None, timeout=TIMEOUT):
        """The first of them, waited for."""
        return wait_for(
            f"{role or 'a widget'} “{name}”", lambda: next(self.each(role, name, inside), None), timeout
        )

    def activate(self, role, name=None, inside=None):
        """Does what a click on the widget does."""

        wait_for(f"{role} “{name}” to act", lambda: self.find(role, name, inside).do_action())

    def choose_from_menu(self, item):
        """Of the main menu. GTK names an item with its mnemonic, and by what it does."""
        self.press("F10")
        self.activate("menu item", lambda name: name.replace("_", "").startswith(item))

    def choose_file(self, title, path):
        """In a chooser with this title. A slash opens the line for a path; the rest is typed into it."""
        chooser = self.find(None, title)
        self.press("slash")
        wait_for("the line for a path", lambda: self.list("text", None, chooser))
        self.type(path[1:])
        self.press("Return")
        wait_for("the chooser to go", lambda: not self.list(None, title))

    def list_unnamed(self):
        """What a person can press, check or write into but that no screen reader can name, with where it stands."""
        unnamed = []
        for node in walk(self.application):
            if node.role not in ("push button", "toggle button", "check box", "text", "entry"):
                continue
            # The button that closes a toast is libadwaita's, and has none before its version 1.4.
            if node.parent.name == "AdwToastWidget":
                continue
            # GTK calls what has no name by its type.
            if node.had_state("FOCUSABLE") and (not node.name or node.name.startswith(("Gtk", "Adw"))):
                unnamed.append(f"{node.role} in “{node.parent.name}”")
        return unnamed

    def get_extents(self, node):
        """x, y, width, height on the screen; the window of a display without a window manager is at its corner."""
        return node.get_extents()

    def get_settled_extents(self, node):
        """The same once they stay: a pane that opens or closes moves what is beside it, some frames later."""
        seen = []

        def settled():
            seen.append(self.get_extents(node))
            return len(seen) >= 10 and len(set(seen[-10:])) == 1

        wait_for("a widget to stay where it is", settled)
        return seen[-1]

    def click(self, x, y):
        time.sleep(PACE)
        subprocess.run(["xdotool", "mousemove", str(round(x)), str(round(y)), "click", "1"], check=True)

    def click_on(self, node):
        x, y, width, height = self.get_extents(node)
        self.click(x + width / 2, y + height / 2)

    def bring_into_view(self, node):
        """Turns the wheel over what the widget stands in until it is in the window."""
        bottom = self.get_extents(self.find("frame"))[3]
        for _ in range(60):
            x, y, width, height = self.get_settled_extents(node)
            if y + height < bottom - 20:
                return
            place = str(round(x + width / 2)), str(round(bottom / 2))
            subprocess.run(["xdotool", "mousemove", *place, "click", "5"], check=True)
        raise Failure(f"“{node.get_name()}” stays out of view")

    def find_on_map(self, name):
        """Moves the pointer over the map, from the middle out, until the map says that this is under it. The name is
        the first part of what it says, or a function of all of it."""
        is_it = name if callable(name) else lambda text: text.split(" · ")[0] == name
        node = self.find(name="Map")
        x, y, width, height = self.get_extents(node)
        steps = 12
        grid = [(i, j) for i in range(1, steps) for j in range(1, steps)]
        for i, j in sorted(grid, key=lambda cell: abs(cell[0] - steps / 2) + abs(cell[1] - steps / 2)):
            place = x + width * i / steps, y + height * j / steps
            subprocess.run(["xdotool", "mousemove", *(str(round(at)) for at in place)], check=True)
            try:
                wait_for("it", lambda: self.list("label", is_it, node.get_parent()), timeout=0.5)
            except Failure:
                continue
            return place
        raise Failure(f"“{name}” is nowhere on the map")

    def type(self, text):
        time.sleep(PACE)
        subprocess.run(["xdotool", "type", "--delay", "20", "--", text], check=True)

    def press(self, *keys):
        time.sleep(PACE)
        subprocess.run(["xdotool", "key", *keys], check=True)


def describe(desk):
    """The tree of widgets, for the log of a test that failed."""
    lines = []

    def visit(node, depth):
        lines.append(f"{'  ' * depth}{node.role} “{node.name}”{'' if is_showing(node) else ' (hidden)'}")
        for child in node.children:
            visit(child, depth + 1)

    try:
        visit(desk.application, 0)
    except GLib.Error as error:
        lines.append(f"no tree of widgets: {error.message}")
    return "\n".join(lines)


def run(desk, *tests):
    """Runs the steps in order, as TAP, up to the first that fails: the others stand on it."""
    print(f"1..{len(tests)}", flush=True)
    for number, test in enumerate(tests, 1):
        try:
            test()
        except Skip as skip:
            print(f"ok {number} {test.__doc__} # SKIP {skip}", flush=True)
            continue
        except (Failure, subprocess.CalledProcessError) as failure:
            print(f"not ok {number} {test.__doc__}\n# {failure}", flush=True)
            print("\n".join("# " + line for line in describe(desk).splitlines()), flush=True)
            print(f"Bail out! {test.__doc__}: {failure}", flush=True)
            return False
        print(f"ok {number} {test.__doc__}", flush=True)
    return True
