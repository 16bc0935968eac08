/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It stands among the members that no schema has.
 */

#include "config.h"

#include "jalon-original.h"

#include <jansson.h>

/* What an article's own members have of it. */
#define ORIGINAL "original"

static char *
dup_member (json_t *original, const char *name)
{
  return g_strdup (json_string_value (json_object_get (original, name)));
}

/**
 * jalon_original_new:
 *
 * Returns: (transfer full) (nullable): what an article says of the file that it was read from; %NULL where it says
 *   nothing
 */
JalonOriginal *
jalon_original_new (const JalonArticleData *article)
{
  json_t        *extra = article->extra != NULL ? json_loads (article->extra, 0, NULL) : NULL;
  json_t        *original = json_object_get (json_object_get (extra, ""), ORIGINAL);
  JalonOriginal *self = NULL;

  if (json_is_string (json_object_get (original, "sha256")))
    {
      self = g_new0 (JalonOriginal, 1);
      self->sum = dup_member (original, "sha256");
      self->name = dup_member (original, "name");
      self->reader = dup_member (original, "reader");
      self->version = dup_member (original, "version");
      self->kept = dup_member (original, "kept");
      self->from = dup_member (original, "from");
    }
  json_decref (extra);
  return self;
}

/**
 * jalon_original_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_original_free (JalonOriginal *self)
{
  if (self == NULL)
    return;
  g_free (self->sum);
  g_free (self->name);
  g_free (self->reader);
  g_free (self->version);
  g_free (self->kept);
  g_free (self->from);
  g_free (self->path);
  g_free (self);
}
