#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of an article have a menu, by keys and by the pointer: they are copied with their source. That of an event
opens its article, shows it on the map and copies it, in the list as on the map, where its place is copied. An event is
dragged from the list to where text is taken, and the window does not take it for an article; of an address of the web
it is said that nothing is fetched.

test-menus-journey.py PROGRAM DOSSIER
"""

import subprocess
import sys

from desk import Desk, Failure, run, wait_for

PROGRAM, DOSSIER = sys.argv[1:3]
TITLE = "Algerian air defence destroys a Malian drone near Tin Zaouatine"
# Of the westernmost event, whose symbol has the keys first: as the dossier has it.
PLACE = "32.12400, -7.88200"
ADDRESS = "https://example.org/news"

desk = None


def starts(words):
    """GTK names an item with its mnemonic."""
    return lambda name: name.replace("_", "").startswith(words)


def get_middle(node):
    wait_for("the widget to have a size", lambda: desk.get_extents(node)[2] > 0)
    x, y, width, height = desk.get_settled_extents(node)
    return x + width / 2, y + height / 2


def find_article():
    return desk.find("text", "Text of the article")


def find_row():
    return desk.find("list item", starts(TITLE))


def find_search():
    search = desk.find("entry", "Search events")
    return next(iter(desk.list("text", None, search)), search)


def paste_into_search():
    desk.press("ctrl+f", "ctrl+a", "ctrl+v")
    return wait_for("words in the search", lambda: find_search().get_text())


def empty_search():
    desk.press("ctrl+f", "ctrl+a", "BackSpace")
    wait_for("the search to be empty", lambda: not find_search().get_text())


def open_menu(*keys):
    desk.press(*keys)
    desk.find("menu item", starts("Code Again"))


def close_menu():
    desk.press("Escape")
    wait_for("the menu to close", lambda: not desk.list("menu item", starts("Code Again")))


def test_keys():
    """at the words that an event rests on the menu shows it on the map; it is that of the article, not of any text"""
    desk.click(*get_middle(find_row()))
    desk.activate("push button", lambda name: name.startswith("“"))
    desk.click(*get_middle(find_article()))
    desk.press("ctrl+Home")
    open_menu("shift+F10")
    if desk.list("menu item", starts("Select All")) or desk.list("menu item", starts("Copy")):
        raise Failure("there is something to copy where nothing is selected")
    close_menu()


def test_pointer():
    """the second button opens the same menu"""
    place = (str(round(at)) for at in get_middle(find_article()))
    subprocess.run(["xdotool", "mousemove", *place, "click", "3"], check=True)
    desk.find("menu item", starts("Code Again"))
    close_menu()


def test_copy():
    """selected words become something new, or are copied with publisher, date and address"""
    desk.press("ctrl+Home", "ctrl+shift+Right", "ctrl+shift+Right")
    open_menu("Menu")
    desk.find("menu item", starts("New Event From Selection"))
    desk.activate("menu item", starts("Copy Quote with Source"))
    words = paste_into_search()
    if not words.startswith("“") or " — " not in words:
        raise Failure(f"copied was {words}")
    empty_search()


def drag(start, end):
    """Slowly enough for what is dragged to be seen."""
    subprocess.run(["xdotool", "mousemove", *(str(round(at)) for at in start), "mousedown", "1"], check=True)
    for i in range(1, 11):
        place = [str(round(a + (b - a) * i / 10)) for a, b in zip(start, end)]
        subprocess.run(["xdotool", "mousemove", *place, "sleep", "0.05"], check=True)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def test_drag():
    """an event is dragged out as its title, when and where it was; the map shows it, and nothing takes it for an article"""
    desk.press("Escape", "Escape")
    wait_for("nothing to be selected", lambda: not desk.list(None, "Details"))
    row = find_row()
    drag(get_middle(row), get_middle(desk.find(name="Map")))
    desk.find("label", TITLE, desk.find(None, "Details"))
    drag(get_middle(row), get_middle(find_search()))
    words = wait_for("words in the search", lambda: find_search().get_text())
    if desk.list("frame", "Add Articles"):
        raise Failure("the event was taken for an article")
    if TITLE not in words or "31 March" not in words:
        raise Failure(f"dragged was {words}")
    empty_search()


def press_second(place):
    subprocess.run(["xdotool", "mousemove", *(str(round(at)) for at in place), "click", "3"], check=True)


def test_row_menu():
    """the menu of an event in the list opens its article, and copies the event"""
    desk.press("Escape", "Escape")
    press_second(get_middle(find_row()))
    desk.find("menu item", starts("Show on Map"))
    desk.activate("menu item", starts("Copy"))
    words = paste_into_search()
    if TITLE not in words:
        raise Failure(f"copied was {words}")
    empty_search()
    press_second(get_middle(find_row()))
    desk.activate("menu item", starts("Open Article"))
    desk.activate("menu item", lambda name: name.strip() != "")
    find_article()


def test_symbol_menu():
    """on the map it copies where the event was, not what lies at a pixel"""
    desk.press("Escape", "Escape")
    desk.click(*get_middle(find_row()))
    desk.press("Escape", "F6")
    desk.press("shift+F10")
    desk.find("menu item", starts("Open Article"))
    desk.activate("menu item", starts(f"Copy {PLACE}"))
    words = paste_into_search()
    if words != PLACE:
        raise Failure(f"copied was {words}")
    empty_search()


def test_address():
    """what is pasted as an address is answered by how pages come in"""
    desk.press("ctrl+f")
    desk.type(ADDRESS)
    desk.press("ctrl+a", "ctrl+x")
    desk.press("ctrl+shift+a")
    desk.find("frame", "Add Articles")
    desk.press("ctrl+v")
    answer = desk.find("dialog", "Jalon Fetches No Pages")
    desk.find("push button", lambda name: name.endswith("Open in Browser"), answer)
    desk.press("Escape")


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_keys, test_pointer, test_copy, test_drag, test_row_menu, test_symbol_menu, test_address)
sys.exit(0 if passed else 1)
