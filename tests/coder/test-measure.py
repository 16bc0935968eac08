#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does measure count right?

    test-measure.py JALON-CLI      the real program codes the reports, so that the two still fit
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure")
JALON_CLI = os.path.abspath(sys.argv.pop(1))


def event(text, kind, actors, recipients, **more):
    end = len(text.encode())
    return {
        "type": kind,
        "actors": [{"code": code} for code in actors],
        "recipients": [{"code": code} for code in recipients],
        "evidence": [{"start_byte": 0, "end_byte": end}],
    } | more


def report(number, text, *events):
    return {"id": str(number), "text": text, "lang": "en", "article_date": "2025-04-08", "events": list(events)}


CLOSED = "Mali closed its airspace to Algeria on Monday."
MET = "The president of Kenya met the president of Uganda in Nairobi."
RAIN = "Rain fell in Chad all day."
STRUCK = "Ethiopia expelled the ambassador of Norway."

REPORTS = [
    # right, though the gold calls it by another type first
    report(1, CLOSED, event(CLOSED, "REJECT", ["MLI"], ["DZA"], accept_types=["SANCTION/discontinue"])),
    # right, without direction
    report(2, MET, event(MET, "CONSULT", ["UGA"], ["KEN"])),
    # missed
    report(3, RAIN, event(RAIN, "PROTEST", ["TCD"], [])),
    # an alarm
    report(4, STRUCK),
    # counts neither way
    report(5, STRUCK, event(STRUCK, "ACCUSE", ["ETH"], ["NOR"], optional=True)),
]


class Measure(unittest.TestCase):
    def test_counts(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "set.json"), "w", encoding="utf-8") as file:
                json.dump({"cases": REPORTS}, file)
            done = subprocess.run([sys.executable, TOOL, JALON_CLI, folder], capture_output=True, text=True, check=False)
        self.assertEqual(done.stderr, "")
        lines = dict(line.split(": ", 1) for line in done.stdout.splitlines())
        self.assertEqual(
            lines["set.json"],
            "5 reports, 3 dyads; precision 0.667, recall 0.667, F1 0.667; alarms in 1 of 1 without events; "
            "strong 2, right 2 of them, of 2 that are right",
        )
        for language in ("en", "fr"):
            self.assertIn("strict", lines[f"cases apart, {language}"])
            self.assertRegex(lines[f"speed, {language}"], r"^[1-9][0-9]+ sentences a second of CPU$")


if __name__ == "__main__":
    unittest.main()
