/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds drafts whose program ended without saving, and restores them. A draft
 * is applied to the very bytes that it builds on, or else becomes a copy.
 */

#include "config.h"

#include "jalon-recovery.h"

#include "jalon-codec.h"
#include "jalon-draft-base.h"
#include "jalon-draft-edit.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-versions.h"

#include <string.h>

struct _JalonLostDraft
{
  GObject parent_instance;

  JalonDraftFile  *file;    /* (owned): locked, so that nobody else restores it */
  GBytes          *journal; /* (owned) */
  JalonDraftHeader header;
  gint64           time;      /* of the last change, microseconds since 1970, UTC */
  guint            n_changes; /* at most: a thing changed twice counts twice */
  gboolean         has_base;
  gboolean         is_damaged;
};

G_DEFINE_FINAL_TYPE (JalonLostDraft, jalon_lost_draft, G_TYPE_OBJECT)

static void
jalon_lost_draft_finalize (GObject *object)
{
  JalonLostDraft *self = JALON_LOST_DRAFT (object);

  g_clear_pointer (&self->file, jalon_draft_file_free);
  g_clear_pointer (&self->journal, g_bytes_unref);
  jalon_draft_header_clear (&self->header);

  G_OBJECT_CLASS (jalon_lost_draft_parent_class)->finalize (object);
}

static void
jalon_lost_draft_class_init (JalonLostDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_lost_draft_finalize;
}

static void
jalon_lost_draft_init (JalonLostDraft *self)
{
}

static void
take_frame (JalonLostDraft *self, JalonFrameKind kind, GBytes *payload)
{
  guint  n_changes;
  gint64 time;

  switch (kind)
    {
    case JALON_FRAME_HASH:
      g_free (self->header.hash);
      self->header.hash = g_strndup (g_bytes_get_data (payload, NULL), g_bytes_get_size (payload));
      break;
    case JALON_FRAME_BASE:
      self->has_base = TRUE;
      break;
    case JALON_FRAME_STEP:
      time = jalon_draft_step_peek (payload, &n_changes);
      self->is_damaged = self->is_damaged || time == 0;
      self->time = MAX (self->time, time);
      self->n_changes += n_changes;
      break;
    case JALON_FRAME_HEADER:
    default:
      break;
    }
}

/* Whether it is a draft at all. */
static gboolean
look_through (JalonLostDraft *self)
{
  JalonFrameScan scan;
  JalonFrameKind kind;
  g_autoptr (GBytes) header = NULL;
  GBytes *payload;

  if (!jalon_frame_scan_init (&scan, self->journal))
    return FALSE;
  header = jalon_frame_scan_next (&scan, &kind);
  if (header == NULL || kind != JALON_FRAME_HEADER || !jalon_draft_header_read (&self->header, header))
    return FALSE;
  self->time = self->header.started;
  while ((payload = jalon_frame_scan_next (&scan, &kind)) != NULL)
    {
      take_frame (self, kind, payload);
      g_bytes_unref (payload);
    }
  self->is_damaged = self->is_damaged || jalon_frame_scan_get_rest (&scan) > 0;
  return TRUE;
}

/* A draft in which nothing is, and never was as far as one sees, goes without a word. */
static gboolean
is_empty (JalonLostDraft *self)
{
  return self->n_changes == 0 && !self->has_base && !self->is_damaged;
}

static JalonLostDraft *
find_draft (const char *path)
{
  g_autoptr (JalonLostDraft) self = NULL;
  JalonDraftFile *file = jalon_draft_file_open (path, NULL);

  if (file == NULL)
    return NULL;
  self = g_object_new (JALON_TYPE_LOST_DRAFT, NULL);
  self->file = file;
  if (g_str_has_suffix (path, JALON_DRAFT_NEW_SUFFIX))
    {
      /* Its program died before it was whole; what it was to replace is still there. */
      jalon_draft_file_delete (file);
      return NULL;
    }
  self->journal = jalon_draft_file_read (file, NULL);
  if (self->journal == NULL || !look_through (self))
    return NULL;
  if (!is_empty (self))
    return g_steal_pointer (&self);
  jalon_draft_file_delete (file);
  return NULL;
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const JalonLostDraft *p = *(JalonLostDraft *const *) a;
  const JalonLostDraft *q = *(JalonLostDraft *const *) b;

  return p->time > q->time ? -1 : p->time < q->time;
}

/**
 * jalon_lost_draft_list:
 * @folder: (nullable): where drafts are kept; %NULL is jalon_draft_dup_folder()
 *
 * Finds the drafts that nobody writes, and takes them, so that no other
 * program finds them as long as they are not freed.
 *
 * Returns: (transfer full) (element-type JalonLostDraft): the last changed first
 */
GPtrArray *
jalon_lost_draft_list (const char *folder)
{
  GPtrArray       *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *own = folder != NULL ? g_strdup (folder) : jalon_draft_dup_folder ();
  GDir            *dir = g_dir_open (own, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (own, name, NULL);
      JalonLostDraft  *draft = NULL;

      if (g_str_has_suffix (name, JALON_DRAFT_SUFFIX) || g_str_has_suffix (name, JALON_DRAFT_NEW_SUFFIX))
        draft = find_draft (path);
      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_ptr_array_sort (drafts, compare_drafts);
  return drafts;
}

/**
 * jalon_lost_draft_get_title:
 *
 * Returns: (transfer none) (nullable): the dossier's title, packed text (jalon-text.h)
 */
const char *
jalon_lost_draft_get_title (JalonLostDraft *self)
{
  return self->header.title;
}

/**
 * jalon_lost_draft_get_file:
 *
 * Returns: (transfer full) (nullable): the dossier's file; %NULL where it was in none
 */
GFile *
jalon_lost_draft_get_file (JalonLostDraft *self)
{
  return self->header.uri != NULL ? g_file_new_for_uri (self->header.uri) : NULL;
}

/**
 * jalon_lost_draft_get_time:
 *
 * Returns: when the last change was made, microseconds since 1970, UTC
 */
gint64
jalon_lost_draft_get_time (JalonLostDraft *self)
{
  return self->time;
}

/**
 * jalon_lost_draft_get_n_changes:
 *
 * Returns: how many changes of a feature or article are in it
 */
guint
jalon_lost_draft_get_n_changes (JalonLostDraft *self)
{
  return self->n_changes;
}

/**
 * jalon_lost_draft_is_damaged:
 *
 * Returns: whether its end, or more, cannot be read; all before that can be restored
 */
gboolean
jalon_lost_draft_is_damaged (JalonLostDraft *self)
{
  return self->is_damaged;
}

/**
 * jalon_draft_read_steps:
 * @journal: the bytes of a draft
 * @problems: (element-type utf8): where to say what cannot be read
 *
 * Reads the steps of a draft, up to the first that is damaged.
 *
 * Returns: (transfer full) (element-type JalonDraftStep): the steps
 */
GPtrArray *
jalon_draft_read_steps (GBytes *journal, GPtrArray *problems)
{
  GPtrArray     *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_draft_step_free);
  JalonFrameScan scan;
  JalonFrameKind kind;
  gboolean       ok = jalon_frame_scan_init (&scan, journal);

  while (ok)
    {
      g_autoptr (GBytes) payload = jalon_frame_scan_next (&scan, &kind);
      g_autoptr (GError) error = NULL;
      JalonDraftStep *step;

      if (payload == NULL)
        break;
      if (kind != JALON_FRAME_STEP)
        continue;
      step = jalon_draft_step_read (payload, &error);
      ok = step != NULL;
      if (!ok)
        g_ptr_array_add (problems, g_strdup (error->message));
      else
        {
          g_ptr_array_extend (problems, step->problems, (GCopyFunc) g_strdup, NULL);
          g_ptr_array_add (steps, step);
        }
    }
  if (ok && jalon_frame_scan_get_rest (&scan) > 0)
    g_ptr_array_add (problems, g_strdup (_ ("The end of the draft is damaged; what came before it was restored.")));
  return steps;
}

static GBytes *
find_base (GBytes *journal)
{
  JalonFrameScan scan;
  JalonFrameKind kind;
  GBytes        *payload = NULL;

  if (!jalon_frame_scan_init (&scan, journal))
    return NULL;
  while ((payload = jalon_frame_scan_next (&scan, &kind)) != NULL && kind != JALON_FRAME_BASE)
    g_bytes_unref (payload);
  return payload;
}

/* "NAME~", where the file that a draft builds on is after someone saved. */
static GFile *
get_previous (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *previous = g_strconcat (uri, "~", NULL);

  return g_file_new_for_uri (previous);
}

/* The folder of versions is beside that of drafts. */
static char *
dup_versions_folder (JalonLostDraft *self)
{
  g_autofree char *drafts = g_path_get_dirname (self->file->path);
  g_autofree char *state = g_path_get_dirname (drafts);

  return g_build_filename (state, "versions", NULL);
}

/* The earlier version of @file that has the bytes which the draft builds on. Only those of its size are read. */
static GFile *
find_version (JalonLostDraft *self, GFile *file, GCancellable *cancellable)
{
  g_autofree char *folder = dup_versions_folder (self);
  g_autoptr (GPtrArray) versions = jalon_versions_list (file, folder);

  for (guint i = 0; i < versions->len; i++)
    {
      const JalonVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GFile) candidate = g_file_new_for_path (version->path);

      if (version->size == self->header.size && jalon_draft_is_of_file (&self->header, candidate, cancellable))
        return g_steal_pointer (&candidate);
    }
  return NULL;
}

/* Where else the bytes are, once the file has others: in "NAME~", or in an earlier version. */
static GFile *
find_kept (JalonLostDraft *self, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFile) previous = get_previous (file);

  if (self->header.hash == NULL)
    return NULL;
  if (jalon_draft_is_of_file (&self->header, previous, cancellable))
    return g_steal_pointer (&previous);
  return find_version (self, file, cancellable);
}

static JalonDossier *
load_present (JalonLostDraft *self, GFile *file, JalonDraftFit *out_fit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) kept = NULL;

  *out_fit = JALON_DRAFT_FIT_SAME;
  if (jalon_draft_is_of_file (&self->header, file, cancellable))
    return jalon_codec_load (file, NULL, NULL, cancellable, NULL, error);
  *out_fit = JALON_DRAFT_FIT_KEPT;
  kept = find_kept (self, file, cancellable);
  if (kept != NULL)
    return jalon_codec_load (kept, NULL, NULL, cancellable, NULL, error);
  *out_fit = JALON_DRAFT_FIT_CHANGED;
  if (g_file_query_exists (file, cancellable))
    return jalon_codec_load (file, NULL, NULL, cancellable, NULL, error);
  *out_fit = JALON_DRAFT_FIT_GONE;
  return jalon_dossier_new ();
}

/* A dossier that is to be saved under a new name forgets the file that it was read from. */
static JalonDossier *
load_copy (JalonDossier *dossier, GError **error)
{
  g_autoptr (GBytes) bytes = jalon_codec_write_bytes (dossier, error);

  return bytes != NULL ? jalon_codec_load_bytes (bytes, _ ("draft"), NULL, NULL, NULL, NULL, error) : NULL;
}

static JalonDossier *
load_base (JalonLostDraft *self, JalonDraftFit *out_fit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = jalon_lost_draft_get_file (self);
  g_autoptr (GBytes) base = find_base (self->journal);
  g_autoptr (JalonDossier) present = NULL;
  g_autoptr (GError) present_error = NULL;

  if (base != NULL || file == NULL)
    {
      *out_fit = JALON_DRAFT_FIT_KEPT;
      return base != NULL ? jalon_codec_load_bytes (base, _ ("draft"), NULL, NULL, cancellable, NULL, error)
                          : jalon_dossier_new ();
    }
  present = load_present (self, file, out_fit, cancellable, &present_error);
  if (present == NULL && g_error_matches (present_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&present_error));
      return NULL;
    }
  /* What cannot be read now does not keep what was changed from coming back. */
  if (present == NULL)
    {
      *out_fit = JALON_DRAFT_FIT_GONE;
      return jalon_dossier_new ();
    }
  return *out_fit == JALON_DRAFT_FIT_SAME ? g_steal_pointer (&present) : load_copy (present, error);
}

/**
 * jalon_lost_draft_restore:
 *
 * Reads a draft and what it builds on. The draft stays until
 * jalon_lost_draft_discard(): when what was restored is kept elsewhere. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what to open; %NULL with an error as of jalon_codec_load()
 */
JalonRestored *
jalon_lost_draft_restore (JalonLostDraft *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonRestored) restored = g_new0 (JalonRestored, 1);
  GPtrArray *steps;

  g_return_val_if_fail (JALON_IS_LOST_DRAFT (self), NULL);

  restored->problems = g_ptr_array_new_with_free_func (g_free);
  restored->dossier = load_base (self, &restored->fit, cancellable, error);
  if (restored->dossier == NULL)
    return NULL;
  if (restored->fit == JALON_DRAFT_FIT_SAME)
    restored->file = jalon_lost_draft_get_file (self);
  steps = jalon_draft_read_steps (self->journal, restored->problems);
  if (steps->len > 0)
    restored->edit = jalon_edit_new_restore_draft (steps, restored->problems);
  else
    g_ptr_array_unref (steps);
  return g_steal_pointer (&restored);
}

/**
 * jalon_lost_draft_discard:
 *
 * Removes the draft.
 */
void
jalon_lost_draft_discard (JalonLostDraft *self)
{
  g_return_if_fail (JALON_IS_LOST_DRAFT (self));

  jalon_draft_file_delete (self->file);
}

/**
 * jalon_lost_draft_delete_all:
 * @folder: (nullable): as for jalon_lost_draft_list()
 *
 * Removes all drafts but those of dossiers that are open with unsaved changes.
 */
void
jalon_lost_draft_delete_all (const char *folder)
{
  g_autofree char *own = folder != NULL ? g_strdup (folder) : jalon_draft_dup_folder ();
  GDir            *dir = g_dir_open (own, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (own, name, NULL);
      g_autoptr (JalonDraftFile) file = jalon_draft_file_open (path, NULL);

      if (file != NULL)
        jalon_draft_file_delete (file);
    }
  g_clear_pointer (&dir, g_dir_close);
}

/**
 * jalon_restored_free:
 * @self: (transfer full) (nullable): what was restored
 */
void
jalon_restored_free (JalonRestored *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->edit, jalon_edit_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}
