/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of all that differs, above what the selected thing has in its fields here and there. What is new there or
 * changed has a choice in its row; the keys 1, 2 and 3 choose for the selected row. Where the dossier may only be
 * read nothing can be chosen, and a notice says so.
 */

#include "config.h"

#include "jalon-merge-dialog.h"

#include "jalon-choice-row.h"
#include "jalon-difference-fields.h"
#include "jalon-notice-bar.h"
#include "jalon-plain-text.h"
#include "jalon-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonMergeDialog
{
  AdwWindow parent_instance;

  JalonNoticeBar     *notice;
  GtkLabel           *explanation;
  GtkStack           *stack;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkBox             *fields;
  GtkWidget          *take_new;
  GtkWidget          *take_changed;
  GtkWidget          *merge;

  JalonChangeNames  dossiers;                 /* (owned) */
  JalonDifferences *differences;              /* (owned) */
  guint8           *choices[JALON_N_CHANGES]; /* (owned) (nullable): a JalonMergeSide for each that can be taken */
  GPtrArray        *bound;                    /* (owned) (element-type JalonChoiceRow): that are seen; borrowed */
  gboolean          is_read_only;             /* nothing can be taken over */
};

G_DEFINE_FINAL_TYPE (JalonMergeDialog, jalon_merge_dialog, ADW_TYPE_WINDOW)

static guint merge_signal;

static JalonMergeSide
get_choice (JalonMergeDialog *self, JalonDifference *difference)
{
  const guint8 *choices = self->choices[jalon_difference_get_change (difference)];

  return choices != NULL ? choices[jalon_difference_get_position (difference)] : JALON_MERGE_OURS;
}

/* What may be chosen, in the order of JalonMergeSide; NULL where nothing may. */
static const char *const *
list_choices (JalonDifference *difference)
{
  static const char *const of_new[] = { N_ ("Leave Out"), N_ ("Take"), NULL };
  static const char *const of_changed[] = { N_ ("Keep Ours"), N_ ("Take Theirs"), N_ ("Keep Both"), NULL };
  static const char *const of_dossier[] = { N_ ("Keep Ours"), N_ ("Take Theirs"), NULL };

  if (jalon_difference_get_change (difference) == JALON_CHANGE_NEW)
    return of_new;
  if (jalon_difference_get_change (difference) == JALON_CHANGE_GONE)
    return NULL;
  return jalon_difference_get_compared (difference) == JALON_COMPARED_DOSSIER ? of_dossier : of_changed;
}

static gboolean
is_anything_chosen (JalonMergeDialog *self)
{
  for (guint change = 0; change < JALON_N_CHANGES; change++)
    for (guint i = 0; self->choices[change] != NULL && i < jalon_differences_count (self->differences, change); i++)
      if (self->choices[change][i] != JALON_MERGE_OURS)
        return TRUE;
  return FALSE;
}

/* Rows that are seen show what was chosen for many at once, or by a key. */
static void
update (JalonMergeDialog *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      JalonChoiceRow *row = g_ptr_array_index (self->bound, i);

      jalon_choice_row_set_chosen (row, get_choice (self, jalon_choice_row_get_item (row)));
    }
  gtk_widget_set_sensitive (self->merge, is_anything_chosen (self));
}

static void
choose (JalonMergeDialog *self, JalonDifference *difference, guint side)
{
  guint8            *choices = self->choices[jalon_difference_get_change (difference)];
  const char *const *names = list_choices (difference);

  if (self->is_read_only || choices == NULL || names == NULL || side >= g_strv_length ((char **) names))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  choices[jalon_difference_get_position (difference)] = side;
  update (self);
}

static void
chosen_cb (JalonMergeDialog *self, guint side, JalonChoiceRow *row)
{
  choose (self, jalon_choice_row_get_item (row), side);
}

/* "New event", "Changed event: place, time" */
static char *
dup_caption (JalonDifference *difference)
{
  static const char *const patterns[JALON_N_CHANGES] = {
    /* Translators: what a thing is, and that the other dossier alone has it: "Event · new". */
    [JALON_CHANGE_NEW] = N_ ("%s · new"),
    /* Translators: what a thing is, and that it differs: "Event · changed". */
    [JALON_CHANGE_CHANGED] = N_ ("%s · changed"),
    /* Translators: what a thing is, and that the other dossier lacks it: "Event · only here, stays". */
    [JALON_CHANGE_GONE] = N_ ("%s · only here, stays"),
  };
  g_autofree char *fields = jalon_difference_dup_fields (difference);
  g_autofree char *what = jalon_text_fill (_ (patterns[jalon_difference_get_change (difference)]),
                                           jalon_compared_get_noun (jalon_difference_get_compared (difference)));

  return *fields != '\0' ? g_strdup_printf (C_ ("difference", "%s: %s"), what, fields) : g_steal_pointer (&what);
}

static void
bind_cb (JalonMergeDialog *self, GtkListItem *list_item)
{
  JalonDifference   *difference = gtk_list_item_get_item (list_item);
  const char *const *names = self->is_read_only ? NULL : list_choices (difference);
  g_autofree char   *title = jalon_difference_dup_shown_title (difference);
  g_autofree char   *caption = dup_caption (difference);
  JalonChoiceRow    *row = jalon_choice_row_bind (list_item, title, caption);

  if (names != NULL)
    jalon_choice_row_add_choice (row, names, get_choice (self, difference));
  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->bound, row);
}

static void
unbind_cb (JalonMergeDialog *self, GtkListItem *list_item)
{
  g_ptr_array_remove_fast (self->bound, gtk_list_item_get_child (list_item));
  gtk_list_item_set_child (list_item, NULL);
}

/* @said: where it stands */
static void
add_value (JalonMergeDialog *self, const char *value, const char *said)
{
  g_autofree char *words = NULL;
  GtkWidget       *label;

  if (value == NULL)
    return;
  /* Translators: where something stands, and what stands there: "Here: Bamako". */
  words = g_strdup_printf (C_ ("difference", "%s: %s"), said, value);
  label = jalon_widget_create_label (words, NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (self->fields, label);
}

static void
select_cb (JalonMergeDialog *self)
{
  JalonDifference *difference = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GPtrArray) changes =
      difference != NULL ? jalon_difference_list_fields (difference, &self->dossiers) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_box_remove (self->fields, child);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const JalonFieldChange *change = g_ptr_array_index (changes, i);

      gtk_box_append (self->fields, jalon_widget_create_label (change->label, "heading"));
      add_value (self, change->before, C_ ("difference", "Here"));
      add_value (self, change->after, C_ ("difference", "There"));
    }
}

static void
choose_all (JalonMergeDialog *self, JalonChange change, gboolean takes)
{
  guint n = jalon_differences_count (self->differences, change);

  for (guint i = 0; i < n; i++)
    self->choices[change][i] = takes ? JALON_MERGE_THEIRS : JALON_MERGE_OURS;
  update (self);
}

static void
take_new_cb (JalonMergeDialog *self, GtkCheckButton *button)
{
  choose_all (self, JALON_CHANGE_NEW, gtk_check_button_get_active (button));
}

static void
take_changed_cb (JalonMergeDialog *self, GtkCheckButton *button)
{
  choose_all (self, JALON_CHANGE_CHANGED, gtk_check_button_get_active (button));
}

static void
merge_cb (JalonMergeDialog *self)
{
  g_signal_emit (self, merge_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonMergeDialog *self = JALON_MERGE_DIALOG (widget);
  JalonDifference  *difference = gtk_single_selection_get_selected_item (self->selection);

  if (difference != NULL)
    choose (self, difference, g_variant_get_int32 (parameter));
}

/* The window below saves a copy, which can be changed. */
static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (widget)));

  gtk_window_destroy (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.save-as", NULL);
}

/* The first row is where the keys begin. A view that has no rows yet can take no focus, so not before. */
static void
map_cb (JalonMergeDialog *self)
{
  if (jalon_differences_is_empty (self->differences))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
jalon_merge_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_MERGE_DIALOG);

  G_OBJECT_CLASS (jalon_merge_dialog_parent_class)->dispose (object);
}

static void
jalon_merge_dialog_finalize (GObject *object)
{
  JalonMergeDialog *self = JALON_MERGE_DIALOG (object);

  for (guint change = 0; change < JALON_N_CHANGES; change++)
    g_free (self->choices[change]);
  g_clear_object (&self->dossiers.before);
  g_clear_object (&self->dossiers.after);
  g_clear_object (&self->differences);
  g_ptr_array_unref (self->bound);

  G_OBJECT_CLASS (jalon_merge_dialog_parent_class)->finalize (object);
}

static void
jalon_merge_dialog_class_init (JalonMergeDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3 };
  static const guint pad_keys[] = { GDK_KEY_KP_1, GDK_KEY_KP_2, GDK_KEY_KP_3 };

  G_OBJECT_CLASS (klass)->dispose = jalon_merge_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_merge_dialog_finalize;

  merge_signal = g_signal_new ("merge",
                               G_TYPE_FROM_CLASS (klass),
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               g_cclosure_marshal_VOID__VOID,
                               G_TYPE_NONE,
                               0);
  g_type_ensure (JALON_TYPE_NOTICE_BAR);
  gtk_widget_class_install_action (widget_class, "merge.choose", "i", choose_action);
  gtk_widget_class_install_action (widget_class, "merge.save-as", NULL, save_as_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "merge.choose", "i", i);
      gtk_widget_class_add_binding_action (widget_class, pad_keys[i], 0, "merge.choose", "i", i);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, take_new);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, take_changed);
  gtk_widget_class_bind_template_child (widget_class, JalonMergeDialog, merge);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_new_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
jalon_merge_dialog_init (JalonMergeDialog *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

static GListModel *
create_model (JalonDifferences *differences)
{
  GListStore *groups = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint change = 0; change < JALON_N_CHANGES; change++)
    g_list_store_append (groups, jalon_differences_get_list (differences, change));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (groups)));
}

/* At first all that is new comes, and what both have stays as it is here. */
static void
set_up_choices (JalonMergeDialog *self)
{
  guint n_new = jalon_differences_count (self->differences, JALON_CHANGE_NEW);
  guint n_changed = jalon_differences_count (self->differences, JALON_CHANGE_CHANGED);

  self->choices[JALON_CHANGE_NEW] = g_new0 (guint8, n_new + 1);
  self->choices[JALON_CHANGE_CHANGED] = g_new0 (guint8, n_changed + 1);
  gtk_widget_set_visible (self->take_new, n_new > 0 && !self->is_read_only);
  gtk_widget_set_visible (self->take_changed, n_changed > 0 && !self->is_read_only);
  gtk_widget_set_visible (self->merge, n_new + n_changed > 0 && !self->is_read_only);
  choose_all (self, JALON_CHANGE_NEW, !self->is_read_only);
}

/* @reason: (nullable): why the dossier may only be read */
static void
show_read_only (JalonMergeDialog *self, const char *reason)
{
  g_autofree char *words = NULL;

  self->is_read_only = reason != NULL;
  if (reason == NULL)
    return;
  /* Translators: %s is a sentence, as "This dossier is open for reading only: nothing in it can be changed." */
  words = g_strdup_printf (_ ("%s To merge, save it elsewhere first."), reason);
  jalon_notice_bar_show (self->notice, words, _ ("Save As…"), "merge.save-as");
}

/**
 * jalon_merge_dialog_new:
 * @ours: what is open; it must not change while the dialog is there
 * @theirs: another dossier
 * @differences: of jalon_compare(), from @ours to @theirs
 * @explanation: what is compared with what, translated
 * @read_only: (nullable): why @ours may only be read, so that nothing can be taken over, translated
 *
 * Returns: (transfer none): a dialog that is still to be made transient and presented
 */
GtkWindow *
jalon_merge_dialog_new (JalonDossier     *ours,
                        JalonDossier     *theirs,
                        JalonDifferences *differences,
                        const char       *explanation,
                        const char       *read_only)
{
  JalonMergeDialog *self = g_object_new (JALON_TYPE_MERGE_DIALOG, NULL);
  g_autoptr (GListModel) model = create_model (differences);

  self->dossiers = (JalonChangeNames){ g_object_ref (ours), g_object_ref (theirs) };
  self->differences = g_object_ref (differences);
  jalon_plain_set_label (self->explanation, explanation);
  show_read_only (self, read_only);
  set_up_choices (self);
  gtk_single_selection_set_model (self->selection, model);
  gtk_stack_set_visible_child_name (self->stack, jalon_differences_is_empty (differences) ? "none" : "list");
  select_cb (self);

  return GTK_WINDOW (self);
}

static JalonMergeSide
choose_cb (JalonChange change, JalonDifference *difference, gpointer data)
{
  return get_choice (data, difference);
}

/**
 * jalon_merge_dialog_create_edit:
 * @out_count: (out): how much comes
 *
 * Returns: (transfer full) (nullable): an edit of what is chosen; %NULL where nothing is
 */
JalonEdit *
jalon_merge_dialog_create_edit (JalonMergeDialog *self, JalonMergeCount *out_count)
{
  const JalonMerge merge = {
    .ours = self->dossiers.before,
    .theirs = self->dossiers.after,
    .differences = self->differences,
    .choose = choose_cb,
    .data = self,
  };

  return jalon_edit_new_merge (&merge, out_count);
}
