/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Check buttons for the words of one vocabulary, or for the articles of the
 * dossier. None checked restricts nothing.
 */

#include "config.h"

#include "jalon-filter-checks.h"
#include "jalon-filter-line.h"
#include "jalon-glyph.h"
#include "jalon-plain-text.h"
#include "jalon-schema.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

struct _JalonFilterChecks
{
  JalonSessionWidget parent_instance;

  guint         column;   /* JalonEventColumn: whose words, or none: articles */
  GPtrArray    *lines;    /* (owned) (element-type JalonFilterLine): in the order of the vocabulary or the articles */
  GPtrArray    *ids;      /* (owned) (element-type utf8): of the articles that the lines are of */
  GSignalGroup *articles; /* (owned): of the dossier */
  guint         filling;  /* an idle source; 0 for none */
  guint         counting; /* an idle source; 0 for none */
};

G_DEFINE_FINAL_TYPE (JalonFilterChecks, jalon_filter_checks, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_COLUMN = 1,
} JalonFilterChecksProperty;

static GParamSpec *properties[PROP_COLUMN + 1];

static JalonSession *
get_session (JalonFilterChecks *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static GListModel *
get_articles (JalonFilterChecks *self)
{
  return jalon_dossier_get_articles (jalon_session_get_dossier (get_session (self)));
}

static guint *
get_mask (JalonFilterChecks *self, JalonQuery *query)
{
  return self->column != JALON_EVENT_COLUMN_NONE ? &query->masks[self->column] : NULL;
}

static JalonVocabulary
get_vocabulary (JalonFilterChecks *self)
{
  return jalon_schema_find_column (&jalon_event_schema, self->column)->vocabulary;
}

static gboolean
is_checked (JalonFilterChecks *self, guint index)
{
  return jalon_filter_line_get_chosen (g_ptr_array_index (self->lines, index));
}

static void
read_articles (JalonFilterChecks *self, JalonQuery *query)
{
  g_ptr_array_set_size (query->articles, 0);
  for (guint i = 0; i < self->ids->len; i++)
    if (is_checked (self, i))
      g_ptr_array_add (query->articles, g_strdup (g_ptr_array_index (self->ids, i)));
}

/* Sets the query to what is checked. */
static void
changed_cb (JalonFilterChecks *self)
{
  g_autoptr (JalonQuery) query = jalon_query_copy (jalon_session_get_query (get_session (self)));
  guint *mask = get_mask (self, query);

  if (mask != NULL)
    {
      *mask = 0;
      for (guint i = 0; i < self->lines->len; i++)
        *mask |= is_checked (self, i) ? 1u << i : 0;
    }
  else
    read_articles (self, query);
  jalon_session_set_query (get_session (self), query);
}

static void
only_cb (JalonFilterChecks *self, JalonFilterLine *line)
{
  for (guint i = 0; i < self->lines->len; i++)
    jalon_filter_line_set_chosen (g_ptr_array_index (self->lines, i), g_ptr_array_index (self->lines, i) == line);
  changed_cb (self);
}

/**
 * jalon_filter_checks_invert:
 *
 * Checks what is not checked, and nothing else.
 */
void
jalon_filter_checks_invert (JalonFilterChecks *self)
{
  g_return_if_fail (JALON_IS_FILTER_CHECKS (self));

  for (guint i = 0; i < self->lines->len; i++)
    jalon_filter_line_set_chosen (g_ptr_array_index (self->lines, i), !is_checked (self, i));
  changed_cb (self);
}

/* Once for all that changed, and only while it can be seen. */
static gboolean
count_cb (gpointer data)
{
  JalonFilterChecks *self = data;
  guint              n;
  g_autofree guint  *counts = NULL;

  self->counting = 0;
  /* Other lines are counted when they are there. */
  if (get_session (self) == NULL || self->filling != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  counts = jalon_query_count_choices (jalon_session_get_query (get_session (self)),
                                      jalon_session_get_dossier (get_session (self)),
                                      self->column,
                                      &n);
  for (guint i = 0; i < MIN (n, self->lines->len); i++)
    jalon_filter_line_set_count (g_ptr_array_index (self->lines, i), counts[i]);
  return G_SOURCE_REMOVE;
}

static void
count_soon (JalonFilterChecks *self)
{
  if (self->counting == 0)
    self->counting = g_idle_add (count_cb, self);
}

static void
update_checks (JalonFilterChecks *self)
{
  g_autoptr (JalonQuery) query = jalon_query_copy (jalon_session_get_query (get_session (self)));
  const guint *mask = get_mask (self, query);

  for (guint i = 0; i < self->lines->len; i++)
    {
      gboolean checked;

      if (mask != NULL)
        checked = (*mask & 1u << i) != 0;
      else
        checked =
            g_ptr_array_find_with_equal_func (query->articles, g_ptr_array_index (self->ids, i), g_str_equal, NULL);
      jalon_filter_line_set_chosen (g_ptr_array_index (self->lines, i), checked);
    }
}

static void
add_line (JalonFilterChecks *self, const char *text, GtkWidget *end)
{
  GtkWidget *line = jalon_filter_line_new (text, end);

  g_signal_connect_object (line, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "only", G_CALLBACK (only_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
}

/* What the list and the map have for a word; NULL where that is nothing. */
static GtkWidget *
create_glyph (JalonVocabulary vocabulary, guint value)
{
  GtkWidget *glyph;

  if (vocabulary == JALON_VOCABULARY_REVIEW)
    {
      const char *icon = jalon_words_get_review_icon (value);

      return icon != NULL ? gtk_image_new_from_icon_name (icon) : NULL;
    }

  if (vocabulary == JALON_VOCABULARY_STATUS)
    return NULL;

  glyph = jalon_glyph_new ();
  if (vocabulary == JALON_VOCABULARY_EVENT_TYPE)
    jalon_glyph_show_symbol (JALON_GLYPH (glyph), value, 0);
  else
    jalon_glyph_show_verdict (JALON_GLYPH (glyph), value);

  return glyph;
}

static void
add_words (JalonFilterChecks *self)
{
  JalonVocabulary vocabulary = get_vocabulary (self);

  for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
    {
      GtkWidget *glyph = create_glyph (vocabulary, i);

      add_line (self, jalon_vocabulary_get_label (vocabulary, i), glyph);
    }
}

static GtkWidget *
create_open_button (JalonArticle *article)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("text-x-generic-symbolic");
  g_autofree char *source = jalon_article_dup_source (article);
  /* Translators: %s is a source: its publisher and date. */
  g_autofree char *label = g_strdup_printf (_ ("Open the article: %s"), source);

  gtk_widget_add_css_class (button, "flat");
  jalon_plain_set_tooltip (button, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", jalon_article_get_id (article));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.review-article");

  return button;
}

static void
add_articles (JalonFilterChecks *self)
{
  GListModel *articles = get_articles (self);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *label = jalon_article_dup_source (article);

      add_line (self, label, create_open_button (article));
      g_ptr_array_add (self->ids, g_strdup (jalon_article_get_id (article)));
    }
}

static void
fill (JalonFilterChecks *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->filling, g_source_remove);
  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->ids, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  if (self->column == JALON_EVENT_COLUMN_NONE)
    add_articles (self);
  else
    add_words (self);
  update_checks (self);
  count_soon (self);
}

static gboolean
fill_cb (gpointer data)
{
  JalonFilterChecks *self = data;

  self->filling = 0;
  if (get_session (self) != NULL)
    fill (self);
  return G_SOURCE_REMOVE;
}

/* Once for all articles that change together, as when many are coded. */
static void
fill_soon (JalonFilterChecks *self)
{
  if (self->filling == 0)
    self->filling = g_idle_add (fill_cb, self);
}

/* The articles of another dossier; those of this one may come and go too. */
static void
dossier_cb (JalonFilterChecks *self)
{
  if (self->column != JALON_EVENT_COLUMN_NONE)
    return;

  g_signal_group_set_target (self->articles, get_articles (self));
  fill (self);
}

static void
jalon_filter_checks_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  JalonFilterChecks *self = JALON_FILTER_CHECKS (widget);

  if (self->column == JALON_EVENT_COLUMN_NONE)
    dossier_cb (self);
  else
    fill (self);
}

static void
jalon_filter_checks_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jalon_filter_checks_parent_class)->map (widget);
  count_soon (JALON_FILTER_CHECKS (widget));
}

static void
jalon_filter_checks_dispose (GObject *object)
{
  JalonFilterChecks *self = JALON_FILTER_CHECKS (object);
  GtkWidget         *child;

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_object (&self->articles);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (jalon_filter_checks_parent_class)->dispose (object);
}

static void
jalon_filter_checks_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonFilterChecksProperty) prop_id)
    {
    case PROP_COLUMN:
      g_value_set_uint (value, JALON_FILTER_CHECKS (object)->column);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_filter_checks_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((JalonFilterChecksProperty) prop_id)
    {
    case PROP_COLUMN:
      JALON_FILTER_CHECKS (object)->column = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_filter_checks_class_init (JalonFilterChecksClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_filter_checks_dispose;
  object_class->get_property = jalon_filter_checks_get_property;
  object_class->set_property = jalon_filter_checks_set_property;
  widget_class->map = jalon_filter_checks_map;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_filter_checks_session_set;

  /* Whose words are checked, a JalonEventColumn; 0 for articles. */
  properties[PROP_COLUMN] = g_param_spec_uint ("column",
                                               NULL,
                                               NULL,
                                               JALON_EVENT_COLUMN_NONE,
                                               JALON_N_EVENT_COLUMNS - 1,
                                               JALON_EVENT_COLUMN_NONE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_filter_checks_init (JalonFilterChecks *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->lines = g_ptr_array_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->articles = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->articles, "items-changed", G_CALLBACK (fill_soon), self);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::query", G_CALLBACK (update_checks));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (count_soon));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::dossier", G_CALLBACK (dossier_cb));
}
