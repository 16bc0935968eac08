#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of the world is exported: all that matches, what the window shows, a box drawn on the preview, a typed scale
round a place, one and two countries; each as the command line draws it, where it can. The choice is there again the next
time.

test-frames-journey.py PROGRAM JALON-CLI DOSSIER
"""

import os
import subprocess
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, CLI, DOSSIER = sys.argv[1:4]
AREAS = ["Current view", "Filtered events", "Drawn box", "Scale and centre", "Selected countries"]

folder = tempfile.TemporaryDirectory()
pictures = {}


def has_focus(node):
    return node.has_state("FOCUSED")


def open_dialog():
    desk.activate("push button", "Export the Map")
    dialog = desk.find("frame", "Export the Map")
    wait_for("the preview", lambda: not desk.list("spinner", None, dialog))
    return dialog


def get_area(dialog):
    """What the row of the area says is chosen."""
    row = desk.find("combo box", "Area", dialog)
    return next((label.get_name() for label in desk.list("label", lambda name: name in AREAS, row)), None)


def choose(dialog, words):
    """An area, by keys."""
    row = desk.find("combo box", "Area", dialog)
    desk.click_on(row)
    wait_for("the choices to have the keys", lambda: any(map(has_focus, desk.list("list item", None, row))))
    desk.press("Home", *["Down"] * AREAS.index(words), "Return")
    wait_for(f"“{words}” to be chosen", lambda: get_area(dialog) == words)


def export(dialog, name, suffix=".png"):
    """Writes what the dialog shows, which closes it, and keeps the picture."""
    path = os.path.join(folder.name, name + suffix)
    desk.activate("push button", lambda text: "Export…" in text, dialog)
    entry = wait_for(
        "the entry for the name of the file",
        lambda: next((node for node in desk.list("text") if node.get_text().endswith(".png")), None),
    )
    entry.set_text(path)
    wait_for("the name to be taken", lambda: entry.get_text() == path)
    desk.activate("push button", lambda text: text in ("Export", "_Export Export"))
    wait_for("the dialog to close once the map is written", lambda: not desk.list("frame", "Export the Map"))
    with open(path, "rb") as file:
        pictures[name] = file.read()


def draw(*options):
    """What the command line makes of the same."""
    path = os.path.join(folder.name, "cli.png")
    subprocess.run([CLI, "snapshot", DOSSIER, "-o", path, "--paper", "A4-landscape", "--scale", "2", *options], check=True)
    with open(path, "rb") as file:
        return file.read()


def expect_same(name, *options):
    if pictures[name] != draw(*options):
        raise Failure(f"the window exports “{name}” otherwise than {' '.join(options)}")


def test_fit():
    """all that matches is what the command line draws"""
    desk.find(name="Map")
    dialog = open_dialog()
    choose(dialog, "Filtered events")
    export(dialog, "fit")
    expect_same("fit", "--fit")


def test_named():
    """a name that ends otherwise than the chosen format is written in the format that it names"""
    export(open_dialog(), "named", ".svg")
    if b"<svg" not in pictures["named"][:400]:
        raise Failure(f"a drawing begins with {pictures['named'][:16]}")


def test_view():
    """what the window shows is another part of the world"""
    desk.click_on(desk.find("push button", "Zoom In"))
    dialog = open_dialog()
    if get_area(dialog) != "Filtered events":
        raise Failure(f"“{get_area(dialog)}” is chosen at first, not what was chosen last")
    choose(dialog, "Current view")
    export(dialog, "view")
    if pictures["view"] == pictures["fit"]:
        raise Failure("a view that is zoomed in is exported as all that matches")


def test_box():
    """a box drawn on the preview is exported, and there again the next time"""
    dialog = open_dialog()
    band = desk.find(None, "Drag to choose the part that is exported", dialog)
    x, y, width, height = desk.get_settled_extents(band)
    corners = [(x + width * 0.2, y + height * 0.3), (x + width * 0.35, y + height * 0.5), (x + width * 0.5, y + height * 0.6)]
    places = [tuple(str(round(value)) for value in corner) for corner in corners]
    subprocess.run(["xdotool", "mousemove", *places[0], "mousedown", "1", "mousemove", *places[1], "mousemove", *places[2], "mouseup", "1"], check=True)
    wait_for("the drawn box to be chosen", lambda: get_area(dialog) == "Drawn box")
    export(dialog, "box")
    if pictures["box"] in (pictures["fit"], pictures["view"]):
        raise Failure("the drawn box changes nothing")
    dialog = open_dialog()
    if get_area(dialog) != "Drawn box":
        raise Failure(f"“{get_area(dialog)}” is chosen after a box was exported")
    export(dialog, "box again")
    if pictures["box again"] != pictures["box"]:
        raise Failure("the box is another one the next time")


def enter(dialog, name, words):
    entry = desk.find("text", name, dialog)
    entry.set_text(words)
    wait_for(f"“{words}” to be taken", lambda: entry.get_text() == words)


def test_scale():
    """a typed scale round a place is what the command line draws, and there again the next time"""
    dialog = open_dialog()
    choose(dialog, "Scale and centre")
    enter(dialog, "Map scale, such as 1:5,000,000", "1:5 000 000")
    enter(dialog, "Centre: place or latitude, longitude", "Bamako")
    export(dialog, "scale")
    expect_same("scale", "--map-scale=1:5000000", "--centre=Bamako")
    dialog = open_dialog()
    wait_for("the scale to be chosen", lambda: get_area(dialog) == "Scale and centre")
    kept = [desk.find("text", name, dialog).get_text() for name in ("Map scale, such as 1:5,000,000", "Centre: place or latitude, longitude")]
    if kept != ["1:5 000 000", "Bamako"]:
        raise Failure(f"{kept} is kept")
    desk.activate("push button", lambda text: text.startswith("Cancel"), dialog)
    wait_for("the dialog to close", lambda: not desk.list("frame", "Export the Map"))


def test_countries():
    """the frame of the selected countries: of one, and of another one with it"""
    for number, country in enumerate(("Mali", "Algeria"), 1):
        place = desk.find_on_map(country)
        keys = ["keydown", "ctrl"] if number > 1 else []
        subprocess.run(["xdotool", *keys, "mousemove", *(str(round(at)) for at in place), "click", "1", *(["keyup", "ctrl"] if keys else [])], check=True)
        desk.find("label", country)
        dialog = open_dialog()
        choose(dialog, "Selected countries")
        export(dialog, f"countries {number}")
    if pictures["countries 1"] in (pictures["fit"], pictures["countries 2"]):
        raise Failure("the frame is not that of the selected countries")


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_fit, test_view, test_box, test_scale, test_countries, test_named)
sys.exit(0 if passed else 1)
