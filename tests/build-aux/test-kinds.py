#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the rule of build-aux/kinds in each way in a small tree, and sees it told."""

import os
import subprocess
import sys
import tempfile

KINDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build-aux", "kinds")

# Kinds, what is made of them, their table, and what keeps the rule.
SOUND = {
    "src/core/model/jalon-record.h": "typedef enum\n{\n  JALON_KIND_EVENT,\n  JALON_KIND_SITE,\n  JALON_N_KINDS\n} JalonKindId;\n",
    "src/core/model/jalon-schema.c": "const JalonSchema *const jalon_kind_schemas[JALON_N_KINDS] = {\n"
    "  [JALON_KIND_EVENT] = &jalon_event_schema, [JALON_KIND_SITE] = &jalon_site_schema,\n};\n",
    "src/core/store/jalon-kind.c": "int\nis_site (int kind)\n{\n  return kind == JALON_KIND_SITE;\n}\n",
    "src/render/jalon-scene.h": "enum\n{\n  JALON_THING_NONE,\n  JALON_THING_SITE = JALON_THING_FEATURE + JALON_KIND_SITE,\n};\n",
    "src/app/jalon-sound.c": "/* kind == JALON_KIND_SITE */\nstatic const int ranks[] = { [JALON_KIND_SITE] = 1 };\n"
    "int\nsound (const Thing *thing)\n{\n  JalonKindId kind = JALON_KIND_EVENT;\n\n"
    "  for (kind = JALON_KIND_EVENT + 1; kind < JALON_N_KINDS; kind++)\n    count (kind);\n"
    "  for (field = jalon_site_schema.fields; field < jalon_site_schema.fields + 2; field++)\n    count (field);\n"
    "  print (\"== JALON_KIND_SITE\");\n  if (thing->kind == JALON_THING_NONE || thing->kind == kind)\n    return 1;\n"
    "  return find (JALON_KIND_SITE, thing->id) && jalon_kinds[JALON_KIND_SITE].count (thing) > ranks[kind];\n}\n",
}

# What stands in a function, and what is told.
BROKEN = (
    ("return kind == JALON_KIND_SITE;", "== JALON_KIND_SITE"),
    ("return kind->id != JALON_KIND_SITE;", "!= JALON_KIND_SITE"),
    ("return JALON_KIND_SITE == kind;", "JALON_KIND_SITE =="),
    ("return kind >= JALON_KIND_SITE;", ">= JALON_KIND_SITE"),
    ("return kind\n         == (JALON_KIND_SITE);", "== (JALON_KIND_SITE)"),
    ("switch (kind)\n    {\n    case JALON_KIND_SITE:\n      return 1;\n    }", "case JALON_KIND_SITE"),
    ("return thing->kind == JALON_THING_SITE;", "== JALON_THING_SITE"),
    ("return what == JALON_PLACED_FEATURE + JALON_KIND_EVENT;", "== JALON_PLACED_FEATURE + JALON_KIND_EVENT"),
    ("return kind == &jalon_kinds[JALON_KIND_SITE];", "== &jalon_kinds[JALON_KIND_SITE]"),
    ("return jalon_kinds[JALON_KIND_SITE].id == kind;", "jalon_kinds[JALON_KIND_SITE].id =="),
    ("return kind->schema == &jalon_site_schema;", "== &jalon_site_schema"),
)


def judge(files):
    with tempfile.TemporaryDirectory() as tree:
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(tree, path)), exist_ok=True)
            with open(os.path.join(tree, path), "w", encoding="utf-8") as file:
                file.write(text)
        result = subprocess.run([sys.executable, KINDS], cwd=tree, capture_output=True, text=True, check=False)
        return result.returncode, result.stdout + result.stderr


def main():
    print(f"1..{len(BROKEN) + 1}")
    status, output = judge(SOUND)
    failures = int(status != 0)
    print("ok 1 - sound" if status == 0 else f"not ok 1 - sound\n# {output}")
    for number, (body, told) in enumerate(BROKEN, 2):
        files = {**SOUND, "src/app/jalon-broken.c": f"int\nbroken (int kind)\n{{\n  {body}\n}}\n"}
        status, output = judge(files)
        good = status == 1 and "src/app/jalon-broken.c:" in output and f": {told}\n" in output
        failures += not good
        print(f"{'ok' if good else 'not ok'} {number} - {told}")
        if not good:
            print(f"# exit {status}: " + output.replace("\n", "\n# "))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
