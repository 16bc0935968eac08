/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sizes of page that have a name: ISO 216, a slide, a square.
 */

#include "config.h"

#include "jalon-snapshot.h"

#include "jalon-i18n.h"

static const JalonPaper papers[] = {
  /* Translators: sizes of paper. */
  { "A5-landscape", N_ ("A5 landscape"), 210, 148 },
  { "A5-portrait", N_ ("A5 portrait"), 148, 210 },
  { "A4-landscape", N_ ("A4 landscape"), 297, 210 },
  { "A4-portrait", N_ ("A4 portrait"), 210, 297 },
  { "A3-landscape", N_ ("A3 landscape"), 420, 297 },
  { "A3-portrait", N_ ("A3 portrait"), 297, 420 },
  { "A2-landscape", N_ ("A2 landscape"), 594, 420 },
  { "A2-portrait", N_ ("A2 portrait"), 420, 594 },
  /* Translators: the page of a presentation. */
  { "slide-16x9", N_ ("Slide 16:9"), 338.67, 190.5 },
  { "square", N_ ("Square"), 210, 210 },
};

/**
 * jalon_paper_list:
 *
 * Returns: (transfer none) (array length=out_n): all; labels are to be translated with jalon_paper_get_label()
 */
const JalonPaper *
jalon_paper_list (guint *out_n)
{
  *out_n = G_N_ELEMENTS (papers);
  return papers;
}

/**
 * jalon_paper_find:
 * @word: "A4-landscape"; case does not matter
 *
 * Returns: (transfer none) (nullable)
 */
const JalonPaper *
jalon_paper_find (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].word, word) == 0)
      return &papers[i];
  return NULL;
}

/* The name on screen. */
const char *
jalon_paper_get_label (const JalonPaper *paper)
{
  return _ (paper->label);
}
