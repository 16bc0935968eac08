#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails each call that a draft makes, one after the other, with each error.

After each: every edit was made, the dossier's own file is untouched, it was said once, and when writing works again
the draft gives back every edit. Where it never does, the draft gives back what came before. Usage: test-drafts.py
[SECONDS]; without, JALON_FAULT_SECONDS or 40.
"""

import collections
import errno
import itertools
import os
import pathlib
import sys
import time

import faults
from faults import Folder, complain, environment, read, run

DRIVER = pathlib.Path(os.environ['JALON_DRAFT_DRIVER'])
CALLS = ('open', 'write', 'fsync', 'rename', 'mkdir')
ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EPERM)

N_EDITS = 8

# The rest after the edits (milliseconds) in which a worker syncs, fails, and what failed is done again (after 1 s and
# 4 s), with room for a slow machine.
REST = 9000

counts = collections.Counter()


def clear_drafts(drafts):
    for entry in drafts.glob('*'):
        entry.unlink()
    if drafts.exists():
        drafts.rmdir()


def get_numbers(result):
    lines = dict(line.split(': ', 1) for line in result.stdout.splitlines() if ': ' in line)
    return int(lines.get('drafts', -1)), int(lines.get('restored', -1))


def try_fault(folder, drafts, fault, log, rest=0):
    """Whether the call was made at all."""
    clear_drafts(drafts)
    log.unlink(missing_ok=True)
    before, at = read(folder.file), folder.file.stat().st_mtime_ns
    result = run([DRIVER, folder.file, drafts, N_EDITS, rest], environment(drafts, fault, log))
    counts['faults'] += 1
    fired = read(log) or b''
    if result.returncode != 0 or f'edits: {N_EDITS}' not in result.stdout:
        complain(f'{fault}: edits stopped, exit {result.returncode}: {result.stderr}')
    if read(folder.file) != before or folder.file.stat().st_mtime_ns != at:
        complain(f'{fault}: the dossier was touched')
    told = result.stdout.count('failed:') + (1 if rest == 0 and 'flush:' in result.stdout else 0)
    # GLib makes a folder a second time where the first one failed.
    is_silent = fault.startswith('mkdir') and '+' not in fault
    if result.stdout.count('failed:') > 1 or (fired and told == 0 and not is_silent):
        complain(f'{fault}: it was said {told} times: {result.stdout}')
    check_restored(folder, drafts, fault, result, fired)
    return bool(fired)


def check_restored(folder, drafts, fault, result, fired):
    after = run([DRIVER, folder.file, drafts])
    n_drafts, n_restored = get_numbers(after)
    # Of a disk that fails for good as much is there as came before; once it works again, all.
    is_for_good = '+' in fault and not fault.startswith('fsync')
    if after.returncode != 0 or n_drafts > 1:
        complain(f'{fault}: {after.stdout}{after.stderr}')
    elif not (is_for_good and fired) and n_restored != N_EDITS:
        complain(f'{fault}: {n_restored} of {N_EDITS} edits are given back; {result.stdout}')
    elif n_restored > N_EDITS:
        complain(f'{fault}: {n_restored} edits are given back')
    left = [entry.name for entry in drafts.glob('*') if not entry.name.endswith('.draft')]
    if left:
        complain(f'{fault}: {left} is left')


def try_calls(folder, drafts, log, until):
    for (suffix, code), call in itertools.product(itertools.product(('', '+'), ERRORS), CALLS):
        for n in range(1, 4 * N_EDITS):
            if time.monotonic() > until:
                return False
            if not try_fault(folder, drafts, f'{call}@{n}{suffix}:{code}', log):
                break
    return True


def main():
    seconds = float(sys.argv[1] if len(sys.argv) > 1 else os.environ.get('JALON_FAULT_SECONDS', 40))
    until = time.monotonic() + seconds
    with Folder() as folder, Folder() as elsewhere:
        log = elsewhere.path / 'log'
        drafts = folder.path / 'drafts'
        assert run([faults.DRIVER, '--events', N_EDITS, folder.file, 'new']).returncode == 0
        # Without another edit: a worker cannot sync, or the last edit was not written; both are mended by themselves.
        for fault in (f'fsync@1:{errno.EIO}', f'write@{N_EDITS}:{errno.ENOSPC}', f'write@2+:{errno.ENOSPC}'):
            try_fault(folder, drafts, fault, log, REST)
        # Half a record that cannot even be cut off.
        try_fault(folder, drafts, f'write@3:{errno.ENOSPC},ftruncate@1:{errno.EIO}', log)
        whole = try_calls(folder, drafts, log, until)
    faults.finish(f'{counts["faults"]} faults' + ('' if whole else ', then the time was up'))


main()
