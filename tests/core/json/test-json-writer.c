/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the writer writes: strings with whatever is in them, and degrees.
 */

#include "jalon-json-writer.h"

#include <jansson.h>
#include <string.h>

/* As long as the scanner's words are, and beyond, before and behind what is escaped. */
#define MAX_RUN 20

static char *
write_string (const char *value)
{
  JalonWriter      writer;
  g_autofree char *written = NULL;

  jalon_writer_init (&writer, NULL);
  jalon_writer_string (&writer, NULL, value);
  written = g_strdup (writer.out->str);
  g_assert_cmpuint (strlen (written), ==, writer.out->len);
  jalon_writer_clear (&writer);
  return g_steal_pointer (&written);
}

static void
check_read_back (const char *value)
{
  g_autofree char *written = write_string (value);
  json_error_t     fault;
  json_t          *read = json_loads (written, JSON_DECODE_ANY, &fault);

  g_assert_nonnull (read);
  g_assert_cmpstr (json_string_value (read), ==, value);
  json_decref (read);
}

static void
test_strings (void)
{
  for (guint before = 0; before < MAX_RUN; before++)
    for (int c = 1; c < 0x80; c++)
      {
        g_autofree char *run = g_strnfill (before, 'x');
        g_autofree char *value = g_strdup_printf ("%s%cé%c%s", run, c, c, run);

        check_read_back (value);
      }
}

static void
test_escapes (void)
{
  g_autofree char *written = write_string ("a\b\f\n\r\t\"\\\x01\x1fz");

  g_assert_cmpstr (written, ==, "\"a\\b\\f\\n\\r\\t\\\"\\\\\\u0001\\u001fz\"");
}

/* As printf() rounds, less the zeros at the end. */
static char *
print_degrees (double degrees)
{
  char  buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.7f", degrees);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  return g_strdup (strcmp (buffer, "-0") == 0 ? "0" : buffer);
}

static void
check_degrees (double lon, double lat)
{
  g_autofree char *of_lon = print_degrees (lon);
  g_autofree char *of_lat = print_degrees (lat);
  g_autofree char *expected = g_strdup_printf ("[%s, %s]", of_lon, of_lat);
  JalonWriter      writer;

  jalon_writer_init (&writer, NULL);
  jalon_writer_position (&writer, NULL, lon, lat);
  g_assert_cmpstr (writer.out->str, ==, expected);
  jalon_writer_clear (&writer);
}

static void
test_degrees (void)
{
  static const double some[] = { 0.0,   -0.0,   180.0,   -180.0,    90.0,  0.1,        -0.1,      1e-7,
                                 -1e-7, 4.9e-8, -4.9e-8, 5e-8,      -5e-8, 1.5e-7,     999.9,     1e9,
                                 -1e9,  1e300,  1e-300,  0.9999999, 9.95,  9.99999995, 9.99999994 };

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    for (guint j = 0; j < G_N_ELEMENTS (some); j++)
      check_degrees (some[i], some[j]);
  for (guint i = 0; i < 100000; i++)
    check_degrees (g_test_rand_double_range (-180.0, 180.0), g_test_rand_double_range (-90.0, 90.0));
  /* Near a half of the last digit. */
  for (guint i = 0; i < 100000; i++)
    check_degrees (g_test_rand_int_range (-1800000000, 1800000000) / 1e7 + 5e-8,
                   g_test_rand_int_range (-900000000, 900000000) / 1e7 - 5e-8 + 1e-15);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/strings", test_strings);
  g_test_add_func ("/json-writer/escapes", test_escapes);
  g_test_add_func ("/json-writer/degrees", test_degrees);
  return g_test_run ();
}
