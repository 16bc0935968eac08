#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of the map says what is at a point, copies its coordinates, and filters by its country; an event is linked to a
site in its form, which is undone.

test-places-journey.py PROGRAM DOSSIER
"""

import json
import subprocess
import sys

from desk import Desk, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

with open(DOSSIER, encoding="utf-8") as file:
    features = json.load(file)["features"]


def list_kind(kind):
    return [feature for feature in features if feature["properties"]["kind"] == kind]


site = list_kind("site")[0]
site_title = site["properties"]["title"]["en"]
linked = set(site["properties"].get("events", []))
event = next(event for event in list_kind("event") if event["id"] not in linked)
event_title = event["properties"]["title"]["en"]

desk = None


def right_click(x, y):
    subprocess.run(["xdotool", "mousemove", str(round(x)), str(round(y)), "click", "3"], check=True)


def choose(item):
    """GTK names an item of a menu with its mnemonic, and by what it does."""
    desk.activate("menu item", lambda name: name.replace("_", "").startswith(item))


def has(text, inside):
    return desk.find("label", lambda name: text in name, inside)


def select(title):
    """Types into the dialog of “Go to”, and takes what is offered first."""
    desk.press("ctrl+l")
    desk.find("label", "Go To")
    desk.type(" ".join(title.split()[:4]))
    desk.find("list item", lambda name: name.startswith(title))
    desk.press("Return")
    wait_for("the dialog to close", lambda: not desk.list("label", "Go To"))


def scroll_to_end(head):
    """Turns the wheel over the form below its head until nothing moves any more."""
    x, y, width, height = desk.get_settled_extents(head)
    subprocess.run(["xdotool", "mousemove", str(round(x)), str(round(y + 150)), "click", "--repeat", "60", "--delay", "20", "5"], check=True)
    desk.get_settled_extents(desk.find("text", "Link to a site or a closure"))


def test_what_is_here():
    """the menu of the map says what is at a point: country, nearest place, coordinates in four ways, what is near"""
    x, y, width, height = desk.get_settled_extents(desk.find(name="Map"))
    right_click(x + width / 2, y + height / 2)
    choose("What Is Here?")
    dialog = desk.find("frame", "What Is Here?")
    for title in ("Country", "Nearest place", "Decimal degrees", "Degrees, minutes, seconds", "MGRS", "Plus Code", "In This Dossier"):
        has(title, dialog)
    for title in ("Decimal degrees", "Degrees, minutes, seconds", "MGRS", "Plus Code"):
        desk.find("push button", f"Copy {title}", dialog)
    # A clipboard is given to who was really clicked.
    desk.click_on(desk.find("push button", "Copy Plus Code", dialog))
    desk.press("Escape")
    wait_for("the dialog to close", lambda: not desk.list("frame", "What Is Here?"))


def test_copied():
    """what was copied can be pasted: the code leads back to the point, which is marked until Escape"""
    desk.press("ctrl+l")
    desk.find("label", "Go To")
    desk.press("ctrl+v")
    desk.find("list item", lambda name: "Coordinates" in name)
    desk.press("Return")
    wait_for("the dialog to close", lambda: not desk.list("label", "Go To"))
    mark = desk.find(None, "The place that was asked for")
    x, y, width, height = desk.get_settled_extents(mark)
    left, top, wide, high = desk.get_extents(desk.find(name="Map"))
    # The tip of the pin is at its lower edge.
    if abs(x + width / 2 - left - wide / 2) > 3 or abs(y + height - top - high / 2) > 3:
        raise Failure(f"the mark is at {x}, {y}, {width}, {height} in a map at {left}, {top}, {wide}, {high}")
    desk.press("Escape")
    wait_for("the mark to go", lambda: not desk.list(None, "The place that was asked for"))


def test_link():
    """the form of an event links it to a site, which is said of it from then on; undoing takes that back"""
    select(event_title)
    desk.find("label", event_title, desk.find(None, "Details"))
    desk.activate("push button", "Edit", desk.find(None, "Details"))
    entry = desk.find("text", "Link to a site or a closure")
    scroll_to_end(desk.find("push button", lambda name: name.split(" ")[-1] == "Apply"))
    desk.click_on(entry)
    desk.type(site_title.split(" ")[0])
    desk.find("list item", lambda name: name.startswith(site_title))
    desk.press("Return")
    desk.find("push button", f"Unlink “{site_title}”")
    desk.press("ctrl+Return")
    desk.find("frame", lambda name: name.startswith("•"))
    desk.find("label", "Goes with")
    desk.press("ctrl+z")
    desk.find("frame", lambda name: not name.startswith("•"))
    wait_for("the link to go", lambda: not desk.list("label", "Goes with"))


def test_filter():
    """the menu of the map filters by the country of the point"""
    x, y, width, height = desk.get_settled_extents(desk.find(name="Map"))
    right_click(x + width / 2, y + height / 2)
    choose("Filter by This Country")
    desk.find("label", lambda name: " of " in name and name.endswith("events"))


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_what_is_here, test_copied, test_link, test_filter)
sys.exit(0 if passed else 1)
