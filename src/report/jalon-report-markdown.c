/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A brief in Markdown (CommonMark): a heading for each thing, its claims as
 * quotes.
 */

#include "config.h"

#include "jalon-i18n.h"
#include "jalon-report-words.h"

#include <string.h>

#define FLUSH (64 << 10)

typedef struct
{
  const JalonReport *report;
  GOutputStream     *stream;
  GCancellable      *cancellable;
  GString           *text;
} Writing;

/* Where a line would begin a list: "-" or "+", or "1." or "1)" (CommonMark 0.31, section 5.2). */
static gboolean
is_mark_of_list (const char *start, const char *at)
{
  if (at == start)
    return *at == '-' || *at == '+';
  return (*at == '.' || *at == ')') && strspn (start, "0123456789") == (gsize) (at - start);
}

/* A text on one line, whose signs mean nothing. */
static void
append_text (GString *out, const char *text)
{
  const char *start;

  for (; text != NULL && g_ascii_isspace (*text); text++)
    ;
  for (start = text; text != NULL && *text != '\0'; text++)
    {
      if (strchr ("\\`*_[]<>#|~&", *text) != NULL || is_mark_of_list (start, text))
        g_string_append_c (out, '\\');
      if ((guchar) *text >= ' ')
        g_string_append_c (out, *text);
      else if (*text == '\n')
        g_string_append_c (out, ' ');
    }
}

static void
append_paragraph (GString *out, const char *before, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (out, before);
  append_text (out, text);
  g_string_append (out, "\n\n");
}

static void
append_claim (Writing *self, const JalonFacts *facts, const JalonClaim *claim)
{
  JalonArticle    *article = jalon_dossier_find_article (facts->dossier, claim->article_id);
  g_autofree char *name = article != NULL ? jalon_article_dup_name (jalon_article_get_data (article)) : NULL;
  g_autofree char *reading = article != NULL ? jalon_article_dup_reading (article) : NULL;

  if (name == NULL)
    name = g_strdup (claim->article_id);
  g_string_append (self->text, "- ");
  append_text (self->text, jalon_vocabulary_get_label (JALON_VOCABULARY_STANCE, claim->stance));
  g_string_append (self->text, ": ");
  append_text (self->text, name);
  if (reading != NULL)
    {
      g_string_append (self->text, ". ");
      append_text (self->text, reading);
    }
  for (guint i = 0; i < claim->quotes->len; i++)
    {
      g_string_append (self->text, i == 0 ? "\n  > " : "\n  >\n  > ");
      append_text (self->text, ((const JalonQuote *) g_ptr_array_index (claim->quotes, i))->exact);
    }
  g_string_append (self->text, "\n");
}

static gboolean
write_thing (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing         *self = data;
  g_autofree char *when_where = jalon_report_dup_when_where (self->report, facts);
  g_autofree char *standing = jalon_report_dup_standing (facts);
  g_autofree char *summary = jalon_facts_dup_field (facts, "summary");

  append_paragraph (self->text, "## ", facts->title);
  append_paragraph (self->text, "", when_where);
  append_paragraph (self->text, "", standing);
  append_paragraph (self->text, "", summary);
  for (guint i = 0; i < facts->record->claims->len; i++)
    append_claim (self, facts, g_ptr_array_index (facts->record->claims, i));
  if (facts->record->claims->len > 0)
    g_string_append_c (self->text, '\n');
  return jalon_out_write (self->stream, self->text, FLUSH, self->cancellable, error);
}

static gboolean
write_markdown (const JalonReport *report, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = jalon_report_dup_title (report);
  g_autofree char *lead = jalon_report_dup_lead (report);
  Writing          self = { report, stream, progress->cancellable, text };

  append_paragraph (text, "# ", title);
  append_paragraph (text, "", lead);
  return jalon_facts_foreach (report->dossier, progress, write_thing, &self, error) &&
         jalon_out_write (stream, text, 0, progress->cancellable, error);
}

const JalonReportFormat jalon_report_markdown = {
  .type = { "markdown", N_ ("Markdown brief"), { "md", "markdown" }, { "text/markdown" } },
  .write = write_markdown,
};
