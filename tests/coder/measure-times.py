#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the times that jalon-cli reads against texts annotated in TimeML.

    tests/coder/measure-times.py [--misses] [--half even|odd] build/src/cli/jalon-cli LANGUAGE FOLDER

FOLDER holds *.tml files; each is read as of its creation time (DCT), its text alone. A time is found
where its words overlap those of a TIMEX3, each with one other at most (a relaxed span); it has the
right value where it was found and the value is the same. Rows are precision, recall and F1 for the
files with an even and an odd place in the order of their names, so that one half can stay unread while
rules are made, and for all. --misses lists what was missed (-), is false (+) or has another value (!).
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

Time = collections.namedtuple("Time", "start end words value")  # start and end: see squeeze()


class Wrong(Exception):
    """What a person can mend: a file or the program."""


class Score:
    def __init__(self):
        self.gold = self.found = self.spans = self.values = 0

    def add(self, other):
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def rate(self, right):
        precision = right / self.found if self.found else 0.0
        recall = right / self.gold if self.gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return "%9.3f %6.3f %6.3f" % (precision, recall, f1)


def squeeze(text):
    """The text without spaces, which programs may change, is what places are counted in."""
    return "".join(text.split())


def read_gold(path):
    """Returns the creation time, the text, and the times in it."""
    try:
        root = xml.etree.ElementTree.parse(path).getroot()
    except (OSError, xml.etree.ElementTree.ParseError) as error:
        raise Wrong("%s: %s" % (path, error)) from error
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        raise Wrong("%s: no DCT or no TEXT" % path)
    parts, times = [], []

    def walk(element):
        start = len(squeeze("".join(parts)))
        parts.append(element.text or "")
        for child in element:
            walk(child)
            parts.append(child.tail or "")
        if element.tag == "TIMEX3":
            words = "".join(element.itertext())
            end = start + len(squeeze(words))
            if end > start:
                times.append(Time(start, end, " ".join(words.split()), element.get("value", "")))

    walk(body)
    return created.get("value")[:10], "".join(parts), times


def read_found(program, language, date, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "article.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        run = subprocess.run(
            [program, "read", "--json", "--lang", language, "--date", date, path], capture_output=True, check=False
        )
    if run.returncode != 0:
        raise Wrong(run.stderr.decode(errors="replace").strip())
    article = json.loads(run.stdout)
    data = article["text"].encode()
    if squeeze(article["text"]) != squeeze(text):
        raise Wrong("the program does not show the text that it was given")
    times = []
    for time in article["times"]:
        start = len(squeeze(data[: time["start"]].decode()))
        times.append(Time(start, start + len(squeeze(time["words"])), time["words"], time["value"] or ""))
    return times


def pair(gold, found):
    """Pairs of times that overlap, the longest overlap first."""
    overlaps = []
    for g in gold:
        for f in found:
            common = min(g.end, f.end) - max(g.start, f.start)
            if common > 0:
                overlaps.append((-common, g.start, f.start, g, f))
    pairs, used = [], set()
    for _, _, _, g, f in sorted(overlaps):
        if ("g", g) not in used and ("f", f) not in used:
            used |= {("g", g), ("f", f)}
            pairs.append((g, f))
    return pairs


def compare(gold, found, misses):
    pairs = pair(gold, found)
    score = Score()
    score.gold, score.found, score.spans = len(gold), len(found), len(pairs)
    score.values = sum(g.value == f.value for g, f in pairs)
    if misses:
        matched = [time for two in pairs for time in two]
        for g, f in sorted(pairs):
            if g.value != f.value:
                print("  ! %s = %s: “%s” = %s" % (g.words, g.value, f.words, f.value))
        for sign, times in (("-", gold), ("+", found)):
            for time in times:
                if time not in matched:
                    print("  %s %s = %s" % (sign, time.words, time.value))
    return score


def measure(arguments):
    halves = {"even": Score(), "odd": Score()}
    names = sorted(name for name in os.listdir(arguments.folder) if name.endswith(".tml"))
    if not names:
        raise Wrong("%s: no *.tml files" % arguments.folder)
    for number, name in enumerate(names):
        half = "odd" if number % 2 else "even"
        if arguments.half not in (None, half):
            continue
        date, text, gold = read_gold(os.path.join(arguments.folder, name))
        if not text.strip():
            continue
        if arguments.misses:
            print("%s (%s)" % (name, date))
        halves[half].add(compare(gold, read_found(arguments.program, arguments.language, date, text), arguments.misses))
    return halves


def print_table(halves):
    whole = Score()
    print("%-5s %5s %5s  %-23s  %s" % ("half", "gold", "found", "spans: P, R, F1", "values: P, R, F1"))
    for half, score in halves.items():
        whole.add(score)
        if score.gold or score.found:
            print_row(half, score)
    print_row("all", whole)


def print_row(half, score):
    print("%-5s %5d %5d %s %s" % (half, score.gold, score.found, score.rate(score.spans), score.rate(score.values)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("language")
    parser.add_argument("folder")
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--misses", action="store_true", help="list what was missed, is false or has another value")
    arguments = parser.parse_args()
    try:
        print_table(measure(arguments))
    except (Wrong, OSError) as error:
        sys.exit("measure-times: %s" % error)


if __name__ == "__main__":
    main()
