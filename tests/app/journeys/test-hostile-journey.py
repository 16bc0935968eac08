#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier whose every string is hostile, in the program itself: what assistive technology reads and what comes out on
the terminal has no control character and turns no direction.

test-hostile-journey.py PROGRAM SAMPLE
"""

import json
import os
import sys
import tempfile

from desk import Desk, Failure, GLib, run, wait_for, walk

PROGRAM, SAMPLE = sys.argv[1:3]
HOSTILE = "<i> &lt; <x_y & \x1b[31m\x1b]0;t\a\u202eb\u2066c\x7f\x9b "
SHOWN = "⟨U+001B⟩"
PEOPLE = {
    "en", "fr", "title", "publisher", "author", "name", "note", "operator", "source", "legal_basis", "according_to",
    "attributed_to", "gazetteer", "quantity", "words", "summary", "url", "exact", "prefix", "suffix",
}  # fmt: skip

desk = None
errors = None


def make_hostile(value, key=None):
    if isinstance(value, dict):
        return {member: make_hostile(child, member) for member, child in value.items()}
    if isinstance(value, list):
        return [make_hostile(item, key) for item in value]
    return HOSTILE + value if key in PEOPLE and isinstance(value, str) else value


def find_harm(text):
    """The first character that must not be shown."""
    for c in text:
        n = ord(c)
        if (n < 0x20 and c not in "\t\n\r") or 0x7F <= n < 0xA0 or 0x2028 <= n <= 0x202E or 0x2066 <= n <= 0x206F:
            return f"U+{n:04X}"
    return None


def read_all():
    """All that assistive technology can read; fails where something in it is harmful."""
    read = []
    for node in walk(desk.program.read_root(hidden=True), hidden=True):
        try:
            texts = [node.get_name(), node.get_description()]
            if node.has_text():
                texts.append(node.get_text())
        except GLib.Error:
            # The widget went away while it was read.
            continue
        for text in texts:
            harm = find_harm(text)
            if harm:
                raise Failure(f"{node.role} has {harm}: {text!r}")
        read += texts
    return read


def test_read():
    """names, descriptions and texts of the window are harmless"""
    wait_for("the rows", lambda: sum(SHOWN in text for text in read_all()) > 10)


def test_details():
    """and so are those of the details and of the article"""
    before = sum(SHOWN in text for text in read_all())
    row = desk.find("list item", lambda name: SHOWN in name)
    desk.click_on(row)
    wait_for("the details", lambda: sum(SHOWN in text for text in read_all()) > before + 5)


def test_terminal():
    """nothing harmful came out on the terminal, debug messages included"""
    errors.seek(0)
    said = errors.read().decode("utf-8")
    if "Jalon" not in said and "DEBUG" not in said:
        raise Failure(f"nothing was said at all: {said!r}")
    # GLib colours nothing where there is no terminal.
    for line in said.split("\n"):
        harm = find_harm(line.replace("\r", "\x00"))
        if harm:
            raise Failure(f"the terminal gets {harm}: {line!r}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as errors:
        path = os.path.join(folder, HOSTILE + ".jalon")
        with open(SAMPLE, encoding="utf-8") as file:
            document = make_hostile(json.load(file))
        skipped = json.loads(json.dumps(document["features"][0]))
        skipped["id"] = HOSTILE
        skipped["properties"]["kind"] = HOSTILE
        document["features"].append(skipped)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)
        with Desk(PROGRAM, path, environment={"G_MESSAGES_DEBUG": "all"}, errors=errors) as desk:
            ok = run(desk, test_read, test_details, test_terminal)
    sys.exit(0 if ok else 1)
