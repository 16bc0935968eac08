/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What intake makes of articles, one test for each file of
 * tests/data/intake/articles: its blocks and what it says of itself, or why it
 * is not read.
 */

#include "config.h"

#include "jalon-intake-list.h"
#include "outcomes.h"

static const char *const kinds[] = { "body", "heading", "header", "caption", "advert", "teaser", "dateline" };

static void
describe_block (const JalonIntake *intake, const JalonBlock *block, GString *out)
{
  g_autofree char *day = block->day != 0 ? jalon_day_format_iso (block->day) : NULL;

  g_string_append_printf (out, "%s%s%s: ", kinds[block->kind], day != NULL ? " " : "", day != NULL ? day : "");
  g_string_append_len (out, intake->text + block->start, (gssize) (block->end - block->start));
  g_string_append_c (out, '\n');
}

static void
describe_member (const char *name, const char *value, GString *out)
{
  if (value != NULL)
    g_string_append_printf (out, "%s: %s\n", name, value);
}

static void
describe_article (const JalonIntake *intake, GString *out)
{
  g_autofree char *date = jalon_time_dup_edtf (&intake->date);

  g_assert_true (g_utf8_validate (intake->text, -1, NULL));
  describe_member ("[title]", intake->title, out);
  describe_member ("[publisher]", intake->publisher, out);
  describe_member ("[author]", intake->author, out);
  describe_member ("[url]", intake->url, out);
  describe_member ("[language]", intake->language, out);
  describe_member ("[date]", date, out);
  describe_member ("[retrieved]", intake->retrieved, out);
  for (guint i = 0; i < intake->blocks->len; i++)
    describe_block (intake, &g_array_index (intake->blocks, JalonBlock, i), out);
}

static char *
dup_outcome (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntakeList) list = jalon_intake_list_load (file, NULL, &error);
  GString *out = g_string_new (NULL);

  if (list == NULL)
    {
      g_string_append_printf (out, "not read: %s\n", error->message);
      return g_string_free (out, FALSE);
    }
  for (guint i = 0; i < list->articles->len; i++)
    {
      if (list->articles->len > 1)
        g_string_append_printf (out, "article %u\n", i + 1);
      describe_article (g_ptr_array_index (list->articles, i), out);
    }
  for (guint i = 0; i < list->unread->len; i++)
    {
      const JalonUnread *unread = &g_array_index (list->unread, JalonUnread, i);

      g_string_append_printf (out, "left out: %s: %s\n", unread->name, unread->reason);
    }
  return g_string_free (out, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  outcomes_add ("/intake/articles", "intake/articles", dup_outcome);
  return g_test_run ();
}
