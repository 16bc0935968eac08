/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For tests of files that have one article.
 */

#pragma once

#include "jalon-intake-list.h"

/* (transfer full) (nullable): the article of a file; as jalon_intake_list_load() fails */
static inline JalonIntake *
load_one_article (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonIntakeList) list =
      jalon_intake_list_load (file, &(JalonProgress){ .cancellable = cancellable }, error);

  if (list == NULL)
    return NULL;
  g_assert_cmpuint (list->articles->len, ==, 1);
  return g_ptr_array_steal_index (list->articles, 0);
}
