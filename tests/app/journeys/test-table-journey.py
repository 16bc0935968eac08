#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table that nobody knows: opened, its columns said, its first rows seen, read, remembered; another one pasted into
the dossier that is open, and taken back.

test-table-journey.py PROGRAM
"""

import glob
import os
import subprocess
import sys
import tempfile

from desk import Desk, Failure, run, wait_for

PROGRAM = sys.argv[1]
HEADER = "Wann;Wo;Was genau;Tote"
ROWS = ["3.4.2024;Gao;Shots at the market;5", "nie;Gao;Nothing;0", "25.4.2024;Bamako;A meeting;0"]
PASTED = "date\tplace\ttitle\n2024-05-01\tKidal\tA march\n2024-05-02\tKidal\tAnother march\n"
# What a column can say, in the order of its drop-down.
ROLES = ["Kept as it stands", "Id", "Title", "Text", "Type", "Type, more finely", "Event code", "Date", "Last day"]
ROLES += ["Precision of the date", "Latitude", "Longitude", "Latitude and longitude", "Place", "Country"]
ROLES += ["Precision of the place", "Actor", "Recipient", "Who took part", "Source", "Address of the source", "Fatalities"]
folder = tempfile.mkdtemp()
TABLE = os.path.join(folder, "ereignisse.csv")
with open(TABLE, "w", encoding="utf-8") as file:
    file.write("\n".join([HEADER, *ROWS]) + "\n")
desk = None


def has_focus(node):
    return node.has_state("FOCUSED")


def get_page():
    return desk.find("frame", "Import Table")


def choose(row, words):
    """In the drop-down of a row, by keys."""
    drop_down = desk.find("combo box", row, get_page())
    desk.activate("push button", row, drop_down)
    wait_for("the choices to have the keys", lambda: any(map(has_focus, desk.list("list item", None, drop_down))))
    desk.press("Home", *["Down"] * ROLES.index(words), "Return")
    wait_for("the choices to close", lambda: not any(map(has_focus, desk.list("list item", None, drop_down))))


def list_rows(start):
    return desk.list("list item", lambda name: name.startswith(start), get_page())


def test_ask():
    """a table whose columns nobody knows asks what they are; until one says where or when it cannot be read"""
    page = get_page()
    desk.find("label", "No column says yet where or when something happened. Choose one that does.", page)
    wait_for("the first column to have the keys", lambda: any(map(has_focus, desk.list(None, "Wann", page))))
    if desk.list_unnamed():
        raise Failure(f"without a name: {desk.list_unnamed()}")


def test_say():
    """each column that is said changes the rows as they will be; one that cannot be read says why"""
    choose("Wann", "Date")
    choose("Wo", "Place")
    choose("Was genau", "Title")
    choose("Tote", "Fatalities")
    desk.find("label", "2 of the first 3 rows can be read.", get_page())
    wait_for("the event", lambda: list_rows("Shots at the market\n3 April 2024 · Gao"))
    wait_for("the fault", lambda: list_rows("Line 3 cannot be read\n“nie” is no date"))


def test_read():
    """the rows become a dossier; what was left out is counted, with line and reason, and can be saved apart"""
    desk.activate("check box", lambda name: name.startswith("Remember"), get_page())
    switch = desk.find("check box", lambda name: name.startswith("Remember"), get_page())
    wait_for("the switch to be on", lambda: switch.has_state("CHECKED"))
    desk.press("ctrl+Return")
    wait_for("the page to close", lambda: not desk.list("frame", "Import Table"))
    wait_for("the event", lambda: desk.list("list item", lambda name: "Shots at the market" in name))
    desk.find("label", "1 feature was skipped")
    desk.activate("push button", lambda name: name.endswith("Details"))
    report = desk.find("dialog", "Skipped features")
    problems = desk.find("text", "Problems", report)
    if "ereignisse.csv: line 3: “nie” is no date" not in problems.get_text():
        raise Failure(f"the report says {problems.get_text()}")
    desk.find("push button", lambda name: name.endswith("Save Rows…"), report)
    desk.press("Escape")
    wait_for("the report to close", lambda: not desk.list("dialog", "Skipped features"))


def test_remembered():
    """what was said is kept, as a file that the command line reads as well"""
    kept = glob.glob(os.path.join(os.environ["XDG_DATA_HOME"], "jalon", "tables", "*.json"))
    if len(kept) != 1:
        raise Failure(f"{len(kept)} mappings are kept")
    with open(kept[0], encoding="utf-8") as file:
        if '"was_genau": "title"' not in file.read():
            raise Failure("the mapping does not say what the title is")


def test_paste():
    """a table from the clipboard is added to what is open, in one step"""
    search = desk.find("entry", "Search events")
    desk.press("ctrl+f")
    text = next(iter(desk.list("text", None, search)), search)
    wait_for("the search to have the keys", lambda: has_focus(text) or has_focus(search))
    copy_pasted()
    desk.click_on(desk.find(name="Map"))
    desk.press("ctrl+v")
    page = get_page()
    desk.find("label", "2 of the first 2 rows can be read.", page)
    wait_for("the event", lambda: list_rows("Another march\n2 May 2024 · Kidal"))
    desk.press("ctrl+Return")
    desk.find("label", "2 events added")
    wait_for("both dossiers in one", lambda: desk.list("list item", lambda name: "Another march" in name) and desk.list("list item", lambda name: "A meeting" in name))
    desk.press("ctrl+z")
    wait_for("the rows to go", lambda: not desk.list("list item", lambda name: "march" in name))


def copy_pasted():
    """Puts the table on the clipboard by a program of its own, which stays until another one takes its place."""
    script = (
        "import gi\ngi.require_version('Gdk', '4.0')\ngi.require_version('Gtk', '4.0')\n"
        "from gi.repository import Gdk, GLib, Gtk\nGtk.init()\n"
        f"Gdk.Display.get_default().get_clipboard().set({PASTED!r})\nprint('ready', flush=True)\nGLib.MainLoop().run()\n"
    )
    desk.copier = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    wait_for("the clipboard", lambda: desk.copier.stdout.readline().strip() == "ready")


with Desk(PROGRAM, TABLE) as desk:
    desk.copier = None
    passed = run(desk, test_ask, test_say, test_read, test_remembered, test_paste)
    if desk.copier is not None:
        desk.copier.kill()
sys.exit(0 if passed else 1)
