/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The right pane: what is selected, or an article that a quote of it led to.
 */

#include "config.h"

#include "jalon-article-view.h"
#include "jalon-details-page.h"
#include "jalon-details.h"
#include "jalon-feature-menu.h"
#include "jalon-plain-text.h"
#include "jalon-verdict-dialog.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonDetails
{
  JalonSessionWidget parent_instance;

  GtkWidget         *back;
  GtkMenuButton     *more;
  GtkLabel          *heading;
  GtkStack          *stack;
  GtkScrolledWindow *scrolled;
  JalonDetailsPage  *page;
  JalonArticleView  *article;

  JalonThing *shown; /* (owned) (nullable): what @page is about */
};

G_DEFINE_FINAL_TYPE (JalonDetails, jalon_details, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_ARTICLE_SHOWN = 1,
} JalonDetailsProperty;

static GParamSpec *properties[PROP_ARTICLE_SHOWN + 1];

static JalonSession *
get_session (JalonDetails *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static void
show_nothing (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing)
{
  jalon_details_page_start (page, NULL, NULL);
}

/* The page of each thing that can be selected and is no feature. */
static void (*const pages[]) (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing) = {
  [JALON_THING_NONE] = show_nothing,
  [JALON_THING_COUNTRY] = jalon_details_show_country,
  [JALON_THING_CLUSTER] = jalon_details_show_cluster,
};
G_STATIC_ASSERT (G_N_ELEMENTS (pages) == JALON_THING_FEATURE);

/* What is said of each kind that can be selected; notes stand among the events. */
static const JalonDetailsKind *const kinds[JALON_N_KINDS] = {
  [JALON_KIND_EVENT] = &jalon_details_event,
  [JALON_KIND_SITE] = &jalon_details_site,
  [JALON_KIND_CLOSURE] = &jalon_details_closure,
};

/* (nullable): what has the focus, where that is within @part */
static GtkWidget *
find_focus (JalonDetails *self, GtkWidget *part)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part)) ? focus : NULL;
}

static void
fill_page (JalonDetails *self)
{
  JalonSession     *session = get_session (self);
  const JalonThing *thing = jalon_session_get_selection (session);
  gboolean          had_focus = find_focus (self, GTK_WIDGET (self->page)) != NULL;

  if (thing->kind < JALON_THING_FEATURE)
    pages[thing->kind](self->page, session, thing);
  else
    jalon_details_show_feature (self->page, session, thing);
  /* The button that was pressed may be gone with all that stood there. */
  if (had_focus && find_focus (self, GTK_WIDGET (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

/* What can be done with a feature. */
static void
update_more (JalonDetails *self)
{
  gboolean feature = self->shown != NULL && self->shown->kind >= JALON_THING_FEATURE;

  gtk_widget_set_visible (GTK_WIDGET (self->more), feature && !jalon_details_get_article_shown (self));
}

static void
show_article (JalonDetails *self, gboolean show)
{
  gboolean had_focus =
      !show && (find_focus (self, self->back) != NULL || find_focus (self, GTK_WIDGET (self->article)) != NULL);

  gtk_stack_set_visible_child_name (self->stack, show ? "article" : "thing");
  gtk_widget_set_visible (self->back, show);
  jalon_plain_set_label (self->heading, show ? _ ("Article") : _ ("Details"));
  update_more (self);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->scrolled), GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE_SHOWN]);
}

static void
selection_cb (JalonDetails *self)
{
  const JalonThing *thing = jalon_session_get_selection (get_session (self));

  if (self->shown == NULL || !jalon_thing_equal (thing, self->shown))
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0.0);
      jalon_details_close_article (self);
    }
  g_clear_pointer (&self->shown, jalon_thing_free);
  self->shown = jalon_thing_copy (thing);
  update_more (self);
  fill_page (self);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_details_close_article (JALON_DETAILS (widget));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_details_close_article (JALON_DETAILS (widget));
  jalon_session_clear_selection (get_session (JALON_DETAILS (widget)));
}

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id;
  guint       kind;

  g_variant_get (parameter, "(u&s)", &kind, &id);
  jalon_session_select_id (get_session (JALON_DETAILS (widget)), kind, id);
}

/* Shows an article in place of the selection, scrolled to its bytes from @start to @end; to its beginning where they
 * are the same. */
static void
open_article (JalonDetails *self, const char *article_id, gsize start, gsize end)
{
  JalonArticle *article;

  g_return_if_fail (JALON_IS_DETAILS (self));

  article = jalon_dossier_find_article (jalon_session_get_dossier (get_session (self)), article_id);
  if (article == NULL)
    return;

  show_article (self, TRUE);
  jalon_article_view_open (self->article, article, start, end);
  gtk_widget_grab_focus (GTK_WIDGET (self->article));
}

static void
open_article_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id;
  guint64     start, end;

  g_variant_get (parameter, "(&stt)", &id, &start, &end);
  open_article (JALON_DETAILS (widget), id, start, end);
}

static void
filter_by_country_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *code;
  guint       role;

  g_variant_get (parameter, "(&su)", &code, &role);
  jalon_session_add_country (get_session (JALON_DETAILS (widget)), code, role);
}

static void
filter_by_selected_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonSession      *session = get_session (JALON_DETAILS (widget));
  const char *const *codes = jalon_session_get_selected_countries (session);
  g_autoptr (JalonQuery) query = jalon_query_copy (jalon_session_get_query (session));

  for (guint i = 0; codes[i] != NULL; i++)
    jalon_query_add_country (query, codes[i], JALON_COUNTRY_ANY);
  query->all_countries = g_variant_get_boolean (parameter);
  jalon_session_set_query (session, query);
}

static void
set_verdict_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_verdict_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                                get_session (JALON_DETAILS (widget)),
                                g_variant_get_string (parameter, NULL));
}

static void
jalon_details_dispose (GObject *object)
{
  JalonDetails *self = JALON_DETAILS (object);

  g_clear_pointer (&self->shown, jalon_thing_free);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_DETAILS);

  G_OBJECT_CLASS (jalon_details_parent_class)->dispose (object);
}

static void
jalon_details_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonDetailsProperty) prop_id)
    {
    case PROP_ARTICLE_SHOWN:
      g_value_set_boolean (value, jalon_details_get_article_shown (JALON_DETAILS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "details.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "details.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "details.select", "(us)", select_action);
  gtk_widget_class_install_action (widget_class, "details.open-article", "(stt)", open_article_action);
  gtk_widget_class_install_action (widget_class, "details.filter-by-country", "(su)", filter_by_country_action);
  gtk_widget_class_install_action (widget_class, "details.filter-by-selected", "b", filter_by_selected_action);
  gtk_widget_class_install_action (widget_class, "details.set-verdict", "s", set_verdict_action);
}

static void
jalon_details_class_init (JalonDetailsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_details_dispose;
  object_class->get_property = jalon_details_get_property;

  /* Whether an article is shown in place of the selection. */
  properties[PROP_ARTICLE_SHOWN] =
      g_param_spec_boolean ("article-shown", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  install_actions (widget_class);

  g_type_ensure (JALON_TYPE_ARTICLE_VIEW);
  g_type_ensure (JALON_TYPE_DETAILS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-details.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonDetails, back);
  gtk_widget_class_bind_template_child (widget_class, JalonDetails, more);
  gtk_widget_class_bind_template_child (widget_class, JalonDetails, heading);
  gtk_widget_class_bind_template_child (widget_class, JalonDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonDetails, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JalonDetails, page);
  gtk_widget_class_bind_template_child (widget_class, JalonDetails, article);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
jalon_details_init (JalonDetails *self)
{
  g_autoptr (GMenuModel) menu = jalon_feature_menu_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->more, menu);
  jalon_details_page_set_kinds (self->page, kinds);
  show_article (self, FALSE);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::selection", G_CALLBACK (selection_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (fill_page));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::worldview", G_CALLBACK (fill_page));
}

gboolean
jalon_details_get_article_shown (JalonDetails *self)
{
  g_return_val_if_fail (JALON_IS_DETAILS (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "article") == 0;
}

void
jalon_details_close_article (JalonDetails *self)
{
  g_return_if_fail (JALON_IS_DETAILS (self));

  if (jalon_details_get_article_shown (self))
    show_article (self, FALSE);
}
