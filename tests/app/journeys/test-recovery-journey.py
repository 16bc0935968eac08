#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A change that was not saved survives: the program is killed, or told to end, and at the next start offers to
restore it; what was restored is unsaved, can be undone, and is on offer again until it is saved or discarded.

test-recovery-journey.py PROGRAM DOSSIER
"""

import json
import os
import shutil
import signal
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

with open(DOSSIER, encoding="utf-8") as file:
    document = json.load(file)
event = next(feature for feature in document["features"] if feature["properties"]["kind"] == "event")
title = event["properties"]["title"]["en"]
dossier_title = document["jalon"]["title"]["en"]
folder = tempfile.mkdtemp(dir=os.environ["HOME"])
path = os.path.join(folder, "sahel.jalon")
state = os.path.join(folder, "state")
shutil.copy(DOSSIER, path)

desk = None


def start():
    global desk
    desk = Desk(PROGRAM, path, environment={"XDG_STATE_HOME": state})


def list_drafts():
    drafts = os.path.join(state, "jalon", "drafts")
    return [name for name in os.listdir(drafts) if name.endswith(".draft")] if os.path.isdir(drafts) else []


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


def find_offer():
    """The question about what was left behind; it names the dossier."""
    return desk.find("dialog", lambda name: name.startswith("Unsaved changes of") and dossier_title in name)


def refute():
    """Sets the verdict on what is selected, by the keys of the drop-down and with a reason."""
    desk.activate("push button", "Set the verdict by hand")
    dialog = desk.find("dialog", "Set the Verdict")
    drop_down = desk.find("combo box", "Verdict", dialog)
    desk.find("push button", None, drop_down).do_action()
    wait_for("the choices to have the keys", lambda: any(map(has_focus, desk.list("list item", None, drop_down))))
    desk.press("Home", "Down", "Return")
    wait_for("the choices to go", lambda: not desk.list("list item", None, drop_down))
    entry = desk.find("text", "Reason", dialog)
    wait_for("the reason to be asked for", lambda: entry.has_state("SENSITIVE"))
    entry.set_text("The ministry denied it.")
    wait_for("the reason to be taken", lambda: entry.get_text() == "The ministry denied it.")
    answer(dialog, "Set")
    wait_for("the dialog to close", lambda: not desk.list("dialog", "Set the Verdict"))


def has_focus(node):
    return node.has_state("FOCUSED")


def end(number):
    os.kill(desk.process.pid, number)
    wait_for("the program to end", lambda: desk.process.poll() is not None)


def test_edit():
    """an edit is written down at once"""
    expect_saved(True)
    desk.click_on(desk.find("list item", lambda name: name.startswith(title)))
    refute()
    expect_saved(False)
    if len(list_drafts()) != 1:
        raise Failure(f"the drafts are {list_drafts()}")


def test_killed():
    """killed and started again, the program offers the change, and restores it as unsaved"""
    end(signal.SIGKILL)
    start()
    answer(find_offer(), "Restore")
    expect_saved(False)
    wait_for("one draft, of what is open", lambda: len(list_drafts()) == 1)


def test_terminated():
    """told to end, the program ends without a question and offers the change again"""
    end(signal.SIGTERM)
    if desk.process.returncode != 0:
        raise Failure(f"the program ended with {desk.process.returncode}")
    start()
    answer(find_offer(), "Later")
    expect_saved(True)
    end(signal.SIGHUP)
    start()
    answer(find_offer(), "Restore")
    expect_saved(False)


def test_undo():
    """undone, the dossier is as it was saved and nothing is left to restore"""
    act_on_window("win.undo")
    expect_saved(True)
    wait_for("the draft to go", lambda: not list_drafts())
    act_on_window("win.redo")
    expect_saved(False)
    wait_for("the draft to come back", list_drafts)


def test_versions():
    """saved, the draft goes and what was in the file before is an earlier version, which can be restored"""
    act_on_window("win.save")
    expect_saved(True)
    wait_for("the draft to go", lambda: not list_drafts())
    act_on_window("win.earlier-versions")
    dialog = desk.find(None, "Earlier Versions")
    desk.activate("push button", lambda name: name.startswith("Restore the version of"))
    wait_for("the list to go", lambda: not desk.list("push button", lambda name: name.startswith("Restore the version")))
    expect_saved(False)
    desk.find("label", lambda name: name.startswith("The earlier version is restored"))
    desk.activate("push button", "Undo")
    expect_saved(True)
    act_on_window("win.redo")
    expect_saved(False)
    del dialog


def test_discard():
    """what is discarded when the window closes is not offered again"""
    act_on_window("window.close")
    answer(desk.find("dialog", "Save the changes?"), "Discard")
    wait_for("the program to end", lambda: desk.process.poll() is not None)
    if list_drafts():
        raise Failure(f"the drafts are {list_drafts()}")


if __name__ == "__main__":
    start()
    done = run(desk, test_edit, test_killed, test_terminated, test_undo, test_versions, test_discard)
    desk.close()
    sys.exit(0 if done else 1)
