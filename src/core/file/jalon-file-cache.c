/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of a dossier is the memory of its store, and a dossier file with all the rest, which is small and read
 * as any other. A dossier with something wrong in it is not kept, since that has to be said each time.
 */

#include "config.h"

#include "jalon-file-cache.h"

#include "jalon-cache-folder.h"
#include "jalon-event-freeze.h"
#include "jalon-file-source.h"
#include "jalon-file-state.h"
#include "jalon-event-layout.h"

#include <glib/gstdio.h>
#include <utime.h>

/* Smaller files are read faster than columns are looked for. Bytes. */
#define MIN_SIZE (4 << 20)

/* Columns take about a third of the file that they are read from; room is made for one in so many parts of it. */
#define SHARE 2

enum
{
  SECTION_REST = JALON_FREEZE_FREE, /* a dossier file without events */
  SECTION_REPORT,                   /* number of features, guint64 */
};

/* Whether a file is one whose columns may be kept at all. */
static gboolean
is_worth (const JalonInput *input)
{
  return jalon_cache_is_on () && input->fd >= 0 && input->size >= MIN_SIZE && S_ISREG (input->info.st_mode);
}

/* The checksum of a file that must be read for it. */
static gboolean
read_hash (const JalonInput *input, GCancellable *cancellable, guint64 *out_hash)
{
  g_auto (JalonFileSource) whole = { 0 };

  jalon_file_source_init (&whole, input->fd, NULL, cancellable);
  if (!jalon_file_source_finish (&whole, NULL))
    return FALSE;
  *out_hash = jalon_file_hash_get (&whole.hash);
  return TRUE;
}

/* Whether nobody has touched the file since it was opened. */
static gboolean
is_untouched (const JalonInput *input)
{
  struct stat now;

  return jalon_input_check (input, NULL) && fstat (input->fd, &now) == 0 &&
         now.st_ctim.tv_sec == input->info.st_ctim.tv_sec && now.st_ctim.tv_nsec == input->info.st_ctim.tv_nsec;
}

/* Whether it had been written just before it was opened: it may be written once more and have the same times then. */
static gboolean
was_fresh (const JalonInput *input, const JalonFileIdentity *identity)
{
  return identity->is_fresh || !jalon_file_identity_is_same_stat (identity, &input->info);
}

/* Without reading the file where it is known; by reading it where that promises something. */
static gboolean
find_hash (const JalonInput *input, GCancellable *cancellable, guint64 *out_hash)
{
  return jalon_cache_get_known (&input->info, out_hash) ||
         (jalon_cache_has_size (input->info.st_size) && read_hash (input, cancellable, out_hash));
}

static JalonDossier *
read_rest (const JalonFormat *format, JalonSections *sections, const JalonInput *input, JalonLoadReport **out_report)
{
  gsize       size;
  const char *rest = jalon_sections_get (sections, SECTION_REST, &size);
  JalonInput  rest_input;

  if (rest == NULL)
    return NULL;
  jalon_input_init_bytes (&rest_input, rest, size, input->name);
  return jalon_format_read (format, &rest_input, NULL, NULL, out_report, NULL);
}

/* Returns: (transfer full) (nullable) */
static JalonDossier *
take (const JalonFormat *format, JalonSections *sections, const JalonInput *input, JalonLoadReport **out_report)
{
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = read_rest (format, sections, input, &report);
  gsize          size;
  const guint64 *n_features = jalon_sections_get (sections, SECTION_REPORT, &size);

  if (dossier == NULL || report->n_skipped > 0 || n_features == NULL || size != sizeof *n_features ||
      !jalon_event_store_thaw (jalon_dossier_get_events (dossier), sections))
    return NULL;
  report->n_features = (guint) *n_features;
  if (out_report != NULL)
    *out_report = g_steal_pointer (&report);
  return g_steal_pointer (&dossier);
}

/**
 * jalon_file_cache_load:
 * @format: that it has, one with a @write_rest
 * @input: a file that was opened
 * @identity: of the file, right before it was opened; gets its checksum where that was taken
 * @out_report: (out) (optional) (transfer full): as of jalon_format_read()
 *
 * Returns: (transfer full) (nullable): the dossier, from the columns that are kept of exactly these bytes; %NULL where
 *   there are none and the file must be read
 */
JalonDossier *
jalon_file_cache_load (const JalonFormat *format,
                       const JalonInput  *input,
                       JalonFileIdentity *identity,
                       GCancellable      *cancellable,
                       JalonLoadReport  **out_report)
{
  g_autofree char *path = NULL;
  g_autoptr (JalonSections) sections = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  guint64 hash;

  if (!is_worth (input) || !find_hash (input, cancellable, &hash))
    return NULL;

  path = jalon_cache_dup_path (hash, input->info.st_size);
  sections = jalon_sections_open (path, jalon_event_layout_get_fingerprint ());
  if (sections != NULL)
    dossier = take (format, sections, input, out_report);
  /* What is damaged or of another version makes room; its reader is told nothing, since nothing is lost. */
  if (dossier == NULL)
    {
      g_unlink (path);
      return NULL;
    }
  if (!is_untouched (input))
    {
      if (out_report != NULL)
        g_clear_pointer (out_report, jalon_load_report_free);
      return NULL;
    }
  jalon_file_identity_set_hash (identity, hash);
  if (!was_fresh (input, identity))
    jalon_cache_note_known (&input->info, hash);
  g_utime (path, NULL);
  return g_steal_pointer (&dossier);
}

static void
add_bytes (JalonSectionsWriter *writer, guint section, GBytes *bytes)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  jalon_sections_writer_begin (writer, section);
  jalon_sections_writer_add (writer, data, size);
}

static gboolean
keep (JalonDossier *dossier, const JalonLoadReport *report, const char *path)
{
  g_autoptr (JalonSectionsWriter) writer =
      jalon_sections_writer_new (path, jalon_event_layout_get_fingerprint (), NULL);
  g_autoptr (GBytes) rest = report->format->write_rest (dossier);
  guint64 n_features = report->n_features;

  if (writer == NULL || rest == NULL)
    return FALSE;
  jalon_event_store_freeze (jalon_dossier_get_events (dossier), writer);
  add_bytes (writer, SECTION_REST, rest);
  jalon_sections_writer_begin (writer, SECTION_REPORT);
  jalon_sections_writer_add (writer, &n_features, sizeof n_features);
  return jalon_sections_writer_finish (writer, NULL);
}

/**
 * jalon_file_cache_keep:
 * @dossier: just read from @input, and seen by nobody yet
 * @report: of the reading, by a format with a @write_rest
 * @identity: of the file, right before it was opened; gets its checksum
 *
 * Keeps its columns, where that is worth the room. Nothing is said where it cannot be done: the file is read anew then.
 */
void
jalon_file_cache_keep (JalonDossier          *dossier,
                       const JalonLoadReport *report,
                       const JalonInput      *input,
                       JalonFileIdentity     *identity,
                       GCancellable          *cancellable)
{
  g_autofree char *path = NULL;
  guint64          hash;

  /* One that was written just now may have changed between being read and being summed up. */
  if (!is_worth (input) || was_fresh (input, identity) || report->n_skipped > 0 || report->n_doubtful > 0 ||
      report->remark != NULL || jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)) == 0 ||
      !jalon_cache_make_room ((guint64) input->info.st_size / SHARE) || !read_hash (input, cancellable, &hash) ||
      !is_untouched (input))
    return;

  jalon_file_identity_set_hash (identity, hash);
  path = jalon_cache_dup_path (hash, input->info.st_size);
  if (keep (dossier, report, path))
    jalon_cache_note_known (&input->info, hash);
}
