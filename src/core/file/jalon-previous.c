/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds out whether the previous file of a refused one is good.
 */

#include "config.h"

#include "jalon-previous.h"

#include "jalon-codec.h"
#include "jalon-i18n.h"
#include "jalon-moment.h"

/* Returns: when a file was written, microseconds since 1970, UTC; 0 where that is not known */
static gint64
query_time (GFile *file, goffset *out_size)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC
                                                                                 "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE,
                                                  NULL,
                                                  NULL);
  g_autoptr (GDateTime) time = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;

  *out_size = info != NULL ? g_file_info_get_size (info) : 0;
  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time) : 0;
}

/**
 * jalon_previous_find:
 * @file: a file that was refused
 *
 * Reads "NAME~", if it is there. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what there is to know of it, where it is a dossier that can be read
 */
JalonPrevious *
jalon_previous_find (GFile *file, GCancellable *cancellable)
{
  g_autofree char *uri = NULL;
  g_autofree char *previous_uri = NULL;
  g_autoptr (GFile) previous = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  JalonPrevious *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  uri = g_file_get_uri (file);
  previous_uri = g_strconcat (uri, "~", NULL);
  previous = g_file_new_for_uri (previous_uri);
  if (g_file_query_file_type (previous, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_REGULAR)
    return NULL;
  dossier = jalon_codec_load (previous, NULL, NULL, cancellable, &report, NULL);
  if (dossier == NULL)
    return NULL;
  self = g_new0 (JalonPrevious, 1);
  self->n_features = report->n_features;
  self->n_skipped = report->n_skipped;
  self->time = query_time (previous, &self->size);
  self->refused_time = query_time (file, &self->refused_size);
  self->file = g_steal_pointer (&previous);
  return self;
}

/**
 * jalon_previous_dup_words:
 *
 * Returns: (transfer full): what it is and how it differs from the refused one, in a sentence or two
 */
char *
jalon_previous_dup_words (const JalonPrevious *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *date = jalon_moment_dup_label (self->time);
  g_autofree char *refused_date = jalon_moment_dup_label (self->refused_time);
  g_autofree char *size = g_format_size (self->size);
  g_autofree char *refused_size = g_format_size (self->refused_size);
  /* Translators: the name of a file, a date with a time, a number, a size. */
  g_autofree char *good = g_strdup_printf (ngettext ("The previous version, “%s” of %s, can be read: %u feature, %s.",
                                                     "The previous version, “%s” of %s, can be read: %u features, %s.",
                                                     self->n_features),
                                           name,
                                           date,
                                           self->n_features,
                                           size);
  /* Translators: a date with a time, a size. */
  g_autofree char *refused = g_strdup_printf (_ ("The refused file is of %s and has %s."), refused_date, refused_size);

  return self->refused_time != 0 ? g_strjoin (" ", good, refused, NULL) : g_steal_pointer (&good);
}

/**
 * jalon_previous_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_previous_free (JalonPrevious *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->file);
  g_free (self);
}
