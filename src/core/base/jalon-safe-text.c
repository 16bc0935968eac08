/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text of unknown origin, made fit for where it goes. What cannot stand there
 * is shown, not dropped, so that a reader sees that something was there:
 * a character as its number ("⟨U+202E⟩", "⟨U+001B⟩"), a byte that is no UTF-8
 * as "\xff". Only from the names of files it is taken out.
 *
 * Sources: controls, ISO/IEC 6429; characters of XML 1.0, production [2] Char;
 * bidirectional formatting, Unicode Standard Annex 9, and what it lets a text
 * pretend, Unicode Technical Report 36, 3.1; names that Windows keeps for
 * devices, "Naming Files, Paths, and Namespaces".
 */

#include "config.h"

#include "jalon-safe-text.h"

#include <string.h>

#define BIT(target) (1u << (target))
#define TERMINAL BIT (JALON_TEXT_TERMINAL)
#define DRAWING BIT (JALON_TEXT_DRAWING)
#define FILE_NAME BIT (JALON_TEXT_FILE_NAME)
#define JSON BIT (JALON_TEXT_JSON)
#define EVERYWHERE (TERMINAL | DRAWING | FILE_NAME | JSON)

/* Characters from @first to @last may not stand in @targets; in order, none twice. */
static const struct
{
  gunichar first;
  gunichar last;
  guint    targets;
} unsafe[] = {
  { 0x0000, 0x0008, EVERYWHERE },
  /* Tab, newline and return: words of a drawing may have several lines, and JSON is written in lines. */
  { 0x0009, 0x000a, TERMINAL | FILE_NAME },
  { 0x000b, 0x000c, EVERYWHERE },
  { 0x000d, 0x000d, TERMINAL | FILE_NAME | JSON },
  { 0x000e, 0x001f, EVERYWHERE },
  { '"', '"', FILE_NAME },
  { '*', '*', FILE_NAME },
  { '/', '/', FILE_NAME },
  { ':', ':', FILE_NAME },
  { '<', '<', FILE_NAME },
  { '>', '?', FILE_NAME },
  { '\\', '\\', FILE_NAME },
  { '|', '|', FILE_NAME },
  { 0x007f, 0x009f, EVERYWHERE },
  /* Marks of direction move only signs between words; Arabic and Hebrew are written with them. */
  { 0x061c, 0x061c, TERMINAL | FILE_NAME | JSON },
  { 0x180e, 0x180e, TERMINAL | FILE_NAME | JSON },
  { 0x200b, 0x200b, FILE_NAME },
  { 0x200e, 0x200f, TERMINAL | FILE_NAME | JSON },
  /* Line and paragraph separators, then embeddings and overrides. */
  { 0x2028, 0x202e, EVERYWHERE },
  { 0x2060, 0x2060, FILE_NAME },
  { 0x2061, 0x2065, TERMINAL | FILE_NAME | JSON },
  /* Isolates, then formatting that Unicode advises against. */
  { 0x2066, 0x206f, EVERYWHERE },
  { 0xfdd0, 0xfdef, EVERYWHERE },
  { 0xfeff, 0xfeff, TERMINAL | FILE_NAME | JSON },
  { 0xfff9, 0xfffb, EVERYWHERE },
  /* Tags: letters that no one sees. */
  { 0xe0000, 0xe007f, EVERYWHERE },
};

/* The last two of each plane are no characters. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xfffe) == 0xfffe;
}

static gboolean
may_stand (gunichar c, JalonTextTarget target)
{
  if (c >= 0x20 && c < 0x7f && target != JALON_TEXT_FILE_NAME)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (unsafe) && unsafe[i].first <= c; i++)
    if (c <= unsafe[i].last)
      return (unsafe[i].targets & BIT (target)) == 0;
  return !is_noncharacter (c);
}

/* Reads the character at @text; FALSE where the byte there begins none. A NUL is a character. */
static gboolean
next_char (const char *text, const char *end, gunichar *c)
{
  if (*text == '\0')
    {
      *c = 0;
      return TRUE;
    }
  *c = g_utf8_get_char_validated (text, end - text);
  return *c < 0x110000;
}

static gsize
measure (const char *text, gssize length)
{
  return length >= 0 ? (gsize) length : strlen (text);
}

/**
 * jalon_text_is_safe:
 * @text: UTF-8 or whatever bytes
 * @length: in bytes, or -1 for up to the NUL
 *
 * Returns: whether each character of @text may stand in @target as it is
 */
gboolean
jalon_text_is_safe (const char *text, gssize length, JalonTextTarget target)
{
  const char *end;

  g_return_val_if_fail (text != NULL, FALSE);

  end = text + measure (text, length);
  while (text < end)
    {
      gunichar c;

      if (!next_char (text, end, &c) || !may_stand (c, target))
        return FALSE;
      text += c == 0 ? 1 : g_utf8_skip[(guchar) *text];
    }
  return TRUE;
}

static void
append_escaped (GString *safe, gunichar c)
{
  if (c >= 0x10000)
    g_string_append_printf (safe, "\\u%04x\\u%04x", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
  else
    g_string_append_printf (safe, "\\u%04x", c);
}

static void
append_mark (GString *safe, gunichar c, JalonTextTarget target)
{
  if (target == JALON_TEXT_JSON)
    append_escaped (safe, c);
  else if (target != JALON_TEXT_FILE_NAME)
    g_string_append_printf (safe, "⟨U+%04X⟩", c);
  else if (g_unichar_isprint (c) || g_unichar_isspace (c))
    g_string_append_c (safe, g_unichar_isspace (c) ? ' ' : '-');
}

/* A byte that is no UTF-8; no JSON document has one. */
static void
append_byte (GString *safe, guchar byte, JalonTextTarget target)
{
  if (target == JALON_TEXT_FILE_NAME)
    g_string_append_c (safe, '-');
  else if (target == JALON_TEXT_JSON)
    append_escaped (safe, 0xfffd);
  else
    g_string_append_printf (safe, "\\x%02x", byte);
}

static void
append_safe (GString *safe, const char *text, const char *end, JalonTextTarget target)
{
  while (text < end)
    {
      gunichar c;

      if (!next_char (text, end, &c))
        {
          append_byte (safe, (guchar) *text++, target);
          continue;
        }
      if (may_stand (c, target))
        g_string_append_len (safe, text, g_utf8_skip[(guchar) *text]);
      else
        append_mark (safe, c, target);
      text += c == 0 ? 1 : g_utf8_skip[(guchar) *text];
    }
}

/* Windows opens a device by these names, whatever their ending. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul", NULL };
  g_autofree char         *stem = g_ascii_strdown (name, (gssize) strcspn (name, ". "));

  if (g_strv_contains (devices, stem))
    return TRUE;
  return strlen (stem) == 4 && (g_str_has_prefix (stem, "com") || g_str_has_prefix (stem, "lpt")) &&
         g_ascii_isdigit (stem[3]);
}

/* Names that begin with a dot are hidden, with a hyphen options; one that ends in a dot or blank Windows cannot open.
 */
static void
trim_name (GString *name)
{
  gsize n_first = strspn (name->str, ".- ");

  g_string_erase (name, 0, (gssize) n_first);
  if (is_device (name->str))
    g_string_prepend_c (name, '_');
  if (name->len > JALON_TEXT_MAX_FILE_NAME)
    g_string_truncate (name,
                       (gsize) (g_utf8_find_prev_char (name->str, name->str + JALON_TEXT_MAX_FILE_NAME + 1) -
                                name->str));
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

/**
 * jalon_text_make_safe:
 * @text: (nullable): UTF-8 or whatever bytes
 * @length: in bytes, NULs among them, or -1 for up to the NUL
 *
 * Makes a text fit for @target. What was made safe for a target stays as it is when it is made safe for it again. The
 * name of a file is at most %JALON_TEXT_MAX_FILE_NAME bytes long, and empty where nothing of @text may stand in one.
 *
 * Returns: (transfer full) (nullable): UTF-8 without NUL; %NULL for %NULL
 */
char *
jalon_text_make_safe (const char *text, gssize length, JalonTextTarget target)
{
  GString *safe;
  gsize    n;

  if (text == NULL)
    return NULL;

  n = measure (text, length);
  if (target != JALON_TEXT_FILE_NAME && jalon_text_is_safe (text, (gssize) n, target))
    return g_strndup (text, n);
  safe = g_string_sized_new (n + 16);
  append_safe (safe, text, text + n, target);
  if (target == JALON_TEXT_FILE_NAME)
    trim_name (safe);
  return g_string_free (safe, FALSE);
}
