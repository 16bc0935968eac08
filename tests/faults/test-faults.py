#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails each call that a save or an export makes, one after the other, with each error.

After each: the file is the old one or the new one, whole; "~" is sound where it was; what lies about is swept by the
next save; and the message is true. Usage: test-faults.py [SECONDS]; without, JALON_FAULT_SECONDS or 40.
"""

import collections
import errno
import itertools
import os
import stat
import sys
import time

import faults
from faults import DRIVER, CLI, ROOT, NOBODY, Folder, complain, environment, read, run

CALLS = ('open', 'write', 'fsync', 'fchmod', 'fchown', 'ftruncate', 'link', 'rename', 'mkdir')
ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EPERM)

# A dossier that is written in several pieces.
N_EVENTS = 2500

# More calls of a kind than any save makes.
MAX_CALLS = 60

counts = collections.Counter()


class Scenario:
    """One way of saving: what is there before, and who saves with which options."""

    def __init__(self, name, old=True, backup=True, foreign=False, options=(), second_name=False, always=''):
        self.name = name
        self.old = old
        self.backup = backup
        self.foreign = foreign
        self.options = options
        self.second_name = second_name
        self.always = always

    def set_up(self, folder, texts):
        folder.clear()
        if self.old:
            folder.file.write_bytes(texts['old'])
            folder.file.chmod(0o666 if self.foreign else 0o640)
        if self.backup:
            folder.backup.write_bytes(texts['older'])
        if self.second_name:
            os.link(folder.file, folder.path / 'second')

    def save(self, folder, env=None):
        events = ['--events', N_EVENTS]
        return run([DRIVER, *self.options, *events, folder.file, 'new'], env, as_nobody=self.foreign)


SCENARIOS = [
    Scenario('own file'),
    Scenario('own file without a backup', backup=False),
    Scenario('new file', old=False, backup=False),
    Scenario('own file of two names', second_name=True),
    Scenario('file system without links', always='link@0+:%d' % errno.EPERM),
    Scenario('foreign file', foreign=True),
    Scenario('foreign file replaced by an own one', foreign=True, options=['--own']),
]


def make_texts(folder):
    """The same dossier with three titles; saving the old one as new gives the new one."""
    texts = {}
    for title in ('older', 'old', 'new'):
        folder.clear()
        assert run([DRIVER, '--events', N_EVENTS, folder.file, title]).returncode == 0
        texts[title] = read(folder.file)
    return texts


def check_file(scenario, where, result, now, texts):
    """Old or new, whole, and as the message says."""
    before = texts['old'] if scenario.old else None
    says_saved = result.returncode == 0 or 'it is saved, but' in result.stderr
    if now not in (before, texts['new']):
        complain(f'{where}: the file is neither the old nor the new one')
    if says_saved != (now == texts['new']):
        complain(f'{where}: it says "{result.stderr.strip() or "saved"}"')
    if 'is still there' in result.stderr and now != before:
        complain(f'{where}: it is not still there')
    if 'No file was made' in result.stderr and now is not None:
        complain(f'{where}: a file was made')
    if result.returncode != 0 and not result.stderr.startswith('d.jalon: '):
        complain(f'{where}: the message does not name the file: {result.stderr}')
    if result.returncode not in (0, 1):
        complain(f'{where}: it ended with {result.returncode}: {result.stderr}')


def check_backup(scenario, where, result, folder, texts):
    now = read(folder.backup)
    sound = (texts['older'], texts['old']) if scenario.backup else (None, texts['old'])
    if now not in sound:
        complain(f'{where}: the backup is not sound')
    if result.returncode != 0 and 'it is saved, but' not in result.stderr and scenario.backup and now != texts['older']:
        complain(f'{where}: the backup was given up though nothing was saved')


def check_rest(scenario, where, folder):
    """What lies about is gone after the next save that goes well; foreign ones refuse, but sweep."""
    if scenario.foreign and not scenario.options:
        scenario.save(folder)
    elif scenario.save(folder).returncode != 0:
        complain(f'{where}: the next save fails')
    if folder.leftovers():
        complain(f'{where}: {folder.leftovers()} is left after the next save')


def try_fault(scenario, folder, texts, fault, log):
    """Whether the call was made at all."""
    where = f'{scenario.name}, {fault}'
    log.unlink(missing_ok=True)
    scenario.set_up(folder, texts)
    spec = ','.join(filter(None, (fault, scenario.always)))
    result = scenario.save(folder, environment(folder.path, spec, log))
    if scenario.foreign and not scenario.options:
        # Refused at once, and nothing is touched.
        if result.returncode != 1 or read(folder.file) != texts['old'] or read(folder.backup) != texts['older']:
            complain(f'{where}: a foreign file was touched')
    else:
        check_file(scenario, where, result, read(folder.file), texts)
        check_backup(scenario, where, result, folder, texts)
    if not scenario.old and read(folder.file) == texts['new']:
        folder.clear()
    counts['faults'] += 1
    check_rest(scenario, where, folder)
    return is_fired(log, scenario.always)


def is_fired(log, always):
    """The log has the first letter of each call that failed; links that always fail do not count."""
    fired = read(log) or b''
    return bool(fired.strip(b'l') if always else fired)


def try_scenario(scenario, folder, texts, log, until):
    for (number, code), suffix in itertools.product(enumerate(ERRORS), ('', '+')):
        for call in CALLS:
            if call == 'link' and scenario.always:
                continue
            for n in range(1, MAX_CALLS):
                if time.monotonic() > until:
                    return False
                if not try_fault(scenario, folder, texts, f'{call}@{n}{suffix}:{code}', log):
                    break
    return True


def check_mode(folder, texts):
    """Without a fault the mode stays, whatever the file system can do."""
    for scenario in SCENARIOS[:2] + SCENARIOS[3:4]:
        scenario.set_up(folder, texts)
        scenario.save(folder)
        if stat.S_IMODE(folder.file.stat().st_mode) != 0o640:
            complain(f'{scenario.name}: the mode is {folder.file.stat().st_mode:o}')


def try_program(name, args, target, folder, log, until):
    """A command of jalon-cli that makes TARGET: all of it or nothing, or what was there."""
    def clear():
        folder.clear()
        target.write_bytes(before)

    before = b'before'
    if name == 'extract --into':
        before = (ROOT / 'data/samples/sahel-2025.jalon').read_bytes()
    clear()
    assert run(args).returncode == 0, name
    after = read(target)
    for call, code in itertools.product(('write', 'fsync', 'rename', 'open', 'link', 'fchmod'), ERRORS):
        for n in range(1, MAX_CALLS):
            if time.monotonic() > until:
                return False
            where = f'{name}, {call}@{n}:{code}'
            clear()
            log.unlink(missing_ok=True)
            result = run(args, environment(folder.path, f'{call}@{n}:{code}', log))
            now = read(target)
            counts['faults'] += 1
            if now != (after if result.returncode == 0 or 'it is saved, but' in result.stderr else before):
                complain(f'{where}: exit {result.returncode}, {result.stderr}')
            if result.returncode not in (0, 1) or (result.returncode == 1 and '--output' not in result.stderr):
                complain(f'{where}: exit {result.returncode}, no way out is named: {result.stderr}')
            if not log.exists():
                break
            # A large export writes the same way a hundred times.
            if call == 'write' and n > 3:
                break
    return True


def check_foreign_program(article, folder):
    """The command line refuses to change a file's owner, and names the option that takes another file."""
    before = (ROOT / 'data/samples/sahel-2025.jalon').read_bytes()
    folder.clear()
    folder.file.write_bytes(before)
    folder.file.chmod(0o666)
    other = folder.path / 'other.jalon'
    args = [CLI, 'extract', article, '--lang', 'en', '--date', '2025-06-03', '--into', folder.file]
    result = run(args, as_nobody=True)
    if result.returncode != 1 or '--output' not in result.stderr or read(folder.file) != before or folder.leftovers():
        complain(f'extract --into a foreign file: exit {result.returncode}, {result.stderr}')
    result = run([*args, '--output', other], as_nobody=True)
    if result.returncode != 0 or read(folder.file) != before or read(other) is None:
        complain(f'extract --output: exit {result.returncode}, {result.stderr}')
    # It is there now, and is not taken over without a word.
    if run([*args, '--output', other], as_nobody=True).returncode != 1:
        complain('extract --output overwrites')


def main():
    seconds = float(sys.argv[1] if len(sys.argv) > 1 else os.environ.get('JALON_FAULT_SECONDS', 40))
    until = time.monotonic() + seconds
    with Folder() as folder, Folder() as elsewhere:
        log = elsewhere.path / 'log'
        os.chmod(elsewhere.path, 0o777)
        texts = make_texts(folder)
        check_mode(folder, texts)
        scenarios = SCENARIOS if faults.can_be_nobody() else [item for item in SCENARIOS if not item.foreign]
        if len(scenarios) < len(SCENARIOS):
            print('files of another owner are left out: only root can try them, where all may run the programs')
        # Each gets its part of the time: the last is not left out on a slow machine.
        for i, scenario in enumerate(scenarios):
            rest = len(scenarios) - i + 2
            begin = counts['faults']
            whole = try_scenario(scenario, folder, texts, log, time.monotonic() + (until - time.monotonic()) / rest)
            print(f'{scenario.name}: {counts["faults"] - begin} faults' + ('' if whole else ', then the time was up'),
                  flush=True)
        sample = ROOT / 'data/samples/sahel-2025.jalon'
        article = elsewhere.path / 'article.txt'
        article.write_text('Bamako, 3 June 2025. Mali recalled its ambassador from Algeria on Monday, the foreign '
                           'ministry said. Algeria closed its airspace to flights from Mali.\n')
        if faults.can_be_nobody():
            check_foreign_program(article, folder)
        picture = folder.path / 'map.svg'
        programs = [
            ('extract --into', [CLI, 'extract', article, '--lang', 'en', '--date', '2025-06-03', '--into', folder.file],
             folder.file, (time.monotonic() + until) / 2),
            ('snapshot', [CLI, 'snapshot', sample, '-o', picture], picture, until),
        ]
        for name, args, target, end in programs:
            begin = counts['faults']
            whole = try_program(name, args, target, folder, log, end)
            print(f'{name}: {counts["faults"] - begin} faults' + ('' if whole else ', then the time was up'), flush=True)
    faults.finish(f'{counts["faults"]} faults')


main()
