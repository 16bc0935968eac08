#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A quote on the page of the document that it was read from: marked there, other pages, and what is said without it.

test-page-journey.py PROGRAM CLI
"""

import glob
import os
import subprocess
import sys
import tempfile

from desk import Desk, run, wait_for

PROGRAM, CLI = sys.argv[1:3]
folder = tempfile.mkdtemp()
ARTICLE = os.path.join(folder, "report.pdf")
DOSSIER = os.path.join(folder, "d.jalon")
PAGES = [
    ["The ministers met in Bamako and spoke about the border."],
    ["On Monday Algeria closed its airspace to Malian flights, the govern-", "ment said."],
]
desk = None


def write_pdf():
    """A document of two pages in the fonts that every reader has (ISO 32000-1, 7.5)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>"]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(PAGES):
        words = "".join(f"1 0 0 1 60 {740 - 14 * i} Tm ({line}) Tj " for i, line in enumerate(lines))
        stream = f"BT /F1 11 Tf {words}ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    text, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    text += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    with open(ARTICLE, "w", encoding="ascii") as file:
        file.write(text + f"startxref\n{text.index('xref')}\n%%EOF\n")


write_pdf()
subprocess.run([CLI, "extract", ARTICLE, "--into", DOSSIER, "--keep"], check=True, stdout=subprocess.DEVNULL)
ORIGINAL = glob.glob(os.path.join(DOSSIER + ".files", "*"))[0]


def test_quote():
    """the words of an event are marked on the page where they stand"""
    desk.activate("push button", "Review 1 proposal")
    desk.activate("push button", lambda name: name.endswith("Show on Its Page"))
    desk.find("image", lambda name: name.startswith("“") and "Malian flights" in name)
    desk.find("label", "Page 2 of 2")


def test_pages():
    """other pages by the keys, and larger"""
    desk.press("ctrl+Page_Up")
    desk.find("label", "Page 1 of 2")
    desk.find("image", "Page 1 of 2")
    desk.press("ctrl+plus")
    desk.press("ctrl+Page_Down")
    desk.find("image", lambda name: "Malian flights" in name)
    desk.press("Escape")
    wait_for("the page to close", lambda: not desk.list("label", "Page 2 of 2"))


def test_closed():
    """a page that is closed while it is being read is never shown"""
    for _ in range(3):
        desk.activate("push button", lambda name: name.endswith("Show on Its Page"))
        desk.find("label", "Page 2 of 2")
        desk.press("Escape")
        wait_for("the page to close", lambda: not desk.list("label", "Page 2 of 2"))
    desk.find("push button", "Review 1 proposal")


def test_altered():
    """of a file that is not the one that was read no page is shown"""
    with open(ORIGINAL, "a", encoding="utf-8") as file:
        file.write("%\n")
    desk.activate("push button", lambda name: name.endswith("Show on Its Page"))
    desk.find("label", "This Page Cannot Be Shown")
    desk.find("label", lambda text: text.startswith("The file beside the dossier is not the one that was read"))


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_quote, test_pages, test_closed, test_altered)
sys.exit(0 if passed else 1)
