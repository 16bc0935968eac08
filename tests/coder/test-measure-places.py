#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does measure-places.py count right?

    test-measure-places.py JALON-CLI      the real program reads one text, so that the two still fit
"""

import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure-places.py")
JALON_CLI = os.path.abspath(sys.argv.pop(1))

TEXT = "The army entered Tripoli, Lebanon, on Monday. Nobody spoke of Fernreach. Troops left Nicosia and Rabat."


def toponym(phrase, point, country):
    start = TEXT.index(phrase)
    return (
        f"<toponym><start>{start}</start><end>{start + len(phrase)}</end><phrase>{phrase}</phrase>"
        f"<lat>{point[0]}</lat><lon>{point[1]}</lon><country>{country}</country></toponym>"
    )


# Two right, one in the wrong country and far, one that nobody can find, and one that is not annotated.
ARTICLE = (
    f"<articles><article><text>{TEXT}</text><toponyms>"
    + toponym("Tripoli", (34.4, 35.8), "Lebanon")
    + toponym("Lebanon", (33.8, 35.8), "Lebanon")
    + toponym("Fernreach", (1.0, 1.0), "Ghana")
    + toponym("Nicosia", (37.7, 14.4), "Italy")
    + "</toponyms></article></articles>"
)


class MeasurePlaces(unittest.TestCase):
    def test_counts(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "set.xml")
            with open(path, "w", encoding="utf-8") as file:
                file.write(ARTICLE)
            done = subprocess.run(
                [sys.executable, TOOL, JALON_CLI, path, "--verbose"], capture_output=True, text=True, check=False
            )
        self.assertEqual(done.stderr, "")
        lines = done.stdout.splitlines()
        self.assertEqual(
            lines[0],
            "set.xml: 4 toponyms, 4 resolvable; recall 0.750, precision 0.750, country 0.667 of 3, "
            "within161 0.667 of 3, towns161 0.500 of 2",
        )
        self.assertEqual(lines[1:3], ["-- missed", "   1 Fernreach"])
        self.assertTrue(lines[4].startswith("   1 Nicosia: (37.7, 14.4) ITA but Nicosia CYP"), lines[4])
        self.assertTrue(lines[6].startswith("   1 Rabat (literal"), lines[6])


if __name__ == "__main__":
    unittest.main()
