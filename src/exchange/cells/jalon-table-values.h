/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in a cell: numbers, degrees, dates as people and programs write them.
 */

#pragma once

#include "jalon-table-rows.h"
#include "jalon-time.h"

G_BEGIN_DECLS

/* Which number of 3/4/2024 is the month. */
typedef enum
{
  JALON_DATE_ORDER_UNKNOWN,
  JALON_DATE_ORDER_DMY,
  JALON_DATE_ORDER_MDY,
  JALON_DATE_ORDER_YMD,
} JalonDateOrder;

/**
 * JalonDateEvidence:
 *
 * What dates such as 3/4/2024 tell of their order.
 * @n_day_first: with a first number that is no month
 * @n_month_first: with a second number that is no month
 * @n_open: that can be read in two ways
 */
typedef struct
{
  guint n_day_first;
  guint n_month_first;
  guint n_open;
} JalonDateEvidence;

gboolean jalon_cell_parse_number (JalonCell cell, double *out_number);
gboolean jalon_cell_parse_count (JalonCell cell, gint32 *out_count);
gboolean jalon_cell_parse_position (JalonCell cell, double *out_lon, double *out_lat);
gboolean jalon_cell_parse_date (JalonCell cell, JalonDateOrder order, JalonTime *time);
void     jalon_date_evidence_add (JalonDateEvidence *self, JalonCell cell);

G_END_DECLS
