/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of captions.
 */

#include "config.h"

#include "jalon-captions.h"

#include "jalon-i18n.h"
#include "jalon-text.h"

/**
 * jalon_captions_append_precision:
 * @country: (nullable): that it is in
 *
 * Says how fine a place is, where it is not a point.
 */
void
jalon_captions_append_precision (JalonScene *scene, GString *line, JalonPrecision precision, const char *country)
{
  g_autofree char *words = NULL;

  if (jalon_precision_is_point (precision))
    return;
  if (precision != JALON_PRECISION_COUNTRY || country == NULL)
    {
      jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_PRECISION, precision));
      return;
    }
  /* Translators: %s is a country: something happened in it, no one says where. */
  words = g_strdup_printf (_ ("%s; place not stated"),
                           jalon_world_get_name (scene->world, country, scene->options.language));
  jalon_text_append_part (line, words);
}

/**
 * jalon_captions_append_review:
 *
 * Says what a review found; what was accepted goes without saying.
 */
void
jalon_captions_append_review (GString *line, JalonReview review)
{
  if (review != JALON_REVIEW_ACCEPTED)
    jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, review));
}
