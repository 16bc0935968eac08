/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One event as a line of a list: symbol, title, date, parties, verdict.
 */

#include "config.h"

#include "jalon-event-row.h"
#include "jalon-glyph.h"
#include "jalon-plain-text.h"
#include "jalon-row-layout.h"
#include "jalon-search-marks.h"
#include "jalon-search.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

struct _JalonEventRow
{
  GtkWidget parent_instance;

  JalonGlyph *symbol;
  GtkLabel   *title;
  GtkLabel   *parties;
  GtkWidget  *review;
  GtkImage   *review_icon;
  GtkLabel   *review_label;
  GtkLabel   *time;
  JalonGlyph *verdict;

  JalonSession *session;     /* (owned) */
  char         *event_id;    /* (owned) (nullable): of what it shows */
  char         *description; /* (owned): all of it in one line, for those who hear it */
};

G_DEFINE_FINAL_TYPE (JalonEventRow, jalon_event_row, GTK_TYPE_WIDGET)

/* A proposal stands back and has its icon and word. */
static void
set_review (JalonEventRow *self, JalonReview review)
{
  gtk_widget_set_visible (self->review, review != JALON_REVIEW_ACCEPTED);
  if (review != JALON_REVIEW_ACCEPTED)
    {
      gtk_image_set_from_icon_name (self->review_icon, jalon_words_get_review_icon (review));
      jalon_plain_set_label (self->review_label, jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, review));
      gtk_widget_add_css_class (GTK_WIDGET (self), "unreviewed");
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unreviewed");
}

/* What was searched for stands out; a title that was rejected is struck through. */
static void
set_attributes (GtkLabel *label, const GPtrArray *terms, gboolean is_struck)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (is_struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  jalon_search_add_marks (attributes, gtk_label_get_text (label), terms);
  gtk_label_set_attributes (label, attributes);
}

/* Title and parties; where what was searched for stands in neither, the words that have it take the parties' place. */
static void
set_words (JalonEventRow *self, const JalonEventRecord *record, const char *title, const char *parties)
{
  g_autoptr (GPtrArray) terms = jalon_search_parse (jalon_session_get_query (self->session)->text);
  const char *const shown[] = { title, parties, NULL };
  g_autofree char  *hit =
      jalon_search_dup_hit (terms, jalon_session_get_dossier (self->session), record, (const char *const *) shown);

  jalon_plain_show_label (self->title, title);
  jalon_plain_show_label (self->parties, hit != NULL ? hit : parties);
  set_attributes (self->title, terms, record->review == JALON_REVIEW_REJECTED);
  set_attributes (self->parties, terms, FALSE);
}

static void
jalon_event_row_dispose (GObject *object)
{
  JalonEventRow *self = JALON_EVENT_ROW (object);

  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_EVENT_ROW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_event_row_parent_class)->dispose (object);
}

static void
jalon_event_row_finalize (GObject *object)
{
  g_clear_pointer (&JALON_EVENT_ROW (object)->event_id, g_free);
  g_clear_pointer (&JALON_EVENT_ROW (object)->description, g_free);

  G_OBJECT_CLASS (jalon_event_row_parent_class)->finalize (object);
}

static void
jalon_event_row_class_init (JalonEventRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_event_row_dispose;
  object_class->finalize = jalon_event_row_finalize;

  g_type_ensure (JALON_TYPE_GLYPH);
  g_type_ensure (JALON_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-event-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, title);
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, parties);
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, review);
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, review_icon);
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, review_label);
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, time);
  gtk_widget_class_bind_template_child (widget_class, JalonEventRow, verdict);
  gtk_widget_class_set_css_name (widget_class, "eventrow");
}

static void
jalon_event_row_init (JalonEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
jalon_event_row_new (JalonSession *session)
{
  JalonEventRow *self = g_object_new (JALON_TYPE_EVENT_ROW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * jalon_event_row_get_event_id:
 * @self: a row
 *
 * Returns: (nullable): the id of the event that it shows
 */
const char *
jalon_event_row_get_event_id (JalonEventRow *self)
{
  return self->event_id;
}

/* As it is read aloud, without what is not known: "Title. Proposed. Mali → France. 7 April 2025. Sanction, Disputed" */
static char *
dup_description (const char *first, ...)
{
  GString *text = g_string_new (first);
  va_list  more;

  va_start (more, first);
  for (const char *part = va_arg (more, const char *); part != NULL; part = va_arg (more, const char *))
    if (*part != '\0')
      g_string_append_printf (text, "%s%s", C_ ("sentences", ". "), part);
  va_end (more);
  return g_string_free (text, FALSE);
}

/**
 * jalon_event_row_set_event:
 * @self: a row
 * @event: the event to show
 */
void
jalon_event_row_set_event (JalonEventRow *self, JalonEvent *event)
{
  JalonEventStore  *store = jalon_event_get_store (event);
  guint             row = jalon_event_get_position (event);
  JalonEventColumns columns = jalon_event_store_get_columns (store);
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);
  g_autofree char *title = jalon_words_dup_title (self->session, record);
  g_autofree char *parties = jalon_words_dup_parties (self->session, record);
  g_autofree char *time = jalon_time_dup_label (&record->time);
  const char      *type = jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type);
  g_autofree char *type_and_verdict = NULL;
  JalonVerdict     verdict = columns.words[JALON_EVENT_COLUMN_VERDICT][row];

  set_words (self, record, title, parties);
  jalon_plain_show_label (self->time, time);
  jalon_glyph_show_symbol (self->symbol,
                           record->type,
                           jalon_glyph_style_for (verdict, record->review, columns.precision[row]));
  jalon_glyph_set_word (self->symbol, type);
  jalon_glyph_show_verdict (self->verdict, verdict);
  set_review (self, record->review);

  g_free (self->event_id);
  self->event_id = g_strdup (record->id);
  g_free (self->description);
  /* Translators: type and verdict of an event: "Sanction, Disputed". */
  type_and_verdict =
      g_strdup_printf (C_ ("event", "%s, %s"), type, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, verdict));
  self->description = dup_description (title,
                                       record->review != JALON_REVIEW_ACCEPTED
                                           ? jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, record->review)
                                           : "",
                                       gtk_label_get_text (self->parties),
                                       time,
                                       type_and_verdict,
                                       NULL);
}

const char *
jalon_event_row_get_description (JalonEventRow *self)
{
  g_return_val_if_fail (JALON_IS_EVENT_ROW (self), NULL);

  return self->description;
}
