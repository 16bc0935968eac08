#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A first start: the sample says that it is one, a dossier of one's own is begun beside it, and what is empty leads on.

test-start-journey.py PROGRAM
"""

import sys

from desk import Desk, run, wait_for

PROGRAM = sys.argv[1]


def test_sample():
    """without a file the sample is shown, and says so"""
    desk.find("label", lambda name: name.startswith("This is a sample"))
    desk.find("label", "14 events")
    wait_for("the timeline", lambda: desk.list(None, "Timeline"))


def test_own():
    """“Start Your Own” gives an empty dossier, without a strip for dates that are not there"""
    desk.activate("push button", "Start Your Own")
    desk.find("label", "No Events Yet")
    wait_for("the sample to be gone", lambda: not desk.list("label", lambda name: name.startswith("This is a sample")))
    wait_for("the empty timeline to be gone", lambda: not desk.list(None, "Timeline"))
    for name in ("Add an Article…", "New Event…", "Open…"):
        desk.find("push button", name)


def test_article():
    """the first step is one click away"""
    desk.activate("push button", "Add an Article…")
    desk.find("frame", "Add Articles")
    desk.press("Escape")
    wait_for("the dialog to close", lambda: not desk.list("frame", "Add Articles"))


def test_event():
    """an event by hand asks for its type before it is added, and is listed then"""
    desk.activate("push button", "New Event…")
    form = desk.find("frame", "New Event")
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Add", form)
    desk.find("label", "This cannot be left empty.", form)
    desk.press("space", "Down", "Return")
    wait_for("the type to be chosen", lambda: not desk.list("label", "This cannot be left empty.", form))
    desk.press("ctrl+Return")
    wait_for("the form to close", lambda: not desk.list("frame", "New Event"))
    desk.find("label", "1 event")
    desk.find("list item", lambda name: "Proposed" not in name and name != "")


with Desk(PROGRAM) as desk:
    passed = run(desk, test_sample, test_own, test_article, test_event)
sys.exit(0 if passed else 1)
