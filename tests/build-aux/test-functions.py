#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks each rule of build-aux/functions in a small tree of its own, and sees it told."""

import os
import subprocess
import sys
import tempfile

FUNCTIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build-aux", "functions")


def define(body, parameters="int a"):
    return f"/* Does it. */\nint\njalon_do ({parameters})\n{{\n{body}}}\n"


SIXTEEN = "  if (a > 1 && a < 9 || a == 20)\n    return 1;\n" * 5 + "  return a ? 1 : 0;\n"
FIFTEEN = "  if (a > 1 && a < 9 || a == 20)\n    return 1;\n" * 5 + '  /* if for while ? && */\n  return f ("if ? &&");\n'

# What it is, the rule, files, and what is told; None where nothing is to be.
TRIES = (
    ("fifteen branches, others in words", "branches", {"a.c": define(FIFTEEN)}, None),
    ("sixteen branches", "branches", {"a.c": define(SIXTEEN)}, "jalon_do has 16 branches"),
    ("six parameters and an error", "parameters", {"a.c": define("", "int a, int b, int c, int d, int e, int f, GError **error")}, None),
    ("seven parameters", "parameters", {"a.c": define("", "int a, int b, int c, int d, int e, int f, int g")}, "jalon_do has 7 parameters"),
    ("a comment at the definition", "comments", {"a.h": "int jalon_do (int a);\n", "a.c": define("")}, None),
    ("a comment at the declaration", "comments", {"a.h": "/* Does it. */\nint jalon_do (int a);\n"}, None),
    ("no comment", "comments", {"a.h": "int jalon_do (int a);\n", "a.c": "int\njalon_do (int a)\n{\n}\n"}, "jalon_do has no comment"),
)


def judge(rule, files):
    with tempfile.TemporaryDirectory() as tree:
        os.makedirs(os.path.join(tree, "src", "core"))
        for name, text in files.items():
            with open(os.path.join(tree, "src", "core", name), "w", encoding="utf-8") as file:
                file.write(text)
        result = subprocess.run([sys.executable, FUNCTIONS, rule], cwd=tree, capture_output=True, text=True, check=False)
        return result.returncode, result.stdout + result.stderr


def main():
    failures = 0
    print(f"1..{len(TRIES)}")
    for number, (name, rule, files, told) in enumerate(TRIES, 1):
        status, output = judge(rule, files)
        good = status == 0 and not output if told is None else status == 1 and told in output
        failures += not good
        print(f"{'ok' if good else 'not ok'} {number} - {name}")
        if not good:
            print(f"# exit {status}: " + output.replace("\n", "\n# "))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
