#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier in a sealed package is only read: the window says so, refuses an edit with a sentence, and offers a copy.
Compared with another dossier it shows what differs, and says why nothing of it can be taken over.

test-read-only-journey.py PROGRAM DOSSIER
"""

import json
import os
import shutil
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

package = tempfile.mkdtemp()
os.mkdir(os.path.join(package, "data"))
sealed = os.path.join(package, "data", "sealed.jalon")
shutil.copyfile(DOSSIER, sealed)
with open(os.path.join(package, "bagit.txt"), "w", encoding="utf-8") as file:
    file.write("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
with open(sealed, "rb") as file:
    before = file.read()

dossier = json.loads(before)
dossier["features"][0]["properties"]["title"] = "Another title"
other = os.path.join(package, "other.jalon")
with open(other, "w", encoding="utf-8") as file:
    json.dump(dossier, file)

desk = None


def test_told():
    """the header and a sentence say that the dossier is only read, and offer to save it elsewhere"""
    desk.find("list item")
    desk.find("label", lambda text: text.endswith("Read-Only"))
    desk.find("label", lambda text: "sealed package" in text)
    desk.find("push button", lambda name: name.startswith("Save As…"))


def test_refused():
    """an edit is refused with a sentence before a form is filled in, and the file stays as it is"""
    desk.press("ctrl+shift+n")
    question = desk.find("dialog", "Nothing Was Changed")
    desk.find("label", lambda text: text.startswith("This dossier is open for reading only."), question)
    desk.find("push button", lambda name: "Save As…" in name, question)
    desk.press("Escape")
    with open(sealed, "rb") as file:
        if file.read() != before:
            raise Failure("the file was changed")


def test_not_merged():
    """what differs from another dossier is shown, and in place of a choice why there is none"""
    desk.choose_from_menu("Compare With")
    desk.choose_file("Compare With", other)
    dialog = desk.find(None, "Compare Dossiers")
    desk.find("list item", lambda name: name.startswith("Another title"), dialog)
    desk.find("label", lambda text: text.endswith("To merge, save it elsewhere first."), dialog)
    desk.find("push button", lambda name: name.startswith("Save As…"), dialog)
    if desk.list("push button", lambda name: name.endswith("Merge"), dialog) or desk.list("combo box", None, dialog):
        raise Failure("what cannot be merged can be chosen")
    desk.press("Escape")
    wait_for("the dialog to go", lambda: not desk.list(None, "Compare Dossiers"))


with Desk(PROGRAM, sealed) as desk:
    passed = run(desk, test_told, test_refused, test_not_merged)
shutil.rmtree(package)
sys.exit(0 if passed else 1)
