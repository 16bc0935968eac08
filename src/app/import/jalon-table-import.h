/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table on its way into a dossier: where it is from, how it begins, how the
 * person says that it is to be read.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

/**
 * JalonTableImport:
 * @name: (owned): for messages
 * @file: (owned) (nullable): where it stands
 * @text: (owned) (nullable): what was pasted, where no file is
 * @peek: (owned) (nullable): how it begins, once that was looked at; %NULL for what is no table
 * @mapping: (owned) (nullable): as jalon-table-map.h has it
 * @adds: to the dossier that is open; else a new one is made of it
 */
typedef struct
{
  char      *name;
  GFile     *file;
  GBytes    *text;
  JalonPeek *peek;
  char      *mapping;
  gboolean   adds;
} JalonTableImport;

JalonTableImport *jalon_table_import_new_for_file (GFile *file);
JalonTableImport *jalon_table_import_new_for_text (const char *text);
void              jalon_table_import_free (JalonTableImport *self);
gboolean          jalon_table_import_is_known (const JalonTableImport *self);
gboolean          jalon_table_import_is_read (const JalonTableImport *self);
void              jalon_table_import_peek_async (JalonTableImport    *self,
                                                 const JalonProgress *progress,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             data);
gboolean          jalon_table_import_peek_finish (GAsyncResult *result, GError **error);
void              jalon_table_import_read_async (JalonTableImport    *self,
                                                 const JalonProgress *progress,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             data);
JalonDossier     *jalon_table_import_read_finish (GAsyncResult *result, JalonLoadReport **out_report, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTableImport, jalon_table_import_free)

G_END_DECLS
