# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TopoJSON: arcs in degrees, and units made of polygons made of rings of arc references."""

import json

from geometry import box, unwrap


class Topology:
    """Arcs of (lon, lat) and features: name -> list of polygons; a polygon is a list of rings of arc references.

    A reference is an index, or its one's complement where the arc runs backwards.
    """

    def __init__(self, data):
        document = json.loads(data)
        scale = document['transform']['scale']
        move = document['transform']['translate']
        self.arcs = []
        for arc in document['arcs']:
            x = y = 0
            points = []
            for dx, dy in arc:
                x += dx
                y += dy
                points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
            self.arcs.append(unwrap(points))
        self.features = []
        for geometry in document['objects']['countries']['geometries']:
            polygons = geometry.get('arcs', [])
            if geometry['type'] == 'Polygon':
                polygons = [polygons]
            polygons = [self._without_pole(polygon) for polygon in polygons]
            self.features.append((geometry.get('id'), geometry['properties']['name'], polygons))
            self._mend(polygons, scale)

    def _mend(self, polygons, step):
        """An outline that the source's grid swallowed (the Vatican) becomes a diamond of one step round its middle."""
        for reference in {polygon[0][0] for polygon in polygons if polygon and len(polygon[0]) == 1}:
            index = reference if reference >= 0 else ~reference
            arc = self.arcs[index]
            if len(set(arc)) < 3:
                x = sum(p[0] for p in arc[:-1]) / (len(arc) - 1)
                y = sum(p[1] for p in arc[:-1]) / (len(arc) - 1)
                around = [(x, y + step[1]), (x + step[0], y), (x, y - step[1]), (x - step[0], y)]
                self.arcs[index] = around + around[:1]

    def _without_pole(self, polygon):
        """One source draws Antarctica as a hole in a ring at the pole itself: only the coast is wanted."""
        return [ring for ring in polygon
                if any(y > -89 for reference in ring for _, y in self.directed(reference))]

    def directed(self, reference):
        """The points of an arc in the direction of the reference."""
        return self.arcs[reference] if reference >= 0 else self.arcs[~reference][::-1]

    def ring(self, references):
        """The unwrapped points of a ring, the last not repeated; one round a pole is closed through the South Pole."""
        points = []
        for reference in references:
            points += self.directed(reference)[:-1]
        points = unwrap(points + points[:1])
        if self.is_polar(points):
            return points + [(points[-1][0], -90), (points[0][0], -90)]
        return points[:-1]

    @staticmethod
    def is_polar(points):
        """Whether an unwrapped ring, its first point repeated at the end, goes round a pole."""
        return abs(points[-1][0] - points[0][0]) > 180

    def polygon_box(self, polygon):
        """Of the outer ring."""
        return box(self.ring(polygon[0]))

    def add_arc(self, points):
        """The index of the new arc."""
        self.arcs.append(points)
        return len(self.arcs) - 1

    def split_arc(self, index, at):
        """Splits at vertex @at; the second half is a new arc, and every ring that used the whole uses both."""
        arc = self.arcs[index]
        if at in (0, len(arc) - 1):
            return
        self.arcs[index] = arc[:at + 1]
        new = self.add_arc(arc[at:])
        for _, _, polygons in self.features:
            for polygon in polygons:
                for number, references in enumerate(polygon):
                    if index in references or ~index in references:
                        polygon[number] = [part for r in references for part in _parts(r, index, new)]


def _parts(reference, index, new):
    if reference == index:
        return [index, new]
    if reference == ~index:
        return [~new, ~index]
    return [reference]
