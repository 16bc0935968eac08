/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Logs, read again.
 */

#pragma once

#include "jalon-log-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonLogRow:
 *
 * A field that was changed; or where an entry has none, the entry.
 * @time: microseconds since 1970, UTC
 * @deed: what was done
 * @edit: (owned) (nullable): what the edit is called
 * @kind: (owned) (nullable): "event"
 * @id: (owned) (nullable): of the thing
 * @title: (owned) (nullable): of the thing
 * @field: (owned) (nullable): as files call it
 * @label: (owned) (nullable): as a person calls it
 * @before: (owned) (nullable)
 * @after: (owned) (nullable)
 * @n_more: where it is the last of an entry: so many things more were changed that the log does not tell
 * @entry: the number of its entry
 */
typedef struct
{
  gint64       time;
  JalonLogDeed deed;
  char        *edit;
  char        *kind;
  char        *id;
  char        *title;
  char        *field;
  char        *label;
  char        *before;
  char        *after;
  guint        n_more;
  guint        entry;
} JalonLogRow;

GPtrArray *jalon_log_read (GFile *dossier, const char *folder);
GPtrArray *jalon_log_read_path (const char *path);

G_END_DECLS
