# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of faults, of kills and of several writers share."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

DRIVER, CLI, SHIM = (pathlib.Path(os.environ[name]) for name in ('JALON_SAVE_DRIVER', 'JALON_CLI', 'JALON_FAULT_SHIM'))
ROOT = pathlib.Path(os.environ['JALON_SOURCE_ROOT'])

# Who is neither root nor the owner of what root makes.
NOBODY = 65534

EXIT_CHANGED_OUTSIDE = 3

problems = []


def complain(words):
    problems.append(words)
    print('not right:', words, flush=True)


def finish(words):
    print(words)
    if problems:
        sys.exit(f'{len(problems)} not right')


class Folder:
    """A folder of its own for a test; anybody may write into it, as into a shared one."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix='jalon-faults-'))
        os.chmod(self.path, 0o777)
        self.file = self.path / 'd.jalon'
        self.backup = self.path / 'd.jalon~'

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path)

    def clear(self):
        for entry in self.path.iterdir():
            entry.unlink()

    def leftovers(self):
        return sorted(entry.name for entry in self.path.iterdir() if '.jalon-' in entry.name)


def environment(folder=None, faults='', log=''):
    env = dict(os.environ, LC_ALL='C.UTF-8', G_DEBUG='')
    if faults:
        env.update(LD_PRELOAD=str(SHIM), JALON_FAULTS=faults, JALON_FAULT_FOLDER=str(folder), JALON_FAULT_LOG=str(log))
    return env


def run(args, env=None, as_nobody=False):
    who = {'user': NOBODY, 'group': NOBODY, 'extra_groups': []} if as_nobody else {}
    return subprocess.run([str(arg) for arg in args], env=env or environment(), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, errors='replace', timeout=120, check=False, **who)


def can_be_nobody():
    """Whether a file of another owner can be tried: by root, and where others may run what was built."""
    if os.geteuid() != 0:
        return False
    try:
        return run([DRIVER, '--check', '/nowhere'], as_nobody=True).returncode == 1
    except OSError:
        return False


def read(path):
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
