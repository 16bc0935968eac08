#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The area of a closure is drawn on the map: by keys alone with undoing, where a crossing is refused, and by clicks; saved
it is the geometry of the closure. The place of a site is chosen on the map with a radius.

test-draw-journey.py PROGRAM DOSSIER
"""

import json
import os
import shutil
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

with open(DOSSIER, encoding="utf-8") as file:
    features = json.load(file)["features"]


def find_kind(kind):
    return next(feature for feature in features if feature["properties"]["kind"] == kind)


closure = find_kind("closure")
closure_title = closure["properties"]["title"]["en"]
site = find_kind("site")
site_title = site["properties"]["title"]["en"]

desk = None
path = None


def read_saved(identity):
    with open(path, encoding="utf-8") as file:
        return next(feature for feature in json.load(file)["features"] if feature["id"] == identity)


def select_linked(feature):
    """By way of an event that it is linked to."""
    event = next(other for other in features if other["id"] in feature["properties"]["events"])
    title = event["properties"]["title"]["en"]
    desk.press("ctrl+l")
    desk.find("label", "Go To")
    desk.type(title)
    desk.find("list item", lambda name: name.startswith(title))
    desk.press("Return")
    wait_for("the dialog to close", lambda: not desk.list("label", "Go To"))
    details = desk.find(None, "Details")
    own = feature["properties"]["title"]["en"]
    desk.find("label", title, details)
    link = desk.find("list item", lambda name: name.startswith(own), details)
    desk.bring_into_view(link)
    desk.click_on(link)
    desk.find("label", own, details)
    desk.activate("push button", "Edit", details)


def says(dialog, text):
    desk.find(None, lambda name: text in name, dialog)


def begin_drawing():
    desk.activate("push button", "Draw on Map…")
    desk.find(None, "Map to draw on")
    return desk.find(None, lambda name: name == "Draw on Map")


def has_focus(node):
    return node.has_state("FOCUSED")


def test_keys():
    """keys alone draw an area: corners are set, taken back and set again; a crossing is said and refused"""
    select_linked(closure)
    drop_down = desk.find("combo box", "Where")
    desk.activate("push button", "Where", drop_down)
    wait_for("the choices to have the keys", lambda: any(map(has_focus, desk.list("list item", None, drop_down))))
    desk.press("End", "Return")
    dialog = begin_drawing()
    says(dialog, "Set at least three corners.")
    desk.press("space", *["ctrl+Right"] * 2, "space", *["ctrl+Down"] * 2, "space")
    says(dialog, "3 corners · ")
    desk.press("ctrl+z")
    says(dialog, "Set at least three corners.")
    desk.press("ctrl+shift+z")
    says(dialog, "3 corners · ")
    # The fourth lies beyond the first edge.
    desk.press(*["ctrl+Left"], *["ctrl+Up"] * 3, "space")
    says(dialog, "The outline crosses itself")
    desk.press("Return")
    says(dialog, "The outline crosses itself")
    desk.press("Delete")
    says(dialog, "3 corners · ")
    desk.press("Return")
    wait_for("the drawing to be done", lambda: not desk.list(None, "Map to draw on"))
    desk.find("label", lambda name: name.endswith("km²"))


def test_clicks():
    """clicks add corners, a drag moves one; Escape asks before what was drawn is lost"""
    dialog = begin_drawing()
    says(dialog, "3 corners · ")
    node = desk.find(None, "Map to draw on", dialog)
    x, y, width, height = desk.get_settled_extents(node)
    desk.click(x + 30, y + 30)
    says(dialog, "4 corners")
    desk.press("Escape")
    desk.activate("push button", lambda name: name.endswith("Keep Drawing"))
    wait_for("the question to go", lambda: not desk.list("push button", lambda name: name.endswith("Keep Drawing")))
    says(dialog, "4 corners")
    desk.press("ctrl+z")
    says(dialog, "3 corners · ")
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Done", dialog)
    wait_for("the drawing to be done", lambda: not desk.list(None, "Map to draw on"))


def test_saved():
    """applied and saved it is the geometry of the closure, a closed ring; undoing brings its territory back"""
    desk.press("ctrl+Return")
    wait_for("the form to close", lambda: not desk.list("push button", "Draw on Map…"))
    desk.press("ctrl+s")
    geometry = wait_for("the geometry to be saved", lambda: read_saved(closure["id"])["geometry"])
    ring = geometry["coordinates"][0]
    if geometry["type"] != "Polygon" or len(ring) != 4 or ring[0] != ring[3]:
        raise Failure(f"saved as {geometry}")
    desk.press("ctrl+z")
    desk.press("ctrl+s")
    wait_for("its territory to be saved", lambda: read_saved(closure["id"]) == closure)


def test_place():
    """the place of a site is chosen on the map by keys, with a radius"""
    select_linked(site)
    desk.activate("push button", "Choose on Map…")
    desk.find(None, "Map to draw on")
    dialog = desk.find(None, "Choose on Map")
    desk.press("Right", "space")
    spin = desk.find("spin button", None, dialog)
    desk.click_on(spin)
    desk.press("ctrl+a")
    desk.type("25")
    desk.press("Tab")
    says(dialog, "within 25 km")
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Done", dialog)
    wait_for("the place to be chosen", lambda: not desk.list(None, "Map to draw on"))
    desk.find("label", "Within 25 km of this point")
    desk.press("ctrl+Return")
    desk.press("ctrl+s")
    wait_for("the radius to be saved", lambda: read_saved(site["id"])["properties"]["place"].get("radius_m") == 25000)


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "drawn.jalon")
    shutil.copy(DOSSIER, path)
    with Desk(PROGRAM, path) as desk:
        passed = run(desk, test_keys, test_clicks, test_saved, test_place)
sys.exit(0 if passed else 1)
