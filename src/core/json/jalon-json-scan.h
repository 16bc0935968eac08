/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds where JSON values begin and end without building anything: the way
 * through a file too large for one tree, and to the exact text of a member.
 * It looks at brackets, strings, commas and colons only; what is between them
 * is judged by the parser that reads the value. Private to the codec.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Borrowed bytes, not terminated. */
typedef struct
{
  const char *start;
  const char *end;
} JalonSlice;

/**
 * JalonScan:
 *
 * A place in a text. Steps return %FALSE at the end of an object or array, and on an error;
 * then @problem says what is wrong at @at.
 * @problem: (nullable): static, to be translated where it is shown
 * @is_first: just past an opening bracket
 */
typedef struct
{
  const char *at;
  const char *end;
  const char *problem;
  gboolean    is_first;
} JalonScan;

#define JALON_SCAN_INIT(slice) ((JalonScan){ (slice).start, (slice).end, NULL, FALSE })

char     jalon_scan_peek (JalonScan *self);
gboolean jalon_scan_open (JalonScan *self, char bracket);
gboolean jalon_scan_next_key (JalonScan *self, JalonSlice *out_key);
gboolean jalon_scan_next_member (JalonScan *self, JalonSlice *out_key, JalonSlice *out_value);
gboolean jalon_scan_next_item (JalonScan *self, JalonSlice *out_item);
gboolean jalon_scan_skip_value (JalonScan *self, JalonSlice *out_value);
gboolean jalon_scan_finish (JalonScan *self);

gboolean jalon_slice_key_is (JalonSlice key, const char *name);
char    *jalon_slice_dup_key (JalonSlice key);
char    *jalon_slice_dup (JalonSlice slice);
gboolean jalon_slice_find_member (JalonSlice object, const char *name, JalonSlice *out_value);
gboolean jalon_slice_find_item (JalonSlice array, gsize index, JalonSlice *out_item);

void jalon_slice_get_line_and_column (JalonSlice whole, const char *at, gsize *out_line, gsize *out_column);

G_END_DECLS
