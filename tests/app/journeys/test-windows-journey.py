#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several windows and the file chooser: no OpenGL is loaded that would be drawn in software, two dossiers from the
command line stand in windows of their own, the chooser opens a third in the window that asked, and closing one window
leaves the other. A file that another program writes is offered to be read again, and one that it removes to be saved.

test-windows-journey.py PROGRAM
"""

import glob
import json
import os
import subprocess
import sys
import tempfile

from desk import Desk, Failure, Skip, run, wait_for

PROGRAM = sys.argv[1]

desk = None
folder = None


def write(title, author=None):
    path = os.path.join(folder, f"{title.lower()}.jalon")
    head = {"version": 1, "title": title} | ({"author": author} if author else {})
    document = {"type": "FeatureCollection", "jalon": head, "features": []}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
    return path


def frames():
    """The windows, by what their title says."""
    found = {}
    for window in desk.application.children:
        for title in ("North", "South", "East"):
            if desk.list("label", title, window):
                found[title] = window
    return found


def test_software_gl():
    """where Cairo draws, without a graphics processor or by choice, no OpenGL driver is loaded"""
    renderer = os.environ.get("GSK_RENDERER")
    if renderer != "cairo" if renderer else glob.glob("/dev/dri/renderD*"):
        raise Skip("OpenGL is wanted here")
    wait_for("both windows", lambda: set(frames()) == {"North", "South"})
    with open(f"/proc/{desk.process.pid}/maps", encoding="utf-8") as maps:
        drivers = {line.split()[-1] for line in maps if "_dri.so" in line or "libLLVM" in line or "libgallium" in line}
    if drivers:
        raise Failure(f"loaded {sorted(drivers)}")


def test_two():
    """two files on the command line open in two windows"""
    wait_for("both windows", lambda: set(frames()) == {"North", "South"})


def test_chooser():
    """the chooser opens a file in the window it was called from, and in no other"""
    write("East")
    desk.activate("push button", lambda name: name.endswith("Open"), frames()["South"])
    chooser = desk.find(None, "Open a Dossier")
    # A slash opens the line for a path; the rest is typed into it.
    desk.press("slash")
    wait_for("the line for a path", lambda: desk.list("text", None, chooser))
    subprocess.run(["xdotool", "type", "--delay", "20", os.path.join(folder, "east.jalon")[1:]], check=True)
    desk.press("Return")
    wait_for("the chooser to go", lambda: not desk.list(None, "Open a Dossier"))
    titles = wait_for("the third dossier", lambda: "East" in (found := frames()) and found)
    # It took the place of the one it was opened from.
    if set(titles) != {"North", "East"}:
        raise Failure(f"the windows are {sorted(titles)}")


def ends_with(words):
    """GTK 4.8 puts the label with its underscore before the name of a button."""
    return lambda name: name.endswith(words)


def test_changed():
    """a file that another program writes is compared and read again"""
    write("North", author="Another program")
    window = frames()["North"]
    wait_for("the bar", lambda: desk.list("label", "“north.jalon” was changed by another program", window))
    desk.activate("push button", ends_with("Compare"), window)
    dialog = desk.find(None, "Differences")
    wait_for("what changed", lambda: desk.list("label", "Dossier: author", dialog))
    desk.press("Escape")
    wait_for("the dialog to go", lambda: not desk.list(None, "Differences"))
    desk.activate("push button", ends_with("Reload"), window)
    wait_for("the bar to go", lambda: not desk.list("push button", ends_with("Reload"), window))


def test_removed():
    """a file that another program removes is saved again from the window that has it"""
    path = os.path.join(folder, "north.jalon")
    window = frames()["North"]
    os.unlink(path)
    desk.activate("push button", ends_with("Save Again"), window)
    wait_for("the bar to go", lambda: not desk.list("push button", ends_with("Save Again"), window))
    with open(path, encoding="utf-8") as file:
        if json.load(file)["jalon"]["author"] != "Another program":
            raise Failure("it is not what was open")


def test_close():
    """closing one window leaves the other"""
    desk.activate("push button", "Close", frames()["East"])
    wait_for("the window to go", lambda: set(frames()) == {"North"})


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        paths = [write("North"), write("South")]
        with Desk(PROGRAM, *paths) as desk:
            done = run(desk, test_software_gl, test_two, test_chooser, test_changed, test_removed, test_close)
    sys.exit(0 if done else 1)
