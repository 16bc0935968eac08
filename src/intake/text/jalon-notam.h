/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notices to aviation (NOTAM) as they are sent: ICAO Doc 10066 (PANS-AIM), appendix 3, and Doc 8126.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Notices that are read of one text, and corners of an area. */
#define JALON_NOTAM_MAX 200
#define JALON_NOTAM_MAX_CORNERS 200

/* Degrees of WGS 84. */
typedef struct
{
  double latitude;
  double longitude;
} JalonNotamPoint;

/**
 * JalonNotam:
 *
 * All strings (owned) (nullable), as the notice has them.
 * @number: "A1234/25"
 * @kind: 'N' new, 'R' replacing, 'C' cancelling; 'N' where nothing says
 * @fir: of item Q
 * @code: the five letters of item Q, "QRTCA"
 * @traffic: of item Q: "IV", "I", "V"
 * @place: item A, the first location indicator
 * @from: item B, "2504070000"
 * @until: item C, "2504142359", "PERM"
 * @lower: item F, else that of item Q: "SFC", "FL245"
 * @upper: item G, else that of item Q: "UNL"
 * @first_day: since 1970-01-01; %G_MININT32 where item B is none
 * @last_day: since 1970-01-01; %G_MININT32 where there is no end
 * @is_open: no end was given, or only an estimated one
 * @corners: (owned) (element-type JalonNotamPoint): of the area of item E, or the middle of its circle; may be empty
 * @radius: of the circle of item E, metres; 0 where it has none
 * @start: first byte of the notice in its text
 * @end: the byte after the last
 * @words_start: first byte of item E
 * @words_end: the byte after the last
 */
typedef struct
{
  char    *number;
  char     kind;
  char    *fir;
  char    *code;
  char    *traffic;
  char    *place;
  char    *from;
  char    *until;
  char    *lower;
  char    *upper;
  gint32   first_day;
  gint32   last_day;
  gboolean is_open;
  GArray  *corners;
  double   radius;
  gsize    start;
  gsize    end;
  gsize    words_start;
  gsize    words_end;
} JalonNotam;

gboolean   jalon_notam_sniff (const char *text, gsize length);
GPtrArray *jalon_notam_list (const char *text);
void       jalon_notam_free (JalonNotam *self);
gboolean   jalon_notam_says (const JalonNotam *self, const char *text, const char *words);
gboolean   jalon_notam_says_closed_of (const JalonNotam *self, const char *text, gsize start, gsize end);
gboolean   jalon_notam_closes (const JalonNotam *self, const char *text);
char      *jalon_notam_dup_area (const JalonNotam *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonNotam, jalon_notam_free)

G_END_DECLS
