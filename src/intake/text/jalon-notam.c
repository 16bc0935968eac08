/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice begins with its number or with item Q and ends where the next begins. What stands in no item, or in an item
 * that is not as it must be, stays as words and is nothing else.
 */

#include "config.h"

#include "jalon-notam.h"

#include "jalon-notam-area.h"

#include <string.h>

/* Bytes of a beginning that are looked at, and those that may stand before the first notice: who sent it. */
#define BEGINNING 1000
#define MAX_BEFORE 200

/* "A1234/25 NOTAMR A1200/25" or "Q) DAAA/QRTCA/IV/BO/W/000/999/3600N00300E600", whichever comes first. */
static GRegex *
get_beginning (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       (gsize) g_regex_new ("(?:\\b([A-Z]\\d{4}/\\d{2})\\s+NOTAM([NRC])\\b[^\\n)]*)"
                                            "|(?:(?<![A-Z0-9])Q\\)\\s*[A-Z]{4}/Q[A-Z]{4}/)",
                                            G_REGEX_OPTIMIZE,
                                            0,
                                            NULL));
  return (GRegex *) regex;
}

/* Item Q: region, code, traffic, purpose, scope, levels, middle and radius. */
static GRegex *
get_qualifier (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       (gsize) g_regex_new ("(?<![A-Z0-9])Q\\)\\s*([A-Z]{4})/(Q[A-Z]{4})/\\s*([IVK ]{1,3})/"
                                            "\\s*[A-Z ]{0,3}/\\s*[A-Z ]{0,3}/(\\d{3})/(\\d{3})",
                                            G_REGEX_OPTIMIZE,
                                            0,
                                            NULL));
  return (GRegex *) regex;
}

/* Where an item begins: its letter and a parenthesis, with nothing of a word before. (nullable) */
static const char *
find_item (const char *text, const char *end, char letter)
{
  for (const char *at = text; at + 1 < end; at++)
    if (at[0] == letter && at[1] == ')' && (at == text || !g_ascii_isalnum (at[-1])))
      return at;
  return NULL;
}

/**
 * jalon_notam_sniff:
 * @text: a beginning
 * @length: bytes
 *
 * Returns: whether a text is notices to aviation
 */
gboolean
jalon_notam_sniff (const char *text, gsize length)
{
  g_autofree char *cut = g_strndup (text, MIN (length, BEGINNING));
  g_autofree char *beginning = g_utf8_make_valid (cut, -1);

  g_autoptr (GMatchInfo) match = NULL;
  int start = 0;

  if (!g_regex_match (get_beginning (), beginning, 0, &match) || !g_match_info_fetch_pos (match, 0, &start, NULL) ||
      start > MAX_BEFORE)
    return FALSE;
  return find_item (beginning, beginning + strlen (beginning), 'A') != NULL;
}

/**
 * jalon_notam_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_notam_free (JalonNotam *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->fir);
  g_free (self->code);
  g_free (self->traffic);
  g_free (self->place);
  g_free (self->from);
  g_free (self->until);
  g_free (self->lower);
  g_free (self->upper);
  g_array_unref (self->corners);
  g_free (self);
}

/* "2504070000", the year as 20YY */
static gint32
read_day (const char *digits)
{
  GDate    *date;
  gint32    day = G_MININT32;
  const int year = 2000 + (digits[0] - '0') * 10 + (digits[1] - '0');
  const int month = (digits[2] - '0') * 10 + (digits[3] - '0');
  const int day_of_month = (digits[4] - '0') * 10 + (digits[5] - '0');

  if (!g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return day;
  date = g_date_new_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);
  day = (gint32) g_date_get_julian (date) - (gint32) 719163; /* 1970-01-01 */
  g_date_free (date);
  return day;
}

/* (nullable): as find_item(), where a level follows: item E may have lists of its own. The last one counts */
static const char *
find_level (const char *text, const char *end, char letter)
{
  static const char *const levels[] = { "SFC", "GND", "FL", "UNL", NULL };
  const char              *found = NULL;

  for (const char *at = text; (at = find_item (at, end, letter)) != NULL; at++)
    {
      const char *level = at + 2;

      while (level < end && g_ascii_isspace (*level))
        level++;
      if (level < end && g_ascii_isdigit (*level))
        found = at;
      for (guint i = 0; levels[i] != NULL; i++)
        if (g_str_has_prefix (level, levels[i]))
          found = at;
    }
  return found;
}

/* (transfer full) (nullable): what an item says, up to the next; one line of words */
static char *
dup_item (const char *item, const char *end)
{
  g_autofree char *words = NULL;

  if (item == NULL || item + 2 > end)
    return NULL;
  words = g_strndup (item + 2, end - item - 2);
  g_strdelimit (words, "\r\n\t", ' ');
  g_strstrip (words);
  return *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/* "SFC", "FL245", "3000FT AMSL", without what closes the notice */
static char *
dup_level (const char *item, const char *end)
{
  char *words = dup_item (item, end);

  if (words == NULL)
    return NULL;
  words[strcspn (words, ")")] = '\0';
  g_strstrip (words);
  if (strcmp (words, "GND") == 0)
    {
      g_free (words);
      return g_strdup ("SFC");
    }
  return words;
}

/* "000", "245", "999" of item Q */
static char *
dup_flight_level (const char *digits)
{
  if (strcmp (digits, "000") == 0)
    return g_strdup ("SFC");
  return strcmp (digits, "999") == 0 ? g_strdup ("UNL") : g_strconcat ("FL", digits, NULL);
}

static void
read_qualifier (JalonNotam *self, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match_full (get_qualifier (),
                           text + self->start,
                           (gssize) (self->end - self->start),
                           0,
                           0,
                           &match,
                           NULL))
    return;
  self->fir = g_match_info_fetch (match, 1);
  self->code = g_match_info_fetch (match, 2);
  self->traffic = g_strstrip (g_match_info_fetch (match, 3));
  if (self->lower == NULL && self->upper == NULL)
    {
      g_autofree char *lower = g_match_info_fetch (match, 4);
      g_autofree char *upper = g_match_info_fetch (match, 5);

      self->lower = dup_flight_level (lower);
      self->upper = dup_flight_level (upper);
    }
}

static gboolean
has_digits (const char *words, gsize n)
{
  return words != NULL && strspn (words, "0123456789") >= n;
}

/* Items B and C. */
static void
read_times (JalonNotam *self)
{
  gboolean is_estimated = self->until != NULL && strstr (self->until, "EST") != NULL;
  gboolean is_permanent =
      self->until != NULL && (strstr (self->until, "PERM") != NULL || strstr (self->until, "UFN") != NULL);

  self->first_day = has_digits (self->from, 6) ? read_day (self->from) : G_MININT32;
  self->last_day = has_digits (self->until, 6) && !is_estimated ? read_day (self->until) : G_MININT32;
  self->is_open = is_permanent || is_estimated || self->last_day == G_MININT32;
  if (self->last_day < self->first_day)
    self->last_day = G_MININT32;
}

/* The places of the items, each behind the one before it. */
typedef struct
{
  const char *a;
  const char *b;
  const char *c;
  const char *d;
  const char *e;
  const char *f;
  const char *g;
} Items;

static const char *
first_of (const char *one, const char *other)
{
  return one != NULL ? one : other;
}

static Items
find_items (const char *text, const char *end)
{
  Items items = { NULL };

  items.a = find_item (text, end, 'A');
  items.b = items.a != NULL ? find_item (items.a, end, 'B') : NULL;
  items.c = items.b != NULL ? find_item (items.b, end, 'C') : NULL;
  items.e = items.a != NULL ? find_item (first_of (items.c, items.a), end, 'E') : NULL;
  items.d = items.c != NULL && items.e != NULL ? find_item (items.c, items.e, 'D') : NULL;
  items.f = items.e != NULL ? find_level (items.e, end, 'F') : NULL;
  items.g = items.f != NULL ? find_level (items.f, end, 'G') : NULL;
  return items;
}

/* Item E without the parenthesis that closes the notice. */
static void
set_words (JalonNotam *self, const char *text, const Items *items)
{
  const char *end = first_of (items->f, text + self->end);

  self->words_start = items->e + 2 - text;
  while (g_ascii_isspace (text[self->words_start]) && text + self->words_start < end)
    self->words_start++;
  while (end > text + self->words_start && (g_ascii_isspace (end[-1]) || (items->f == NULL && end[-1] == ')')))
    end--;
  self->words_end = end - text;
}

static void
read_items (JalonNotam *self, const char *text)
{
  const char *end = text + self->end;
  Items       items = find_items (text + self->start, end);

  self->place = items.b != NULL ? dup_item (items.a, items.b) : NULL;
  if (self->place != NULL)
    self->place[strcspn (self->place, " ")] = '\0';
  self->from = dup_item (items.b, first_of (items.c, first_of (items.e, end)));
  self->until = items.c != NULL ? dup_item (items.c, first_of (items.d, first_of (items.e, end))) : NULL;
  self->lower = dup_level (items.f, first_of (items.g, end));
  self->upper = dup_level (items.g, end);
  if (items.e != NULL)
    set_words (self, text, &items);
  read_times (self);
  read_qualifier (self, text);
  self->radius = jalon_notam_read_area (text + self->words_start, text + self->words_end, self->corners);
}

/* @start: of its beginning; @number and @kind: (transfer full) (nullable) */
static JalonNotam *
notam_new (gsize start, char *number, char *kind)
{
  JalonNotam *self = g_new0 (JalonNotam, 1);

  self->start = start;
  self->number = number != NULL && *number != '\0' ? g_steal_pointer (&number) : NULL;
  self->kind = kind != NULL && *kind != '\0' ? *kind : 'N';
  self->first_day = self->last_day = G_MININT32;
  self->corners = g_array_new (FALSE, FALSE, sizeof (JalonNotamPoint));
  g_free (number);
  g_free (kind);
  return self;
}

/**
 * jalon_notam_list:
 * @text: UTF-8
 *
 * Returns: (transfer full) (element-type JalonNotam): the notices in it, in order; JALON_NOTAM_MAX at most
 */
GPtrArray *
jalon_notam_list (const char *text)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_notam_free);
  g_autoptr (GMatchInfo) match = NULL;
  gsize    looked_at = 0;
  gboolean has_place = TRUE; /* item A since the last beginning */

  for (g_regex_match (get_beginning (), text, 0, &match); g_match_info_matches (match) && list->len < JALON_NOTAM_MAX;
       g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);
      int              start = 0;

      g_match_info_fetch_pos (match, 0, &start, NULL);
      has_place = has_place || find_item (text + looked_at, text + start, 'A') != NULL;
      looked_at = (gsize) start;
      /* Item Q right after the number belongs to it. */
      if (!has_place && (number == NULL || *number == '\0'))
        continue;
      if (list->len > 0)
        ((JalonNotam *) g_ptr_array_index (list, list->len - 1))->end = (gsize) start;
      g_ptr_array_add (list, notam_new ((gsize) start, g_steal_pointer (&number), g_match_info_fetch (match, 2)));
      has_place = FALSE;
    }
  if (list->len > 0)
    ((JalonNotam *) g_ptr_array_index (list, list->len - 1))->end = strlen (text);
  for (guint i = 0; i < list->len; i++)
    read_items (g_ptr_array_index (list, i), text);
  return list;
}

/**
 * jalon_notam_says:
 * @text: that it was read from
 * @words: in capitals, as notices are
 *
 * Returns: whether item E has the words, not as parts of others
 */
gboolean
jalon_notam_says (const JalonNotam *self, const char *text, const char *words)
{
  const char *start = text + self->words_start;
  gsize       length = strlen (words);
  gsize       n_said = self->words_end - self->words_start;

  for (const char *at = start; (at = g_strstr_len (at, (gssize) (n_said - (at - start)), words)) != NULL; at++)
    if ((at == start || !g_ascii_isalpha (at[-1])) && !g_ascii_isalpha (at[length]))
      return TRUE;
  return FALSE;
}

static gboolean
fits (const char *pattern, const char *start, gsize length)
{
  g_autoptr (GRegex) regex =
      g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_RAW | G_REGEX_DOTALL, G_REGEX_MATCH_DEFAULT, NULL);

  return g_regex_match_full (regex, start, (gssize) length, 0, G_REGEX_MATCH_DEFAULT, NULL, NULL);
}

/**
 * jalon_notam_says_closed_of:
 * @text: that it was read from
 * @start: first byte of the name of a state, or of its adjective, in item E
 * @end: the byte after the last
 *
 * Returns: whether item E says that the airspace of that state is closed: "MALIAN AIRSPACE CLSD", "THE AIRSPACE OF THE
 *   REPUBLIC OF MALI IS CLOSED"; not that others shall not enter it
 */
gboolean
jalon_notam_says_closed_of (const JalonNotam *self, const char *text, gsize start, gsize end)
{
#define IS_CLOSED "\\s+(?:(?:is|has been|remains|will be|est)\\s+(?:now\\s+)?)?(?:closed|clsd|prohibited|ferme)"
#define AIRSPACE "\\b(?:air ?space|sky)\\s+(?:of|over)\\s+(?:the\\s+)?"
#define ESPACE "\\bespace a\\S+rien\\s+(?:(?:du|de|de la|des|de l')\\s*)?"
#define STATE "(?:(?:\\w+\\s+)?(?:republic|kingdom|state|republique|royaume)\\s+(?:of|du|de)\\s+(?:the\\s+)?)?$"
  const char *before = text + self->words_start;
  gsize       n_before = start - self->words_start;
  const char *behind = text + end;
  gsize       n_behind = self->words_end - end;

  return fits ("^(?:'s)?\\s+air ?space" IS_CLOSED, behind, n_behind) ||
         (fits ("^" IS_CLOSED, behind, n_behind) &&
          (fits (AIRSPACE STATE, before, n_before) || fits (ESPACE STATE, before, n_before)));
#undef IS_CLOSED
#undef AIRSPACE
#undef ESPACE
#undef STATE
}

/* Words of item E, in the abbreviations of ICAO Doc 8400. */
static gboolean
says_closed (const JalonNotam *self, const char *text)
{
  static const char *const words[] = { "CLOSED",        "CLSD",     "PROHIBITED",  "FORBIDDEN",
                                       "NOT PERMITTED", "NOT AUTH", "NOT ALLOWED", "BANNED",
                                       "INTERDIT",      "FERME",    NULL };
  g_autofree char         *said = g_strndup (text + self->words_start, self->words_end - self->words_start);
  g_autofree char         *upper = g_utf8_strup (said, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (upper, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * jalon_notam_closes:
 * @text: that it was read from
 *
 * Returns: whether it closes airspace or forbids flying in it: by the second and third letters of its code airspace or
 *   a restriction of it (ICAO Doc 8126, appendix: subjects A and R), and closed, prohibited or active by the last two
 * or by its words
 */
gboolean
jalon_notam_closes (const JalonNotam *self, const char *text)
{
  const char *state = self->code != NULL ? self->code + 3 : "";
  gboolean    is_airspace = self->code == NULL || self->code[1] == 'A' || self->code[1] == 'R' ||
                         g_str_has_prefix (self->code, "QXX") || g_str_has_prefix (self->code, "QWMXX");

  if (self->kind == 'C' || !is_airspace)
    return FALSE;
  return strcmp (state, "LC") == 0 || strcmp (state, "LP") == 0 ||
         (strcmp (state, "CA") == 0 && self->code[1] == 'R') || says_closed (self, text);
}

/**
 * jalon_notam_dup_area:
 *
 * Returns: (transfer full) (nullable): the area of item E as a GeoJSON Polygon, its ring counterclockwise; %NULL where
 *   it has none
 */
char *
jalon_notam_dup_area (const JalonNotam *self)
{
  return jalon_notam_area_dup_json (self->corners, self->radius);
}
