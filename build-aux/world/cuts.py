# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts a unit out of another along a line that the geometry does not have."""

import math

import geopackage
from geometry import contains
from tables import read

# How far, in degrees, the ends of the line may be from a vertex of the outline. At the coarsest level there may be
# none: the unit is then not cut out there.
REACH = 0.1


def lines(packages):
    """code, parent, a point inside, the line from end to end: of each cut."""
    path = packages.extract('qgis-common', 'usr/share/qgis/resources/data/world_map.gpkg')
    cuts = []
    for code, parent, lon, lat, claim, ends in read('units-cut', 6):
        if claim:
            line = _claim(path, claim, parent)
        else:
            numbers = [float(number) for number in ends.split()]
            line = list(zip(numbers[::2], numbers[1::2]))
        cuts.append((code, parent, (float(lon), float(lat)), line))
    return cuts


def _claim(path, name, country):
    for row_name, row_country, shapes in geopackage.rows(path, 'disputed_borders', ['name', 'adm0_a3_l']):
        if (row_name, row_country) == (name, country):
            tied = chain(shapes)
            if len(tied) != 1:
                raise ValueError(f'{name} is {len(tied)} lines, expected 1')
            return tied[0]
    raise ValueError(f'no line {name} in {country}')


def chain(pieces):
    """The source gives a line in many pieces: ties those that meet, so that dashes run on."""
    pieces = [list(piece) for piece in pieces]
    tied = []
    while pieces:
        line = pieces.pop(0)
        following = True
        while following:
            following = next((p for p in pieces if {p[0], p[-1]} & {line[0], line[-1]}), None)
            if following:
                pieces.remove(following)
                line = _join(line, following)
        tied.append(line)
    return tied


def _join(line, piece):
    if piece[0] == line[-1]:
        return line + piece[1:]
    if piece[-1] == line[-1]:
        return line + piece[::-1][1:]
    if piece[-1] == line[0]:
        return piece + line[1:]
    return piece[::-1] + line[1:]


def cut(topology, units, code, parent, inside, line):
    """Moves the part of @parent's outline that holds the point @inside into a unit of its own."""
    polygon = next((p for p in units.get(parent, []) if contains([topology.ring(p[0])], *inside)), None)
    if polygon is None:
        return
    nodes = []
    for end in (line[0], line[-1]):
        distance, index, at = _nearest_vertex(topology, polygon[0], end)
        if distance > REACH:
            return
        nodes.append(topology.arcs[index][at])
        topology.split_arc(index, at)
    border = topology.add_arc([nodes[0]] + line[1:-1] + [nodes[1]])
    there = _walk(topology, polygon[0], nodes[0], nodes[1]) + [~border]
    back = _walk(topology, polygon[0], nodes[1], nodes[0]) + [border]
    if not contains([topology.ring(there)], *inside):
        there, back = back, there
    polygon[0] = back
    units[code] = [[there]]


def _nearest_vertex(topology, references, point):
    best = math.inf, None, None
    for reference in references:
        index = reference if reference >= 0 else ~reference
        for at, (x, y) in enumerate(topology.arcs[index]):
            distance = math.hypot(x - point[0], y - point[1])
            if distance < best[0]:
                best = distance, index, at
    return best


def _walk(topology, references, begin, end):
    """The references of the ring from one node to the other."""
    starts = [topology.directed(reference)[0] for reference in references]
    first = starts.index(begin)
    turned = references[first:] + references[:first]
    stop = next(n for n, reference in enumerate(turned) if topology.directed(reference)[-1] == end)
    return turned[:stop + 1]
