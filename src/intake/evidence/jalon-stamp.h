/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time stamps on packages (RFC 3161): an authority says that it saw a sealed package at a time.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A stamp and a file of certificates have fewer bytes. */
#define JALON_STAMP_MAX_BYTES ((gsize) 1 << 20)

/**
 * JalonStampFiles:
 * @package: as jalon_bag_seal() writes it
 * @stamp: what the authority answered
 * @authority: its certificate, PEM, which the person trusts
 */
typedef struct
{
  GFile *package;
  GFile *stamp;
  GFile *authority;
} JalonStampFiles;

/**
 * JalonStampAnswer:
 * @is_valid: whether the stamp proves what it says
 * @words: (owned): that, in a sentence or two
 */
typedef struct
{
  gboolean is_valid;
  char    *words;
} JalonStampAnswer;

gboolean jalon_stamp_check (const JalonStampFiles *files,
                            JalonStampAnswer      *out_answer,
                            GCancellable          *cancellable,
                            GError               **error);

G_END_DECLS
