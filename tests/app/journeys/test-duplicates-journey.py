#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two lists tell of the same events. The pairs are shown side by side with the reasons; keys say of one that it is one
event and of the other that it is not. That is one step, undone and done again, and after a save neither the window nor
the command line suggests them again.

test-duplicates-journey.py PROGRAM JALON-CLI
"""

import json
import os
import subprocess
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, CLI = sys.argv[1:3]

folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, "lists.jalon")
desk = None


def event(name, title, source, day, at):
    return {
        "type": "Feature",
        "id": name,
        "geometry": {"type": "Point", "coordinates": at},
        "properties": {
            "kind": "event",
            "title": title,
            "type": "ASSAULT",
            "actors": [{"code": "DZA"}],
            "recipients": [{"code": "MLI"}],
            "place": {"precision": "city", "countries": ["MLI"], "coordinates": at},
            "time": {"start": day, "end": day, "precision": "day"},
            "claims": [{"article": source, "stance": "asserts"}],
        },
    }


with open(path, "w", encoding="utf-8") as file:
    json.dump(
        {
            "type": "FeatureCollection",
            "jalon": {
                "version": 1,
                "articles": [{"id": name, "title": f"List {name}", "date": "2024-06-01"} for name in ("one", "two")],
            },
            "features": [
                event("one-1", "A fuel convoy is attacked near the village of Ansongo", "one", "2024-03-01", [-0.04, 16.27]),
                event("two-1", "Attack on a fuel convoy near Ansongo village", "two", "2024-03-01", [-0.05, 16.26]),
                event("one-2", "A bridge is blown up", "one", "2024-05-09", [-3.0, 16.77]),
                event("two-2", "A market is shelled", "two", "2024-05-09", [-3.01, 16.76]),
            ],
        },
        file,
    )


def has(*words):
    return lambda name: all(word in name for word in words)


def test_found():
    """each pair has a row with the reasons, and both events side by side"""
    desk.find("list item")
    desk.choose_from_menu("Find Duplicates")
    dialog = desk.find(None, "Duplicates")
    desk.find("list item", has("A fuel convoy is attacked", "Attack on a fuel convoy", "told in like words", "same type"), dialog)
    desk.find("list item", has("A bridge is blown up", "A market is shelled", "same type"), dialog)
    desk.find("label", has("List one"), dialog)
    desk.find("label", has("List two"), dialog)
    if desk.list_unnamed():
        raise Failure(f"no name: {desk.list_unnamed()}")


def test_judged():
    """the keys choose for the selected pair, and what is said is one step"""
    dialog = desk.find(None, "Duplicates")
    desk.click_on(desk.find("label", has("A fuel convoy is attacked", "\n"), dialog))
    desk.press("1")
    desk.click_on(desk.find("label", has("A bridge is blown up", "\n"), dialog))
    desk.press("3")
    desk.activate("push button", lambda name: name.endswith("Apply"), dialog)
    desk.find("label", "1 event merged, 1 pair noted as not the same")
    wait_for("the second telling to go", lambda: not desk.list("list item", has("Attack on a fuel convoy")))
    desk.press("ctrl+z")
    wait_for("it to come back", lambda: desk.list("list item", has("Attack on a fuel convoy")))
    desk.press("ctrl+shift+z")
    wait_for("it to go again", lambda: not desk.list("list item", has("Attack on a fuel convoy")))


def test_saved():
    """the event has the claims of both and the id of the other; the pair that is none is noted"""
    desk.press("ctrl+s")

    def read():
        with open(path, encoding="utf-8") as saved:
            features = {feature["id"]: feature["properties"] for feature in json.load(saved)["features"]}
        return features if "two-1" not in features else None

    features = wait_for("the save", read)
    kept = features["one-1"]
    if kept["merged_from"] != ["two-1"] or [claim["article"] for claim in kept["claims"]] != ["one", "two"]:
        raise Failure(f"the event is {kept}")
    if features["one-2"].get("not_same_as") != ["two-2"]:
        raise Failure(f"the pair is not noted: {features['one-2']}")


def test_not_again():
    """neither the window nor the command line suggests them again"""
    desk.choose_from_menu("Find Duplicates")
    dialog = desk.find(None, "Duplicates")
    desk.find("label", "No Duplicates", dialog)
    desk.press("Escape")
    wait_for("the dialog to go", lambda: not desk.list(None, "Duplicates"))
    told = subprocess.run([CLI, "duplicates", path], check=True, capture_output=True, text=True).stdout
    if told != "0 pairs may be one event each\n":
        raise Failure(told)


with Desk(PROGRAM, path) as desk:
    passed = run(desk, test_found, test_judged, test_saved, test_not_again)
folder.cleanup()
sys.exit(0 if passed else 1)
