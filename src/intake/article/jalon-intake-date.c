/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text is cut into numbers and words; a date is three of them in one of the
 * orders in use, with a month by its name or by its number.
 */

#include "config.h"

#include "jalon-intake-date.h"

#include <string.h>

/* Numbers and words that are looked at. */
#define MAX_TOKENS 48

#define MIN_YEAR 1900
#define MAX_YEAR 2100

/* Bytes before the word that says that a line tells the date of publication, as of a name or of a later date. */
#define MAX_BEFORE 60

/* Letters of a token that matter. */
#define MAX_WORD 48

/* Seconds since 1970, or milliseconds, by their digits. */
#define SECONDS_DIGITS 10
#define MILLISECONDS_DIGITS 13
#define SECONDS_OF_DAY (24 * 60 * 60)

/* @value: of a number of @n_digits digits; of a word there are none
 * @before: the sign that stands alone between the token before and this one; 0 where it is anything else */
typedef struct
{
  gint64 value;
  guint  n_digits;
  char   before;
  char   word[MAX_WORD];
} Token;

/* Names and short names of months, case folded: English, French, Spanish, Portuguese, Italian, German, Dutch, Arabic of
 * Egypt, of the Maghreb and of the Levant. */
static const char *const months[] = {
  " january jan janvier janv enero ene janeiro gennaio gen januar jänner januari يناير جانفي ",
  " february feb février fevrier févr fevr febrero fevereiro fev febbraio februar februari فبراير فيفري شباط ",
  " march mar mars marzo março marco märz maerz maart مارس آذار ",
  " april apr avril avr abril abr aprile أبريل ابريل إبريل أفريل نيسان ",
  " may mai mayo maio maggio mag mei مايو ماي أيار ",
  " june jun juin junio junho giugno giu juni يونيو يونيه جوان حزيران ",
  " july jul juillet juil julio julho luglio lug juli يوليو يوليه جويلية تموز ",
  " august aug août aout agosto ago أغسطس اغسطس أوت آب ",
  " september sep sept septembre septiembre setembro settembre سبتمبر أيلول ",
  " october oct octobre octubre outubro out ottobre ott oktober okt أكتوبر اكتوبر ",
  " november nov novembre noviembre novembro نوفمبر ",
  " december dec décembre decembre déc diciembre dic dezembro dez dicembre dezember ديسمبر ",
};

/* What may stand between a day and its month, or behind a day. */
static const char day_words[] = " st nd rd th er of de del di do da den ";

/* What may stand around a date that is all there is in a line: names of days, times of day. */
static const char around_words[] =
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت"
    " الأحد at on à a le um alle las h min am pm gmt utc cet cest est edt et bst z t heure heures paris date the ";

/* Which words say that a date is that of the first publication, and which that it is a later one. */
static const char *const published_words[] = {
  "published",      "first posted", "posted", "issued", "publié",      "publie", "mis en ligne", "paru", "publicado",
  "veröffentlicht", "pubblicato",   "نشر",    "نُشر",    "تاريخ النشر", "date :", "date:",        NULL
};
static const char *const updated_words[] = { "updated",    "modified",   "mis à jour",  "mise à jour",
                                             "modifié",    "actualisé",  "actualizado", "aktualisiert",
                                             "aggiornato", "atualizado", "تحديث",       NULL };

static gboolean
is_in (const char *list, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = length > 0 ? strstr (list, word) : NULL; p != NULL; p = strstr (p + 1, word))
    if (p > list && p[-1] == ' ' && p[length] == ' ')
      return TRUE;
  return FALSE;
}

/* 1 to 12; 0 for other words */
static int
get_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (is_in (months[i], word))
      return (int) i + 1;
  return 0;
}

static const char *
read_number (const char *p, Token *token)
{
  for (; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      if (token->n_digits++ < MILLISECONDS_DIGITS)
        token->value = token->value * 10 + g_unichar_digit_value (g_utf8_get_char (p));
    }
  return p;
}

static const char *
read_word (const char *p, Token *token)
{
  const char      *end = p;
  g_autofree char *folded = NULL;

  while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  folded = g_utf8_strdown (p, end - p);
  if (strlen (folded) < MAX_WORD)
    strcpy (token->word, folded);
  else
    strcpy (token->word, "?");
  return end;
}

static guint
cut (const char *text, Token *tokens)
{
  guint       n = 0;
  const char *last = text;

  for (const char *p = text; *p != '\0' && n < MAX_TOKENS;)
    {
      gunichar c = g_utf8_get_char (p);
      Token    token = { 0 };

      if (!g_unichar_isdigit (c) && !g_unichar_isalpha (c))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      token.before = p == last + 1 ? *last : '\0';
      p = g_unichar_isdigit (c) ? read_number (p, &token) : read_word (p, &token);
      tokens[n++] = token;
      last = p;
    }
  return n;
}

static gboolean
set_day (gint64 year, gint64 month, gint64 day, JalonTime *out)
{
  char               iso[16];
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return FALSE;
  g_snprintf (iso, sizeof iso, "%04d-%02d-%02d", (int) year, (int) month, (int) day);
  if (!jalon_day_parse_range (iso, &first, &last, &precision))
    return FALSE;
  *out = JALON_TIME_INIT;
  out->start = first;
  out->end = last;
  out->precision = precision;
  return TRUE;
}

static gboolean
is_year (const Token *token)
{
  return token->n_digits == 4 && token->value >= MIN_YEAR && token->value <= MAX_YEAR;
}

static gboolean
is_day (const Token *token)
{
  return token->n_digits >= 1 && token->n_digits <= 2 && token->value >= 1 && token->value <= 31;
}

/* Past words as "th" and "of". */
static guint
skip_day_words (const Token *tokens, guint n, guint i)
{
  while (i < n && tokens[i].n_digits == 0 && is_in (day_words, tokens[i].word))
    i++;
  return i;
}

/* The month at @i, which has two words in the Levant. */
static int
read_month (const Token *tokens, guint n, guint *inout_i)
{
  static const struct
  {
    const char *first;
    int         months[2]; /* "the first", "the second" of the name */
  } pairs[] = { { "كانون", { 12, 1 } }, { "تشرين", { 10, 11 } } };
  guint i = *inout_i;
  int   month;

  if (i >= n)
    return 0;
  month = get_month (tokens[i].word);
  for (guint k = 0; k < G_N_ELEMENTS (pairs) && i + 1 < n; k++)
    if (strcmp (tokens[i].word, pairs[k].first) == 0)
      {
        month = pairs[k].months[strcmp (tokens[i + 1].word, "الثاني") == 0];
        (*inout_i)++;
      }
  (*inout_i)++;
  return month;
}

/* "5 June 2025", "1er juin 2025", "5 de junio de 2025" */
static guint
match_day_month (const Token *tokens, guint n, guint i, JalonTime *out)
{
  guint at = skip_day_words (tokens, n, i + 1);
  int   month;

  if (!is_day (&tokens[i]) || (month = read_month (tokens, n, &at)) == 0)
    return 0;
  at = skip_day_words (tokens, n, at);
  return at < n && is_year (&tokens[at]) && set_day (tokens[at].value, month, tokens[i].value, out) ? at + 1 - i : 0;
}

/* "June 5, 2025", "June 5th 2025" */
static guint
match_month_day (const Token *tokens, guint n, guint i, JalonTime *out)
{
  guint at = i;
  guint day;
  int   month = read_month (tokens, n, &at);

  day = at;
  if (month == 0 || day >= n || !is_day (&tokens[day]))
    return 0;
  at = skip_day_words (tokens, n, day + 1);
  return at < n && is_year (&tokens[at]) && set_day (tokens[at].value, month, tokens[day].value, out) ? at + 1 - i : 0;
}

static gboolean
is_joined (const Token *a, const Token *b)
{
  return a->before == b->before && a->before != '\0' && strchr ("-/.", a->before) != NULL;
}

/* "2025-06-05", "2025/6/5", "2025年6月5日" */
static guint
match_year_first (const Token *tokens, guint n, guint i, JalonTime *out)
{
  if (i + 2 < n && is_year (&tokens[i]) && is_day (&tokens[i + 1]) && is_day (&tokens[i + 2]) &&
      is_joined (&tokens[i + 1], &tokens[i + 2]) &&
      set_day (tokens[i].value, tokens[i + 1].value, tokens[i + 2].value, out))
    return 3;
  if (i + 4 < n && is_year (&tokens[i]) && strcmp (tokens[i + 1].word, "年") == 0 &&
      strcmp (tokens[i + 3].word, "月") == 0 &&
      set_day (tokens[i].value, tokens[i + 2].value, tokens[i + 4].value, out))
    return 5;
  return 0;
}

/* "05.06.2025", "13/06/2025"; "05/06/2025" where the language tells which is the day: an American has the month first.
 */
static guint
match_day_first (const Token *tokens, guint n, guint i, const char *language, JalonTime *out)
{
  gboolean is_english = language == NULL || g_str_has_prefix (language, "en");
  gint64   day;
  gint64   month;

  if (i + 2 >= n || !is_day (&tokens[i]) || !is_day (&tokens[i + 1]) || !is_year (&tokens[i + 2]) ||
      !is_joined (&tokens[i + 1], &tokens[i + 2]))
    return 0;
  day = tokens[i].value;
  month = tokens[i + 1].value;
  if (day <= 12 && month <= 12 && day != month && is_english && tokens[i + 1].before != '.')
    return 0;
  if (month > 12)
    return set_day (tokens[i + 2].value, day, month, out) ? 3 : 0;
  return set_day (tokens[i + 2].value, month, day, out) ? 3 : 0;
}

/* "20250605", and the seconds since 1970 that some pages have. */
static guint
match_number (const Token *token, JalonTime *out)
{
  gint64 seconds = token->n_digits == MILLISECONDS_DIGITS ? token->value / 1000 : token->value;
  int    year;
  int    month;
  int    day;

  if (token->n_digits == 8)
    return set_day (token->value / 10000, token->value / 100 % 100, token->value % 100, out) ? 1 : 0;
  if (token->n_digits != SECONDS_DIGITS && token->n_digits != MILLISECONDS_DIGITS)
    return 0;
  jalon_day_to_civil ((gint32) (seconds / SECONDS_OF_DAY), &year, &month, &day);
  return set_day (year, month, day, out) ? 1 : 0;
}

/* Tokens of the date that begins at @i; 0 where none does */
static guint
match (const Token *tokens, guint n, guint i, const char *language, JalonTime *out)
{
  guint length = match_year_first (tokens, n, i, out);

  if (length == 0)
    length = match_day_month (tokens, n, i, out);
  if (length == 0)
    length = match_month_day (tokens, n, i, out);
  if (length == 0)
    length = match_day_first (tokens, n, i, language, out);
  return length == 0 ? match_number (&tokens[i], out) : length;
}

/**
 * jalon_intake_find_date:
 * @text: UTF-8
 * @language: (nullable): of the text
 * @out_date: (out): the first day that is written in it
 *
 * Returns: whether there is one
 */
gboolean
jalon_intake_find_date (const char *text, const char *language, JalonTime *out_date)
{
  g_autofree Token *tokens = g_new (Token, MAX_TOKENS);
  guint             n = cut (text, tokens);

  for (guint i = 0; i < n; i++)
    if (match (tokens, n, i, language, out_date) > 0)
      return TRUE;
  return FALSE;
}

/* A line that has a date, its day of the week and its time, and nothing else. */
static gboolean
find_alone (const char *line, const char *language, JalonTime *out_date)
{
  g_autofree Token *tokens = g_new (Token, MAX_TOKENS);
  guint             n = cut (line, tokens);
  gboolean          is_found = FALSE;

  for (guint i = 0; i < n;)
    {
      guint length = is_found ? 0 : match (tokens, n, i, language, out_date);

      if (length == 0 && tokens[i].n_digits == 0 && !is_in (around_words, tokens[i].word))
        return FALSE;
      if (length == 0 && tokens[i].n_digits > 2)
        return FALSE;
      is_found |= length > 0;
      i += MAX (length, 1);
    }
  return is_found;
}

/* Where the first of the words begins; %NULL where none is there. */
static const char *
find_words (const char *folded, const char *const *words)
{
  const char *first = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *at = strstr (folded, words[i]);

      if (at != NULL && (first == NULL || at < first))
        first = at;
    }
  return first;
}

/**
 * jalon_intake_find_published:
 * @line: a line before an article begins
 * @language: (nullable): of the article
 * @out_date: (out): the day of publication that it tells
 * @out_is_updated: (out) (optional): it is the day of a change only
 *
 * "Published 5 June 2025 at 09:00", "Publié le 5 juin 2025, mis à jour le 6 juin", or a date alone.
 *
 * Returns: whether it tells one, and nothing else
 */
gboolean
jalon_intake_find_published (const char *line, const char *language, JalonTime *out_date, gboolean *out_is_updated)
{
  g_autofree char *folded = g_utf8_strdown (line, -1);
  const char      *published = find_words (folded, published_words);
  const char      *updated = find_words (folded, updated_words);

  if (out_is_updated != NULL)
    *out_is_updated = published == NULL && updated != NULL;
  if (published == NULL)
    return updated == folded ? jalon_intake_find_date (updated, language, out_date)
                             : updated == NULL && find_alone (line, language, out_date);
  if (published - folded > MAX_BEFORE)
    return FALSE;
  if (updated != NULL && updated > published)
    folded[updated - folded] = '\0';
  return jalon_intake_find_date (published, language, out_date);
}
