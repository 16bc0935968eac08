#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Jalon needs from the system, and how it gets there.
#
#   build-aux/packages.sh missing GROUP...          what this system lacks, and what for
#   build-aux/packages.sh install GROUP...          installs that, and nothing else
#   build-aux/packages.sh names FAMILY GROUP...     package names; FAMILY is debian, fedora or arch
#
# Groups: build (libraries and jalon-cli), window (GTK), test, bench, chroot.
# The other scripts source this file and call need.

# The systems whose packages are new enough, as named in messages.
known_systems='Debian 12 or later, Ubuntu 24.04 or later, Fedora 42 or later, Arch Linux'

# One row a need: group | check | Debian and Ubuntu | Fedora | Arch | what for.
# A check is pc:MODULE>=VERSION (pkg-config), cmd:COMMAND[>=VERSION], py:MODULE and gir:NAMESPACE
# (the system's Python and its introspected libraries), san: (the compiler's sanitizers), or
# pkg: (the package itself is asked for). A system without such a package has - and need not have it.
packages_table() {
  cat <<'EOF'
build  | cmd:cc                   | gcc libc6-dev          | gcc                     | gcc                 | compiles C
build  | cmd:meson>=1.0.0         | meson                  | meson                   | meson               | configures the build
build  | cmd:ninja                | ninja-build            | ninja-build             | ninja               | runs the build
build  | cmd:pkg-config           | pkgconf                | pkgconf-pkg-config      | pkgconf             | finds the libraries
build  | cmd:msgfmt               | gettext                | gettext                 | gettext             | compiles the translations
build  | cmd:appstreamcli         | appstream              | appstream               | appstream           | knows what to translate in the metainfo
build  | cmd:update-mime-database | shared-mime-info       | shared-mime-info        | shared-mime-info    | knows what to translate in the MIME type
build  | cmd:glib-compile-schemas | libglib2.0-bin         | glib2                   | glib2               | compiles the settings schema
build  | cmd:glib-compile-resources | libglib2.0-dev-bin   | glib2-devel             | glib2 glib2-devel   | packs the bundled world and the window's definitions
build  | pc:glib-2.0>=2.74        | libglib2.0-dev         | glib2-devel             | glib2               | lists, files, threads
build  | pc:jansson>=2.14         | libjansson-dev         | jansson-devel           | jansson             | reads and writes dossiers (GeoJSON)
build  | pc:cairo>=1.16           | libcairo2-dev          | cairo-devel             | cairo               | draws the map
build  | pc:pangocairo>=1.50      | libpango1.0-dev        | pango-devel             | pango               | sets the labels
build  | pc:libpng>=1.6           | libpng-dev             | libpng-devel            | libpng              | writes PNG
build  | pc:libxml-2.0>=2.9       | libxml2-dev            | libxml2-devel           | libxml2             | reads articles that are pages
build  | pc:uchardet>=0.0.7       | libuchardet-dev        | uchardet-devel          | uchardet            | tells the encoding of articles
build  | pc:poppler-glib>=22.12   | libpoppler-glib-dev    | poppler-glib-devel      | poppler-glib        | reads articles in PDF
build  | pc:libcrypto>=3.0        | libssl-dev             | openssl-devel           | openssl             | checks time stamps of sealed packages
build  | pc:gdal>=3.6             | libgdal-dev            | gdal-devel              | gdal                | reads and writes GeoPackage, FlatGeobuf, Shapefile, GML; reads XLSX, ODS
build  | pc:libpq>=15             | libpq-dev              | libpq-devel             | postgresql-libs     | reads and writes databases (PostgreSQL)
build  | pkg:                     | fonts-dejavu-core      | dejavu-sans-fonts       | ttf-dejavu          | letters for the map, Latin and Arabic
window | pc:gtk4>=4.8             | libgtk-4-dev           | gtk4-devel              | gtk4                | the window
window | pc:libadwaita-1>=1.2     | libadwaita-1-dev       | libadwaita-devel        | libadwaita          | the window's GNOME look
window | pc:shumate-1.0>=1.0.3    | libshumate-dev         | libshumate-devel        | libshumate          | the map in the window
window | pc:libsecret-1>=0.20     | libsecret-1-dev        | libsecret-devel         | libsecret           | keeps passwords of databases in the keyring
window | pkg:                     | adwaita-icon-theme     | adwaita-icon-theme      | adwaita-icon-theme  | the icons of the buttons
window | pkg:                     | librsvg2-common        | rsvg-pixbuf-loader glycin-loaders | librsvg   | shows these icons
test   | cmd:git                  | git                    | git-core                | git                 | lists the sources to check
test   | cmd:Xvfb                 | xvfb                   | xorg-x11-server-Xvfb    | xorg-server-xvfb    | a display for the tests of the window
test   | cmd:xdotool              | xdotool                | xdotool                 | xdotool             | clicks on the map
test   | cmd:dbus-run-session     | dbus                   | dbus-daemon             | dbus                | a session bus for the tests of the window
test   | pkg:                     | at-spi2-core           | at-spi2-core            | at-spi2-core        | the accessibility bus, by which tests read the window
test   | py:gi                    | python3-gi             | python3-gobject-base    | python-gobject      | the tests that read the window
test   | gir:Atspi-2.0            | gir1.2-atspi-2.0       | at-spi2-core            | at-spi2-core        | the tests that read the window
test   | cmd:desktop-file-validate | desktop-file-utils    | desktop-file-utils      | desktop-file-utils  | checks the desktop file
window | cmd:xmllint              | libxml2-utils          | libxml2                 | libxml2             | packs the definitions of the window
test   | cmd:clang-format         | clang-format           | clang-tools-extra       | clang               | checks the format of the code
test   | cmd:mold                 | mold                   | mold                    | mold                | links the many programs of the tests in less time
test   | cmd:readelf              | binutils               | binutils                | binutils            | checks how the programs are hardened
test   | cmd:shellcheck           | shellcheck             | ShellCheck              | shellcheck          | checks the scripts
test   | cmd:tesseract            | tesseract-ocr tesseract-ocr-fra | tesseract tesseract-langpack-fra | tesseract tesseract-data-fra tesseract-data-eng | recognizes the text of scans
test   | cmd:openssl              | openssl                | openssl                 | openssl             | makes time stamps to check
test   | pkg:                     | postgresql-postgis     | postgresql-server postgis | postgresql postgis | databases to test with
test   | cmd:pdftotext            | poppler-utils          | poppler-utils           | poppler             | reads exported PDF
test   | cmd:rsvg-convert         | librsvg2-bin           | librsvg2-tools          | librsvg             | reads exported SVG
test   | san:                     | gcc libc6-dev          | libasan libubsan        | gcc                 | finds memory errors
bench  | cmd:gnome-maps           | gnome-maps             | gnome-maps              | gnome-maps          | the map program compared with
bench  | py:mapnik                | python3-mapnik         | python3-mapnik          | -                   | the map renderer compared with
bench  | cmd:ogrinfo              | gdal-bin               | gdal                    | gdal                | the reader of tables compared with
bench  | cmd:Xvfb                 | xvfb                   | xorg-x11-server-Xvfb    | xorg-server-xvfb    | a display to measure on
bench  | cmd:xauth                | xauth                  | xorg-x11-xauth          | xorg-xauth          | lets programs onto that display
bench  | pc:x11                   | libx11-dev             | libX11-devel            | libx11              | watches that display
bench  | pkg:                     | xdg-desktop-portal-gtk | xdg-desktop-portal-gtk  | xdg-desktop-portal-gtk | the settings that any desktop has
bench  | cmd:dbus-run-session     | dbus                   | dbus-daemon             | dbus                | a session bus
chroot | cmd:debootstrap          | debootstrap            | debootstrap             | debootstrap         | lays out a Debian to build in
chroot | cmd:git                  | git                    | git-core                | git                 | lists the files to build
EOF
}

# debian, fedora or arch, by the os-release file; nothing for another system.
system_family() {
  local file=${JALON_OS_RELEASE:-/etc/os-release} word
  [ -r "$file" ] || return 0
  for word in $(
    # shellcheck disable=SC1090
    . "$file" && echo "${ID:-}" "${ID_LIKE:-}"
  ); do
    case $word in
      debian | ubuntu) echo debian && return ;;
      fedora | rhel | centos) echo fedora && return ;;
      arch) echo arch && return ;;
    esac
  done
}

system_name() {
  local file=${JALON_OS_RELEASE:-/etc/os-release}
  if [ -r "$file" ]; then
    # shellcheck disable=SC1090
    (. "$file" && echo "${PRETTY_NAME:-${NAME:-an unknown system}}")
  else
    uname -s
  fi
}

# version_at_least HAVE WANTED
version_at_least() {
  [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

package_installed() { # family package
  case $1 in
    debian) [ "$(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
    fedora) rpm -q --quiet --whatprovides "$2" ;;
    arch) pacman -Qq "$2" >/dev/null 2>&1 ;;
  esac
}

sanitizers_work() {
  local dir status=0
  dir=$(mktemp -d)
  echo 'int main (void) { return 0; }' >"$dir/a.c"
  cc -fsanitize=address,undefined -o "$dir/a" "$dir/a.c" >/dev/null 2>&1 || status=1
  rm -rf "$dir"
  return $status
}

# check_holds CHECK FAMILY PACKAGES
check_holds() {
  local what=${1#*:} name package
  name=${what%%>=*}
  case $1 in
    pc:*) pkg-config --exists "${what/>=/ >= }" 2>/dev/null ;;
    cmd:*'>='*) command -v "$name" >/dev/null && version_at_least "$("$name" --version)" "${what##*>=}" ;;
    cmd:*) command -v "$name" >/dev/null ;;
    py:*) /usr/bin/python3 -c "import $name" >/dev/null 2>&1 ;;
    gir:*) /usr/bin/python3 -c "import gi; gi.require_version(*'$name'.rsplit('-', 1))" >/dev/null 2>&1 ;;
    san:*) sanitizers_work ;;
    pkg:*) for package in $3; do package_installed "$2" "$package" || return 1; done ;;
  esac
}

# What a failed check found instead, for the message on versions: "cairo 1.14; 1.16 or later is needed".
check_shortfall() {
  local what=${1#*:} name found
  name=${what%%>=*}
  case $1 in
    pc:*) found=$(pkg-config --modversion "$name" 2>/dev/null) ;;
    cmd:*) found=$("$name" --version 2>/dev/null | head -n 1) ;;
    *) found= ;;
  esac
  case $what in
    *'>='*) echo "$name ${found:-is absent}; ${what##*>=} or later is needed" ;;
    *) echo "${name:-$2} is absent" ;;
  esac
}

# rows FAMILY GROUP...: "check|packages|what for" of the groups, for one family.
rows() {
  local family=$1
  shift
  packages_table | awk -F ' *[|] *' -v family="$family" -v groups=" $* " '
    BEGIN { column["debian"] = 3; column["fedora"] = 4; column["arch"] = 5 }
    index(groups, " " $1 " ") && family in column && $column[family] != "-" { print $2 "|" $column[family] "|" $6 }'
}

# missing_rows FAMILY GROUP...: those whose check fails.
missing_rows() {
  local family=$1 check packages why
  rows "$@" | while IFS='|' read -r check packages why; do
    check_holds "$check" "$family" "$packages" || echo "$check|$packages|$why"
  done
}

# as_root COMMAND...: by sudo where this is not root.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Installing packages takes root, and there is no sudo here. As root, run:" >&2
    echo "  $*" >&2
    return 1
  fi
}

# install_packages FAMILY PACKAGE...
install_packages() {
  local family=$1
  shift
  case $family in
    debian)
      as_root apt-get update -qq </dev/null || return 1
      as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@" </dev/null
      ;;
    fedora) as_root dnf install -y --setopt=install_weak_deps=False "$@" </dev/null ;;
    # A full upgrade only where the package lists are too old, as Arch wants it.
    arch)
      as_root pacman -S --needed --noconfirm "$@" </dev/null ||
        as_root pacman -Syu --needed --noconfirm "$@" </dev/null
      ;;
  esac
}

tell_unknown_system() {
  cat >&2 <<EOF
This is $(system_name), a system whose packages Jalon does not know ($known_systems).
Install these yourself, then run this again; nothing is installed when all are there:
EOF
  rows debian "$@" | while IFS='|' read -r check packages why; do
    check_holds "$check" none "$packages" 2>/dev/null ||
      echo "  ${check#*:} (Debian: $packages): $why" >&2
  done
}

# need GROUP...: installs what is missing; says what, and what for. Quiet when nothing is.
need() {
  local family missing check packages why wanted=()
  family=$(system_family)
  missing=$(missing_rows "${family:-debian}" "$@")
  [ -n "$missing" ] || return 0
  if [ -z "$family" ]; then
    # Without a package manager to ask, only the checks of what is there count.
    missing=$(grep -v '^pkg:' <<<"$missing")
    [ -n "$missing" ] || return 0
    tell_unknown_system "$@"
    return 1
  fi
  echo "Jalon needs these packages on $(system_name):"
  while IFS='|' read -r check packages why; do
    printf '  %-26s %s\n' "$packages" "$why"
    read -r -a words <<<"$packages"
    wanted+=("${words[@]}")
  done <<<"$missing"
  mapfile -t wanted < <(printf '%s\n' "${wanted[@]}" | sort -u)
  if ! install_packages "$family" "${wanted[@]}"; then
    echo "The packages could not be installed. Jalon is known to find them on $known_systems." >&2
    return 1
  fi
  hash -r
  missing=$(missing_rows "$family" "$@")
  [ -n "$missing" ] || return 0
  echo "The packages of $(system_name) do not give Jalon all it needs:" >&2
  while IFS='|' read -r check packages why; do
    echo "  $(check_shortfall "$check" "$packages") ($why)" >&2
  done <<<"$missing"
  echo "Use $known_systems." >&2
  return 1
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -eu
  command=${1:-}
  [ $# -gt 0 ] && shift
  case $command in
    missing)
      family=$(system_family)
      missing_rows "${family:-debian}" "$@"
      ;;
    install) need "$@" ;;
    names) rows "$@" | cut -d '|' -f 2 | tr ' ' '\n' | sort -u ;;
    *)
      sed -n '4,12s/^# \{0,1\}//p' "$0" >&2
      exit 2
      ;;
  esac
fi
