/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether bytes have the structure of a dossier, told while they pass by in
 * parts of any size: one object whose members and features are where they
 * must be, all strings and brackets closed, nothing behind it. It looks at what
 * JalonScan looks at; within a member or a feature at brackets and strings only.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Enough of a member's name to tell "features" from others. */
#define JALON_STRUCTURE_KEY 12

/* What may stand next. */
typedef enum
{
  JALON_EXPECT_DOCUMENT,
  JALON_EXPECT_FIRST_KEY,
  JALON_EXPECT_KEY,
  JALON_EXPECT_COLON,
  JALON_EXPECT_VALUE,
  JALON_EXPECT_MEMBER_END,
  JALON_EXPECT_FIRST_ITEM,
  JALON_EXPECT_ITEM,
  JALON_EXPECT_ITEM_END,
  JALON_EXPECT_NOTHING,
} JalonExpect;

/**
 * JalonStructure:
 *
 * @n_features: begun so far
 * @depth: of brackets within the value that is passed over; 0 outside of one
 * @is_in_string: between quotes
 * @is_escaped: just past a backslash
 * @is_in_scalar: in a number or a word that stands by itself
 * @is_in_key: the string is a member's name
 * @is_in_features: in the array of that name
 * @is_wrong: something does not fit
 */
typedef struct
{
  JalonExpect expect;
  guint64     n_features;
  guint64     depth;
  gboolean    is_in_string;
  gboolean    is_escaped;
  gboolean    is_in_scalar;
  gboolean    is_in_key;
  gboolean    is_in_features;
  gboolean    has_features;
  gboolean    is_wrong;
  char        key[JALON_STRUCTURE_KEY];
  gsize       n_key;
} JalonStructure;

#define JALON_STRUCTURE_INIT ((JalonStructure){ JALON_EXPECT_DOCUMENT })

void     jalon_structure_add (JalonStructure *self, const char *bytes, gsize n_bytes);
gboolean jalon_structure_is_whole (const JalonStructure *self);

G_END_DECLS
