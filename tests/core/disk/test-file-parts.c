/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What writing files is made of: the checksum, and the structure of a dossier
 * from bytes that come in parts.
 */

#include "config.h"

#include "jalon-file-hash.h"
#include "jalon-structure.h"

#include <string.h>

static guint64
hash_in_parts (const char *bytes, gsize length, gsize part)
{
  JalonFileHash hash;

  jalon_file_hash_init (&hash);
  for (gsize at = 0; at < length; at += part)
    jalon_file_hash_add (&hash, bytes + at, MIN (part, length - at));
  return jalon_file_hash_get (&hash);
}

/* Values of XXH64 with seed 0, as its author's program gives them. */
static void
test_hash (void)
{
  static const struct
  {
    const char *text;
    guint64     hash;
  } cases[] = {
    { "", G_GUINT64_CONSTANT (0xEF46DB3751D8E999) },
    { "a", G_GUINT64_CONSTANT (0xD24EC4F1A98C6E5B) },
    { "abc", G_GUINT64_CONSTANT (0x44BC2CF5AD770999) },
    { "abcdefghijklmnopqrstuvwxyz0123456789", G_GUINT64_CONSTANT (0x64F23ECF1609B766) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize part = 1; part < 40; part++)
      g_assert_cmphex (hash_in_parts (cases[i].text, strlen (cases[i].text), part), ==, cases[i].hash);
}

/* Each bit that turns and each byte that is missing is seen. */
static void
test_hash_differs (void)
{
  char    bytes[100];
  guint64 whole;

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (char) (i * 7);
  whole = hash_in_parts (bytes, sizeof bytes, sizeof bytes);
  for (guint i = 0; i < 8 * sizeof bytes; i++)
    {
      bytes[i / 8] ^= (char) (1 << i % 8);
      g_assert_cmphex (hash_in_parts (bytes, sizeof bytes, 33), !=, whole);
      bytes[i / 8] ^= (char) (1 << i % 8);
    }
  for (gsize length = 0; length < sizeof bytes; length++)
    g_assert_cmphex (hash_in_parts (bytes, length, 33), !=, whole);
}

typedef struct
{
  const char *text;
  gint        n_features; /* -1: not whole */
} Case;

static const Case cases[] = {
  { "{\"type\": \"FeatureCollection\", \"features\": []}\n", 0 },
  { "{\"features\":[{},{\"a\":[1,{\"]\":\"}\"}]},{}]}", 3 },
  { "\xef\xbb\xbf{\"features\": [ {} , {} ] , \"more\": [[],{}], \"n\": 12, \"t\": true }  ", 2 },
  { "{\"features\": [\"a\\\"]\", \"b\\\\\", 1, null]}", 4 },
  { "{\"more\": {\"features\": [1, 2]}, \"features\": [1]}", 1 },
  { "{\"\\\"features\": [1, 2], \"features\": [1]}", 1 },
  { "{\"featuresfeatures\": [1, 2], \"features\": [1]}", 1 },
  { "", -1 },
  { "{}", -1 },
  { "[]", -1 },
  { "{\"features\": {}}", -1 },
  { "{\"features\": [], \"features\": []}", -1 },
  { "{\"features\": [{}]", -1 },
  { "{\"features\": [{}}", -1 },
  { "{\"features\": [{} {}]}", -1 },
  { "{\"features\": [{},]}", -1 },
  { "{\"features\": [,{}]}", -1 },
  { "{\"features\": [{]}", -1 },
  { "{\"features\": [{\"a\": \"b]}", -1 },
  { "{\"features\": [{\"a\": \"b\\\"}]}", -1 },
  { "{\"features\": []} {", -1 },
  { "{\"features\": []}}", -1 },
  { "{\"features\" []}", -1 },
  { "{\"features\": [], }", -1 },
  { "{\"features\": [], \"a\"}", -1 },
  { "{\"features\": [], \"a\": }", -1 },
  { "{\"features\": [], a: 1}", -1 },
};

static void
test_structure (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = strlen (cases[i].text);

      for (gsize part = 1; part <= MAX (length, 1); part++)
        {
          JalonStructure structure = JALON_STRUCTURE_INIT;

          for (gsize at = 0; at < length; at += part)
            jalon_structure_add (&structure, cases[i].text + at, MIN (part, length - at));
          if (jalon_structure_is_whole (&structure) != (cases[i].n_features >= 0))
            g_error ("%s in parts of %" G_GSIZE_FORMAT, cases[i].text, part);
          if (cases[i].n_features >= 0)
            g_assert_cmpuint (structure.n_features, ==, cases[i].n_features);
        }
    }
}

/* Cut anywhere it is not whole any more. */
static void
test_structure_cut (void)
{
  static const char text[] = "{\"type\": \"FeatureCollection\", \"features\": [{\"a\": \"b\\\"\"}, 7], \"x\": [{}]}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    {
      JalonStructure structure = JALON_STRUCTURE_INIT;

      jalon_structure_add (&structure, text, length);
      g_assert_false (jalon_structure_is_whole (&structure));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-parts/hash", test_hash);
  g_test_add_func ("/file-parts/hash-differs", test_hash_differs);
  g_test_add_func ("/file-parts/structure", test_structure);
  g_test_add_func ("/file-parts/structure-cut", test_structure_cut);

  return g_test_run ();
}
