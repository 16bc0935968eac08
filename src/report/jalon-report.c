/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of formats of reports.
 */

#include "config.h"

#include "jalon-report.h"

static const JalonReportFormat *const formats[] = { &jalon_report_html, &jalon_report_markdown };

/**
 * jalon_report_format_get:
 * @index: from 0 on
 *
 * Returns: (nullable): a format; %NULL behind the last one
 */
const JalonReportFormat *
jalon_report_format_get (guint index)
{
  return index < G_N_ELEMENTS (formats) ? formats[index] : NULL;
}
