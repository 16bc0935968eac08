#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several events of the list are selected by Ctrl and Shift clicks and changed in one step, which is
taken back as one; the list of steps leads to any point between.

test-many-journey.py PROGRAM DOSSIER
"""

import json
import re
import subprocess
import sys

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

with open(DOSSIER, encoding="utf-8") as file:
    features = json.load(file)["features"]
titles = tuple(feature["properties"]["title"]["en"] for feature in features if feature["properties"]["kind"] == "event")
n_events = len(titles)

desk = None


def list_rows():
    """The rows of events: a month has no more than its name."""
    return desk.list("list item", lambda name: name.startswith(titles), desk.find("list", "Events"))


def click_row(index, key=None):
    x, y, width, height = desk.get_settled_extents(list_rows()[index])
    held = ["keydown", key] if key else []
    let_go = ["keyup", key] if key else []
    steps = [*held, "mousemove", str(round(x + width / 2)), str(round(y + height / 2)), "click", "1", *let_go]
    subprocess.run(["xdotool", *steps], check=True)


def expect_count(n):
    desk.find("label", f"{n} events")


def select_three():
    click_row(0)
    desk.find("push button", "More actions")
    click_row(2, "ctrl")
    desk.find("label", "2 events selected")
    click_row(1, "ctrl")
    desk.find("label", "3 events selected")


def test_reject():
    """three events are rejected by a key, which a toast says, and come back in one step"""
    desk.find("list item", lambda name: name.startswith(titles))
    expect_count(n_events)
    select_three()
    desk.press("r")
    desk.find("label", "3 events rejected")
    expect_count(n_events - 3)
    desk.press("ctrl+z")
    expect_count(n_events)
    desk.find("label", lambda name: name.startswith("Undone: Reject"))


def test_range():
    """Shift takes all rows between, and Escape lets go of them"""
    click_row(0)
    click_row(2, "shift")
    desk.find("label", "3 events selected")
    desk.press("Escape")
    wait_for("the bar to go", lambda: not desk.list("label", "3 events selected"))


def test_type():
    """the menu sets the type of all of them; the form, which is of one alone, does not open"""
    select_three()
    desk.press("ctrl+e")
    desk.activate("push button", "More actions for all of them")
    desk.activate("menu item", lambda name: name.startswith("Set Type"))
    desk.activate("menu item", lambda name: name.startswith("Aid"))
    desk.find("label", "Type of 3 events set")
    if desk.list("frame", "Edit Event"):
        raise Failure("a form of one event is open")


def test_remove():
    """the key Delete removes all of them"""
    click_row(0)
    click_row(1, "ctrl")
    desk.find("label", "2 events selected")
    desk.press("Delete")
    desk.find("label", "2 events removed")
    expect_count(n_events - 2)


def test_history():
    """the steps are listed; the dossier goes to the one that is chosen, back and forth"""
    desk.press("ctrl+alt+z")
    dialog = desk.find("frame", "History")
    # What is gone is still called by its name, and the step says when it was done.
    def is_present(name):
        return name.startswith("Remove 2 Events") and name.endswith("This is how it is now")

    step = desk.find("list item", is_present, dialog)
    if not re.search(r"\nToday, \d\d:\d\d · .", step.get_name()):
        raise Failure(f"the step is told as “{step.get_name()}”")
    desk.click_on(desk.find("list item", "As it was opened", dialog))
    expect_count(n_events)
    desk.find("list item", "As it was opened\nThis is how it is now", dialog)
    desk.click_on(desk.find("list item", lambda name: name.startswith("Remove 2 Events"), dialog))
    expect_count(n_events - 2)
    desk.press("Escape")
    wait_for("the list to close", lambda: not desk.list("frame", "History"))
    desk.press("ctrl+z")
    expect_count(n_events)


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_reject, test_range, test_type, test_remove, test_history)
sys.exit(0 if passed else 1)
