# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Airports with an ICAO code, from OurAirports as packaged by airport-db."""

import re
import sqlite3

from binary import KIND_AIRPORTS, Writer
from tables import iso_codes

STEPS_PER_DEGREE = 10000
_ICAO = re.compile('^[A-Z]{4}$')


def load(packages):
    """(icao, iata, lon, lat, country, name): large and medium airports, and small ones with an IATA code."""
    alpha2, _ = iso_codes()
    path = packages.extract('airport-db', 'package/dist/assets/airports.sqlite')
    connection = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    query = '''SELECT icao, iata, longitude, latitude, country_code, name FROM airports
               WHERE type IN ('large_airport', 'medium_airport') OR (type = 'small_airport' AND iata IS NOT NULL)
               ORDER BY icao'''
    airports = []
    for icao, iata, lon, lat, country, name in connection.execute(query):
        if _ICAO.match(icao) and country in alpha2:
            airports.append((icao, iata or '', lon, lat, alpha2[country], ' '.join(name.split())))
    connection.close()
    return airports


def save(path, airports):
    """Countries, then codes, longitude, latitude, country and name of each, sorted by ICAO code."""
    countries = sorted({airport[4] for airport in airports})
    number = {code: n for n, code in enumerate(countries)}
    out = Writer()
    out.unsigned(len(countries))
    for code in countries:
        out.string(code)
    out.unsigned(len(airports))
    for icao, iata, lon, lat, country, name in airports:
        out.string(icao)
        out.string(iata)
        out.signed(round(lon * STEPS_PER_DEGREE))
        out.signed(round(lat * STEPS_PER_DEGREE))
        out.unsigned(number[country])
        out.string(name)
    out.save(path, KIND_AIRPORTS)
