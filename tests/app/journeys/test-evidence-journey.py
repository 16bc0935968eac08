#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The file that an article was read from: shown with the article, sealed with the dossier, verified, and missed.

test-evidence-journey.py PROGRAM CLI
"""

import glob
import os
import shutil
import subprocess
import sys
import tempfile

from desk import Desk, Failure, Skip, run, wait_for

PROGRAM, CLI = sys.argv[1:3]
folder = tempfile.mkdtemp()
ARTICLE = os.path.join(folder, "report.txt")
DOSSIER = os.path.join(folder, "d.jalon")
PACKAGE = os.path.join(folder, "d.jalon.zip")
REPORT = os.path.join(folder, "d.jalon.custody.html")
with open(ARTICLE, "w", encoding="utf-8") as file:
    file.write("Chad closed its airspace to Sudanese planes on Tuesday, the ministry said.\n")
subprocess.run([CLI, "extract", ARTICLE, "--into", DOSSIER, "--keep"], check=True, stdout=subprocess.DEVNULL)
ORIGINAL = glob.glob(os.path.join(DOSSIER + ".files", "*"))[0]
desk = None


def show_article():
    """By the list of articles, from which the only one is opened."""
    desk.press("ctrl+shift+r")
    desk.find("frame", "Articles")
    desk.click_on(desk.find("list item", None, desk.find("frame", "Articles")))
    desk.press("Return")
    wait_for("the list to close", lambda: not desk.list("frame", "Articles"))


def choose(item, title, path=None, replaces=False):
    """An entry of the menu, and the file that its chooser offers, or this one, which may stand there already."""
    desk.choose_from_menu(item)
    choose_file(title, path, replaces)


def choose_file(title, path, replaces=False):
    chooser = desk.find(None, title)
    if path is not None:
        desk.press("slash")
        wait_for("the line for a path", lambda: desk.list("text", None, chooser))
        desk.press("ctrl+a")
        desk.type(path)
    desk.press("Return")
    if replaces:
        desk.activate("push button", lambda name: name.endswith("Replace"))
    wait_for("the chooser to go", lambda: not desk.list(None, title))


def test_shown():
    """the article says from which file it was read, and that this is still the one"""
    desk.find("list item")
    show_article()
    desk.click_on(desk.find(None, "Original"))
    desk.find("label", lambda text: text.startswith("Read from “report.txt” (75 bytes), as text, by Jalon "))
    desk.find("label", lambda text: text == "SHA-256: " + os.path.basename(ORIGINAL))
    desk.find("label", "The file is kept, and is the one that was read.")
    desk.find("push button", lambda name: name.endswith("Open Original"))


def test_sealed():
    """the dossier is sealed with its originals, beside its file; what is verified then is as it was sealed"""
    choose("Seal Evidence Package…", "Seal Evidence Package")
    desk.find("label", "The evidence is sealed in “d.jalon.zip”")
    wait_for("the package", lambda: os.path.exists(PACKAGE))
    choose("Verify Evidence Package…", "Verify Evidence Package", PACKAGE)
    answer = desk.find("dialog", "Nothing Was Changed")
    desk.find("label", "The package has 7 files, and all are as they were sealed.", answer)
    desk.press("Escape")
    wait_for("the answer to close", lambda: not desk.list("dialog", "Nothing Was Changed"))


# An authority that stamps, and its stamp on a file.
AUTHORITY = """
set -e
printf '[stamps]\nextendedKeyUsage = critical, timeStamping\n[tsa]\nserial = serial\nsigner_key = tsa.key\n' >c.cnf
printf 'signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\ness_cert_id_alg = sha256\n' >>c.cnf
new='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
openssl req -x509 $new -keyout ca.key -out ca.pem -subj '/CN=Test Authority' -days 3650
openssl req $new -keyout tsa.key -out tsa.csr -subj '/CN=Test Stamps'
openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -set_serial 2 -out tsa.pem -days 30 -extfile c.cnf -extensions stamps
openssl ts -query -data "$1" -sha256 -cert -out q.tsq
openssl ts -reply -config c.cnf -section tsa -signer tsa.pem -queryfile q.tsq -out p.tsr
"""


def test_stamped():
    """a time stamp on the package is checked with the certificate of the authority"""
    if shutil.which("openssl") is None:
        raise Skip("openssl is not installed")
    with tempfile.TemporaryDirectory() as stamps:
        subprocess.run(["sh", "-c", AUTHORITY, "sh", PACKAGE], cwd=stamps, check=True, capture_output=True)
        choose("Verify Evidence Package…", "Verify Evidence Package", PACKAGE)
        desk.find("dialog", "Nothing Was Changed")
        desk.activate("push button", lambda name: name.endswith("Check Time Stamp…"))
        choose_file("Time Stamp", os.path.join(stamps, "p.tsr"))
        choose_file("Certificate of the Authority", os.path.join(stamps, "ca.pem"))
        answer = desk.find("dialog", "The Time Stamp Is Valid")
        desk.find("label", lambda text: text.startswith("“d.jalon.zip” was there as it is now on "), answer)
    desk.press("Escape")
    wait_for("the answer to close", lambda: not desk.list("dialog", "The Time Stamp Is Valid"))


def test_changed():
    """one byte of a package is another: that is said, in words"""
    with open(PACKAGE, "rb") as file:
        whole = file.read()
    with open(PACKAGE, "wb") as file:
        file.write(whole.replace(b"Chad closed its", b"Chad closes its", 1))
    choose("Verify Evidence Package…", "Verify Evidence Package", PACKAGE)
    desk.find("dialog", lambda name: name.endswith(("Change Was Found", "Changes Were Found")))
    desk.press("Escape")
    wait_for("the answer to close", lambda: not desk.list("dialog", lambda name: "Found" in name))


def test_replaced():
    """the chooser asks before a package is replaced, and then it is: whole again, nothing left beside it"""
    choose("Seal Evidence Package…", "Seal Evidence Package", PACKAGE, replaces=True)
    wait_for("the package to be whole", lambda: subprocess.run([CLI, "verify", PACKAGE], capture_output=True).returncode == 0)
    beside = sorted(os.listdir(os.path.dirname(PACKAGE)))
    if [name for name in beside if name.startswith(("d.jalon.zip", ".d.jalon.zip"))] != ["d.jalon.zip"]:
        raise Failure(f"beside it stand {beside}")
    refused = subprocess.run([CLI, "seal", DOSSIER], capture_output=True, text=True)
    if refused.returncode == 0 or PACKAGE not in refused.stderr:
        raise Failure(f"the command line replaces it without being told to: {refused.stderr}")


def test_report():
    """the custody report is written as a page"""
    choose("Custody Report…", "Custody Report", REPORT)
    desk.find("label", "The custody report is in “d.jalon.custody.html”")
    with open(REPORT, encoding="utf-8") as file:
        if "its checksum is the same" not in file.read():
            raise Failure("the report does not say that the file is the same")


def test_altered():
    """a file that was altered is said to be"""
    with open(ORIGINAL, "a", encoding="utf-8") as file:
        file.write("And opened it again.\n")
    desk.activate("push button", "End the review")
    show_article()
    desk.find("label", "The file was altered: its checksum is not that of the one that was read.")


with Desk(PROGRAM, DOSSIER) as desk:
    passed = run(desk, test_shown, test_sealed, test_stamped, test_changed, test_replaced, test_report, test_altered)
sys.exit(0 if passed else 1)
