# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How cost grows with the number of events."""

import math


def find_exponent(sizes, costs):
    """Of the power law that comes closest, by least squares of the logarithms: 1 where twice as many cost twice as
    much, 0 where they cost the same. None where there are fewer than two costs above 0."""
    points = [(math.log(size), math.log(cost)) for size, cost in zip(sizes, costs) if cost > 0]
    if len(points) < 2:
        return None
    middle = [sum(column) / len(points) for column in zip(*points)]
    across = sum((x - middle[0]) ** 2 for x, _ in points)
    along = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return along / across


def find_last_exponent(sizes, costs):
    """Between the two largest: what is the same for all sizes hides less of the growth there."""
    return find_exponent(sizes[-2:], costs[-2:])


def tell_exponents(sizes, costs):
    """ "0.71, at last 0.98", for the table."""
    told = [find_exponent(sizes, costs), find_last_exponent(sizes, costs)]
    words = ["none" if value is None else f"{value:.2f}" for value in told]
    return f"{words[0]}, at last {words[1]}"
