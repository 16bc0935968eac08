#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does measure-times.py count right?

    test-measure-times.py JALON-CLI      the real program reads one text, so that the two still fit
"""

import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure-times.py")
JALON_CLI = os.path.abspath(sys.argv.pop(1))

# One right, one of which the span alone is right, one that nobody can find, and one that is not annotated.
TEXT = """<TimeML><DCT><TIMEX3 value="2025-04-08"/></DCT><TEXT>
The army <EVENT>closed</EVENT> the border <TIMEX3 value="2025-04-07">on
Monday</TIMEX3>. It had said so in <TIMEX3 value="2024-XX">May 2024</TIMEX3>, <TIMEX3 value="PXY">aeons</TIMEX3> ago.
The town fell yesterday.
</TEXT></TimeML>
"""


def run(*arguments):
    return subprocess.run([sys.executable, TOOL, *arguments], capture_output=True, text=True, check=False)


class MeasureTimes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.write("a.tml", TEXT)

    def write(self, name, text):
        with open(os.path.join(self.folder.name, name), "w", encoding="utf-8") as file:
            file.write(text)

    def test_counts(self):
        done = run(JALON_CLI, "en", self.folder.name)
        rows = {row.split()[0]: row.split()[1:] for row in done.stdout.splitlines()}
        self.assertEqual(done.stderr, "")
        self.assertEqual(rows["even"], "3 3 0.667 0.667 0.667 0.333 0.333 0.333".split())
        self.assertEqual(rows["all"], rows["even"])
        self.assertNotIn("odd", rows)

    def test_misses(self):
        done = run("--misses", JALON_CLI, "en", self.folder.name)
        self.assertEqual(
            done.stdout.splitlines()[1:4],
            ["  ! May 2024 = 2024-XX: “in May 2024” = 2024-05", "  - aeons = PXY", "  + yesterday = 2025-04-07"],
        )

    def test_halves(self):
        self.write("b.tml", TEXT)
        done = run("--half", "odd", JALON_CLI, "en", self.folder.name)
        self.assertEqual([row.split()[0] for row in done.stdout.splitlines()[1:]], ["odd", "all"])

    def test_wrong(self):
        self.write("b.tml", "<TimeML>")
        done = run(JALON_CLI, "en", self.folder.name)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("b.tml", done.stderr)


unittest.main()
