/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a file of sections is laid out, for its writer and its reader only: a head, the sections, and a checksum of each
 * block of them. Numbers are as this machine has them.
 */

#pragma once

#include "jalon-sections.h"

G_BEGIN_DECLS

#define JALON_SECTIONS_MAGIC "JalonSec"

/* Tells machines of the other byte order. */
#define JALON_SECTIONS_ORDER 0x01020304

/* Sections begin at multiples of this, bytes: as vectors and cache lines do. */
#define JALON_SECTIONS_ALIGNMENT 64

/* What one checksum is of, bytes. */
#define JALON_SECTIONS_BLOCK (G_GUINT64_CONSTANT (4) << 20)

typedef struct
{
  guint64 offset; /* in the file, bytes; 0 where there is no such section */
  guint64 size;   /* bytes */
} JalonSectionsEntry;

/**
 * JalonSectionsHead:
 * @fingerprint: of what the sections mean
 * @end: of the sections, bytes; the checksums of blocks follow
 * @blocks_hash: of those
 * @head_hash: of the head before this
 */
typedef struct
{
  char               magic[8];
  guint32            order;
  guint32            padding;
  guint64            fingerprint;
  guint64            end;
  guint64            blocks_hash;
  JalonSectionsEntry entries[JALON_MAX_SECTIONS];
  guint64            head_hash;
} JalonSectionsHead;

/* Where the first section begins, bytes. */
#define JALON_SECTIONS_START                                                                                           \
  ((sizeof (JalonSectionsHead) + JALON_SECTIONS_ALIGNMENT - 1) & ~(gsize) (JALON_SECTIONS_ALIGNMENT - 1))

guint64 jalon_sections_hash (gconstpointer bytes, gsize n_bytes);

G_END_DECLS
