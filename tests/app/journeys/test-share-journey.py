#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier is compared with another one: what differs is shown field by field, chosen by keys from the first row on,
and merged as one edit that is undone at once; another worldview is taken over too. The log of changes then tells of
both, and stands in no file that is shared. A template keeps
what the dossier says of itself, and a new dossier begins with that.

test-share-journey.py PROGRAM DOSSIER
"""

import json
import os
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

folder = tempfile.TemporaryDirectory()
ours = os.path.join(folder.name, "ours.jalon")
theirs = os.path.join(folder.name, "theirs.jalon")
with open(DOSSIER, encoding="utf-8") as file:
    dossier = json.load(file)
with open(ours, "w", encoding="utf-8") as file:
    json.dump(dossier, file)
other_borders = os.path.join(folder.name, "borders.jalon")
with open(other_borders, "w", encoding="utf-8") as file:
    json.dump({**dossier, "jalon": {**dossier["jalon"], "worldview": "de-facto"}}, file)
added = json.loads(json.dumps(dossier["features"][0]))
added["id"] = "ev-new"
added["properties"]["title"] = "A bridge is opened"
dossier["features"][0]["properties"]["title"] = "Another title"
dossier["features"].append(added)
with open(theirs, "w", encoding="utf-8") as file:
    json.dump(dossier, file)

desk = None


def starts(words):
    return lambda name: name.startswith(words)


def test_compare():
    """what is new and changed has a row each, and the fields of the selected one before and after"""
    desk.find("list item")
    desk.choose_from_menu("Compare With")
    desk.choose_file("Compare With", theirs)
    dialog = desk.find(None, "Compare Dossiers")
    desk.find("list item", lambda name: name.startswith("A bridge is opened") and "new" in name, dialog)
    desk.find("list item", lambda name: name.startswith("Another title") and "changed" in name, dialog)
    desk.find("label", lambda text: text.startswith("There: ") and "A bridge is opened" in text, dialog)


def test_merge():
    """the keys choose for the selected row, and the merge is one edit"""
    dialog = desk.find(None, "Compare Dossiers")
    desk.press("Down")
    desk.find("label", lambda text: text.startswith("Here: ") and "Morocco and Mali launch" in text, dialog)
    desk.press("2")
    desk.activate("push button", lambda name: name.endswith("Merge"), dialog)
    desk.find("label", starts("Merged: 1 new, 1 changed"))
    wait_for("the new event", lambda: desk.list("list item", lambda name: "A bridge is opened" in name))
    desk.press("ctrl+z")
    wait_for("the new event to go", lambda: not desk.list("list item", lambda name: "A bridge is opened" in name))


def test_worldview():
    """borders of another worldview are a difference that is merged, and undone"""
    desk.choose_from_menu("Compare With")
    desk.choose_file("Compare With", other_borders)
    dialog = desk.find(None, "Compare Dossiers")
    wait_for("one difference", lambda: len(desk.list("list item", None, dialog)) == 1)
    desk.find("label", starts("There: De facto"), dialog)
    desk.press("2")
    desk.activate("push button", lambda name: name.endswith("Merge"), dialog)
    desk.find("label", starts("Merged: 0 new, 1 changed"))
    desk.press("ctrl+z")


def test_log():
    """the log tells of the merge and of its undoing, the last first"""
    desk.choose_from_menu("Log of Changes")
    dialog = desk.find(None, "Log of Changes")
    rows = wait_for("the log", lambda: desk.list("list item", None, dialog))
    if "Undone: Merge Dossier" not in rows[0].get_name():
        raise Failure(f"the last row is {rows[0].get_name()}")
    desk.find("list item", lambda name: "Done: Merge Dossier" in name, dialog)
    desk.press("Escape")
    wait_for("the dialog to go", lambda: not desk.list(None, "Log of Changes"))


def test_saved():
    """the log stands beside the drafts, and nothing of it in the dossier"""
    logs = os.listdir(os.path.join(desk.state.name, "jalon", "logs"))
    if len(logs) != 1:
        raise Failure(f"the logs are {logs}")
    with open(ours, encoding="utf-8") as saved:
        if "Merge Dossier" in saved.read():
            raise Failure("the log is in the dossier")


def test_template():
    """a template has the properties and views, and a new dossier from it no events"""
    desk.choose_from_menu("Save as Template")
    question = desk.find("dialog", "Save as Template")
    desk.activate("push button", lambda name: name.endswith("Save"), question)
    desk.find("label", "The template is saved")
    templates = os.path.join(folder.name, "data", "jalon", "templates")
    (name,) = os.listdir(templates)
    with open(os.path.join(templates, name), encoding="utf-8") as saved:
        template = json.load(saved)
    if template["features"] or template["jalon"]["author"] != dossier["jalon"]["author"]:
        raise Failure(f"the template is {template}")
    desk.choose_from_menu("New From Template")
    desk.choose_file("New From Template", os.path.join(templates, name))
    wait_for("a second window", lambda: len(desk.list("frame")) == 2)


with Desk(PROGRAM, ours, environment={"XDG_DATA_HOME": os.path.join(folder.name, "data")}) as desk:
    passed = run(desk, test_compare, test_merge, test_worldview, test_log, test_saved, test_template)
folder.cleanup()
sys.exit(0 if passed else 1)
