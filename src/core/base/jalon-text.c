/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts in several languages as one string, and folding for search.
 */

#include "config.h"

#include "jalon-text-private.h"

#include "jalon-i18n.h"

#include <string.h>

/* One language of a packed text; all lengths in bytes. */
typedef struct
{
  const char *language;
  gsize       language_length;
  const char *text;
  gsize       text_length;
} Part;

/* Whether neither of the noncharacters that a packed text is built with may be in @text. */
static gboolean
is_clean (const char *text)
{
  return strstr (text, "\xef\xb7") == NULL;
}

static void
append_clean (GString *packed, const char *text)
{
  gsize start = packed->len;

  g_string_append (packed, text);
  if (!is_clean (packed->str + start))
    {
      g_autofree char *copy = g_strdup (packed->str + start);

      g_string_truncate (packed, start);
      for (const char *p = copy; *p != '\0'; p++)
        {
          if (JALON_TEXT_AT (p, JALON_TEXT_MARK) || JALON_TEXT_AT (p, JALON_TEXT_SPLIT))
            p += JALON_TEXT_MARK_LENGTH - 1;
          else
            g_string_append_c (packed, *p);
        }
    }
}

/* Reads the part at @cursor, which stands on a mark; moves on to the next mark or the end. */
static gboolean
next_part (const char **cursor, Part *part)
{
  const char *split;
  const char *end;

  if (!g_str_has_prefix (*cursor, JALON_TEXT_MARK))
    return FALSE;

  part->language = *cursor + JALON_TEXT_MARK_LENGTH;
  end = strstr (part->language, JALON_TEXT_MARK);
  if (end == NULL)
    end = part->language + strlen (part->language);
  split = g_strstr_len (part->language, end - part->language, JALON_TEXT_SPLIT);
  part->language_length = split != NULL ? (gsize) (split - part->language) : 0;
  part->text = split != NULL ? split + JALON_TEXT_MARK_LENGTH : part->language;
  part->text_length = end - part->text;
  *cursor = end;

  return TRUE;
}

static gsize
base_length (const char *language, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isalpha (language[n]))
    n++;

  return n;
}

/* 3: the same language and region; 2: the same language; 1: English; 0: another. */
static int
rate_language (const Part *part, const char *wanted)
{
  gsize length = strlen (wanted);
  gsize base = base_length (part->language, part->language_length);

  if (part->language_length == length && g_ascii_strncasecmp (part->language, wanted, length) == 0)
    return 3;
  if (base == base_length (wanted, length) && g_ascii_strncasecmp (part->language, wanted, base) == 0)
    return 2;
  return base == 2 && g_ascii_strncasecmp (part->language, "en", 2) == 0 ? 1 : 0;
}

/**
 * jalon_text_pack:
 * @languages: (array zero-terminated=1): BCP 47 tags; "" where not known
 * @texts: (array zero-terminated=1): as many texts
 *
 * Makes one string of a text in several languages. A single text whose language
 * is not known stays plain. The two noncharacters that a packed text is
 * built with are dropped from @texts.
 *
 * Returns: (transfer full): the text
 */
char *
jalon_text_pack (const char *const *languages, const char *const *texts)
{
  g_autoptr (GString) packed = g_string_new (NULL);
  gboolean plain;

  g_return_val_if_fail (languages != NULL && texts != NULL, NULL);

  plain = languages[0] != NULL && languages[1] == NULL && languages[0][0] == '\0';
  for (guint i = 0; languages[i] != NULL && texts[i] != NULL; i++)
    {
      if (!plain)
        {
          g_string_append (packed, JALON_TEXT_MARK);
          append_clean (packed, languages[i]);
          g_string_append (packed, JALON_TEXT_SPLIT);
        }
      append_clean (packed, texts[i]);
    }

  return g_string_free (g_steal_pointer (&packed), FALSE);
}

/**
 * jalon_text_pack_one:
 * @text: as a person or a file has it
 *
 * What every plain text passes through, so that none is taken for a packed one.
 *
 * Returns: (transfer full) (nullable): the text; %NULL for an empty one
 */
char *
jalon_text_pack_one (const char *text)
{
  const char      *languages[] = { "", NULL };
  const char      *texts[] = { text, NULL };
  g_autofree char *packed = is_clean (text) ? g_strdup (text) : jalon_text_pack (languages, texts);

  return *packed != '\0' ? g_steal_pointer (&packed) : NULL;
}

/**
 * jalon_text_is_packed:
 * @text: (nullable): a text
 *
 * Returns: whether @text carries its languages, so that it must go through
 *   jalon_text_dup() before anyone sees it
 */
gboolean
jalon_text_is_packed (const char *text)
{
  return text != NULL && g_str_has_prefix (text, JALON_TEXT_MARK);
}

/**
 * jalon_text_dup:
 * @text: (nullable): a plain or packed text
 * @language: (nullable): the language wanted, as a BCP 47 tag or locale; %NULL for the interface's
 *
 * Returns: (transfer full) (nullable): the text in @language, else in English, else
 *   in the first it has; %NULL for %NULL
 */
char *
jalon_text_dup (const char *text, const char *language)
{
  const char *cursor = text;
  Part        best = { NULL };
  int         best_rate = -1;
  Part        part;

  if (!jalon_text_is_packed (text))
    return g_strdup (text);

  if (language == NULL)
    language = jalon_text_get_ui_language ();
  while (next_part (&cursor, &part))
    {
      int rate = rate_language (&part, language);

      if (rate > best_rate)
        {
          best = part;
          best_rate = rate;
        }
    }

  return g_strndup (best.text, best.text_length);
}

/**
 * jalon_text_foreach:
 * @text: (nullable): a plain or packed text
 * @func: (scope call): called for each language in order; the language is "" for a plain text
 *
 * Visits each language of a text.
 */
void
jalon_text_foreach (const char *text,
                    void (*func) (const char *language, const char *text, gpointer data),
                    gpointer data)
{
  const char *cursor = text;
  Part        part;

  if (text == NULL)
    return;

  if (!jalon_text_is_packed (text))
    {
      func ("", text, data);
      return;
    }

  while (next_part (&cursor, &part))
    {
      g_autofree char *language = g_strndup (part.language, part.language_length);
      g_autofree char *words = g_strndup (part.text, part.text_length);

      func (language, words, data);
    }
}

/**
 * jalon_text_get_ui_language:
 *
 * Returns: the language of the interface, or what the calling thread speaks in its place; two or three letters ("fr");
 *   "en" in the C locale
 */
const char *
jalon_text_get_ui_language (void)
{
  const char      *spoken = jalon_i18n_get_language ();
  const char      *name = spoken != NULL ? spoken : g_get_language_names ()[0];
  gsize            length = base_length (name, strlen (name));
  g_autofree char *language = g_ascii_strdown (name, length);

  if (length < 2 || length > 3)
    return "en";

  return g_intern_string (language);
}

/* Letters that Unicode does not decompose but readers take for their base. */
static const char *
fold_letter (gunichar c)
{
  switch (c)
    {
    case 0x00df: /* sharp s */
      return "ss";
    case 0x00e6: /* ae */
      return "ae";
    case 0x0153: /* oe */
      return "oe";
    case 0x00f8: /* o with stroke */
      return "o";
    case 0x0111: /* d with stroke */
      return "d";
    case 0x0142: /* l with stroke */
      return "l";
    case 0x0131: /* dotless i */
      return "i";
    case 0x03c2: /* final sigma */
      return "\xcf\x83";
    default:
      return NULL;
    }
}

/* Signs that are typed in a plainer form, or left out. */
static const char *
fold_sign (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* quotation marks */
    case 0x2019:
    case 0x02bc:
      return "'";
    case 0x00ab:
    case 0x00bb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return "\"";
    case 0x2010: /* hyphens and dashes */
    case 0x2011:
    case 0x2013:
    case 0x2014:
    case 0x2212: /* minus */
      return "-";
    case 0x0640: /* Arabic tatweel */
      return "";
    default:
      return NULL;
    }
}

static const char *
fold_special (gunichar c)
{
  const char *letter = fold_letter (c);

  return letter != NULL ? letter : fold_sign (c);
}

/* Whether a character leaves no trace in folded text: accents, vowel signs, invisible marks. */
static gboolean
is_dropped (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT;
}

static inline char
fold_ascii_char (char c)
{
  return c < 0x20 || c == 0x7f ? ' ' : g_ascii_tolower (c);
}

/* Folds one character: without case, accents and typographic variants.
 * @out_folded has room for JALON_TEXT_MAX_FOLD bytes; returns how many it took, 0 for none. */
gsize
jalon_text_fold_char (gunichar c, char *out_folded)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize    n_parts;
  gsize    length = 0;

  if (c < 0x80)
    {
      out_folded[0] = fold_ascii_char (c);
      return 1;
    }

  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    {
      gunichar    lower = g_unichar_tolower (parts[i]);
      const char *special = fold_special (lower);

      if (special != NULL)
        length += g_strlcpy (out_folded + length, special, JALON_TEXT_MAX_FOLD - length);
      else if (!is_dropped (lower))
        length += g_unichar_to_utf8 (lower, out_folded + length);
    }

  return length;
}

/* Folds what comes before the first character above ASCII, which is all of most names, and ends it with a zero.
 * @out_folded has room for all of @text. Returns how many bytes that is. */
static gsize
fold_plain (const char *text, char *out_folded)
{
  gsize n = 0;

  for (; text[n] != '\0' && (guchar) text[n] < 0x80; n++)
    out_folded[n] = fold_ascii_char (text[n]);
  out_folded[n] = '\0';
  return n;
}

/**
 * jalon_text_fold:
 * @text: (nullable): a plain text in UTF-8
 *
 * Folds a text for comparing and searching: no case, no accents, straight
 * quotation marks, plain spaces ("Ouagadougou’s" as "ouagadougou's").
 *
 * Returns: (transfer full) (nullable): the folded text, %NULL for %NULL
 */
char *
jalon_text_fold (const char *text)
{
  gsize n_plain;
  gsize length;
  char *plain;
  g_autoptr (GString) folded = NULL;

  if (text == NULL)
    return NULL;

  length = strlen (text);
  plain = g_malloc (length + 1);
  n_plain = fold_plain (text, plain);
  if (n_plain == length)
    return plain;
  folded = g_string_sized_new (length);
  g_string_append_len (folded, plain, n_plain);
  g_free (plain);
  for (const char *p = text + n_plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      char buffer[JALON_TEXT_MAX_FOLD];

      g_string_append_len (folded, buffer, jalon_text_fold_char (g_utf8_get_char (p), buffer));
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * jalon_text_append_part:
 * @line: a line of parts, in one language
 * @part: (nullable): what to add; nothing where it is %NULL or empty
 *
 * Adds a part to a line that names several things of one, parted by middle dots.
 */
void
jalon_text_append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

/**
 * jalon_text_capitalise:
 * @text: (transfer full): a sentence or a phrase, UTF-8
 *
 * Lets it begin with a capital letter, in title case.
 *
 * Returns: (transfer full): the same words
 */
char *
jalon_text_capitalise (char *text)
{
  g_autofree char *owned = text;
  g_autoptr (GString) sentence = g_string_new (NULL);

  if (*text == '\0')
    return g_steal_pointer (&owned);

  g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (sentence, g_utf8_next_char (text));

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/**
 * jalon_text_fill:
 * @pattern: has one "%s" or none: what a table has, which no compiler checks as a format
 *
 * Returns: (transfer full): @pattern with @value there
 */
char *
jalon_text_fill (const char *pattern, const char *value)
{
  const char *gap = strstr (pattern, "%s");

  return gap != NULL ? g_strdup_printf ("%.*s%s%s", (int) (gap - pattern), pattern, value, gap + strlen ("%s"))
                     : g_strdup (pattern);
}
