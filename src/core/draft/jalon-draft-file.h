/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file of a draft journal: made under a lock, appended to, read again.
 */

#pragma once

#include "jalon-draft-frame.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The name of a journal ends so; while it is being made, so. */
#define JALON_DRAFT_SUFFIX ".draft"
#define JALON_DRAFT_NEW_SUFFIX ".draft-new"

/**
 * JalonDraftHeader:
 *
 * What a journal is of.
 * @uri: (owned) (nullable): the dossier's file; %NULL where it was in none
 * @etag: (owned) (nullable): of the file that the steps build on (#GFile's: its time for local files)
 * @size: of that file, bytes
 * @hash: (owned) (nullable): SHA-256 of that file, lower-case hex, where it is known
 * @title: (owned) (nullable): of the dossier, packed text
 * @started: when the journal was begun, microseconds since 1970, UTC
 * @pid: the process that wrote it
 */
typedef struct
{
  char  *uri;
  char  *etag;
  gint64 size;
  char  *hash;
  char  *title;
  gint64 started;
  gint64 pid;
} JalonDraftHeader;

/**
 * JalonDraftFile:
 * @fd: (owned): open and locked
 * @path: (owned): where it is
 * @size: bytes of whole frames
 * @n_frames: so many are in it
 */
typedef struct
{
  int     fd;
  char   *path;
  goffset size;
  guint32 n_frames;
} JalonDraftFile;

/* Writes to @stream; %FALSE with an error. */
typedef gboolean (*JalonDraftWriteFunc) (GOutputStream *stream,
                                         gpointer       data,
                                         GCancellable  *cancellable,
                                         GError       **error);

char *jalon_draft_dup_folder (void);

void     jalon_draft_header_clear (JalonDraftHeader *self);
GBytes  *jalon_draft_header_write (const JalonDraftHeader *self);
gboolean jalon_draft_header_read (JalonDraftHeader *self, GBytes *payload);

JalonDraftFile *jalon_draft_file_create (const char *folder, GError **error);
JalonDraftFile *jalon_draft_file_open (const char *path, GError **error);
GBytes         *jalon_draft_file_read (JalonDraftFile *self, GError **error);
gboolean        jalon_draft_file_append (JalonDraftFile *self, JalonFrameKind kind, GBytes *payload, GError **error);
gboolean        jalon_draft_file_append_stream (JalonDraftFile     *self,
                                                JalonFrameKind      kind,
                                                JalonDraftWriteFunc write,
                                                gpointer            data,
                                                GCancellable       *cancellable,
                                                GError            **error);
gboolean        jalon_draft_file_publish (JalonDraftFile *self, const char *path, GError **error);
gboolean        jalon_draft_file_sync (int fd, const char *path, GError **error);
void            jalon_draft_file_delete (JalonDraftFile *self);
void            jalon_draft_file_free (JalonDraftFile *self);
void            jalon_draft_file_free_later (JalonDraftFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDraftFile, jalon_draft_file_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonDraftHeader, jalon_draft_header_clear)

G_END_DECLS
