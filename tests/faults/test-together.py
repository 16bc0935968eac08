#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs save the same file at the same moment: one does, the other is told. Usage: test-together.py [ROUNDS]"""

import subprocess
import sys

import faults
from faults import DRIVER, EXIT_CHANGED_OUTSIDE, Folder, complain, environment, read, run


def save_together(folder, titles):
    """The exit codes of writers that all have loaded the file before the first saves."""
    writers = [subprocess.Popen([DRIVER, '--wait', folder.file, title], env=environment(), stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for title in titles]
    for writer in writers:
        assert writer.stdout.readline() == 'ready\n'
    for writer in writers:
        writer.stdin.write('\n')
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
    return [writer.returncode for writer in writers]


def check(where, folder, titles, codes):
    if sorted(codes) != [0] + [EXIT_CHANGED_OUTSIDE] * (len(codes) - 1):
        complain(f'{where}: exit codes {codes}')
        return
    there = run([DRIVER, '--check', folder.file]).stdout.split()[-1]
    if there != titles[codes.index(0)]:
        complain(f'{where}: {titles[codes.index(0)]} saved, {there} is there')
    if folder.leftovers():
        complain(f'{where}: {folder.leftovers()} is left')


def main():
    n_rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    with Folder() as folder:
        for i in range(n_rounds):
            titles = [f'one-{i}', f'two-{i}'] + ([f'three-{i}'] if i % 5 == 0 else [])
            folder.clear()
            check(f'round {i}, new file', folder, titles, save_together(folder, titles))
            before = read(folder.file)
            titles = ['old-' + title for title in titles]
            check(f'round {i}, old file', folder, titles, save_together(folder, titles))
            if read(folder.backup) != before:
                complain(f'round {i}: the backup is not what was there before')
    faults.finish(f'{2 * n_rounds} times several saved at once')


main()
