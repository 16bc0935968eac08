#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An event is removed by key and brought back, duplicated from the menu of its row, and one is made at a place of the map;
the dossier gets another title.

test-objects-journey.py PROGRAM DOSSIER
"""

import json
import subprocess
import sys

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

with open(DOSSIER, encoding="utf-8") as file:
    document = json.load(file)
features = document["features"]
dossier_title = document["jalon"]["title"]["en"]
titles = [feature["properties"]["title"]["en"] for feature in features if feature["properties"]["kind"] == "event"]
title = titles[0]

desk = None


def list_rows():
    return desk.list("list item", lambda name: name.startswith(title))


def expect_count(n):
    desk.find("label", f"{n} events")


def right_click(x, y):
    subprocess.run(["xdotool", "mousemove", str(round(x)), str(round(y)), "click", "3"], check=True)


def choose(item):
    """GTK names an item of a menu with its mnemonic, and by what it does."""
    desk.activate("menu item", lambda name: name.replace("_", "").startswith(item))


def test_remove():
    """the key Delete removes what is selected; a toast takes that back"""
    desk.find("list item", lambda name: name.startswith(title))
    expect_count(len(titles))
    desk.click_on(list_rows()[0])
    desk.find("push button", "More actions")
    desk.press("Delete")
    desk.find("label", lambda name: name.startswith(f"Removed: “{title}”"))
    wait_for("the row to go", lambda: not list_rows())
    expect_count(len(titles) - 1)
    desk.press("ctrl+z")
    wait_for("the row to come back", list_rows)
    expect_count(len(titles))


def test_duplicate():
    """the menu of a row opens a form of a copy, which is added when it is applied"""
    x, y, width, height = desk.get_settled_extents(list_rows()[0])
    right_click(x + width / 2, y + height / 2)
    choose("Duplicate")
    desk.find("label", "New Event")
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Add", desk.find("frame", "New Event"))
    wait_for("two rows", lambda: len(list_rows()) == 2)
    expect_count(len(titles) + 1)


def test_new_at():
    """the menu of the map makes an event where it was opened"""
    node = desk.find(name="Map")
    x, y, width, height = desk.get_settled_extents(node)
    right_click(x + 20, y + height / 3)
    choose("New Event Here")
    form = desk.find("frame", "New Event")
    entry = desk.find("text", "Coordinates", form)
    degrees = [float(part) for part in wait_for("coordinates", lambda: entry.get_text()).split(", ")]
    if not (0 < degrees[0] < 60 and -60 < degrees[1] < 0):
        raise Failure(f"the form is about {degrees}, not about the Atlantic")
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Cancel", form)
    wait_for("the form to close", lambda: not desk.list("frame", "New Event"))
    expect_count(len(titles) + 1)


def go_to(words, match):
    """Types into the dialog and takes what is offered first."""
    desk.press("ctrl+l")
    desk.find("label", "Go To")
    subprocess.run(["xdotool", "type", words], check=True)
    desk.find("list item", match)
    desk.press("Return")
    wait_for("the dialog to close", lambda: not desk.list("label", "Go To"))


def test_go_to():
    """a few letters of a name select a country or an event; an airport and coordinates are found"""
    go_to("morocc", lambda name: name.startswith("Morocco, Country"))
    desk.find("label", "Morocco", desk.find(None, "Details"))
    words = " ".join(title.split()[:4])
    go_to(words, lambda name: name.startswith(title))
    desk.find("label", title, desk.find(None, "Details"))
    go_to("GABS", lambda name: "GABS, Mali" in name)
    go_to("17.5N 2.5W", lambda name: name.startswith("17.50000, -2.50000"))


def test_properties():
    """the dossier gets another title, which the window has, and has its own again"""
    desk.press("alt+Return")
    form = desk.find("frame", "Properties")
    desk.find("text", "Title", form)
    subprocess.run(["xdotool", "key", "ctrl+a", "type", "Borders of the sky"], check=True)
    wait_for("the title", lambda: desk.find("text", "Title", form).get_text() == "Borders of the sky")
    desk.press("ctrl+Return")
    desk.find("frame", "• Borders of the sky")
    desk.press("ctrl+z")
    desk.find("frame", lambda name: name.endswith(dossier_title))


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_remove, test_duplicate, test_new_at, test_go_to, test_properties)
sys.exit(0 if passed else 1)
