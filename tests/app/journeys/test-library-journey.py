#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of articles: narrowed by words, one corrected and graded, one coded again, one removed with what rests on it,
and taken back.

test-library-journey.py PROGRAM DOSSIER
"""

import json
import subprocess
import sys

from desk import Desk, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

with open(DOSSIER, encoding="utf-8") as file:
    document = json.load(file)
articles = document["jalon"]["articles"]
events = [feature for feature in document["features"] if feature["properties"]["kind"] == "event"]


def in_english(text):
    return text["en"] if isinstance(text, dict) else text


def get_citing(article):
    return [event for event in events if any(claim["article"] == article["id"] for claim in event["properties"]["claims"])]


# One with a text, which many events rest on; and one without.
with_text = next(article for article in articles if article.get("text"))
other = next(article for article in articles if not article.get("text"))
title = in_english(with_text["title"])
other_title = in_english(other["title"])
desk = None


def open_list():
    desk.find("list item")
    desk.press("ctrl+shift+r")
    return desk.find("frame", "Articles")


def has_focus(node):
    return node.has_state("FOCUSED")


def list_rows(start=""):
    return desk.list("list item", lambda name: name.startswith(start), desk.find("frame", "Articles"))


def choose(row, item):
    """From the menu of a row, which is in view."""
    x, y, width, height = desk.get_settled_extents(row)
    subprocess.run(["xdotool", "mousemove", str(round(x + width / 3)), str(round(y + height / 2)), "click", "3"], check=True)
    desk.activate("menu item", lambda name: name.replace("_", "").startswith(item))


def test_filter():
    """all articles are listed; words without accents and case leave those that have all of them"""
    dialog = open_list()
    desk.find("label", f"{len(articles)} articles", dialog)
    desk.press("ctrl+f")
    words = "COMMISSION maroc" if "maroc" in other_title.lower() else other_title.split()[-1].upper()
    subprocess.run(["xdotool", "type", words], check=True)
    desk.find("label", lambda name: name.endswith(f" of {len(articles)} articles"), dialog)
    wait_for("the row", lambda: list_rows(other_title))
    desk.press("Escape")
    desk.find("label", f"{len(articles)} articles", dialog)
    # What was found stays selected, and in view: the list is narrowed to what the next steps need.
    subprocess.run(["xdotool", "type", title.split()[0]], check=True)
    wait_for("the row", lambda: list_rows(title))
    desk.press("Return")


def test_edit():
    """an article gets another title, and a letter with what it says of the source; the row follows"""
    changed = title.split()[0] + " and the sky"
    choose(list_rows(title)[0], "Edit")
    form = desk.find("frame", "Edit Article")
    entry = desk.find("text", "Title", form)
    desk.click_on(entry)
    subprocess.run(["xdotool", "key", "ctrl+a", "type", changed], check=True)
    wait_for("the title", lambda: entry.get_text() == changed)
    drop_down = desk.find("combo box", "Reliability", form)
    desk.activate("push button", "Reliability", drop_down)
    wait_for("the choices to have the keys", lambda: any(map(has_focus, desk.list("list item", None, drop_down))))
    desk.press("Home", "Down", "Down", "Return")
    desk.find("label", "Small doubts; it has been reliable most of the time.", form)
    desk.press("ctrl+Return")
    wait_for("the row", lambda: list_rows(changed))
    wait_for("its letter", lambda: "Source B, usually reliable" in list_rows(changed)[0].get_name())
    desk.press("ctrl+z")
    wait_for("the row as it was", lambda: list_rows(title))


def test_remove():
    """what rests on an article is said before it goes; the toast brings all of it back"""
    row = list_rows(title)[0]
    choose(row, "Remove")
    question = desk.find("dialog", lambda name: name.startswith("Remove “"))
    desk.find("label", lambda text: text.startswith("Its ") and "go with it" in text, question)
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Remove", question)
    wait_for("the row to go", lambda: not list_rows(title))
    desk.activate("push button", lambda name: "Undo" in name, desk.find("frame", "Articles"))
    wait_for("the row to come back", lambda: list_rows(title))


def test_code_again():
    """an article that was coded before is coded again, and what is new in it is to be reviewed"""
    # By keys, at the row that has the focus.
    desk.click_on(list_rows(title)[0])
    wait_for("the row to have the keys", lambda: any(map(has_focus, list_rows(title))))
    desk.press("shift+F10")
    desk.activate("menu item", lambda name: name.replace("_", "").startswith("Code Again"))
    wait_for("the list to close", lambda: not desk.list("frame", "Articles"))
    desk.find("label", lambda text: text.endswith("reviewed"))


def test_open():
    """Enter opens the article that is selected"""
    open_list()
    row = list_rows(other_title)[0]
    desk.click_on(row)
    desk.press("Return")
    wait_for("the list to close", lambda: not desk.list("frame", "Articles"))
    desk.find("label", other_title)


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_filter, test_edit, test_remove, test_code_again, test_open)
sys.exit(0 if passed else 1)
