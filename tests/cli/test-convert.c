/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli convert: every format that is written, the filter, sources left
 * out, several files, and what must not happen.
 */

#include "config.h"

#include "cli.h"

#include <jansson.h>
#include <glib/gstdio.h>
#include <string.h>

/* What GDAL writes is not there without its module. */
static gboolean
is_built (const char *suffix)
{
#ifdef HAVE_GDAL
  return TRUE;
#else
  return strcmp (suffix, "gpkg") != 0 && strcmp (suffix, "fgb") != 0;
#endif
}

/* Names of files, one for each format of events and each report that is written. */
static GPtrArray *
list_outputs (Cli *cli)
{
  static const char *const tables[] = { "events", "reports" };
  GPtrArray               *names = g_ptr_array_new_with_free_func (g_free);
  json_t                  *root;

  g_assert_cmpint (cli_run (cli, "formats", "--json", NULL), ==, 0);
  root = json_loads (cli->out, 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      gsize   j;
      json_t *format;

      json_array_foreach (json_object_get (root, tables[i]), j, format)
      {
        const char *suffix = json_string_value (json_array_get (json_object_get (format, "suffixes"), 0));

        if (json_is_true (json_object_get (format, "writes")) && is_built (suffix))
          g_ptr_array_add (names, g_strconcat ("out.", suffix, NULL));
      }
    }
  json_decref (root);
  g_assert_cmpuint (names->len, >=, 8);
  return names;
}

/* (transfer full): the files of an archive one after the other; other bytes as they are */
static char *
unpack (const char *bytes, gsize *length)
{
  GString *text = g_string_new (NULL);
  gsize    at = 0;

  while (at + 30 < *length && memcmp (bytes + at, "PK\003\004", 4) == 0)
    {
      const guint8 *head = (const guint8 *) bytes + at;
      gsize         packed = head[18] | head[19] << 8 | head[20] << 16 | (gsize) head[21] << 24;
      gsize         size = head[22] | head[23] << 8 | head[24] << 16 | (gsize) head[25] << 24;
      gsize         before = text->len, n_read, n_written;
      g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);

      at += 30 + (head[26] | head[27] << 8) + (head[28] | head[29] << 8);
      g_string_set_size (text, before + size);
      if (head[8] == 0)
        memcpy (text->str + before, bytes + at, size);
      else
        g_assert_cmpint (g_converter_convert (G_CONVERTER (zlib),
                                              bytes + at,
                                              packed,
                                              text->str + before,
                                              size,
                                              G_CONVERTER_INPUT_AT_END,
                                              &n_read,
                                              &n_written,
                                              NULL),
                         ==,
                         G_CONVERTER_FINISHED);
      at += packed;
    }
  if (text->len == 0)
    g_string_append_len (text, bytes, (gssize) *length);
  *length = text->len;
  return g_string_free (text, FALSE);
}

static char *
read_unpacked (Cli *cli, const char *name, gsize *length)
{
  g_autofree char *bytes = cli_read (cli, name, length);

  return unpack (bytes, length);
}

/* Whether bytes have words in them; a zero among them ends nothing. */
static gboolean
has (const char *bytes, gsize length, const char *words)
{
  gsize n = strlen (words);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (bytes + i, words, n) == 0)
      return TRUE;
  return FALSE;
}

/* What the sample has, and a file of this name cannot have, is said; of a dossier nothing is lost. */
static void
assert_losses (Cli *cli, const char *name)
{
  static const char *const whole[] = { ".jalon", ".md", ".html", ".ics", ".ftm", NULL };
  const char              *suffix = strrchr (name, '.');

  g_assert_cmpint (strstr (cli->err, ": what the dossier says of itself") != NULL,
                   ==,
                   !g_strv_contains (whole, suffix));
  g_assert_cmpint (strstr (cli->err, ": 16 entries have no place and are left out\n") != NULL,
                   ==,
                   strcmp (suffix, ".fgb") == 0);
}

/* Each file has what the sample reports in it; without sources nobody's name and words are. */
static void
test_formats (Cli *cli, gconstpointer data)
{
  g_autoptr (GPtrArray) names = list_outputs (cli);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      /* A FlatGeobuf has only what is somewhere. */
      const char      *words = g_str_has_suffix (name, ".fgb") ? "Ben Guerir" : "joint military commission";
      gsize            length;
      g_autofree char *with = NULL;
      g_autofree char *without = NULL;

      g_assert_cmpint (cli_run (cli, "convert", cli->sample, name, NULL), ==, 0);
      assert_losses (cli, name);
      with = read_unpacked (cli, name, &length);
      g_assert_true (has (with, length, words));
      g_assert_cmpint (cli_run (cli, "convert", "--leave-out-sources", cli->sample, name, NULL), ==, 0);
      without = read_unpacked (cli, name, &length);
      g_assert_true (has (without, length, words));
      g_assert_false (has (without, length, "Collimateur"));
      g_assert_false (has (without, length, "ont lancé une commission"));
      g_assert_false (has (without, length, "devdiscourse"));
    }
}

/* A format with a row for each thing gives all of them back. */
static void
test_back (Cli *cli, gconstpointer data)
{
  static const char *const suffixes[] = { "csv", "tsv", "kml", "kmz", "xlsx", "gpkg" };
  g_autofree char         *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/formats/everything.jalon", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes) && (i < 4 || is_built ("gpkg")); i++)
    {
      g_autofree char *there = g_strconcat ("there.", suffixes[i], NULL);
      g_autofree char *back = g_strconcat (suffixes[i], ".jalon", NULL);

      g_assert_cmpint (cli_run (cli, "convert", path, there, NULL), ==, 0);
      g_assert_cmpstr (cli->err, ==, "");
      g_assert_cmpint (cli_run (cli, "convert", there, back, NULL), ==, 0);
      g_assert_cmpint (cli_run (cli, "compare", path, back, NULL), ==, 0);
      assert_says (cli->out, "No Differences");
    }
}

/* Articles that no entry names are not in a table, and that is said. */
static void
test_unnamed (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli,
                                     "a.jalon",
                                     "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"articles\": ["
                                     "{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\", \"title\": \"B\"}]}, "
                                     "\"features\": [{\"type\": \"Feature\", \"id\": \"n\", \"geometry\": null, "
                                     "\"properties\": {\"kind\": \"note\", \"title\": \"N\", \"claims\": "
                                     "[{\"article\": \"a\", \"stance\": \"asserts\"}]}}]}",
                                     -1);

  g_assert_cmpint (cli_run (cli, "convert", path, "a.csv", NULL), ==, 0);
  assert_says (cli->err, "a.csv: 1 article that nothing refers to is left out\n");
}

/* No place in the file is finer than a region, and no degrees of one that was; a preview writes no file. */
static void
test_coarse (Cli *cli, gconstpointer data)
{
  gsize            length;
  g_autofree char *path = g_build_filename (cli->folder, "preview.jalon", NULL);
  g_autofree char *coarse = NULL;

  g_assert_cmpint (cli_run (cli, "convert", "--preview", "--obscure-places", cli->sample, "preview.jalon", NULL),
                   ==,
                   0);
  g_assert_nonnull (strstr (cli->out, "0 claims are left out"));
  g_assert_nonnull (strstr (cli->out, "8 precise places are made coarse."));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_cmpint (cli_run (cli, "convert", "--obscure-places", cli->sample, "coarse.jalon", NULL), ==, 0);
  coarse = cli_read (cli, "coarse.jalon", &length);
  g_assert_true (has (coarse, length, "\"precision\": \"admin1\""));
  g_assert_false (has (coarse, length, "\"precision\": \"city\""));
  g_assert_false (has (coarse, length, "\"precision\": \"near-city\""));
  g_assert_false (has (coarse, length, "\"precision\": \"site\""));
}

/* A dossier that goes through unchanged is the same bytes. */
static void
test_same (Cli *cli, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            length, length_after;

  g_assert_true (g_file_get_contents (cli->sample, &before, &length, NULL));
  g_assert_cmpint (cli_run (cli, "convert", cli->sample, "same.jalon", NULL), ==, 0);
  after = cli_read (cli, "same.jalon", &length_after);
  g_assert_cmpmem (before, length, after, length_after);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; (text = strchr (text, '\n')) != NULL; text++)
    n++;
  return n;
}

static void
test_filter (Cli *cli, gconstpointer data)
{
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *events = NULL;

  g_assert_cmpint (cli_run (cli, "convert", cli->sample, "all.csv", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "convert", cli->sample, "some.csv", "--country=BFA", "--since=2025-04", NULL), ==, 0);
  all = cli_read (cli, "all.csv", NULL);
  some = cli_read (cli, "some.csv", NULL);
  g_assert_cmpuint (count_lines (some), >, 1);
  g_assert_cmpuint (count_lines (some), <, count_lines (all));
  g_assert_nonnull (strstr (some, "\nevent,"));
  g_assert_null (strstr (some, "2025-02-17"));
  g_assert_cmpint (cli_run (cli, "convert", cli->sample, "none.csv", "--country=ZZZ", NULL), ==, 2);
}

/* Things of the same id in two files are two. */
static void
test_several (Cli *cli, gconstpointer data)
{
  static const char table[] = "id,title,lat,lon,source\n1,Here,1,2,AFP\n";
  g_autofree char  *a = cli_write (cli, "a.csv", table, -1);
  g_autofree char  *b = cli_write (cli, "b.csv", table, -1);
  g_autofree char  *both = NULL;

  g_assert_cmpint (cli_run (cli, "convert", "a.csv", "b.csv", "both.jalon", NULL), ==, 0);
  both = cli_read (cli, "both.jalon", NULL);
  g_assert_nonnull (strstr (both, "\"id\": \"1\""));
  g_assert_nonnull (strstr (both, "\"id\": \"1-2\""));
  /* and their source is one */
  g_assert_nonnull (strstr (both, "\"publisher\": \"AFP\""));
  g_assert_null (strstr (strstr (both, "\"publisher\": \"AFP\"") + 1, "\"publisher\""));
  g_assert_cmpint (cli_run (cli, "validate", "both.jalon", NULL), ==, 0);
}

/* Rows that cannot be read are told with their line, and kept beside the output. */
static void
test_left_out (Cli *cli, gconstpointer data)
{
  g_autofree char *table = cli_write (cli, "t.csv", "\"title, short\",lat,lon\nGood,1,2\nBad,north,2\n", -1);
  g_autofree char *rest = NULL;

  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.geojson", NULL), ==, 0);
  assert_says (cli->err, "line 3");
  assert_says (cli->err, "t.geojson.left-out.t.csv");
  rest = cli_read (cli, "t.geojson.left-out.t.csv", NULL);
  g_assert_cmpstr (rest, ==, "\"title, short\",lat,lon\nBad,north,2\n");
}

/* Two files that are called alike leave two apart. */
static void
test_left_out_of_two (Cli *cli, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (cli->folder, "older", NULL);
  g_autofree char *first = cli_write (cli, "t.csv", "title,lat,lon\nGood,1,2\nBad,north,2\n", -1);
  g_autofree char *second = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *other = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  second = cli_write (cli, "older/t.csv", "title,lat,lon\nFine,1,2\nWorse,south,2\n", -1);
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "older/t.csv", "t.geojson", NULL), ==, 0);
  rest = cli_read (cli, "t.geojson.left-out.t.csv", NULL);
  g_assert_cmpstr (rest, ==, "title,lat,lon\nBad,north,2\n");
  other = cli_read (cli, "t.geojson.left-out.2.t.csv", NULL);
  g_assert_cmpstr (other, ==, "title,lat,lon\nWorse,south,2\n");
  g_remove (second);
  g_rmdir (folder);
}

/* People of one state are different entities, and texts in several languages are told in one. */
static void
test_parties (Cli *cli, gconstpointer data)
{
  static const char dossier[] =
      "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1}, \"features\": [{\"type\": \"Feature\", "
      "\"id\": \"a\", \"geometry\": null, \"properties\": {\"kind\": \"event\", \"title\": \"x\\uffff\\ry\", "
      "\"type\": \"CONSULT\", \"fatalities\": {\"words\": \"dozens\"}, \"actors\": [{\"code\": \"FRA\", \"name\": "
      "\"Foreign minister\"}, {\"code\": \"FRA\", \"name\": {\"en\": \"Army\", \"fr\": \"Armée\"}}]}}]}";
  g_autofree char    *path = cli_write (cli, "d.jalon", dossier, -1);
  g_autofree char    *entities = NULL;
  g_autofree char    *table = NULL;
  g_autofree char    *kml = NULL;
  const GMarkupParser nothing = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&nothing, 0, NULL, NULL);

  g_assert_cmpint (cli_run (cli, "convert", "d.jalon", "d.ftm", NULL), ==, 0);
  entities = cli_read (cli, "d.ftm", NULL);
  g_assert_nonnull (strstr (entities, "\"Foreign minister\""));
  g_assert_nonnull (strstr (entities, "\"Army\""));
  g_assert_cmpint (cli_run (cli, "convert", "d.jalon", "d.csv", NULL), ==, 0);
  table = cli_read (cli, "d.csv", NULL);
  g_assert_nonnull (strstr (table, "FRA (Foreign minister); FRA (Army)"));
  g_assert_nonnull (strstr (table, "dozens"));
  g_assert_cmpint (cli_run (cli, "convert", "d.jalon", "d.kml", NULL), ==, 0);
  kml = cli_read (cli, "d.kml", NULL);
  g_assert_nonnull (strstr (kml, "x&#13;y"));
  g_assert_true (g_markup_parse_context_parse (context, kml, -1, NULL));
}

static void
test_mapping (Cli *cli, gconstpointer data)
{
  g_autofree char *table = cli_write (cli, "t.csv", "Wo;Wann\nGao;1.2.2024\n", -1);
  g_autofree char *map = cli_write (cli, "m.json", "{\"columns\": {\"Wo\": \"place\", \"Wann\": \"date\"}}", -1);
  g_autofree char *bad = cli_write (cli, "bad.json", "{\"columns\": {\"Wo\": \"nowhere\"}}", -1);
  g_autofree char *out = NULL;

  g_assert_cmpint (cli_run (cli, "convert", "--map=m.json", "t.csv", "t.jalon", NULL), ==, 0);
  out = cli_read (cli, "t.jalon", NULL);
  g_assert_nonnull (strstr (out, "\"name\": \"Gao\""));
  g_assert_nonnull (strstr (out, "2024-02-01"));
  g_assert_cmpint (cli_run (cli, "convert", "--map=bad.json", "t.csv", "u.jalon", NULL), ==, 1);
  assert_says (cli->err, "nowhere");
  g_assert_cmpint (cli_run (cli, "convert", "--map=none.json", "t.csv", "u.jalon", NULL), ==, 2);
}

static void
test_refused (Cli *cli, gconstpointer data)
{
  g_autofree char *table = cli_write (cli, "t.csv", "title,lat,lon\nGood,1,2\n", -1);

  g_assert_cmpint (cli_run (cli, "convert", "t.csv", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.csv", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.docx", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t", "--to=docx", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.kml", "--from=docx", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.kml", "--from=jalon", NULL), ==, 1);
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t", "--to=kml", "--from=table", NULL), ==, 0);
}

/* What a title says is text wherever it is written. */
static void
test_hostile (Cli *cli, gconstpointer data)
{
  static const char   table[] = "title,date,lat,lon,source,url\n"
                                "\"<script>alert(1)</script> & ]]> *bold*\",2024-01-01,1,2,\"<b>x\",javascript:1\n";
  g_autofree char    *path = cli_write (cli, "t.csv", table, -1);
  g_autofree char    *html = NULL;
  g_autofree char    *kml = NULL;
  g_autofree char    *brief = NULL;
  gsize               length;
  const GMarkupParser nothing = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&nothing, 0, NULL, NULL);

  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.html", NULL), ==, 0);
  html = cli_read (cli, "t.html", NULL);
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<b>"));
  g_assert_null (strstr (html, "src="));
  g_assert_null (strstr (html, "href=\"http"));
  g_assert_null (strstr (html, "href=\"javascript"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;"));
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.kml", NULL), ==, 0);
  kml = cli_read (cli, "t.kml", &length);
  g_assert_true (g_markup_parse_context_parse (context, kml, (gssize) length, NULL));
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  g_assert_cmpint (cli_run (cli, "convert", "t.csv", "t.md", NULL), ==, 0);
  brief = cli_read (cli, "t.md", NULL);
  g_assert_nonnull (strstr (brief, "\\<script"));
  g_assert_nonnull (strstr (brief, "\\*bold\\*"));
}

/* Lines of a calendar are at most 75 bytes, and end as they must; entities are objects with what they need. */
static void
test_lines (Cli *cli, gconstpointer data)
{
  g_autofree char *calendar = NULL;
  g_autofree char *entities = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (cli_run (cli, "convert", cli->sample, "out.ics", NULL), ==, 0);
  calendar = cli_read (cli, "out.ics", NULL);
  lines = g_strsplit (calendar, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strchr (lines[i], '\n'));
    }
  g_clear_pointer (&lines, g_strfreev);
  g_assert_cmpint (cli_run (cli, "convert", cli->sample, "out.ftm", NULL), ==, 0);
  entities = cli_read (cli, "out.ftm", NULL);
  lines = g_strsplit (entities, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      json_t *entity = json_loads (lines[i], 0, NULL);

      g_assert_true (json_is_string (json_object_get (entity, "id")));
      g_assert_true (json_is_string (json_object_get (entity, "schema")));
      g_assert_true (json_is_object (json_object_get (entity, "properties")));
      json_decref (entity);
    }
}

/* What GDAL makes of it, where it is there. */
static void
test_peer (Cli *cli, gconstpointer data)
{
  static const char *const names[] = {
    "out.kml",  "out.csv", "out.xlsx", "out.geojson",
#ifdef HAVE_GDAL
    "out.gpkg", "out.fgb",
#endif
  };
  g_autofree char *ogrinfo = g_find_program_in_path ("ogrinfo");

  if (ogrinfo == NULL)
    {
      g_test_skip ("ogrinfo is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (cli->folder, names[i], NULL);
      const char      *argv[] = { ogrinfo, "-al", "-so", path, NULL };
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      int              status;

      g_assert_cmpint (cli_run (cli, "convert", cli->sample, names[i], NULL), ==, 0);
      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &out, &err, &status, NULL));
      g_assert_cmpint (status, ==, 0);
      g_assert_null (strstr (err, "ERROR"));
      g_assert_nonnull (strstr (out, g_str_has_suffix (names[i], ".fgb") ? "Feature Count: 6" : "Feature Count: 22"));
      /* Days are days, not texts, by which GDAL knows the first row of a sheet for its head. */
      if (g_str_has_suffix (names[i], ".xlsx"))
        g_assert_nonnull (strstr (out, "\ndate: Date"));
    }
}

/* What a spreadsheet would calculate is text in the table, and the same text again when that is read. */
static void
test_formulas (Cli *cli, gconstpointer data)
{
  const char      *table = "title,date,lat,lon,notes\n\"=HYPERLINK(\"\"http://x\"\")\",2024-05-01,-16.5,2,-3.5\n"
                           "@SUM(1),2024-05-02,1,-2,+x\n";
  gsize            length;
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *again = NULL;

  path = cli_write (cli, "formulas.csv", table, -1);
  g_assert_cmpint (cli_run (cli, "convert", path, "out.csv", NULL), ==, 0);
  csv = cli_read (cli, "out.csv", &length);
  g_assert_nonnull (strstr (csv, "\"'=HYPERLINK(\"\"http://x\"\")\""));
  g_assert_nonnull (strstr (csv, ",'@SUM(1),"));
  g_assert_nonnull (strstr (csv, ",'+x,"));
  g_assert_nonnull (strstr (csv, ",-16.5,"));
  g_assert_nonnull (strstr (csv, ",-3.5,"));
  g_assert_cmpint (cli_run (cli, "convert", "out.csv", "again.geojson", NULL), ==, 0);
  again = cli_read (cli, "again.geojson", &length);
  g_assert_nonnull (strstr (again, "\"title\": \"=HYPERLINK("));
  g_assert_nonnull (strstr (again, "\"title\": \"@SUM(1)\""));
}

/* Tabs between the columns of what is called so; what holds one is in quotation marks, and comes back. */
static void
test_tabs (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.csv", "date,title,country\n2024-05-13,\"One\ttwo, three\",Mali\n", -1);
  g_autofree char *table = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpint (cli_run (cli, "convert", "a.csv", "a.tsv", NULL), ==, 0);
  table = cli_read (cli, "a.tsv", NULL);
  g_assert_true (g_str_has_prefix (table, "kind\tid\ttitle\tdate\t"));
  assert_says (table, "\t\"One\ttwo, three\"\t2024-05-13\t");
  g_assert_cmpint (cli_run (cli, "convert", "a.tsv", "b.jalon", NULL), ==, 0);
  again = cli_read (cli, "b.jalon", NULL);
  assert_says (again, "\"title\": \"One\\ttwo, three\"");
}

/* The clock times that a map or GeoJSON has go along, there and back. */
static void
test_clock (Cli *cli, gconstpointer data)
{
  g_autofree char *path =
      cli_write (cli,
                 "a.geojson",
                 "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": null, "
                 "\"properties\": {\"title\": \"One\", \"time\": \"2024-05-01T12:34:56Z\"}}]}",
                 -1);
  g_autofree char *map = NULL;
  g_autofree char *again = NULL;
  g_autofree char *last = NULL;

  g_assert_cmpint (cli_run (cli, "convert", "a.geojson", "a.kml", NULL), ==, 0);
  map = cli_read (cli, "a.kml", NULL);
  assert_says (map, "<TimeStamp><when>2024-05-01T12:34:56Z</when></TimeStamp>");
  g_assert_cmpint (cli_run (cli, "convert", "a.kml", "b.jalon", NULL), ==, 0);
  again = cli_read (cli, "b.jalon", NULL);
  assert_says (again, "\"time\": \"2024-05-01T12:34:56Z\"");
  g_assert_cmpint (cli_run (cli, "convert", "b.jalon", "b.kml", NULL), ==, 0);
  last = cli_read (cli, "b.kml", NULL);
  assert_says (last, "<TimeStamp><when>2024-05-01T12:34:56Z</when></TimeStamp>");
}

/* Each thing that must be known of a reading is a line. */
static void
test_remarks (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.csv", "date,title,country\n3/4/2024,One,Mali\n", -1);

  g_assert_cmpint (cli_run (cli, "convert", "a.csv", "a.jalon", NULL), ==, 0);
  assert_says (cli->err, "in a mapping reads them otherwise)\njalon-cli: a.csv: a table; read from its columns");
  g_assert_cmpint (cli_run (cli, "validate", "a.csv", NULL), ==, 0);
  assert_says (cli->out, "in a mapping reads them otherwise)\na.csv: a table; read from its columns");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/convert/formats", test_formats);
  cli_add ("/convert/back", test_back);
  cli_add ("/convert/unnamed", test_unnamed);
  cli_add ("/convert/same", test_same);
  cli_add ("/convert/coarse", test_coarse);
  cli_add ("/convert/filter", test_filter);
  cli_add ("/convert/several", test_several);
  cli_add ("/convert/left-out", test_left_out);
  cli_add ("/convert/left-out-of-two", test_left_out_of_two);
  cli_add ("/convert/parties", test_parties);
  cli_add ("/convert/mapping", test_mapping);
  cli_add ("/convert/refused", test_refused);
  cli_add ("/convert/hostile", test_hostile);
  cli_add ("/convert/lines", test_lines);
  cli_add ("/convert/tabs", test_tabs);
  cli_add ("/convert/clock", test_clock);
  cli_add ("/convert/remarks", test_remarks);
  cli_add ("/convert/formulas", test_formulas);
  cli_add ("/convert/peer", test_peer);
  return g_test_run ();
}
