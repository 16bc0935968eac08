/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of numbered sections that is mapped into memory, for what a program keeps for itself and can make anew: it is
 * only read by who wrote it, on the same machine. Every byte has a checksum, and all are checked before any is used. No
 * file that others write to may be mapped (jalon-input.h); these are replaced or deleted, never written to in place.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Sections are numbered from 0 to one less than this. */
#define JALON_MAX_SECTIONS 120

typedef struct _JalonSectionsWriter JalonSectionsWriter;
typedef struct _JalonSections       JalonSections;

JalonSectionsWriter *jalon_sections_writer_new (const char *path, guint64 fingerprint, GError **error);
void                 jalon_sections_writer_begin (JalonSectionsWriter *self, guint number);
void                 jalon_sections_writer_add (JalonSectionsWriter *self, gconstpointer bytes, gsize n_bytes);
gboolean             jalon_sections_writer_finish (JalonSectionsWriter *self, GError **error);
void                 jalon_sections_writer_free (JalonSectionsWriter *self);

JalonSections *jalon_sections_open (const char *path, guint64 fingerprint);
JalonSections *jalon_sections_ref (JalonSections *self);
void           jalon_sections_unref (JalonSections *self);
gpointer       jalon_sections_get (const JalonSections *self, guint number, gsize *out_n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSectionsWriter, jalon_sections_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSections, jalon_sections_unref)

G_END_DECLS
