# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""GeoPackage geometries by sqlite3 alone: lines and polygons out of well-known binary (OGC 12-128, 06-103)."""

import sqlite3
import struct

# Bytes of the envelope by its indicator, OGC 12-128 table 7.
ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}

LINE, POLYGON, MULTILINE, MULTIPOLYGON = 2, 3, 5, 6


class _Reader:
    def __init__(self, data, at):
        self.data = data
        self.at = at

    def take(self, form):
        values = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return values

    def points(self, order):
        (count,) = self.take(order + 'I')
        values = self.take(f'{order}{2 * count}d')
        return list(zip(values[::2], values[1::2]))

    def geometry(self):
        order = '<' if self.take('B')[0] else '>'
        (kind,) = self.take(order + 'I')
        if kind == LINE:
            return [self.points(order)]
        (count,) = self.take(order + 'I')
        if kind == POLYGON:
            return [[self.points(order) for _ in range(count)]]
        if kind in (MULTILINE, MULTIPOLYGON):
            return [part for _ in range(count) for part in self.geometry()]
        raise ValueError(f'well-known binary of type {kind} is not expected here')


def parts(blob):
    """Lines (lists of points) or polygons (lists of rings of points)."""
    if blob[:2] != b'GP':
        raise ValueError('not a GeoPackage geometry')
    return _Reader(blob, 8 + ENVELOPES[blob[3] >> 1 & 7]).geometry()


def rows(path, table, columns):
    """Tuples of @columns, the geometry's parts last, in the order of the table."""
    connection = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    names = ', '.join(f'"{column}"' for column in columns)
    for row in connection.execute(f'SELECT {names}, geom FROM "{table}" ORDER BY fid'):
        yield row[:-1] + (parts(row[-1]),)
    connection.close()
