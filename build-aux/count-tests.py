#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests in Meson's testlog.json files; prints "passed failed skipped".

A program that speaks TAP counts for each of its own tests, any other for one. One that dies
between two tests, times out or ends badly counts as a failure of its own.
"""

import json
import re
import sys

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


def main(paths):
    totals = [0, 0, 0]
    for path in paths:
        with open(path, encoding="utf-8") as log:
            for line in log:
                totals = [a + b for a, b in zip(totals, count_run(json.loads(line)))]
    print(*totals)


main(sys.argv[1:])
