/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article to read. All words that events, sites and closures rest on are
 * marked; those that led here most strongly, and they are in view. Words that
 * are selected can become a new event.
 */

#include "config.h"

#include "jalon-article-findings.h"
#include "jalon-article-marks.h"
#include "jalon-article-menu.h"
#include "jalon-article-text.h"
#include "jalon-article-view.h"
#include "jalon-context-menu.h"
#include "jalon-finding-bar.h"
#include "jalon-kind-menu.h"
#include "jalon-original-row.h"
#include "jalon-plain-text.h"
#include "jalon-web-address.h"
#include "jalon-widget.h"
#include "jalon-words.h"
#include "jalon-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* So long words that are shown are kept in view while the panes round them take their sizes. */
#define FRAMES_TO_SETTLE 20

struct _JalonArticleView
{
  JalonSessionWidget parent_instance;

  GtkLabel      *publisher;
  GtkActionable *edit;
  GtkLabel      *title;
  GtkLabel      *about;
  GtkWidget     *altered;
  GtkLinkButton *link;
  GtkLabel      *link_label;
  GtkWidget     *original; /* what is kept of what it was read from */
  GtkWidget     *key;      /* to the colours of the marks */
  GtkStack      *stack;
  GtkTextView   *text;

  GtkToggleButton *show_found;
  GtkWidget       *found_key; /* to the ways of writing parties, places and dates */
  GtkRevealer     *found_revealer;
  JalonFindingBar *found_bar;

  GtkRevealer    *revealer;
  AdwSplitButton *new_button;

  JalonArticle      *article; /* (owned) (nullable) */
  JalonArticleMarks *marks;   /* (owned) */

  JalonArticleFindings *findings; /* (owned) */

  guint    settling;     /* (id of a tick): the words that led here are brought into view */
  guint    n_frames;     /* that are left for that */
  gsize    opened_start; /* bytes of the words that led here */
  gsize    opened_end;
  gboolean selects_words;
  gboolean is_stale; /* the marks are of a result before */
};

G_DEFINE_FINAL_TYPE (JalonArticleView, jalon_article_view, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_SELECTS_WORDS = 1,
} JalonArticleViewProperty;

static GParamSpec *properties[PROP_SELECTS_WORDS + 1];

static void
show_head (JalonArticleView *self, JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *source = jalon_article_dup_source (article);
  g_autofree char        *title = jalon_article_dup_title (article);
  g_autofree char        *reliability = jalon_words_dup_reliability (data->reliability);
  g_autofree char        *date = data->date.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_label (&data->date) : NULL;
  g_autofree char        *about = NULL;

  if (reliability != NULL)
    /* Translators: how reliable a source is: "C, fairly reliable". */
    about = g_strdup_printf (_ ("Source %s"), reliability);

  gtk_actionable_set_action_target (self->edit, "s", data->id);

  /* Without a publisher the source is the title over again. */
  if (data->publisher != NULL || title == NULL)
    jalon_plain_show_label (self->publisher, source);
  else
    jalon_plain_show_label (self->publisher, date != NULL ? date : _ ("Publisher and date not known"));
  jalon_plain_show_label (self->title, title);
  jalon_plain_show_label (self->about, about);
  gtk_widget_set_visible (self->altered, data->text != NULL && !jalon_article_is_intact (article));
  jalon_web_address_show (self->link, self->link_label, data->url);
}

static JalonSession *
get_session (JalonArticleView *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static const char *
get_current (JalonArticleView *self)
{
  return jalon_thing_get_event_id (jalon_session_get_selection (get_session (self)));
}

static gboolean
is_readable (JalonArticleView *self)
{
  return self->article != NULL && jalon_article_get_data (self->article)->text != NULL;
}

/* Where there is little room, the words have it. */
static void
show_key (JalonArticleView *self)
{
  gboolean low = gtk_widget_has_css_class (GTK_WIDGET (self), "low");

  gtk_widget_set_visible (self->key, !low && is_readable (self) && jalon_article_marks_has_events (self->marks));
}

static void
update_marks (JalonArticleView *self)
{
  if (is_readable (self))
    jalon_article_marks_update (self->marks, get_session (self), self->article, get_current (self));
  show_key (self);
  self->is_stale = FALSE;
}

/* What was not seen when it changed. */
static void
map_cb (JalonArticleView *self)
{
  if (self->is_stale)
    update_marks (self);
}

/* A third from the top, so that what comes before the words can be read too. */
static void
scroll_to_words (JalonArticleView *self)
{
  gtk_text_view_scroll_to_mark (self->text,
                                gtk_text_buffer_get_insert (gtk_text_view_get_buffer (self->text)),
                                0.0,
                                TRUE,
                                0.0,
                                self->opened_end > self->opened_start ? 0.33 : 0.0);
}

static gboolean
are_words_in_view (JalonArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GdkRectangle   seen, words;
  GtkTextIter    start;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_visible_rect (self->text, &seen);
  gtk_text_view_get_iter_location (self->text, &start, &words);

  return words.y >= seen.y && words.y + words.height <= seen.y + seen.height;
}

/* A text that is shown for the first time gets its size, and its lines theirs, only in the frames that follow. */
static gboolean
settle_cb (GtkWidget *text, GdkFrameClock *clock, gpointer data)
{
  JalonArticleView *self = JALON_ARTICLE_VIEW (data);

  if (!are_words_in_view (self))
    scroll_to_words (self);
  self->n_frames--;
  if (self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  self->settling = 0;
  return G_SOURCE_REMOVE;
}

static void
show_words (JalonArticleView *self, gsize first, gsize last)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter    start, end;

  jalon_article_marks_open (self->marks, first, last, &start, &end);
  self->opened_start = first;
  self->opened_end = last;
  gtk_text_buffer_select_range (buffer, &start, self->selects_words ? &end : &start);
  scroll_to_words (self);
  self->n_frames = FRAMES_TO_SETTLE;
  if (self->settling == 0)
    self->settling = gtk_widget_add_tick_callback (GTK_WIDGET (self->text), settle_cb, self, NULL);
}

static const JalonFinding *
get_finding_in_hand (JalonArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter    cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  return jalon_article_findings_find (self->findings, &cursor);
}

static void
show_finding (JalonArticleView *self)
{
  const guint      n = jalon_article_findings_get_n (self->findings);
  g_autofree char *count = g_strdup_printf (ngettext ("%u party, place or date", "%u parties, places and dates", n), n);

  jalon_finding_bar_show (self->found_bar, get_finding_in_hand (self), count);
}

/* An article was read. */
static void
found_cb (const GError *error, gpointer data)
{
  JalonArticleView *self = JALON_ARTICLE_VIEW (data);

  if (error != NULL)
    jalon_finding_bar_show (self->found_bar, NULL, error->message);
  else
    show_finding (self);
}

/* Reads the article that is shown, or takes the marks away. */
static void
show_found_cb (JalonArticleView *self)
{
  const gboolean active =
      gtk_toggle_button_get_active (self->show_found) && gtk_widget_get_visible (GTK_WIDGET (self->show_found));

  gtk_widget_set_visible (self->found_key, active);
  /* Out of the way of keys and screen readers, too. */
  gtk_widget_set_visible (GTK_WIDGET (self->found_revealer), active);
  gtk_revealer_set_reveal_child (self->found_revealer, active);
  if (!active)
    {
      jalon_article_findings_stop (self->findings);
      return;
    }
  jalon_finding_bar_show (self->found_bar, NULL, _ ("Reading…"));
  jalon_article_findings_start (self->findings, jalon_session_get_world (get_session (self)), self->article);
}

static void
take_article (JalonArticleView *self, JalonArticle *article)
{
  const char *before = self->article != NULL ? jalon_article_get_data (self->article)->text : NULL;
  const char *text = jalon_article_get_data (article)->text;

  show_head (self, article);
  gtk_stack_set_visible_child_name (self->stack, text != NULL ? "text" : "missing");
  jalon_article_findings_stop (self->findings);
  if (text != NULL && g_strcmp0 (text, before) != 0)
    jalon_article_text_fill (gtk_text_view_get_buffer (self->text), text);
  g_set_object (&self->article, article);
  gtk_widget_set_visible (GTK_WIDGET (self->show_found), text != NULL);
  show_found_cb (self);
}

/* What is known of the article may have been changed. */
static void
result_cb (JalonArticleView *self)
{
  JalonDossier *dossier = jalon_session_get_dossier (get_session (self));
  JalonArticle *article =
      self->article != NULL ? jalon_dossier_find_article (dossier, jalon_article_get_id (self->article)) : NULL;

  /* What was removed has nothing left to be edited. */
  if (self->article != NULL && article == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "details.back", NULL);
  if (article != NULL && article != self->article)
    take_article (self, article);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_marks (self);
  else
    self->is_stale = TRUE;
}

static void
step_cb (JalonArticleView *self, int step)
{
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (self->text);
  const JalonFinding *finding;
  GtkTextIter         iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  finding = jalon_article_findings_step (self->findings, &iter, step);
  if (finding == NULL)
    return;
  jalon_article_findings_get_start (self->findings, finding, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0.0, 0.0);
}

static void
dark_cb (JalonArticleView *self)
{
  jalon_article_findings_set_dark (self->findings, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  jalon_article_marks_set_dark (self->marks, adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

/* The bytes of the words that are selected; nothing where none are. */
static void
get_selected (JalonArticleView *self, guint64 *out_start, guint64 *out_end)
{
  GtkTextIter first, last;

  *out_start = *out_end = 0;
  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->text), &first, &last))
    return;
  *out_start = jalon_article_marks_get_byte (self->marks, &first);
  *out_end = jalon_article_marks_get_byte (self->marks, &last);
}

/* Words that the person selects can become the quote of something new. */
static void
selection_cb (JalonArticleView *self)
{
  guint64 start, end;

  if (self->article == NULL)
    return;

  if (jalon_article_findings_get_n (self->findings) > 0)
    show_finding (self);
  get_selected (self, &start, &end);
  gtk_revealer_set_reveal_child (self->revealer,
                                 start < end && (start != self->opened_start || end != self->opened_end));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonArticleView *self = JALON_ARTICLE_VIEW (widget);
  guint64           start, end;

  if (self->article == NULL)
    return;
  get_selected (self, &start, &end);
  gtk_widget_activate_action (widget,
                              "win.new-from-words",
                              "(sstt)",
                              g_variant_get_string (parameter, NULL),
                              jalon_article_get_id (self->article),
                              start,
                              end);
}

static gboolean
get_iter_at (JalonArticleView *self, double x, double y, GtkTextIter *out_iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->text, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  return self->article != NULL && gtk_text_view_get_iter_at_location (self->text, out_iter, buffer_x, buffer_y);
}

static const char *
find_event_at (JalonArticleView *self, double x, double y)
{
  GtkTextIter iter;

  return get_iter_at (self, x, y, &iter) ? jalon_article_marks_find_event (self->marks, &iter) : NULL;
}

static const JalonFinding *
find_finding_at (JalonArticleView *self, double x, double y)
{
  GtkTextIter iter;

  return get_iter_at (self, x, y, &iter) ? jalon_article_findings_find (self->findings, &iter) : NULL;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  JalonArticleView *self = JALON_ARTICLE_VIEW (data);
  const char       *id = find_event_at (self, x, y);

  /* The press has put the words in hand. */
  if (n_press == 1 && find_finding_at (self, x, y) != NULL &&
      find_finding_at (self, x, y) == get_finding_in_hand (self))
    {
      jalon_finding_bar_open (self->found_bar);
      return;
    }
  if (n_press == 1 && id != NULL && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->text)))
    jalon_session_select_event (get_session (self), id);
}

/* An event whose words are there is selected, as a click on them does, unless words are selected. */
static GMenuModel *
create_menu_cb (gpointer data, GdkRectangle *at, gboolean by_keys)
{
  JalonArticleView *self = data;
  g_autofree char  *event_id = NULL;
  GtkTextIter       iter;
  guint64           start, end;

  if (self->article == NULL || jalon_article_get_data (self->article)->text == NULL ||
      !jalon_article_menu_find_place (GTK_WIDGET (self), self->text, at, by_keys, &iter))
    return NULL;
  get_selected (self, &start, &end);
  if (start == end || (start == self->opened_start && end == self->opened_end))
    event_id = g_strdup (jalon_article_marks_find_event (self->marks, &iter));
  if (event_id != NULL)
    jalon_session_select_event (get_session (self), event_id);

  return jalon_article_menu_new (
      &(JalonArticleSpot){ .article = self->article,
                           .start = start,
                           .end = end,
                           .event_id = event_id,
                           .original = jalon_original_row_get_uri (JALON_ORIGINAL_ROW (self->original)),
                           .page_start = start < end ? start : self->opened_start,
                           .page_end = start < end ? end : self->opened_end });
}

static char *
dup_tooltip (JalonArticleView *self, const char *event_id)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (get_session (self)));
  g_autoptr (JalonEventRecord) record = NULL;
  g_autofree char *parties = NULL;
  guint            row;

  if (!jalon_event_store_find (store, event_id, &row))
    return NULL;

  record = jalon_event_store_dup_record (store, row);
  parties = jalon_words_dup_parties (get_session (self), record);

  /* Translators: type of an event, its parties, its review: "Sanction: Algeria → Mali (Proposed)". */
  return g_strdup_printf (C_ ("event", "%s: %s (%s)"),
                          jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type),
                          parties,
                          jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, record->review));
}

static gboolean
query_tooltip_cb (JalonArticleView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char         *id = keyboard ? NULL : find_event_at (self, x, y);
  const JalonFinding *finding = keyboard ? NULL : find_finding_at (self, x, y);
  g_autofree char    *text = finding != NULL ? jalon_finding_dup_words (get_session (self), finding)
                             : id != NULL    ? dup_tooltip (self, id)
                                             : NULL;

  jalon_plain_answer_tooltip (tooltip, text);

  return text != NULL;
}

static void
jalon_article_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((JalonArticleViewProperty) prop_id)
    {
    case PROP_SELECTS_WORDS:
      JALON_ARTICLE_VIEW (object)->selects_words = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
jalon_article_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JALON_ARTICLE_VIEW (widget)->text));
}

static void
jalon_article_view_dispose (GObject *object)
{
  JalonArticleView *self = JALON_ARTICLE_VIEW (object);

  if (self->settling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->text), self->settling);
  self->settling = 0;
  g_clear_pointer (&self->findings, jalon_article_findings_free);
  g_clear_pointer (&self->marks, jalon_article_marks_free);
  g_clear_object (&self->article);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_ARTICLE_VIEW);

  G_OBJECT_CLASS (jalon_article_view_parent_class)->dispose (object);
}

static void
jalon_article_view_class_init (JalonArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_article_view_dispose;
  G_OBJECT_CLASS (klass)->set_property = jalon_article_view_set_property;
  widget_class->grab_focus = jalon_article_view_grab_focus;

  /* Whether the words that lead here are selected too, for those who hear them. */
  properties[PROP_SELECTS_WORDS] =
      g_param_spec_boolean ("selects-words",
                            NULL,
                            NULL,
                            TRUE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "article.new", "s", new_action);

  g_type_ensure (JALON_TYPE_FINDING_BAR);
  g_type_ensure (JALON_TYPE_ORIGINAL_ROW);
  g_type_ensure (JALON_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, publisher);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, title);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, about);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, altered);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, link);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, link_label);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, original);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, key);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, text);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, show_found);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, found_key);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, found_revealer);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, found_bar);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, revealer);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, new_button);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, edit);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
jalon_article_view_init (JalonArticleView *self)
{
  g_autoptr (GMenuModel) menu = jalon_kind_menu_new ("article.new");
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  adw_split_button_set_menu_model (self->new_button, menu);
  jalon_widget_name_button (GTK_WIDGET (self->new_button), GTK_TYPE_MENU_BUTTON, _ ("Something else from selection"));
  self->marks = jalon_article_marks_new (buffer);
  jalon_context_menu_attach_over (GTK_WIDGET (self), create_menu_cb, self);
  self->findings = jalon_article_findings_new (buffer, found_cb, self);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (dark_cb),
                           self,
                           G_CONNECT_SWAPPED);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (result_cb));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "notify::css-classes", G_CALLBACK (show_key), NULL);
  dark_cb (self);
}

/**
 * jalon_article_view_open:
 * @self: a view
 * @article: an article of the session's dossier
 * @start: first byte of the words to show, in the article's text
 * @end: the byte after the last; @start for the beginning of the article
 */
void
jalon_article_view_open (JalonArticleView *self, JalonArticle *article, gsize start, gsize end)
{
  g_return_if_fail (JALON_IS_ARTICLE_VIEW (self));
  g_return_if_fail (JALON_IS_ARTICLE (article));

  if (article != self->article)
    take_article (self, article);
  /* The file may have been changed since. */
  jalon_original_row_show (JALON_ORIGINAL_ROW (self->original),
                           jalon_session_get_dossier (get_session (self)),
                           article);
  jalon_original_row_set_words (JALON_ORIGINAL_ROW (self->original), article, start, end);
  update_marks (self);
  if (jalon_article_get_data (article)->text != NULL)
    show_words (self, start, end);
}
