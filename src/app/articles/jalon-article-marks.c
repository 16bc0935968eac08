/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks in the text of an article. Bytes of the text become characters of
 * the buffer in one walk for quotes in their order.
 */

#include "config.h"

#include "jalon-article-marks.h"

#include "jalon-coder-reasons.h"
#include "jalon-kind.h"
#include "jalon-review.h"

/* Fields whose words are underlined, in the colours of the facts beside. */
static const char *const fields[] = { "actor", "recipient", "place", "time" };

/* Okabe and Ito's set, on light and on dark paper. */
static const char *const class_colours[JALON_N_QUADS] = { "#56b4e9", "#009e73", "#e69f00", "#d55e00", "#999999" };
static const char *const field_colours[G_N_ELEMENTS (fields)] = { "#0072b2", "#d55e00", "#009e73", "#8f3f97" };
static const char *const dark_field_colours[G_N_ELEMENTS (fields)] = { "#56b4e9", "#f08a4b", "#37d3a5", "#e59ac8" };

typedef struct
{
  guint start; /* characters */
  guint end;
  char *event_id; /* (owned) */
} Span;

struct _JalonArticleMarks
{
  GtkTextBuffer *buffer;  /* (owned) */
  JalonArticle  *article; /* (owned) (nullable) */

  GtkTextTag *proposed[JALON_N_QUADS]; /* (borrowed from the buffer): not reviewed yet; so with those that follow */
  GtkTextTag *accepted[JALON_N_QUADS];
  GtkTextTag *fields[G_N_ELEMENTS (fields)];
  GtkTextTag *other; /* of what is no event */
  GtkTextTag *rejected;
  GtkTextTag *opened; /* the words that led here */

  GPtrArray *tags;        /* (element-type GtkTextTag) (owned): all of the above */
  GArray    *spans;       /* (owned) (element-type Span) */
  gsize      last_byte;   /* where the last look-up ended */
  guint      last_offset; /* the same in characters */
};

static void
span_clear (Span *span)
{
  g_free (span->event_id);
}

static GtkTextTag *
create_tag (JalonArticleMarks *self, const char *name)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (self->buffer, name, NULL, NULL);

  g_ptr_array_add (self->tags, tag);

  return tag;
}

/**
 * jalon_article_marks_new:
 * @buffer: the buffer that shows the text of an article, and nothing else
 *
 * Returns: (transfer full): marks for it
 */
JalonArticleMarks *
jalon_article_marks_new (GtkTextBuffer *buffer)
{
  JalonArticleMarks *self = g_new0 (JalonArticleMarks, 1);

  self->buffer = g_object_ref (buffer);
  self->tags = g_ptr_array_new ();
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_array_set_clear_func (self->spans, (GDestroyNotify) span_clear);

  /* In the order of their priority, the least first. */
  self->other = create_tag (self, "other");
  for (guint i = 0; i < JALON_N_QUADS; i++)
    self->proposed[i] = create_tag (self, NULL);
  for (guint i = 0; i < JALON_N_QUADS; i++)
    self->accepted[i] = create_tag (self, NULL);
  self->rejected = create_tag (self, "rejected");
  self->opened = create_tag (self, "opened");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    self->fields[i] = create_tag (self, fields[i]);

  g_object_set (self->rejected, "strikethrough", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_object_set (self->fields[i], "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  g_object_set (self->opened, "background", "#f5c211", "foreground", "#000000", NULL);
  jalon_article_marks_set_dark (self, FALSE);

  return self;
}

/**
 * jalon_article_marks_free:
 * @self: (transfer full) (nullable): marks
 */
void
jalon_article_marks_free (JalonArticleMarks *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->tags);
  g_array_unref (self->spans);
  g_clear_object (&self->article);
  g_clear_object (&self->buffer);
  g_free (self);
}

static void
set_colour (GtkTextTag *tag, const char *property, const char *colour, double alpha)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, colour);
  rgba.alpha = (float) alpha;
  g_object_set (tag, property, &rgba, NULL);
}

/**
 * jalon_article_marks_set_dark:
 * @self: marks
 * @dark: the paper is dark
 */
void
jalon_article_marks_set_dark (JalonArticleMarks *self, gboolean dark)
{
  set_colour (self->other, "background-rgba", "#f5c211", dark ? 0.22 : 0.28);
  for (guint i = 0; i < JALON_N_QUADS; i++)
    {
      set_colour (self->proposed[i], "background-rgba", class_colours[i], dark ? 0.24 : 0.18);
      set_colour (self->accepted[i], "background-rgba", class_colours[i], dark ? 0.48 : 0.42);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set_colour (self->fields[i], "underline-rgba", (dark ? dark_field_colours : field_colours)[i], 1.0);
}

/* The end where @byte is beyond the text. */
static void
get_iter (JalonArticleMarks *self, gsize byte, GtkTextIter *out_iter)
{
  const char *text = jalon_article_get_data (self->article)->text;

  if (byte < self->last_byte)
    self->last_byte = self->last_offset = 0;
  if (memchr (text + self->last_byte, '\0', byte - self->last_byte) != NULL)
    {
      gtk_text_buffer_get_end_iter (self->buffer, out_iter);
      return;
    }
  self->last_offset += g_utf8_strlen (text + self->last_byte, (gssize) (byte - self->last_byte));
  self->last_byte = byte;
  gtk_text_buffer_get_iter_at_offset (self->buffer, out_iter, (int) self->last_offset);
}

static void
apply (JalonArticleMarks *self, GtkTextTag *tag, gsize start, gsize end)
{
  GtkTextIter first, last;

  get_iter (self, start, &first);
  get_iter (self, end, &last);
  gtk_text_buffer_apply_tag (self->buffer, tag, &first, &last);
}

static void
add_span (JalonArticleMarks *self, const JalonQuote *quote, const char *event_id)
{
  GtkTextIter start, end;
  Span        span;

  get_iter (self, quote->start, &start);
  get_iter (self, quote->end, &end);
  span.start = gtk_text_iter_get_offset (&start);
  span.end = gtk_text_iter_get_offset (&end);
  span.event_id = g_strdup (event_id);
  g_array_append_val (self->spans, span);
}

/* @record: (nullable): %NULL for what is no event */
static GtkTextTag *
get_tag (JalonArticleMarks *self, const JalonEventRecord *record)
{
  if (record == NULL)
    return self->other;

  switch (record->review)
    {
    case JALON_REVIEW_PROPOSED:
      return self->proposed[jalon_event_type_get_quad (record->type)];
    case JALON_REVIEW_REJECTED:
      return self->rejected;
    case JALON_REVIEW_ACCEPTED:
    case JALON_N_REVIEWS:
    default:
      return self->accepted[jalon_event_type_get_quad (record->type)];
    }
}

/* Words that an event rests on are not struck through, whatever was rejected with some of them. */
static void
clear_rejected (JalonArticleMarks *self, gsize start, gsize end)
{
  GtkTextIter first, last;

  get_iter (self, start, &first);
  get_iter (self, end, &last);
  gtk_text_buffer_remove_tag (self->buffer, self->rejected, &first, &last);
}

/* Quotes that stand no more where they should are left out. */
static void
mark_claims (JalonArticleMarks *self, const GPtrArray *claims, const JalonEventRecord *record)
{
  const JalonArticleData *data = jalon_article_get_data (self->article);

  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);

      for (guint j = 0; j < claim->quotes->len && g_str_equal (claim->article_id, data->id); j++)
        {
          const JalonQuote *quote = g_ptr_array_index (claim->quotes, j);

          if (!jalon_quote_holds (quote, data->text))
            continue;

          apply (self, get_tag (self, record), quote->start, quote->end);
          if (record != NULL && record->review != JALON_REVIEW_REJECTED)
            clear_rejected (self, quote->start, quote->end);
          if (record != NULL)
            add_span (self, quote, record->id);
        }
    }
}

/* The words behind each field of the current event. */
static void
mark_fields (JalonArticleMarks *self, const JalonEventRecord *record)
{
  gsize length = strlen (jalon_article_get_data (self->article)->text);
  g_autoptr (GPtrArray) reasons = jalon_coder_list_reasons (record);

  for (guint i = 0; i < reasons->len; i++)
    {
      const JalonReasonText *reason = g_ptr_array_index (reasons, i);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        if (g_str_equal (reason->field, fields[j]) && reason->start < reason->end && reason->end <= length)
          apply (self, self->fields[j], reason->start, reason->end);
    }
}

/* @rejected: those that were, or all others; the others come last and win */
static void
mark_events (JalonArticleMarks *self, JalonDossier *dossier, const char *current_id, gboolean rejected)
{
  JalonEventStore *store = jalon_dossier_get_events (dossier);
  g_autoptr (GPtrArray) ids = jalon_review_list_events (dossier, jalon_article_get_id (self->article));

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autoptr (JalonEventRecord) record = NULL;
      guint row;

      if (!jalon_event_store_find (store, id, &row))
        continue;
      record = jalon_event_store_dup_record (store, row);
      if ((record->review == JALON_REVIEW_REJECTED) != rejected)
        continue;
      mark_claims (self, record->claims, record);
      if (g_strcmp0 (id, current_id) == 0)
        mark_fields (self, record);
    }
}

static void
mark_features (JalonArticleMarks *self, GListModel *features)
{
  for (guint i = 0; i < g_list_model_get_n_items (features); i++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);

      mark_claims (self, ((const JalonRecord *) jalon_feature_get_record (feature))->claims, NULL);
    }
}

/**
 * jalon_article_marks_update:
 * @self: marks of a buffer that holds the text of @article
 * @session: whose dossier has @article
 * @article: an article with a text
 * @current_id: (nullable): the event that is looked at
 *
 * Marks the text anew.
 */
void
jalon_article_marks_update (JalonArticleMarks *self,
                            JalonSession      *session,
                            JalonArticle      *article,
                            const char        *current_id)
{
  JalonDossier *dossier = jalon_session_get_dossier (session);
  GtkTextIter   start, end;

  g_set_object (&self->article, article);
  self->last_byte = self->last_offset = 0;
  g_array_set_size (self->spans, 0);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  for (guint i = 0; i < self->tags->len; i++)
    gtk_text_buffer_remove_tag (self->buffer, g_ptr_array_index (self->tags, i), &start, &end);
  JALON_KIND_FOREACH_SHOWN (kind)
    mark_features (self, jalon_dossier_get_features (dossier, kind));
  mark_events (self, dossier, current_id, TRUE);
  mark_events (self, dossier, current_id, FALSE);
}

/**
 * jalon_article_marks_open:
 * @self: marks that were updated
 * @start: first byte of some words
 * @end: the byte after the last
 * @out_start: (out): the first of them in the buffer
 * @out_end: (out): the end of them
 *
 * Marks these words most strongly, and them alone.
 */
void
jalon_article_marks_open (JalonArticleMarks *self, gsize start, gsize end, GtkTextIter *out_start, GtkTextIter *out_end)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (self->buffer, &first, &last);
  gtk_text_buffer_remove_tag (self->buffer, self->opened, &first, &last);
  get_iter (self, start, out_start);
  get_iter (self, MAX (start, end), out_end);
  gtk_text_buffer_apply_tag (self->buffer, self->opened, out_start, out_end);
}

/**
 * jalon_article_marks_find_event:
 * @self: marks that were updated
 * @iter: a place in the text
 *
 * Returns: (nullable): the id of the event that these words tell of, the shortest quote first
 */
const char *
jalon_article_marks_find_event (JalonArticleMarks *self, const GtkTextIter *iter)
{
  guint       offset = gtk_text_iter_get_offset (iter);
  guint       best = G_MAXUINT;
  const char *id = NULL;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      if (offset < span->start || offset >= span->end || span->end - span->start >= best)
        continue;
      best = span->end - span->start;
      id = span->event_id;
    }

  return id;
}

/**
 * jalon_article_marks_has_events:
 *
 * Returns: whether the words of any event are marked
 */
gboolean
jalon_article_marks_has_events (JalonArticleMarks *self)
{
  return self->spans->len > 0;
}

/**
 * jalon_article_marks_get_byte:
 * @self: marks that were updated
 * @iter: a place in the text
 *
 * Returns: the byte of the article's text at @iter
 */
gsize
jalon_article_marks_get_byte (JalonArticleMarks *self, const GtkTextIter *iter)
{
  const char *text = jalon_article_get_data (self->article)->text;

  return g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (iter)) - text;
}
