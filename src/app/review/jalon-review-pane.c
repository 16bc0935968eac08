/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The right pane while an article is under review. It follows the selection:
 * the event in hand is the selected one.
 */

#include "config.h"

#include "jalon-article-view.h"
#include "jalon-new-record.h"
#include "jalon-plain-text.h"
#include "jalon-proposal-card.h"
#include "jalon-record-editor.h"
#include "jalon-review-pane.h"
#include "jalon-review.h"
#include "jalon-widget.h"
#include "jalon-words-reader.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A form takes so much of the height, a card what its facts need while the article keeps room for some lines: pixels
 * with usual letters. Where there is less than that both have the half. */
#define EDITOR_SHARE 0.66
#define CARD_SHARE 0.5
#define ARTICLE_HEIGHT 190
/* Lower than this the article shows what it must, and words before their key: pixels with usual letters. */
#define LOW_HEIGHT 420
#define LOW_ARTICLE_HEIGHT 130

struct _JalonReviewPane
{
  JalonSessionWidget parent_instance;

  GtkLabel          *heading;
  GtkProgressBar    *progress;
  GtkPaned          *paned;
  GtkStack          *stack;
  GtkScrolledWindow *scrolled;
  JalonProposalCard *card;
  JalonRecordEditor *editor;
  GtkLabel          *rest;
  GtkLabel          *found;
  GtkWidget         *next_article;
  GtkWidget         *see;
  GtkWidget *export;
  GtkWidget        *accept;
  JalonArticleView *article;

  char             *shown;   /* (owned) (nullable): the event in the card */
  JalonEventRecord *made;    /* (owned) (nullable): of selected words, while they are read */
  GCancellable     *reading; /* (owned) (nullable): while they are */
  guint             divide_source;
};

G_DEFINE_FINAL_TYPE (JalonReviewPane, jalon_review_pane, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_EDITING = 1,
} JalonReviewPaneProperty;

static GParamSpec *properties[PROP_EDITING + 1];

static JalonSession *
get_session (JalonReviewPane *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static JalonArticle *
get_article (JalonReviewPane *self)
{
  const char *id = jalon_session_get_review_article (get_session (self));

  return id != NULL ? jalon_dossier_find_article (jalon_session_get_dossier (get_session (self)), id) : NULL;
}

/* How high a page would be, pixels: what scrolls in it asks for the height of its narrowest form, whatever its width.
 */
static int
measure_page (JalonReviewPane *self, GtkWidget *page, int width)
{
  int natural = jalon_widget_get_natural_height (page, width);

  if (gtk_widget_is_ancestor (GTK_WIDGET (self->card), page))
    natural += jalon_widget_get_natural_height (GTK_WIDGET (self->card), width) -
               jalon_widget_get_natural_height (GTK_WIDGET (self->scrolled), width);
  return natural;
}

/* What stands above the article needs so much, pixels, where the height lets it. */
static int
get_wanted (JalonReviewPane *self, int height)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  gboolean   low = gtk_widget_has_css_class (GTK_WIDGET (self->article), "low");
  double     scale = jalon_session_get_text_scale (get_session (self));
  int        rest = height - (int) ((low ? LOW_ARTICLE_HEIGHT : ARTICLE_HEIGHT) * scale);
  int        natural;

  if (jalon_review_pane_get_editing (self))
    return (int) (height * EDITOR_SHARE);

  natural = measure_page (self, page, gtk_widget_get_width (GTK_WIDGET (self->paned)));
  return MIN (natural, MAX (rest, (int) (height * CARD_SHARE)));
}

static void
divide (JalonReviewPane *self)
{
  const int    height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  const double scale = jalon_session_get_text_scale (get_session (self));

  if (height < LOW_HEIGHT * scale)
    gtk_widget_add_css_class (GTK_WIDGET (self->article), "low");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->article), "low");
  gtk_paned_set_position (self->paned, get_wanted (self, height));
}

/* For a card that needs less than the one before, the article stays where it is. */
static void
make_room (JalonReviewPane *self)
{
  const int wanted = get_wanted (self, gtk_widget_get_height (GTK_WIDGET (self->paned)));

  if (wanted > gtk_paned_get_position (self->paned))
    gtk_paned_set_position (self->paned, wanted);
}

static gboolean
divide_cb (gpointer data)
{
  JalonReviewPane *self = JALON_REVIEW_PANE (data);

  self->divide_source = 0;
  divide (self);

  return G_SOURCE_REMOVE;
}

/* Not now: the paned is being given its place. */
static void
height_cb (JalonReviewPane *self)
{
  if (self->divide_source == 0)
    self->divide_source = g_idle_add (divide_cb, self);
}

static void
show_page (JalonReviewPane *self, const char *page)
{
  gboolean was_editing = jalon_review_pane_get_editing (self);

  gtk_stack_set_visible_child_name (self->stack, page);
  if (was_editing == jalon_review_pane_get_editing (self))
    return;

  divide (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

/* "4 accepted, 2 rejected, 1 left" */
static char *
dup_found (const guint counts[JALON_N_REVIEWS])
{
  g_autofree char *accepted = g_strdup_printf (ngettext ("%u accepted", "%u accepted", counts[JALON_REVIEW_ACCEPTED]),
                                               counts[JALON_REVIEW_ACCEPTED]);
  g_autofree char *rejected = g_strdup_printf (ngettext ("%u rejected", "%u rejected", counts[JALON_REVIEW_REJECTED]),
                                               counts[JALON_REVIEW_REJECTED]);
  /* Translators: how many events are still to be reviewed. */
  g_autofree char *left =
      g_strdup_printf (ngettext ("%u left", "%u left", counts[JALON_REVIEW_PROPOSED]), counts[JALON_REVIEW_PROPOSED]);

  return g_strjoin (C_ ("list", ", "), accepted, rejected, left, NULL);
}

static const char *
get_rest_words (guint n_reviewed, guint n_events, gboolean has_next)
{
  if (n_events == 0)
    return _ ("No event of this article is in the dossier. Select words in the text to make one.");
  if (n_reviewed < n_events)
    return _ ("Press N for the next event.");

  return has_next ? _ ("All events of this article are reviewed. Press N for the next article.")
                  : _ ("All events of this article are reviewed.");
}

static void
show_progress (JalonReviewPane *self)
{
  JalonDossier    *dossier = jalon_session_get_dossier (get_session (self));
  guint            counts[JALON_N_REVIEWS];
  guint            n_reviewed, n_events;
  g_autofree char *words = NULL;
  g_autofree char *found = NULL;
  g_autofree char *next = NULL;

  jalon_review_tally (dossier, jalon_article_get_id (get_article (self)), counts);
  n_reviewed = counts[JALON_REVIEW_ACCEPTED] + counts[JALON_REVIEW_REJECTED];
  n_events = n_reviewed + counts[JALON_REVIEW_PROPOSED];
  found = dup_found (counts);
  if (n_reviewed == n_events)
    next = jalon_review_dup_next_article (dossier);
  /* Translators: how many events of an article are reviewed: "7 of 12 reviewed". */
  words = g_strdup_printf (ngettext ("%u of %u reviewed", "%u of %u reviewed", n_events), n_reviewed, n_events);
  jalon_plain_set_label (self->heading, words);
  gtk_progress_bar_set_fraction (self->progress, n_events > 0 ? (double) n_reviewed / n_events : 1.0);
  jalon_plain_set_value (GTK_ACCESSIBLE (self->progress), words);

  jalon_plain_set_label (self->rest, get_rest_words (n_reviewed, n_events, next != NULL));
  jalon_plain_set_label (self->found, found);
  gtk_widget_set_visible (GTK_WIDGET (self->found), n_events > 0);
  gtk_widget_set_visible (self->next_article, next != NULL);
  gtk_widget_set_visible (self->see, counts[JALON_REVIEW_ACCEPTED] + counts[JALON_REVIEW_PROPOSED] > 0);
  gtk_widget_set_visible (self->export, n_reviewed == n_events && counts[JALON_REVIEW_ACCEPTED] > 0);
}

/* The first words from the article under review, or its beginning. */
static void
open_quote (JalonReviewPane *self, JalonArticle *article, const JalonEventRecord *record)
{
  for (guint i = 0; record != NULL && i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);

      if (claim->quotes->len > 0 && g_str_equal (claim->article_id, jalon_article_get_id (article)))
        {
          const JalonQuote *quote = g_ptr_array_index (claim->quotes, 0);

          jalon_article_view_open (self->article, article, quote->start, quote->end);
          return;
        }
    }
  jalon_article_view_open (self->article, article, 0, 0);
}

/* Not while a form is open: it stays, with what was written into it, whatever else is looked at. */
static void
show_event (JalonReviewPane *self, const JalonEventRecord *record)
{
  const char *id = record != NULL ? record->id : NULL;

  if (record != NULL)
    jalon_proposal_card_show (self->card, record);
  show_page (self, record != NULL ? "event" : "rest");
  make_room (self);
  if (g_strcmp0 (id, self->shown) != 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0.0);
  g_free (self->shown);
  self->shown = g_strdup (id);
}

/* Returns: (transfer full) (nullable): the event in hand, unless a form hides it */
static JalonEventRecord *
show_selected (JalonReviewPane *self)
{
  JalonEventRecord *record;

  if (!jalon_session_is_reviewing (get_session (self)))
    return NULL;

  show_progress (self);
  if (jalon_review_pane_get_editing (self))
    return NULL;

  record = jalon_session_dup_selected_event (get_session (self));
  show_event (self, record);

  return record;
}

static void
result_cb (JalonReviewPane *self)
{
  jalon_event_record_free (show_selected (self));
}

static void
selection_cb (JalonReviewPane *self)
{
  g_autoptr (JalonEventRecord) record = show_selected (self);

  if (record != NULL)
    open_quote (self, get_article (self), record);
}

static void
article_cb (JalonReviewPane *self)
{
  JalonArticle *article = get_article (self);

  /* The review was ended, or the dossier is another one. */
  if (article == NULL)
    show_page (self, "rest");
  if (jalon_review_pane_get_editing (self))
    return;

  g_clear_pointer (&self->shown, g_free);
  if (article == NULL)
    return;

  open_quote (self, article, NULL);
  selection_cb (self);
}

static void
closed_cb (JalonReviewPane *self)
{
  show_page (self, "rest");
  article_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
stop_reading (JalonReviewPane *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->made, jalon_event_record_free);
}

static gboolean
jalon_review_pane_grab_focus (GtkWidget *widget)
{
  JalonReviewPane *self = JALON_REVIEW_PANE (widget);

  if (jalon_review_pane_get_editing (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  /* What goes on from the end of a review. */
  if (self->shown == NULL && gtk_widget_get_visible (self->see))
    return gtk_widget_grab_focus (gtk_widget_get_visible (self->next_article) ? self->next_article : self->see);

  return gtk_widget_grab_focus (self->accept) || gtk_widget_grab_focus (GTK_WIDGET (self->article));
}

static void
jalon_review_pane_dispose (GObject *object)
{
  JalonReviewPane *self = JALON_REVIEW_PANE (object);

  g_clear_handle_id (&self->divide_source, g_source_remove);
  stop_reading (self);
  g_clear_pointer (&self->shown, g_free);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_REVIEW_PANE);

  G_OBJECT_CLASS (jalon_review_pane_parent_class)->dispose (object);
}

static void
jalon_review_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonReviewPaneProperty) prop_id)
    {
    case PROP_EDITING:
      g_value_set_boolean (value, jalon_review_pane_get_editing (JALON_REVIEW_PANE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_review_pane_class_init (JalonReviewPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_review_pane_dispose;
  object_class->get_property = jalon_review_pane_get_property;
  widget_class->grab_focus = jalon_review_pane_grab_focus;

  properties[PROP_EDITING] =
      g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (JALON_TYPE_ARTICLE_VIEW);
  g_type_ensure (JALON_TYPE_RECORD_EDITOR);
  g_type_ensure (JALON_TYPE_PROPOSAL_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-review-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, heading);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, progress);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, paned);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, card);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, editor);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, rest);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, found);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, next_article);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, see);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, export);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, accept);
  gtk_widget_class_bind_template_child (widget_class, JalonReviewPane, article);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, height_cb);
  gtk_widget_class_set_css_name (widget_class, "review");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
jalon_review_pane_init (JalonReviewPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The pane may be built once a review has begun; after its children it has the session, too. */
  g_signal_connect (self, "notify::session", G_CALLBACK (article_cb), NULL);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::review-article", G_CALLBACK (article_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::selection", G_CALLBACK (selection_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (result_cb));
}

/**
 * jalon_review_pane_edit:
 * @self: a pane
 *
 * Opens the form of the event in hand; nothing where there is none.
 */
void
jalon_review_pane_edit (JalonReviewPane *self)
{
  const char *id;

  g_return_if_fail (JALON_IS_REVIEW_PANE (self));

  id = jalon_thing_get_event_id (jalon_session_get_selection (get_session (self)));
  if (id == NULL)
    return;

  show_page (self, "editor");
  jalon_record_editor_show (self->editor, jalon_edit_subject_find (jalon_session_get_dossier (get_session (self)), id));
}

static void
open_form (JalonReviewPane *self, const JalonKind *kind, gpointer record)
{
  show_page (self, "editor");
  jalon_record_editor_show (self->editor, jalon_edit_subject_new (kind, record));
}

/* One that was cancelled belongs to nobody any more. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonEventRecord) read = jalon_words_reader_read_finish (result);
  JalonReviewPane  *self;
  JalonEventRecord *made;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self = JALON_REVIEW_PANE (data);
  made = g_steal_pointer (&self->made);
  stop_reading (self);
  if (read != NULL)
    made = jalon_new_record_take (made, read);
  open_form (self, &jalon_kinds[JALON_KIND_EVENT], made);
}

/**
 * jalon_review_pane_create:
 * @self: a pane
 * @kind: what is to be made of the words
 * @article_id: an article of the dossier, with a text
 * @start: first byte of the words that tell of it
 * @end: the byte after the last
 *
 * Puts the article under review, and opens the form of a new feature with a
 * claim that quotes these words. What they tell of an event is read first.
 */
void
jalon_review_pane_create (JalonReviewPane *self, const JalonKind *kind, const char *article_id, gsize start, gsize end)
{
  const gsize   words[] = { start, end };
  gpointer      record;
  JalonSession *session;

  g_return_if_fail (JALON_IS_REVIEW_PANE (self));

  session = get_session (self);
  record = jalon_new_record_from_words (kind, jalon_session_get_dossier (session), article_id, start, end);
  if (record == NULL)
    return;

  stop_reading (self);
  jalon_session_clear_selection (session);
  jalon_session_set_review_article (session, article_id);
  jalon_article_view_open (self->article, get_article (self), start, end);
  if (!jalon_new_record_is_read (kind))
    {
      open_form (self, kind, record);
      return;
    }

  self->made = record;
  self->reading = g_cancellable_new ();
  jalon_words_reader_read_async (jalon_session_get_world (session),
                                 get_article (self),
                                 words,
                                 self->reading,
                                 read_cb,
                                 self);
}

gboolean
jalon_review_pane_get_editing (JalonReviewPane *self)
{
  g_return_val_if_fail (JALON_IS_REVIEW_PANE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "editor") == 0;
}

/**
 * jalon_review_pane_get_same:
 *
 * Returns: (transfer none) (nullable) (element-type utf8): the events that the one in hand may be, as they are
 * numbered; %NULL where none is in hand
 */
const GPtrArray *
jalon_review_pane_get_same (JalonReviewPane *self)
{
  g_return_val_if_fail (JALON_IS_REVIEW_PANE (self), NULL);

  return self->shown != NULL ? jalon_proposal_card_get_same (self->card) : NULL;
}

/**
 * jalon_review_pane_set_busy:
 * @self: a pane
 * @busy: the dossier must not be changed now
 */
void
jalon_review_pane_set_busy (JalonReviewPane *self, gboolean busy)
{
  g_return_if_fail (JALON_IS_REVIEW_PANE (self));

  jalon_record_editor_set_busy (self->editor, busy);
}

/**
 * jalon_review_pane_cancel_edit:
 * @self: a pane
 *
 * Closes the form without applying it; nothing where none is open.
 */
void
jalon_review_pane_cancel_edit (JalonReviewPane *self)
{
  g_return_if_fail (JALON_IS_REVIEW_PANE (self));

  if (jalon_review_pane_get_editing (self))
    closed_cb (self);
}
