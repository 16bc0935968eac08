#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parties, places and dates that an article names are shown in its text, gone through by buttons, and opened on
map, list and timeline.

test-findings-journey.py PROGRAM DOSSIER ARTICLE
"""

import sys

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER, ARTICLE = sys.argv[1:4]

desk = None


def review():
    return desk.find("filler", "Review")


def toggle():
    """GTK 4.8 says that it is a button like any other."""
    desk.activate(None, lambda name: name.startswith("Show parties"), review())


def list_words():
    return [label.get_name() for label in desk.list("label", lambda name: ": " in name, review())]


def step(name):
    """Goes to other words, and waits until what is said of them stays."""
    before = None

    def stays():
        nonlocal before
        last, before = before, list_words()
        return last == before

    desk.activate("push button", lambda label: label.startswith(name), review())
    wait_for("what is in hand to stay", stays)


def test_found():
    """the article is read in a worker; what the cursor stands on, at the beginning, is said"""
    dialog = desk.find("frame", "Add Articles")
    desk.activate("push button", lambda name: "Propose Events" in name, dialog)
    wait_for("the dialog to close", lambda: not desk.list("frame", "Add Articles"))
    toggle()
    desk.find("label", "Party: Algeria", review())


def test_steps():
    """the buttons go from one to the next, and say what each was understood as"""
    wanted = {"Party: Algeria", "Party: Mali", "Party: Chad"}
    seen = set()

    def is_all():
        return wanted <= seen and any(name.startswith("Date: ") for name in seen)

    for _ in range(20):
        if is_all():
            break
        step("Next party")
        wait_for(
            "words to be in hand",
            lambda: seen.update(list_words()) or seen,
        )
    if not is_all():
        raise Failure(f"these were gone through: {sorted(seen)}")


def test_open():
    """a date sets the dates that are asked for"""
    for _ in range(20):
        if desk.list("push button", "Show dates", review()):
            break
        step("Previous party")
    desk.activate("push button", "Show dates", review())
    desk.find("push button", lambda name: "2025" in name)


def test_gone():
    """the marks go again"""
    toggle()
    wait_for("the buttons to go", lambda: not desk.list("push button", lambda name: name.startswith("Next party"), review()))


with Desk(PROGRAM, DOSSIER, ARTICLE) as desk:
    passed = run(desk, test_found, test_steps, test_open, test_gone)
sys.exit(0 if passed else 1)
