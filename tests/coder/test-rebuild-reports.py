#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does rebuild-reports.py get a text again, put the quotes in their places, and refuse another text?"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rebuild-reports.py")

CONLLU = "# newpar\n# text = Guinea closed its border .\n# text = It rained.\n# newpar\n# text = Left out.\n"
TIMEML = "<TimeML>name.tml\n<s>La Guinée  a <EVENT>fermé</EVENT> sa frontière.</s>\n\n<s>Il pleut.</s></TimeML>"
SEGMENTS = '<segment id="1">Guinea , he said ,</segment><segment id="2">is " closed " .</segment>'
ROWS = 'title,text\nA,b\nSky closed,"Guinea\u00a0closed its sky.\r\n\r\nLeft out.\r\nIt  rained."\n'
PARAGRAPHS = "Le ciel fermé\n\nLa Guinée a fermé l' espace [1] ( le 1 er mai ) .\n \nOmis.\n"
LINES = "La [http://example.org Guinée]  a fermé\nsa frontière.\n"


def report(name, select, text, quote):
    start = text.index(quote)
    span = {"start_char": start, "end_char": start + len(quote)}
    return {
        "id": name,
        "source": f"example.org/set:folder/{name}",
        "select": select,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "lang": "fr",
        "article_date": "2025-04-08",
        "article_date_precision": "day",
        "phenomena": [],
        "events": [{"actors": [], "recipients": [], "evidence": [dict(span)], "trigger": dict(span)}],
        "ignore": [],
    }


class RebuildReports(unittest.TestCase):
    def run_tool(self, reports, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, words in files.items():
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(words)
            gold = os.path.join(folder, "gold.jsonl")
            with open(gold, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(item) + "\n" for item in reports)
            out = os.path.join(folder, "out.json")
            done = subprocess.run(
                [sys.executable, TOOL, gold, folder, out], capture_output=True, text=True, check=False
            )
            with open(out, encoding="utf-8") as file:
                return done, json.load(file)["cases"]

    def test_same(self):
        done, cases = self.run_tool(
            [
                report("a.conllu", [0], "Guinea closed its border . It rained.\n", "closed"),
                report("b.tml", [0, 1], "La Guinée a fermé sa frontière.\n\nIl pleut.\n", "fermé sa frontière"),
                report("c.rs3", ["1-2"], 'Guinea, he said, is "closed".\n', '"closed"'),
                report("d.csv", [1, [0, 2]], "Sky closed\n\nGuinea closed its sky.\n\nIt rained.\n", "closed its"),
                report("e.txt", [[1, 2]], "La Guinée a fermé sa frontière.\n", "a fermé"),
                report("f.txt", [0, 1], "Le ciel fermé\n\nLa Guinée a fermé l'espace (le 1er mai).\n", "l'espace"),
            ],
            {"a.conllu": CONLLU, "b.tml": TIMEML, "c.rs3": SEGMENTS, "d.csv": ROWS, "e.txt": LINES, "f.txt": PARAGRAPHS},
        )
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode, 0)
        quotes = [case["events"][0]["evidence"][0]["quote"] for case in cases]
        self.assertEqual(quotes, ["closed", "fermé sa frontière", '"closed"', "closed its", "a fermé", "l'espace"])
        self.assertEqual(cases[1]["text"], "La Guinée a fermé sa frontière.\n\nIl pleut.\n")

    def test_not_same(self):
        done, cases = self.run_tool(
            [
                report("a.conllu", [1], "Another text.\n", "text"),
                report("b.tml", [7], "Another text.\n", "text"),
                report("c.rs3", ["1"], "Another text.\n", "text"),
            ],
            {"a.conllu": CONLLU, "b.tml": TIMEML},
        )
        self.assertEqual(done.returncode, 1)
        self.assertEqual(cases, [])
        lines = done.stderr.splitlines()
        self.assertIn("gives another text", lines[0])
        self.assertIn("lacks what the report was taken from", lines[1])
        self.assertIn("c.rs3 is missing; get it from example.org/set:folder/c.rs3", lines[2])


if __name__ == "__main__":
    unittest.main()
