/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two sentences tell of one event: where, when, and why each field is so.
 */

#include "config.h"

#include "jalon-coder.h"

#include <string.h>

static JalonLexicon *lexicon;

static GPtrArray *
code (const char *text, JalonLang lang)
{
  g_autoptr (GError) error = NULL;
  JalonTime         date = JALON_TIME_INIT;
  JalonCoderArticle article = { .text = text, .length = strlen (text), .lang = lang, .date = &date };
  GPtrArray        *proposals;

  g_assert_true (jalon_day_parse_range ("2025-06-10", &date.start, &date.end, &date.precision));
  proposals = jalon_coder_code (lexicon, &article, NULL, &error);
  g_assert_no_error (error);
  return proposals;
}

/* "place: town obl", or what there is of it */
static char *
dup_reason (const JalonProposal *proposal, const char *field)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < proposal->reasons->len; i++)
    {
      const JalonReason *reason = &g_array_index (proposal->reasons, JalonReason, i);

      if (strcmp (reason->field, field) == 0)
        g_string_append_printf (found, "%s (%s)", reason->rule, reason->path != NULL ? reason->path : "-");
    }
  return g_string_free (found, FALSE);
}

/* A headline, then the sentence that says it with place and day. */
static const struct
{
  const char *text;
  JalonLang   lang;
  const char *place;
  const char *start;
} headlines[] = {
  { "Morocco trains Burkina Faso troops\n\n"
    "Morocco is training 40 soldiers from Burkina Faso in Ben Guerir since 3 June 2025.",
    JALON_LANG_EN,
    "Ben Guerir",
    "2025-06-03" },
  { "Peru expels Bolivian envoy\n\nOn 2 June 2025 Peru expelled the ambassador of Bolivia in Lima.",
    JALON_LANG_EN,
    "Lima",
    "2025-06-02" },
  { "Le Togo forme des soldats béninois\n\nLe Togo forme des soldats béninois à Kara depuis le 3 juin 2025.",
    JALON_LANG_FR,
    "Kara",
    "2025-06-03" },
};

static void
test_headlines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headlines); i++)
    {
      g_autoptr (GPtrArray) proposals = code (headlines[i].text, headlines[i].lang);
      const JalonProposal *proposal;
      g_autofree char     *place_reason = NULL;
      g_autofree char     *time_reason = NULL;
      g_autofree char     *start = NULL;

      g_test_message ("%s", headlines[i].text);
      g_assert_cmpuint (proposals->len, ==, 1);
      proposal = g_ptr_array_index (proposals, 0);
      g_assert_cmpuint (proposal->evidence->len, ==, 2);
      g_assert_cmpstr (proposal->place_name, ==, headlines[i].place);
      start = jalon_day_format_iso (proposal->time.start);
      g_assert_cmpstr (start, ==, headlines[i].start);
      place_reason = dup_reason (proposal, "place");
      /* under the verb or its object, as the parser has it */
      g_assert_true (g_str_has_prefix (place_reason, "town (ob"));
      time_reason = dup_reason (proposal, "time");
      g_assert_true (g_str_has_prefix (time_reason, "date (ob"));
    }
}

/* Months apart they are two. */
static void
test_apart (void)
{
  g_autoptr (GPtrArray) proposals = code ("Kenya closed its airspace to Tanzanian flights on 3 March 2025. "
                                          "Kenya closed its airspace to Tanzanian flights on 2 June 2025.",
                                          JALON_LANG_EN);

  g_assert_cmpuint (proposals->len, ==, 2);
}

/* To whose traffic the air is closed says nothing of an army; a military aircraft is one's. */
static void
test_traffic (void)
{
  static const struct
  {
    const char *text;
    JalonLang   lang;
    const char *sector;
  } closures[] = {
    { "Mali closed its airspace to Algerian aircraft on Monday.", JALON_LANG_EN, NULL },
    { "Le Tchad a fermé lundi son espace aérien aux avions soudanais.", JALON_LANG_FR, NULL },
    { "Poland closed its airspace to Russian warplanes on Monday.", JALON_LANG_EN, "MIL" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (closures); i++)
    {
      g_autoptr (GPtrArray) proposals = code (closures[i].text, closures[i].lang);
      const JalonProposal *proposal;

      g_test_message ("%s", closures[i].text);
      g_assert_cmpuint (proposals->len, ==, 1);
      proposal = g_ptr_array_index (proposals, 0);
      g_assert_cmpuint (proposal->recipients->len, ==, 1);
      g_assert_cmpstr (g_array_index (proposal->recipients, JalonProposalParty, 0).sector, ==, closures[i].sector);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  lexicon = jalon_lexicon_new (world, NULL, NULL);
  g_test_add_func ("/coder/told-twice/headlines", test_headlines);
  g_test_add_func ("/coder/told-twice/apart", test_apart);
  g_test_add_func ("/coder/told-twice/traffic", test_traffic);
  status = g_test_run ();
  jalon_lexicon_unref (lexicon);
  return status;
}
