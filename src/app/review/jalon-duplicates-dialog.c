/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of the pairs with the reasons, above what the two events of the selected pair say. Each pair has a choice in
 * its row; the keys 1, 2 and 3 choose for the selected row, 0 leaves it open again.
 */

#include "config.h"

#include "jalon-duplicates-dialog.h"

#include "jalon-choice-row.h"
#include "jalon-duplicates.h"
#include "jalon-event-titles.h"
#include "jalon-pair-fields.h"
#include "jalon-plain-text.h"
#include "jalon-same-list.h"
#include "jalon-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* In the order of JalonPairChoice. */
static const char *const choice_names[JALON_N_PAIR_CHOICES + 1] = {
  N_ ("Undecided"),
  N_ ("Merge Into the First"),
  N_ ("Merge Into the Second"),
  N_ ("Not the Same"),
};

/* A pair of the list: where it stands among all that were found. */
#define PAIR_TYPE_ROW (pair_row_get_type ())
G_DECLARE_FINAL_TYPE (PairRow, pair_row, PAIR, ROW, GObject)

struct _PairRow
{
  GObject parent_instance;
  guint   position;
};

G_DEFINE_FINAL_TYPE (PairRow, pair_row, G_TYPE_OBJECT)

struct _JalonDuplicatesDialog
{
  AdwWindow parent_instance;

  GtkLabel           *explanation;
  GtkStack           *stack;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkGrid            *fields;
  GtkWidget          *apply;

  JalonDossier *dossier; /* (owned) */
  GPtrArray    *found;   /* (owned) (element-type JalonDuplicate) */
  guint8       *choices; /* (owned): a JalonPairChoice for each */
  GPtrArray    *bound;   /* (owned) (element-type JalonChoiceRow): that are seen; borrowed */
};

G_DEFINE_FINAL_TYPE (JalonDuplicatesDialog, jalon_duplicates_dialog, ADW_TYPE_WINDOW)

static guint apply_signal;

static void
pair_row_class_init (PairRowClass *klass)
{
}

static void
pair_row_init (PairRow *self)
{
}

static const JalonDuplicate *
get_pair (JalonDuplicatesDialog *self, PairRow *row)
{
  return g_ptr_array_index (self->found, row->position);
}

/* Row of the second event of a pair. */
static guint
get_second (JalonDuplicatesDialog *self, const JalonDuplicate *pair)
{
  guint row = pair->first;

  jalon_event_store_find (jalon_dossier_get_events (self->dossier), pair->same->event_id, &row);
  return row;
}

static gboolean
is_anything_chosen (JalonDuplicatesDialog *self)
{
  for (guint i = 0; i < self->found->len; i++)
    if (self->choices[i] != JALON_PAIR_OPEN)
      return TRUE;
  return FALSE;
}

/* Rows that are seen show what was chosen by a key. */
static void
update (JalonDuplicatesDialog *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      JalonChoiceRow *row = g_ptr_array_index (self->bound, i);
      PairRow        *pair = jalon_choice_row_get_item (row);

      jalon_choice_row_set_chosen (row, self->choices[pair->position]);
    }
  gtk_widget_set_sensitive (self->apply, is_anything_chosen (self));
}

static void
chosen_cb (JalonDuplicatesDialog *self, guint choice, JalonChoiceRow *row)
{
  PairRow *pair = jalon_choice_row_get_item (row);

  self->choices[pair->position] = choice;
  update (self);
}

/* "Troops leave Gao (3 May 2024)" */
static char *
dup_event (JalonDuplicatesDialog *self, guint row)
{
  JalonEventStore *events = jalon_dossier_get_events (self->dossier);
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (events, row);
  g_autofree char *title = jalon_event_store_dup_title (events, row, jalon_text_get_ui_language ());
  g_autofree char *time = jalon_time_dup_label (&record->time);

  /* Translators: title and date of an event. */
  return g_strdup_printf (C_ ("event", "%s (%s)"), title, time);
}

static void
bind_cb (JalonDuplicatesDialog *self, GtkListItem *list_item)
{
  PairRow              *pair_row = gtk_list_item_get_item (list_item);
  const JalonDuplicate *pair = get_pair (self, pair_row);
  g_autofree char      *first = dup_event (self, pair->first);
  g_autofree char      *second = dup_event (self, get_second (self, pair));
  g_autofree char      *reasons = jalon_same_list_dup_reasons (pair->same);
  g_autofree char      *titles = g_strdup_printf ("%s\n%s", first, second);
  JalonChoiceRow       *row = jalon_choice_row_bind (list_item, titles, reasons);

  jalon_choice_row_add_choice (row, choice_names, self->choices[pair_row->position]);
  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->bound, row);
}

static void
unbind_cb (JalonDuplicatesDialog *self, GtkListItem *list_item)
{
  g_ptr_array_remove_fast (self->bound, gtk_list_item_get_child (list_item));
  gtk_list_item_set_child (list_item, NULL);
}

static void
select_cb (JalonDuplicatesDialog *self)
{
  PairRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL)
    jalon_pair_fields_show (self->fields,
                            self->dossier,
                            get_pair (self, row)->first,
                            get_second (self, get_pair (self, row)));
}

static void
apply_cb (JalonDuplicatesDialog *self)
{
  g_signal_emit (self, apply_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonDuplicatesDialog *self = JALON_DUPLICATES_DIALOG (widget);
  PairRow               *row = gtk_single_selection_get_selected_item (self->selection);

  if (row == NULL)
    return;
  self->choices[row->position] = g_variant_get_int32 (parameter);
  update (self);
}

static void
jalon_duplicates_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_DUPLICATES_DIALOG);

  G_OBJECT_CLASS (jalon_duplicates_dialog_parent_class)->dispose (object);
}

static void
jalon_duplicates_dialog_finalize (GObject *object)
{
  JalonDuplicatesDialog *self = JALON_DUPLICATES_DIALOG (object);

  g_free (self->choices);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_ptr_array_unref (self->bound);

  G_OBJECT_CLASS (jalon_duplicates_dialog_parent_class)->finalize (object);
}

static void
jalon_duplicates_dialog_class_init (JalonDuplicatesDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[JALON_N_PAIR_CHOICES] = { GDK_KEY_0, GDK_KEY_1, GDK_KEY_2, GDK_KEY_3 };
  static const guint pad_keys[JALON_N_PAIR_CHOICES] = { GDK_KEY_KP_0, GDK_KEY_KP_1, GDK_KEY_KP_2, GDK_KEY_KP_3 };

  G_OBJECT_CLASS (klass)->dispose = jalon_duplicates_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_duplicates_dialog_finalize;

  apply_signal = g_signal_new ("apply",
                               G_TYPE_FROM_CLASS (klass),
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               g_cclosure_marshal_VOID__VOID,
                               G_TYPE_NONE,
                               0);
  gtk_widget_class_install_action (widget_class, "pair.choose", "i", choose_action);
  for (guint i = 0; i < JALON_N_PAIR_CHOICES; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "pair.choose", "i", i);
      gtk_widget_class_add_binding_action (widget_class, pad_keys[i], 0, "pair.choose", "i", i);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonDuplicatesDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, JalonDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonDuplicatesDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JalonDuplicatesDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, JalonDuplicatesDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, JalonDuplicatesDialog, apply);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
jalon_duplicates_dialog_init (JalonDuplicatesDialog *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  jalon_widget_focus_first (GTK_WIDGET (self), GTK_WIDGET (self->view));
}

static GListModel *
create_model (guint n)
{
  GListStore *rows = g_list_store_new (PAIR_TYPE_ROW);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PairRow) row = g_object_new (PAIR_TYPE_ROW, NULL);

      row->position = i;
      g_list_store_append (rows, row);
    }
  return G_LIST_MODEL (rows);
}

static char *
dup_explanation (guint n)
{
  g_autofree char *count =
      g_strdup_printf (ngettext ("%'u pair may be one event.", "%'u pairs may be one event each.", n), n);

  return g_strconcat (count,
                      " ",
                      _ ("The keys 1 and 2 merge the selected pair into its first or its second event, which then has "
                         "the claims of both; 3 says that they are not the same, and they are not suggested again. "
                         "What stays undecided stays as it is."),
                      NULL);
}

/**
 * jalon_duplicates_dialog_new:
 * @dossier: it must not change while the dialog is there
 * @found: (element-type JalonDuplicate): of jalon_duplicates_list()
 *
 * Returns: (transfer none): a dialog that is still to be made transient and presented
 */
GtkWindow *
jalon_duplicates_dialog_new (JalonDossier *dossier, GPtrArray *found)
{
  JalonDuplicatesDialog *self = g_object_new (JALON_TYPE_DUPLICATES_DIALOG, NULL);
  g_autoptr (GListModel) model = create_model (found->len);
  g_autofree char *explanation = dup_explanation (found->len);

  self->dossier = g_object_ref (dossier);
  self->found = g_ptr_array_ref (found);
  self->choices = g_new0 (guint8, found->len + 1);
  jalon_plain_set_label (self->explanation, explanation);
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), found->len > 0);
  gtk_widget_set_visible (self->apply, found->len > 0);
  gtk_single_selection_set_model (self->selection, model);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "none");
  update (self);
  select_cb (self);

  return GTK_WINDOW (self);
}

/**
 * jalon_duplicates_dialog_create_edit:
 * @out_count: (out): how much is merged and kept apart
 *
 * Returns: (transfer full) (nullable): an edit of what was chosen; %NULL where nothing was
 */
JalonEdit *
jalon_duplicates_dialog_create_edit (JalonDuplicatesDialog *self, JalonPairCount *out_count)
{
  JalonEventStore *events = jalon_dossier_get_events (self->dossier);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (JalonPair));

  for (guint i = 0; i < self->found->len; i++)
    {
      const JalonDuplicate *found = g_ptr_array_index (self->found, i);
      const JalonPair       pair = { .first = jalon_event_store_get_id (events, found->first),
                                     .second = found->same->event_id,
                                     .choice = self->choices[i] };

      g_array_append_val (pairs, pair);
    }
  return jalon_review_new_judge_pairs (self->dossier, pairs, out_count);
}
