#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the places that jalon-cli read finds against a set of articles with toponyms.

  measure-places.py JALON-CLI FILE.xml [--verbose] [--no-demonyms]

FILE.xml is in the form of the Pragmatic Guide to Geoparsing Evaluation (Gritta and others, 2020): TR-News, LGL,
GeoWebNews. Nothing of the sets is kept here.

  recall      toponyms of the set that are found and resolved, of those that have coordinates in the set
  precision   toponyms found that the set has, too, be they resolved there or not
  country     of those found and resolved, seas and regions of several states apart: in the right country
  within161   of those found and resolved: no farther than 161 km; states, regions and divisions have a point by
              convention, which differs from that of the sets
  towns161    the same of towns and sites alone

The country of a place of the set is the one that the set names, else that of the town of data/world that is nearest.
A name that the set calls a homonym (of a person), a language or an expression ("the resort") is no place.
"""

import argparse
import concurrent.futures
import html
import json
import math
import os
import re
import subprocess
import sys
import tempfile

EARTH_KM = 6371.0
NEAR_KM = 161.0
NO_PLACE = ('Homonym', 'Language', 'Non_Toponym', 'Literal_Expression', 'Non_Lit_Expression')
WORLD = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'world')


def distance(a, b):
    """Kilometres between two points (lat, lon)."""
    lat1, lon1, lat2, lon2 = (math.radians(v) for v in a + b)
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def tag(block, name):
    """The text of a member, or None."""
    found = re.search(f'<{name}(?: [^>]*)?>(.*?)</{name}>', block, re.S)
    if not found:
        return None
    text = found.group(1).strip() if name != 'text' else found.group(1)
    return html.unescape(text) if not text.startswith('<![CDATA[') else text[9:-3]


def read_gold(path):
    """Articles: text and toponyms (start, end, phrase, point or None, code of the country or None)."""
    with open(path, encoding='utf-8') as file:
        whole = file.read()
    for article in re.findall(r'<article\b.*?</article>', whole, re.S):
        text = tag(article, 'text')
        toponyms = []
        for block in re.findall(r'<toponym>.*?</toponym>', article, re.S):
            point = None
            try:
                point = (float(tag(block, 'lat') or tag(block, 'latitude')),
                         float(tag(block, 'lon') or tag(block, 'longitude')))
            except (TypeError, ValueError):
                pass
            toponyms.append({'start': int(tag(block, 'start')), 'end': int(tag(block, 'end')),
                             'country': tag(block, 'country'),
                             'place': tag(block, 'type') not in NO_PLACE,
                             'phrase': tag(block, 'phrase') or tag(block, 'extractedName') or '', 'point': point})
        yield {'text': text, 'toponyms': toponyms, 'date': tag(article, 'dltime') or ''}


def find_places(cli, article):
    """What jalon-cli says, with offsets in the characters of the article's own text."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'article.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(article['text'])
        out = subprocess.run([cli, 'read', '--json', '--lang', 'en', '--date', '2020', path],
                             stdout=subprocess.PIPE, check=True)
    read = json.loads(out.stdout)
    data = read['text'].encode('utf-8')
    places = []
    at = 0
    for place in read['places']:
        words = data[place['start']:place['end']].decode('utf-8')
        # the text may have been cleaned: the words are looked for from where the last ones were
        about = len(data[:place['start']].decode('utf-8'))
        near = article['text'].find(words, max(at, about - 40))
        if near < 0:
            continue
        at = near + 1
        places.append(dict(place, start=near, end=near + len(words)))
    return places


def overlaps(a, b):
    """Whether two spans share a character."""
    return a['start'] < b['end'] and b['start'] < a['end']


class Towns:
    """The places of data/world/places.bin, by degree."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            self.data = file.read()
        self.at = 24
        countries = [self.text() for _ in range(self.unsigned())]
        for _ in range(self.unsigned()):
            self.text()
        self.cells = {}
        for _ in range(self.unsigned()):
            kind = self.unsigned()
            lon, lat = self.signed() / 10000, self.signed() / 10000
            self.unsigned()
            country = countries[self.unsigned()]
            self.unsigned()
            for _ in range(1 + (kind >> 2 & 1) + (kind >> 3 & 1)):
                self.text()
            self.cells.setdefault((math.floor(lat), math.floor(lon)), []).append(((lat, lon), country))

    def unsigned(self):
        """LEB128."""
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def signed(self):
        """Zigzag."""
        value = self.unsigned()
        return value >> 1 ^ -(value & 1)

    def text(self):
        """A string."""
        length = self.unsigned()
        start = self.at
        self.at += length + 1
        return self.data[start:start + length].decode('utf-8')

    def country(self, point):
        """Of the town that is nearest, within some degrees; None at sea."""
        row, column = math.floor(point[0]), math.floor(point[1])
        for reach in (1, 4, 12):
            near = [town for r in range(row - reach, row + reach + 1) for c in range(column - reach, column + reach + 1)
                    for town in self.cells.get((r, c), ())]
            if near:
                return min(near, key=lambda town: distance(town[0], point))[1]
        return None


def read_states(path):
    """Codes by English name."""
    with open(path, encoding='utf-8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file if not line.startswith('#')]
    return {row[1]: row[0] for row in rows}


class Score:
    """Counts."""

    def __init__(self, demonyms):
        self.demonyms = demonyms
        self.states = read_states(os.path.join(WORLD, 'states.tsv'))
        self.towns_of_world = Towns(os.path.join(WORLD, 'places.bin'))
        self.gold = self.resolvable = self.found = self.resolved = self.right = self.judged = self.near = 0
        self.towns = self.near_towns = self.said = self.spurious = 0
        self.misses, self.wrong, self.extra = [], [], []

    def add(self, article, places):
        """One article."""
        if not self.demonyms:
            places = [p for p in places if p['use'] != 'demonym']
        used = set()
        for toponym in article['toponyms']:
            if not toponym['place']:
                continue
            match = [p for p in places if overlaps(p, toponym)]
            exact = [p for p in match if p['start'] == toponym['start']] or match
            used.update(id(p) for p in match)
            self.gold += 1
            if toponym['point'] is None:
                continue
            self.resolvable += 1
            if not exact:
                self.misses.append(toponym['phrase'])
                continue
            self.resolved += 1
            self.judge(toponym, exact[0])
        self.said += len(places)
        extra = [p for p in places if id(p) not in used]
        self.spurious += len(extra)
        self.extra += [f"{p['words']} ({p['use']}, {p['rule']})" for p in extra]

    def judge(self, toponym, place):
        """One toponym that both have."""
        km = distance(toponym['point'], (place['lat'], place['lon']))
        code = self.states.get(toponym['country']) or self.towns_of_world.country(toponym['point'])
        right = code == place['iso3']
        self.near += km <= NEAR_KM
        if place['precision'] in ('city', 'site'):
            self.towns += 1
            self.near_towns += km <= NEAR_KM
        if place['iso3'] is not None and code is not None:
            self.judged += 1
            self.right += right
        if not right or km > NEAR_KM:
            self.wrong.append(f"{toponym['phrase']}: {toponym['point']} {code} but {place['name']} {place['iso3']} "
                              f"{place['lat']:.1f} {place['lon']:.1f} {int(km)} km ({place['rule']})")

    def print(self, name):
        """A line."""
        print(f'{name}: {self.gold} toponyms, {self.resolvable} resolvable; '
              f'recall {self.resolved / max(1, self.resolvable):.3f}, '
              f'precision {1 - self.spurious / max(1, self.said):.3f}, '
              f'country {self.right / max(1, self.judged):.3f} of {self.judged}, '
              f'within161 {self.near / max(1, self.resolved):.3f} of {self.resolved}, '
              f'towns161 {self.near_towns / max(1, self.towns):.3f} of {self.towns}')


def main():
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('cli')
    parser.add_argument('gold')
    parser.add_argument('--no-demonyms', action='store_true', help='leave out "Syrian"')
    parser.add_argument('--verbose', action='store_true')
    arguments = parser.parse_args()
    articles = list(read_gold(arguments.gold))
    score = Score(not arguments.no_demonyms)
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for article, places in zip(articles, pool.map(lambda a: find_places(arguments.cli, a), articles)):
            score.add(article, places)
    score.print(os.path.basename(arguments.gold))
    if arguments.verbose:
        for title, lines in (('missed', score.misses), ('wrong', score.wrong), ('extra', score.extra)):
            counts = {}
            for line in lines:
                counts[line] = counts.get(line, 0) + 1
            print(f'-- {title}')
            for line, n in sorted(counts.items(), key=lambda item: -item[1]):
                print(f'{n:4} {line}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
