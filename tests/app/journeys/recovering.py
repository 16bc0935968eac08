# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy of a dossier with a state folder of its own, and a program that is started on it again and again."""

import json
import os
import shutil
import tempfile

from desk import Desk, is_showing, wait_for


class Recovering:
    def __init__(self, program, dossier):
        with open(dossier, encoding="utf-8") as file:
            self.document = json.load(file)
        self.title = self.document["jalon"]["title"]["en"]
        self.program = program
        self.folder = tempfile.mkdtemp(dir=os.environ["HOME"])
        self.path = os.path.join(self.folder, "sahel.jalon")
        self.state = os.path.join(self.folder, "state")
        self.drafts = os.path.join(self.state, "jalon", "drafts")
        self.environment = {"XDG_STATE_HOME": self.state}
        self.desk = None
        shutil.copy(dossier, self.path)

    @property
    def application(self):
        return self.desk.application

    def start(self):
        self.desk = Desk(self.program, self.path, environment=self.environment)

    def end(self, number):
        os.kill(self.desk.process.pid, number)
        wait_for("the program to end", lambda: self.desk.process.poll() is not None)

    def list_drafts(self):
        return [name for name in os.listdir(self.drafts) if name.endswith(".draft")] if os.path.isdir(self.drafts) else []

    def list_tops(self, is_it):
        """The windows and dialogs whose name satisfies is_it; what is in them is not gone through."""
        return [top for top in self.application.children if is_it(top.name) and is_showing(top)]

    def find_top(self, name):
        """The first of them with a name (a string or a function), waited for."""
        is_it = name if callable(name) else (lambda text: text == name)
        return wait_for(f"the window “{name}”", lambda: next(iter(self.list_tops(is_it)), None))

    def list_windows(self, saved):
        """The title has a mark where there are unsaved changes."""
        return self.list_tops(lambda name: name == (self.title if saved else f"• {self.title}"))

    def expect_saved(self, saved):
        wait_for(f"a window that is {'' if saved else 'not '}saved", lambda: self.list_windows(saved))

    def act_on_window(self, action, saved=None):
        """Does an action of the window, once it can be done; of one that is saved or is not, if that is told."""

        def act():
            is_it = (lambda name: name.endswith(self.title)) if saved is None else (self.title if saved else f"• {self.title}")
            window = self.list_tops(is_it)[0]
            return window.do_action(action)

        wait_for(f"the action {action}", act)

    def answer(self, dialog, word):
        """Presses a button of a dialog. GTK 4.8 names a button with a mnemonic twice: "_Set Set"."""
        self.desk.activate("push button", lambda name: name.split(" ")[-1] == word, dialog)
