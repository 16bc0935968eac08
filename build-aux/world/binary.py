# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The binary files of data/world: a checked header, then variable-length integers; see data/world/README.md."""

import struct

MAGIC = b'JALONW1\0'
KIND_BORDERS, KIND_OVERLAYS, KIND_PLACES, KIND_ADMIN1, KIND_AIRPORTS = range(1, 6)

_MASK = (1 << 64) - 1


def checksum(payload):
    """Over little-endian 64-bit words; multiplier: 2^64 / golden ratio."""
    value = len(payload)
    for (word,) in struct.iter_unpack('<Q', payload):
        value = ((value ^ word) * 0x9E3779B97F4A7C15) & _MASK
        value ^= value >> 32
    return value


class Writer:
    """Collects a payload."""

    def __init__(self):
        self.bytes = bytearray()

    def unsigned(self, value):
        """LEB128."""
        while value >= 0x80:
            self.bytes.append(value & 0x7F | 0x80)
            value >>= 7
        self.bytes.append(value)

    def signed(self, value):
        """Zigzag, then LEB128."""
        self.unsigned(value << 1 if value >= 0 else (-value << 1) - 1)

    def string(self, text):
        """Length, UTF-8, and a NUL so that the reader can point at it."""
        data = text.encode('utf-8')
        self.unsigned(len(data))
        self.bytes += data
        self.bytes.append(0)

    def points(self, points, start):
        """Deltas from @start on; returns the last point."""
        x, y = start
        for px, py in points:
            self.signed(px - x)
            self.signed(py - y)
            x, y = px, py
        return x, y

    def save(self, path, kind):
        """Header, payload padded with zeros to whole words."""
        payload = bytes(self.bytes) + b'\0' * (-len(self.bytes) % 8)
        with open(path, 'wb') as out:
            out.write(MAGIC + struct.pack('<IIQ', kind, len(payload), checksum(payload)) + payload)
