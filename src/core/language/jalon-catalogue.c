/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the format that the manual of GNU gettext describes ("The Format of GNU
 * MO Files"): a header of seven numbers, then tables of the lengths and places
 * of the originals, in the order of their bytes, and of the translations.
 */

#include "config.h"

#include "jalon-catalogue.h"

#include "jalon-plural.h"

#include <string.h>

#define MAGIC 0x950412deU

/* Between a context and its text. */
#define CONTEXT_END "\004"

/* Numbers of the header, each of four bytes. */
enum
{
  HEADER_MAGIC,
  HEADER_REVISION,
  HEADER_COUNT,
  HEADER_ORIGINALS,
  HEADER_TRANSLATIONS,
  N_HEADER
};

struct _JalonCatalogue
{
  char       *bytes;
  gsize       n_bytes;
  guint32     n_texts;
  guint32     originals; /* offsets of tables */
  guint32     translations;
  const char *plural; /* (nullable): the rule */
};

static guint32
read_number (const JalonCatalogue *self, gsize offset)
{
  guint32 number;

  memcpy (&number, self->bytes + offset, sizeof number);
  return number;
}

static gboolean
has_table (const JalonCatalogue *self, guint32 offset)
{
  return offset <= self->n_bytes && (gsize) self->n_texts * 8 <= self->n_bytes - offset;
}

/* The text of an entry, with its NUL; NULL where the file is damaged. */
static const char *
get_text (const JalonCatalogue *self, guint32 table, guint32 index, guint32 *out_length)
{
  guint32 length = read_number (self, (gsize) table + (gsize) index * 8);
  guint32 offset = read_number (self, (gsize) table + (gsize) index * 8 + 4);

  if (offset >= self->n_bytes || length >= self->n_bytes - offset || self->bytes[(gsize) offset + length] != '\0')
    return NULL;
  *out_length = length;
  return self->bytes + offset;
}

/* The translation of an original, whose plurals follow after NULs. */
static const char *
find (const JalonCatalogue *self, const char *original, guint32 *out_length)
{
  guint32 low = 0, high = self->n_texts;

  while (low < high)
    {
      guint32     middle = low + (high - low) / 2, length;
      const char *text = get_text (self, self->originals, middle, &length);
      int         order = text != NULL ? strcmp (original, text) : 0;

      if (text == NULL)
        return NULL;
      if (order == 0)
        return get_text (self, self->translations, middle, out_length);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/**
 * jalon_catalogue_new:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): its words; %NULL where it cannot be read
 */
JalonCatalogue *
jalon_catalogue_new (const char *path)
{
  g_autoptr (JalonCatalogue) self = g_new0 (JalonCatalogue, 1);
  const char *head;
  guint32     length;

  if (!g_file_get_contents (path, &self->bytes, &self->n_bytes, NULL) || self->n_bytes < N_HEADER * sizeof (guint32) ||
      read_number (self, 0) != MAGIC)
    return NULL;

  self->n_texts = read_number (self, HEADER_COUNT * sizeof (guint32));
  self->originals = read_number (self, HEADER_ORIGINALS * sizeof (guint32));
  self->translations = read_number (self, HEADER_TRANSLATIONS * sizeof (guint32));
  if (!has_table (self, self->originals) || !has_table (self, self->translations))
    return NULL;

  head = find (self, "", &length);
  self->plural = head != NULL ? strstr (head, "plural=") : NULL;
  if (self->plural != NULL)
    self->plural += strlen ("plural=");
  return g_steal_pointer (&self);
}

void
jalon_catalogue_free (JalonCatalogue *self)
{
  if (self == NULL)
    return;
  g_free (self->bytes);
  g_free (self);
}

/**
 * jalon_catalogue_find:
 * @context: (nullable)
 * @text: as the source has it
 *
 * Returns: (nullable): the translation; %NULL where there is none
 */
const char *
jalon_catalogue_find (const JalonCatalogue *self, const char *context, const char *text)
{
  g_autofree char *original = context != NULL ? g_strconcat (context, CONTEXT_END, text, NULL) : NULL;
  guint32          length;
  const char      *found;

  /* The empty text is the head of the file. */
  if (*text == '\0')
    return NULL;
  found = find (self, original != NULL ? original : text, &length);
  return found != NULL && *found != '\0' ? found : NULL;
}

/**
 * jalon_catalogue_find_plural:
 * @one: the original for one
 * @n: how many
 *
 * Returns: (nullable): what is said of so many; %NULL where there is nothing
 */
const char *
jalon_catalogue_find_plural (const JalonCatalogue *self, const char *one, gulong n)
{
  guint32     length;
  gulong      form;
  const char *found = find (self, one, &length);
  const char *end = found != NULL ? found + length : NULL;

  if (found == NULL || self->plural == NULL || !jalon_plural_choose (self->plural, n, &form))
    return NULL;
  for (; form > 0 && found < end; form--)
    found += strlen (found) + 1;
  return found < end ? found : NULL;
}
