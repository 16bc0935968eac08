/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs jalon-cli as a program, in a folder of its own.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *folder; /* (owned): where it runs */
  char *sample; /* (owned): the sample dossier */
  char *input;  /* (owned) (nullable): what the next run reads */
  char *out;    /* (owned) (nullable): what the last run printed */
  char *err;    /* (owned) (nullable) */
} Cli;

void  cli_set_up (Cli *self, gconstpointer data);
void  cli_tear_down (Cli *self, gconstpointer data);
int   cli_run (Cli *self, const char *first, ...) G_GNUC_NULL_TERMINATED;
int   cli_run_args (Cli *self, const char *const *args);
char *cli_read (Cli *self, const char *name, gsize *length);
char *cli_write (Cli *self, const char *name, const char *contents, gssize length);
guint cli_count_files (Cli *self);
void  assert_says (const char *text, const char *words);

#define cli_add(name, func) g_test_add (name, Cli, NULL, cli_set_up, func, cli_tear_down)

G_END_DECLS
