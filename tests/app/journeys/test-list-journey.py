#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list as a person orders it: in groups, sorted, no more than the map shows, and as a table whose rows are copied.

test-list-journey.py PROGRAM
"""

import json
import os
import sys
import tempfile

from desk import Desk, run, wait_for

PROGRAM = sys.argv[1]

# Title, day, country, place, and where it is.
EVENTS = (
    ("Delta is drained", "2025-04-07", "NER", "Zinder", 9.0, 13.8),
    ("Alpha is attacked", "2025-03-01", "MLI", "Bamako", -8.0, 12.6),
    ("Echo is heard", "2025-04-01", "NER", "Agadez", 8.0, 17.0),
    ("Bravo is sung", "2025-05-01", "MLI", "Gao", 0.0, 16.3),
    ("Charlie is called", "2025-03-15", "DZA", "Algiers", 3.0, 36.8),
)

desk = None


def write(folder):
    path = os.path.join(folder, "list.jalon")
    features = [
        {
            "type": "Feature",
            "id": f"event-{i}",
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
            "properties": {
                "kind": "event",
                "title": {"en": title},
                "type": "CONSULT",
                "review": "accepted",
                "place": {"precision": "city", "name": place, "countries": [country]},
                "time": {"start": day, "precision": "day"},
            },
        }
        for i, (title, day, country, place, lon, lat) in enumerate(EVENTS)
    ]
    document = {"type": "FeatureCollection", "jalon": {"version": 1, "title": "In order"}, "features": features}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
    return path


def events():
    return desk.find("list", "Events")


def rows():
    """First words of the rows, headings included, as they stand."""
    found = [node.get_name() for node in desk.list("list item", None, events())]
    return [name.split(" is ")[0] for name in found]


def shows(*expected):
    wait_for(f"the list to be {expected}", lambda: rows() == list(expected))


GROUPS = {"Month", "Country", "Type", "Article", "Verdict", "Nothing"}
SORTS = {"Date", "Title", "Place", "Country", "Type", "Verdict"}


def choose(label, among=None):
    """Of the menu of the list; several of its parts have the same words."""
    desk.activate("push button", "Order of the list")

    def act():
        for node in desk.list(None, lambda name: name.replace("_", "") == label):
            names = {sibling.name for sibling in node.parent.children}
            if among is None or names == among:
                return node.do_action()
        return False

    wait_for(f"{label} to act", act)
    if desk.list(None, lambda name: name.replace("_", "") == "Group By"):
        desk.press("Escape")


def test_months():
    """events stand under their months at first"""
    shows("March 2025", "Alpha", "Charlie", "April 2025", "Echo", "Delta", "May 2025", "Bravo")


def test_symbols():
    """the symbols on the map are known by their names from left to right, and can be chosen"""
    symbols = desk.find("list", "Symbols in View")

    def names():
        return [node.get_name().split(" is ")[0] for node in desk.list("push button", None, symbols)]

    wait_for("the symbols", lambda: names() == ["Alpha", "Bravo", "Charlie", "Echo", "Delta"])
    desk.activate("push button", lambda name: name.startswith("Bravo"), symbols)
    desk.find("push button", "Set the verdict by hand")
    desk.press("Escape")
    wait_for("the details to go", lambda: not desk.list("push button", "Set the verdict by hand"))


def test_groups():
    """groups are by country, in the order of their names"""
    choose("Country", GROUPS)
    shows("Algeria", "Charlie", "Mali", "Alpha", "Bravo", "Niger", "Echo", "Delta")


def test_sort():
    """within them titles are sorted, one way and the other"""
    choose("Title", SORTS)
    shows("Algeria", "Charlie", "Mali", "Alpha", "Bravo", "Niger", "Delta", "Echo")
    choose("Descending")
    shows("Algeria", "Charlie", "Mali", "Bravo", "Alpha", "Niger", "Echo", "Delta")
    choose("Descending")
    choose("Nothing", GROUPS)
    shows("Alpha", "Bravo", "Charlie", "Delta", "Echo")


def test_in_view():
    """the list has no more than the map shows, follows it, and says so"""
    choose("Only What the Map Shows")
    desk.find("label", "5 of 5 on this map")
    for _ in range(4):
        desk.activate("push button", "Zoom In")
    desk.find("label", lambda name: name.endswith(" of 5 on this map") and not name.startswith("5"))
    wait_for("fewer rows", lambda: len(rows()) < 5)
    desk.activate("push button", "Show All")
    shows("Alpha", "Bravo", "Charlie", "Delta", "Echo")


def cells():
    """What the cells of the table say, row by row."""
    return [node.get_name() for node in desk.list("label", None, desk.find(None, "Events"))]


def click_header(name):
    desk.click_on(desk.find("label", name, desk.find(None, "Events")))


def titles():
    return [cell.split(" is ")[0] for cell in cells() if " is " in cell]


def test_table():
    """a table has columns, whose headers sort it"""
    choose("Table")
    wait_for("the table", lambda: "Algiers" in cells() and "Place" in cells())
    click_header("Title")
    wait_for("titles the other way round", lambda: titles() == ["Echo", "Delta", "Charlie", "Bravo", "Alpha"])
    click_header("Date")
    wait_for("dates in order", lambda: titles() == ["Alpha", "Charlie", "Echo", "Delta", "Bravo"])


def test_copy():
    """rows that are selected are copied with their columns, and pasted as they are seen"""
    desk.click_on(desk.find("label", "Charlie is called", desk.find(None, "Events")))
    desk.find("push button", "Set the verdict by hand")
    desk.press("shift+Down")
    desk.find("label", "2 events selected")
    desk.press("ctrl+c")
    desk.press("ctrl+f")
    desk.press("ctrl+v")
    entry = desk.find("entry", "Search events")
    wait_for("the rows in the entry", lambda: all(word in entry.get_text() for word in ("Title", "Charlie is called", "Echo is heard", "Algiers")))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        with Desk(PROGRAM, write(folder)) as desk:
            done = run(desk, test_months, test_symbols, test_groups, test_sort, test_in_view, test_table, test_copy)
    sys.exit(0 if done else 1)
