#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the coder by event type on cases with known events.

    tests/coder/by-type.py [--misses] build/src/cli/jalon-cli FILE...

FILE holds cases as tests/data/coder/README.md describes them. In a gold event "/*" stands for any mode
or none. The table compares dyads, that is one actor, one recipient and the type, each once a case: in
CONSULT and COOPERATE, and where several actors have no recipient, a pair has no direction. Below it
come whole events, compared as the tests do (type, mode, actors, recipients, status), and the alarms on
cases without events. --misses lists each event that was missed or is false, with the text of its case.
"""

import argparse
import collections
import itertools
import json
import re
import subprocess
import sys

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
WITHOUT_DIRECTION = ("CONSULT", "COOPERATE")
EVENT = re.compile(r"([A-Z]+)(?:/(\S+))? (\S+) > (\S+) (\w+)")

Event = collections.namedtuple("Event", "type mode actors recipients status")


class Wrong(Exception):
    """What a person can mend: a file, a case or the program."""


def parse_codes(text):
    return () if text == "-" else tuple(sorted(text.split(",")))


def parse_event(case, text):
    match = EVENT.fullmatch(text)
    if match is None or match[1] not in TYPES:
        raise Wrong(f"{case['id']}: “{text}” is not written “TYPE/mode ACTORS > RECIPIENTS status”")
    return Event(match[1], match[2], parse_codes(match[3]), parse_codes(match[4]), match[5])


def read_event(event):
    """One event as the program writes it."""
    actors, recipients = (tuple(sorted(party["code"] for party in event[role])) for role in ("actors", "recipients"))
    return Event(event["type"], event.get("mode"), actors, recipients, event["status"])


def format_event(event):
    mode = f"/{event.mode}" if event.mode else ""
    actors, recipients = (",".join(codes) or "-" for codes in (event.actors, event.recipients))
    return f"{event.type}{mode} {actors} > {recipients} {event.status}"


def list_dyads(events):
    dyads = set()
    for event in events:
        if len(event.actors) > 1 and not event.recipients:
            dyads.update((event.type, frozenset(pair)) for pair in itertools.combinations(event.actors, 2))
            continue
        for pair in itertools.product(event.actors or ("-",), event.recipients or ("-",)):
            dyads.add((event.type, frozenset(pair) if event.type in WITHOUT_DIRECTION else pair))
    return dyads


def compare_events(gold, found):
    """The gold events that were missed and the found ones that are false, each event counted once."""
    missed, false = [], list(found)
    # Gold with a mode of its own first, so that "/*" does not take what another needs.
    for event in sorted(gold, key=lambda event: event.mode == "*"):
        same = [other for other in false if (other if event.mode != "*" else other._replace(mode="*")) == event]
        if same:
            false.remove(same[0])
        else:
            missed.append(event)
    return missed, false


def load_cases(paths):
    cases = []
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                cases += json.load(file)
        except (OSError, ValueError) as error:
            raise Wrong(f"{path}: {error}") from error
    if len({case["id"] for case in cases}) < len(cases):
        raise Wrong("two cases have the same id")
    return cases


def run_program(program, cases):
    """The found events by case."""
    members = ("id", "text", "lang", "article_date", "article_date_precision")
    lines = [json.dumps({name: case[name] for name in members if name in case}) for case in cases]
    try:
        run = subprocess.run(
            [program, "extract", "--batch"], input="\n".join(lines) + "\n", encoding="utf-8", stdout=subprocess.PIPE, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise Wrong(f"{program}: {error}") from error
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if [answer["id"] for answer in answers] != [case["id"] for case in cases]:
        raise Wrong(f"{program} did not answer each case once and in order")
    return [[read_event(event) for event in answer["events"]] for answer in answers]


def format_ratio(part, whole):
    return f"{part / whole:9.2f}" if whole else "        -"


def format_row(name, gold, found, right):
    return f"{name:10}{gold:6}{found:7}{right:7}{format_ratio(right, found)}{format_ratio(right, gold)}"


def print_table(golds, founds):
    counts = {name: [0, 0, 0] for name in TYPES}
    for gold, found in zip(golds, founds):
        gold, found = list_dyads(gold), list_dyads(found)
        for column, dyads in enumerate((gold, found, gold & found)):
            for dyad in dyads:
                counts[dyad[0]][column] += 1
    print(f"{'dyads':10}{'gold':>6}{'found':>7}{'right':>7}{'precision':>10}{'recall':>8}")
    for name in TYPES:
        print(format_row(name, *counts[name]))
    print(format_row("all", *map(sum, zip(*counts.values()))))


def print_strict(golds, founds, comparisons):
    gold = sum(map(len, golds))
    missed = sum(len(missed) for missed, _ in comparisons)
    print(format_row("strict", gold, sum(map(len, founds)), gold - missed))
    quiet = [found for gold, found in zip(golds, founds) if not gold]
    print(f"alarms: {sum(map(bool, quiet))} of {len(quiet)} cases without events, {sum(map(len, quiet))} events")


def print_misses(cases, comparisons):
    for case, (missed, false) in zip(cases, comparisons):
        if missed or false:
            print(f"\n{case['id']}: {case['text']}")
            for sign, events in (("-", missed), ("+", false)):
                for event in events:
                    print(f"  {sign} {format_event(event)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list what was missed (-) and what is false (+)")
    parser.add_argument("program", help="jalon-cli")
    parser.add_argument("file", nargs="+", help="JSON file of cases")
    arguments = parser.parse_args()
    try:
        cases = load_cases(arguments.file)
        golds = [[parse_event(case, text) for text in case["events"]] for case in cases]
        founds = run_program(arguments.program, cases)
    except Wrong as wrong:
        sys.exit(f"{parser.prog}: {wrong}")
    comparisons = [compare_events(gold, found) for gold, found in zip(golds, founds)]
    print_table(golds, founds)
    print_strict(golds, founds, comparisons)
    if arguments.misses:
        print_misses(cases, comparisons)


if __name__ == "__main__":
    main()
