#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier in a sealed package is only read: the window says so, refuses an edit with a sentence, and offers a copy.

test-read-only-journey.py PROGRAM DOSSIER
"""

import os
import shutil
import sys
import tempfile

from desk import Desk, Failure, run

PROGRAM, DOSSIER = sys.argv[1:3]

package = tempfile.mkdtemp()
os.mkdir(os.path.join(package, "data"))
sealed = os.path.join(package, "data", "sealed.jalon")
shutil.copyfile(DOSSIER, sealed)
with open(os.path.join(package, "bagit.txt"), "w", encoding="utf-8") as file:
    file.write("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
with open(sealed, "rb") as file:
    before = file.read()

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
    question = desk.find("dialog", "Nothing was changed")
    desk.find("label", lambda text: text.startswith("This dossier is open for reading only."), question)
    desk.find("push button", lambda name: "Save As…" in name, question)
    desk.press("Escape")
    with open(sealed, "rb") as file:
        if file.read() != before:
            raise Failure("the file was changed")


with Desk(PROGRAM, sealed) as desk:
    passed = run(desk, test_told, test_refused)
shutil.rmtree(package)
sys.exit(0 if passed else 1)
