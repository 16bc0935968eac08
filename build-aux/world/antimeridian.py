# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins land that the source splits along 180 degrees (Chukotka, Wrangel, Fiji), so that no seam is drawn."""

from geometry import ring_area

# Two ends on the meridian are the same when this near, in degrees: three steps of the source's grid.
TOLERANCE = 0.006


def join(topology):
    """Takes the edges that run along the meridian out of every ring and ties the open ends together."""
    for _, name, polygons in topology.features:
        touching = [p for p in polygons if any(_has_seam(topology.directed(r)) for ring in p for r in ring)]
        if not touching:
            continue
        chains, holes = [], []
        for polygon in touching:
            _isolate(topology, polygon)
            for references in polygon:
                cut = _chains(topology, references)
                if cut is None:
                    holes.append(references)
                else:
                    chains += cut
            polygons.remove(polygon)
        joined = [[ring] for ring in _tie(topology, name, chains)]
        max(joined, key=lambda polygon: ring_area(topology.ring(polygon[0]))).extend(holes)
        polygons.extend(joined)


def _on_meridian(point):
    return abs(abs(point[0]) % 360 - 180) < 1e-6


def _runs(arc):
    """(first, last) vertex of each stretch along the meridian that has a length."""
    runs = []
    start = None
    for number, point in enumerate(arc + [(0, 0)]):
        if _on_meridian(point):
            start = number if start is None else start
        elif start is not None:
            if abs(arc[start][1] - arc[number - 1][1]) > TOLERANCE:
                runs.append((start, number - 1))
            start = None
    return runs


def _has_seam(arc):
    return bool(_runs(arc))


def _isolate(topology, polygon):
    """Makes every stretch along the meridian an arc of its own."""
    for ring in list(polygon):
        for reference in ring:
            index = reference if reference >= 0 else ~reference
            for start, end in reversed(_runs(topology.arcs[index])):
                topology.split_arc(index, end)
                topology.split_arc(index, start)


def _chains(topology, references):
    """The runs of references between seams; None for a ring without one."""
    seams = [bool(_runs(topology.directed(r))) for r in references]
    if not any(seams):
        return None
    first = seams.index(True)
    chains = [[]]
    for reference in references[first + 1:] + references[:first]:
        if _runs(topology.directed(reference)):
            chains.append([])
        else:
            chains[-1].append(reference)
    return [chain for chain in chains if chain]


def _tie(topology, name, chains):
    rings = []
    while chains:
        ring = chains.pop(0)
        begin = topology.directed(ring[0])[0][1]
        while True:
            end = topology.directed(ring[-1])[-1][1]
            if abs(end - begin) <= TOLERANCE:
                break
            following = next((c for c in chains if abs(topology.directed(c[0])[0][1] - end) <= TOLERANCE), None)
            if following is None:
                raise ValueError(f'{name}: a coast ends at 180 degrees, latitude {end:.3f}')
            chains.remove(following)
            _move_start(topology, following[0], end)
            ring += following
        _move_start(topology, ring[0], topology.directed(ring[-1])[-1][1])
        rings.append(ring)
    return rings


def _move_start(topology, reference, lat):
    arc = topology.arcs[reference if reference >= 0 else ~reference]
    at = 0 if reference >= 0 else len(arc) - 1
    arc[at] = arc[at][0], lat
