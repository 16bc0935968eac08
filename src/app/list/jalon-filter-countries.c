/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The countries to filter by, each with its role, and whether any or all of
 * them must match.
 */

#include "config.h"

#include "jalon-country-entry.h"
#include "jalon-filter-countries.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonFilterCountries
{
  JalonSessionWidget parent_instance;

  GtkBox          *terms;
  GtkWidget       *match;
  GtkToggleButton *any;
  GtkToggleButton *all;

  gboolean updating; /* what changes comes from the session, don't send it back */
};

G_DEFINE_FINAL_TYPE (JalonFilterCountries, jalon_filter_countries, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonFilterCountries *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static JalonQuery *
copy_query (JalonFilterCountries *self)
{
  return jalon_query_copy (jalon_session_get_query (get_session (self)));
}

static guint
get_index (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "index"));
}

static void
role_cb (JalonFilterCountries *self, GParamSpec *pspec, GtkDropDown *roles)
{
  g_autoptr (JalonQuery) query = copy_query (self);

  g_array_index (query->countries, JalonCountryTerm, get_index (GTK_WIDGET (roles))).role =
      gtk_drop_down_get_selected (roles);
  jalon_session_set_query (get_session (self), query);
}

static void
remove_cb (JalonFilterCountries *self, GtkWidget *button)
{
  g_autoptr (JalonQuery) query = copy_query (self);

  g_array_remove_index (query->countries, get_index (button));
  jalon_session_set_query (get_session (self), query);
}

static void
picked_cb (JalonFilterCountries *self, const char *code)
{
  jalon_session_add_country (get_session (self), code, JALON_COUNTRY_ANY);
}

static void
match_cb (JalonFilterCountries *self)
{
  g_autoptr (JalonQuery) query = NULL;

  if (self->updating)
    return;

  query = copy_query (self);
  query->all_countries = gtk_toggle_button_get_active (self->all);
  jalon_session_set_query (get_session (self), query);
}

static GtkWidget *
create_roles (JalonFilterCountries *self, const JalonCountryTerm *term, guint index)
{
  GtkStringList   *labels = gtk_string_list_new (NULL);
  GtkWidget       *roles;
  g_autofree char *label = NULL;

  for (guint i = 0; i < JALON_N_COUNTRY_ROLES; i++)
    gtk_string_list_append (labels, jalon_vocabulary_get_label (JALON_VOCABULARY_COUNTRY_ROLE, i));
  roles = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (roles), term->role);
  gtk_widget_set_hexpand (roles, TRUE);
  g_object_set_data (G_OBJECT (roles), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (roles, "notify::selected", G_CALLBACK (role_cb), self, G_CONNECT_SWAPPED);

  /* Translators: %s is a country; what it does in the events to show. */
  label = g_strdup_printf (_ ("Role of %s"), jalon_session_get_name (get_session (self), term->code));
  jalon_plain_set_name (GTK_ACCESSIBLE (roles), label);
  jalon_widget_name_button (roles, GTK_TYPE_TOGGLE_BUTTON, label);

  return roles;
}

static GtkWidget *
create_remove_button (JalonFilterCountries *self, const char *name, guint index)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a country. */
  g_autofree char *label = g_strdup_printf (_ ("Stop filtering by %s"), name);

  gtk_widget_add_css_class (button, "flat");
  jalon_plain_set_tooltip (button, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (button), label);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_term (JalonFilterCountries *self, const JalonCountryTerm *term, guint index)
{
  const char *name = jalon_session_get_name (get_session (self), term->code);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget  *label = jalon_plain_create_label (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), create_roles (self, term, index));
  gtk_box_append (GTK_BOX (line), create_remove_button (self, name, index));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), line);

  return box;
}

/* The row within which the focus is, and whether it is on the role there. %FALSE where it is elsewhere. */
static gboolean
find_focus (JalonFilterCountries *self, guint *out_row, gboolean *out_on_role)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->terms));

  *out_row = 0;
  *out_on_role = focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) != NULL;
  for (; focus != NULL && row != NULL; row = gtk_widget_get_next_sibling (row), (*out_row)++)
    if (gtk_widget_is_ancestor (focus, row))
      return TRUE;

  return FALSE;
}

/* Back to where the focus was before the rows were made anew, or as near as there is anything. */
static void
focus_row (JalonFilterCountries *self, guint position, gboolean on_role)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->terms));

  for (guint i = 0; i < position && row != NULL && gtk_widget_get_next_sibling (row) != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_child_focus (row, on_role ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
update (JalonFilterCountries *self)
{
  const JalonQuery *query = jalon_session_get_query (get_session (self));
  GtkWidget        *child;
  guint             row;
  gboolean          on_role;
  gboolean          had_focus = find_focus (self, &row, &on_role);

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->terms))) != NULL)
    gtk_box_remove (self->terms, child);
  for (guint i = 0; i < query->countries->len; i++)
    gtk_box_append (self->terms, create_term (self, &g_array_index (query->countries, JalonCountryTerm, i), i));

  gtk_widget_set_visible (GTK_WIDGET (self->terms), query->countries->len > 0);
  gtk_widget_set_visible (self->match, query->countries->len > 1);
  gtk_toggle_button_set_active (query->all_countries ? self->all : self->any, TRUE);
  self->updating = FALSE;
  if (had_focus)
    focus_row (self, row, on_role);
}

static void
jalon_filter_countries_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  update (JALON_FILTER_COUNTRIES (widget));
}

static void
jalon_filter_countries_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_FILTER_COUNTRIES);

  G_OBJECT_CLASS (jalon_filter_countries_parent_class)->dispose (object);
}

static void
jalon_filter_countries_class_init (JalonFilterCountriesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_filter_countries_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_filter_countries_session_set;

  g_type_ensure (JALON_TYPE_COUNTRY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-filter-countries.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonFilterCountries, terms);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterCountries, match);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterCountries, any);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterCountries, all);
  gtk_widget_class_bind_template_callback (widget_class, match_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
jalon_filter_countries_init (JalonFilterCountries *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::query", G_CALLBACK (update));
}
