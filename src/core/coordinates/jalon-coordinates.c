/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Degrees as people write them: decimal or with minutes and seconds, with
 * signs or with letters of north, south, east and west (French O is west), with
 * or without marks, digits packed as in notices to airmen; else a code.
 */

#include "config.h"

#include "jalon-coordinates.h"

#include "jalon-mgrs.h"
#include "jalon-plus-code.h"

#include <math.h>
#include <string.h>

/* Decimals of a degree in what is written: a metre. */
#define DECIMALS 5

/* More parts than any way of writing has. */
#define MAX_TOKENS 24

/* Degrees, minutes, seconds. */
#define MAX_NUMBERS 3

typedef enum
{
  TOKEN_NUMBER,
  TOKEN_LETTER,
  TOKEN_SIGN,
  TOKEN_MARK,
  TOKEN_SEPARATOR,
} TokenType;

/**
 * Token:
 * @value: of a number
 * @digits: how many stand before its decimals
 * @decimals: how many there are
 * @sign: of a sign, 1 or -1
 * @letter: of a letter, N, S, E or W; of a mark, which of the numbers stands before it
 */
typedef struct
{
  TokenType type;
  double    value;
  int       digits;
  int       decimals;
  int       sign;
  int       letter;
} Token;

typedef struct
{
  Token tokens[MAX_TOKENS];
  guint n;
} Tokens;

/**
 * Angle:
 * @letter: N, S, E or W; 0 where there is none
 * @size: degrees of its last digit
 */
typedef struct
{
  double value;
  double size;
  int    letter;
} Angle;

static const struct
{
  gunichar  c;
  TokenType type;
  int       value;
} characters[] = {
  { 'N', TOKEN_LETTER, 'N' }, { 'S', TOKEN_LETTER, 'S' },  { 'E', TOKEN_LETTER, 'E' },  { 'W', TOKEN_LETTER, 'W' },
  { 'O', TOKEN_LETTER, 'W' }, { '+', TOKEN_SIGN, 1 },      { '-', TOKEN_SIGN, -1 },     { 0x2212, TOKEN_SIGN, -1 },
  { 0x2013, TOKEN_SIGN, -1 }, { 0xb0, TOKEN_MARK, 1 },     { 0xba, TOKEN_MARK, 1 },     { '\'', TOKEN_MARK, 2 },
  { 0x2032, TOKEN_MARK, 2 },  { 0x2019, TOKEN_MARK, 2 },   { '"', TOKEN_MARK, 3 },      { 0x2033, TOKEN_MARK, 3 },
  { 0x201d, TOKEN_MARK, 3 },  { ',', TOKEN_SEPARATOR, 0 }, { ';', TOKEN_SEPARATOR, 0 }, { '/', TOKEN_SEPARATOR, 0 },
};

/* @comma: whether one between digits begins decimals */
static const char *
read_number (const char *text, gboolean comma, Token *out_token)
{
  double unit = 1;

  *out_token = (Token){ .type = TOKEN_NUMBER };
  for (; g_ascii_isdigit (*text); text++, out_token->digits++)
    out_token->value = 10 * out_token->value + (*text - '0');
  if ((*text == '.' || (comma && *text == ',')) && g_ascii_isdigit (text[1]))
    for (text++; g_ascii_isdigit (*text); text++, out_token->decimals++)
      out_token->value += (*text - '0') * (unit /= 10);
  return text;
}

static gboolean
read_character (gunichar c, Token *out_token)
{
  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    if (characters[i].c == g_unichar_toupper (c))
      {
        *out_token = (Token){ .type = characters[i].type, .sign = characters[i].value, .letter = characters[i].value };
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_tokens (const char *text, gboolean comma, Tokens *out_tokens)
{
  out_tokens->n = 0;
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c))
        {
          text = g_utf8_next_char (text);
          continue;
        }
      if (out_tokens->n == MAX_TOKENS)
        return FALSE;
      if (g_ascii_isdigit (*text))
        text = read_number (text, comma, &out_tokens->tokens[out_tokens->n++]);
      else if (read_character (c, &out_tokens->tokens[out_tokens->n]))
        {
          out_tokens->n++;
          text = g_utf8_next_char (text);
        }
      else
        return FALSE;
    }
  return out_tokens->n > 0;
}

static guint
count (const Tokens *tokens, TokenType type)
{
  guint n = 0;

  for (guint i = 0; i < tokens->n; i++)
    n += tokens->tokens[i].type == type;
  return n;
}

/* The position of the token of that type, counted from 1. */
static guint
find (const Tokens *tokens, TokenType type, guint nth)
{
  for (guint i = 0; i < tokens->n; i++)
    if (tokens->tokens[i].type == type && --nth == 0)
      return i;
  return tokens->n;
}

/* Where the second of the two angles begins. */
static guint
find_second (const Tokens *tokens)
{
  guint n_letters = count (tokens, TOKEN_LETTER);
  guint n_numbers = count (tokens, TOKEN_NUMBER);
  guint sign = find (tokens, TOKEN_SIGN, tokens->tokens[0].type == TOKEN_SIGN ? 2 : 1);

  if (count (tokens, TOKEN_SEPARATOR) == 1)
    return find (tokens, TOKEN_SEPARATOR, 1) + 1;
  if (n_letters == 2 && tokens->tokens[0].type == TOKEN_LETTER)
    return find (tokens, TOKEN_LETTER, 2);
  if (n_letters > 0)
    return find (tokens, TOKEN_LETTER, 1) + 1;
  if (sign < tokens->n)
    return sign;
  return n_numbers % 2 == 0 ? find (tokens, TOKEN_NUMBER, n_numbers / 2 + 1) : tokens->n;
}

/* 173015 stands for 17 30 15, and with a letter only. Returns how many numbers there are now. */
static guint
unpack (Token *numbers, guint n)
{
  Token   last = numbers[0];
  guint32 packed;

  if (n != 1 || last.digits < 4 || last.digits > 7)
    return n;
  packed = (guint32) last.value;
  n = last.digits < 6 ? 2 : 3;
  for (guint i = n - 1; i > 0; i--)
    {
      numbers[i] = (Token){ .type = TOKEN_NUMBER, .value = packed % 100 };
      packed /= 100;
    }
  numbers[n - 1].value += last.value - floor (last.value);
  numbers[n - 1].decimals = last.decimals;
  numbers[0] = (Token){ .type = TOKEN_NUMBER, .value = packed };
  return n;
}

/* Minutes and seconds below 60, decimals in the last number alone. */
static gboolean
add_up (const Token *numbers, guint n, Angle *angle)
{
  double unit = 1;

  angle->value = 0;
  for (guint i = 0; i < n; i++, unit /= 60)
    {
      if ((i > 0 && numbers[i].value >= 60) || (i + 1 < n && numbers[i].decimals > 0))
        return FALSE;
      angle->value += numbers[i].value * unit;
      angle->size = unit * pow (10, -numbers[i].decimals);
    }
  return n > 0;
}

/**
 * Half:
 * @numbers: degrees, minutes, seconds
 * @sign: 1 or -1
 */
typedef struct
{
  Token    numbers[MAX_NUMBERS];
  guint    n;
  int      sign;
  int      letter;
  gboolean has_sign;
} Half;

/* @is_end: whether it is the first or last token: a letter stands nowhere else */
static gboolean
take (Half *half, const Token *token, gboolean is_end)
{
  switch (token->type)
    {
    case TOKEN_NUMBER:
      if (half->n == MAX_NUMBERS)
        return FALSE;
      half->numbers[half->n++] = *token;
      return TRUE;
    case TOKEN_LETTER:
      if (half->letter != 0 || !is_end)
        return FALSE;
      half->letter = token->letter;
      return TRUE;
    case TOKEN_SIGN:
      if (half->n > 0 || half->has_sign)
        return FALSE;
      half->sign = token->sign;
      half->has_sign = TRUE;
      return TRUE;
    case TOKEN_MARK:
      return half->n == (guint) token->letter;
    case TOKEN_SEPARATOR:
    default:
      return FALSE;
    }
}

static gboolean
read_angle (const Token *tokens, guint n_tokens, Angle *out_angle)
{
  Half half = { .sign = 1 };

  for (guint i = 0; i < n_tokens; i++)
    if (!take (&half, &tokens[i], i == 0 || i + 1 == n_tokens))
      return FALSE;
  if (half.letter != 0 && half.has_sign)
    return FALSE;
  if (half.letter != 0)
    half.n = unpack (half.numbers, half.n);
  if (half.letter == 'S' || half.letter == 'W')
    half.sign = -1;
  *out_angle = (Angle){ .letter = half.letter };
  if (!add_up (half.numbers, half.n, out_angle))
    return FALSE;
  out_angle->value *= half.sign;
  return TRUE;
}

static gboolean
is_longitude (const Angle *angle)
{
  return angle->letter == 'E' || angle->letter == 'W';
}

static gboolean
parse_degrees (const char *text, gboolean comma, JalonCoordinates *out_coordinates)
{
  Tokens tokens;
  Angle  lat, lon;
  guint  second, end;

  if (!read_tokens (text, comma, &tokens))
    return FALSE;
  end = second = find_second (&tokens);
  if (second > 0 && tokens.tokens[second - 1].type == TOKEN_SEPARATOR)
    end--;
  if (!read_angle (tokens.tokens, end, &lat) || !read_angle (tokens.tokens + second, tokens.n - second, &lon) ||
      (lat.letter == 0) != (lon.letter == 0))
    return FALSE;
  if (is_longitude (&lat))
    {
      Angle swapped = lat;

      lat = lon;
      lon = swapped;
    }
  if (lat.letter != 0 && (is_longitude (&lat) || !is_longitude (&lon)))
    return FALSE;
  if (fabs (lat.value) > 90 || fabs (lon.value) > 180)
    return FALSE;
  *out_coordinates = (JalonCoordinates){ lon.value, lat.value, MAX (lat.size, lon.size) };
  return TRUE;
}

/**
 * jalon_coordinates_parse:
 * @text: UTF-8; latitude first where no letters say which is which
 * @out_coordinates: (out)
 *
 * Reads "17.5, -2.5", "17,5 ; -2,5", "17°30′N 2°30′W", "173000N 0023000W", a
 * full Plus Code or a reference to the Military Grid Reference System.
 *
 * Returns: whether it is a place in numbers or a code
 */
gboolean
jalon_coordinates_parse (const char *text, JalonCoordinates *out_coordinates)
{
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out_coordinates != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  return jalon_plus_code_parse (trimmed, out_coordinates) || jalon_mgrs_parse (trimmed, out_coordinates) ||
         parse_degrees (trimmed, FALSE, out_coordinates) || parse_degrees (trimmed, TRUE, out_coordinates);
}

/**
 * jalon_coordinates_dup_text:
 * @lon: degrees
 * @lat: degrees
 *
 * Returns: (transfer full): "17.50000, -2.50000", latitude first, the same in every locale
 */
char *
jalon_coordinates_dup_text (double lon, double lat)
{
  const char *format = "%." G_STRINGIFY (DECIMALS) "f";
  char        north[G_ASCII_DTOSTR_BUF_SIZE];
  char        east[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf ("%s, %s",
                          g_ascii_formatd (north, sizeof north, format, lat),
                          g_ascii_formatd (east, sizeof east, format, lon));
}

/* In tenths of a second, so that nothing is rounded to 60. */
static void
append_angle (GString *words, double angle, const char *letters)
{
  gint64 tenths = (gint64) round (fabs (angle) * 36000);

  g_string_append_printf (words,
                          "%d\302\260%02d\342\200\262%02d.%d\342\200\263%c",
                          (int) (tenths / 36000),
                          (int) (tenths / 600 % 60),
                          (int) (tenths / 10 % 60),
                          (int) (tenths % 10),
                          letters[angle < 0 ? 1 : 0]);
}

/**
 * jalon_coordinates_dup_degrees:
 * @lon: degrees, -180 to 180
 * @lat: degrees, -90 to 90
 *
 * Returns: (transfer full): "17°30′00.0″N 2°30′00.0″W", latitude first, the same in every locale
 */
char *
jalon_coordinates_dup_degrees (double lon, double lat)
{
  GString *words = g_string_new (NULL);

  append_angle (words, lat, "NS");
  g_string_append_c (words, ' ');
  append_angle (words, lon, "EW");
  return g_string_free (words, FALSE);
}
