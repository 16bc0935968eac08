/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The encoded words of headers, and what only begins like one, which stays as it is.
 */

#include "config.h"

#include "jalon-mime.h"

static const struct
{
  const char *header;
  const char *words;
} cases[] = {
  { "plain", "plain" },
  { "=?utf-8?Q?caf=C3=A9?=", "café" },
  { "=?ISO-8859-1?q?caf=E9?= noir", "café noir" },
  { "=?utf-8?B?Y2Fmw6k=?= =?utf-8?Q?_noir?=", "café noir" },
  { "=?utf-8?Q?"
    "?=",
    "" },
  { "=?utf-8?Q?=?=", "=" },
  { "=", "=" },
  { "=?", "=?" },
  { "=?a", "=?a" },
  { "=?a?", "=?a?" },
  { "=?a?=", "=?a?=" },
  { "=?a?Q", "=?a?Q" },
  { "=?a?Q?", "=?a?Q?" },
  { "=?a?Q?=", "=?a?Q?=" },
  { "=?a?QQ?b?=", "=?a?QQ?b?=" },
  { "what =?", "what =?" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *header = g_strdup (cases[i].header);
      g_autofree char *words = jalon_mime_dup_words (header);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_null (jalon_mime_dup_words (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mime/words", test_words);

  return g_test_run ();
}
