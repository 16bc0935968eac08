#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several drafts are one question; what is in them can be looked into before anything is decided. Earlier versions
open as copies, drafts and versions go when they are to go, and a refused dossier opens its previous version.

test-drafts-journey.py PROGRAM DOSSIER DRAFT-DRIVER SAVE-DRIVER
"""

import os
import shutil
import signal
import subprocess
import sys

from desk import Failure, run, wait_for
from recovering import Recovering

PROGRAM, DOSSIER, DRAFT_DRIVER, SAVE_DRIVER = sys.argv[1:5]

case = Recovering(PROGRAM, DOSSIER)
other = os.path.join(case.folder, "other.jalon")


def drive(*args):
    subprocess.run(args, env={**os.environ, **case.environment}, check=True, stdout=subprocess.DEVNULL)


def leave_draft(path, n_edits):
    """What a program leaves that gave events the title "edited" and ended."""
    drive(DRAFT_DRIVER, path, case.drafts, str(n_edits))


def set_up():
    shutil.copy(DOSSIER, other)
    # Two saves: two earlier versions, one of them in the file with "~" too.
    drive(SAVE_DRIVER, "--versions", case.path, "First", case.title)
    leave_draft(case.path, 2)
    leave_draft(other, 1)


def list_in_list(role, *beginnings):
    tops = case.list_tops(lambda name: name == "Unsaved Changes")
    return case.desk.list(role, lambda name: name.startswith(beginnings), tops[0]) if tops else []


def press_in_list(words, at=0):
    """Presses a button of the row at some place; the draft that was written last comes first."""

    def press():
        buttons = list_in_list("push button", words)
        return len(buttons) > at and buttons[at].do_action()

    wait_for(words, press)


def count_rows():
    return len(list_in_list("push button", "Discard the changes", "Keep the changes"))


def expect_differences(n):
    """The dialog names each event, and the field of it; Escape closes it alone."""
    dialog = case.find_top("What changed")
    wait_for("the changes", lambda: len(case.desk.list("list item", lambda name: name == "edited\nEvent: title", dialog)) == n)
    case.desk.find("list item", f"Changed: {n}", dialog)
    case.desk.press("Escape")
    wait_for("the differences to go", lambda: not case.list_tops(lambda name: name == "What changed"))


def list_kept():
    """All files of the state folder."""
    return [name for _, _, names in os.walk(os.path.join(case.state, "jalon")) for name in names]


def test_list():
    """two drafts are one question, which names both files"""
    wait_for("two rows", lambda: count_rows() == 2)
    question = case.find_top("Unsaved Changes")
    case.desk.find("label", lambda name: name.startswith("other.jalon · Today, ") and name.endswith(" · 1 change"), question)
    case.desk.find("label", lambda name: name.startswith("sahel.jalon · Today, ") and name.endswith(" · 2 changes"), question)
    if case.list_tops(lambda name: name.startswith("Unsaved changes of")):
        raise Failure("one of them is asked about on its own as well")


def test_show():
    """what changed is shown over the question: the event and the field; the question stays"""
    press_in_list("Show what changed", 1)
    expect_differences(2)
    if count_rows() != 2 or len(case.list_drafts()) != 2:
        raise Failure(f"{count_rows()} rows, drafts {case.list_drafts()}")


def test_decide():
    """what was discarded by mistake is kept after all; what is restored leaves the list, the rest goes on closing"""
    for words, n_open in (("Discard the changes", 1), ("Keep the changes", 2), ("Discard the changes", 1)):
        press_in_list(words)
        # A button that is pressed by its action takes its time.
        wait_for(words, lambda n=n_open: len(list_in_list("push button", "Discard the changes")) == n)
    wait_for("what will be done", lambda: list_in_list("label", "Will be discarded when this is closed"))
    press_in_list("Restore the changes")
    case.expect_saved(False)
    wait_for("one row", lambda: count_rows() == 1)
    if len(case.list_drafts()) != 2:
        raise Failure(f"before the list is closed the drafts are {case.list_drafts()}")
    case.answer(case.find_top("Unsaved Changes"), "Close")
    wait_for("one draft, of what is open", lambda: len(case.list_drafts()) == 1)


def test_one():
    """of one draft the question is a dialog, which comes again after what changed was shown"""
    case.end(signal.SIGKILL)
    case.start()
    offer = case.find_top(lambda name: name.startswith("Unsaved changes of") and case.title in name)
    case.answer(offer, "Changed")
    expect_differences(2)
    case.answer(case.find_top(lambda name: name.startswith("Unsaved changes of")), "Later")
    case.expect_saved(True)


def test_copy():
    """an earlier version opens as a copy, which is in no file"""
    case.act_on_window("win.earlier-versions")
    versions = case.find_top("Earlier Versions")
    case.desk.find(None, lambda name: name.startswith("Today, "), versions)
    case.desk.activate("push button", lambda name: name.startswith("Open the version of") and name.endswith("as a copy"), versions)
    # The last but one was saved as "First".
    case.find_top("• First")
    if not case.list_windows(True):
        raise Failure("the window of the file is gone")


def test_delete():
    """drafts and versions go when they are asked to; first that is asked"""
    leave_draft(other, 1)
    before = list_kept()
    case.act_on_window("win.delete-drafts")
    case.answer(case.find_top("Delete drafts, versions and logs?"), "Cancel")
    if sorted(list_kept()) != sorted(before) or len(before) < 4:
        raise Failure(f"there were {before}, and are {list_kept()}")
    case.end(signal.SIGTERM)
    case.start()
    case.answer(case.find_top("Unsaved Changes"), "Later")
    case.act_on_window("win.delete-drafts")
    case.answer(case.find_top("Delete drafts, versions and logs?"), "Delete")
    wait_for("all to be gone", lambda: not list_kept())
    if not os.path.exists(case.path) or not os.path.exists(case.path + "~"):
        raise Failure("the dossier or the file with “~” is gone")


def test_refused():
    """a dossier that is refused opens its previous version, which is in no file"""
    case.end(signal.SIGTERM)
    with open(case.path, "w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [')
    case.start()
    refusal = case.find_top("“sahel.jalon” could not be opened")
    case.desk.find("label", lambda name: "“sahel.jalon~” of " in name and "can be read" in name, refusal)
    case.answer(refusal, "version")
    case.find_top("• First")
    with open(case.path, encoding="utf-8") as file:
        if not file.read().endswith("["):
            raise Failure("the refused file was written to")


if __name__ == "__main__":
    set_up()
    case.start()
    done = run(case, test_list, test_show, test_decide, test_one, test_copy, test_delete, test_refused)
    case.desk.close()
    sys.exit(0 if done else 1)
