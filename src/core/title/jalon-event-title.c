/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The title of an event that has none of its own.
 */

#include "config.h"

#include "jalon-event-title.h"

#include "jalon-i18n.h"
#include "jalon-text.h"
#include "jalon-title-fill.h"
#include "jalon-title-patterns.h"
#include "jalon-title-place.h"

#include <string.h>

/* What a title says beyond its sentence, so that it differs from another one. */
typedef enum
{
  EXTRA_NONE = 0,
  EXTRA_PLACE = 1 << 0,
  EXTRA_DATE = 1 << 1,
} Extras;

/* A closure is told by its place where nothing says what it is about. */
static const char *
get_matter (const JalonEventRecord *record)
{
  if (record->matter != NULL || record->place == NULL || record->type != JALON_EVENT_SANCTION)
    return record->matter;
  if (record->place->precision == JALON_PRECISION_AIRSPACE)
    return "airspace";
  return record->place->precision == JALON_PRECISION_BORDER ? "border" : NULL;
}

static gboolean
fits (const JalonTitleGroup *group, const JalonEventRecord *record)
{
  return (group->mode == NULL || g_strcmp0 (group->mode, record->mode) == 0) &&
         (group->matter == NULL || g_strcmp0 (group->matter, get_matter (record)) == 0) &&
         (group->code == NULL || (record->cameo != NULL && g_str_has_prefix (record->cameo, group->code)));
}

/* The plural form is chosen by who comes first. */
static const char *
translate (const JalonTitlePattern *pattern, const JalonTitleFacts *facts)
{
  g_autofree char *key = NULL;

  if (pattern->many == NULL)
    return g_dgettext (GETTEXT_PACKAGE, pattern->one);
  key = jalon_title_dup_first_key (pattern->one);
  return g_dngettext (GETTEXT_PACKAGE, pattern->one, pattern->many, jalon_title_facts_is_plural (facts, key) ? 2 : 1);
}

/* (transfer full): the first sentence that the facts fill; @out_group: (nullable): whose it is */
static char *
dup_sentence (const JalonEventRecord *record, JalonTitleFacts *facts, const JalonTitleGroup **out_group)
{
  for (const JalonTitleGroup *group = NULL; (group = jalon_title_groups_next (record->type, group)) != NULL;)
    for (guint i = 0; i < group->n_patterns && fits (group, record); i++)
      {
        char *sentence = jalon_title_facts_fill (facts, translate (&group->patterns[i], facts));

        *out_group = group;
        if (sentence != NULL && (!facts->is_mutual || jalon_title_facts_names (facts, NULL)))
          return sentence;
        g_free (sentence);
      }
  *out_group = NULL;
  return g_strdup (jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type));
}

/* Puts the title into the gap "{title}", and @text into that of @key. */
static char *
extend (char *title, const char *pattern, const char *key, const char *text)
{
  g_autofree char *before = title;

  return jalon_title_fill_gaps (pattern, (const JalonTitleGap[]){ { "title", before }, { key, text } }, 2);
}

static char *
add_place (char *title, const JalonTitleFacts *facts, const JalonEventRecord *record)
{
  g_autofree char *place = NULL;

  if (facts->within != NULL && !jalon_title_place_is_fine (record->place))
    return jalon_title_put_state_before (facts, title);
  place = jalon_title_dup_place (facts, record->place);
  if (place == NULL)
    return title;
  /* Translators: a title and where it was: "Algeria attacks Mali" and "near Gao". */
  return extend (title, C_ ("title", "{title} {place}"), "place", place);
}

/* (nullable): how many: the figures alone, since the words are in the language of the source. */
static char *
dup_figures (const char *quantity)
{
  gsize n_signs = strspn (quantity, "<>~≈≥≤ ");
  gsize n = n_signs + strspn (quantity + n_signs, "0123456789.,");

  return n > n_signs && (quantity[n] == '\0' || quantity[n] == ' ') ? g_strndup (quantity, n) : NULL;
}

static char *
add_number (char *title, const JalonEventRecord *record)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);
      g_autofree char  *quantity = jalon_text_dup (party->quantity, NULL);
      g_autofree char  *figures = quantity != NULL ? dup_figures (quantity) : NULL;

      if (party->role == JALON_PARTY_RECIPIENT && figures != NULL)
        /* Translators: a title and how many it was done to: "Algeria arrests Malian nationals" and ">100". */
        return extend (title, C_ ("title", "{title} ({quantity})"), "quantity", figures);
    }
  return title;
}

static char *
add_fatalities (char *title, const JalonCount *count)
{
  gboolean         is_known = jalon_count_is_known (count) && count->high != 0;
  g_autofree char *label = is_known ? jalon_count_dup_label (count) : NULL;
  guint            n = MAX (MAX (count->low, count->high), 0);

  if (!is_known)
    return title;
  /* Translators: a title and how many were killed, which may be "5–6". */
  return extend (title, g_dngettext (GETTEXT_PACKAGE, "{title}: {n} killed", "{title}: {n} killed", n), "n", label);
}

/* Whether there are sources and all of them say that it did not happen. */
static gboolean
is_denied (const JalonEventRecord *record)
{
  gboolean denied = record->claims->len > 0;

  for (guint i = 0; i < record->claims->len && denied; i++)
    denied = ((const JalonClaim *) g_ptr_array_index (record->claims, i))->stance == JALON_STANCE_DENIES;
  return denied;
}

/* (nullable): the sentence that says whether it happened; NULL where the title says so itself */
static const char *
get_status_pattern (const JalonEventRecord *record)
{
  if (is_denied (record))
    /* Translators: a title of an event that was denied, and nothing else is said of it. */
    return C_ ("title", "Denied: {title}");
  switch (record->status)
    {
    case JALON_STATUS_ANNOUNCED:
      /* Translators: a title of an event that was announced. One who agrees to do something announces it anyway. */
      return record->type != JALON_EVENT_AGREE ? C_ ("title", "Announced: {title}") : NULL;
    case JALON_STATUS_ALLEGED:
      /* Translators: a title of an event that somebody says took place. */
      return C_ ("title", "Alleged: {title}");
    case JALON_STATUS_ONGOING:
      /* Translators: a title of an event that goes on. */
      return C_ ("title", "{title} (ongoing)");
    case JALON_STATUS_OCCURRED:
    case JALON_N_STATUSES:
    default:
      return NULL;
    }
}

static char *
add_date (char *title, const JalonEventRecord *record)
{
  g_autofree char *date = record->time.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_label (&record->time) : NULL;

  if (date == NULL)
    return title;
  /* Translators: a title and when it was, where there is another one of the same words. */
  return extend (title, C_ ("title", "{title}, {date}"), "date", date);
}

/* (transfer full): a title with what @extras ask for, as far as it is known */
static char *
compose (const JalonEventRecord *record, Extras extras)
{
  /* Translators: not shown: the code of your language, as a file of data/names has it; else leave "en". Names in titles
   * are taken from there. */
  const char            *language = C_ ("language of titles", "en");
  const JalonTitleGroup *group;
  const char            *status = get_status_pattern (record);
  g_auto (JalonTitleFacts) facts;
  char    *title;
  gboolean tells_place;

  jalon_title_facts_init (&facts, record, g_intern_string (language));
  facts.hides_home = jalon_title_place_is_fine (record->place);
  title = dup_sentence (record, &facts, &group);
  tells_place = (group != NULL && group->tells_place) || (extras & EXTRA_PLACE) != 0 || facts.within != NULL ||
                (!jalon_title_facts_names (&facts, NULL) && (group == NULL || group->matter == NULL));
  if (group != NULL && group->tells_number)
    title = add_number (title, record);
  if (tells_place)
    title = add_place (title, &facts, record);
  title = add_fatalities (title, &record->fatalities);
  if (status != NULL)
    title = extend (title, status, "status", NULL);
  if ((extras & EXTRA_DATE) != 0)
    title = add_date (title, record);
  return jalon_text_capitalise (title);
}

/* How many of the first @n of the neighbours have that title, with the same extras. */
static guint
count_equal (const char *title, GPtrArray *neighbours, guint n, Extras extras)
{
  guint n_equal = 0;

  for (guint i = 0; i < n; i++)
    {
      const JalonEventRecord *other = g_ptr_array_index (neighbours, i);
      g_autofree char        *others = other->title == NULL ? compose (other, extras) : NULL;

      n_equal += g_strcmp0 (title, others) == 0;
    }
  return n_equal;
}

/* Says as little as is needed to differ; where nothing else tells them apart, the second and further ones have a
 * number. */
static char *
compose_distinct (const JalonEventRecord *record, GPtrArray *neighbours, guint n_before)
{
  static const Extras steps[] = { EXTRA_NONE, EXTRA_PLACE, EXTRA_DATE, EXTRA_PLACE | EXTRA_DATE };
  char               *title = NULL;
  g_autofree char    *number = NULL;
  guint               n_equal;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_free (title);
      title = compose (record, steps[i]);
      if (count_equal (title, neighbours, neighbours->len, steps[i]) == 0)
        return title;
    }
  n_equal = count_equal (title, neighbours, n_before, steps[G_N_ELEMENTS (steps) - 1]);
  if (n_equal == 0)
    return title;
  number = g_strdup_printf ("%u", n_equal + 1);
  /* Translators: a title and a number, where an event has the same title, place and date as another one. */
  return extend (title, C_ ("title", "{title} ({number})"), "number", number);
}

/**
 * jalon_event_dup_title:
 * @record: an event
 * @neighbours: (nullable) (element-type JalonEventRecord): events that it is seen beside, without itself; where a
 *   composed title is that of one of them, it says where or when as well
 * @n_before: how many of @neighbours stand before it; they are the first
 * @language: (nullable): for a title of its own, as for jalon_text_dup()
 *
 * Returns: (transfer full): the event's own title, else one that is composed from its facts in the language of the
 *   interface
 */
char *
jalon_event_dup_title (const JalonEventRecord *record, GPtrArray *neighbours, guint n_before, const char *language)
{
  if (record->title != NULL)
    return jalon_text_dup (record->title, language);
  return neighbours != NULL ? compose_distinct (record, neighbours, n_before) : compose (record, EXTRA_NONE);
}
