#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests in Meson's testlog.json files; prints "passed failed skipped".

A program that speaks TAP counts for each of its own tests, any other for one. One that dies
between two tests, times out or ends badly counts as a failure of its own. With --failures, prints
what failed and the last lines that it wrote.
"""

import json
import re
import sys

LAST_LINES = 15
TAP_LINE = re.compile(r"^(not )?ok\b(.*)$", re.MULTILINE)


def count_run(run):
    passed = failed = skipped = 0
    for negation, rest in TAP_LINE.findall(run.get("stdout", "")):
        directive = rest.rpartition("#")[2].strip().lower()
        if directive.startswith("skip"):
            skipped += 1
        elif negation and not directive.startswith("todo"):
            failed += 1
        else:
            passed += 1
    counted = passed + failed + skipped > 0
    result = run["result"]
    if result in ("OK", "EXPECTEDFAIL"):
        passed += not counted
    elif result == "SKIP":
        skipped += not counted
    elif failed == 0:
        failed = 1
    return passed, failed, skipped


def read_runs(paths):
    for path in paths:
        with open(path, encoding="utf-8") as log:
            for line in log:
                yield json.loads(line)


def tell_failure(run):
    print(f"{run['name']}: {run['result']}, exit status {run['returncode']}, after {run['duration']:.0f} s")
    for stream in ("stdout", "stderr"):
        for line in run.get(stream, "").splitlines()[-LAST_LINES:]:
            print(f"  {line}")


def main(arguments):
    if arguments[:1] == ["--failures"]:
        for run in read_runs(arguments[1:]):
            if count_run(run)[1] > 0:
                tell_failure(run)
        return
    totals = [0, 0, 0]
    for run in read_runs(arguments):
        totals = [a + b for a, b in zip(totals, count_run(run))]
    print(*totals)


main(sys.argv[1:])
