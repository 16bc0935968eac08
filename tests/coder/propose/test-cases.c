/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences and the events they must give: each case of tests/data/coder/ is
 * one test, written as in README.md there. Every quote is checked to be
 * verbatim, and every text is coded twice for the same bytes.
 */

#include "config.h"

#include "jalon-coder-batch.h"

#include <string.h>

static JalonLexicon *lexicon;

typedef struct
{
  json_t *object;
} Case;

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_codes (json_t *parties)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  json_t *party = NULL;
  size_t  i = 0;

  json_array_foreach (parties, i, party)
      g_ptr_array_add (codes, (gpointer) json_string_value (json_object_get (party, "code")));
  if (codes->len == 0)
    return g_strdup ("-");
  g_ptr_array_sort (codes, compare_strings);
  g_ptr_array_add (codes, NULL);
  return g_strjoinv (",", (char **) codes->pdata);
}

/* "SANCTION/withdraw MLI,NER > DZA occurred" */
static char *
describe (json_t *event)
{
  const char      *mode = json_string_value (json_object_get (event, "mode"));
  g_autofree char *actors = join_codes (json_object_get (event, "actors"));
  g_autofree char *recipients = join_codes (json_object_get (event, "recipients"));

  return g_strdup_printf ("%s%s%s %s > %s %s",
                          json_string_value (json_object_get (event, "type")),
                          mode != NULL ? "/" : "",
                          mode != NULL ? mode : "",
                          actors,
                          recipients,
                          json_string_value (json_object_get (event, "status")));
}

static void
assert_verbatim (json_t *event, const char *text)
{
  json_t *evidence = NULL;
  size_t  i = 0;

  g_assert_cmpuint (json_array_size (json_object_get (event, "evidence")), >, 0);
  json_array_foreach (json_object_get (event, "evidence"), i, evidence)
  {
    const char *quote = json_string_value (json_object_get (evidence, "quote"));
    gsize       start = json_integer_value (json_object_get (evidence, "start_byte"));
    gsize       end = json_integer_value (json_object_get (evidence, "end_byte"));

    g_assert_cmpuint (end, <=, strlen (text));
    g_assert_cmpmem (text + start, end - start, quote, strlen (quote));
  }
}

static char *
code (json_t *object)
{
  g_autofree char *line = json_dumps (object, JSON_COMPACT);
  g_autoptr (GError) error = NULL;
  g_autofree char *output = jalon_coder_batch_line (lexicon, line, &error);

  g_assert_no_error (error);
  return g_steal_pointer (&output);
}

static char *
join_expected (json_t *expected)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  json_t *line = NULL;
  size_t  i = 0;

  json_array_foreach (expected, i, line) g_ptr_array_add (lines, (gpointer) json_string_value (line));
  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* One line an event, as @describe_event writes it. */
static char *
join_found (const char *output, char *(*describe_event) (json_t *event))
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  json_t *root = json_loads (output, 0, NULL);
  json_t *event = NULL;
  size_t  i = 0;
  char   *joined = NULL;

  json_array_foreach (json_object_get (root, "events"), i, event) g_ptr_array_add (lines, describe_event (event));
  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);
  joined = g_strjoinv ("\n", (char **) lines->pdata);
  json_decref (root);
  return joined;
}

/* "sea Red Sea", "border POL,BLR", "none" */
static char *
describe_place (json_t *event)
{
  json_t     *place = json_object_get (event, "place");
  const char *name = json_string_value (json_object_get (place, "name"));
  GString    *line = g_string_new (json_string_value (json_object_get (place, "precision")));
  json_t     *country = NULL;
  size_t      i = 0;

  if (name != NULL)
    g_string_append_printf (line, " %s", name);
  json_array_foreach (json_object_get (place, "iso3"), i, country)
      g_string_append_printf (line, "%s%s", i == 0 ? " " : ",", json_string_value (country));
  return g_string_free (line, FALSE);
}

/* "day 2025-06-03..2025-06-03", "unknown -..2025-06-12" */
static char *
describe_days (json_t *event)
{
  json_t     *date = json_object_get (event, "date");
  const char *start = json_string_value (json_object_get (date, "start"));
  const char *end = json_string_value (json_object_get (date, "end"));

  return g_strdup_printf ("%s %s..%s",
                          json_string_value (json_object_get (date, "precision")),
                          start != NULL ? start : "-",
                          end != NULL ? end : "-");
}

static void
assert_all_verbatim (const char *output, const char *text)
{
  json_t *root = json_loads (output, 0, NULL);
  json_t *event = NULL;
  size_t  i = 0;

  json_array_foreach (json_object_get (root, "events"), i, event) assert_verbatim (event, text);
  json_decref (root);
}

/* Compared where the case has such a member. */
static void
assert_found (json_t *object, const char *member, const char *output, char *(*describe_event) (json_t *event))
{
  json_t *lines = json_object_get (object, member);

  if (lines != NULL)
    {
      g_autofree char *expected = join_expected (lines);
      g_autofree char *found = join_found (output, describe_event);

      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_case (gconstpointer data)
{
  json_t          *object = ((const Case *) data)->object;
  const char      *text = json_string_value (json_object_get (object, "text"));
  g_autofree char *once = code (object);
  g_autofree char *twice = code (object);

  g_test_message ("%s", text);
  g_assert_cmpstr (once, ==, twice);
  assert_all_verbatim (once, text);
  g_assert_nonnull (json_object_get (object, "events"));
  assert_found (object, "events", once, describe);
  assert_found (object, "places", once, describe_place);
  assert_found (object, "days", once, describe_days);
}

static void
case_free (gpointer data)
{
  json_decref (((Case *) data)->object);
  g_free (data);
}

static void
add_file (const char *path)
{
  json_error_t wrong;
  json_t      *cases = json_load_file (path, JSON_REJECT_DUPLICATES, &wrong);
  json_t      *object = NULL;
  size_t       i = 0;

  if (cases == NULL)
    g_error ("%s:%d: %s", path, wrong.line, wrong.text);
  json_array_foreach (cases, i, object)
  {
    g_autofree char *name = g_strconcat ("/coder/cases/", json_string_value (json_object_get (object, "id")), NULL);
    Case            *c = g_new0 (Case, 1);

    c->object = json_incref (object);
    g_test_add_data_func_full (name, c, test_case, case_free);
  }
  json_decref (cases);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "coder", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);
  const char *name = NULL;
  int         result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_assert_no_error (error);
  lexicon = jalon_lexicon_new (world, NULL, &error);
  g_assert_no_error (error);
  /* before g_test_run() an assertion would not fail the program */
  if (dir == NULL)
    g_error ("%s: no cases", folder);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        add_file (path);
      }
  result = g_test_run ();
  jalon_lexicon_unref (lexicon);
  return result;
}
