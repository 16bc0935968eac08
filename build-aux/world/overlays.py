# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies over the countries at every level of detail: lines of claims, lakes and rivers, the greatest first."""

import math

import geopackage
import pn2
from binary import KIND_OVERLAYS, Writer
from geometry import mercator, ring_area, unwrap
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
    return sorted(lakes, key=lambda lake: -lake[0])


def _rivers(data):
    """(length of the whole river, line)."""
    lines = [(feature, points) for feature, _, points in pn2.read(data)]
    lengths = {}
    for feature, points in lines:
        lengths[feature] = lengths.get(feature, 0) + _length(points)
    return sorted(((lengths[feature], points) for feature, points in lines), key=lambda river: -river[0])


def _chain(lines):
    """The source gives a line in many pieces: ties those that meet, so that dashes run on."""
    lines = [list(line) for line in lines]
    tied = []
    while lines:
        chain = lines.pop(0)
        grown = True
        while grown:
            grown = False
            for line in lines:
                if line[0] == chain[-1] or line[-1] == chain[-1]:
                    chain = chain + (line if line[0] == chain[-1] else line[::-1])[1:]
                elif line[-1] == chain[0] or line[0] == chain[0]:
                    chain = (line if line[-1] == chain[0] else line[::-1])[:-1] + chain
                else:
                    continue
                lines.remove(line)
                grown = True
                break
        tied.append(chain)
    return tied


def _claims(path):
    wanted = {tuple(row) for row in read('claims', 2)}
    lines = []
    for name, country, shapes in geopackage.rows(path, 'disputed_borders', ['name', 'adm0_a3_l']):
        if (name, country) in wanted:
            lines += _chain(shapes)
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
