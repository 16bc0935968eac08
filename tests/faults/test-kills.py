#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills writers at random moments. After each the file is the old or the new one, whole, and "~" is sound.

Usage: test-kills.py [--times N] [--seed N] [--seconds N]. Half of the kills have a fixed seed, half a random one, which
is printed. On a machine that is busy it ends when its time is up, and says so.
"""

import argparse
import random
import re
import signal
import subprocess
import time

import faults
from faults import DRIVER, CLI, ROOT, NOBODY, Folder, complain, environment, read, run

FIXED_SEED = 20251129
N_EVENTS = 8000
N_TITLES = 200

# What a writer is given to begin writing. Seconds.
PATIENCE = 30


def load(path):
    """The events and the title of a dossier; None where it is refused."""
    result = run([DRIVER, '--check', path])
    return result.stdout.split() if result.returncode == 0 else None


def start(args, as_nobody=False):
    who = {'user': NOBODY, 'group': NOBODY, 'extra_groups': []} if as_nobody else {}
    return subprocess.Popen([str(arg) for arg in args], env=environment(), stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True, **who)


def kill(writer, seconds):
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()


def check_dossier(where, path, title):
    now = load(path)
    if now is None or now[0] != str(N_EVENTS) or not re.fullmatch(title, now[1]):
        complain(f'{where}: {path.name} is {now}')


def check_sweep(where, folder, as_nobody=False):
    """The next save removes what the killed one left."""
    result = run([DRIVER, '--own', '--overwrite', '--events', N_EVENTS, folder.file, 'after'], as_nobody=as_nobody)
    if result.returncode != 0 or folder.leftovers():
        complain(f'{where}: {result.stderr} {folder.leftovers()} after the next save')


class Kills:
    """One kill of each kind; the dossier takes a moment to be written."""

    def __init__(self, folder):
        self.folder = folder
        folder.clear()
        begin = time.monotonic()
        run([DRIVER, '--events', N_EVENTS, folder.file, 'old'])
        self.duration = max(time.monotonic() - begin, 0.05)
        self.old = read(folder.file)
        run([DRIVER, folder.file, 'new'])
        self.new = read(folder.file)

    def own(self, chance, where):
        """A writer that saves again and again, each time with another title."""
        if not self.folder.file.exists():
            self.folder.file.write_bytes(self.old)
        titles = [f'title-{i}' for i in range(N_TITLES)]
        writer = start([DRIVER, self.folder.file, *titles])
        writer.stdout.readline()
        kill(writer, chance.uniform(0, 3 * self.duration))
        check_dossier(where, self.folder.file, r'old|new|after|title-\d+')
        if self.folder.backup.exists():
            check_dossier(where, self.folder.backup, r'old|new|after|title-\d+')
        check_sweep(where, self.folder)

    def foreign(self, chance, where):
        self.folder.clear()
        self.folder.file.write_bytes(self.old)
        self.folder.file.chmod(0o666)
        writer = start([DRIVER, '--own', self.folder.file, 'new'], as_nobody=True)
        writer.stdout.readline()
        kill(writer, chance.uniform(0, 1.2 * self.duration))
        if read(self.folder.file) not in (self.old, self.new):
            complain(f'{where}: neither the old nor the new file')
        check_sweep(where, self.folder, as_nobody=True)
        self.folder.clear()

    def new_file(self, chance, where):
        self.folder.clear()
        writer = start([DRIVER, '--events', N_EVENTS, self.folder.file, 'new'])
        writer.stdout.readline()
        kill(writer, chance.uniform(0, 1.2 * self.duration))
        if read(self.folder.file) not in (None, self.new):
            complain(f'{where}: half a file')
        check_sweep(where, self.folder)

    def export(self, chance, where):
        """Killed when its temporary file is there, or a little later."""
        picture = self.folder.path / 'map.png'
        args = [CLI, 'snapshot', ROOT / 'data/samples/sahel-2025.jalon', '-o', picture]
        self.folder.clear()
        run(args)
        whole = read(picture)
        picture.write_bytes(b'before')
        writer = start(args)
        until = time.monotonic() + PATIENCE
        while not self.folder.leftovers() and writer.poll() is None and time.monotonic() < until:
            time.sleep(0.001)
        kill(writer, chance.uniform(0, 0.5))
        if read(picture) not in (b'before', whole):
            complain(f'{where}: half a picture')
        if run(args).returncode != 0 or self.folder.leftovers():
            complain(f'{where}: {self.folder.leftovers()} after the next export')
        self.folder.clear()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--times', type=int, default=50)
    parser.add_argument('--seed', type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument('--seconds', type=float)
    arguments = parser.parse_args()
    # Kills that were asked for by number are all made.
    until = time.monotonic() + (arguments.seconds or (60 if arguments.times <= 50 else float('inf')))
    print(f'seeds {FIXED_SEED} and {arguments.seed}', flush=True)
    chances = [random.Random(FIXED_SEED), random.Random(arguments.seed)]
    with Folder() as folder:
        kills = Kills(folder)
        kinds = [kills.own, kills.own, kills.new_file, kills.new_file, kills.foreign, kills.own, kills.new_file,
                 kills.foreign, kills.export, kills.own]
        if not faults.can_be_nobody():
            print('files of another owner are left out: only root can try them, where all may run the programs')
            kinds = [kind for kind in kinds if kind != kills.foreign]
        n_kills = 0
        for i in range(arguments.times):
            if time.monotonic() > until:
                print(f'the time was up after {n_kills} of {arguments.times}')
                break
            n_kills += 1
            kind = kinds[i % len(kinds)]
            kind(chances[i % 2], f'kill {i}, {kind.__name__}')
    faults.finish(f'{n_kills} kills')


main()
