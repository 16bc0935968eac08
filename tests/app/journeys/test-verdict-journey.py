#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A verdict is set by hand with its reason, taken back, set again and saved to a copy; unsaved changes are
asked about before the window closes.

test-verdict-journey.py PROGRAM DOSSIER
"""

import json
import os
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

# As the drop-down lists them.
CHOICES = ["As the claims say", "Single source", "Corroborated", "Disputed", "Refuted"]

with open(DOSSIER, encoding="utf-8") as file:
    document = json.load(file)
event = next(feature for feature in document["features"] if feature["properties"]["kind"] == "event")
title = event["properties"]["title"]["en"]
dossier_title = document["jalon"]["title"]["en"]
copy = os.path.join(tempfile.mkdtemp(dir=os.environ["HOME"]), "copy.jalon")

desk = None
computed = None


def read_verdict():
    """The verdict that the row of the event says."""
    rows = desk.list("list item", lambda name: name.startswith(title))
    return rows[0].get_name().rsplit(", ", 1)[-1] if rows else None


def expect_verdict(verdict, reason=None):
    """Row and details say the verdict, and the details why."""
    wait_for(f"the row to say {verdict}", lambda: read_verdict() == verdict)
    wait_for(f"the details to say {verdict}", lambda: desk.list("label", verdict))
    if reason is not None:
        desk.find("label", f"Set by hand: {reason}")
    elif desk.list("label", lambda name: name.startswith("Set by hand")):
        raise Failure("the details still say why a verdict was set that was taken back")


def expect_saved(saved):
    """The title has a mark where there are unsaved changes."""
    desk.find("frame", dossier_title if saved else f"• {dossier_title}")


def act_on_window(action):
    """Does an action of the window, once it can be done."""

    def act():
        window = desk.list("frame", lambda name: name.endswith(dossier_title))[0]
        return window.do_action(action)

    wait_for(f"the action {action}", act)


def answer(dialog, word):
    """Presses a button of a dialog. GTK 4.8 names a button with a mnemonic twice: "_Set Set"."""
    desk.activate("push button", lambda name: name.split(" ")[-1] == word, dialog)


def has_focus(node):
    return node.has_state("FOCUSED")


def choose_verdict(dialog, verdict):
    """Opens the drop-down and picks a line by keys: a list of GTK has no action of its own to pick one."""
    drop_down = desk.find("combo box", "Verdict", dialog)
    button = desk.find("push button", None, drop_down)
    button.do_action()
    wait_for("the choices to have the keys", lambda: any(map(has_focus, desk.list("list item", None, drop_down))))
    desk.press("Home", *["Down"] * CHOICES.index(verdict), "Return")
    wait_for("the choices to go", lambda: not desk.list("list item", None, drop_down))
    wait_for(f"“{verdict}” to be picked", lambda: desk.list("label", verdict, button))


def set_verdict(verdict, reason):
    desk.activate("push button", "Set the verdict by hand")
    dialog = desk.find("dialog", "Set the Verdict")
    choose_verdict(dialog, verdict)
    entry = desk.find("text", "Reason", dialog)
    wait_for("the reason to be asked for", lambda: entry.has_state("SENSITIVE"))
    entry.set_text(reason)
    wait_for("the reason to be taken", lambda: entry.get_text() == reason)
    answer(dialog, "Set")
    wait_for("the dialog to close", lambda: not desk.list("dialog", "Set the Verdict"))


def get_kept(feature):
    """What an edit of a verdict must leave alone; members that are derived or are the default may be left out."""
    properties = feature["properties"]
    return feature["id"], feature["geometry"], *(properties.get(key) for key in ("title", "name", "summary", "time", "place", "claims"))


def test_open():
    """an event is chosen; its verdict is what the claims say"""
    global computed
    row = desk.find("list item", lambda name: name.startswith(title))
    computed = read_verdict()
    desk.click_on(row)
    desk.find("push button", "Set the verdict by hand")
    expect_verdict(computed)
    expect_saved(True)


def test_set():
    """a verdict set by hand shows in the row and, with its reason, in the details"""
    set_verdict("Refuted", "The ministry denied it in writing.")
    expect_verdict("Refuted", "The ministry denied it in writing.")
    expect_saved(False)


def test_undo():
    """undone, it is as it was and its row has the focus; done again, it is back"""
    act_on_window("win.undo")
    expect_verdict(computed)
    expect_saved(True)
    wait_for("its row to have the focus still", lambda: any(map(has_focus, desk.list("list item", lambda name: name.startswith(title)))))
    act_on_window("win.redo")
    expect_verdict("Refuted", "The ministry denied it in writing.")


def test_change():
    """another verdict takes its place"""
    set_verdict("Disputed", "Two accounts differ.")
    expect_verdict("Disputed", "Two accounts differ.")


def test_save():
    """a copy has the verdict with its reason, on that event alone, and all else as it was"""
    act_on_window("win.save-as")
    name = wait_for(
        "the entry for the name of the file",
        lambda: next((node for node in desk.list("text") if node.get_text().endswith(".jalon")), None),
    )
    name.set_text(copy)
    wait_for("the name to be taken", lambda: name.get_text() == copy)
    answer(None, "Save")
    expect_saved(True)
    with open(copy, encoding="utf-8") as file:
        saved = json.load(file)
    for before, after in zip(document["features"], saved["features"], strict=True):
        wanted = {"value": "disputed", "reason": "Two accounts differ."} if before is event else None
        if after["properties"].get("verdict") != wanted:
            raise Failure(f"{after['id']} has the verdict {after['properties'].get('verdict')}, not {wanted}")
        if get_kept(before) != get_kept(after):
            raise Failure(f"{before['id']} was changed beside its verdict")


def test_close():
    """closing with unsaved changes asks first; cancelled it stays, discarded it goes and saves nothing"""
    set_verdict("Corroborated", "A third account agrees.")
    expect_verdict("Corroborated", "A third account agrees.")
    for word in ("Cancel", "Discard"):
        act_on_window("window.close")
        dialog = desk.find("dialog", "Save the changes?")
        answer(dialog, word)
        if word == "Cancel":
            wait_for("the question to go", lambda: not desk.list("dialog", "Save the changes?"))
            expect_saved(False)
    wait_for("the program to end", lambda: desk.process.poll() is not None)
    if desk.process.returncode != 0:
        raise Failure(f"the program ended with {desk.process.returncode}")
    with open(copy, encoding="utf-8") as file:
        feature = next(feature for feature in json.load(file)["features"] if feature["id"] == event["id"])
    if feature["properties"]["verdict"]["value"] != "disputed":
        raise Failure("what was discarded was saved")


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_open, test_set, test_undo, test_change, test_save, test_close)
sys.exit(0 if passed else 1)
