# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""First-level divisions: a name and a point for a label each, and which one a place lies in."""

import geopackage
from binary import KIND_ADMIN1, Writer
from geometry import box, contains, label_point, ring_area, thin
from tables import iso_codes, read

STEPS_PER_DEGREE = 1000
# Enough of an outline to find the middle of it.
OUTLINE_POINTS = 80


class Division:
    """One division with its shape."""

    def __init__(self, country, name, shapes):
        self.country, self.name, self.shapes = country, name, shapes
        self.boxes = [box(rings[0]) for rings in shapes]
        largest = max(shapes, key=lambda rings: ring_area(rings[0]))
        self.lon, self.lat = label_point([thin(largest[0], OUTLINE_POINTS)])

    def holds(self, lon, lat):
        """Whether the point lies in the division."""
        return any(west <= lon <= east and south <= lat <= north and contains(rings, lon, lat)
                   for (west, south, east, north), rings in zip(self.boxes, self.shapes))


def load(packages):
    """Every division that has a name and whose country has a code."""
    alpha2, _ = iso_codes()
    codes = set(alpha2.values())
    others = {code: ours for code, ours in read('natural-earth-codes', 2)}
    path = packages.extract('qgis-common', 'usr/share/qgis/resources/data/world_map.gpkg')
    divisions = []
    for name, code, iso, shapes in geopackage.rows(path, 'states_provinces', ['name', 'adm0_a3', 'iso_a2']):
        country = others.get(code, code)
        if country not in codes:
            country = alpha2.get(iso)
        if country and name:
            divisions.append(Division(country, name.strip(), shapes))
    divisions.sort(key=lambda d: (d.country, d.name, d.lon, d.lat))
    return divisions


def assign(divisions, places):
    """Gives each place the name of its division."""
    cells = {}
    for division in divisions:
        for west, south, east, north in division.boxes:
            for x in range(int(west // 2), int(east // 2) + 1):
                for y in range(int(south // 2), int(north // 2) + 1):
                    cells.setdefault((x, y), {})[id(division)] = division
    for place in places:
        if place.admin1:
            continue
        near = cells.get((int(place.lon // 2), int(place.lat // 2)), {}).values()
        found = next((d for d in near if d.country == place.country and d.holds(place.lon, place.lat)), None)
        if found:
            place.admin1 = found.name


def save(path, divisions):
    """Countries, then longitude, latitude, country and name of each."""
    countries = sorted({division.country for division in divisions})
    number = {code: n for n, code in enumerate(countries)}
    out = Writer()
    out.unsigned(len(countries))
    for code in countries:
        out.string(code)
    out.unsigned(len(divisions))
    for division in divisions:
        out.signed(round(division.lon * STEPS_PER_DEGREE))
        out.signed(round(division.lat * STEPS_PER_DEGREE))
        out.unsigned(number[division.country])
        out.string(division.name)
    out.save(path, KIND_ADMIN1)
