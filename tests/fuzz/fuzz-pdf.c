/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF any part of which is something else is read or refused in words: its text is valid UTF-8, and its blocks and
 * pages stand in order within it.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-error.h"
#include "jalon-intake.h"
#include "pdf-fixture.h"

#include <string.h>

/* Bytes of the input that say where the rest of it goes. */
#define N_OFFSET 2

static GString *
get_whole (void)
{
  static const PdfLine lines[] = {
    { 1, 60, 40, 8, "The Sahel Bulletin" },
    { 1, 60, 100, 18, "Algeria closes its sky" },
    { 1, 60, 140, 11, "Algeria closed its airspace to Malian flights on Monday, the govern-" },
    { 1, 60, 154, 11, "ment said in Algiers." },
    { 2, 60, 40, 8, "The Sahel Bulletin" },
    { 2, 60, 100, 11, "Mali answered within hours." },
  };
  static GString *whole = NULL;

  if (whole == NULL)
    whole = pdf_make (lines, G_N_ELEMENTS (lines), 2);
  return whole;
}

/* (transfer full): the document with the input in it */
static char *
dup_spliced (const uint8_t *data, size_t size, gsize *out_length)
{
  const GString *whole = get_whole ();
  char          *bytes = g_memdup2 (whole->str, whole->len);
  gsize          offset = (data[0] | (gsize) data[1] << 8) % whole->len;

  memcpy (bytes + offset, data + N_OFFSET, MIN (size - N_OFFSET, whole->len - offset));
  *out_length = whole->len;
  return bytes;
}

static void
check (const JalonIntake *intake)
{
  gsize length = strlen (intake->text);
  gsize at = 0;

  g_assert_true (g_utf8_validate (intake->text, -1, NULL));
  g_assert_true (intake->title == NULL || g_utf8_validate (intake->title, -1, NULL));
  g_assert_true (intake->author == NULL || g_utf8_validate (intake->author, -1, NULL));
  for (guint i = 0; i < intake->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (intake->blocks, JalonBlock, i);

      g_assert_true (at <= block->start && block->start <= block->end && block->end <= length);
      at = block->end;
    }
  at = 0;
  for (guint i = 0; intake->pages != NULL && i < intake->pages->len; i++)
    {
      gsize start = g_array_index (intake->pages, gsize, i);

      g_assert_true (at <= start && start <= length);
      at = start;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntake) intake = NULL;
  g_autofree char *bytes = NULL;
  gsize            length;

  if (size <= N_OFFSET)
    return 0;
  bytes = dup_spliced (data, size, &length);
  intake = jalon_intake_new (bytes, length, "a.pdf", &error);
  g_assert_true (intake != NULL || error->domain == JALON_ERROR);
  if (intake != NULL)
    check (intake);
  return 0;
}
