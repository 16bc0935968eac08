# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Marble's .pn2, version 2: big-endian lines and rings in steps of half a minute of arc."""

import struct

LINE, RING, OUTER, INNER, MULTI = range(5)
STEPS_PER_DEGREE = 120


class _Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, form):
        values = struct.unpack_from('>' + form, self.data, self.at)
        self.at += struct.calcsize('>' + form)
        return values

    def points(self):
        """Absolute nodes, each followed by nodes relative to it."""
        points = []
        (n_absolute,) = self.take('I')
        for _ in range(n_absolute):
            lat, lon, n_relative = self.take('hhh')
            points.append((lon / STEPS_PER_DEGREE, lat / STEPS_PER_DEGREE))
            offsets = self.take(f'{2 * n_relative}b')
            for dlat, dlon in zip(offsets[::2], offsets[1::2]):
                points.append(((lon + dlon) / STEPS_PER_DEGREE, (lat + dlat) / STEPS_PER_DEGREE))
        return points


def read(data):
    """(feature id, kind, points) of every line and ring."""
    reader = _Reader(data)
    version, _, has_colour = reader.take('BIB')
    if version != 2:
        raise ValueError(f'.pn2 version {version}, expected 2')
    found = []
    last = None
    # The count of the header includes the parts of collections: the end of the data is what counts.
    while reader.at < len(data):
        kind, feature = reader.take('BI')
        if has_colour and feature != last:
            reader.take('B')
        last = feature
        if kind == MULTI:
            (size,) = reader.take('B')
            for _ in range(size):
                part, _ = reader.take('BI')
                found.append((feature, part, reader.points()))
        else:
            found.append((feature, kind, reader.points()))
    return found
