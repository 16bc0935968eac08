/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A heading that tells how many sites and closures there are and opens their list, which takes at most half of the
 * room. A search that finds some opens it by itself.
 */

#include "config.h"

#include "jalon-feature-list.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* Height of the list up to which it shows all of its rows, in pixels. */
#define MAX_HEIGHT 220

struct _JalonFeatureList
{
  JalonSessionWidget parent_instance;

  GtkWidget  *heading; /* a toggle: whether the list is open */
  GtkLabel   *count;
  GtkImage   *arrow;
  GtkWidget  *scrolled;
  GListStore *features; /* (owned) (element-type JalonFeature) */

  gboolean is_wanted; /* the person opened it */
  gboolean is_moving; /* the program opens or closes it */
};

G_DEFINE_FINAL_TYPE (JalonFeatureList, jalon_feature_list, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonFeatureList *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static const JalonKind *
find_kind (JalonFeatureList *self, const JalonRecord *record)
{
  guint position;

  return jalon_kind_find (jalon_session_get_dossier (get_session (self)), record->id, &position);
}

static void
add_code_cb (const char *code, guint uses, guint roles, gpointer data)
{
  if (code != NULL && !g_ptr_array_find_with_equal_func (data, code, g_str_equal, NULL))
    g_ptr_array_add (data, (gpointer) code);
}

/* "Site · Burkina Faso, Morocco" */
static char *
dup_caption (JalonFeatureList *self, const JalonKind *kind, const JalonRecord *record)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GString) caption = g_string_new (_ (kind->noun));

  kind->list_codes (record, add_code_cb, codes);
  for (guint i = 0; i < codes->len; i++)
    g_string_append_printf (caption,
                            "%s%s",
                            i > 0 ? ", " : " · ",
                            jalon_session_get_name (get_session (self), g_ptr_array_index (codes, i)));
  return g_string_free (g_steal_pointer (&caption), FALSE);
}

static GtkWidget *
create_line (const char *text, const char *css_class)
{
  GtkWidget *label = jalon_plain_create_label (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

static void
bind_cb (JalonFeatureList *self, GtkListItem *list_item)
{
  const JalonRecord *record = jalon_feature_get_record (gtk_list_item_get_item (list_item));
  const JalonKind   *kind = find_kind (self, record);
  GtkWidget         *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char   *title = NULL;
  g_autofree char   *caption = NULL;
  g_autofree char   *whole = NULL;

  gtk_list_item_set_child (list_item, lines);
  if (kind == NULL)
    return;
  title = jalon_kind_dup_title_of (kind, record, jalon_session_get_language (get_session (self)));
  caption = dup_caption (self, kind, record);
  whole = g_strdup_printf ("%s\n%s", title, caption);
  gtk_widget_add_css_class (lines, "feature-row");
  gtk_box_append (GTK_BOX (lines), create_line (title, NULL));
  gtk_box_append (GTK_BOX (lines), create_line (caption, "caption"));
  jalon_plain_set_tooltip (lines, whole);
  /* GTK 4.8 has no accessible label on the list item: it goes on the widget that the item is. */
  jalon_plain_set_name (GTK_ACCESSIBLE (gtk_widget_get_parent (lines)), whole);
}

static void
activate_cb (JalonFeatureList *self, guint position)
{
  g_autoptr (JalonFeature) feature = g_list_model_get_item (G_LIST_MODEL (self->features), position);
  const JalonRecord *record = jalon_feature_get_record (feature);
  const JalonKind   *kind = find_kind (self, record);

  if (kind != NULL)
    jalon_session_select_id (get_session (self), JALON_THING_FEATURE + kind->id, record->id);
}

static void
show_open (JalonFeatureList *self)
{
  gboolean is_open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->heading));

  gtk_widget_set_visible (self->scrolled, is_open);
  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  if (!self->is_moving)
    self->is_wanted = is_open;
}

static void
open_list (JalonFeatureList *self, gboolean is_open)
{
  self->is_moving = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->heading), is_open);
  self->is_moving = FALSE;
}

/* Those that are found, in the order of the dossier, kind by kind. */
static GPtrArray *
list_found (JalonFeatureList *self)
{
  const JalonResult *result = jalon_session_get_result (get_session (self));
  JalonDossier      *dossier = jalon_session_get_dossier (get_session (self));
  GPtrArray         *found = g_ptr_array_new_with_free_func (g_object_unref);

  JALON_KIND_FOREACH_SHOWN (kind)
    {
      GListModel *features = jalon_dossier_get_features (dossier, kind);
      guint       n = MIN (g_list_model_get_n_items (features), jalon_bitset_get_size (result->rows[kind]));

      for (guint i = 0; i < n; i++)
        if (jalon_bitset_contains (result->rows[kind], i))
          g_ptr_array_add (found, g_list_model_get_item (features, i));
    }
  return found;
}

static void
result_cb (JalonFeatureList *self)
{
  g_autoptr (GPtrArray) found = list_found (self);
  const char *words = jalon_session_get_query (get_session (self))->text;
  /* Translators: %'u is how many there are. */
  g_autofree char *count = g_strdup_printf (_ ("Sites and closures (%'u)"), found->len);

  jalon_plain_set_label (self->count, count);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->heading), count);
  g_list_store_splice (self->features,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->features)),
                       found->pdata,
                       found->len);
  open_list (self, self->is_wanted || (words != NULL && *words != '\0'));
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
}

static void
jalon_feature_list_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  result_cb (JALON_FEATURE_LIST (widget));
}

static void
jalon_feature_list_dispose (GObject *object)
{
  JalonFeatureList *self = JALON_FEATURE_LIST (object);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->features);

  G_OBJECT_CLASS (jalon_feature_list_parent_class)->dispose (object);
}

static void
jalon_feature_list_class_init (JalonFeatureListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalon_feature_list_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_feature_list_session_set;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
create_heading (JalonFeatureList *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->heading = gtk_toggle_button_new ();
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-end-symbolic"));
  self->count = GTK_LABEL (create_line ("", NULL));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->count));
  gtk_button_set_child (GTK_BUTTON (self->heading), line);
  gtk_widget_add_css_class (self->heading, "flat");
  gtk_widget_add_css_class (self->heading, "feature-heading");
  g_signal_connect_swapped (self->heading, "toggled", G_CALLBACK (show_open), self);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
}

static void
create_list (JalonFeatureList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection     *selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->features)));
  GtkWidget          *view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);

  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (activate_cb), self);
  gtk_widget_add_css_class (view, "event-list");
  jalon_plain_set_name (GTK_ACCESSIBLE (view), _ ("Sites and closures"));
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy",
                                 GTK_POLICY_NEVER,
                                 "max-content-height",
                                 MAX_HEIGHT,
                                 "propagate-natural-height",
                                 TRUE,
                                 "child",
                                 view,
                                 "visible",
                                 FALSE,
                                 NULL);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

static void
jalon_feature_list_init (JalonFeatureList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->features = g_list_store_new (JALON_TYPE_FEATURE);
  create_heading (self);
  create_list (self);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (result_cb));
}
