/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts a text into words and sentences.
 */

#include "config.h"

#include "jalon-token.h"

#include <string.h>

/* Few words have so many bytes. */
#define ROOM 64

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2018;
}

static gboolean
is_word_char (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c);
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static char *
strip_accents (const char *norm)
{
  g_autofree char *decomposed = g_utf8_normalize (norm, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x0153)
        g_string_append (bare, "oe");
      else if (!g_unichar_ismark (c))
        g_string_append_unichar (bare, c);
    }
  return g_string_free (g_steal_pointer (&bare), FALSE);
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/* Most words: FALSE where one has other letters. */
static gboolean
fold_ascii (const char *start, gsize length, char *out)
{
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) start[i] >= 0x80)
        return FALSE;
      out[i] = g_ascii_tolower (start[i]);
    }
  out[length] = '\0';
  return TRUE;
}

/* @room: of ROOM bytes. Returns: @room, or a text that the caller is to free */
static char *
fold_word (const char *start, gsize length, char *room)
{
  g_autoptr (GString) folded = NULL;
  g_autofree char *lower = NULL;
  const char      *end = start + length;

  if (length < ROOM && fold_ascii (start, length, room))
    return room;
  folded = g_string_sized_new (length);
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (folded, is_apostrophe (c) ? '\'' : g_unichar_tolower (c));
    }
  if (is_ascii (folded->str))
    return g_string_free (g_steal_pointer (&folded), FALSE);
  lower = g_utf8_normalize (folded->str, -1, G_NORMALIZE_NFC);
  return lower != NULL ? g_steal_pointer (&lower) : g_strdup (folded->str);
}

static void
add_token (JalonTokens *self, const char *text, gsize start, gsize end, JalonTokenKind kind)
{
  char       room[ROOM];
  char      *norm = fold_word (text + start, end - start, room);
  JalonToken token = { .start = start, .end = end, .kind = kind };

  token.norm = g_string_chunk_insert (self->letters, norm);
  token.bare = token.norm;
  token.hash = g_str_hash (norm);
  if (!is_ascii (norm))
    {
      g_autofree char *bare = strip_accents (norm);

      token.bare = g_string_chunk_insert (self->letters, bare);
    }
  if (norm != room)
    g_free (norm);
  token.upper = g_unichar_isupper (g_utf8_get_char (text + start));
  g_array_append_val (self->tokens, token);
}

/* The word that begins at @start; hyphens and inner points of initials stay inside. */
static gsize
scan_word (const char *text, gsize start, gsize end)
{
  const char *p = text + start;
  const char *limit = text + end;

  while (p < limit)
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (is_word_char (c))
        p = next;
      else if ((c == '-' || c == 0x2010 || c == 0x2011) && next < limit && is_word_char (g_utf8_get_char (next)))
        p = next;
      else if (c == '.' && p - (text + start) == 1 && g_ascii_isupper (text[start]) && next < limit &&
               g_ascii_isupper (*next))
        p = next;
      else
        break;
    }
  /* "U.S." and the like: keep the last point */
  if (p < limit && *p == '.' && memchr (text + start, '.', p - (text + start)) != NULL)
    p++;
  return p - text;
}

/* Whether three digits and no more begin at @next: a group of thousands. */
static gboolean
begins_group (const char *next, const char *limit)
{
  for (guint i = 0; i < 3; i++)
    if (next + i >= limit || !g_ascii_isdigit (next[i]))
      return FALSE;
  return next + 3 == limit || !g_ascii_isdigit (next[3]);
}

static gboolean
separates_thousands (gunichar c)
{
  return c == 0xA0 || c == 0x202F || c == ' ' || c == ',';
}

/* Digits with thousands separators or decimals: "5 000" (also with no-break space), "1,200", "3.5". */
static gsize
scan_number (const char *text, gsize start, gsize end)
{
  const char *p = text + start;
  const char *limit = text + end;

  while (p < limit)
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (g_ascii_isdigit (*p))
        p++;
      else if (separates_thousands (c) && p - (text + start) <= 3 && begins_group (next, limit))
        p = next;
      else if ((c == '.' || c == ',') && next < limit && g_ascii_isdigit (*next))
        p = next;
      else
        break;
    }
  return p - text;
}

/* "N'Djamena", "N'Guigmi": the N belongs to the name; "N'A PAS" it denies. */
static gboolean
begins_name (const char *text, gsize start, gsize after, gsize end)
{
  const char *second = after < end ? g_utf8_next_char (text + after) : NULL;

  return text[start] == 'N' && second != NULL && second < text + end &&
         g_unichar_isupper (g_utf8_get_char (text + after)) && g_unichar_islower (g_utf8_get_char (second));
}

/* Whether a word is one that loses its end before a vowel. */
static gboolean
is_elision (const JalonLangPack *pack, const char *word, gsize length)
{
  char     room[ROOM];
  char    *norm = fold_word (word, length, room);
  gboolean is = g_strv_contains (pack->elisions, norm);

  if (norm != room)
    g_free (norm);
  return is;
}

static gsize
add_word (JalonTokens *self, const char *text, gsize start, gsize end, JalonLang lang)
{
  const JalonLangPack *pack = jalon_lang_get (lang);
  gsize                stop = scan_word (text, start, end);
  gsize                after = stop < end && is_apostrophe (g_utf8_get_char (text + stop))
                                   ? (gsize) (g_utf8_next_char (text + stop) - text)
                                   : stop;

  if (after > stop && is_elision (pack, text + start, stop - start) && !begins_name (text, start, after, end) &&
      (after == end || is_word_char (g_utf8_get_char (text + after))))
    {
      add_token (self, text, start, after, JALON_TOKEN_WORD);
      return after;
    }
  if (after > stop && after < end && is_word_char (g_utf8_get_char (text + after)))
    {
      gsize clitic = pack->genitive != NULL ? after + strlen (pack->genitive) : end + 1;

      if (clitic <= end && g_ascii_strncasecmp (text + after, pack->genitive, clitic - after) == 0 &&
          !(clitic < end && is_word_char (g_utf8_get_char (text + clitic))))
        {
          add_token (self, text, start, stop, JALON_TOKEN_WORD);
          add_token (self, text, stop, clitic, JALON_TOKEN_WORD);
          return clitic;
        }
      /* "aujourd'hui", "N'Djamena", "don't" */
      stop = scan_word (text, after, end);
    }
  add_token (self, text, start, stop, JALON_TOKEN_WORD);
  return stop;
}

static void
cut_words (JalonTokens *self, const char *text, gsize start, gsize end, JalonLang lang)
{
  gsize at = start;

  while (at < end)
    {
      gunichar c = g_utf8_get_char (text + at);
      gsize    next = g_utf8_next_char (text + at) - text;

      if (g_ascii_isdigit (text[at]))
        {
          gsize stop = scan_number (text, at, end);

          /* "1er", "2e", "1st" stay one word */
          if (stop < end && g_unichar_isalpha (g_utf8_get_char (text + stop)))
            stop = scan_word (text, stop, end);
          add_token (self, text, at, stop, JALON_TOKEN_NUMBER);
          at = stop;
        }
      else if (is_word_char (c))
        at = add_word (self, text, at, end, lang);
      else
        {
          /* a blank line ends a sentence like a full stop: it is kept as a token */
          if (c == '\n' && next < end && (text[next] == '\n' || (text[next] == '\r')))
            add_token (self, text, at, next, JALON_TOKEN_PUNCTUATION);
          else if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
            add_token (self, text, at, next, JALON_TOKEN_PUNCTUATION);
          at = next;
        }
    }
}

/* "George W. Bush": a letter between two names stands for one, and its point ends nothing. */
static gboolean
is_initial (const JalonTokens *self, guint i)
{
  const JalonToken *letter = i > 1 ? jalon_tokens_get (self, i - 1) : NULL;
  const JalonToken *name = i > 1 ? jalon_tokens_get (self, i - 2) : NULL;
  const JalonToken *after = i + 1 < self->tokens->len ? jalon_tokens_get (self, i + 1) : NULL;

  return letter != NULL && after != NULL && letter->end - letter->start == 1 && letter->upper &&
         letter->end == jalon_tokens_get (self, i)->start && name->upper && name->kind == JALON_TOKEN_WORD &&
         after->upper && after->kind == JALON_TOKEN_WORD;
}

static gboolean
is_abbreviation (const JalonToken *token, const JalonToken *after, JalonLang lang)
{
  if (g_strv_contains (jalon_lang_get (lang)->abbreviations, token->norm))
    return TRUE;
  return after != NULL && after->kind == JALON_TOKEN_NUMBER &&
         g_strv_contains (jalon_lang_get (lang)->dated_abbreviations, token->norm);
}

static gboolean
ends_sentence (const JalonTokens *self, guint i, JalonLang lang)
{
  const JalonToken *token = jalon_tokens_get (self, i);
  const JalonToken *before = i > 0 ? jalon_tokens_get (self, i - 1) : NULL;
  const JalonToken *after = i + 1 < self->tokens->len ? jalon_tokens_get (self, i + 1) : NULL;

  if (token->kind != JALON_TOKEN_PUNCTUATION)
    return FALSE;
  if (strchr ("!?\n", token->norm[0]) != NULL || strcmp (token->norm, "…") == 0)
    return TRUE;
  if (token->norm[0] != '.')
    return FALSE;
  if (is_initial (self, i))
    return FALSE;
  if (before != NULL && before->end == token->start && is_abbreviation (before, after, lang))
    return FALSE;
  return after == NULL || after->upper || after->kind != JALON_TOKEN_WORD;
}

static void
cut_sentences (JalonTokens *self, JalonLang lang)
{
  guint first = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      guint last = i + 1;

      if (!ends_sentence (self, i, lang) && last < self->tokens->len)
        continue;
      /* closing quotes belong to the sentence they close */
      while (last < self->tokens->len && strstr ("»”\")", jalon_tokens_get (self, last)->norm) != NULL)
        last++;
      if (last > first)
        {
          JalonSpan span = { first, last };

          g_array_append_val (self->sentences, span);
        }
      first = last;
      i = last - 1;
    }
}

/**
 * jalon_tokens_new:
 * @text: valid UTF-8
 * @start: first byte to cut, at a character
 * @end: the byte after the last
 * @lang: decides elisions and genitives
 *
 * Returns: (transfer full): the words and sentences of that part
 */
JalonTokens *
jalon_tokens_new (const char *text, gsize start, gsize end, JalonLang lang)
{
  JalonTokens *self = g_new0 (JalonTokens, 1);

  g_return_val_if_fail (text != NULL && start <= end, NULL);

  self->tokens = g_array_new (FALSE, FALSE, sizeof (JalonToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (JalonSpan));
  self->letters = g_string_chunk_new (MAX (end - start, 64));
  cut_words (self, text, start, end, lang);
  cut_sentences (self, lang);
  return self;
}

void
jalon_tokens_free (JalonTokens *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_string_chunk_free (self->letters);
  g_free (self);
}

gboolean
jalon_tokens_is (const JalonTokens *self, guint i, const char *norm)
{
  return i < self->tokens->len && strcmp (jalon_tokens_get (self, i)->norm, norm) == 0;
}

gboolean
jalon_tokens_begin_sentence (const JalonTokens *self, guint i)
{
  guint low = 0;
  guint high = self->sentences->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      guint first = g_array_index (self->sentences, JalonSpan, middle).first;

      if (first == i)
        return TRUE;
      if (first < i)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}
