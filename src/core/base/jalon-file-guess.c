/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By the first bytes, which for most kinds of files are fixed (file formats'
 * own documents; the registrations at IANA), and for texts by the first words.
 */

#include "config.h"

#include "jalon-file-guess.h"

#include "jalon-i18n.h"

#include <string.h>

/* Bytes that are looked at. */
#define BEGINNING 4096

/* A table has at least so many columns, whose names are at most so long, and is looked at for so many rows. */
#define MIN_COLUMNS 4
#define MAX_COLUMN_NAME 40
#define MAX_ROWS 12

#define BYTES(text) text, sizeof text - 1

typedef struct
{
  gsize       at;
  const char *bytes;
  gsize       length;
  const char *sentence;
} Mark;

#define SCAN N_ ("this is a picture; add it as an article to have the text on it recognized")
#define PICTURE                                                                                                        \
  N_ ("this is a picture; save it as PNG or JPEG, and add that as an article to have the text on it recognized")
#define SOUND N_ ("this is a sound or a film; write down what is said, and add that text as an article")
#define PACKED N_ ("this is a compressed file; unpack it, and open what is in it")
#define ARCHIVE N_ ("this is an archive of several files; unpack it, and open what is in it")
#define SLIDES N_ ("this is a presentation; save it as PDF, and add that as an article")
#define MAP_DATA N_ ("this is map data; open it as a dossier is opened")

/* The more telling mark stands before the less telling one. */
static const Mark marks[] = {
  { 0, BYTES ("\x89PNG\r\n"), SCAN },
  { 0, BYTES ("\xff\xd8\xff"), SCAN },
  { 0, BYTES ("GIF8"), PICTURE },
  { 0, BYTES ("II*\0"), SCAN },
  { 0, BYTES ("MM\0*"), SCAN },
  { 8, BYTES ("WEBP"), SCAN },
  { 4, BYTES ("ftypheic"), PICTURE },
  { 4, BYTES ("ftypavif"), PICTURE },
  { 0, BYTES ("\0\0\1\0"), PICTURE },
  { 4, BYTES ("ftyp"), SOUND },
  { 8, BYTES ("WAVE"), SOUND },
  { 8, BYTES ("AVI "), SOUND },
  { 0, BYTES ("OggS"), SOUND },
  { 0, BYTES ("fLaC"), SOUND },
  { 0, BYTES ("ID3\2"), SOUND },
  { 0, BYTES ("ID3\3"), SOUND },
  { 0, BYTES ("ID3\4"), SOUND },
  { 0, BYTES ("\x1a\x45\xdf\xa3"), SOUND },
  { 0, BYTES ("\x1f\x8b"), PACKED },
  { 0, BYTES ("BZh"), PACKED },
  { 0,
    BYTES ("\xfd"
           "7zXZ"),
    PACKED },
  { 0, BYTES ("\x28\xb5\x2f\xfd"), PACKED },
  { 0, BYTES ("\x04\x22\x4d\x18"), PACKED },
  { 0, BYTES ("7z\xbc\xaf"), ARCHIVE },
  { 0, BYTES ("Rar!\x1a"), ARCHIVE },
  { 257, BYTES ("ustar"), ARCHIVE },
  { 0,
    BYTES ("SQLite format 3\0"),
    N_ ("this is a database, perhaps a GeoPackage; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("fgb\3"), MAP_DATA },
  { 0, BYTES ("\0\0\x27\x0a"), MAP_DATA },
  { 0, BYTES ("%PDF-"), N_ ("this is a PDF document; add it as an article") },
  { 0,
    BYTES ("\xd0\xcf\x11\xe0"),
    N_ ("this is a file of an older office program; save a text as .docx or .odt, a table as .xlsx, a mail as .eml") },
  { 0, BYTES ("{\\rtf"), N_ ("this is an RTF document; save it as .docx or .odt, or as a text") },
  { 0, BYTES ("%!PS"), N_ ("this is a PostScript document; convert it to PDF, and add that as an article") },
  { 0, BYTES ("AT&TFORM"), N_ ("this is a DjVu document; save it as PDF, and add that as an article") },
  { 60, BYTES ("BOOKMOBI"), N_ ("this is an e-book; convert it to EPUB, as Calibre does, and add that as an article") },
  /* The head of a bitmap is the one of its fields that has no other beginning. */
  { 14, BYTES ("\x28\0\0\0"), PICTURE },
  { 0, BYTES ("\177ELF"), N_ ("this is a program, not a document") },
  { 0, BYTES ("MZ\x90"), N_ ("this is a program, not a document") },
};

/* Of an archive in ZIP, by the names of what is in it. */
static const Mark packed_names[] = {
  { 0, BYTES ("word/"), N_ ("this is a Word document; add it as an article") },
  { 0, BYTES ("vnd.oasis.opendocument.text"), N_ ("this is an OpenDocument text; add it as an article") },
  { 0, BYTES ("epub+zip"), N_ ("this is an e-book; add it as an article") },
  { 0, BYTES ("xl/"), N_ ("this is a spreadsheet; open it as a dossier is opened") },
  { 0, BYTES ("opendocument.spreadsheet"), N_ ("this is a spreadsheet; open it as a dossier is opened") },
  { 0, BYTES ("ppt/"), SLIDES },
  { 0, BYTES ("opendocument.presentation"), SLIDES },
  { 0, BYTES ("Index/Document.iwa"), N_ ("this is a document of an Apple program; export it as Word, Excel or PDF") },
  { 0, BYTES (".kml"), N_ ("this is a KMZ map; open it as a dossier is opened") },
  { 0, BYTES (".shp"), MAP_DATA },
};

/* Of a text in XML, the names of its first elements. */
static const Mark elements[] = {
  { 0, BYTES ("<kml"), N_ ("this is a KML map; open it as a dossier is opened") },
  { 0, BYTES ("<gpx"), N_ ("this is a GPX track; open it as a dossier is opened") },
  { 0, BYTES ("<gml"), MAP_DATA },
  { 0, BYTES ("opengis.net/gml"), MAP_DATA },
  { 0,
    BYTES ("<osm"),
    N_ ("this is OpenStreetMap data; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("<svg"), PICTURE },
  { 0, BYTES ("<rss"), N_ ("this is a news feed; add it as an article") },
  { 0, BYTES ("<feed"), N_ ("this is a news feed; add it as an article") },
  { 0, BYTES ("<html"), N_ ("this is a web page; add it as an article") },
  { 0, BYTES ("<!doctype html"), N_ ("this is a web page; add it as an article") },
  { 0,
    BYTES ("<?xml"),
    N_ ("this is XML of a kind that Jalon does not read; save it as a text, a web page or GeoJSON") },
};

/* Words that a text of another kind begins with. */
static const Mark beginnings[] = {
  { 0, BYTES ("point ("), N_ ("this is WKT; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("point("), N_ ("this is WKT; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("linestring ("), N_ ("this is WKT; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("linestring("), N_ ("this is WKT; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("polygon ("), N_ ("this is WKT; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("polygon("), N_ ("this is WKT; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
  { 0, BYTES ("multipolygon"), N_ ("this is WKT; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that") },
};

static gboolean
has_mark (const Mark *mark, const char *data, gsize length)
{
  return length >= mark->at + mark->length && memcmp (data + mark->at, mark->bytes, mark->length) == 0;
}

static const char *
find_mark (const Mark *table, guint n_marks, const char *data, gsize length)
{
  for (guint i = 0; i < n_marks; i++)
    if (has_mark (&table[i], data, length))
      return table[i].sentence;
  return NULL;
}

static gboolean
is_within (const Mark *mark, const char *data, gsize length)
{
  const char *end = data + length;

  for (const char *p = data; (p = memchr (p, *mark->bytes, end - p)) != NULL; p++)
    if (has_mark (mark, p, end - p))
      return TRUE;
  return FALSE;
}

/* The first of the table that is anywhere in the text. */
static const char *
find_within (const Mark *table, guint n_marks, const char *data, gsize length)
{
  for (guint i = 0; i < n_marks; i++)
    if (is_within (&table[i], data, length))
      return table[i].sentence;
  return NULL;
}

/* One row of a table; a field in quotes may hold anything. */
typedef struct
{
  guint       n_columns;
  gsize       longest;
  gboolean    has_blank; /* a separator with a space behind it, as in a sentence */
  const char *end;       /* (nullable): past the line's end; %NULL where it is cut off */
} Row;

static Row
read_row (const char *at, const char *end, char separator)
{
  Row         row = { .n_columns = 1 };
  const char *field = at;
  gboolean    is_quoted = FALSE;

  for (; at < end && (is_quoted || *at != '\n'); at++)
    {
      if (*at == '"')
        is_quoted = !is_quoted;
      if (is_quoted || *at != separator)
        continue;
      row.longest = MAX (row.longest, (gsize) (at - field));
      row.has_blank |= at + 1 < end && at[1] == ' ';
      field = at + 1;
      row.n_columns++;
    }
  row.longest = MAX (row.longest, (gsize) (at - field));
  row.end = at < end ? at + 1 : NULL;
  return row;
}

static gboolean
is_table_by (const char *data, gsize length, char separator)
{
  const char *end = data + length;
  Row         head = read_row (data, end, separator);
  guint       n_rows = 0;

  if (head.n_columns < MIN_COLUMNS || head.longest > MAX_COLUMN_NAME || head.has_blank)
    return FALSE;
  for (const char *at = head.end; at != NULL && at < end && n_rows < MAX_ROWS; n_rows++)
    {
      Row row = read_row (at, end, separator);

      if (row.end != NULL && row.n_columns != head.n_columns)
        return FALSE;
      at = row.end;
    }
  return n_rows > 0;
}

static const char *
guess_table (const char *data, gsize length)
{
  for (const char *separator = ",;\t|"; *separator != '\0'; separator++)
    if (is_table_by (data, length, *separator))
      return N_ ("this is a table (CSV), not an article; open it as a dossier is opened");
  return NULL;
}

static const char *
guess_text (const char *data, gsize length)
{
  g_autofree char *folded = g_ascii_strdown (data, (gssize) length);
  const char      *sentence = NULL;

  if (*folded == '<')
    sentence = find_within (elements, G_N_ELEMENTS (elements), folded, length);
  if (sentence == NULL)
    sentence = find_mark (beginnings, G_N_ELEMENTS (beginnings), folded, length);
  return sentence != NULL ? sentence : guess_table (data, length);
}

/**
 * jalon_file_is_text:
 * @beginning: of a file; 4 KB are enough
 * @length: bytes
 *
 * Returns: whether it has no control characters and is UTF-8, cut off perhaps, or mostly ASCII, as texts in older
 *   encodings are
 */
gboolean
jalon_file_is_text (const char *beginning, gsize length)
{
  const char *end;
  gsize       n_ascii = 0;

  length = MIN (length, BEGINNING);
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) beginning[i] < ' ' && !g_ascii_isspace (beginning[i]))
        return FALSE;
      n_ascii += (guchar) beginning[i] < 0x80;
    }
  return g_utf8_validate_len (beginning, length, &end) || beginning + length - end < 4 || n_ascii * 4 > length * 3;
}

/**
 * jalon_file_guess:
 * @beginning: of a file; 4 KB are enough
 * @length: bytes
 *
 * Returns: (nullable): what the file is and what to do, not yet translated; %NULL where that cannot be told, as of
 *   most texts
 */
const char *
jalon_file_guess (const char *beginning, gsize length)
{
  const char *sentence;

  length = MIN (length, BEGINNING);
  if (length >= 4 && memcmp (beginning, "PK\003\004", 4) == 0)
    {
      sentence = find_within (packed_names, G_N_ELEMENTS (packed_names), beginning, length);
      return sentence != NULL ? sentence : ARCHIVE;
    }
  sentence = find_mark (marks, G_N_ELEMENTS (marks), beginning, length);
  if (sentence != NULL)
    return sentence;
  if (length >= 3 && memcmp (beginning, "\xef\xbb\xbf", 3) == 0)
    {
      beginning += 3;
      length -= 3;
    }
  for (; length > 0 && g_ascii_isspace (*beginning); beginning++)
    length--;
  return length > 0 ? guess_text (beginning, length) : NULL;
}
