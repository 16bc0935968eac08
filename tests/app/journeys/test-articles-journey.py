#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several articles come at once: what cannot be read says why, what is in no known language waits to be told
or left out, the rest is coded. Words are pasted. What reports nothing gets a sentence that says so.

test-articles-journey.py PROGRAM DOSSIER FOLDER
"""

import os
import sys

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER, FOLDER = sys.argv[1:4]
ARTICLES = [os.path.join(FOLDER, name) for name in ("closure.html", "empty.txt", "german.txt")]
NOTHING = "The market of the old town was quiet."

desk = None


def get_dialog():
    return desk.find("frame", "Add Articles")


def get_propose():
    return desk.find("push button", lambda name: "Propose Events" in name, get_dialog())


def is_on(node):
    return node.has_state("SENSITIVE")


def test_several():
    """each article has its line, with what is wrong with it"""
    dialog = get_dialog()
    desk.find("label", "Algiers shuts its sky to Mali", dialog)
    desk.find("label", "empty.txt", dialog)
    desk.find("label", "This article is empty.", dialog)
    desk.find("label", "Neither French nor English, it seems: choose one, or leave it out", dialog)
    if is_on(get_propose()):
        raise Failure("an article without a language can be coded")


def test_leave_out():
    """without the one in no known language the others can be coded"""
    buttons = desk.list("push button", "Leave this article out", get_dialog())
    if len(buttons) != len(ARTICLES):
        raise Failure(f"{len(buttons)} articles can be left out, not {len(ARTICLES)}")
    buttons[-1].do_action()
    wait_for("the articles to be ready", lambda: is_on(get_propose()))
    desk.activate("push button", lambda name: "Propose Events" in name, get_dialog())
    desk.find("label", "0 of 3 reviewed")


def test_paste():
    """words from the clipboard are an article; where they report nothing, a sentence says so"""
    search = desk.find("entry", "Search events")
    desk.click_on(search)
    desk.press("ctrl+f")
    text = next(iter(desk.list("text", None, search)), search)
    text.set_text(NOTHING)
    wait_for("the words to be there", lambda: text.get_text() == NOTHING)
    desk.press("ctrl+a")
    wait_for("the words to be selected", text.get_selected)
    desk.press("ctrl+c")
    desk.activate("push button", "End the review")
    desk.activate("push button", "Add Articles")
    dialog = get_dialog()
    desk.press("ctrl+v")
    desk.find("label", NOTHING, dialog)
    desk.find("label", "Who published it, and when?", dialog)
    wait_for("the article to be ready", lambda: is_on(get_propose()))
    desk.activate("push button", lambda name: "Propose Events" in name, dialog)
    answer = desk.find("dialog", "No new event was proposed")
    desk.find("label", lambda name: "No event was found in this article" in name, answer)


with Desk(PROGRAM, DOSSIER, *ARTICLES) as desk:
    passed = run(desk, test_several, test_leave_out, test_paste)
sys.exit(0 if passed else 1)
