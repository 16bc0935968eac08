#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An article is added, its events are reviewed by keys alone: one is accepted, one corrected, one rejected and
taken back, one found to be an event of the dossier; one more is made from words that are selected. All of it
is in the saved file, and the same article again brings nothing new.

test-review-journey.py PROGRAM DOSSIER ARTICLE
"""

import json
import os
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER, ARTICLE = sys.argv[1:4]
PUBLISHER = "The Lantern"

with open(DOSSIER, encoding="utf-8") as file:
    document = json.load(file)
events = [feature for feature in document["features"] if feature["properties"]["kind"] == "event"]
closure = next(feature for feature in document["features"] if feature["id"] == "closure-dza-mli")
known = next(feature for feature in events if feature["id"] in closure["properties"]["events"])
copy = os.path.join(tempfile.mkdtemp(dir=os.environ["HOME"]), "copy.jalon")

desk = None


def has_focus(node):
    return node.has_state("FOCUSED")


def set_text(node, text):
    node.set_text(text)
    wait_for(f"“{text}” to be taken", lambda: node.get_text() == text)


def expect_progress(reviewed, total):
    desk.find("label", f"{reviewed} of {total} reviewed")


def wait_for_accept():
    """The card is shown, not the form: pages of a stack all count as visible, but one alone has the keys."""
    wait_for("Accept to have the focus", lambda: any(map(has_focus, desk.list("push button", "Accept"))))


def find_article_text():
    """The text in the review; the details keep one of their own."""
    review = desk.find("filler", "Review")
    return desk.find("text", "Text of the article", review)


def select(text, start, length):
    """Selects characters."""
    text.select(start, start + length)
    wait_for("the words to be selected", text.get_selected)


def propose():
    """Codes what the dialog holds, once it is ready."""
    dialog = desk.find("frame", "Add Articles")
    desk.activate("push button", lambda name: "Propose Events" in name, dialog)
    wait_for("the dialog to close", lambda: not desk.list("frame", "Add Articles"))


def save_as(path):
    desk.press("ctrl+shift+s")
    name = wait_for(
        "the entry for the name of the file",
        lambda: next((node for node in desk.list("text") if node.get_text().endswith(".jalon")), None),
    )
    set_text(name, path)
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Save")
    wait_for("the file", lambda: os.path.exists(path))
    wait_for("the mark of unsaved changes to go", lambda: not desk.list("frame", lambda name: name.startswith("• ")))


def load_copy():
    with open(copy, encoding="utf-8") as file:
        return json.load(file)


def test_dialog():
    """the article is read; what it lacks is filled in before it is coded"""
    dialog = desk.find("frame", "Add Articles")
    desk.find("label", "Algiers shuts its sky to Mali", dialog)
    entries = wait_for("the entries", lambda: desk.list("text", None, dialog))
    publisher = next((entry for entry in entries if (entry.get_name() or "") == "Publisher"), None)
    if publisher is None:
        raise Failure(f"no entry for the publisher among {[entry.get_name() for entry in entries]}")
    set_text(publisher, PUBLISHER)
    propose()


def test_review():
    """its events are to be reviewed, the first is in hand with the keys"""
    expect_progress(0, 3)
    desk.find("push button", "Review 3 proposals")
    wait_for_accept()
    desk.find("label", "Same event as …?")
    desk.find("list item", lambda name: name.startswith("Algeria closes its airspace"))


def test_merge():
    """the closure is an event of the dossier: its number makes its words one more claim there"""
    desk.press("1")
    expect_progress(1, 3)
    wait_for("the proposal to be gone", lambda: not desk.list("list item", lambda name: name.startswith("Algeria closes its airspace to Malian")))


def test_accept_and_undo():
    """R rejects, Ctrl+Z takes it back and the event is in hand again, A accepts"""
    row = lambda: desk.list("list item", lambda name: name.startswith("Chad recalls its ambassador"))
    wait_for("the row", row)
    desk.press("r")
    expect_progress(2, 3)
    wait_for("a rejected event to leave the list", lambda: not row())
    desk.press("ctrl+z")
    expect_progress(1, 3)
    wait_for("the event to be in the list again", row)
    wait_for("the event to be in hand again", lambda: desk.list("label", "Chad recalls its ambassador from Sudan"))
    desk.press("a")
    expect_progress(2, 3)


def test_edit():
    """E opens the form, where all has a name; Ctrl+Enter applies it; what is no date is not applied"""
    desk.press("e")
    form = desk.find("form", None)
    date = desk.find("text", "When", form)
    wait_for("the form to have the keys", lambda: any(map(has_focus, desk.list("text", None, form))))
    unnamed = desk.list_unnamed()
    if unnamed:
        raise Failure(f"no name: {unnamed}")
    set_text(date, "2025-13")
    desk.press("ctrl+Return")
    wait_for("the form to say what a date is", lambda: desk.list("label", lambda name: "2025-04-07" in name, form))
    set_text(date, "2025-04")
    desk.press("ctrl+Return")
    wait_for_accept()
    desk.find("label", "April 2025")
    desk.press("a")
    expect_progress(3, 3)
    desk.find("label", "All events of this article are reviewed.")
    desk.find("label", "3 accepted, 0 rejected, 0 left")
    desk.find("push button", "Export…")
    wait_for("the end of the review to have the keys", lambda: any(map(has_focus, desk.list("push button", "See on the Map"))))


def test_see():
    """the map shows the article's events alone; the filter says so and can be cleared"""
    desk.activate("push button", "See on the Map")
    wait_for("the list to have these events alone", lambda: len(desk.list("list item", lambda name: "·" in name or "," in name)) <= 8)
    desk.find("frame", lambda name: name.startswith("• "))
    desk.press("ctrl+shift+BackSpace")


def test_new_event():
    """words that are selected in the text become the quote of a new event, which is accepted by nobody yet"""
    text = find_article_text()
    words = "The souk of Tamanrasset was quiet"
    select(text, text.get_text().index(words), len(words))
    desk.activate("push button", lambda name: "New Event From Selection" in name)
    form = desk.find("form", None)
    title = desk.find("text", "Title", form)
    wait_for("the form to have the keys", lambda: any(map(has_focus, desk.list("text", None, form))))
    if title.get_text():
        raise Failure(f"a sentence became the title: {title.get_text()}")
    set_text(title, "A quiet market")
    # What happened is said by no word of it, and asked for.
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Add", form)
    desk.find("label", "This cannot be left empty.", form)
    desk.press("space", "Down", "Return")
    wait_for("the type to be chosen", lambda: not desk.list("label", "This cannot be left empty.", form))
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Add", form)
    wait_for_accept()
    expect_progress(3, 4)
    desk.find("list item", lambda name: name.startswith("A quiet market"))
    desk.press("a")
    expect_progress(4, 4)


def test_proposed_event():
    """words that tell an event are read: type and parties are filled in, and the title is composed"""
    text = find_article_text()
    words = "Chad recalled its ambassador"
    select(text, text.get_text().index(words), len(words))
    desk.activate("push button", lambda name: "New Event From Selection" in name)
    form = desk.find("form", None)
    wait_for("the parties to be read", lambda: desk.list("push button", lambda name: "Chad" in name, form) and desk.list("push button", lambda name: "Sudan" in name, form))
    desk.press("ctrl+Return")
    wait_for_accept()
    expect_progress(4, 5)
    desk.press("r")
    expect_progress(5, 5)


def test_saved():
    """all of it is in the saved file: claims, reviews, dates, and quotes to the byte"""
    save_as(copy)
    saved = load_copy()
    article = next(article for article in saved["jalon"]["articles"] if article.get("publisher") == PUBLISHER)
    text = article["text"].encode()
    found = {}
    for feature in saved["features"]:
        for claim in feature["properties"].get("claims", []):
            if claim["article"] != article["id"]:
                continue
            for quote in claim["quotes"]:
                if text[quote["start"] : quote["end"]].decode() != quote["exact"]:
                    raise Failure(f"{feature['id']}: “{quote['exact']}” is not where it should be")
                found.setdefault(feature["id"], []).append(quote["exact"])
    if known["id"] not in found:
        raise Failure(f"{known['id']} has no claim of the article; these have: {found}")
    properties = [feature["properties"] for feature in saved["features"]]
    titled = {each["title"]: each for each in properties if isinstance(each.get("title"), str)}
    market = titled["A quiet market"]
    if [quote["exact"] for quote in market["claims"][0]["quotes"]] != ["The souk of Tamanrasset was quiet"]:
        raise Failure(f"the new event quotes {market['claims']}")
    expelled = next(
        feature["properties"]
        for feature in saved["features"]
        if any(quote.startswith("France expelled") for quote in found.get(feature["id"], []))
    )
    # The title that it is shown by is composed: no person gave it.
    if "title" in expelled:
        raise Failure(f"a title was written: {expelled['title']}")
    if expelled["time"]["precision"] != "month" or expelled.get("review", "accepted") != "accepted":
        raise Failure(f"the corrected event is {expelled}")
    if len([feature for feature in saved["features"] if feature["properties"]["kind"] == "event"]) != len(events) + 4:
        raise Failure("the saved file has another number of events")


def test_again():
    """the same article again is known, and proposes nothing"""
    # One program at a time: a second one would hand its files to the first and end.
    desk.close()
    with Desk(PROGRAM, copy, ARTICLE) as again:
        dialog = again.find("frame", "Add Articles")
        again.find("label", "In the dossier already: only what is new will be proposed", dialog)
        again.activate("push button", lambda name: "Propose Events" in name, dialog)
        again.find("dialog", "No new event was proposed")


with Desk(PROGRAM, DOSSIER, ARTICLE) as desk:
    passed = run(desk, test_dialog, test_review, test_merge, test_accept_and_undo, test_edit, test_see, test_new_event, test_proposed_event, test_saved, test_again)
sys.exit(0 if passed else 1)
