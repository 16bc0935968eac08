#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier is opened from a database: by the dialog, which lists what is there and says what goes wrong, and by its
address on the command line. It is a copy: saving asks for a file. A password that nobody knows is asked for.

test-database-journey.py PROGRAM JALON-CLI RUN-SERVER DOSSIER
"""

import os
import socket
import subprocess
import sys
import tempfile

from desk import Desk, run, wait_for

PROGRAM, CLI, RUN_SERVER, DOSSIER = sys.argv[1:5]

desk = None


def find_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


port = find_port()
address = f"postgresql://owner@127.0.0.1:{port}/postgres"
with_password = {"PGPASSWORD": "sesame"}
# A file of libsecret's own stands for the desktop's service.
folder = tempfile.TemporaryDirectory()
keyring = os.path.join(folder.name, "keyring")
with_keyring = {
    "PGPASSFILE": "/nonexistent",
    "SECRET_BACKEND": "file",
    "SECRET_FILE_TEST_PATH": keyring,
    "SECRET_FILE_TEST_PASSWORD": "of the keyring",
}


def fill_in(name, text):
    entry = desk.find("text", lambda label: label.startswith(name), desk.find("frame", "Open From a Database"))
    entry.set_text(text)
    wait_for(f"“{text}” to be taken", lambda: entry.get_text() == text)


def connect():
    desk.activate("push button", lambda name: name.split(" ")[-1] == "Connect")


def open_dialog():
    # GTK makes two of a button with a menu, and one of them acts.
    wait_for("the menu", lambda: any(node.do_action() for node in desk.list("push button", "Recent dossiers")))
    desk.activate("menu item", lambda name: name.startswith("From a Database"))
    return desk.find("frame", "Open From a Database")


def test_nobody():
    """the keys are on the server; Enter asks one that is not there, which is said in the dialog"""
    open_dialog()
    fill_in("Server", "127.0.0.1:1")
    fill_in("Database", "postgres")
    fill_in("User", "owner")
    desk.press("Return")
    desk.find("label", lambda name: "the server cannot be reached" in name)


def test_no_such():
    """so is a database that the server does not have"""
    fill_in("Server", f"127.0.0.1:{port}")
    fill_in("Database", "nowhere")
    wait_for("the words of before to go", lambda: not desk.list("label", lambda name: "cannot be reached" in name))
    connect()
    desk.find("label", lambda name: "there is no such database" in name)


def test_open():
    """the dossiers are listed with the keys on the first; Enter opens it as a copy, which has no file"""
    fill_in("Database", "postgres")
    connect()
    dialog = desk.find("frame", "Open From a Database")
    row = desk.find("list item", lambda name: name.startswith("sahel"), dialog)
    wait_for("the dossier to have the keys", lambda: row.has_state("FOCUSED"))
    desk.press("Return")
    wait_for("the dialog to go", lambda: not desk.list("frame", "Open From a Database"))
    desk.find("label", "A copy from the database; save it to keep changes")
    desk.find("label", "14 events")
    wait_for("the sample's notice to go", lambda: not desk.list("label", lambda name: name.startswith("This is a sample")))
    desk.press("ctrl+shift+s")
    wait_for("the name of a file to be asked for", lambda: any(text.get_text().endswith(".jalon") for text in desk.list("text")))
    desk.press("Escape")


def test_again():
    """where the database is, is filled in the next time"""
    wait_for("the chooser to go", lambda: not any(text.get_text().endswith(".jalon") for text in desk.list("text")))
    dialog = open_dialog()
    found = [text.get_text() for text in desk.list("text", None, dialog)]
    wait_for("what was filled in", lambda: f"127.0.0.1:{port}" in found and "owner" in found)
    desk.press("Escape")
    wait_for("the dialog to go", lambda: not desk.list("frame", "Open From a Database"))


def test_address():
    """an address on the command line opens the same"""
    global desk
    desk.close()
    desk = Desk(PROGRAM, address, environment=with_password)
    desk.find("label", "A copy from the database; save it to keep changes")
    desk.find("label", "14 events")


def ask_for_password():
    dialog = desk.find("dialog", lambda name: name == "Password Needed")
    desk.find("label", address, dialog)
    return dialog


def give(password, dialog):
    desk.find("text", "Password", dialog).set_text(password)


def test_wrong_password():
    """without a password it is asked for; a wrong one is asked for again"""
    global desk
    desk.close()
    desk = Desk(PROGRAM, address, environment=with_keyring)
    give("open", ask_for_password())
    desk.press("Return")
    desk.find("dialog", lambda name: name == "The Password Is Wrong")


def test_right_password():
    """the right one opens the dossier, and is remembered"""
    dialog = desk.find("dialog", lambda name: name == "The Password Is Wrong")
    give("sesame", dialog)
    desk.click_on(desk.find("check box", "Remember in the Keyring", dialog))
    connect()
    desk.find("label", "A copy from the database; save it to keep changes")
    desk.find("label", "14 events")
    wait_for("the keyring", lambda: os.path.exists(keyring))


def test_remembered():
    """the next time nothing is asked"""
    global desk
    desk.close()
    desk = Desk(PROGRAM, address, environment=with_keyring)
    desk.find("label", "14 events")


def test_dialog_asks():
    """the dialog asks, too, and lists the dossiers then; who gives none reads why there are none"""
    global desk
    desk.close()
    desk = Desk(PROGRAM, environment={"PGPASSFILE": "/nonexistent"})
    open_dialog()
    fill_in("Server", f"127.0.0.1:{port}")
    fill_in("Database", "postgres")
    fill_in("User", "owner")
    connect()
    desk.find("text", "Password")
    desk.press("Escape")
    desk.find("label", lambda name: "the server asks for a password" in name)
    connect()
    give("sesame", desk.find("dialog", lambda name: name == "Password Needed"))
    desk.press("Return")
    desk.find("list item", lambda name: name.startswith("sahel"), desk.find("frame", "Open From a Database"))


server = subprocess.Popen([RUN_SERVER, str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
word, _, rest = server.stdout.readline().strip().partition(" ")
if word != "ready":
    print(f"1..0 # SKIP {rest}")
    sys.exit(0)
for command in (["init", address], ["load", DOSSIER, address]):
    subprocess.run([CLI, "db", *command], env={**os.environ, **with_password}, check=True, stdout=subprocess.DEVNULL)

desk = Desk(PROGRAM, environment=with_password)
try:
    passed = run(desk, test_nobody, test_no_such, test_open, test_again, test_address, test_wrong_password, test_right_password, test_remembered, test_dialog_asks)
finally:
    desk.close()
    server.stdin.close()
    server.wait()
sys.exit(0 if passed else 1)
