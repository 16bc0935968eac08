# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of states (CLDR), of areas without an ISO code and of organisations (ours), in English, French and Arabic."""

import json

from tables import iso_codes, read

LANGUAGES = ('en', 'fr', 'ar')
# Where CLDR's short form is the one maps use.
SHORT = {'HK', 'MO', 'PS', 'MM'}
# Ours, where CLDR has but a formal name, longer than the state is on any map.
OURS = {('VA', 'fr'): 'Vatican', ('SX', 'fr'): 'Sint Maarten'}


def _cldr(packages, language):
    data = packages.read('cldr-localenames-full', f'package/main/{language}/territories.json')
    return json.loads(data)['main'][language]['localeDisplayNames']['territories']


def states(packages):
    """Rows of code, en, fr, ar, sorted by code."""
    alpha2, _ = iso_codes()
    tables = [_cldr(packages, language) for language in LANGUAGES]
    rows = []
    for short, code in alpha2.items():
        names = []
        for language, table in zip(LANGUAGES, tables):
            name = table.get(short + '-alt-short') if short in SHORT else OURS.get((short, language))
            names.append((name or table[short]).strip())
        rows.append([code] + names)
    return sorted(rows + read('area-names', 4))


def organisations(known):
    """Rows of code, en, fr, ar, members; every member must be a known code."""
    rows = sorted(read('organisations', 5))
    for code, *_, members in rows:
        unknown = set(members.split()) - known
        if unknown or code in known:
            raise ValueError(f'tables/organisations.csv: {code}: {unknown or "also the code of a state"}')
    return rows


def save(path, header, rows):
    """Tab-separated, '-' for an empty cell, as tables/ are."""
    with open(path, 'w', encoding='utf-8', newline='\n') as out:
        out.write('# ' + header + '\n')
        for row in rows:
            out.write('\t'.join(str(cell) or '-' for cell in row) + '\n')
