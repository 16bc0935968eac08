/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are a draft journal, or as much of one as can be read. What is read
 * of it can be restored, undone to the byte, and done again. The bytes are
 * taken as a journal, as one whose checksums are right, and as the payload of
 * a step, so that the parts behind the checksum are reached.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-codec.h"
#include "jalon-draft-edit.h"
#include "jalon-draft-file.h"
#include "jalon-recovery.h"

#include <string.h>

static const char base[] =
    "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1,\"articles\":[{\"id\":\"a1\"},{\"id\":\"a2\"}]},"
    "\"features\":["
    "{\"type\":\"Feature\",\"id\":\"e0\",\"geometry\":null,\"properties\":{\"kind\":\"event\",\"type\":\"AGREE\","
    "\"title\":\"T\"}},"
    "{\"type\":\"Feature\",\"id\":\"e1\",\"geometry\":null,\"properties\":{\"kind\":\"event\",\"type\":\"AGREE\","
    "\"title\":\"T\"}}]}";

static GBytes *
write_dossier (JalonDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jalon_codec_write_bytes (dossier, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
assert_is (JalonDossier *dossier, GBytes *expected)
{
  g_autoptr (GBytes) bytes = write_dossier (dossier);

  g_assert_true (g_bytes_equal (bytes, expected));
}

static void
restore (GBytes *journal)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (base, strlen (base));
  g_autoptr (JalonDossier) dossier = jalon_codec_load_bytes (bytes, "base", NULL, NULL, NULL, NULL, NULL);
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) before = write_dossier (dossier);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (
      jalon_history_push (history,
                          jalon_edit_new_restore_draft (jalon_draft_read_steps (journal, problems), problems),
                          NULL));
  after = write_dossier (dossier);
  g_assert_true (jalon_history_undo (history));
  assert_is (dossier, before);
  g_assert_true (jalon_history_redo (history));
  assert_is (dossier, after);
}

/* The same journal with checksums that are right, as far as its lengths allow. */
static GBytes *
mend (const uint8_t *data, size_t size)
{
  GByteArray *out = g_byte_array_new ();
  guint32     head[2];
  size_t      at = JALON_FRAME_MAGIC_SIZE;

  g_byte_array_append (out, (const guint8 *) JALON_FRAME_MAGIC, JALON_FRAME_MAGIC_SIZE);
  for (guint32 number = 0; at + JALON_FRAME_HEAD_SIZE <= size; number++)
    {
      g_autoptr (GBytes) payload = NULL;

      memcpy (head, data + at, sizeof head);
      at += JALON_FRAME_HEAD_SIZE;
      head[0] = MIN (GUINT32_FROM_LE (head[0]), size - at);
      payload = g_bytes_new (data + at, head[0]);
      at += head[0];
      jalon_frame_append (out, number, GUINT32_FROM_LE (head[1]), payload);
    }
  return g_byte_array_free_to_bytes (out);
}

static GBytes *
wrap (GBytes *payload)
{
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, (const guint8 *) JALON_FRAME_MAGIC, JALON_FRAME_MAGIC_SIZE);
  jalon_frame_append (out, 0, JALON_FRAME_STEP, payload);
  return g_byte_array_free_to_bytes (out);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) input = g_bytes_new (data, size);
  g_autoptr (GBytes) mended = mend (data, size);
  g_autoptr (GBytes) wrapped = wrap (input);
  g_auto (JalonDraftHeader) header = { NULL };

  jalon_draft_header_read (&header, input);
  restore (input);
  restore (mended);
  restore (wrapped);
  return 0;
}
