# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies over the countries at every level of detail: lines of claims, lakes and rivers, the greatest first."""

import math

import geopackage
import pn2
from binary import KIND_OVERLAYS, Writer
from cuts import chain
from geometry import box, contains, mercator, ring_area, unwrap
from tables import read

BITS = 19
# What the coarsest level shows: lakes of 7,000 km2 and rivers of 1,300 km or more (by eye, at a world 1,000 px wide).
LAKE_AREA_110M = 7000
RIVER_LENGTH_110M = 1300
# Half a minute of arc, the step of the source, in km: what a line may lose.
KM_PER_DEGREE = 111.2


def _length(points):
    total = 0
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        total += math.hypot((x2 - x1) * math.cos(math.radians((y1 + y2) / 2)), y2 - y1)
    return total * KM_PER_DEGREE


def _quantize(points):
    out = []
    for lon, lat in unwrap(points):
        x, y = mercator(lon, lat)
        point = round(x * (1 << BITS)), round(y * (1 << BITS))
        if not out or point != out[-1]:
            out.append(point)
    return out


def _lakes(data):
    """(area of the lake, rings): islands stay with their lake."""
    lakes = []
    for _, kind, points in pn2.read(data):
        if kind == pn2.INNER:
            lakes[-1][1].append(points)
        else:
            lakes.append((ring_area(points), [points]))
    groups = [lake for lake in lakes if sum(other is not lake and _holds(lake, other) for other in lakes) > 1]
    return sorted((lake for lake in lakes if lake not in groups), key=lambda lake: -lake[0])


def _holds(lake, other):
    """Whether the middle of @other is in @lake: the source has three Great Lakes also as one."""
    west, south, east, north = box(other[1][0])
    return contains(lake[1], (west + east) / 2, (south + north) / 2)


def _rivers(data):
    """(length of the whole river, line)."""
    lines = [(feature, points) for feature, _, points in pn2.read(data)]
    lengths = {}
    for feature, points in lines:
        lengths[feature] = lengths.get(feature, 0) + _length(points)
    return sorted(((lengths[feature], points) for feature, points in lines), key=lambda river: -river[0])


def _claims(path):
    wanted = {tuple(row) for row in read('claims', 2)}
    lines = []
    for name, country, shapes in geopackage.rows(path, 'disputed_borders', ['name', 'adm0_a3_l']):
        if (name, country) in wanted:
            lines += chain(shapes)
    return lines


def save(path, packages):
    """Writes the overlays; returns counts for the log."""
    gpkg = packages.extract('qgis-common', 'usr/share/qgis/resources/data/world_map.gpkg')
    folder = 'usr/share/marble/data/naturalearth/ne_50m_'
    lakes = _lakes(packages.read('marble-qt-data', folder + 'lakes.pn2'))
    rivers = _rivers(packages.read('marble-qt-data', folder + 'rivers_lake_centerlines.pn2'))
    claims = _claims(gpkg)
    out = Writer()
    out.unsigned(BITS)
    _save_lines(out, claims, 0)
    great = [rings for area, rings in lakes if area >= LAKE_AREA_110M]
    _save_lines(out, [ring for _, rings in lakes for ring in rings], sum(map(len, great)), closed=True)
    _save_lines(out, [line for _, line in rivers], sum(length >= RIVER_LENGTH_110M for length, _ in rivers))
    out.save(path, KIND_OVERLAYS)
    return len(claims), len(lakes), len(rivers)


def _save_lines(out, lines, n_coarse, closed=False):
    """How many, how many of these at 110m, how many points, then each line."""
    lines = [_quantize(line) for line in lines]
    if closed:
        lines = [line[:-1] if line[0] == line[-1] else line for line in lines]
    least = 3 if closed else 2
    n_coarse = sum(len(line) >= least for line in lines[:n_coarse])
    lines = [line for line in lines if len(line) >= least]
    out.unsigned(len(lines))
    out.unsigned(n_coarse)
    out.unsigned(sum(map(len, lines)))
    last = 0, 0
    for line in lines:
        out.unsigned(len(line))
        last = out.points(line, last)
