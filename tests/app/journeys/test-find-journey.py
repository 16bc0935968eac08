#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words are looked for in the articles too, and stand out where they are found; a filter says before it is chosen how
many events it shows, and shows so many.

test-find-journey.py PROGRAM DOSSIER
"""

import json
import sys

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]

with open(DOSSIER, encoding="utf-8") as file:
    document = json.load(file)
features = document["features"]
events = [feature for feature in features if feature["properties"]["kind"] == "event"]

# A word of an article that stands in no event, and the events that have a claim from it.
WORD = "quarrel"
articles = {article["id"] for article in document["jalon"]["articles"] if WORD in article.get("text", "")}
reported = [
    event for event in events if articles & {claim["article"] for claim in event["properties"].get("claims", [])}
]

desk = None


def search(words):
    """Types words where they are searched for."""
    desk.press("ctrl+f")
    entry = desk.find("entry", "Search events")
    text = next(iter(desk.list("text", None, entry)), entry)
    desk.press("ctrl+a", "BackSpace")
    if words:
        desk.type(words)
    wait_for("the words to be there", lambda: text.get_text() == words)


def count_shown():
    """How many events the title says are shown."""
    label = desk.find("label", lambda name: name.endswith(f"{len(events)} events"))
    return int(label.get_name().split()[0])


def expect_shown(n):
    wait_for(f"{n} events to be shown, not {count_shown()}", lambda: count_shown() == n)


def test_article():
    """a word of an article finds what that article reports, and the row says where the word stands"""
    search(WORD)
    expect_shown(len(reported))
    desk.find("list item", lambda name: WORD in name)
    desk.find("push button", f"Remove the filter “{WORD}”")


def test_exclude():
    """a phrase is looked for as it stands, and a minus leaves out"""
    title = events[0]["properties"]["title"]["en"]
    words = title.lower().split()
    search(f'"{" ".join(words)}"')
    desk.find("list item", lambda name: name.startswith(title))
    with_phrase = count_shown()
    search(f'"{" ".join(reversed(words))}"')
    expect_shown(0)
    search(f'-"{" ".join(words)}"')
    expect_shown(len(events) - with_phrase)
    search("")
    expect_shown(len(events))


def list_described(*words):
    """The entries whose description has these words."""
    entries = desk.list("entry") + desk.list("text")
    return [entry for entry in entries if all(word in entry.get_description() for word in words)]


def test_country():
    """the first letters of a country find that of the dossier first"""
    desk.press("ctrl+shift+f")
    desk.find("check box", lambda name: name.startswith("Occurred, "))
    desk.type("mal")
    desk.find("list item", lambda name: name.startswith("Mali"))
    # Who cannot see the list hears what Enter takes, and of how many.
    wait_for("the match to be told", lambda: list_described("Mali", "(1 of "))
    desk.press("Return")
    wait_for("nothing to be told any more", lambda: not list_described("Mali", "(1 of "))
    desk.find("push button", lambda name: name.startswith("Remove the filter “Mali"))
    desk.activate("push button", lambda name: name.startswith("Remove the filter “Mali"))
    expect_shown(len(events))


def test_suggest():
    """before a letter is written, Down offers the countries of the dossier, each with how often it is named"""
    desk.press("ctrl+shift+f")
    desk.find("list item", lambda name: name.startswith(events[0]["properties"]["title"]["en"]))
    desk.press("ctrl+shift+f")
    desk.find("check box", lambda name: name.startswith("Occurred, "))
    desk.press("Down")
    desk.find("list item", lambda name: name.startswith("Mali, ") and name.split(", ")[1].isdigit())
    desk.press("Escape")


def test_sites():
    """sites and closures stand below the events; a search finds them by their own words, and a click opens them"""
    site = next(feature for feature in features if feature["properties"]["kind"] == "site")
    title = site["properties"]["title"]["en"]
    search(f'"{title}"')
    row = desk.find("list item", lambda name: name.startswith(f"{title}\nSite · "))
    desk.click_on(row)
    desk.find("label", title)
    desk.press("Escape")
    search("")
    expect_shown(len(events))


def test_counts():
    """what a choice says it will show is what it shows, alone"""
    check = desk.find("check box", lambda name: name.startswith("Occurred, "))
    count = int(check.get_name().split(", ")[1].split()[0])
    if not 0 < count < len(events):
        raise Failure(f"{count} of {len(events)} events occurred")
    desk.activate("push button", "Only Occurred")
    expect_shown(count)
    desk.activate("push button", "Invert: Status")
    expect_shown(len(events) - count)


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_article, test_exclude, test_sites, test_country, test_suggest, test_counts)
sys.exit(0 if passed else 1)
