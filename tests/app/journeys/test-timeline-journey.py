#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline as a person meets it: the pointer names an event and a click selects it, dragging filters by dates and
shows them as a chip, Escape and the chip clear them, arrows walk the events, and a key folds it away.

test-timeline-journey.py PROGRAM
"""

import datetime
import json
import os
import subprocess
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM = sys.argv[1]

# Far enough apart that each stands alone; more of one day than there is room for; and one that no one has dated.
EVENTS = {
    "Talks begin": "2025-01-06",
    "A convoy leaves": "2025-02-17",
    **{f"Report {i}": "2025-03-20" for i in range(1, 9)},
    "The sky is closed": "2025-04-17",
    "An accord is signed": "2025-06-30",
    "A rumour": None,
}
DATED = {title: datetime.date.fromisoformat(day) for title, day in EVENTS.items() if day}

desk = None


def write(folder):
    path = os.path.join(folder, "timeline.jalon")
    features = [
        {
            "type": "Feature",
            "id": f"event-{i}",
            "geometry": {"type": "Point", "coordinates": [i, 14.0]},
            "properties": {
                "kind": "event",
                "title": {"en": title},
                "type": "CONSULT",
                "review": "accepted",
                "place": {"precision": "city", "name": title, "countries": ["NER"]},
                "time": {"start": day, "precision": "day"} if day else {"precision": "unknown"},
            },
        }
        for i, (title, day) in enumerate(EVENTS.items())
    ]
    document = {"type": "FeatureCollection", "jalon": {"version": 1, "title": "In time"}, "features": features}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
    return path


def timeline():
    return desk.find("image", "Timeline")


def describes(*words):
    """Waits until the timeline says all of these words of itself."""
    return wait_for(f"the timeline to say {words}", lambda: all(word in timeline().get_description() for word in words))


def place_of(day):
    """Where about a day is, in pixels of the window."""
    x, y, width, height = desk.get_settled_extents(timeline())
    first, last = min(DATED.values()), max(DATED.values())
    length = (last - first).days + 1
    margin = length * 0.03
    return x + width * ((day - first).days + 0.5 + margin) / (length + 2 * margin), y + height - 32


def find_on_timeline(title, day=None):
    """Moves the pointer about where an event should be until the timeline says that this is under it."""
    at_x, y = place_of(day or DATED[title])
    for dx in sorted(range(-24, 25, 4), key=abs):
        subprocess.run(["xdotool", "mousemove", str(round(at_x + dx)), str(round(y))], check=True)
        try:
            wait_for(title, lambda: desk.list("label", lambda text: text.split(" · ")[0] == title, timeline()), timeout=0.6)
        except Failure:
            continue
        return at_x + dx, y
    raise Failure(f"{title} is nowhere on the timeline")


def drag(x0, x1, y):
    """As a hand does it: each step is seen before the next."""
    steps = [
        str(part)
        for i in range(9)
        for part in ("mousemove", round(x0 + (x1 - x0) * i / 8), round(y), "sleep", "0.05")
    ]
    command = ["xdotool", *steps[:5], "mousedown", "1", "sleep", "0.05", *steps[5:], "mouseup", "1"]
    subprocess.run(command, check=True)


def test_says():
    """the timeline says how many events there are, when, and how many have no date"""
    describes("13 events", "6 January – 30 June 2025", "1 undated")


def test_click():
    """the pointer names an event, a click selects it, and a click on nothing lets go"""
    x, y = find_on_timeline("The sky is closed")
    desk.click(x, y)
    desk.find("push button", "Set the verdict by hand")
    describes("Selected: The sky is closed")
    # Details have opened beside the map: the timeline is narrower now.
    x, y = place_of(datetime.date(2025, 5, 20))
    desk.click(x, y - 50)
    wait_for("the details to go", lambda: not desk.list("push button", "Set the verdict by hand"))
    describes("13 events")


def test_several():
    """several alike on one day are one mark, whose list leads to each"""
    x, y = find_on_timeline("8 events", datetime.date(2025, 3, 20))
    desk.click(x, y)
    desk.find("label", "Report 3")
    desk.press("Down", "Down", "Return")
    describes("Selected: Report 3")
    desk.press("Escape")
    wait_for("the details to go", lambda: not desk.list("push button", "Set the verdict by hand"))


def test_drag():
    """dragging filters by dates, shown as a chip, counted in the title"""
    x0, y = place_of(datetime.date(2025, 2, 1))
    x1, _ = place_of(datetime.date(2025, 5, 1))
    drag(x0, x1, y - 50)
    desk.find("push button", lambda name: name.startswith("Remove the filter “From"))
    desk.find("label", "10 of 13 events")


def test_edge():
    """an edge of the range can be taken hold of and moved"""
    x0, y = place_of(datetime.date(2025, 2, 1))
    x1, _ = place_of(datetime.date(2025, 1, 3))
    # The edge is where the first day begins, half a day before its middle.
    drag(x0 - 2, x1, y - 50)
    desk.find("label", "11 of 13 events")


def test_clear():
    """Escape clears the range, and the chip goes with it"""
    desk.press("Escape")
    wait_for("the chip to go", lambda: not desk.list("push button", lambda name: name.startswith("Remove the filter")))
    desk.find("label", "13 events")


def test_keys():
    """arrows walk the events in the order of time, Enter selects, Shift and arrows draw a range"""
    desk.press("Home")
    describes("Talks begin")
    desk.press("Right")
    describes("A convoy leaves")
    desk.press("Right", "Left", "Left")
    describes("Talks begin")
    desk.press("Right", "Return")
    desk.find("push button", "Set the verdict by hand")
    desk.press("shift+Right", "shift+Right")
    desk.find("push button", lambda name: name.startswith("Remove the filter “From"))
    desk.activate("push button", lambda name: name.startswith("Remove the filter “From"))
    desk.find("label", "13 events")


def dates():
    """What the entries say of the range."""
    return [desk.find("text", name).get_text() for name in ("First Day of the Range", "Last Day of the Range")]


def focus():
    """Gives the keyboard to the timeline, by a click where nothing is."""
    x, y, width, _ = desk.get_settled_extents(timeline())
    desk.click(x + width - 12, y + 12)


def write_date(name, text):
    desk.click_on(desk.find("text", name))
    desk.press("ctrl+a", "BackSpace")
    desk.type(text)
    desk.press("Return")


def choose(*labels):
    """Of the menu of the timeline."""
    desk.activate("push button", "Lanes, steps and speed of the timeline")
    for label in labels:
        desk.activate(None, lambda name: name.replace("_", "") == label)
    if desk.list(None, lambda name: name.replace("_", "") == labels[-1]):
        desk.press("Escape")


def test_dates():
    """typed dates are the range, as people write them; what is no date is said"""
    write_date("First Day of the Range", "february 2025")
    write_date("Last Day of the Range", "17 Apr 2025")
    desk.find("label", "10 of 13 events")
    write_date("Last Day of the Range", "the day after")
    desk.find("label", "Write a year, a month (2025-04) or a day (2025-04-07).")
    desk.find("label", "10 of 13 events")
    write_date("Last Day of the Range", "2025-01-31")
    desk.find("label", "The last day is before the first.")
    write_date("Last Day of the Range", "")
    write_date("First Day of the Range", "")
    desk.find("label", "13 events")


def test_steps():
    """buttons and keys move the range by a step, and say so when nothing is left"""
    desk.activate("push button", "Step Forward")
    wait_for("January", lambda: dates() == ["2025-01-01", "2025-01-31"])
    focus()
    desk.press("ctrl+Right")
    wait_for("February", lambda: dates() == ["2025-02-01", "2025-02-28"])
    desk.press("ctrl+Left", "ctrl+Left")
    wait_for("January", lambda: dates() == ["2025-01-01", "2025-01-31"])
    desk.press("Escape")
    desk.find("label", "13 events")
    desk.activate("push button", "Step Back")
    wait_for("June", lambda: dates() == ["2025-06-01", "2025-06-30"])


def test_play():
    """playing goes step by step to the end, and again from the beginning"""
    choose("Speed", "Normal")
    desk.activate("push button", "Play")
    wait_for("it to begin anew", lambda: dates()[0] < "2025-06-01")
    wait_for("it to come to the end", lambda: dates()[0] == "2025-06-01")
    desk.find("push button", "Play")
    focus()
    desk.press("p")
    desk.find("push button", "Pause")
    desk.press("p")
    desk.find("push button", "Play")
    desk.press("Escape")
    desk.find("label", "13 events")


def test_step_by_event():
    """by events the selection moves, and the range stays"""
    choose("Step By", "Event")
    desk.activate("push button", "Step Forward")
    describes("Selected: Talks begin")
    desk.activate("push button", "Step Forward")
    describes("Selected: A convoy leaves")
    desk.activate("push button", "Step Back")
    describes("Selected: Talks begin")
    desk.find("label", "13 events")
    choose("Step By", "Month")
    desk.press("Escape")


def test_menu():
    """the menu of an event filters by what is like it, that of nothing by its time"""
    focus()
    desk.press("Home", "shift+F10")
    desk.activate("menu item", lambda name: name.replace("_", "").startswith("Filter by This"))
    desk.activate("menu item", lambda name: name == "January 2025")
    wait_for("January", lambda: dates() == ["2025-01-01", "2025-01-31"])
    desk.press("Escape")
    desk.find("label", "13 events")


def test_lanes():
    """lanes are by country, and the pointer finds the events in them"""
    before = desk.get_settled_extents(timeline())[3]
    choose("Lanes", "By Country")
    wait_for("room for the lanes", lambda: desk.get_extents(timeline())[3] > before)
    choose("Lanes", "None")
    wait_for("no lanes", lambda: desk.get_extents(timeline())[3] == before)


def test_fold():
    """a key folds the timeline away and brings it back"""
    focus()
    desk.press("F8")
    wait_for("the timeline to go", lambda: not desk.list("image", "Timeline"))
    desk.press("F8")
    timeline()


STEPS = test_dates, test_steps, test_play, test_step_by_event, test_menu, test_lanes


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        with Desk(PROGRAM, write(folder)) as desk:
            done = run(desk, test_says, test_click, test_several, test_drag, test_edge, test_clear, test_keys, *STEPS, test_fold)
    sys.exit(0 if done else 1)
