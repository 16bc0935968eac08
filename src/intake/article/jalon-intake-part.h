/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of several articles that are in a file.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

/* Articles of a file; more are not read. */
#define JALON_INTAKE_MAX_PARTS 1000

/**
 * JalonIntakePart:
 *
 * To be freed with jalon_intake_part_free().
 * @name: (owned): a title or an address, for people
 * @intake: (owned) (nullable): the article where it was read already
 * @data: (owned) (nullable): a document that is still to be read, where @intake is %NULL
 * @length: bytes of @data
 * @url: (owned) (nullable): where it is from
 * @retrieved: (owned) (nullable): ISO 8601, when it was taken from there
 * @reason: (owned) (nullable): why it is not to be read, a sentence, translated
 */
typedef struct
{
  char        *name;
  JalonIntake *intake;
  char        *data;
  gsize        length;
  char        *url;
  char        *retrieved;
  char        *reason;
} JalonIntakePart;

JalonIntakePart *jalon_intake_part_new (const char *name);

G_END_DECLS
