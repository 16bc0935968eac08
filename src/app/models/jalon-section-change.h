/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a change among events is with the headings among them: how many items,
 * headings and events together, stay the same before it and after it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* First and last day. */
typedef struct
{
  gint32 first;
  gint32 last;
} JalonSpan;

/**
 * JalonSectionStart:
 * @first: position of its first event among the events
 * @span: of that event
 */
typedef struct
{
  guint     first;
  JalonSpan span;
} JalonSectionStart;

/**
 * JalonSectionChange:
 *
 * A change of the events as GListModel tells it.
 * @n_events: after it
 */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
  guint n_events;
} JalonSectionChange;

void jalon_section_change_measure (const JalonSectionChange *change,
                                   const GArray             *before,
                                   const GArray             *after,
                                   guint                    *out_n_first,
                                   guint                    *out_n_last);

G_END_DECLS
