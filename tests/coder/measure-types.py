#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the types of events against a table of sentences whose relation of one party to another is known.

    measure-types.py build/src/cli/jalon-cli PLV_test.tsv

The table is one of tab-separated columns, among them sentence, source, target and gold_root, as that of Zero-Shot-PLOVER
(Hu et al. 2024). Of the events of a sentence that one counts whose words hold most of source and target. PLOVER of that
table has one type, YIELD, for what are CONCEDE and RETREAT here. Prints macro F1 and accuracy where an event is found, and
where a sentence without one counts as wrong.
"""

import csv
import json
import subprocess
import sys

YIELD = ("CONCEDE", "RETREAT")


class Wrong(Exception):
    """What a person can mend: a file or the program."""


def code(program, sentences):
    lines = "".join(json.dumps({"id": str(i), "text": text, "lang": "en"}) + "\n" for i, text in enumerate(sentences))
    done = subprocess.run([program, "extract", "--batch"], input=lines, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Wrong(f"{program}: {done.stderr.strip()}")
    return [json.loads(line)["events"] for line in done.stdout.splitlines()]


def count_held(event, row):
    """How many of source and target stand in the words of the event."""
    text = row["sentence"].encode()
    held = 0
    for words in (row["source"].encode(), row["target"].encode()):
        start = text.find(words)
        held += any(start < quote["end_byte"] and quote["start_byte"] < start + len(words) for quote in event["evidence"])
    return held


def find_type(events, row):
    if not events:
        return None
    kind = max(events, key=lambda event: count_held(event, row))["type"]
    return "YIELD" if kind in YIELD else kind


def count_f1(pairs, types):
    """The mean over @types, those of the whole table."""
    total = 0.0
    for kind in types:
        right = sum(gold == found == kind for gold, found in pairs)
        total += 2 * right / max(sum((gold == kind) + (found == kind) for gold, found in pairs), 1)
    return total / max(len(types), 1)


def measure(program, path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    events = code(program, [row["sentence"] for row in rows])
    pairs = [(row["gold_root"], find_type(found, row)) for row, found in zip(rows, events, strict=True)]
    told = [pair for pair in pairs if pair[1] is not None]
    types = sorted({gold for gold, _ in pairs})
    right = sum(gold == found for gold, found in told)
    return (
        f"{len(pairs)} sentences, an event in {len(told)}: macro F1 {count_f1(told, types):.3f}, "
        f"accuracy {right / max(len(told), 1):.3f}; of all {count_f1(pairs, types):.3f}, {right / max(len(pairs), 1):.3f}"
    )


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: measure-types.py JALON-CLI TABLE.tsv")
    try:
        print(measure(sys.argv[1], sys.argv[2]))
    except (Wrong, OSError, KeyError, ValueError) as error:
        sys.exit(f"measure-types: {error}")


if __name__ == "__main__":
    main()
