/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text made fit for terminals, drawings, names of files and JSON.
 */

#include "config.h"

#include "jalon-safe-text.h"

#include <string.h>

#define WHOLE -1

typedef struct
{
  const char     *name;
  JalonTextTarget target;
  const char     *text;
  gssize          length;
  const char     *safe;
} Case;

static const Case cases[] = {
  { "plain", JALON_TEXT_TERMINAL, "Bamako – ferme son ciel", WHOLE, "Bamako – ferme son ciel" },
  { "arabic", JALON_TEXT_TERMINAL, "مالي", WHOLE, "مالي" },
  { "joiners", JALON_TEXT_TERMINAL, "a\u200db\u200cc", WHOLE, "a\u200db\u200cc" },
  { "escape", JALON_TEXT_TERMINAL, "\x1b[31mred", WHOLE, "⟨U+001B⟩[31mred" },
  { "osc-8", JALON_TEXT_TERMINAL, "\x1b]8;;x\x1b\\y", WHOLE, "⟨U+001B⟩]8;;x⟨U+001B⟩\\y" },
  { "bell", JALON_TEXT_TERMINAL, "a\ab", WHOLE, "a⟨U+0007⟩b" },
  { "nul", JALON_TEXT_TERMINAL, "a\0b", 3, "a⟨U+0000⟩b" },
  { "length", JALON_TEXT_TERMINAL, "abcdef", 3, "abc" },
  { "cut-in-a-character", JALON_TEXT_TERMINAL, "a\xe2\x80\xae", 3, "a\\xe2\\x80" },
  { "lines", JALON_TEXT_TERMINAL, "a\r\n\tb", WHOLE, "a⟨U+000D⟩⟨U+000A⟩⟨U+0009⟩b" },
  { "delete", JALON_TEXT_TERMINAL, "a\x7f", WHOLE, "a⟨U+007F⟩" },
  { "c1",
    JALON_TEXT_TERMINAL,
    "\xc2\x9b"
    "31m",
    WHOLE,
    "⟨U+009B⟩31m" },
  { "bare-c1",
    JALON_TEXT_TERMINAL,
    "\x9b"
    "31m",
    WHOLE,
    "\\x9b31m" },
  { "override", JALON_TEXT_TERMINAL, "a\u202eb\u202c", WHOLE, "a⟨U+202E⟩b⟨U+202C⟩" },
  { "isolate", JALON_TEXT_TERMINAL, "\u2066a\u2069", WHOLE, "⟨U+2066⟩a⟨U+2069⟩" },
  { "marks", JALON_TEXT_TERMINAL, "\u200ea\u200f\u061c", WHOLE, "⟨U+200E⟩a⟨U+200F⟩⟨U+061C⟩" },
  { "separators", JALON_TEXT_TERMINAL, "\u2028\u2029", WHOLE, "⟨U+2028⟩⟨U+2029⟩" },
  { "noncharacters",
    JALON_TEXT_TERMINAL,
    "\xef\xbf\xbe\xf4\x8f\xbf\xbf\xef\xb7\x90",
    WHOLE,
    "⟨U+FFFE⟩⟨U+10FFFF⟩⟨U+FDD0⟩" },
  { "tags", JALON_TEXT_TERMINAL, "\U000e0041", WHOLE, "⟨U+E0041⟩" },
  { "surrogate", JALON_TEXT_TERMINAL, "\xed\xa0\x80", WHOLE, "\\xed\\xa0\\x80" },
  { "overlong", JALON_TEXT_TERMINAL, "\xc0\x80", WHOLE, "\\xc0\\x80" },
  { "lines", JALON_TEXT_DRAWING, "a\r\n\tb", WHOLE, "a\r\n\tb" },
  { "control", JALON_TEXT_DRAWING, "a\x01\x1b\x0c", WHOLE, "a⟨U+0001⟩⟨U+001B⟩⟨U+000C⟩" },
  { "marks", JALON_TEXT_DRAWING, "\u200fمالي\u200e", WHOLE, "\u200fمالي\u200e" },
  { "override", JALON_TEXT_DRAWING, "\u202e", WHOLE, "⟨U+202E⟩" },
  { "xml", JALON_TEXT_DRAWING, "<&>\xef\xbf\xbf", WHOLE, "<&>⟨U+FFFF⟩" },
  { "plain", JALON_TEXT_FILE_NAME, "Sahel – été 2025", WHOLE, "Sahel – été 2025" },
  { "path", JALON_TEXT_FILE_NAME, "../../etc/passwd", WHOLE, "etc-passwd" },
  { "windows", JALON_TEXT_FILE_NAME, "a\\b:c*d?e\"f<g>h|i", WHOLE, "a-b-c-d-e-f-g-h-i" },
  { "hidden", JALON_TEXT_FILE_NAME, ".bashrc", WHOLE, "bashrc" },
  { "option", JALON_TEXT_FILE_NAME, "--output", WHOLE, "output" },
  { "ends", JALON_TEXT_FILE_NAME, " name. . ", WHOLE, "name" },
  { "lines", JALON_TEXT_FILE_NAME, "a\nb\x1b[2J", WHOLE, "a b[2J" },
  { "override", JALON_TEXT_FILE_NAME, "cod\u202egpj.exe", WHOLE, "codgpj.exe" },
  { "device", JALON_TEXT_FILE_NAME, "CON", WHOLE, "_CON" },
  { "device-with-ending", JALON_TEXT_FILE_NAME, "lpt1.txt", WHOLE, "_lpt1.txt" },
  { "no-device", JALON_TEXT_FILE_NAME, "console", WHOLE, "console" },
  { "bytes", JALON_TEXT_FILE_NAME, "a\xff", WHOLE, "a-" },
  { "nothing", JALON_TEXT_FILE_NAME, "...", WHOLE, "" },
  { "document", JALON_TEXT_JSON, "{\n  \"a\": \"é\"\n}", WHOLE, "{\n  \"a\": \"é\"\n}" },
  { "delete", JALON_TEXT_JSON, "\"\x7f\xc2\x9b\"", WHOLE, "\"\\u007f\\u009b\"" },
  { "override", JALON_TEXT_JSON, "\"\u202e\u200f\"", WHOLE, "\"\\u202e\\u200f\"" },
  { "tags", JALON_TEXT_JSON, "\"\U000e0041\"", WHOLE, "\"\\udb40\\udc41\"" },
};

static void
test_case (gconstpointer data)
{
  const Case      *self = data;
  g_autofree char *safe = jalon_text_make_safe (self->text, self->length, self->target);
  g_autofree char *again = jalon_text_make_safe (safe, -1, self->target);

  g_assert_cmpstr (safe, ==, self->safe);
  g_assert_cmpstr (again, ==, safe);
  g_assert_true (g_utf8_validate (safe, -1, NULL));
  g_assert_true (jalon_text_is_safe (safe, -1, self->target));
}

/* Nothing that a terminal obeys is left of any character at all, nor what XML 1.0 forbids. */
static void
test_every_character (void)
{
  for (gunichar c = 0; c <= 0x10ffff; c++)
    {
      char             text[8];
      int              length = g_unichar_to_utf8 (c, text);
      g_autofree char *line = NULL, *words = NULL;

      if (c >= 0xd800 && c < 0xe000)
        continue;
      line = jalon_text_make_safe (text, length, JALON_TEXT_TERMINAL);
      words = jalon_text_make_safe (text, length, JALON_TEXT_DRAWING);
      g_assert_cmpuint (strlen (line), >, 0);
      for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
      for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar left = g_utf8_get_char (p);

          g_assert_true (left == '\t' || left == '\n' || left == '\r' || left >= 0x20);
          g_assert_true (left != 0xfffe && left != 0xffff);
        }
    }
}

static void
test_long_name (void)
{
  g_autoptr (GString) title = g_string_new ("a");
  g_autofree char *name = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (title, "é");
  name = jalon_text_make_safe (title->str, -1, JALON_TEXT_FILE_NAME);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_cmpuint (strlen (name), ==, JALON_TEXT_MAX_FILE_NAME - 1);
}

static void
test_null (void)
{
  g_assert_null (jalon_text_make_safe (NULL, -1, JALON_TEXT_TERMINAL));
}

int
main (int argc, char **argv)
{
  static const char *const targets[] = { "terminal", "drawing", "file-name", "json" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/safe-text/%s/%s", targets[cases[i].target], cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/safe-text/every-character", test_every_character);
  g_test_add_func ("/safe-text/long-name", test_long_name);
  g_test_add_func ("/safe-text/null", test_null);
  return g_test_run ();
}
