#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does growth.py tell a cost that grows with the number of events from one that stays?"""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import growth  # noqa: E402

SIZES = [10_000, 100_000, 1_000_000]


class Growth(unittest.TestCase):
    def test_power(self):
        for power in (0, 0.5, 1, 2):
            costs = [3e-5 * size**power for size in SIZES]
            self.assertAlmostEqual(growth.find_exponent(SIZES, costs), power)
            self.assertAlmostEqual(growth.find_last_exponent(SIZES, costs), power)

    def test_start(self):
        """What a start takes hides growth among small sizes, less so among large ones."""
        costs = [50 + 0.001 * size for size in SIZES]
        self.assertLess(growth.find_exponent(SIZES, costs), growth.find_last_exponent(SIZES, costs))
        self.assertGreater(growth.find_last_exponent(SIZES, costs), 0.8)

    def test_too_few(self):
        self.assertIsNone(growth.find_exponent([10], [1]))
        self.assertIsNone(growth.find_exponent(SIZES, [0, 0, 5]))
        self.assertEqual(growth.tell_exponents(SIZES, [0, 1, 10]), "1.00, at last 1.00")
        self.assertEqual(growth.tell_exponents(SIZES, [0, 0, 10]), "none, at last none")


unittest.main()
