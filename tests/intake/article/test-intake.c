/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What intake makes of the files of tests/data/intake/pages/: text in UTF-8,
 * metadata, and blocks of which only the body proposes.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-intake-credit.h"
#include "jalon-intake-warc.h"
#include "jalon-intake.h"
#include "one-article.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static JalonIntake *
load (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "intake", "pages", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JalonIntake *intake = load_one_article (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (intake->text, -1, NULL));
  return intake;
}

/* The lines of a kind, joined by " | ". */
static char *
dup_blocks (const JalonIntake *intake, JalonBlockKind kind)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < intake->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (intake->blocks, JalonBlock, i);

      if (block->kind != kind)
        continue;
      g_string_append (lines, lines->len > 0 ? " | " : "");
      g_string_append_len (lines, intake->text + block->start, block->end - block->start);
    }
  return g_string_free (lines, FALSE);
}

static void
assert_blocks (const JalonIntake *intake, JalonBlockKind kind, const char *expected)
{
  g_autofree char *found = dup_blocks (intake, kind);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_date (const JalonIntake *intake, const char *expected)
{
  g_autofree char *edtf = jalon_time_dup_edtf (&intake->date);

  g_assert_cmpstr (edtf, ==, expected);
}

static void
test_page (void)
{
  g_autoptr (JalonIntake) intake = load ("article.fr.html");

  g_assert_cmpstr (intake->title, ==, "Le Tchad ferme son ciel aux avions soudanais");
  g_assert_cmpstr (intake->publisher, ==, "Le Courrier du Kanem");
  g_assert_cmpstr (intake->author, ==, "La rédaction");
  g_assert_cmpstr (intake->url, ==, "https://courrier.example/tchad-ciel");
  g_assert_cmpstr (intake->language, ==, "fr");
  assert_date (intake, "2025-04-08");
  assert_blocks (intake, JALON_BLOCK_HEADING, "Le Tchad ferme son ciel aux avions soudanais");
  assert_blocks (intake,
                 JALON_BLOCK_BODY,
                 "Le Tchad a fermé mardi son espace aérien aux avions soudanais. | La mesure est entrée en vigueur à "
                 "minuit\u00a0; elle vaut jusqu’à nouvel ordre.");
  assert_blocks (intake, JALON_BLOCK_CAPTION, "Le Mali a expulsé deux diplomates français. Photo d’archives.");
  assert_blocks (intake, JALON_BLOCK_ADVERT, "Publicité. Le Sénégal a rappelé son ambassadeur en Guinée.");
  assert_blocks (intake, JALON_BLOCK_TEASER, "Lire aussi : la Tunisie a rouvert sa frontière avec la Libye.");
  g_assert_null (strstr (intake->text, "Niger"));
  g_assert_null (strstr (intake->text, "Rwanda"));
  g_assert_null (strstr (intake->text, "Gabon"));
}

static void
test_metadata (void)
{
  g_autoptr (JalonIntake) intake = load ("metadata.en.html");

  g_assert_cmpstr (intake->title, ==, "Border reopens");
  g_assert_cmpstr (intake->publisher, ==, "The Example");
  g_assert_cmpstr (intake->author, ==, "The desk");
  g_assert_cmpstr (intake->url, ==, "https://example.org/border");
  assert_date (intake, "2025-05-02");
}

static void
test_encodings (void)
{
  g_autoptr (JalonIntake) latin1 = load ("latin1-unclosed.html");
  g_autoptr (JalonIntake) utf16 = load ("utf16.txt");
  g_autoptr (JalonIntake) bom = load ("bom.txt");

  assert_blocks (
      latin1,
      JALON_BLOCK_BODY,
      "La Libye fermera demain son espace aérien aux vols égyptiens. Le côté égyptien a été prévenu hier après-midi.");
  g_assert_cmpstr (utf16->text, ==, "Mali expelled two French diplomats on Monday.\n");
  g_assert_cmpstr (bom->text, ==, utf16->text);
}

static void
test_header (void)
{
  g_autoptr (JalonIntake) intake = load ("header.txt");

  g_assert_cmpstr (intake->title, ==, "Le Tchad ferme son ciel");
  assert_date (intake, "2025-06");
  assert_blocks (intake, JALON_BLOCK_BODY, "Le Tchad a fermé son espace aérien aux avions soudanais.");
  assert_blocks (intake, JALON_BLOCK_ADVERT, "Publicité");
}

static void
test_too_large (void)
{
  gsize            length = JALON_ARTICLE_MAX_BYTES + 1;
  g_autofree char *data = g_malloc (length);
  g_autoptr (GError) error = NULL;

  memset (data, 'a', length);
  g_assert_null (jalon_intake_new (data, length, "a.txt", &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "20 MB"));
}

/* What is broken loses no byte after it, and whatever comes out is text. */
static void
test_broken (void)
{
  static const char nul[] = "Mali\0 expelled diplomats.";
  g_autoptr (JalonIntake) with_nul = jalon_intake_new (nul, sizeof nul - 1, NULL, NULL);
  g_autoptr (JalonIntake) empty = jalon_intake_new ("", 0, NULL, NULL);
  g_autoptr (JalonIntake) page = jalon_intake_new ("<html", 5, NULL, NULL);

  g_assert_cmpstr (with_nul->text, ==, "Mali  expelled diplomats.");
  g_assert_cmpstr (empty->text, ==, "");
  g_assert_cmpuint (empty->blocks->len, ==, 0);
  g_assert_cmpuint (page->blocks->len, ==, 0);
}

/* What is no text is told by what it is. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *beginning;
    const char *answer; /* %NULL where it is read */
  } files[] = {
    { "PK\003\004\024", "archive" },
    { "{\\rtf1\\ansi Mali expelled diplomats.}", "office" },
    { "\n{ \"type\": \"FeatureCollection\", \"features\": [] }", "dossier" },
    { "\177ELF\002\001\001\003\004\005\006\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001"
      "\001\001\001\001\001\001\001",
      "program" },
    { "Mali expelled \001 diplomats.", NULL },
    { "\xff\xfeM\001a\001l\001i\001", NULL },
    { "{ Mali } expelled diplomats.", NULL },
    { "A PDF begins with %PDF-1.7, says the ministry.", NULL },
    { "", NULL },
  };
  g_autofree char *folder = g_dir_make_tmp ("jalon-intake-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonIntake) intake = NULL;

      g_assert_true (g_file_set_contents (path, files[i].beginning, -1, NULL));
      intake = load_one_article (file, NULL, &error);
      if (files[i].answer == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, JALON_ERROR, JALON_ERROR_NOT_A_TEXT);
      g_assert_nonnull (strstr (error->message, files[i].answer));
      g_assert_true (g_str_has_prefix (error->message, "a.txt: "));
    }
  g_remove (path);
  g_rmdir (folder);
}

/* A page is told by how it begins, else by its name. */
static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *read_as;
  } articles[] = {
    { NULL, "Mali expelled diplomats.", "text" },
    { "a", "Mali expelled diplomats.", "text" },
    { "a.md", "# Mali expelled diplomats.", "markdown" },
    { "a.HTM", "Mali expelled diplomats.", "html" },
    { "a.txt", " \n<!DOCTYPE html><p>Mali expelled diplomats.", "html" },
    { NULL, "<html>", "html" },
    { "a.pdf", "Mali expelled diplomats.", "text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      const char *text = articles[i].text;
      g_autoptr (JalonIntake) intake = jalon_intake_new (text, strlen (text), articles[i].name, NULL);

      g_assert_cmpstr (intake->format->type.id, ==, articles[i].read_as);
    }
  g_assert_cmpstr (jalon_document_format_find ("/tmp/a.b/page.xhtml")->type.id, ==, "html");
  g_assert_nonnull (jalon_document_format_find ("dossier.docx")->read_bytes);
  g_assert_false (jalon_document_format_is_read (jalon_document_format_find ("dossier.rtf")));
  g_assert_null (jalon_document_format_find ("a.jalon"));
  g_assert_null (jalon_document_format_find ("html"));
}

static void
assert_not_read (const char *path, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (load_one_article (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, name));
}

/* What is no file is refused, and nobody waits for a writer. */
static void
test_no_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-intake-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "article.html", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_not_read (path, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_not_read ("/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE);
  assert_not_read (folder, G_IO_ERROR_IS_DIRECTORY);
  g_remove (path);
  g_rmdir (folder);
}

/* The limit is kept while reading: the size that "/proc" tells is 0. */
static void
test_no_size (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/status");
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntake) intake = load_one_article (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (intake->text, "Name:"));
}

/* (transfer full): so many letters, compressed */
static GBytes *
compress (gsize length)
{
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (zlib));
  g_autofree char *letters = g_strnfill (length, 'a');

  g_assert_true (g_output_stream_write_all (stream, letters, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Pages of a small archive, each of them not too large, are not read without limit. */
static void
test_archive_bomb (void)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_intake_part_free);
  g_autoptr (GBytes) page = compress (19 * 1000 * 1000);
  g_autoptr (GString) archive = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const JalonIntakePart *rest;
  gsize                  n_bytes = 0;

  for (guint i = 0; i < 15; i++)
    {
      g_string_append_printf (archive,
                              "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://ex.org/%u\r\n"
                              "Content-Type: text/plain\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                              i,
                              g_bytes_get_size (page));
      g_string_append_len (archive, g_bytes_get_data (page, NULL), (gssize) g_bytes_get_size (page));
    }
  g_assert_true (jalon_intake_list_warc (parts, &(JalonBytes){ archive->str, archive->len, "a.warc" }, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < parts->len; i++)
    n_bytes += ((const JalonIntakePart *) g_ptr_array_index (parts, i))->length;
  g_assert_cmpuint (n_bytes, ==, 13 * 19 * 1000 * 1000);
  rest = g_ptr_array_index (parts, parts->len - 1);
  g_assert_nonnull (strstr (rest->reason, "250 MB"));
}

/* Who a text says has published it, and when: proposed, never taken as said. */
static void
test_credits (void)
{
  static const struct
  {
    const char *text;
    const char *publisher;
    const char *date;
    const char *author;
  } cases[] = {
    { "Drill starts\n\nBy Amina Bello\nThe Lagoon Post\n15 March 2026\n\nSoldiers began it near Parakou.\n",
      "The Lagoon Post",
      "2026-03-15",
      "Amina Bello" },
    { "Ciel fermé\n\nPar Awa Diop, Le Courrier de la Volta\nLe 7 avril 2025\n\nLe Mali l’a fermé.\n",
      "Le Courrier de la Volta",
      "2025-04-07",
      "Awa Diop" },
    { "Drill starts\nSoldiers begin it in Parakou\n15 March 2026\n\nIt was calm.\n", NULL, "2026-03-15" },
    { "Drill starts\n\nIt was calm, said who saw it.\nBy Monday it was over.\n", NULL, NULL },
    { "Sky closed\n\nAlgiers, 7 April 2025 (Le Sahel Post) – Algeria said it had.\n", "Le Sahel Post", "2025-04-07" },
    { "BAMAKO (AFP) - Mali denied it on Monday.\n", "AFP", NULL },
    { "Bamako, le 8 avril 2025 – Le Mali dément.\n", NULL, "2025-04-08" },
    { "It was calm.\n\nSource: Agence Ecofin\n", "Agence Ecofin", NULL },
    { "It was calm.\n\n© 2025 Reuters. All rights reserved.\n", NULL, NULL },
    { "It was calm.\n\n© 2025 Reuters\n", "Reuters", NULL },
    { "Sky closed\n\nBAMAKO, 7 April 2025. Mali closed it.\n", NULL, "2025-04-07" },
    { "Ciel fermé\n\nTIN ZAOUATINE, le 7 avril 2025. Le Mali l’a fermé.\n", NULL, "2025-04-07" },
    { "Sky closed\n\nMonday, 7 April 2025\n\nMali closed it.\n", NULL, "2025-04-07" },
    { "Ciel fermé\nPublié le 7 avril 2025\n\nLe Mali l’a fermé.\n", NULL, "2025-04-07" },
    /* What happened has a day, too. */
    { "The list was published on 7 April 2025 in Bamako.\n", NULL, NULL },
    { "The UN said so, on 7 April 2025. It was calm.\n", NULL, NULL },
    { "MALI, where it was calm. It closed its sky on 7 April 2025.\n", NULL, NULL },
    { "Algeria shot down a drone on 1 April 2025 (night) in the north. It said so – late.\n", NULL, NULL },
    { "The minister (who left in 2020) – a friend of many – spoke.\n", NULL, NULL },
    { "It was calm.\n", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonIntake) intake = jalon_intake_new (cases[i].text, strlen (cases[i].text), NULL, NULL);
      g_autofree char *publisher = jalon_intake_dup_credited (intake);
      g_autofree char *author = jalon_intake_dup_credited_author (intake);
      g_autofree char *date = NULL;
      JalonTime        found = JALON_TIME_INIT;

      g_test_message ("%s", cases[i].text);
      if (jalon_intake_find_credited_date (intake, &found))
        date = jalon_time_dup_edtf (&found);
      g_assert_cmpstr (publisher, ==, cases[i].publisher);
      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpstr (author, ==, cases[i].author);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/page", test_page);
  g_test_add_func ("/intake/metadata", test_metadata);
  g_test_add_func ("/intake/encodings", test_encodings);
  g_test_add_func ("/intake/credits", test_credits);
  g_test_add_func ("/intake/header", test_header);
  g_test_add_func ("/intake/too-large", test_too_large);
  g_test_add_func ("/intake/broken", test_broken);
  g_test_add_func ("/intake/kinds", test_kinds);
  g_test_add_func ("/intake/formats", test_formats);
  g_test_add_func ("/intake/no-files", test_no_files);
  g_test_add_func ("/intake/no-size", test_no_size);
  g_test_add_func ("/intake/archive-bomb", test_archive_bomb);
  return g_test_run ();
}
