/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the person for the password of a database, where libpq knows of none: on
 * the terminal itself, so that what is printed can still go into a file, and
 * without showing what is typed. Nobody is asked where nobody is there.
 */

#include "config.h"

#include "jalon-cli-password.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-database-password.h"
#include "jalon-i18n.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#define TERMINAL "/dev/tty"

/* How soon Ctrl+C is heard, milliseconds. */
#define PATIENCE 100

/* Bytes; libpq takes no more. */
#define MAX_PASSWORD 1000

/* Waits for one more byte. Returns: whether there is one, and nobody has cancelled */
static gboolean
read_byte (int terminal, GCancellable *cancellable, char *out_byte)
{
  struct pollfd waiting = { .fd = terminal, .events = POLLIN };
  int           ready = 0;

  while (ready == 0 && !g_cancellable_is_cancelled (cancellable))
    ready = poll (&waiting, 1, PATIENCE);
  return ready > 0 && read (terminal, out_byte, 1) == 1;
}

/* (transfer full) (nullable): what is typed up to the end of the line; %NULL where nothing is */
static char *
read_line (int terminal, GCancellable *cancellable)
{
  GString *line = g_string_sized_new (MAX_PASSWORD);
  char     byte;
  gboolean ended = FALSE;

  while (!ended && line->len < MAX_PASSWORD && read_byte (terminal, cancellable, &byte))
    if (byte == '\n')
      ended = TRUE;
    else
      g_string_append_c (line, byte);
  explicit_bzero (&byte, sizeof byte);
  if (ended && line->len > 0)
    return g_string_free (line, FALSE);
  explicit_bzero (line->str, line->allocated_len);
  g_string_free (line, TRUE);
  return NULL;
}

/* What was set of the terminal before is set again, whatever happens. */
static char *
ask (int terminal, const char *account, GCancellable *cancellable)
{
  struct termios before, silent;
  char          *password;

  if (tcgetattr (terminal, &before) != 0)
    return NULL;
  silent = before;
  silent.c_lflag &= ~(tcflag_t) ECHO;
  if (tcsetattr (terminal, TCSAFLUSH, &silent) != 0)
    return NULL;
  /* Translators: %s is the address of a database; the password is typed behind it. */
  jalon_cli_prompt (terminal, _ ("Password for %s: "), account);
  password = read_line (terminal, cancellable);
  tcsetattr (terminal, TCSAFLUSH, &before);
  jalon_cli_end_prompt (terminal);

  return password;
}

static char *
look_up (const char *account, GCancellable *cancellable)
{
  GCancellable *interrupted = jalon_cli_get_progress ()->cancellable;
  char         *password = NULL;
  int           terminal;

  /* Whoever gives a command its input from elsewhere is not there to be asked. */
  if (!isatty (STDIN_FILENO))
    return NULL;
  terminal = open (TERMINAL, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0)
    return NULL;
  password = ask (terminal, account, interrupted);
  close (terminal);

  return password;
}

/* Where it was typed it is typed again next time. */
static void
keep (const char *account, const char *password)
{
}

/**
 * jalon_cli_password_init:
 *
 * From now on a person at a terminal is asked for the password that a database wants.
 */
void
jalon_cli_password_init (void)
{
  static const JalonDatabaseKeyring terminal = { look_up, keep };

  jalon_database_password_set_keyring (&terminal);
}
