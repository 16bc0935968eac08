/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are an article or several, whether their name says that they are a page or a text, or are refused in
 * words: the text of an article is valid UTF-8 and its blocks stand in order within it, on whole characters; reading
 * the same bytes again gives the same article.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-error.h"
#include "jalon-intake-list.h"

#include <string.h>

/* Text that a page may give for each of its bytes: a reference of four bytes is one character of three. */
#define MAX_GROWTH 4

static gboolean
is_character_start (const char *at)
{
  return (*at & 0xC0) != 0x80;
}

static void
check_blocks (const JalonIntake *intake)
{
  gsize length = strlen (intake->text);
  gsize at = 0;

  for (guint i = 0; i < intake->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (intake->blocks, JalonBlock, i);

      g_assert_cmpuint (at, <=, block->start);
      g_assert_cmpuint (block->start, <=, block->end);
      g_assert_cmpuint (block->end, <=, length);
      g_assert_true (is_character_start (intake->text + block->start));
      g_assert_true (is_character_start (intake->text + block->end));
      at = block->end;
    }
}

static void
check_words (const char *words)
{
  g_assert_true (words == NULL || g_utf8_validate (words, -1, NULL));
}

static void
check (const JalonIntake *intake, gsize size)
{
  g_assert_true (g_utf8_validate (intake->text, -1, NULL));
  if (intake->format->read != NULL)
    g_assert_cmpuint (strlen (intake->text), <=, MAX_GROWTH * size + 16);
  check_blocks (intake);
  check_words (intake->title);
  check_words (intake->publisher);
  check_words (intake->author);
  check_words (intake->url);
  check_words (intake->language);
}

static void
assert_same (const JalonIntake *one, const JalonIntake *other)
{
  g_assert_cmpstr (one->text, ==, other->text);
  g_assert_cmpstr (one->title, ==, other->title);
  g_assert_cmpuint (one->blocks->len, ==, other->blocks->len);
  g_assert_cmpint (one->date.start, ==, other->date.start);
}

/* A feed or an archive of the web: each part is an article or bytes that may be one. */
static void
check_list (const char *data, gsize size)
{
  const JalonDocumentFormat *format = jalon_document_format_sniff (data, size);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_intake_part_free);
  g_autoptr (GError) error = NULL;

  if (format == NULL || format->list == NULL)
    return;
  if (!format->list (parts, &(JalonBytes){ data, size, "a" }, &error))
    {
      g_assert_true (error->domain == JALON_ERROR);
      return;
    }
  g_assert_cmpuint (parts->len, >, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      const JalonIntakePart *part = g_ptr_array_index (parts, i);

      check_words (part->name);
      g_assert_true (part->intake != NULL || part->data != NULL || part->reason != NULL);
      if (part->intake != NULL)
        check (part->intake, size);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[] = { "a.html", "a.txt", NULL };
  g_autofree char         *exact = g_memdup2 (data, MAX (size, 1)); /* so that a read beyond it is seen */

  check_list (exact, size);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonIntake) intake = jalon_intake_new (exact, size, names[i], &error);
      g_autoptr (JalonIntake) again = jalon_intake_new (exact, size, names[i], NULL);

      if (intake == NULL)
        {
          /* A document that is damaged is refused in words. */
          g_assert_true (error->domain == JALON_ERROR && again == NULL);
          continue;
        }
      check (intake, size);
      assert_same (intake, again);
    }
  return 0;
}
