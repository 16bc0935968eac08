/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds where JSON values begin and end without building anything: the way
 * through a file too large for one tree, and to the exact text of a member.
 * It looks at brackets, strings, commas and colons only; what is between them
 * is judged by the parser that reads the value. Private to the codec.
 */

#pragma once

#include "jalon-input.h"

G_BEGIN_DECLS

/* Borrowed bytes, not terminated. */
typedef struct
{
  const char *start;
  const char *end;
} JalonSlice;

/**
 * JalonWindow:
 *
 * The part of a source that a scan looks at; it moves on by itself.
 * @end: where the scan's text ends, bytes from the source's beginning
 * @next: where the part after this one begins
 * @cancellable: (nullable)
 * @error: (owned) (nullable): why the source could not be read; the scan then ends
 */
typedef struct
{
  const JalonInput *source;
  guint64           end;
  guint64           next;
  JalonInputBuffer  buffer;
  GCancellable     *cancellable;
  GError           *error;
} JalonWindow;

/**
 * JalonScan:
 *
 * A place in a text. Steps return %FALSE at the end of an object or array, and on an error;
 * then @problem says what is wrong at @problem_at.
 * @at: in memory, as @start and @end
 * @base: of @start, bytes from the source's beginning; 0 without a window
 * @problem: (nullable): static, to be translated where it is shown
 * @problem_at: bytes from the source's beginning, or that of the text without a window
 * @is_first: just past an opening bracket
 * @window: (nullable): brings what follows @end; then only spans tell where things are
 */
typedef struct
{
  const char  *at;
  const char  *start;
  const char  *end;
  guint64      base;
  const char  *problem;
  guint64      problem_at;
  gboolean     is_first;
  JalonWindow *window;
} JalonScan;

#define JALON_SCAN_INIT(slice) ((JalonScan){ .at = (slice).start, .start = (slice).start, .end = (slice).end })

void     jalon_scan_init_window (JalonScan *self, JalonWindow *window, const JalonInput *source, JalonInputSpan text);
void     jalon_window_clear (JalonWindow *self);
guint64  jalon_scan_get_offset (const JalonScan *self);
gboolean jalon_scan_next_key_span (JalonScan *self, JalonInputSpan *out_key);
gboolean jalon_scan_next_item_span (JalonScan *self, JalonInputSpan *out_item);
gboolean jalon_scan_skip_span (JalonScan *self, JalonInputSpan *out_value);

char     jalon_scan_peek (JalonScan *self);
gboolean jalon_scan_open (JalonScan *self, char bracket);
gboolean jalon_scan_next_member (JalonScan *self, JalonSlice *out_key, JalonSlice *out_value);
gboolean jalon_scan_skip_value (JalonScan *self, JalonSlice *out_value);
gboolean jalon_scan_finish (JalonScan *self);

gboolean jalon_slice_key_is (JalonSlice key, const char *name);
char    *jalon_slice_dup_key (JalonSlice key);
gboolean jalon_slice_find_member (JalonSlice object, const char *name, JalonSlice *out_value);
gboolean jalon_slice_find_item (JalonSlice array, gsize index, JalonSlice *out_item);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonWindow, jalon_window_clear)

G_END_DECLS
