/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the module that has libcrypto in it offers to the rest of intake.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How checking a time stamp ended. */
typedef enum
{
  JALON_STAMP_VALID,
  JALON_STAMP_DAMAGED,      /* or no answer of an authority */
  JALON_STAMP_REFUSED,      /* the authority did not stamp */
  JALON_STAMP_OF_ANOTHER,   /* no data that were given are what was stamped */
  JALON_STAMP_BAD_SUM,      /* by a checksum that is not known or too weak */
  JALON_STAMP_BAD_PEM,      /* what is said to be a certificate is none */
  JALON_STAMP_NOT_ITS,      /* the certificate is not of the authority that stamped */
  JALON_STAMP_OUT_OF_TIME,  /* the certificate was not valid when it stamped */
  JALON_STAMP_EXPIRED,      /* it was, and is not any more */
  JALON_STAMP_BAD_SIGNATURE /* what was stamped or when was changed afterwards */
} JalonStampOutcome;

/**
 * JalonStampJob:
 * @answer: the answer of the authority, or the stamp in it (RFC 3161), DER
 * @authority: its certificate, or that of who vouches for it, and those between, PEM
 * @data: (element-type GBytes): what may have been stamped
 */
typedef struct
{
  GBytes    *answer;
  GBytes    *authority;
  GPtrArray *data;
} JalonStampJob;

/**
 * JalonStampFound:
 * @index: which of the data was stamped
 * @made: when, as the authority says, seconds since 1970 in UTC
 * @who: (owned) (nullable): name of the certificate that stamped
 */
typedef struct
{
  guint  index;
  gint64 made;
  char  *who;
} JalonStampFound;

/* The only symbol of the module. */
#define JALON_STAMP_MODULE_SYMBOL "jalon_stamp_module_check"

typedef JalonStampOutcome (*JalonStampModuleCheck) (const JalonStampJob *job, JalonStampFound *out_found);

G_END_DECLS
