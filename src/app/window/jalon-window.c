/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of one dossier: it puts list, map and details together, and folds
 * them where there is no room.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-view-list.h"

/* Narrower than this the map has room beside one pane only; pixels. */
#define FOLD_WIDTH 960
/* The lines between sidebar, map and details together; pixels. */
#define HANDLES_WIDTH 2
/* As much as a line of an article needs to read well; pixels. */
#define ARTICLE_WIDTH 480
/* What the map keeps at least when an article opens; pixels. */
#define MAP_WIDTH 420

G_DEFINE_FINAL_TYPE (JalonWindow, jalon_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_SESSION = 1,
  PROP_SIDEBAR_SHOWN,
  PROP_FILTERS_SHOWN,
  PROP_TIMELINE_SHOWN,
} JalonWindowProperty;

static GParamSpec *properties[PROP_TIMELINE_SHOWN + 1];

static gboolean
is_details_wanted (JalonWindow *self)
{
  return jalon_session_get_selection (self->session)->kind != JALON_THING_NONE ||
         jalon_details_get_article_shown (self->details) || jalon_session_is_reviewing (self->session);
}

/* An article is wider than the other details, as far as the map can spare it. The room is that beside a sidebar
 * which is shown or hidden from the next frame on, so that the panes' widths are not right yet. */
static void
set_details_width (JalonWindow *self)
{
  int      wanted = g_settings_get_int (self->settings, "details-width");
  int      sidebar = self->sidebar_shown ? gtk_paned_get_position (self->outer_paned) : 0;
  int      width = gtk_widget_get_width (GTK_WIDGET (self)) - sidebar;
  gboolean article = jalon_details_get_article_shown (self->details) || jalon_session_is_reviewing (self->session);

  if (width <= 0)
    return;
  if (article)
    wanted = MAX (wanted, MIN (ARTICLE_WIDTH, width - MAP_WIDTH));

  gtk_paned_set_position (self->inner_paned, width - wanted);
}

/* The second frame after details have opened knows the new width of the map. */
static gboolean
reveal_cb (GtkWidget *map, GdkFrameClock *clock, gpointer data)
{
  JalonWindow *self = JALON_WINDOW (data);

  self->frames_to_reveal--;
  if (self->frames_to_reveal > 0)
    return G_SOURCE_CONTINUE;

  jalon_map_view_reveal_selection (self->map);
  return G_SOURCE_REMOVE;
}

static void
reveal_soon (JalonWindow *self)
{
  if (self->frames_to_reveal == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->map), reveal_cb, self, NULL);
  self->frames_to_reveal = 2;
}

/* The least width of a pane in pixels, also of one that is hidden. */
static int
get_least_width (GtkWidget *pane)
{
  int request, least;

  gtk_widget_get_size_request (pane, &request, NULL);
  gtk_layout_manager_measure (gtk_widget_get_layout_manager (pane),
                              pane,
                              GTK_ORIENTATION_HORIZONTAL,
                              -1,
                              &least,
                              NULL,
                              NULL,
                              NULL);

  return MAX (least, request);
}

/* Notes whether @width pixels hold all panes at once: large letters and long words take more than FOLD_WIDTH.
 * Returns whether that changed. */
static gboolean
update_narrow (JalonWindow *self, int width)
{
  gboolean before = self->narrow;
  int      map, needed;

  /* Not laid out yet. */
  if (width <= 0)
    return FALSE;

  gtk_widget_measure (GTK_WIDGET (self->map), GTK_ORIENTATION_HORIZONTAL, -1, &map, NULL, NULL, NULL);

  needed = get_least_width (GTK_WIDGET (self->sidebar)) + map + get_least_width (self->right) + HANDLES_WIDTH;
  self->narrow = width < MAX (FOLD_WIDTH, needed);

  return self->narrow != before;
}

/* The sidebar does not hold the window open: it is folded once there is no room for it beside the other panes. */
static void
update_spare (JalonWindow *self, gboolean folds)
{
  int sidebar = folds ? get_least_width (GTK_WIDGET (self->sidebar)) : 0;

  jalon_fold_layout_set_spare (self->fold_layout, sidebar);
}

/* What stands at the right, though it may be hidden. */
static void
choose_right (JalonWindow *self, gboolean reviewing)
{
  gtk_widget_set_visible (GTK_WIDGET (self->details), !reviewing);
  if (reviewing)
    jalon_window_review_ensure_pane (self);
  if (self->review != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->review), reviewing);
}

/**
 * jalon_window_fold:
 * @self: a window
 *
 * Shows the panes that are wanted and for which there is room; of a story the text alone.
 */
void
jalon_window_fold (JalonWindow *self)
{
  gboolean details = is_details_wanted (self);
  gboolean sidebar;
  gboolean reviewing = jalon_session_is_reviewing (self->session);
  gboolean was_reviewing = self->review != NULL && gtk_widget_get_visible (GTK_WIDGET (self->review));
  gboolean opens = details && (!gtk_widget_get_visible (self->right) || reviewing != was_reviewing);

  if (jalon_window_story_fold (self))
    {
      update_spare (self, FALSE);
      return;
    }
  choose_right (self, reviewing);
  update_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)));
  sidebar = self->sidebar_wanted && !(self->narrow && details);
  jalon_window_timeline_fold (self);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), sidebar);
  if (sidebar != self->sidebar_shown)
    {
      self->sidebar_shown = sidebar;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);
    }
  gtk_widget_set_visible (self->right, details);
  update_spare (self, sidebar && details);
  if (opens || jalon_details_get_article_shown (self->details))
    set_details_width (self);
  if (opens)
    reveal_soon (self);
}

static gboolean
fold_cb (gpointer data)
{
  JalonWindow *self = JALON_WINDOW (data);

  self->fold_source = 0;
  jalon_window_fold (self);

  return G_SOURCE_REMOVE;
}

static void
selection_cb (JalonWindow *self)
{
  jalon_window_fold (self);
  jalon_window_actions_update (self);
}

static void
history_cb (JalonWindow *self)
{
  jalon_window_story_forget (self);
  g_signal_connect_object (jalon_session_get_history (self->session),
                           "notify",
                           G_CALLBACK (jalon_window_update),
                           self,
                           G_CONNECT_SWAPPED);
  jalon_window_draft_follow (self);
  jalon_window_update (self);
}

static void
style_cb (JalonWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  jalon_session_set_dark (self->session, adw_style_manager_get_dark (style));
  jalon_session_set_high_contrast (self->session, adw_style_manager_get_high_contrast (style));
}

static void
connect_session (JalonWindow *self)
{
  g_signal_connect (self->session, "notify::query", G_CALLBACK (jalon_session_let_go), NULL);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session,
                           "many-chosen",
                           G_CALLBACK (jalon_window_actions_update),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::review-article", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::result", G_CALLBACK (jalon_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::history", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session,
                           "notify::worldview",
                           G_CALLBACK (jalon_window_update),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (style_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::high-contrast",
                           G_CALLBACK (style_cb),
                           self,
                           G_CONNECT_SWAPPED);
  style_cb (self);
  history_cb (self);
}

static void
load_state (JalonWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_paned_set_position (self->outer_paned, g_settings_get_int (self->settings, "sidebar-width"));
  self->sidebar_wanted = g_settings_get_boolean (self->settings, "sidebar-visible");
  jalon_window_timeline_load (self);
}

/* A window that closes before its first picture has no sizes. */
static void
save_size (JalonWindow *self, const char *key, int size)
{
  if (size > 0)
    g_settings_set_int (self->settings, key, size);
}

static void
save_state (JalonWindow *self)
{
  int width, height;

  /* As the map begins next time: nothing is selected then. */
  save_size (self, "map-width", gtk_widget_get_width (GTK_WIDGET (self->inner_paned)));
  save_size (self, "map-height", gtk_widget_get_height (GTK_WIDGET (self->map)));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "sidebar-visible", self->sidebar_wanted);
  jalon_window_timeline_save (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->sidebar)))
    save_size (self, "sidebar-width", gtk_widget_get_width (GTK_WIDGET (self->sidebar)));
  if (gtk_widget_get_visible (self->right) && gtk_widget_get_visible (GTK_WIDGET (self->details)) &&
      !jalon_details_get_article_shown (self->details))
    save_size (self, "details-width", gtk_widget_get_width (self->right));
}

static void
close_now (JalonWindow *self)
{
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
jalon_window_close_request (GtkWindow *window)
{
  JalonWindow *self = JALON_WINDOW (window);

  if (!self->closing && jalon_window_has_unsaved (self))
    {
      jalon_window_ask_to_save (self, close_now);
      return GDK_EVENT_STOP;
    }

  jalon_window_story_forget (self);
  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->comparing);
  save_state (self);
  jalon_window_draft_end (self);

  return GTK_WINDOW_CLASS (jalon_window_parent_class)->close_request (window);
}

static void
jalon_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JalonWindow *self = JALON_WINDOW (widget);
  gboolean     folds = jalon_window_timeline_set_height (self, height);

  GTK_WIDGET_CLASS (jalon_window_parent_class)->size_allocate (widget, width, height, baseline);

  /* Not now: children must not be shown or hidden while they are given their places. */
  folds |= update_narrow (self, width);
  folds |= jalon_window_story_is_resized (self, width, height);
  if (folds && self->fold_source == 0)
    self->fold_source = g_idle_add (fold_cb, self);
}

static void
show_sidebar (JalonWindow *self, gboolean show)
{
  self->sidebar_wanted = show;
  update_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)));
  if (show && self->narrow)
    {
      jalon_details_close_article (self->details);
      jalon_session_set_review_article (self->session, NULL);
      jalon_session_clear_selection (self->session);
    }
  jalon_window_fold (self);
}

static void
show_filters (JalonWindow *self, gboolean show)
{
  self->filters_shown = show;
  jalon_sidebar_show_filters (self->sidebar, show);
  if (show)
    show_sidebar (self, TRUE);
  jalon_sidebar_focus_list (self->sidebar);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTERS_SHOWN]);
}

static void
jalon_window_constructed (GObject *object)
{
  JalonWindow *self = JALON_WINDOW (object);

  G_OBJECT_CLASS (jalon_window_parent_class)->constructed (object);

  load_state (self);
  jalon_window_watch_init (self);
  connect_session (self);
  jalon_window_open_init (self);
  jalon_window_edit_init (self);
  jalon_window_fold (self);
}

static void
jalon_window_dispose (GObject *object)
{
  JalonWindow *self = JALON_WINDOW (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_weak_pointer (&self->editor);
  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->comparing);
  if (self->watch != NULL)
    jalon_file_watch_set (self->watch, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_WINDOW);

  G_OBJECT_CLASS (jalon_window_parent_class)->dispose (object);
}

static void
jalon_window_finalize (GObject *object)
{
  JalonWindow *self = JALON_WINDOW (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->draft);
  g_clear_object (&self->loading);
  g_clear_object (&self->file);
  g_clear_object (&self->pending);
  g_clear_pointer (&self->table, jalon_table_import_free);
  g_clear_object (&self->watch);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->coded, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (jalon_window_parent_class)->finalize (object);
}

static void
jalon_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonWindow *self = JALON_WINDOW (object);

  switch ((JalonWindowProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, self->sidebar_shown);
      break;
    case PROP_FILTERS_SHOWN:
      g_value_set_boolean (value, self->filters_shown);
      break;
    case PROP_TIMELINE_SHOWN:
      g_value_set_boolean (value, self->timeline_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JalonWindow *self = JALON_WINDOW (object);

  switch ((JalonWindowProperty) prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_SIDEBAR_SHOWN:
      show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_FILTERS_SHOWN:
      show_filters (self, g_value_get_boolean (value));
      break;
    case PROP_TIMELINE_SHOWN:
      jalon_window_timeline_show (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags change = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_SESSION] = g_param_spec_object ("session",
                                                  NULL,
                                                  NULL,
                                                  JALON_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR_SHOWN] = g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, change);
  properties[PROP_FILTERS_SHOWN] = g_param_spec_boolean ("filters-shown", NULL, NULL, FALSE, change);
  properties[PROP_TIMELINE_SHOWN] = g_param_spec_boolean ("timeline-shown", NULL, NULL, FALSE, change);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
jalon_window_class_init (JalonWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = jalon_window_constructed;
  object_class->dispose = jalon_window_dispose;
  object_class->finalize = jalon_window_finalize;
  object_class->get_property = jalon_window_get_property;
  object_class->set_property = jalon_window_set_property;
  widget_class->size_allocate = jalon_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = jalon_window_close_request;

  install_properties (object_class);
  jalon_window_actions_class_init (widget_class);
  jalon_window_story_class_init (widget_class);

  g_type_ensure (JALON_TYPE_DETAILS);
  g_type_ensure (JALON_TYPE_FOLD_LAYOUT);
  g_type_ensure (JALON_TYPE_MAP_VIEW);
  g_type_ensure (JALON_TYPE_NOTICE_BAR);
  g_type_ensure (JALON_TYPE_PROGRESS_BAR);
  g_type_ensure (JALON_TYPE_SIDEBAR);
  g_type_ensure (JALON_TYPE_STORY_PANE);
  g_type_ensure (JALON_TYPE_TIMELINE_PANE);
  g_type_ensure (JALON_TYPE_VIEW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, header);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, fold_layout);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, story_pane);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, views_button);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, file_bar);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, file_words);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, file_changed);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, file_removed);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, outer_paned);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, map);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, right);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, JalonWindow, details);
  gtk_widget_class_bind_template_callback_full (widget_class, "fold_panes", G_CALLBACK (jalon_window_fold));
}

static void
jalon_window_init (JalonWindow *self)
{
  self->settings = g_settings_new (JALON_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}
