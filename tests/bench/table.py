# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmark programs in pairs and prints the table; called by tests/bench/run."""

import argparse
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import growth

SECTIONS = ["start", "frames", "query", "list", "print", "load", "tables", "coder", "growth"]
DISPLAY = ["xvfb-run", "-a", "-s", "-screen 0 1200x800x24", "dbus-run-session", "--"]
# A desktop's settings are at hand on any desktop: no program is to wait until their service has started.
WITH_PORTAL = [
    "sh",
    "-c",
    "timeout 10 gdbus call --session -d org.freedesktop.portal.Desktop -o /org/freedesktop/portal/desktop"
    " -m org.freedesktop.portal.Settings.Read org.freedesktop.appearance color-scheme >/dev/null 2>&1;"
    ' exec "$@"',
    "sh",
]
HEADER = ["what", "Jalon", "compared with", "ratio", "budget"]
NAMES = {10_000: "10k", 100_000: "100k", 1_000_000: "1M", 10_000_000: "10M"}


class Failed(Exception):
    """A measured program did not answer."""


class Bench:
    def __init__(self, root, build, options):
        self.root = root
        self.programs = build / "tests" / "bench"
        self.jalon = build / "src" / "app" / "jalon"
        self.dossiers = build / "dossiers"
        self.sample = root / "data" / "samples" / "sahel-2025.jalon"
        self.options = options
        self.sizes = [10_000, 100_000] + ([] if options.quick else [1_000_000])
        self.rows = []
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="jalon-bench-"))
        self.environment = dict(
            os.environ,
            GSETTINGS_BACKEND="memory",
            GSETTINGS_SCHEMA_DIR=str(build / "data"),
            JALON_DATADIR=str(root / "data"),
            HOME=str(self.work),
            XDG_CONFIG_HOME=str(self.work / "config"),
            XDG_CACHE_HOME=str(self.work / "cache"),
            LC_ALL="C.UTF-8",
        )

    # Running

    def run(self, *command, display=False, **variables):
        """The words of each line a program prints."""
        command = (DISPLAY if display else []) + [str(word) for word in command]
        environment = {**self.environment, **variables}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        lines = [line.split() for line in done.stdout.splitlines() if line and not line.startswith("SpiRegistry")]
        if done.returncode != 0 or not lines:
            raise Failed(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr[-600:]}")
        return lines

    def numbers(self, *command, **keywords):
        return [float(word) for word in self.run(*command, **keywords)[0]]

    def pairs(self, *runs, times=None):
        """Runs each function in turn, several times; columns of numbers for each."""
        samples = [[] for _ in runs]
        for _ in range(times or self.options.pairs):
            for sample, function in zip(samples, runs):
                sample.append(function())
        return [list(zip(*sample)) for sample in samples]

    def dossier(self, n):
        path = self.dossiers / f"{NAMES[n]}.jalon"
        points = path.with_suffix(".csv")
        if not path.exists():
            unfinished = path.with_suffix(".part")
            subprocess.run([self.programs / "jalon-bench-generate", str(n), unfinished, points], check=True)
            unfinished.rename(path)
        return path, points

    # Telling

    def add(self, what, ours, theirs="", ratio="", budget=""):
        self.rows.append([what, ours, theirs, ratio, budget])
        print("| " + " | ".join(self.rows[-1]) + " |", flush=True)

    def compare(self, what, unit, ours, theirs, name, budget="", digits=0):
        """Medians of both and the median of the ratios pair by pair."""
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        self.add(
            what,
            f"{statistics.median(ours):.{digits}f} {unit}",
            f"{name}: {statistics.median(theirs):.{digits}f} {unit}",
            f"{ratio:.2f}",
            budget,
        )

    # Measuring

    def start(self):
        # As a person starts it; then both programs made to draw alike.
        self.start_with("as installed")
        for renderer in ("cairo", "gl"):
            self.start_with(renderer, GSK_RENDERER=renderer)

    def start_with(self, renderer, **variables):
        def watch(*command):
            return lambda: self.numbers(*WITH_PORTAL, self.programs / "jalon-bench-watch", *command, display=True, **variables)

        programs = [watch(self.jalon, self.sample), watch(self.programs / "jalon-bench-empty")]
        if shutil.which("gnome-maps"):
            programs.append(watch("gnome-maps"))
        # Caches of fonts, icons and shaders are those of a second start.
        for program in programs:
            program()
        ours, empty, *others = self.pairs(*programs)
        if not others:
            self.add(f"start, {renderer}", f"at rest: {statistics.median(ours[2]):.0f} ms", "gnome-maps is not installed")
            return
        theirs = others[0]
        self.compare(f"start: the first picture, {renderer}", "ms", ours[0], theirs[0], "gnome-maps")
        self.compare(f"start: the world stands (gnome-maps: at rest), {renderer}", "ms", ours[1], theirs[2], "gnome-maps", "≤ 0.5")
        self.compare(f"start: the world stands, {renderer}", "ms", ours[1], empty[2], "an empty window")
        self.compare(f"start: at rest, {renderer}", "ms", ours[2], theirs[2], "gnome-maps")
        self.compare(f"start: CPU until at rest, {renderer}", "ms", ours[5], theirs[5], "gnome-maps")
        self.compare(f"start of an empty window, in place of Jalon's, {renderer}", "ms", empty[2], theirs[2], "gnome-maps")
        for column, name, budget in ((3, "resident memory", "≤ 0.6"), (4, "proportional memory", "")):
            mib = [[kib / 1024 for kib in values[column]] for values in (ours, theirs, empty)]
            self.compare(f"{name}, {renderer}", "MiB", *mib[:2], "gnome-maps", budget)
            self.compare(f"{name}, {renderer}", "MiB", mib[0], mib[2], "an empty window")

    def frames(self):
        dossiers = [("sample", self.sample)] + [(NAMES[n], self.dossier(n)[0]) for n in self.sizes[1:]]
        for renderer in ("cairo", "gl"):
            for name, path in dossiers:
                self.frames_of(renderer, name, path)

    def frames_of(self, renderer, name, path):
        samples = {"pan": [], "zoom": [], "blank": []}
        for _ in range(self.options.pairs):
            for line in self.run(self.programs / "jalon-bench-map", path, display=True, GSK_RENDERER=renderer):
                samples[line[0]].append([float(word) for word in line[1:]])
        blanks = [run[0] for run in samples.pop("blank")]
        for what, runs in samples.items():
            main, main95, process, interval, interval95 = (statistics.median(column) for column in zip(*runs))
            # The GL renderer would have to upload what a drawing area draws.
            compared = renderer == "cairo"
            self.add(
                f"{what}, {name}, {renderer} renderer",
                f"{main:.1f} ms CPU a frame (p95 {main95:.1f}; with workers {process:.1f}); "
                f"a frame every {interval:.1f} ms (p95 {interval95:.1f})",
                f"a blank window: {statistics.median(blanks):.1f} ms" if compared else "",
                f"{statistics.median(run[0] / blank for run, blank in zip(runs, blanks)):.2f}" if compared else "",
                budget="≤ 16 ms CPU" if (what, renderer) == ("pan", "cairo") else "",
            )

    def query(self):
        path, _ = self.dossier(self.sizes[-1])
        budgets = {"country+date": "≤ 5 ms", "text": "≤ 60 ms"}
        for name, ms, matches in self.run(self.programs / "jalon-bench-query", path):
            self.add(
                f"query {name}, {NAMES[self.sizes[-1]]}",
                f"{float(ms):.1f} ms ({matches} match)",
                budget=budgets.get(name, ""),
            )
        for name, ms, found in self.run(self.programs / "jalon-bench-same", path):
            self.add(f"same event as ...? {name}, {NAMES[self.sizes[-1]]}", f"{float(ms):.1f} ms ({found} found)", budget="≤ 20 ms")
        for name, ms, marks in self.run(self.programs / "jalon-bench-timeline", path):
            self.add(
                f"timeline: {name}, {NAMES[self.sizes[-1]]}",
                f"{float(ms):.1f} ms ({marks} {'days' if name == 'extent' else 'columns'})",
                budget="≤ 16 ms" if name.endswith("draw") else "",
            )
        for name, ms in self.run(self.programs / "jalon-bench-review", path):
            self.add(f"review: {name}, {NAMES[self.sizes[-1]]}", f"{float(ms):.1f} ms", budget="≤ 150 ms" if name == "accept" else "")

    def list(self):
        path, _ = self.dossier(self.sizes[-1])
        ms, matches = self.numbers(self.programs / "jalon-bench-list", path, display=True)
        self.add(
            f"new query to painted list, {NAMES[self.sizes[-1]]}",
            f"{ms:.0f} ms ({matches:.0f} match)",
            budget="≤ 150 ms",
        )
        brush, answers, release = self.run(self.programs / "jalon-bench-brush", path, display=True, GSK_RENDERER="cairo")
        median, p95, most, whole, _, _, gap, rate = (float(number) for number in brush[1:])
        self.add(
            f"brush, {NAMES[self.sizes[-1]]}, cairo renderer",
            f"{median:.1f} ms CPU a frame (p95 {p95:.1f}, most {most:.1f}; with workers {whole:.1f}); "
            f"{rate:.0f} frames a second, longest gap {gap:.0f} ms; the map followed {answers[1]} times, "
            f"all {float(release[1]):.0f} ms after",
            budget="≤ 16 ms CPU",
        )

    def print(self):
        picture = self.work / "picture.png"
        for n in self.sizes:
            path, points = self.dossier(n)

            def jalon():
                load, scene, write = self.numbers(self.programs / "jalon-bench-print", path, picture)
                return [scene + write, write]

            def arcs():
                return self.numbers(self.programs / "jalon-bench-arcs", points, picture)

            def mapnik():
                return self.numbers("/usr/bin/python3", self.root / "tests/bench/mapnik-points.py", points, picture)

            others = [("arc by arc", arcs)]
            if subprocess.run(["/usr/bin/python3", "-c", "import mapnik"], capture_output=True, check=False).returncode == 0:
                others.append(("mapnik", mapnik))
            ours, *theirs = self.pairs(jalon, *(function for _, function in others))
            for (name, _), columns in zip(others, theirs):
                budget = "≤ 0.2" if (n, name) == (100_000, "mapnik") else ""
                self.compare(f"4K PNG, {NAMES[n]} events", "ms", ours[0], columns[1], name, budget)

    def tables(self):
        """A table of ACLED, against GDAL, which reads all rows only where it prints them."""
        n = 100_000 if self.options.quick else 500_000
        path = self.dossiers / f"acled-{n}.csv"
        cli = self.jalon.parents[1] / "cli" / "jalon-cli"
        if not path.exists():
            unfinished = path.with_suffix(".part")
            subprocess.run([sys.executable, self.root / "tests/bench/acled.py", str(n), unfinished], check=True)
            unfinished.rename(path)

        def read(*command):
            def run():
                before = time.monotonic()
                subprocess.run([*command, path], env=self.environment, stdout=subprocess.DEVNULL, check=True)
                return [1000 * (time.monotonic() - before)]

            return run

        programs = [read(cli, "info")] + ([read("ogrinfo", "-al")] if shutil.which("ogrinfo") else [])
        ours, *theirs = self.pairs(*programs)
        what = f"table of ACLED, {n} rows ({path.stat().st_size >> 20} MiB)"
        if theirs:
            self.compare(what, "ms", ours[0], theirs[0][0], "ogrinfo -al", "≤ 0.25")
        else:
            self.add(what, f"{statistics.median(ours[0]):.0f} ms", "ogrinfo is not installed", budget="≤ 0.25")

    def growth(self):
        """What costs how much more where there are more events: linear or better, frames flat."""
        sizes = self.sizes + ([10_000_000] if self.options.huge else [])
        costs = {}
        for n in sizes:
            for what, cost in self.costs_of(n).items():
                costs.setdefault(what, []).append(cost)
        for what, values in costs.items():
            told = "; ".join(f"{NAMES[n]}: {value:.4g}" for n, value in zip(sizes, values))
            self.add(f"growth: {what}", told, "", growth.tell_exponents(sizes, values), "≤ 0.1" if "frame" in what else "≤ 1")

    def costs_of(self, n):
        """Of one size, each the median of its runs."""
        path, _ = self.dossier(n)
        picture = self.work / "picture.png"

        def median(column, *command, **keywords):
            times = self.options.pairs if n <= 1_000_000 else 1
            return statistics.median(self.numbers(*command, **keywords)[column] for _ in range(times))

        queries = {name: float(ms) for name, ms, _ in self.run(self.programs / "jalon-bench-query", path)}
        frames = {line[0]: float(line[1]) for line in self.run(self.programs / "jalon-bench-map", path, display=True, GSK_RENDERER="cairo")}
        brush = self.run(self.programs / "jalon-bench-brush", path, display=True, GSK_RENDERER="cairo")[0]
        ms, kib, _, cpu = self.numbers(self.programs / "jalon-bench-load", "jalon", path)
        return {
            "load, ms": ms,
            "CPU of loading, ms": cpu,
            "private memory, MiB": kib / 1024,
            "query country+date, ms": queries["country+date"],
            "query text, ms": queries["text"],
            "pan, ms of CPU a frame": frames["pan"],
            "zoom, ms of CPU a frame": frames["zoom"],
            "brush, ms of CPU a frame": float(brush[1]),
            "new query to painted list, ms": median(0, self.programs / "jalon-bench-list", path, display=True),
            "4K PNG, ms": median(2, self.programs / "jalon-bench-print", path, picture),
        }

    def coder(self):
        """A page of 40 sentences; a line of 100 kB."""
        for lang in ("fr", "en"):
            cases = self.root / "tests/data/coder/apart" / f"{lang}.json"
            figures = dict(self.run(self.programs / "jalon-bench-coder", cases))
            self.add(f"coder, {lang}: sentences a second", f"{float(figures['sentences-per-second']):.0f}", budget="≥ 5000")
            self.add(f"coder, {lang}: a page", f"{float(figures['page-ms']):.1f} ms", budget="≤ 10 ms")
            self.add(f"coder, {lang}: a line of 100 kB", f"{float(figures['line-ms']):.0f} ms")
            figures = dict(self.run(self.programs / "jalon-bench-parse", cases))
            self.add(f"parser, {lang}: sentences a second", f"{float(figures['sentences-per-second']):.0f}", budget="≥ 8000")
            self.add(f"parser, {lang}: loading its model", f"{float(figures['load-ms']):.1f} ms", budget="≤ 50 ms")

    def load(self):
        for n in self.sizes[1:]:
            path, _ = self.dossier(n)
            size = path.stat().st_size / 1024

            def load(how):
                return lambda: self.numbers(self.programs / "jalon-bench-load", how, path)

            ours, theirs = self.pairs(load("jalon"), load("one-tree"))
            self.compare(f"load {NAMES[n]} features ({size / 1024:.0f} MiB)", "ms", ours[0], theirs[0], "one Jansson tree", "≤ 0.5")
            self.compare(f"CPU of loading {NAMES[n]} features", "ms", ours[3], theirs[3], "one Jansson tree")
            mib = [[kib / 1024 for kib in values[1]] for values in (ours, theirs)]
            self.compare(f"private memory, {NAMES[n]} features", "MiB", *mib, "one Jansson tree")
            self.add(
                f"private memory to file size, {NAMES[n]}",
                f"{statistics.median(ours[1]) / size:.2f}",
                budget="≤ 0.6",
            )


def version(module):
    done = subprocess.run(["pkg-config", "--modversion", module], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def machine():
    """On what it was measured, in one paragraph."""
    cpu = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")),
        platform.machine(),
    )
    system = next(
        line.split("=")[1].strip().strip('"')
        for line in open("/etc/os-release", encoding="utf-8")
        if line.startswith("PRETTY_NAME")
    )
    versions = ", ".join(
        f"{name} {version(module)}"
        for name, module in (
            ("GTK", "gtk4"),
            ("libadwaita", "libadwaita-1"),
            ("libshumate", "shumate-1.0"),
            ("cairo", "cairo"),
            ("Jansson", "jansson"),
        )
    )
    load = os.getloadavg()[0]
    return (
        f"{datetime.date.today():%Y-%m-%d}; {os.cpu_count()} × {cpu}; {system}; {versions}; "
        f"a virtual X display (Xvfb), so both renderers draw in software; load average at the start {load:.1f}."
    )


def write_readme(root, where, rows):
    path = root / "tests" / "bench" / "README.md"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("<!-- table -->\n")
    _, _, tail = rest.partition("<!-- end of table -->\n")
    lines = [where, "", "| " + " | ".join(HEADER) + " |", "|---|---|---|---|---|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    path.write_text(head + "<!-- table -->\n" + "\n".join(lines) + "\n<!-- end of table -->\n" + tail, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(prog="tests/bench/run")
    parser.add_argument("root", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="without a million events")
    parser.add_argument("--huge", action="store_true", help="ten million events, too, in how cost grows (7 GB of disk)")
    parser.add_argument("--pairs", type=int, default=3, help="runs of each pair (default 3)")
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, separated by commas")
    parser.add_argument("--write", action="store_true", help="put the table into tests/bench/README.md")
    options = parser.parse_args()
    unknown = set(options.only.split(",")) - set(SECTIONS)
    if unknown:
        parser.error(f"no section {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")

    where = machine()
    print(f"{where}\n\n| {' | '.join(HEADER)} |\n|---|---|---|---|---|", flush=True)
    bench = Bench(options.root, options.build, options)
    failures = 0
    for section in options.only.split(","):
        try:
            getattr(bench, section)()
        except Failed as failure:
            failures += 1
            print(f"{section}: {failure}", file=sys.stderr)
    shutil.rmtree(bench.work, ignore_errors=True)
    if options.write and failures == 0:
        write_readme(options.root, where, bench.rows)
    return 1 if failures else 0


sys.exit(main())
