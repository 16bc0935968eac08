# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Jalon's own tables: separated by semicolons, '#' begins a comment line, '-' stands for nothing."""

import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'tables')


def read(name, n_columns):
    """The rows of tables/@name.csv."""
    rows = []
    path = os.path.join(FOLDER, name + '.csv')
    with open(path, encoding='utf-8') as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip('\n')
            if not line or line.startswith('#'):
                continue
            row = ['' if cell == '-' else cell for cell in line.split(';')]
            if len(row) != n_columns:
                raise ValueError(f'{path}:{number}: {len(row)} columns, expected {n_columns}')
            rows.append(row)
    return rows


def iso_codes():
    """alpha-3 by alpha-2, and by numeric code."""
    rows = read('iso3166', 3)
    alpha2 = {a2: a3 for a3, a2, _ in rows}
    alpha2['XK'] = 'XKX'
    return alpha2, {number: a3 for a3, _, number in rows}
