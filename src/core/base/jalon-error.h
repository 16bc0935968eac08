/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JALON_ERROR:
 *
 * The one error domain of Jalon. A message about a file names the file, the
 * path within it and what is expected there.
 */
#define JALON_ERROR (jalon_error_quark ())

/**
 * JalonError:
 * @JALON_ERROR_SYNTAX: the text is not JSON (or not UTF-8); the message has line and column
 * @JALON_ERROR_NOT_A_DOSSIER: JSON, but no GeoJSON FeatureCollection; refused whole
 * @JALON_ERROR_VERSION: written by a later version of the format than this one reads
 * @JALON_ERROR_INVALID_VALUE: a member has a value outside its vocabulary or range
 * @JALON_ERROR_MISSING: a required member is absent
 * @JALON_ERROR_DUPLICATE_ID: two things in one dossier have the same id
 * @JALON_ERROR_UNKNOWN_REFERENCE: an id that names nothing in the dossier
 * @JALON_ERROR_TOO_LARGE: over a documented limit
 * @JALON_ERROR_CHANGED_OUTSIDE: the file on disk is not the one that was opened, or is gone, and is not overwritten;
 *   or it was changed while it was being read
 * @JALON_ERROR_WORLD: the bundled world is damaged
 * @JALON_ERROR_RENDER: an image could not be made (size, cairo status)
 * @JALON_ERROR_NOT_A_TEXT: a file that should be an article is of another kind
 * @JALON_ERROR_USAGE: the command line is wrong
 * @JALON_ERROR_FOREIGN_OWNER: saving would change who owns the file; nothing was touched
 * @JALON_ERROR_NOT_VERIFIED: what was written does not read back as it must; not put in the file's place
 * @JALON_ERROR_UNCONFIRMED: the file is saved and in its place, but the disk did not confirm it
 * @JALON_ERROR_PROGRAM: a program of the person's own could not be run, failed, or was stopped at a limit
 * @JALON_ERROR_DATABASE: a database cannot be reached, refuses, or does not hold what is asked for
 * @JALON_ERROR_PASSWORD: a database asks for a password, or for another one
 */
typedef enum
{
  JALON_ERROR_SYNTAX,
  JALON_ERROR_NOT_A_DOSSIER,
  JALON_ERROR_VERSION,
  JALON_ERROR_INVALID_VALUE,
  JALON_ERROR_MISSING,
  JALON_ERROR_DUPLICATE_ID,
  JALON_ERROR_UNKNOWN_REFERENCE,
  JALON_ERROR_TOO_LARGE,
  JALON_ERROR_CHANGED_OUTSIDE,
  JALON_ERROR_WORLD,
  JALON_ERROR_RENDER,
  JALON_ERROR_NOT_A_TEXT,
  JALON_ERROR_USAGE,
  JALON_ERROR_FOREIGN_OWNER,
  JALON_ERROR_NOT_VERIFIED,
  JALON_ERROR_UNCONFIRMED,
  JALON_ERROR_PROGRAM,
  JALON_ERROR_DATABASE,
  JALON_ERROR_PASSWORD,
} JalonError;

/* The domain of these codes, which code names by its macro JALON_ERROR. */
GQuark jalon_error_quark (void);

void jalon_error_explain_reading (GError **error, const char *name);

G_END_DECLS
