#!/usr/bin/python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Points as circles on an empty 4K page by Mapnik, to compare with.

    mapnik-points.py POINTS.csv OUT.png

Prints "load write", milliseconds; the points are in memory before the page is drawn.
"""

import sys
import time

import mapnik

STYLE = """<Map srs="epsg:3857" background-color="white">
  <Style name="points"><Rule><MarkersSymbolizer width="8" height="8" fill="#d55e00"
    stroke-width="0" allow-overlap="true" ignore-placement="true"/></Rule></Style>
  <Layer name="points" srs="epsg:4326"><StyleName>points</StyleName></Layer>
</Map>"""


def main(source, target):
    start = time.monotonic()
    page = mapnik.Map(3840, 2160)
    mapnik.load_map_from_string(page, STYLE)
    points = mapnik.MemoryDatasource()
    context = mapnik.Context()
    with open(source, encoding="utf-8") as lines:
        next(lines)
        for number, line in enumerate(lines):
            lon, lat, _ = line.split(",")
            feature = mapnik.Feature(context, number)
            feature.geometry = mapnik.Geometry.from_wkt(f"POINT({lon} {lat})")
            points.add_feature(feature)
    page.layers[0].datasource = points
    # The whole world across the page, as in the other programs.
    half = 20037508.34
    page.zoom_to_box(mapnik.Box2d(-half, -half * 9 / 16, half, half * 9 / 16))
    loaded = time.monotonic()
    image = mapnik.Image(page.width, page.height)
    mapnik.render(page, image)
    image.save(target, "png")
    print(f"{(loaded - start) * 1000:.1f} {(time.monotonic() - loaded) * 1000:.1f}")


main(*sys.argv[1:3])
