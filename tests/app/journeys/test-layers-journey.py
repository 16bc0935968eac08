#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Layers: hidden and shown by keys and clicks, summed up, kept in a view.

test-layers-journey.py PROGRAM DOSSIER
"""

import json
import os
import re
import shutil
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]
LAYERS = ["Events", "Sites", "Airspace Closures", "Roles of Countries", "Names of Places"]

with open(DOSSIER, encoding="utf-8") as file:
    SITES = [
        one["properties"]["title"]["en"] for one in json.load(file)["features"] if one["properties"]["kind"] == "site"
    ]

folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, "layers.jalon")
shutil.copyfile(DOSSIER, path)
desk = None


def open_layers():
    desk.press("ctrl+shift+l")
    desk.find("check box", "Names of Places")


def close_layers():
    desk.press("Escape")
    wait_for("the layers to close", lambda: not desk.list("check box", "Names of Places"))


def list_checked():
    return [
        node.get_name()
        for node in desk.list("check box", lambda name: name in LAYERS)
        if node.has_state("CHECKED")
    ]


def list_sites():
    """The symbols in view are listed for assistive technology."""
    return [name for name in map(get_symbol_name, desk.list("push button")) if any(site in name for site in SITES)]


def get_symbol_name(node):
    return node.get_name().split(" · ")[0]


def save_view(title):
    desk.press("ctrl+d")
    desk.find("dialog", "Save This View")
    desk.press("ctrl+a")
    desk.type(title)
    desk.press("Return")
    wait_for("the dialog to go", lambda: not desk.list("dialog", "Save This View"))
    desk.press("ctrl+s")


def list_of_views(member):
    """What the views in the file say of it."""
    with open(path, encoding="utf-8") as file:
        features = json.load(file)["features"]
    return [one["properties"].get(member) for one in features if one["properties"]["kind"] == "view"]


def test_hidden():
    """all are shown; the second is hidden by keys, and nothing on the map is a site any more"""
    desk.find("list item")
    wait_for("the sites on the map", list_sites)
    open_layers()
    if list_checked() != LAYERS:
        raise Failure(f"shown at first: {list_checked()}")
    desk.press("Tab", "space")
    wait_for("sites to be hidden", lambda: list_checked() == [one for one in LAYERS if one != "Sites"])
    close_layers()
    wait_for("the sites to leave the map", lambda: not list_sites())


def test_kept():
    """a view keeps what is hidden, in the file too"""
    save_view("Without sites")
    wait_for("the view in the file", lambda: list_of_views("hidden_layers") == [["sites"]])


def test_all():
    """one button shows all again"""
    open_layers()
    desk.activate("push button", "Show All")
    wait_for("all to be shown", lambda: list_checked() == LAYERS)
    close_layers()


def test_shown():
    """showing the view hides the sites again"""
    desk.press("ctrl+shift+d")
    desk.find("list item", lambda name: name.startswith("Without sites"))
    desk.press("Return")
    wait_for("the sites to leave the map", lambda: not list_sites())
    open_layers()
    wait_for("sites to be hidden", lambda: list_checked() == [one for one in LAYERS if one != "Sites"])
    close_layers()


def choose(*keys):
    """Of a list that has the keyboard, opened and closed by it."""
    for key in ["space", *keys, "Return"]:
        desk.press(key)


def test_summed_up():
    """events are summed up by country: the legend says so, their symbols are gone, a view keeps it"""
    desk.press("ctrl+0")
    open_layers()
    desk.activate("push button", "Show All")
    wait_for("all to be shown", lambda: list_checked() == LAYERS)
    desk.press(*["Tab"] * len(LAYERS))
    choose("Down")
    wait_for("the legend of sums", lambda: desk.list("label", "Number of events"))
    wait_for("the events to leave the map", lambda: not desk.list("push button", lambda name: "Armed attack" in name))
    desk.press("Tab")
    choose("Down")
    wait_for("the legend of the killed", lambda: desk.list("label", "Killed, at least"))
    choose("Up")
    wait_for("the legend of sums", lambda: desk.list("label", "Number of events"))
    close_layers()
    save_view("Sums")
    wait_for("the view in the file", lambda: "countries,classes=quantile" in list_of_views("aggregate"))
    open_layers()
    desk.press("Tab")
    choose("Up")
    wait_for("the symbols to be back", lambda: desk.list("push button", lambda name: "Armed attack" in name))
    close_layers()


def write_hexagons(destination):
    """The dossier with a view that sums up in large hexagons."""
    with open(DOSSIER, encoding="utf-8") as file:
        dossier = json.load(file)
    members = {"kind": "view", "title": {"en": "Hexagons"}, "aggregate": "hexagons,size=500"}
    dossier["features"].append({"type": "Feature", "id": "hexagons", "geometry": None, "properties": members})
    with open(destination, "w", encoding="utf-8") as file:
        json.dump(dossier, file)


def press_hexagon(other):
    other.press("ctrl+shift+d")
    other.find("list item", lambda name: name.startswith("Hexagons"))
    other.press("Return")
    wait_for("the legend of sums", lambda: other.list("label", "Number of events"))
    other.click(*other.find_on_map(re.compile(r"[2-9] events$").search))
    heading = other.find("label", lambda name: name.endswith(" events in this hexagon"))
    members = other.list("list item", None, heading.get_parent())
    if len(members) != int(heading.get_name().split()[0]):
        raise Failure(f"{len(members)} under “{heading.get_name()}”")
    other.press("Return")
    wait_for("the list to close", lambda: not other.list("label", lambda name: name.endswith("in this hexagon")))
    other.find("push button", lambda name: name.replace("_", "").startswith("Edit"))


def test_hexagon():
    """a press on a hexagon lists what it counts, and a press on one of these shows it"""
    hexagons = os.path.join(folder.name, "hexagons.jalon")
    write_hexagons(hexagons)
    # One program at a time.
    desk.close()
    with Desk(PROGRAM, hexagons) as other:
        press_hexagon(other)


with Desk(PROGRAM, path) as desk:
    passed = run(desk, test_hidden, test_kept, test_all, test_shown, test_summed_up, test_hexagon)
folder.cleanup()
sys.exit(0 if passed else 1)
