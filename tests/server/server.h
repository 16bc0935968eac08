/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A database server that a test starts for itself, and that ends with it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Server:
 * @folder: (owned): with its socket
 * @port: of 127.0.0.1, too
 */
typedef struct
{
  GSubprocess *process;
  char        *folder;
  guint        port;
} Server;

void     server_test_start (gconstpointer self);
gboolean server_is_there (const Server *self);
gboolean server_is_missing (const Server *self);
int      server_run_tests (Server *self);
void     server_kill (Server *self);
char    *server_dup_address (const Server *self, const char *database);
void     server_make_database (const Server *self, const char *name);
char    *server_ask (const Server *self, const char *database, const char *sql);

G_END_DECLS
