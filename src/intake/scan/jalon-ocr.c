/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program gets the picture by its standard input and writes to its standard output: no file is made. It may take
 * so much time and memory of the machine and no more, and does not outlive Jalon.
 */

#define _GNU_SOURCE

#include "config.h"

#include "jalon-ocr.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* Bytes of memory that a picture may take. */
#define MAX_MEMORY ((rlim_t) 4 << 30)

/* What is installed by these names is used; Arabic letters want data of their own. */
static const char *const latin[] = { "fra", "eng" };
#define ARABIC "ara"

/* Called in the child. */
static void
child_setup_cb (gpointer data)
{
  const struct rlimit time = { JALON_OCR_MAX_SECONDS, JALON_OCR_MAX_SECONDS };
  const struct rlimit memory = { MAX_MEMORY, MAX_MEMORY };

  setrlimit (RLIMIT_CPU, &time);
  setrlimit (RLIMIT_AS, &memory);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

/* (transfer full) (nullable): what it writes; %NULL with an error where it could not be started or was cancelled,
 * without one where it failed */
static GBytes *
run (const char *const *arguments, const JalonOcrPicture *picture, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GBytes) input = g_bytes_new_static (picture->data, picture->length);
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) wrong = NULL;
  g_autoptr (GSubprocess) process = NULL;

  /* It is as fast with one thread as with several that wait for each other. */
  g_subprocess_launcher_setenv (launcher, "OMP_THREAD_LIMIT", "1", TRUE);
  g_subprocess_launcher_set_child_setup (launcher, child_setup_cb, NULL, NULL);
  process = g_subprocess_launcher_spawnv (launcher, arguments, error);
  if (process == NULL)
    return NULL;
  if (!g_subprocess_communicate (process, input, picture->cancellable, &output, NULL, &wrong))
    {
      g_subprocess_force_exit (process);
      if (g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&wrong));
      return NULL;
    }
  return g_subprocess_get_successful (process) ? g_steal_pointer (&output) : NULL;
}

/* (transfer full) (nullable): the same in UTF-8 */
static char *
run_for_text (const char *const *arguments, const JalonOcrPicture *picture, GError **error)
{
  g_autoptr (GBytes) output = run (arguments, picture, error);

  if (output == NULL)
    return NULL;
  return g_utf8_make_valid (g_bytes_get_size (output) > 0 ? g_bytes_get_data (output, NULL) : "",
                            (gssize) g_bytes_get_size (output));
}

/* Runs it for what it says of itself, or of @picture. */
static char *
ask (const char *program, const char *option, const char *value, const JalonOcrPicture *picture, GError **error)
{
  const char *const     about_itself[] = { program, option, NULL };
  const char *const     about_picture[] = { program, "stdin", "stdout", option, value, NULL };
  const JalonOcrPicture nothing = { .name = picture->name, .cancellable = picture->cancellable };

  return value != NULL ? run_for_text (about_picture, picture, error) : run_for_text (about_itself, &nothing, error);
}

/* "tesseract 5.3.0\n leptonica-1.82.0..." to "5.3.0" */
static char *
find_version (const char *words)
{
  const char *start = words + strcspn (words, "0123456789");

  return g_strndup (start, strcspn (start, " \r\n"));
}

static gboolean
has_line (const char *lines, const char *line)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (char **at = split; *at != NULL; at++)
    if (strcmp (g_strstrip (*at), line) == 0)
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable): "fra+eng", as far as they are installed */
static char *
choose_languages (const char *installed, gboolean is_arabic)
{
  GString *chosen = g_string_new (is_arabic && has_line (installed, ARABIC) ? ARABIC : "");

  for (guint i = 0; !is_arabic && i < G_N_ELEMENTS (latin); i++)
    if (has_line (installed, latin[i]))
      g_string_append_printf (chosen, "%s%s", chosen->len > 0 ? "+" : "", latin[i]);
  return g_string_free (chosen, chosen->len == 0);
}

/**
 * jalon_ocr_is_there:
 *
 * Returns: whether the program is installed
 */
gboolean
jalon_ocr_is_there (void)
{
  g_autofree char *program = g_find_program_in_path ("tesseract");

  return program != NULL;
}

/* What it says of its version and data, and which letters the picture has: where they are too few it doesn't know. */
static gboolean
ask_all (JalonOcr *self, const JalonOcrPicture *picture, GError **error)
{
  GError          *wrong = NULL;
  g_autofree char *about = ask (self->program, "--version", NULL, picture, &wrong);
  g_autofree char *installed = wrong == NULL ? ask (self->program, "--list-langs", NULL, picture, &wrong) : NULL;
  g_autofree char *letters = wrong == NULL ? ask (self->program, "--psm", "0", picture, &wrong) : NULL;
  g_autofree char *version = find_version (about != NULL ? about : "");
  gboolean         is_arabic = letters != NULL && strstr (letters, "Script: Arabic") != NULL;

  if (wrong != NULL)
    {
      g_propagate_error (error, wrong);
      return FALSE;
    }
  self->languages = choose_languages (installed != NULL ? installed : "", is_arabic);
  if (self->languages == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_TEXT,
                 is_arabic ? _ ("%s: Tesseract has no data to read Arabic letters; install them (package "
                                "tesseract-ocr-ara)")
                           : _ ("%s: Tesseract has no data to read French or English; install them (packages "
                                "tesseract-ocr-fra and tesseract-ocr-eng)"),
                 picture->name);
  else
    self->name = g_strdup_printf ("Tesseract %s (%s)", version, self->languages);
  return self->languages != NULL;
}

/**
 * jalon_ocr_prepare:
 * @self: (out): cleared with jalon_ocr_clear() in any case
 * @picture: whose letters tell which languages are tried
 *
 * Fails with %JALON_ERROR_NOT_A_TEXT where it, or the data of a language, is not installed, %JALON_ERROR_PROGRAM or
 * %G_IO_ERROR_CANCELLED. Callable from any thread, as all here.
 */
gboolean
jalon_ocr_prepare (JalonOcr *self, const JalonOcrPicture *picture, GError **error)
{
  *self = (JalonOcr){ .program = g_find_program_in_path ("tesseract") };
  if (self->program != NULL)
    return ask_all (self, picture, error);
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_NOT_A_TEXT,
               _ ("%s: this is a picture; install Tesseract (package tesseract-ocr), by which Jalon reads what is "
                  "written on pictures"),
               picture->name);
  return FALSE;
}

/* Passes on what went wrong, or that it failed. */
static void
set_failed (GError **error, GError *wrong, const JalonOcrPicture *picture)
{
  if (wrong != NULL)
    g_propagate_error (error, wrong);
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_PROGRAM,
                 _ ("%s: this is a picture that Tesseract could not read, or not within %d seconds; is it damaged?"),
                 picture->name,
                 JALON_OCR_MAX_SECONDS);
}

/**
 * jalon_ocr_recognize:
 *
 * Returns: (transfer full) (nullable): the words as jalon_ocr_table_add_lines() wants them; %NULL with
 *   %JALON_ERROR_PROGRAM where it failed, or %G_IO_ERROR_CANCELLED
 */
char *
jalon_ocr_recognize (const JalonOcr *self, const JalonOcrPicture *picture, GError **error)
{
  /* 0 and -1 are its own words for what the file says, and for all pages. */
  g_autofree char  *dpi = g_strdup_printf ("user_defined_dpi=%.0f", picture->dots_per_inch);
  g_autofree char  *page = g_strdup_printf ("tessedit_page_number=%d", (int) picture->page - 1);
  const char *const arguments[] = {
    self->program, "stdin", "stdout", "-l", self->languages, "--psm", "1", "-c", dpi, "-c", page, "tsv", NULL,
  };
  GError *wrong = NULL;
  char   *table = run_for_text (arguments, picture, &wrong);

  if (table == NULL)
    set_failed (error, wrong, picture);
  return table;
}

/**
 * jalon_ocr_dup_pdf:
 *
 * Looks for no more than a line of text, which takes next to no time.
 *
 * Returns: (transfer full) (nullable): a PDF of the pages of @picture as they look; %NULL as jalon_ocr_recognize()
 *   fails
 */
GBytes *
jalon_ocr_dup_pdf (const JalonOcr *self, const JalonOcrPicture *picture, GError **error)
{
  g_autofree char  *page = g_strdup_printf ("tessedit_page_number=%d", (int) picture->page - 1);
  const char *const arguments[] = {
    self->program, "stdin", "stdout", "-l", self->languages,         "--psm",
    "13",          "-c",    page,     "-c", "tessedit_create_pdf=1", NULL,
  };
  GError *wrong = NULL;
  GBytes *pdf = run (arguments, picture, &wrong);

  if (pdf == NULL)
    set_failed (error, wrong, picture);
  return pdf;
}

/**
 * jalon_ocr_clear:
 *
 * Frees what was prepared.
 */
void
jalon_ocr_clear (JalonOcr *self)
{
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->languages, g_free);
  g_clear_pointer (&self->name, g_free);
}
