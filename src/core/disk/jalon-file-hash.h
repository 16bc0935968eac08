/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quick checksum of a file's bytes, which come in parts of any size. It tells
 * whether bytes are still the same; it is no defence against who wants to deceive.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonFileHash:
 *
 * @lanes: what has been mixed so far, eight bytes by turns in each
 * @rest: bytes that do not fill all lanes yet
 * @n_rest: how many of them
 * @n_bytes: all bytes so far
 */
typedef struct
{
  guint64 lanes[4];
  guint8  rest[32];
  gsize   n_rest;
  guint64 n_bytes;
} JalonFileHash;

void    jalon_file_hash_init (JalonFileHash *self);
void    jalon_file_hash_add (JalonFileHash *self, gconstpointer bytes, gsize n_bytes);
guint64 jalon_file_hash_get (const JalonFileHash *self);

G_END_DECLS
