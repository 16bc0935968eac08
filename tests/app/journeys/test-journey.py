#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A journey through the window: the sample opens, Mali is clicked on the map and filtered by, an event is
chosen, its quote opens the article at the words, the map is exported and has ink on it.

test-journey.py PROGRAM PNG-COLOURS DOSSIER
"""

import json
import os
import subprocess
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM, COLOURS, DOSSIER = sys.argv[1:4]

with open(DOSSIER, encoding="utf-8") as file:
    document = json.load(file)
events = [feature for feature in document["features"] if feature["properties"]["kind"] == "event"]
articles = {article["id"]: article for article in document["jalon"]["articles"]}


def names_mali(feature):
    """Whether the event has Mali for an actor, a recipient or a place, or is tied to a closure or site that has."""
    properties = feature["properties"]
    parties = properties.get("actors", []) + properties.get("recipients", [])
    places = [properties.get("place") or {}, *properties.get("alternatives", [])]
    return any(party["code"] == "MLI" for party in parties) or any("MLI" in place.get("countries", []) for place in places)


def first_quote(feature):
    for claim in feature["properties"]["claims"]:
        for quote in claim.get("quotes", []):
            return quote, claim["article"]
    return None


desk = None
quoted = next(feature for feature in events if names_mali(feature) and first_quote(feature))


def test_open():
    """the sample opens and its events are counted and listed"""
    desk.find("label", document["jalon"]["title"]["en"])
    desk.find("label", f"{len(events)} events")
    desk.find("list item", lambda name: name.startswith(events[0]["properties"]["title"]["en"]))


def test_click():
    """a click on Mali selects it, where the pointer said that it is"""
    x, y = desk.find_on_map("Mali")
    desk.click(x, y)
    wait_for("the details of Mali", lambda: desk.list("push button", "Filter by this country") and desk.list("label", "Mali"))


def test_filter():
    """filtering by Mali leaves its events, in the list and in the count"""
    desk.activate("push button", "Filter by this country")
    label = desk.find("label", lambda name: name.endswith(f" of {len(events)} events"))
    shown = int(label.get_name().split()[0])
    wanted = sum(map(names_mali, events))
    if not wanted <= shown < len(events):
        raise Failure(f"{shown} events are shown; {wanted} name Mali, {len(events)} are in the dossier")
    desk.find("push button", lambda name: name.startswith("Remove the filter “Mali"))


def test_select():
    """an event chosen in the list shows its details"""
    title = quoted["properties"]["title"]["en"]
    row = desk.find("list item", lambda name: name.startswith(title))
    desk.click_on(row)
    desk.find("push button", "Set the verdict by hand")
    wait_for(f"the details of “{title}”", lambda: [node for node in desk.list("label", title)])


def test_quote_menu():
    """the second button on a quote offers to open its article, to copy its words and to filter by it"""
    quote, _ = first_quote(quoted)
    button = desk.find("push button", f"“{quote['exact']}”")
    bottom = desk.get_extents(desk.find("frame"))[3]
    for _ in range(40):
        x, y, width, height = desk.get_settled_extents(button)
        if y + height < bottom - 20:
            break
        subprocess.run(["xdotool", "mousemove", str(round(x + width / 2)), str(round(bottom / 2)), "click", "5"], check=True)
    subprocess.run(["xdotool", "mousemove", str(round(x + width / 2)), str(round(y + height / 2)), "click", "3"], check=True)
    for item in ("Open Article", "Copy Quote", "Filter by This Article"):
        desk.find("menu item", lambda name: name.replace("_", "").startswith(item))
    desk.press("Escape")
    wait_for("the menu to close", lambda: not desk.list("menu item", lambda name: name.replace("_", "").startswith("Copy Quote")))


def test_quote():
    """its quote opens the article with those very words selected"""
    quote, article = first_quote(quoted)
    desk.activate("push button", f"“{quote['exact']}”")
    desk.find("label", articles[article]["title"])
    text = desk.find("text", "Text of the article")

    selected = wait_for("the words to be selected", text.get_selected)
    if selected != quote["exact"]:
        raise Failure(f"“{selected}” is selected in place of “{quote['exact']}”")


def test_export():
    """the map is exported as a PNG with a map on it"""
    path = os.path.join(tempfile.mkdtemp(), "mali.png")
    desk.activate("push button", "Export the Map")
    dialog = desk.find("frame", "Export the Map")
    desk.activate("push button", lambda name: "Export…" in name, dialog)
    name = wait_for(
        "the entry for the name of the file",
        lambda: next((node for node in desk.list("text") if node.get_text().endswith(".png")), None),
    )
    name.set_text(path)
    wait_for("the name to be taken", lambda: name.get_text() == path)
    desk.activate("push button", lambda name: name in ("Export", "_Export Export"))
    wait_for("the dialog to close once the map is written", lambda: not desk.list("frame", "Export the Map"))
    if not os.path.exists(path):
        raise Failure(f"the dialog closed without writing {path}")
    output = subprocess.run([COLOURS, path], check=True, capture_output=True, text=True).stdout
    width, height, colours, commonest = map(int, output.split())
    if width < 500 or height < 300 or colours < 50 or commonest > 70:
        raise Failure(f"{width} x {height} pixels of {colours} colours, {commonest} % of one, are no map")


def test_export_data():
    """what the filter leaves is written as data, without its sources where that is asked for"""
    path = os.path.join(tempfile.mkdtemp(), "mali.jalon")
    wanted = int(desk.find("label", lambda name: name.endswith(f" of {len(events)} events")).get_name().split()[0])
    desk.press("ctrl+alt+e")
    dialog = desk.find("frame", "Export Data")
    desk.find("label", f"{wanted} events are written: what the filter leaves.", dialog)
    desk.activate("check box", lambda name: name.startswith("Leave Out Sources"), dialog)
    desk.find("label", lambda text: "claims go, with their quotes" in text, dialog)
    desk.activate("check box", lambda name: name.startswith("Obscure Precise Places"), dialog)
    desk.find("label", lambda text: "precise place" in text and "region or country" in text, dialog)
    desk.activate("push button", lambda name: "Export…" in name, dialog)
    name = wait_for(
        "the entry for the name of the file",
        lambda: next((node for node in desk.list("text") if node.get_text().endswith(".jalon")), None),
    )
    name.set_text(path)
    wait_for("the name to be taken", lambda: name.get_text() == path)
    desk.activate("push button", lambda name: name in ("Export", "_Export Export"))
    wait_for("the dialog to close once the data are written", lambda: not desk.list("frame", "Export Data"))
    with open(path, encoding="utf-8") as file:
        written = json.load(file)
    kinds = [feature["properties"]["kind"] for feature in written["features"]]
    if kinds.count("event") != wanted:
        raise Failure(f"{kinds.count('event')} events were written, {wanted} are shown")
    if written["jalon"].get("articles") or any(feature["properties"].get("claims") for feature in written["features"]):
        raise Failure("articles or claims were written though sources are to be left out")
    places = [feature["properties"].get("place", {}) for feature in written["features"]]
    if any(place.get("precision") in ("site", "city", "near-city") for place in places):
        raise Failure("a precise place was written though they are to be obscured")


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_open, test_click, test_filter, test_select, test_quote_menu, test_quote, test_export, test_export_data)
sys.exit(0 if passed else 1)
