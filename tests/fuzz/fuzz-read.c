/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are an article that can be read, in either language: whatever jalon-cli read shows of it stands within the
 * text, on whole characters, and its trees are trees; reading it again shows the same. It can be coded, too.
 */

#include "config.h"

#include "fuzz-lexicon.h"
#include "fuzz.h"

#include "jalon-cli-reading.h"
#include "jalon-coder-batch.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of an input that are read: some twenty sentences. */
#define MAX_TEXT 2500

static gboolean
is_character_start (const char *at)
{
  return (*at & 0xC0) != 0x80;
}

/* Where an object says that it stands. */
static void
check_span (const char *text, json_t *object)
{
  gsize start = json_integer_value (json_object_get (object, "start"));
  gsize end = json_integer_value (json_object_get (object, "end"));

  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end, <=, strlen (text));
  g_assert_true (is_character_start (text + start));
  g_assert_true (is_character_start (text + end));
}

/* Whether each word has a head and one of them, or one of each part of a very long sentence, has none. */
static void
check_tree (const char *text, json_t *sentence)
{
  json_t *words = json_object_get (sentence, "tokens");
  json_t *word = NULL;
  size_t  n = json_array_size (words);
  size_t  n_roots = 0;
  size_t  i = 0;

  check_span (text, sentence);
  json_array_foreach (words, i, word)
  {
    json_int_t head = json_integer_value (json_object_get (word, "head"));

    check_span (text, word);
    g_assert_cmpint (head, >=, 0);
    g_assert_cmpint (head, <=, n);
    g_assert_cmpint (head, !=, i + 1);
    n_roots += head == 0 ? 1 : 0;
  }
  g_assert_true (n == 0 || n_roots > 0);
}

static void
check_layers (const char *text, json_t *root)
{
  static const char *const layers[] = { "times", "places", "mentions", "predicates" };
  json_t                  *item = NULL;
  size_t                   i = 0;

  json_array_foreach (json_object_get (root, "sentences"), i, item) check_tree (text, item);
  for (guint k = 0; k < G_N_ELEMENTS (layers); k++)
    json_array_foreach (json_object_get (root, layers[k]), i, item) check_span (text, item);
}

/* (transfer full): what is shown of the article */
static char *
read_once (const JalonCoding *coding)
{
  g_autoptr (GError) error = NULL;
  json_t *root = jalon_cli_read_coding (coding, fuzz_get_lexicon (), "fuzz", &error);
  char   *dump;

  g_assert_no_error (error);
  check_layers (coding->intake->text, root);
  dump = json_dumps (root, JSON_COMPACT);
  g_assert_nonnull (dump);
  json_decref (root);
  return dump;
}

static void
check_reading (const JalonCoding *coding)
{
  char *first = read_once (coding);
  char *second = read_once (coding);

  g_assert_cmpstr (first, ==, second);
  free (first);
  free (second);
}

static void
check_coding (JalonCoding *coding)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_coding_run (coding, fuzz_get_lexicon (), NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < coding->proposals->len; i++)
    {
      json_t *object = jalon_coder_proposal_to_json (g_ptr_array_index (coding->proposals, i), coding->intake->text);

      g_assert_nonnull (object);
      json_decref (object);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonCoding) coding = NULL;
  JalonIntake *intake = jalon_intake_new ((const char *) data, MIN (size, MAX_TEXT), "a.txt", &error);

  g_assert_no_error (error);
  coding = jalon_coding_new (intake, "a.txt");
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    {
      coding->lang = lang;
      check_reading (coding);
      check_coding (coding);
    }
  return 0;
}
