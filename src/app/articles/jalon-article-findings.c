/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parties, places and dates that an article names, found in a worker.
 */

#include "config.h"

#include "jalon-article-findings.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many are marked at once, so that the window answers in between. */
#define MARKED_AT_ONCE 400

/* Okabe and Ito's set, on light and on dark paper. */
static const char *const colours[JALON_N_FINDING_KINDS] = { "#0072b2", "#00704f", "#8f3f97" };
static const char *const dark_colours[JALON_N_FINDING_KINDS] = { "#56b4e9", "#37d3a5", "#e59ac8" };

/* Characters of the buffer. */
typedef struct
{
  guint start;
  guint end;
} Span;

struct _JalonArticleFindings
{
  GtkTextBuffer    *buffer; /* (owned) */
  GtkTextTag       *tags[JALON_N_FINDING_KINDS];
  JalonFindingsFunc func;
  gpointer          data;

  JalonLexicon *lexicon;     /* (owned) (nullable): from the first article on */
  GCancellable *cancellable; /* (owned) (nullable): while an article is read */
  GArray       *found;       /* (owned) (nullable) (element-type JalonFinding) */
  GArray       *spans;       /* (owned) (element-type Span): of each */
  guint         n_marked;
  guint         idle;
};

/* What a worker gets: nothing of the window. */
typedef struct
{
  JalonWorld   *world;
  JalonLexicon *lexicon; /* (nullable) */
  char         *text;
  char         *language; /* (nullable) */
  JalonTime     date;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  jalon_world_unref (job->world);
  g_clear_pointer (&job->lexicon, jalon_lexicon_unref);
  g_free (job->text);
  g_free (job->language);
  jalon_time_clear (&job->date);
  g_free (job);
}

/* The one that the article is filed in, else the one that it is in. */
static gboolean
find_language (const Job *job, JalonLang *out_lang)
{
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (g_strcmp0 (job->language, jalon_lang_get_code (lang)) == 0)
      {
        *out_lang = lang;
        return TRUE;
      }
  return jalon_coder_detect_language (job->lexicon, job->text, strlen (job->text), out_lang);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job              *job = data;
  JalonCoderArticle article = { .text = job->text, .length = strlen (job->text), .date = &job->date };
  g_autoptr (GError) error = NULL;
  GArray *found = NULL;

  if (job->lexicon == NULL)
    job->lexicon = jalon_lexicon_new_for_user (job->world, &error);
  if (job->lexicon != NULL && !find_language (job, &article.lang))
    error = g_error_new_literal (JALON_ERROR,
                                 JALON_ERROR_INVALID_VALUE,
                                 _ ("The language of this article is not one that Jalon reads."));
  else if (job->lexicon != NULL)
    found = jalon_findings_list (job->lexicon, &article, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* How each kind is written: bold, twice underlined, slanted. No line stands over words: GTK 4.8 frees its colour twice.
 */
static void
style_tags (JalonArticleFindings *self)
{
  g_object_set (self->tags[JALON_FINDING_PARTY],
                "weight",
                PANGO_WEIGHT_BOLD,
                "underline",
                PANGO_UNDERLINE_SINGLE,
                NULL);
  g_object_set (self->tags[JALON_FINDING_PLACE], "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  g_object_set (self->tags[JALON_FINDING_TIME], "style", PANGO_STYLE_ITALIC, "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

/**
 * jalon_article_findings_new:
 * @buffer: the buffer that shows the text of an article, and nothing else
 * @func: called when an article was read
 *
 * Returns: (transfer full): findings for it, none yet
 */
JalonArticleFindings *
jalon_article_findings_new (GtkTextBuffer *buffer, JalonFindingsFunc func, gpointer data)
{
  JalonArticleFindings *self = g_new0 (JalonArticleFindings, 1);

  self->buffer = g_object_ref (buffer);
  self->func = func;
  self->data = data;
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  for (guint i = 0; i < JALON_N_FINDING_KINDS; i++)
    self->tags[i] = gtk_text_buffer_create_tag (buffer, NULL, NULL, NULL);
  style_tags (self);
  jalon_article_findings_set_dark (self, FALSE);
  return self;
}

/**
 * jalon_article_findings_free:
 * @self: (transfer full) (nullable): what still runs for it is cancelled
 */
void
jalon_article_findings_free (JalonArticleFindings *self)
{
  if (self == NULL)
    return;

  jalon_article_findings_stop (self);
  g_array_unref (self->spans);
  g_clear_pointer (&self->lexicon, jalon_lexicon_unref);
  g_object_unref (self->buffer);
  g_free (self);
}

/**
 * jalon_article_findings_set_dark:
 * @dark: the paper is dark
 */
void
jalon_article_findings_set_dark (JalonArticleFindings *self, gboolean dark)
{
  for (guint i = 0; i < JALON_N_FINDING_KINDS; i++)
    {
      GdkRGBA colour;

      gdk_rgba_parse (&colour, (dark ? dark_colours : colours)[i]);
      g_object_set (self->tags[i], "underline-rgba", &colour, NULL);
    }
}

/* Bytes become characters in one walk: findings come in the order of the text. */
static void
measure (JalonArticleFindings *self, const char *text)
{
  gsize byte = 0;
  guint offset = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      const JalonFinding *finding = &g_array_index (self->found, JalonFinding, i);
      Span                span;

      offset += g_utf8_strlen (text + byte, (gssize) (finding->start - byte));
      byte = finding->start;
      span.start = offset;
      span.end = offset + g_utf8_strlen (text + byte, (gssize) (finding->end - byte));
      g_array_append_val (self->spans, span);
    }
}

static gboolean
mark_some_cb (gpointer data)
{
  JalonArticleFindings *self = data;
  const guint           end = MIN (self->n_marked + MARKED_AT_ONCE, self->spans->len);

  for (; self->n_marked < end; self->n_marked++)
    {
      const Span *span = &g_array_index (self->spans, Span, self->n_marked);
      GtkTextIter first, last;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &first, (int) span->start);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &last, (int) span->end);
      gtk_text_buffer_apply_tag (self->buffer,
                                 self->tags[g_array_index (self->found, JalonFinding, self->n_marked).kind],
                                 &first,
                                 &last);
    }
  if (self->n_marked < self->spans->len)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* One that was cancelled belongs to nobody any more. */
static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JalonArticleFindings *self;
  GTask                *task = G_TASK (result);
  Job                  *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GArray *found = g_task_propagate_pointer (task, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      g_clear_pointer (&found, g_array_unref);
      return;
    }
  self = data;
  g_clear_object (&self->cancellable);
  if (self->lexicon == NULL && job->lexicon != NULL)
    self->lexicon = jalon_lexicon_ref (job->lexicon);
  self->found = found;
  if (found != NULL)
    {
      measure (self, job->text);
      self->idle = g_idle_add (mark_some_cb, self);
    }
  self->func (error, self->data);
}

/**
 * jalon_article_findings_start:
 * @world: names of states and places
 * @article: an article with a text, which the buffer shows
 *
 * Reads the article in a worker, then marks what it names.
 */
void
jalon_article_findings_start (JalonArticleFindings *self, JalonWorld *world, JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  jalon_article_findings_stop (self);
  job->world = jalon_world_ref (world);
  job->lexicon = self->lexicon != NULL ? jalon_lexicon_ref (self->lexicon) : NULL;
  job->text = g_strdup (data->text);
  job->language = g_strdup (data->language);
  jalon_time_copy (&job->date, &data->date);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, found_cb, self);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * jalon_article_findings_stop:
 *
 * Cancels what is read, and takes the marks away.
 */
void
jalon_article_findings_stop (JalonArticleFindings *self)
{
  GtkTextIter start, end;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->found, g_array_unref);
  g_array_set_size (self->spans, 0);
  self->n_marked = 0;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  for (guint i = 0; i < JALON_N_FINDING_KINDS; i++)
    gtk_text_buffer_remove_tag (self->buffer, self->tags[i], &start, &end);
}

/**
 * jalon_article_findings_get_n:
 *
 * Returns: how many parties, places and dates were found
 */
guint
jalon_article_findings_get_n (JalonArticleFindings *self)
{
  return self->spans->len;
}

/**
 * jalon_article_findings_find:
 * @iter: a place in the text
 *
 * Returns: (nullable) (transfer none): what the words there were understood as
 */
const JalonFinding *
jalon_article_findings_find (JalonArticleFindings *self, const GtkTextIter *iter)
{
  const guint offset = gtk_text_iter_get_offset (iter);

  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      if (offset >= span->start && offset < span->end)
        return &g_array_index (self->found, JalonFinding, i);
    }
  return NULL;
}

/**
 * jalon_article_findings_step:
 * @from: a place in the text
 * @step: 1 for the next one, -1 for the one before
 *
 * Returns: (nullable) (transfer none): the nearest one that begins after or before, round the end of the text
 */
const JalonFinding *
jalon_article_findings_step (JalonArticleFindings *self, const GtkTextIter *from, int step)
{
  const guint offset = gtk_text_iter_get_offset (from);
  const guint n = self->spans->len;
  guint       i = 0;

  if (n == 0)
    return NULL;
  while (i < n && (step > 0 ? g_array_index (self->spans, Span, i).start <= offset
                            : g_array_index (self->spans, Span, i).start < offset))
    i++;
  i = step > 0 ? i % n : (i + n - 1) % n;
  return &g_array_index (self->found, JalonFinding, i);
}

/**
 * jalon_article_findings_get_start:
 * @finding: one of them
 * @out_iter: (out): where its words begin
 */
void
jalon_article_findings_get_start (JalonArticleFindings *self, const JalonFinding *finding, GtkTextIter *out_iter)
{
  const guint i = (guint) (finding - (const JalonFinding *) (gconstpointer) self->found->data);

  gtk_text_buffer_get_iter_at_offset (self->buffer, out_iter, (int) g_array_index (self->spans, Span, i).start);
}
