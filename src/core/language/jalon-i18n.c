/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language that a thread speaks. The C library has one for a whole
 * process, so that the catalogue of any other is read here.
 */

#include "config.h"

#include "jalon-i18n.h"

#include "jalon-catalogue.h"

#include <libintl.h>
#include <string.h>

/* The language of the source, which has no catalogue. */
#define SOURCE_LANGUAGE "en"

typedef struct
{
  const char           *language;  /* interned */
  const JalonCatalogue *catalogue; /* (nullable): where there is none, the words of the source */
} Voice;

static _Thread_local Voice voice;

static char *
dup_path (const char *language)
{
  return g_build_filename (bindtextdomain (GETTEXT_PACKAGE, NULL),
                           language,
                           "LC_MESSAGES",
                           GETTEXT_PACKAGE ".mo",
                           NULL);
}

/* Each is read once, and kept: they are few. */
static const JalonCatalogue *
find_catalogue (const char *language)
{
  static GMutex      mutex;
  static GHashTable *catalogues; /* (element-type utf8 JalonCatalogue): %NULL for what cannot be read */
  gpointer           catalogue = NULL;

  g_mutex_lock (&mutex);
  if (catalogues == NULL)
    catalogues = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (catalogues, language, NULL, &catalogue))
    {
      g_autofree char *path = dup_path (language);

      catalogue = g_str_equal (language, SOURCE_LANGUAGE) ? NULL : jalon_catalogue_new (path);
      g_hash_table_insert (catalogues, (gpointer) language, catalogue);
    }
  g_mutex_unlock (&mutex);
  return catalogue;
}

/**
 * jalon_i18n_set_language:
 * @language: (nullable): two or three letters; %NULL for that of the interface
 *
 * Makes the calling thread speak a language. Where the program has no words of it they are those of the source,
 * English.
 *
 * Returns: (nullable): what it spoke before, to be put back
 */
const char *
jalon_i18n_set_language (const char *language)
{
  const char *before = voice.language;

  voice.language = g_intern_string (language);
  voice.catalogue = voice.language != NULL ? find_catalogue (voice.language) : NULL;
  return before;
}

/**
 * jalon_i18n_get_language:
 *
 * Returns: (nullable): what the calling thread speaks; %NULL for the language of the interface
 */
const char *
jalon_i18n_get_language (void)
{
  return voice.language;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * jalon_i18n_list_languages:
 *
 * Returns: (transfer full): the languages that the program has words of, in the order of their letters
 */
char **
jalon_i18n_list_languages (void)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autoptr (GDir) folder = g_dir_open (bindtextdomain (GETTEXT_PACKAGE, NULL), 0, NULL);
  const char *name;

  g_ptr_array_add (languages, g_strdup (SOURCE_LANGUAGE));
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = dup_path (name);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (languages, g_strdup (name));
    }
  g_ptr_array_sort (languages, compare_names);
  g_ptr_array_add (languages, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&languages), FALSE);
}

/**
 * jalon_translate:
 * @context: (nullable)
 * @text: as the source has it
 *
 * Returns: @text in the language that the calling thread speaks
 */
const char *
jalon_translate (const char *context, const char *text)
{
  const char *found = NULL;

  if (voice.language == NULL)
    return context != NULL ? (g_dpgettext2) (GETTEXT_PACKAGE, context, text) : (g_dgettext) (GETTEXT_PACKAGE, text);
  if (voice.catalogue != NULL)
    found = jalon_catalogue_find (voice.catalogue, context, text);
  return found != NULL ? found : text;
}

/**
 * jalon_translate_plural:
 * @one: as the source has it for one
 * @other: for any other number
 * @n: the number
 *
 * Returns: what is said of @n in the language that the calling thread speaks
 */
const char *
jalon_translate_plural (const char *one, const char *other, gulong n)
{
  const char *found = NULL;

  if (voice.language == NULL)
    return (g_dngettext) (GETTEXT_PACKAGE, one, other, n);
  if (voice.catalogue != NULL)
    found = jalon_catalogue_find_plural (voice.catalogue, one, n);
  if (found != NULL)
    return found;
  return n == 1 ? one : other;
}
