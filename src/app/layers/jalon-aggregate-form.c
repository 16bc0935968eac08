/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a map shows events: by their symbols, or summed up in countries or
 * hexagons, and then what of them, in which classes. It follows the session, so that a saved view
 * changes it too.
 */

#include "config.h"

#include "jalon-aggregate-form.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Words of the bounds of classes that a person writes: as on the command line. */
#define BREAKS_PREFIX "countries,classes="

struct _JalonAggregateForm
{
  GtkBox parent_instance;

  JalonSession  *session;         /* (owned) (nullable) */
  GSignalGroup  *session_signals; /* (owned) */
  GtkDropDown   *shape;
  GtkWidget     *choices; /* of sums */
  GtkDropDown   *measure;
  GtkSwitch     *per_area;
  GtkDropDown   *method;
  GtkSpinButton *n_classes;
  GtkEntry      *breaks;
  GtkDropDown   *size;
  GtkSwitch     *compares;
  GtkWidget     *note;      /* why nothing is compared */
  gboolean       following; /* it changes because the session did, or the other way */
};

G_DEFINE_FINAL_TYPE (JalonAggregateForm, jalon_aggregate_form, GTK_TYPE_BOX)

/* Of hexagons, kilometres; 0 to have it chosen. */
static const double sizes[] = { 0, 10, 25, 50, 100, 200, 500 };

/* Nothing is changed while it is not understood. */
static gboolean
read_breaks (JalonAggregateForm *self, JalonAggregateSpec *spec)
{
  g_autofree char   *text = jalon_plain_dup_entry (GTK_EDITABLE (self->breaks), NULL);
  g_autofree char   *words = NULL;
  JalonAggregateSpec read;
  g_autoptr (GError) error = NULL;
  gboolean is_valid;

  words = g_strconcat (BREAKS_PREFIX, text != NULL ? text : "", NULL);
  is_valid = jalon_aggregate_spec_parse (words, &read, &error);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->breaks),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  jalon_plain_set_tooltip (GTK_WIDGET (self->breaks), is_valid ? NULL : error->message);
  if (!is_valid)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->breaks), "error");
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->breaks), "error");
  spec->n_breaks = read.n_breaks;
  spec->n_classes = read.n_classes;
  memcpy (spec->breaks, read.breaks, sizeof read.breaks);
  return TRUE;
}

/* What makes no sense is not asked for. */
static void
show_choices (JalonAggregateForm *self)
{
  guint    shape = gtk_drop_down_get_selected (self->shape);
  gboolean by_hand = gtk_drop_down_get_selected (self->method) == JALON_CLASSES_BY_HAND;
  gboolean has_day = self->session != NULL && jalon_session_get_query (self->session)->since != JALON_DAY_NONE;

  gtk_widget_set_visible (self->choices, shape != JALON_AGGREGATE_NONE);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->size)), shape == JALON_AGGREGATE_HEXAGONS);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->n_classes)), !by_hand);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->breaks)), by_hand);
  gtk_widget_set_visible (self->note, gtk_switch_get_active (self->compares) && !has_day);
}

static void
changed_cb (JalonAggregateForm *self)
{
  JalonAggregateSpec spec = { .shape = gtk_drop_down_get_selected (self->shape),
                              .measure = gtk_drop_down_get_selected (self->measure),
                              .per_area = gtk_switch_get_active (self->per_area),
                              .compares = gtk_switch_get_active (self->compares),
                              .method = gtk_drop_down_get_selected (self->method),
                              .n_classes = (guint) gtk_spin_button_get_value_as_int (self->n_classes),
                              .size = sizes[gtk_drop_down_get_selected (self->size)] };

  if (self->following || self->session == NULL)
    return;
  show_choices (self);
  self->following = TRUE;
  if (spec.method != JALON_CLASSES_BY_HAND || read_breaks (self, &spec))
    jalon_session_set_aggregate (self->session, &spec);
  self->following = FALSE;
}

/* The nearest of those that are offered. */
static guint
find_size (double size)
{
  guint best = 0;

  for (guint i = 1; size > 0 && i < G_N_ELEMENTS (sizes); i++)
    if (best == 0 || ABS (sizes[i] - size) < ABS (sizes[best] - size))
      best = i;
  return best;
}

static void
follow_breaks (JalonAggregateForm *self, const JalonAggregateSpec *spec)
{
  g_autofree char *words = jalon_aggregate_spec_dup_words (&(JalonAggregateSpec){ .shape = JALON_AGGREGATE_COUNTRIES,
                                                                                  .method = JALON_CLASSES_BY_HAND,
                                                                                  .n_breaks = spec->n_breaks,
                                                                                  .breaks = { spec->breaks[0],
                                                                                              spec->breaks[1],
                                                                                              spec->breaks[2],
                                                                                              spec->breaks[3],
                                                                                              spec->breaks[4],
                                                                                              spec->breaks[5],
                                                                                              spec->breaks[6] } });

  if (spec->n_breaks > 0)
    jalon_plain_set_entry (GTK_EDITABLE (self->breaks), words + strlen (BREAKS_PREFIX));
}

/* Of sums that are not shown nothing is known: what was chosen before stays. */
static void
follow (JalonAggregateForm *self)
{
  const JalonAggregateSpec *spec = jalon_session_get_aggregate (self->session);

  /* What is being typed stays as it is typed. */
  if (self->following)
    return;
  self->following = TRUE;
  gtk_drop_down_set_selected (self->shape, spec->shape);
  if (spec->shape != JALON_AGGREGATE_NONE)
    {
      gtk_drop_down_set_selected (self->measure, spec->measure);
      gtk_switch_set_active (self->per_area, spec->per_area);
      gtk_switch_set_active (self->compares, spec->compares);
      gtk_drop_down_set_selected (self->method, spec->method);
      gtk_spin_button_set_value (self->n_classes, spec->n_classes);
      gtk_drop_down_set_selected (self->size, find_size (spec->size));
      follow_breaks (self, spec);
    }
  self->following = FALSE;
  show_choices (self);
}

static void
jalon_aggregate_form_dispose (GObject *object)
{
  JalonAggregateForm *self = JALON_AGGREGATE_FORM (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_aggregate_form_parent_class)->dispose (object);
}

static void
jalon_aggregate_form_class_init (JalonAggregateFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalon_aggregate_form_dispose;
}

/* Words, and what is chosen at the end of the line. */
static void
append_row (GtkWidget *box, const char *words, GtkWidget *choice)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *label = jalon_plain_create_label (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  jalon_plain_set_name (GTK_ACCESSIBLE (choice), words);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), choice);
  gtk_box_append (GTK_BOX (box), row);
}

static GtkDropDown *
append_drop_down (JalonAggregateForm *self, GtkWidget *box, const char *words, const char *const *choices)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);

  append_row (box, words, drop_down);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (changed_cb), self);
  return GTK_DROP_DOWN (drop_down);
}

static GtkSwitch *
append_switch (JalonAggregateForm *self, const char *words)
{
  GtkWidget *toggle = gtk_switch_new ();

  append_row (self->choices, words, toggle);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (changed_cb), self);
  return GTK_SWITCH (toggle);
}

static void
append_sizes (JalonAggregateForm *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (names, C_ ("size of hexagons", "Automatic"));
  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf (_ ("%g km"), sizes[i]);

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  self->size = append_drop_down (self, self->choices, _ ("Size of Hexagons"), (const char *const *) list);
}

static void
append_classes (JalonAggregateForm *self)
{
  const char *const methods[] = { C_ ("classes", "Quantiles"),
                                  C_ ("classes", "Natural Breaks (Jenks)"),
                                  C_ ("classes", "Equal Steps"),
                                  C_ ("classes", "By Hand"),
                                  NULL };

  G_STATIC_ASSERT (G_N_ELEMENTS (methods) == JALON_N_CLASS_METHODS + 1);
  self->method = append_drop_down (self, self->choices, _ ("Classes"), methods);
  self->n_classes = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (JALON_MIN_CLASSES, JALON_MAX_CLASSES, 1));
  gtk_spin_button_set_value (self->n_classes, JALON_DEFAULT_CLASSES);
  append_row (self->choices, _ ("Number of Classes"), GTK_WIDGET (self->n_classes));
  g_signal_connect_swapped (self->n_classes, "value-changed", G_CALLBACK (changed_cb), self);
  self->breaks = GTK_ENTRY (gtk_entry_new ());
  jalon_plain_set_entry (GTK_EDITABLE (self->breaks), "1:5:20");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->breaks), 12);
  append_row (self->choices, _ ("From, Between Colons"), GTK_WIDGET (self->breaks));
  g_signal_connect_swapped (self->breaks, "changed", G_CALLBACK (changed_cb), self);
}

static void
append_note (JalonAggregateForm *self)
{
  self->note = jalon_plain_create_label (
      _ ("Give the first day of a range below the timeline: it is compared with as long a time before."));
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->note), 32);
  gtk_widget_add_css_class (self->note, "dim-label");
  gtk_widget_add_css_class (self->note, "caption");
  gtk_box_append (GTK_BOX (self->choices), self->note);
}

static void
jalon_aggregate_form_init (JalonAggregateForm *self)
{
  const char *const shapes[] = { C_ ("events as", "Symbols"),
                                 C_ ("events as", "Sums by Country"),
                                 C_ ("events as", "Sums by Hexagon"),
                                 NULL };
  const char *const measures[] = { C_ ("sums", "Events"), C_ ("sums", "Killed, at Least"), NULL };

  G_STATIC_ASSERT (G_N_ELEMENTS (shapes) == JALON_N_AGGREGATES + 1);
  G_STATIC_ASSERT (G_N_ELEMENTS (measures) == JALON_N_MEASURES + 1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->following = TRUE;
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->shape = append_drop_down (self, GTK_WIDGET (self), _ ("Events As"), shapes);
  gtk_box_append (GTK_BOX (self), self->choices);
  self->measure = append_drop_down (self, self->choices, _ ("What Is Summed Up"), measures);
  self->per_area = append_switch (self, _ ("Per 10,000 km²"));
  append_sizes (self);
  append_classes (self);
  self->compares = append_switch (self, _ ("Against the Period Before"));
  append_note (self);
  self->following = FALSE;
  show_choices (self);

  self->session_signals = g_signal_group_new (JALON_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::hidden-layers", G_CALLBACK (follow), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::query", G_CALLBACK (show_choices), self);
}

/**
 * jalon_aggregate_form_new:
 *
 * Returns: (transfer floating): choices of how a map shows events
 */
GtkWidget *
jalon_aggregate_form_new (void)
{
  return g_object_new (JALON_TYPE_AGGREGATE_FORM, NULL);
}

/**
 * jalon_aggregate_form_set_session:
 * @self: a form
 * @session: (nullable): whose map it is about
 *
 * Has the form show and change what the map of @session sums up.
 */
void
jalon_aggregate_form_set_session (JalonAggregateForm *self, JalonSession *session)
{
  g_return_if_fail (JALON_IS_AGGREGATE_FORM (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    follow (self);
}
