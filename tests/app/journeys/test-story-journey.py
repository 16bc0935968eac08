#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A story: views are saved, given texts and put in order, told in the full screen by keys, and exported.

test-story-journey.py PROGRAM DOSSIER
"""

import json
import os
import shutil
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]
TEXTS = {"First": "It begins in Rabat.", "Second": "It goes on in the Sahel."}

folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, "story.jalon")
shutil.copyfile(DOSSIER, path)
desk = None


def starts(words):
    """GTK names an item with its mnemonic."""
    return lambda name: name.replace("_", "").startswith(words)


def open_views():
    desk.press("ctrl+shift+d")
    desk.find("push button", starts("Save This View"))


def save_view(title):
    desk.press("ctrl+d")
    desk.find("dialog", "Save This View")
    desk.press("ctrl+a")
    desk.type(title)
    desk.press("Return")
    wait_for("the dialog to go", lambda: not desk.list("dialog", "Save This View"))


def give_text(title):
    open_views()
    desk.activate("push button", f"More for “{title}”")
    desk.activate("menu item", starts("Edit Title and Text"))
    dialog = desk.find("dialog", "Edit View")
    desk.press("Tab")
    desk.type(TEXTS[title])
    desk.activate("push button", lambda name: name.endswith("Save"), dialog)
    wait_for("the dialog to go", lambda: not desk.list("dialog", "Edit View"))


def test_saved():
    """two views are saved under their titles"""
    desk.find("list item")
    save_view("Second")
    save_view("First")


def test_texts():
    """each gets a text"""
    give_text("Second")
    give_text("First")


def list_views():
    with open(path, encoding="utf-8") as file:
        features = json.load(file)["features"]
    return [str(one["properties"]["title"]) for one in features if one["properties"]["kind"] == "view"]


def test_order():
    """the menu of a view moves it up; the file has them in that order"""
    open_views()
    desk.activate("push button", "More for “First”")
    desk.activate("menu item", starts("Move Up"))
    wait_for("the menu to close", lambda: not desk.list("menu item", starts("Move Up")))
    desk.press("Escape")
    wait_for("the views to close", lambda: not desk.list("push button", starts("Save This View")))
    desk.press("ctrl+s")
    wait_for("the views in the file", lambda: len(list_views()) == 2)
    if "First" not in list_views()[0]:
        raise Failure(f"the views are {list_views()}")


def find_words():
    return desk.list("label", lambda text: text in TEXTS.values()) + [
        node for node in desk.list("text") if node.get_text() in TEXTS.values()
    ]


def is_told(title):
    return any(TEXTS[title] in node.get_name() or TEXTS[title] in node.get_text() for node in find_words())


def test_told():
    """the story is told in the full screen, forward and back by keys, and left by one"""
    desk.press("F5")
    desk.find("push button", "Next view")
    desk.press("End")
    wait_for("the last view", lambda: is_told("Second"))
    desk.press("Page_Up")
    wait_for("the view before", lambda: is_told("First"))
    desk.press("Right")
    wait_for("the last view again", lambda: is_told("Second"))
    desk.press("Escape")
    wait_for("the window as it was", lambda: desk.list("list item") and not desk.list("push button", "Next view"))


def export_story(name, n_views=2, without=None):
    """Pages to print are offered at first; what is written follows the name."""
    target = os.path.join(folder.name, name)
    open_views()
    desk.activate("push button", starts("Export the Story"))
    desk.find("label", lambda text: text.startswith(f"{n_views} views are written"))
    if without:
        desk.click_on(desk.find("check box", lambda text: text.startswith(without), desk.find("frame", "Export Data")))
    desk.activate("push button", starts("Export…"), desk.find("frame", "Export Data"))
    chooser = desk.find("filler", "Export Data")
    desk.press("slash")
    wait_for("the line for a path", lambda: desk.list("text", None, chooser))
    desk.press("ctrl+a")
    desk.type(target)
    desk.press("Return")
    wait_for("the story in the file", lambda: os.path.exists(target) and os.path.getsize(target) > 0)
    wait_for("the dialog to go", lambda: not desk.list("frame", "Export Data"))
    with open(target, "rb") as file:
        return file.read()


def test_exported():
    """the story is exported as one page that needs nothing else, and as pages to print"""
    page = export_story("story.html").decode("utf-8")
    if page.index(TEXTS["First"]) > page.index(TEXTS["Second"]):
        raise Failure("the second view stands before the first")
    for word in ("<script", "<link", 'src="http', "url(http", "@import"):
        if word in page:
            raise Failure(f"the page has {word}")
    if page.count("<svg") != 2:
        raise Failure(f"the page has {page.count('<svg')} maps")
    pages = export_story("story.pdf")
    if not pages.startswith(b"%PDF-") or b"%%EOF" not in pages[-32:]:
        raise Failure(f"the pages begin with {pages[:16]}")


def test_left_out():
    """a view of words that stand in articles alone shows its events where these are left out, and says no more which"""
    desk.press("ctrl+f")
    desk.type("quarrel")
    desk.find("label", lambda text: text.endswith(" of 14 events"))
    save_view("Third")
    page = export_story("shared.html", 3, "Leave Out Sources").decode("utf-8")
    for word in ("Nothing matches", "quarrel", "Le Collimateur"):
        if word in page:
            raise Failure(f"the page has {word}")
    if page.count("<svg") != 3:
        raise Failure(f"the page has {page.count('<svg')} maps")


with Desk(PROGRAM, path) as desk:
    passed = run(desk, test_saved, test_texts, test_order, test_told, test_exported, test_left_out)
folder.cleanup()
sys.exit(0 if passed else 1)
