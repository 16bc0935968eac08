/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notices to aviation: what each item says, what area, whether it closes airspace; and what is none.
 */

#include "config.h"

#include "jalon-notam.h"
#include "jalon-time.h"

#include <string.h>

#define ITEMS(q, b, c, e) "A0412/25 NOTAMN\nQ) " q "\nA) DAAA B) " b " C) " c "\nE) " e "\n"
#define CLOSED "DAAA/QAFLC/IV/BO/E/000/999/2800N00300E999"
#define ACTIVE "DAAA/QRTCA/IV/BO/W/000/245/3550N00300E030"
#define SQUARE "WI 360000N0030000E-360000N0033000E-353000N0033000E-353000N0030000E"

typedef struct
{
  const char *text;
  const char *number;
  const char *levels; /* lower, then upper */
  const char *days;   /* first, then last; "-" where there is none */
  gboolean    is_open;
  gboolean    closes;
  guint       n_corners;
  guint       metres;
} Notice;

static const Notice notices[] = {
  { ITEMS (CLOSED, "2504071200", "PERM", "AIRSPACE CLSD."), "A0412/25", "SFC UNL", "2025-04-07 -", TRUE, TRUE, 0, 0 },
  { ITEMS (CLOSED, "2504071200", "2504142359", "AIRSPACE CLSD."),
    "A0412/25",
    "SFC UNL",
    "2025-04-07 2025-04-14",
    FALSE,
    TRUE,
    0,
    0 },
  { ITEMS (CLOSED, "2504071200", "2504142359 EST", "CLSD."), "A0412/25", "SFC UNL", "2025-04-07 -", TRUE, TRUE, 0, 0 },
  { ITEMS (CLOSED, "2504071200", "UFN", "CLSD."), "A0412/25", "SFC UNL", "2025-04-07 -", TRUE, TRUE, 0, 0 },
  /* An end before the beginning, a day that is none. */
  { ITEMS (CLOSED, "2504071200", "2404071200", "CLSD."), "A0412/25", "SFC UNL", "2025-04-07 -", FALSE, TRUE, 0, 0 },
  { ITEMS (CLOSED, "2513451200", "2504142359", "CLSD."), "A0412/25", "SFC UNL", "- 2025-04-14", FALSE, TRUE, 0, 0 },
  { ITEMS (ACTIVE, "2504080600", "2504091800", "AREA ACTIVE " SQUARE),
    "A0412/25",
    "SFC FL245",
    "2025-04-08 2025-04-09",
    FALSE,
    TRUE,
    4,
    0 },
  { ITEMS (ACTIVE, "2504080600", "2504091800", "AREA WI 10NM RADIUS OF 3600N00300E") "F) 3000FT AMSL G) FL100)",
    "A0412/25",
    "3000FT AMSL FL100",
    "2025-04-08 2025-04-09",
    FALSE,
    TRUE,
    1,
    18520 },
  { ITEMS (ACTIVE, "2504080600", "2504091800", "CIRCLE RADIUS 5.5 KM CENTRED ON 360000.5S 0030000W"),
    "A0412/25",
    "SFC FL245",
    "2025-04-08 2025-04-09",
    FALSE,
    TRUE,
    1,
    5500 },
  /* Lists within item E, and a place beyond the poles. */
  { ITEMS (ACTIVE, "2504080600", "2504091800", "A) ONE F) TWO 9930N00300E\nB) THREE") "F) GND G) UNL",
    "A0412/25",
    "SFC UNL",
    "2025-04-08 2025-04-09",
    FALSE,
    TRUE,
    0,
    0 },
  /* An aerodrome, a warning, what cancels. */
  { ITEMS ("DAAA/QFALC/IV/NBO/A/000/999/3641N00313E005", "2504071200", "PERM", "AD CLSD."),
    "A0412/25",
    "SFC UNL",
    "2025-04-07 -",
    TRUE,
    FALSE,
    0,
    0 },
  { ITEMS ("DAAA/QRTCA/IV/BO/W/000/245/3550N00300E030", "2504071200", "PERM", "AREA ACT.") "",
    "A0412/25",
    "SFC FL245",
    "2025-04-07 -",
    TRUE,
    TRUE,
    0,
    0 },
  { "A0415/25 NOTAMC A0412/25\nQ) " CLOSED "\nA) DAAA B) 2504200000\nE) CLSD CNL)",
    "A0415/25",
    "SFC UNL",
    "2025-04-20 -",
    TRUE,
    FALSE,
    0,
    0 },
  /* Without a number, and with nothing but one. */
  { "Q) " CLOSED " A) DAAA B) 2504071200 C) PERM E) AIRSPACE CLSD", NULL, "SFC UNL", "2025-04-07 -", TRUE, TRUE, 0, 0 },
  { "A0412/25 NOTAMN A) E)", "A0412/25", "- -", "- -", TRUE, FALSE, 0, 0 },
  { "A0412/25 NOTAMN A) B) C) E) F) G)", "A0412/25", "- -", "- -", TRUE, FALSE, 0, 0 },
};

static char *
dup_day (gint32 day)
{
  return day == G_MININT32 ? g_strdup ("-") : jalon_day_format_iso (day);
}

static void
test_notice (gconstpointer data)
{
  const Notice *expected = data;
  g_autoptr (GPtrArray) list = jalon_notam_list (expected->text);
  JalonNotam      *notam;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *days = NULL;
  g_autofree char *levels = NULL;

  g_assert_cmpuint (list->len, ==, 1);
  notam = g_ptr_array_index (list, 0);
  first = dup_day (notam->first_day);
  last = dup_day (notam->last_day);
  days = g_strconcat (first, " ", last, NULL);
  levels =
      g_strconcat (notam->lower != NULL ? notam->lower : "-", " ", notam->upper != NULL ? notam->upper : "-", NULL);
  g_assert_cmpstr (notam->number, ==, expected->number);
  g_assert_cmpstr (levels, ==, expected->levels);
  g_assert_cmpstr (days, ==, expected->days);
  g_assert_cmpint (notam->is_open, ==, expected->is_open);
  g_assert_cmpint (jalon_notam_closes (notam, expected->text), ==, expected->closes);
  g_assert_cmpuint (notam->corners->len, ==, expected->n_corners);
  g_assert_cmpuint ((guint) (notam->radius + 0.5), ==, expected->metres);
  g_assert_true (notam->words_start <= notam->words_end && notam->words_end <= strlen (expected->text));
}

static void
assert_area (const char *words, const char *expected)
{
  g_autofree char *text = g_strconcat ("A0412/25 NOTAMN Q) " ACTIVE " A) DAAA B) 2504080600 E) ", words, NULL);
  g_autoptr (GPtrArray) list = jalon_notam_list (text);
  g_autofree char *area = jalon_notam_dup_area (g_ptr_array_index (list, 0));

  g_assert_cmpstr (area, ==, expected);
}

/* Rings are closed and go counterclockwise, whichever way they are given. */
static void
test_areas (void)
{
  static const char square[] = "{\"type\":\"Polygon\",\"coordinates\":[[[3.000000,36.000000],[3.000000,35.500000],"
                               "[3.500000,35.500000],[3.500000,36.000000],[3.000000,36.000000]]]}";

  assert_area (SQUARE, square);
  assert_area (SQUARE "-360000N0030000E", square);
  assert_area ("3600N00300E 3530N00300E 3530N00330E 3600N00330E", square);
  assert_area ("3600N00300E 3530N00300E", NULL);
  assert_area ("3600N00300E 3600N00300E 3600N00300E", NULL);
  assert_area ("3600N17900E 3530N17900W 3530N17900E", NULL);
  assert_area ("NO POSITION", NULL);
}

static void
test_circle (void)
{
  g_autoptr (GPtrArray) list =
      jalon_notam_list ("A0412/25 NOTAMN Q) " ACTIVE " A) DAAA B) 2504080600 E) 60NM RADIUS OF 0000N00300E");
  g_autofree char *area = jalon_notam_dup_area (g_ptr_array_index (list, 0));

  /* 60 nautical miles are about one degree of latitude; north, then west of the middle. */
  g_assert_true (g_str_has_prefix (area, "{\"type\":\"Polygon\",\"coordinates\":[[[3.000000,0.999"));
  g_assert_nonnull (strstr (area, "[2.00"));
}

static void
test_several (void)
{
  g_autoptr (GPtrArray) list =
      jalon_notam_list ("(" ITEMS (CLOSED, "2504071200", "PERM", "CLSD.") ")\n\n(B0001/25 NOTAMR "
                                                                          "B0002/24\nQ) " ACTIVE
                                                                          "\nA) DAAA B) 2504080600 C) PERM\nE) ACT)");

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((JalonNotam *) g_ptr_array_index (list, 1))->number, ==, "B0001/25");
  g_assert_cmpint (((JalonNotam *) g_ptr_array_index (list, 1))->kind, ==, 'R');
}

static void
test_sniff (void)
{
  static const char notice[] = "GG DAAAZXXX\n(" ITEMS (CLOSED, "2504071200", "PERM", "CLSD.") ")";
  static const char article[] = "Algeria closed its airspace on Monday, says NOTAM A0412/25.";
  g_autofree char  *far = g_strnfill (300, 'x');
  g_autofree char  *late = g_strconcat (far, "\n", notice, NULL);

  g_assert_true (jalon_notam_sniff (notice, strlen (notice)));
  g_assert_false (jalon_notam_sniff (article, strlen (article)));
  g_assert_false (jalon_notam_sniff (late, strlen (late)));
  g_assert_false (jalon_notam_sniff ("", 0));
  g_assert_false (jalon_notam_sniff ("\xff\xfe\x00", 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      g_autofree char *name = g_strdup_printf ("/intake/notam/notice/%u", i);

      g_test_add_data_func (name, &notices[i], test_notice);
    }
  g_test_add_func ("/intake/notam/areas", test_areas);
  g_test_add_func ("/intake/notam/circle", test_circle);
  g_test_add_func ("/intake/notam/several", test_several);
  g_test_add_func ("/intake/notam/sniff", test_sniff);
  return g_test_run ();
}
