/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a change among events is with the headings among them.
 */

#include "config.h"

#include "jalon-section-change.h"

static const JalonSectionStart *
get (const GArray *sections, guint index)
{
  return &g_array_index (sections, JalonSectionStart, index);
}

static gboolean
equal_spans (JalonSpan a, JalonSpan b)
{
  return a.first == b.first && a.last == b.last;
}

/* Items that stay at the beginning: up to the change, or to a heading before it that is another. */
static guint
count_first (const JalonSectionChange *change, const GArray *before, const GArray *after)
{
  guint end = change->position;
  guint n = 0;

  while (n < before->len && n < after->len && get (before, n)->first <= change->position &&
         get (after, n)->first == get (before, n)->first && equal_spans (get (before, n)->span, get (after, n)->span))
    n++;
  if (n < before->len)
    end = MIN (end, get (before, n)->first);
  if (n < after->len)
    end = MIN (end, get (after, n)->first);

  return end + n;
}

/* Items that stay at the end. */
static guint
count_last (const JalonSectionChange *change, const GArray *before, const GArray *after)
{
  guint n_events_before = change->n_events - change->n_added + change->n_removed;
  guint end_before = change->position + change->n_removed, end_after = change->position + change->n_added;
  guint n_events = change->n_events - end_after;
  guint n = 0;

  while (n < before->len && n < after->len)
    {
      const JalonSectionStart *a = get (before, before->len - n - 1), *b = get (after, after->len - n - 1);

      if (a->first < end_before || b->first < end_after || n_events_before - a->first != change->n_events - b->first ||
          !equal_spans (a->span, b->span))
        break;
      n++;
    }
  /* A heading that is another cuts off all that stands before what follows it. */
  if (n < before->len && get (before, before->len - n - 1)->first >= end_before)
    n_events = n_events_before - get (before, before->len - n - 1)->first;
  if (n < after->len && get (after, after->len - n - 1)->first >= end_after)
    n_events = MIN (n_events, change->n_events - get (after, after->len - n - 1)->first);

  return n_events + n;
}

/**
 * jalon_section_change_measure:
 * @before: (element-type JalonSectionStart): headings before the change
 * @after: (element-type JalonSectionStart): headings after it
 * @out_n_first: (out): items that stay, at the beginning
 * @out_n_last: (out): items that stay, at the end; none of them among the first
 */
void
jalon_section_change_measure (const JalonSectionChange *change,
                              const GArray             *before,
                              const GArray             *after,
                              guint                    *out_n_first,
                              guint                    *out_n_last)
{
  guint n_items_before = change->n_events - change->n_added + change->n_removed + before->len;
  guint n_items_after = change->n_events + after->len;

  *out_n_first = count_first (change, before, after);
  *out_n_last = MIN (count_last (change, before, after), MIN (n_items_before, n_items_after) - *out_n_first);
}
