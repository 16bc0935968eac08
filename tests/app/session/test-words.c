/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records say in words, in languages that read either way.
 */

#include "config.h"

#include "jalon-words.h"

typedef struct
{
  JalonSession     *session;
  JalonEventRecord *record;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  JalonWorld *world = jalon_world_new (&error);

  g_assert_no_error (error);
  fixture->session = jalon_session_new (world);
  jalon_world_unref (world);
  fixture->record = jalon_event_record_new ("e");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jalon_event_record_free (fixture->record);
  g_object_unref (fixture->session);
}

static void
add_party (Fixture *fixture, const char *code, JalonPartyRole role)
{
  g_ptr_array_add (fixture->record->parties, jalon_party_new (role, code));
}

static void
assert_parties (Fixture *fixture, const char *language, const char *expected)
{
  g_autofree char *words = NULL;

  jalon_session_set_language (fixture->session, language);
  words = jalon_words_dup_parties (fixture->session, fixture->record);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_acts (Fixture *fixture, gconstpointer data)
{
  add_party (fixture, "DZA", JALON_PARTY_ACTOR);
  add_party (fixture, "MLI", JALON_PARTY_RECIPIENT);
  add_party (fixture, "NER", JALON_PARTY_RECIPIENT);
  assert_parties (fixture, "en", "Algeria → Mali, Niger");
  assert_parties (fixture, "fr", "Algérie → Mali, Niger");
  /* Read from the right, the arrow points to the left. */
  assert_parties (fixture, "ar", "الجزائر ← مالي, النيجر");
}

static void
test_only_acted_upon (Fixture *fixture, gconstpointer data)
{
  add_party (fixture, "MLI", JALON_PARTY_RECIPIENT);
  assert_parties (fixture, "en", "→ Mali");
  assert_parties (fixture, "ar", "← مالي");
}

static void
test_mutual (Fixture *fixture, gconstpointer data)
{
  add_party (fixture, "MAR", JALON_PARTY_ACTOR);
  add_party (fixture, "MLI", JALON_PARTY_ACTOR);
  add_party (fixture, "MLI", JALON_PARTY_RECIPIENT);
  add_party (fixture, "MAR", JALON_PARTY_RECIPIENT);
  assert_parties (fixture, "en", "Morocco, Mali");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/words/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("acts", test_acts);
  ADD ("only-acted-upon", test_only_acted_upon);
  ADD ("mutual", test_mutual);

  return g_test_run ();
}
