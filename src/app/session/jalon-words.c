/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records say, in words for the screen.
 */

#include "config.h"

#include "jalon-event-titles.h"
#include "jalon-text.h"
#include "jalon-words.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * jalon_words_dup_text:
 * @session: whose language
 * @packed: (nullable): a text that may stand in several languages
 *
 * Returns: (transfer full) (nullable): @packed in the session's language
 */
char *
jalon_words_dup_text (JalonSession *session, const char *packed)
{
  if (packed == NULL)
    return NULL;

  return jalon_text_dup (packed, jalon_session_get_language (session));
}

/**
 * jalon_words_dup_title:
 * @session: whose language and dossier
 * @record: an event
 *
 * Returns: (transfer full): its title, else one that is composed from its facts
 */
char *
jalon_words_dup_title (JalonSession *session, const JalonEventRecord *record)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));

  return jalon_event_store_dup_title_of (store, record, jalon_session_get_language (session));
}

/**
 * jalon_words_dup_names:
 * @session: whose language
 * @codes: (nullable) (array zero-terminated=1): states and organisations
 *
 * Returns: (transfer full): their names, a comma between
 */
char *
jalon_words_dup_names (JalonSession *session, const char *const *codes)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: stands between the names of a list. */
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, jalon_session_get_name (session, codes[i]));
    }

  return g_string_free (names, FALSE);
}

/**
 * jalon_words_dup_party:
 * @session: whose language
 * @party: an actor or recipient
 *
 * Returns: (transfer full): its name, and its sector where known: "Mali (military)"
 */
char *
jalon_words_dup_party (JalonSession *session, const JalonParty *party)
{
  gboolean         is_made = g_str_has_prefix (party->code, JALON_CODE_MADE) && party->name != NULL;
  g_autofree char *own = is_made ? jalon_words_dup_text (session, party->name) : NULL;
  const char      *name = own != NULL ? own : jalon_session_get_name (session, party->code);
  const char      *sector = party->sector != NULL ? jalon_sector_get_label (party->sector) : NULL;

  if (sector == NULL)
    return g_strdup (name);

  /* Translators: a party to an event and its sector: "Mali (military)". */
  return g_strdup_printf (C_ ("party", "%s (%s)"), name, sector);
}

static GPtrArray *
list_party_codes (const JalonEventRecord *record, JalonPartyRole role)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      if (party->role == role && !g_ptr_array_find_with_equal_func (codes, party->code, g_str_equal, NULL))
        g_ptr_array_add (codes, party->code);
    }

  return codes;
}

static gboolean
have_same_codes (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_ptr_array_find_with_equal_func (b, a->pdata[i], g_str_equal, NULL))
      return FALSE;

  return TRUE;
}

static char *
dup_code_names (JalonSession *session, GPtrArray *codes)
{
  g_ptr_array_add (codes, NULL);

  return jalon_words_dup_names (session, (const char *const *) codes->pdata);
}

/* By its first letter, as a line of text is laid out. */
static gboolean
reads_from_right (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isalpha (letter))
        return g_unichar_get_script (letter) == G_UNICODE_SCRIPT_ARABIC ||
               g_unichar_get_script (letter) == G_UNICODE_SCRIPT_HEBREW;
    }

  return FALSE;
}

/**
 * jalon_words_dup_parties:
 * @session: whose language
 * @record: an event
 *
 * Returns: (transfer full): who did it to whom, by name: "Algeria → Mali, Niger"; names alone where all act on each
 *   other. The arrow points the way the names are read
 */
char *
jalon_words_dup_parties (JalonSession *session, const JalonEventRecord *record)
{
  g_autoptr (GPtrArray) actor_codes = list_party_codes (record, JALON_PARTY_ACTOR);
  g_autoptr (GPtrArray) recipient_codes = list_party_codes (record, JALON_PARTY_RECIPIENT);
  gboolean         mutual = have_same_codes (actor_codes, recipient_codes);
  const char      *arrow;
  g_autofree char *actors = dup_code_names (session, actor_codes);
  g_autofree char *recipients = dup_code_names (session, recipient_codes);

  if (mutual)
    return g_steal_pointer (&actors);

  if (*recipients == '\0')
    return g_steal_pointer (&actors);

  /* No arrow is turned by the order of letters: in Arabic it has to point the other way from the start. */
  arrow = reads_from_right (*actors != '\0' ? actors : recipients) ? "←" : "→";

  return g_strdup_printf ("%s%s%s %s", actors, *actors != '\0' ? " " : "", arrow, recipients);
}

static char *
dup_name_in (const char *name, const char *countries)
{
  if (name == NULL || *name == '\0')
    return g_strdup (countries);
  if (*countries == '\0' || g_str_equal (name, countries))
    return g_strdup (name);

  /* Translators: a place and its country. */
  return g_strdup_printf (C_ ("place", "%s, %s"), name, countries);
}

/**
 * jalon_words_dup_place:
 * @session: whose language
 * @place: (nullable): a place
 *
 * Returns: (transfer full): where it is, no finer than the source: "Morocco; place not stated"
 */
char *
jalon_words_dup_place (JalonSession *session, const JalonPlace *place)
{
  g_autofree char *name = NULL;
  g_autofree char *countries = NULL;
  g_autofree char *whole = NULL;

  if (place == NULL)
    return g_strdup (_ ("Place not stated"));

  name = jalon_words_dup_text (session, place->name);
  countries = jalon_words_dup_names (session, (const char *const *) place->countries);
  whole = dup_name_in (name, countries);

  switch (place->precision)
    {
    case JALON_PRECISION_NEAR_CITY:
      /* Translators: %s is a town and its country. */
      return g_strdup_printf (_ ("Near %s"), whole);
    case JALON_PRECISION_COUNTRY:
      /* Translators: %s is a country; the source does not say where in it. */
      return g_strdup_printf (_ ("%s; place not stated"), *countries != '\0' ? countries : whole);
    case JALON_PRECISION_NONE:
      return g_strdup (_ ("Place not stated"));
    case JALON_PRECISION_AIRSPACE:
      if (name == NULL)
        /* Translators: %s is a country. */
        return g_strdup_printf (_ ("Airspace of %s"), countries);
      break;
    case JALON_PRECISION_BORDER:
      if (name == NULL)
        /* Translators: %s are the countries on both sides. */
        return g_strdup_printf (_ ("Border of %s"), countries);
      break;
    case JALON_PRECISION_SITE:
    case JALON_PRECISION_CITY:
    case JALON_PRECISION_ADMIN1:
    case JALON_PRECISION_SEA:
    case JALON_PRECISION_REGION:
    case JALON_N_PRECISIONS:
    default:
      break;
    }

  return g_steal_pointer (&whole);
}

/**
 * jalon_words_dup_precision:
 * @place: (nullable): a place
 *
 * Returns: (transfer full): how fine the place is: "Near a town, within 25 km"
 */
char *
jalon_words_dup_precision (const JalonPlace *place)
{
  const char *label;

  if (place == NULL)
    return g_strdup (jalon_vocabulary_get_label (JALON_VOCABULARY_PRECISION, JALON_PRECISION_NONE));

  label = jalon_vocabulary_get_label (JALON_VOCABULARY_PRECISION, place->precision);
  if (place->radius >= 1000.0)
    /* Translators: a class of precision ("City"), then a radius in kilometres. */
    return g_strdup_printf (_ ("%s, within %.0f km"), label, round (place->radius / 1000.0));
  if (place->radius > 0.0)
    /* Translators: a class of precision ("Site"), then a radius in metres. */
    return g_strdup_printf (_ ("%s, within %.0f m"), label, place->radius);

  return g_strdup (label);
}

/**
 * jalon_words_dup_distance:
 * @metres: 0 or more
 *
 * Returns: (transfer full): a distance, no finer than it is of use: "850 m", "3.4 km", "120 km"
 */
char *
jalon_words_dup_distance (double metres)
{
  if (metres < 1000.0)
    return g_strdup_printf (_ ("%.0f m"), round (metres / 10.0) * 10.0);
  return g_strdup_printf (metres < 10000.0 ? _ ("%.1f km") : _ ("%.0f km"), metres / 1000.0);
}

/**
 * jalon_words_dup_time:
 * @time: a time
 *
 * Returns: (transfer full): the date, and the words of the source where it gives some
 */
char *
jalon_words_dup_time (const JalonTime *time)
{
  g_autofree char *label = jalon_time_dup_label (time);
  gboolean plain = time->precision == JALON_TIME_DAY && (time->end == time->start || time->end == JALON_DAY_NONE);
  g_autofree char *words = time->words != NULL ? jalon_text_dup (time->words, jalon_text_get_ui_language ()) : NULL;

  if (time->precision == JALON_TIME_UNKNOWN && time->start == JALON_DAY_NONE && time->end == JALON_DAY_NONE &&
      (words == NULL || *words == '\0'))
    return g_strdup (_ ("No date stated"));
  /* For one day the words can only be that day again, in the language of the source. */
  if (plain || words == NULL || *words == '\0' || g_strcmp0 (words, label) == 0)
    return g_steal_pointer (&label);

  /* Translators: a date, then the words of the source for it. Use your language's quotation marks. */
  return g_strdup_printf (_ ("%s (“%s”)"), label, words);
}

/**
 * jalon_words_dup_reliability:
 * @reliability: 'A' to 'F' of the NATO Admiralty code (AJP-2.1), or 0
 *
 * Returns: (transfer full) (nullable): "C, fairly reliable"; %NULL where not rated
 */
char *
jalon_words_dup_reliability (char reliability)
{
  switch (reliability)
    {
    case 'A':
      return g_strdup (_ ("A, completely reliable"));
    case 'B':
      return g_strdup (_ ("B, usually reliable"));
    case 'C':
      return g_strdup (_ ("C, fairly reliable"));
    case 'D':
      return g_strdup (_ ("D, not usually reliable"));
    case 'E':
      return g_strdup (_ ("E, unreliable"));
    case 'F':
      return g_strdup (_ ("F, reliability cannot be judged"));
    default:
      return NULL;
    }
}

/**
 * jalon_words_dup_credibility:
 * @credibility: 1 to 6 of the NATO Admiralty code (AJP-2.1), or 0
 *
 * Returns: (transfer full) (nullable): "2, probably true"; %NULL where not rated
 */
char *
jalon_words_dup_credibility (guint credibility)
{
  switch (credibility)
    {
    case 1:
      return g_strdup (_ ("1, confirmed by others"));
    case 2:
      return g_strdup (_ ("2, probably true"));
    case 3:
      return g_strdup (_ ("3, possibly true"));
    case 4:
      return g_strdup (_ ("4, doubtful"));
    case 5:
      return g_strdup (_ ("5, improbable"));
    case 6:
      return g_strdup (_ ("6, truth cannot be judged"));
    default:
      return NULL;
    }
}

/**
 * jalon_words_get_language:
 * @code: of a language that articles are read in ("fr")
 *
 * Returns: its name, translated; @code itself where it has none here
 */
const char *
jalon_words_get_language (const char *code)
{
  if (g_str_equal (code, "fr"))
    return C_ ("language", "French");
  return g_str_equal (code, "en") ? C_ ("language", "English") : code;
}

/**
 * jalon_words_explain_reliability:
 * @grade: 1 for A to 6 for F of the NATO Admiralty code (AJP-2.1), or 0
 *
 * Returns: (nullable): what the letter says of a source, a sentence; %NULL where not rated
 */
const char *
jalon_words_explain_reliability (guint grade)
{
  static const char *const sentences[] = {
    N_ ("No doubt that it is genuine, trustworthy and competent; it has always been reliable."),
    N_ ("Small doubts; it has been reliable most of the time."),
    N_ ("Some doubts; it has been reliable at times."),
    N_ ("Serious doubts; it has been reliable once in a while."),
    N_ ("Neither genuine, trustworthy nor competent; it has been unreliable."),
    N_ ("There is nothing to judge it by, as with a new source."),
  };

  return grade >= 1 && grade <= G_N_ELEMENTS (sentences) ? _ (sentences[grade - 1]) : NULL;
}

/**
 * jalon_words_explain_credibility:
 * @grade: 1 to 6 of the NATO Admiralty code (AJP-2.1), or 0
 *
 * Returns: (nullable): what the number says of a claim, a sentence; %NULL where not rated
 */
const char *
jalon_words_explain_credibility (guint grade)
{
  static const char *const sentences[] = {
    N_ ("Independent sources confirm it; it is plausible and agrees with what else is known."),
    N_ ("Not confirmed, but plausible, and it agrees with what else is known."),
    N_ ("Not confirmed; plausible enough, and it agrees with some of what else is known."),
    N_ ("Not confirmed; possible, but nothing else speaks for it."),
    N_ ("Not confirmed; not plausible, and what else is known speaks against it."),
    N_ ("There is nothing to judge it by."),
  };

  return grade >= 1 && grade <= G_N_ELEMENTS (sentences) ? _ (sentences[grade - 1]) : NULL;
}

/**
 * jalon_words_dup_count:
 * @count: articles for and against
 *
 * Returns: (transfer full): "1 article for, 3 against; 2 more repeat one of them"
 */
char *
jalon_words_dup_count (const JalonClaimCount *count)
{
  guint            n_for = count->n_asserting + count->n_attributing;
  g_autofree char *for_words = NULL;
  g_autofree char *both = NULL;

  if (n_for + count->n_denying == 0)
    return g_strdup (_ ("No article"));

  for_words = g_strdup_printf (ngettext ("%u article for", "%u articles for", n_for), n_for);

  /* Translators: "1 article for", then how many are against: "1 article for, 3 against". */
  both = g_strdup_printf (ngettext ("%s, %u against", "%s, %u against", count->n_denying), for_words, count->n_denying);
  if (count->n_relaying == 0)
    return g_steal_pointer (&both);

  /* Translators: %s is "1 article for, 3 against", %u counts the articles that repeat one of these. */
  return g_strdup_printf (ngettext ("%s; %u more repeats one of them",
                                    "%s; %u more repeat one of them",
                                    count->n_relaying),
                          both,
                          count->n_relaying);
}

/**
 * jalon_words_dup_one_source:
 * @session: whose dossier
 * @claims: (element-type JalonClaim): of what has a single source by them
 *
 * Returns: (transfer full) (nullable): why several articles that assert it are one source; %NULL where there is one
 */
char *
jalon_words_dup_one_source (JalonSession *session, const GPtrArray *claims)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  const char *publisher = NULL;
  gboolean    is_known = TRUE;

  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);
      JalonArticle     *article = claim->stance == JALON_STANCE_ASSERTS
                                      ? jalon_dossier_find_article (jalon_session_get_dossier (session), claim->article_id)
                                      : NULL;

      if (article == NULL || !g_hash_table_add (seen, article))
        continue;
      publisher = jalon_article_get_data (article)->publisher;
      is_known &= publisher != NULL;
    }

  if (g_hash_table_size (seen) < 2)
    return NULL;
  if (!is_known)
    return g_strdup (_ ("They count as one source: it is not known of each who published it"));
  /* Translators: %s is a publisher. */
  return g_strdup_printf (_ ("They count as one source: %s published them"), publisher);
}

/**
 * jalon_words_dup_ban:
 * @session: whose language
 * @ban: whose flights, and which of them
 *
 * Returns: (transfer full): "Mali: flights from, to, registered there"
 */
char *
jalon_words_dup_ban (JalonSession *session, const JalonBan *ban)
{
  const char *name = jalon_session_get_name (session, ban->code);

  switch (ban->scope)
    {
    case JALON_BAN_ORIGIN:
      /* Translators: whose flights are barred; %s is a country. */
      return g_strdup_printf (_ ("Flights from %s"), name);
    case JALON_BAN_DESTINATION:
      return g_strdup_printf (_ ("Flights to %s"), name);
    case JALON_BAN_FLAG:
      return g_strdup_printf (_ ("Aircraft registered in %s"), name);
    case JALON_BAN_ORIGIN | JALON_BAN_DESTINATION:
      return g_strdup_printf (_ ("Flights from and to %s"), name);
    case JALON_BAN_ORIGIN | JALON_BAN_FLAG:
      return g_strdup_printf (_ ("Flights from %s, and aircraft registered there"), name);
    case JALON_BAN_DESTINATION | JALON_BAN_FLAG:
      return g_strdup_printf (_ ("Flights to %s, and aircraft registered there"), name);
    case JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG:
      return g_strdup_printf (_ ("Flights from and to %s, and aircraft registered there"), name);
    default:
      return g_strdup (name);
    }
}

const char *
jalon_words_get_review_icon (JalonReview review)
{
  static const char *const icons[JALON_N_REVIEWS] = {
    [JALON_REVIEW_PROPOSED] = "jalon-review-proposed-symbolic",
    [JALON_REVIEW_REJECTED] = "jalon-review-rejected-symbolic",
  };

  g_return_val_if_fail (review < JALON_N_REVIEWS, NULL);

  return icons[review];
}
