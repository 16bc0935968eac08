# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One level of detail: arcs each once, classed, with the units on both sides; rings of arc references."""

from binary import KIND_BORDERS, Writer
from geometry import mercator
from tables import read

# Steps round the world: 2^bits. The grid of the source is 100,000 steps, at every level; a coarser level needs fewer
# bytes (and less time to read) on a coarser grid.
BITS = {'110m': 16, '50m': 17, '10m': 19}

COAST, LAND, DISPUTED, NONE = range(4)


def mark_disputed(topology, units):
    """Splits borders where a stretch of them is disputed between two units; returns the disputed arcs."""
    disputed = set()
    for a, b, *limits in read('disputed-stretches', 6):
        west, south, east, north = map(float, limits)

        def inside(point):
            return west <= point[0] <= east and south <= point[1] <= north

        for index in sorted(_arcs_of(units.get(a, [])) & _arcs_of(units.get(b, []))):
            disputed |= _split_at_box(topology, index, inside)
    return disputed


def _arcs_of(polygons):
    return {r if r >= 0 else ~r for polygon in polygons for ring in polygon for r in ring}


def _split_at_box(topology, index, inside):
    """Cuts the arc at the vertices where it enters or leaves; returns the parts whose middle is inside."""
    parts = [index]
    while True:
        arc = topology.arcs[parts[-1]]
        sides = [inside(point) for point in arc]
        change = next((i for i in range(1, len(arc) - 1) if sides[i] != sides[i + 1]), None)
        if change is None:
            break
        topology.split_arc(parts[-1], change)
        parts.append(len(topology.arcs) - 1)
    return {part for part in parts if _middle_inside(topology.arcs[part], inside)}


def _middle_inside(arc, inside):
    return sum(map(inside, arc)) * 2 > len(arc)


def _without_spikes(references):
    """Leaves out an arc that the ring walks out and straight back."""
    kept = []
    for reference in references:
        if kept and kept[-1] == ~reference:
            kept.pop()
        else:
            kept.append(reference)
    while len(kept) > 1 and kept[0] == ~kept[-1]:
        kept = kept[1:-1]
    return kept


class Level:
    """The arcs and rings of one topology on the integer Mercator grid."""

    def __init__(self, topology, units, disputed, detail):
        self.size = 1 << BITS[detail]
        self.bits = BITS[detail]
        self.codes = list(units)
        self.arcs = [self._quantize(arc) for arc in topology.arcs]
        self.sides = {}
        self.rings = []
        for number, code in enumerate(self.codes):
            self._add_unit(topology, number, units[code])
        self.disputed = disputed

    def _quantize(self, arc):
        points = []
        for lon, lat in arc:
            x, y = mercator(lon, lat)
            point = round(x * self.size), round(y * self.size)
            if not points or point != points[-1]:
                points.append(point)
        return points

    def _directed(self, reference):
        return self.arcs[reference] if reference >= 0 else self.arcs[~reference][::-1]

    def _add_unit(self, topology, number, polygons):
        shapes = []
        for polygon in polygons:
            rings = [self._ring(topology, references) for references in polygon]
            rings = [ring for ring in rings if ring]
            if rings:
                shapes.append(rings)
        if not shapes:
            return
        main = max(shapes, key=lambda rings: len(rings[0]['points']))
        middle = self._middle(main[0]['points'])
        if main[0]['polar']:
            target = self.size // 2
        else:
            target = middle % self.size
        for rings in shapes:
            self._shift(rings[0], target)
            outer = self._middle(rings[0]['points'])
            for ring in rings[1:]:
                self._shift(ring, outer)
            for ring in rings:
                self.rings.append((number, ring))
                for reference in ring['arcs']:
                    index = reference if reference >= 0 else ~reference
                    self.sides.setdefault(index, []).append(number)

    @staticmethod
    def _middle(points):
        xs = [x for x, _ in points]
        return (min(xs) + max(xs)) // 2

    def _ring(self, topology, references):
        references = _without_spikes([r for r in references if len(self._directed(r)) > 1])
        if not references:
            return None
        points = []
        for reference in references:
            arc = self._directed(reference)
            move = points[-1][0] - arc[0][0] if points else 0
            points += [(x + move, y) for x, y in arc]
        if len(set(points)) < 3:
            return None
        return {'arcs': references, 'points': points, 'shift': 0,
                'polar': abs(points[-1][0] - points[0][0]) > self.size // 2}

    def _shift(self, ring, target):
        """Moves the ring by whole worlds to lie nearest to @target; a lone arc moves itself."""
        turns = round((target - self._middle(ring['points'])) / self.size)
        ring['points'] = [(x + turns * self.size, y) for x, y in ring['points']]
        start = ring['points'][0][0]
        if len(ring['arcs']) == 1 and ring['arcs'][0] >= 0:
            index = ring['arcs'][0]
            move = start - self.arcs[index][0][0]
            self.arcs[index] = [(x + move, y) for x, y in self.arcs[index]]

    def _kind(self, index):
        sides = self.sides[index]
        if len(sides) == 1:
            return COAST, sides[0], sides[0]
        if len(sides) > 2 or sides[0] == sides[1]:
            return NONE, min(sides), max(sides)
        return (DISPUTED if index in self.disputed else LAND), sides[0], sides[1]

    def save(self, path):
        """See data/world/README.md for the layout."""
        used = sorted(self.sides)
        number = {index: n for n, index in enumerate(used)}
        out = Writer()
        out.unsigned(self.bits)
        out.unsigned(len(self.codes))
        for code in self.codes:
            out.string(code)
        out.unsigned(len(used))
        out.unsigned(sum(len(self.arcs[index]) for index in used))
        last = 0, 0
        for index in used:
            kind, a, b = self._kind(index)
            out.unsigned(len(self.arcs[index]))
            out.unsigned(kind)
            out.unsigned(a)
            out.unsigned(b)
            last = out.points(self.arcs[index], last)
        out.unsigned(len(self.rings))
        out.unsigned(sum(len(ring['arcs']) for _, ring in self.rings))
        for unit, ring in self.rings:
            self._save_ring(out, unit, ring, number)
        out.save(path, KIND_BORDERS)

    def _save_ring(self, out, unit, ring, number):
        out.unsigned(unit)
        out.unsigned(1 if ring['polar'] else 0)
        first = self._directed(ring['arcs'][0])[0][0]
        out.signed((ring['points'][0][0] - first) // self.size)
        out.unsigned(len(ring['arcs']))
        last = 0
        for reference in ring['arcs']:
            value = number[reference] << 1 if reference >= 0 else number[~reference] << 1 | 1
            out.signed(value - last)
            last = value
