/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frames of a draft journal: each has its kind, its length and a checksum,
 * so that a torn or damaged one is recognised and all before it still counts.
 *
 * A journal is JALON_FRAME_MAGIC and the frames. A frame is three 32-bit
 * numbers, little endian (length of the payload in bytes, kind, CRC-32 of the
 * frame's number in the journal, its length, kind and payload), and the payload.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Eight bytes at the beginning of a journal; the digit is the version of its format. */
#define JALON_FRAME_MAGIC "JALONDR1"
#define JALON_FRAME_MAGIC_SIZE 8

/* Bytes before a frame's payload. */
#define JALON_FRAME_HEAD_SIZE 12

/* The largest payload, bytes. */
#define JALON_FRAME_MAX (1u << 30)

/**
 * JalonFrameKind:
 * @JALON_FRAME_HEADER: what the journal is of; the first
 * @JALON_FRAME_BASE: a whole dossier file that the steps build on
 * @JALON_FRAME_HASH: the SHA-256 of the file that the steps build on, found out later
 * @JALON_FRAME_STEP: what an edit changed
 */
typedef enum
{
  JALON_FRAME_HEADER = 1,
  JALON_FRAME_BASE,
  JALON_FRAME_HASH,
  JALON_FRAME_STEP,
} JalonFrameKind;

/**
 * JalonFrameScan:
 * @bytes: (unowned): a journal
 * @at: where the next frame begins
 * @number: of the next frame, from 0
 */
typedef struct
{
  GBytes *bytes;
  gsize   at;
  guint32 number;
} JalonFrameScan;

guint32  jalon_frame_sum_begin (guint32 number, JalonFrameKind kind, gsize size);
guint32  jalon_frame_sum_add (guint32 sum, gconstpointer bytes, gsize n_bytes);
void     jalon_frame_write_head (guint8 *out, JalonFrameKind kind, gsize size, guint32 sum);
void     jalon_frame_append (GByteArray *out, guint32 number, JalonFrameKind kind, GBytes *payload);
gboolean jalon_frame_scan_init (JalonFrameScan *self, GBytes *bytes);
GBytes  *jalon_frame_scan_next (JalonFrameScan *self, JalonFrameKind *out_kind);
gsize    jalon_frame_scan_get_rest (const JalonFrameScan *self);

G_END_DECLS
