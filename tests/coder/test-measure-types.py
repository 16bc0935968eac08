#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does measure-types.py count right?

    test-measure-types.py JALON-CLI      the real program codes the sentences, so that the two still fit
"""

import os
import subprocess
import sys
import tempfile
import unittest

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure-types.py")
JALON_CLI = os.path.abspath(sys.argv.pop(1))

# One of two events, by its parties; one by another name; one wrong; one without an event.
TABLE = (
    "gold_root\tsentence\tsource\ttarget\n"
    "SANCTION\tPeru accused Bolivia of an incursion, and Kenya expelled the ambassador of Ethiopia.\tKenya\tEthiopia\n"
    "YIELD\tThe army of Chad withdrew its troops from Niger on Monday.\tChad\tNiger\n"
    "REQUEST\tMali accused Algeria of an incursion.\tMali\tAlgeria\n"
    "REJECT\tRain fell in Chad all day.\tRain\tChad\n"
)


class MeasureTypes(unittest.TestCase):
    def test_counts(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "set.tsv")
            with open(path, "w", encoding="utf-8") as file:
                file.write(TABLE)
            done = subprocess.run([sys.executable, TOOL, JALON_CLI, path], capture_output=True, text=True, check=False)
        self.assertEqual(done.stderr, "")
        self.assertEqual(
            done.stdout,
            "4 sentences, an event in 3: macro F1 0.500, accuracy 0.667; of all 0.500, 0.500\n",
        )


if __name__ == "__main__":
    unittest.main()
