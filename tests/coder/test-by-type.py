#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does by-type.py count right? A program with known answers, right and wrong ones, stands for the coder.

    test-by-type.py JALON-CLI      the real program answers one case as well, so that the two still fit
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "by-type.py")
JALON_CLI = os.path.abspath(sys.argv.pop(1))

CASES = [
    {"id": "one", "lang": "en", "text": "One.", "events": ["AID TUR > MLI occurred", "SANCTION/withdraw MLI,NER > DZA occurred"]},
    {"id": "two", "lang": "en", "text": "Two.", "events": ["AGREE GHA,TGO > - announced", "CONSULT/visit BEN > NGA occurred", "REJECT/* KEN > UGA occurred"]},
    {"id": "none", "lang": "en", "text": "None.", "events": []},
]  # fmt: skip

# type, mode, actors, recipients, status. Right: one of two dyads of the sanction, the pair that agrees, the
# visit though its direction is wrong, the refusal whatever its mode.
ANSWERS = {
    "one": [("SANCTION", "withdraw", ["MLI"], ["DZA"], "occurred")],
    "two": [
        ("AGREE", None, ["TGO", "GHA"], [], "announced"),
        ("CONSULT", "visit", ["NGA"], ["BEN"], "occurred"),
        ("REJECT", "mediate", ["KEN"], ["UGA"], "occurred"),
    ],
    "none": [("ASSAULT", None, ["DZA"], ["NER"], "occurred")],
}

ROWS = {
    "AID": "1 0 0 - 0.00",
    "SANCTION": "2 1 1 1.00 0.50",
    "AGREE": "1 1 1 1.00 1.00",
    "CONSULT": "1 1 1 1.00 1.00",
    "REJECT": "1 1 1 1.00 1.00",
    "ASSAULT": "0 1 0 0.00 -",
    "PROTEST": "0 0 0 - -",
    "all": "6 5 4 0.80 0.67",
    "strict": "5 5 2 0.40 0.40",
    "alarms:": "1 of 1 cases without events, 1 events",
}

MISSES = """one: One.
  - AID TUR > MLI occurred
  - SANCTION/withdraw MLI,NER > DZA occurred
  + SANCTION/withdraw MLI > DZA occurred

two: Two.
  - CONSULT/visit BEN > NGA occurred
  + CONSULT/visit NGA > BEN occurred

none: None.
  + ASSAULT DZA > NER occurred
"""


def write_answer(answer):
    kind, mode, actors, recipients, status = answer
    actors, recipients = ([{"code": code} for code in codes] for codes in (actors, recipients))
    return {"type": kind, "mode": mode, "actors": actors, "recipients": recipients, "status": status}


class ByType(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def write_program(self, ids):
        lines = [json.dumps({"id": id, "events": list(map(write_answer, ANSWERS[id]))}) for id in ids]
        path = self.write("program", "#!/bin/sh\ncat > /dev/null\ncat <<'END'\n" + "\n".join(lines) + "\nEND\n")
        os.chmod(path, 0o700)
        return path

    def run_tool(self, program, cases, *options):
        path = self.write("cases.json", json.dumps(cases))
        return subprocess.run([sys.executable, TOOL, *options, program, path], encoding="utf-8", capture_output=True, check=False)

    def rows(self, run):
        self.assertEqual(run.returncode, 0, run.stderr)
        return {words[0]: " ".join(words[1:]) for words in map(str.split, run.stdout.splitlines()) if words}

    def test_counts(self):
        rows = self.rows(self.run_tool(self.write_program(ANSWERS), CASES))
        self.assertEqual({name: rows[name] for name in ROWS}, ROWS)

    def test_misses(self):
        run = self.run_tool(self.write_program(ANSWERS), CASES, "--misses")
        self.assertEqual(run.stdout.partition("\n\n")[2], MISSES)

    def test_bad_gold(self):
        run = self.run_tool(self.write_program(["none"]), [{"id": "none", "text": "None.", "events": ["HELP TUR > MLI occurred"]}])
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("HELP TUR > MLI", run.stderr)

    def test_missing_answer(self):
        run = self.run_tool(self.write_program(["one"]), CASES)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("did not answer each case", run.stderr)

    def test_real_program(self):
        cases = [
            {"id": "closed", "lang": "en", "article_date": "2025-04-08", "text": "Algeria closed its border with Mali on Monday.",
             "events": ["SANCTION/discontinue DZA > MLI occurred"]},
            {"id": "rain", "lang": "en", "article_date": "2025-04-08", "text": "It rained all day.", "events": []},
        ]  # fmt: skip
        rows = self.rows(self.run_tool(JALON_CLI, cases))
        self.assertEqual(rows["SANCTION"], "1 1 1 1.00 1.00")
        self.assertEqual(rows["strict"], "1 1 1 1.00 1.00")
        self.assertEqual(rows["alarms:"], "0 of 1 cases without events, 0 events")


if __name__ == "__main__":
    unittest.main()
