#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks each rule of build-aux/rooms in a small tree of its own, and sees it told."""

import os
import subprocess
import sys
import tempfile

ROOMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build-aux", "rooms")

# Two rooms, and what keeps every rule: high stands on low, jalon-part.c is the private half of jalon-low.c, and what
# trains the parser alone calls one function.
SOUND = {
    "src/core/meson.build": "subdir('low')\nsubdir('high')\n",
    "src/core/low/jalon-low.h": "int jalon_low_get (void);\nint jalon_low_train (void);\n",
    "src/core/low/jalon-low-private.h": "int jalon_part_get (void);\n",
    "src/core/low/jalon-low.c": '#include "jalon-low.h"\n#include "jalon-low-private.h"\n'
    "int jalon_low_get (void) { return jalon_part_get (); }\nint jalon_low_train (void) { return 2; }\n",
    "src/core/low/jalon-part.c": '#include "jalon-low-private.h"\nint jalon_part_get (void) { return 1; }\n',
    "src/core/high/jalon-high.h": "int jalon_high_get (void);\n",
    "src/core/high/jalon-high.c": '#include "jalon-high.h"\n#include "jalon-low.h"\n'
    "int jalon_high_get (void) { return jalon_low_get (); }\n",
    "src/core/high/main.c": '#include "jalon-high.h"\nint main (void) { return jalon_high_get (); }\n',
    "build-aux/parser/train.c": '#include "jalon-low.h"\nint main (void) { return jalon_low_train (); }\n',
}

# By rule: what is told, and the files that break it.
BROKEN = {
    "includes": (
        "jalon-part.c includes src/core/high/jalon-high.h",
        {"src/core/low/jalon-part.c": '#include "jalon-low-private.h"\n#include "jalon-high.h"\nint jalon_part_get (void) { return 1; }\n'},
    ),
    "calls": (
        "jalon-part.c calls jalon_high_get",
        {"src/core/low/jalon-part.c": "int jalon_high_get (void);\nint jalon_part_get (void) { return jalon_high_get (); }\n"},
    ),
    "circles": (
        "a circle of 3 files: jalon-high.c jalon-low.c jalon-part.c",
        {"src/core/low/jalon-part.c": "int jalon_high_get (void);\nint jalon_part_get (void) { return jalon_high_get (); }\n"},
    ),
    "headers": (
        "jalon-part.c: the headers of several files declare what it defines",
        {
            "src/core/low/jalon-other.h": "int jalon_other_get (void);\n",
            "src/core/low/jalon-part.c": "int jalon_part_get (void) { return 1; }\nint jalon_other_get (void) { return 2; }\n",
        },
    ),
    "unused": (
        "nobody else in src/ calls jalon_low_set",
        {
            "src/core/low/jalon-low.h": "int jalon_low_get (void);\nint jalon_low_set (int value);\n",
            "src/core/low/jalon-low.c": '#include "jalon-low.h"\n#include "jalon-low-private.h"\n'
            "int jalon_low_get (void) { return jalon_part_get (); }\nint jalon_low_set (int value) { return value; }\n",
        },
    ),
}

# Further ways to break a rule.
ALSO = (
    (
        "unused",
        "nobody else in src/ calls jalon_low_train",
        {"build-aux/parser/train.c": "/* jalon_low_train () */\nint main (void) { return 0; }\n"},
    ),
    (
        "headers",
        "jalon-part.c: no header declares what it defines",
        {"src/core/low/jalon-low-private.h": "", "src/core/low/jalon-low.c": "int jalon_part_get (void);\nint jalon_low_get (void) { return jalon_part_get (); }\n"},
    ),
    (
        "headers",
        "jalon-lone.h declares what it defines, and is no file of its room",
        {"src/core/low/jalon-low-private.h": "", "src/core/low/jalon-lone.h": "int jalon_part_get (void);\n"},
    ),
)


def judge(files, *rules):
    """Compiles the tree of @files as Meson names its objects, and lets build-aux/rooms judge it."""
    with tempfile.TemporaryDirectory() as tree:
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(tree, path)), exist_ok=True)
            with open(os.path.join(tree, path), "w", encoding="utf-8") as file:
                file.write(text)
        objects = os.path.join(tree, "build", "src", "core", "lib.p")
        os.makedirs(objects)
        for path in files:
            if path.startswith("src/") and path.endswith(".c"):
                name = "_".join(path.split("/")[2:]) + ".o"
                command = ["cc", "-w", "-c", "-Isrc/core/low", "-Isrc/core/high", path, "-o", os.path.join(objects, name)]
                subprocess.run(command, cwd=tree, check=True)
        result = subprocess.run([sys.executable, ROOMS, "build", *rules], cwd=tree, capture_output=True, text=True, check=False)
        return result.returncode, result.stdout + result.stderr


def main():
    tries = [(rule, told, files) for rule, (told, files) in BROKEN.items()] + list(ALSO)
    print(f"1..{len(tries) + 1}")
    status, output = judge(SOUND, *BROKEN)
    failures = int(status != 0)
    print("ok 1 - sound" if status == 0 else f"not ok 1 - sound\n# {output}")
    for number, (rule, told, files) in enumerate(tries, 2):
        status, output = judge({**SOUND, **files}, rule)
        good = status == 1 and told in output
        failures += not good
        print(f"{'ok' if good else 'not ok'} {number} - {rule}: {told}")
        if not good:
            print("# exit " + str(status) + ": " + output.replace("\n", "\n# "))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
