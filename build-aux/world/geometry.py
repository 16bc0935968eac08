# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arithmetic on positions: unwrapping, areas, Mercator, the best point for a label."""

import heapq
import math

# Mean radius of the Earth, IUGG 1980, km.
EARTH_RADIUS = 6371.0088
# Where Web Mercator ends: atan (sinh (pi)).
MAX_LAT = math.degrees(math.atan(math.sinh(math.pi)))


def unwrap(points):
    """Longitudes without the jump at 180 degrees."""
    out = []
    for x, y in points:
        if out:
            x += 360 * round((out[-1][0] - x) / 360)
        out.append((x, y))
    return out


def ring_area(ring):
    """Area in km2 on the sphere of an unwrapped ring, exact for edges straight in the equal-area cylindrical plane."""
    total = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        total += math.radians(x2 - x1) * (2 + math.sin(math.radians(y1)) + math.sin(math.radians(y2)))
    return abs(total / 2) * EARTH_RADIUS ** 2


def polygon_area(rings):
    """The outer ring less its holes, km2."""
    return ring_area(rings[0]) - sum(ring_area(r) for r in rings[1:])


def mercator(lon, lat):
    """Fractions of the world, x to the east, y to the south."""
    lat = max(-MAX_LAT, min(MAX_LAT, lat))
    return lon / 360 + 0.5, 0.5 - math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)


def unmercator(x, y):
    """Degrees of a point of mercator()."""
    return (x - 0.5) * 360, math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi)))


def contains(rings, x, y):
    """Even-odd over all rings."""
    inside = False
    for ring in rings:
        px, py = ring[-1]
        for qx, qy in ring:
            if (qy > y) != (py > y) and x < (px - qx) * (y - qy) / (py - qy) + qx:
                inside = not inside
            px, py = qx, qy
    return inside


def box(points):
    """West, south, east, north."""
    xs = [p[0] for p in points]
    ys = [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def _edge_distance(rings, x, y):
    best = math.inf
    for ring in rings:
        px, py = ring[-1]
        for qx, qy in ring:
            dx, dy = qx - px, qy - py
            length = dx * dx + dy * dy
            t = 0 if length == 0 else max(0, min(1, ((x - px) * dx + (y - py) * dy) / length))
            ex, ey = px + t * dx - x, py + t * dy - y
            best = min(best, ex * ex + ey * ey)
            px, py = qx, qy
    distance = math.sqrt(best)
    return distance if contains(rings, x, y) else -distance


def label_point(rings, stretch=2.0):
    """The point of the polygon furthest from its edges, in the plane of the rings.

    Names are wider than high: x counts 1 / @stretch. Best-first search of
    cells by their greatest possible distance, to 1/50 of the shorter side.
    """
    rings = [[(x / stretch, y) for x, y in ring] for ring in rings]
    west, south, east, north = box(rings[0])
    size = min(east - west, north - south)
    if size <= 0:
        return west * stretch, south
    precision = size / 50
    best = None
    queue = []

    def push(cx, cy, half):
        nonlocal best
        distance = _edge_distance(rings, cx, cy)
        if best is None or distance > best[0]:
            best = (distance, cx, cy)
        most = distance + half * math.sqrt(2)
        if most > best[0] + precision:
            heapq.heappush(queue, (-most, cx, cy, half))

    half = size / 2
    x = west
    while x < east:
        y = south
        while y < north:
            push(x + half, y + half, half)
            y += size
        x += size
    while queue:
        most, cx, cy, half = heapq.heappop(queue)
        if -most <= best[0] + precision:
            break
        half /= 2
        for sx in (-half, half):
            for sy in (-half, half):
                push(cx + sx, cy + sy, half)
    return best[1] * stretch, best[2]


def thin(ring, most=400):
    """At most about @most points of the ring, for label points only."""
    step = max(1, len(ring) // most)
    return ring[::step]
