/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of documents as they are printed: without what was deleted, remarks
 * and codes of fields (ECMA-376, Office Open XML; OASIS OpenDocument 1.3; W3C
 * EPUB 3.3). Nothing is fetched, and no entity is expanded.
 */

#include "config.h"

#include "jalon-intake-office.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-intake-html.h"
#include "jalon-intake-meta.h"
#include "jalon-lines.h"
#include "jalon-page-part.h"
#include "jalon-zip.h"

#include <libxml/parser.h>
#include <string.h>

/* Chapters of a book that are read. */
#define MAX_CHAPTERS 2000

/* (nullable): a file of the archive as a tree */
static xmlDoc *
read_xml (JalonZip *zip, const char *file, GError **error)
{
  gsize            length;
  g_autofree char *text = jalon_zip_read (zip, file, &length, error);
  xmlDoc          *doc;

  if (text == NULL)
    return NULL;
  doc = xmlReadMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (doc == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_SYNTAX,
                 _ ("%s: the document is damaged; open it with the program it is of and save it again"),
                 zip->name);
  return doc;
}

static gboolean
is_called (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* The first element of that name; %NULL where there is none */
static xmlNode *
find_element (xmlNode *root, const char *name)
{
  for (xmlNode *node = root; node != NULL; node = jalon_page_next (node, root))
    if (is_called (node, name))
      return node;
  return NULL;
}

/* What an element of a document does to the line that is read. */
typedef struct
{
  const char *const *left_out;
  const char *const *paragraphs;
  const char *const *headings;
  const char *const *texts; /* (nullable): only the text in those counts */
  const char *const *spaces;
} Vocabulary;

static gboolean
is_within_one_of (const xmlNode *node, const char *const *names, const xmlNode *root)
{
  for (; node != NULL && node != root; node = node->parent)
    if (jalon_page_is_element (node, names))
      return TRUE;
  return FALSE;
}

/* A style of Word is called by its name in English or in the language of the program. */
static gboolean
has_heading_style (xmlNode *paragraph)
{
  static const char *const names[] = { "heading", "title", "titre", "subtitle", "sous-titre", NULL };
  xmlNode                 *style = find_element (paragraph, "pStyle");
  g_autofree char         *value = style != NULL ? jalon_page_dup_attribute (style, "val") : NULL;
  g_autofree char         *lower = value != NULL ? g_ascii_strdown (value, -1) : NULL;

  for (guint i = 0; lower != NULL && names[i] != NULL; i++)
    if (g_str_has_prefix (lower, names[i]))
      return TRUE;
  return FALSE;
}

static void
add_node (const Vocabulary *words, xmlNode *node, xmlNode *root, JalonLines *lines)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    {
      if (words->texts == NULL ? is_within_one_of (node, words->paragraphs, root)
                               : jalon_page_is_element (node->parent, words->texts))
        jalon_lines_add (lines, (const char *) node->content);
    }
  else if (jalon_page_is_element (node, words->spaces))
    jalon_lines_add (lines, " ");
}

static void
leave_node (const Vocabulary *words, xmlNode *node, JalonLines *lines)
{
  if (jalon_page_is_element (node, words->paragraphs))
    jalon_lines_end (lines, jalon_page_is_element (node, words->headings) || has_heading_style (node));
}

/* All paragraphs in @root, a line each. */
static void
read_paragraphs (const Vocabulary *words, xmlNode *root, JalonLines *lines)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      add_node (words, node, root, lines);
      if (node->type == XML_ELEMENT_NODE && node->children != NULL && !jalon_page_is_element (node, words->left_out))
        {
          node = node->children;
          continue;
        }
      for (;;)
        {
          leave_node (words, node, lines);
          if (node == root)
            return;
          if (node->next != NULL)
            break;
          node = node->parent;
        }
      node = node->next;
    }
}

/* What the document says of itself, by the Dublin Core; @date: as "date" it is that of publication. */
static void
read_metadata (JalonIntake *self, JalonZip *zip, const char *file)
{
  xmlDoc  *doc = jalon_zip_has (zip, file) ? read_xml (zip, file, NULL) : NULL;
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  for (xmlNode *node = root; node != NULL; node = jalon_page_next (node, root))
    {
      g_autofree char *text = node->type == XML_ELEMENT_NODE ? jalon_page_dup_text (node) : NULL;

      if (is_called (node, "title"))
        jalon_intake_set (&self->title, text);
      else if (is_called (node, "creator"))
        jalon_intake_set (&self->author, text);
      else if (is_called (node, "publisher"))
        jalon_intake_set (&self->publisher, text);
      else if (is_called (node, "language"))
        jalon_intake_set (&self->language, text);
    }
  xmlFreeDoc (doc);
}

/* The paragraphs of one file, all that are in the element @body. */
static gboolean
read_body (JalonIntake      *self,
           JalonZip         *zip,
           const char       *file,
           const char       *body,
           const Vocabulary *words,
           GError          **error)
{
  JalonLines lines;
  xmlDoc    *doc = read_xml (zip, file, error);
  xmlNode   *root = doc != NULL ? find_element (xmlDocGetRootElement (doc), body) : NULL;

  if (doc == NULL)
    return FALSE;
  jalon_lines_init (&lines);
  if (root != NULL)
    read_paragraphs (words, root, &lines);
  jalon_lines_finish (&lines, &self->text, &self->blocks);
  xmlFreeDoc (doc);
  return TRUE;
}

/**
 * jalon_intake_read_docx:
 * @bytes: a document of Word since 2007
 *
 * Sets the text, its blocks and what the document says of itself. Fails as jalon_zip_read() does.
 */
gboolean
jalon_intake_read_docx (JalonIntake *self, const JalonBytes *bytes, GError **error)
{
  static const char *const left_out[] = { "del", "moveFrom", "instrText", "delText", "Fallback", "pPr", NULL };
  static const char *const paragraphs[] = { "p", NULL };
  static const char *const headings[] = { NULL };
  static const char *const texts[] = { "t", NULL };
  static const char *const spaces[] = { "tab", "br", "cr", NULL };
  static const Vocabulary  words = { left_out, paragraphs, headings, texts, spaces };
  g_auto (JalonZip) zip = { NULL };

  if (!jalon_zip_open (&zip, bytes->data, bytes->length, bytes->name, error) ||
      !read_body (self, &zip, "word/document.xml", "body", &words, error))
    return FALSE;
  read_metadata (self, &zip, "docProps/core.xml");
  return TRUE;
}

/**
 * jalon_intake_read_odt:
 * @bytes: an OpenDocument text
 *
 * Sets the text, its blocks and what the document says of itself. Fails as jalon_zip_read() does.
 */
gboolean
jalon_intake_read_odt (JalonIntake *self, const JalonBytes *bytes, GError **error)
{
  static const char *const left_out[] = { "tracked-changes", "annotation", "note-citation", "sequence-decls", NULL };
  static const char *const paragraphs[] = { "p", "h", NULL };
  static const char *const headings[] = { "h", NULL };
  static const char *const spaces[] = { "s", "tab", "line-break", NULL };
  static const Vocabulary  words = { left_out, paragraphs, headings, NULL, spaces };
  g_auto (JalonZip) zip = { NULL };

  if (!jalon_zip_open (&zip, bytes->data, bytes->length, bytes->name, error) ||
      !read_body (self, &zip, "content.xml", "text", &words, error))
    return FALSE;
  read_metadata (self, &zip, "meta.xml");
  return TRUE;
}

/* (transfer full) (nullable): the name of a file that is named from another one, as "../text/a.xhtml#b" */
static char *
resolve (const char *from, const char *address)
{
  g_autofree char *folder = g_path_get_dirname (from);
  g_autofree char *plain = g_strndup (address, strcspn (address, "#?"));
  g_autofree char *file = g_uri_unescape_string (plain, NULL);
  g_autofree char *path = file != NULL ? g_build_filename ("/", folder, file, NULL) : NULL;
  g_autofree char *whole = path != NULL ? g_canonicalize_filename (path, "/") : NULL;

  return whole != NULL ? g_strdup (whole + 1) : NULL;
}

/* The element of a package that has an id. */
static xmlNode *
find_item (xmlNode *root, const char *id)
{
  for (xmlNode *node = root; node != NULL; node = jalon_page_next (node, root))
    {
      g_autofree char *own = is_called (node, "item") ? jalon_page_dup_attribute (node, "id") : NULL;

      if (g_strcmp0 (own, id) == 0 && own != NULL)
        return node;
    }
  return NULL;
}

static gboolean
read_chapter (JalonZip *zip, const char *package, xmlNode *item, JalonLines *lines, GError **error)
{
  g_autofree char *address = jalon_page_dup_attribute (item, "href");
  g_autofree char *file = address != NULL ? resolve (package, address) : NULL;
  g_autofree char *text = NULL;
  gsize            length;

  if (file == NULL || !jalon_zip_has (zip, file))
    return TRUE;
  text = jalon_zip_read (zip, file, &length, error);
  if (text == NULL)
    return FALSE;
  jalon_intake_add_chapter (lines, text, length);
  return TRUE;
}

static gboolean
read_spine (JalonZip *zip, const char *package, xmlNode *root, JalonLines *lines, GError **error)
{
  guint n_chapters = 0;

  for (xmlNode *node = root; node != NULL && n_chapters < MAX_CHAPTERS; node = jalon_page_next (node, root))
    {
      g_autofree char *id = is_called (node, "itemref") ? jalon_page_dup_attribute (node, "idref") : NULL;
      xmlNode         *item = id != NULL ? find_item (root, id) : NULL;

      if (item != NULL && !read_chapter (zip, package, item, lines, error))
        return FALSE;
      n_chapters += item != NULL;
    }
  return TRUE;
}

/* (transfer full) (nullable): the name of the file that lists the others */
static char *
find_package (JalonZip *zip, GError **error)
{
  xmlDoc  *doc = read_xml (zip, "META-INF/container.xml", error);
  xmlNode *rootfile = doc != NULL ? find_element (xmlDocGetRootElement (doc), "rootfile") : NULL;
  char    *path = rootfile != NULL ? jalon_page_dup_attribute (rootfile, "full-path") : NULL;

  xmlFreeDoc (doc);
  if (path == NULL && (error == NULL || *error == NULL))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_SYNTAX,
                 _ ("%s: the e-book names no content; get it again"),
                 zip->name);
  return path;
}

static gboolean
read_package (JalonIntake *self, JalonZip *zip, const char *package, GError **error)
{
  xmlDoc    *doc = read_xml (zip, package, error);
  xmlNode   *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  xmlNode   *date = root != NULL ? find_element (root, "date") : NULL;
  JalonLines lines;
  gboolean   ok;

  if (root == NULL)
    return FALSE;
  read_metadata (self, zip, package);
  if (date != NULL)
    {
      g_autofree char *text = jalon_page_dup_text (date);

      jalon_intake_set_date (self, text);
    }
  jalon_lines_init (&lines);
  ok = read_spine (zip, package, root, &lines, error);
  jalon_lines_finish (&lines, &self->text, &self->blocks);
  xmlFreeDoc (doc);
  return ok;
}

/**
 * jalon_intake_read_epub:
 * @bytes: an e-book
 *
 * Sets the text of its chapters in their order, their blocks and what the book says of itself. Fails as
 * jalon_zip_read() does.
 */
gboolean
jalon_intake_read_epub (JalonIntake *self, const JalonBytes *bytes, GError **error)
{
  g_auto (JalonZip) zip = { NULL };
  g_autofree char *package = NULL;

  if (!jalon_zip_open (&zip, bytes->data, bytes->length, bytes->name, error))
    return FALSE;
  package = find_package (&zip, error);
  return package != NULL && read_package (self, &zip, package, error);
}
