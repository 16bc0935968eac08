/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The story of the dossier in the full screen: its views one after another, the
 * text beside or below the map. Whoever leaves it finds the window as it was.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-story-pane.h"
#include "jalon-story-steps.h"
#include "jalon-text.h"
#include "jalon-toasts.h"
#include "jalon-view.h"

#include <glib/gi18n.h>

/* A window that is so much wider than high has the text beside the map, pixels of width for each of height. */
#define WIDE 1.25

/* The text takes this part of the window, and not less than so many pixels. */
#define SHARE_OF_WIDTH 0.26
#define LEAST_WIDTH 320
#define SHARE_OF_HEIGHT 0.32
#define LEAST_HEIGHT 180

/* The map knows its size in the second frame after the panes are gone. */
#define FRAMES_TO_SHOW 2

/**
 * JalonWindowStory:
 * @index: of the step that is shown, from 0 on
 * @query: (owned): what the window asked for before, so too what follows
 * @fullscreen: whether it filled the screen
 * @keys: of the window
 * @frames: until the map is moved; 0 where it is not to be
 */
struct _JalonWindowStory
{
  guint               index;
  JalonQuery         *query;
  JalonBox            box;
  JalonWorldview      worldview;
  guint               hidden_layers;
  JalonAggregateSpec  aggregate;
  gboolean            fullscreen;
  GtkEventController *keys;
  guint               frames;
  int                 width;
  int                 height;
};

/* (transfer full): what the views say in words that are left out of the filter; %NULL where nothing is */
static char *
dup_note (JalonWindow *self, const JalonQuery *query, GPtrArray *left_out)
{
  g_autofree char *parts = NULL;

  if (left_out->len > 0)
    {
      g_ptr_array_add (left_out, NULL);
      parts = g_strjoinv (C_ ("list", ", "), (char **) left_out->pdata);
      return g_strdup_printf (_ ("Left out of the filter, since not known here: %s"), parts);
    }
  if (!jalon_query_is_empty (query) && jalon_result_is_empty (jalon_session_get_result (self->session)))
    return g_strdup (_ ("Nothing in the dossier matches the filter of this view."));
  return NULL;
}

static const JalonViewRecord *
get_step (GPtrArray *steps, guint index)
{
  return g_ptr_array_index (steps, MIN (index, steps->len - 1));
}

static void
move_map (JalonWindow *self)
{
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (jalon_session_get_dossier (self->session));
  const JalonBox *frame = steps->len > 0 ? &get_step (steps, self->story->index)->frame : NULL;

  if (frame != NULL && !jalon_box_is_empty (frame))
    jalon_map_view_show (self->map, frame);
  else
    jalon_map_view_fit (self->map, TRUE);
}

static gboolean
move_cb (GtkWidget *map, GdkFrameClock *clock, gpointer data)
{
  JalonWindow *self = jalon_window_self (data);

  if (self->story == NULL || --self->story->frames > 0)
    return self->story != NULL ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
  move_map (self);
  return G_SOURCE_REMOVE;
}

static void
move_map_soon (JalonWindow *self)
{
  if (self->story->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->map), move_cb, self, NULL);
  self->story->frames = FRAMES_TO_SHOW;
}

static void
story_free (JalonWindow *self)
{
  JalonWindowStory *story = g_steal_pointer (&self->story);

  gtk_widget_remove_controller (GTK_WIDGET (self), story->keys);
  jalon_query_free (story->query);
  g_free (story);
}

/* Ends the story, where one is shown, and shows again what was shown before. */
static void
leave (JalonWindow *self)
{
  JalonBox box;

  if (self->story == NULL)
    return;
  box = self->story->box;
  if (!self->story->fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  jalon_session_set_query (self->session, self->story->query);
  jalon_session_show_worldview (self->session, self->story->worldview);
  jalon_session_set_hidden_layers (self->session, self->story->hidden_layers);
  jalon_session_set_aggregate (self->session, &self->story->aggregate);
  story_free (self);
  gtk_widget_set_visible (self->story_pane, FALSE);
  jalon_map_view_show_tools (self->map, TRUE);
  gtk_widget_set_visible (self->header, TRUE);
  jalon_window_fold (self);
  jalon_window_update (self);
  jalon_map_view_show (self->map, &box);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
show_step (JalonWindow *self, guint index)
{
  JalonDossier *dossier = jalon_session_get_dossier (self->session);
  const char   *language = jalon_session_get_language (self->session);
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (dossier);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JalonQuery) query = NULL;
  g_autofree char       *title = NULL;
  g_autofree char       *text = NULL;
  g_autofree char       *note = NULL;
  const JalonViewRecord *view;
  JalonWorldview         worldview = jalon_dossier_get_worldview (dossier);

  if (steps->len == 0)
    {
      leave (self);
      return;
    }
  self->story->index = MIN (index, steps->len - 1);
  view = get_step (steps, index);
  query = jalon_view_dup_query (view, dossier, left_out);
  jalon_view_get_worldview (view, &worldview);
  jalon_session_set_query (self->session, query);
  jalon_session_show_worldview (self->session, worldview);
  jalon_session_show_layers (self->session, view, left_out);
  title = jalon_text_dup (view->title, language);
  text = jalon_text_dup (view->summary, language);
  note = dup_note (self, query, left_out);
  jalon_story_pane_show (JALON_STORY_PANE (self->story_pane),
                         &(JalonStoryStep){ .number = self->story->index + 1,
                                            .n_steps = steps->len,
                                            .title = title,
                                            .text = text,
                                            .note = note });
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.story-previous", self->story->index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.story-next", self->story->index + 1 < steps->len);
  move_map_soon (self);
}

static void
step_by (JalonWindow *self, int by)
{
  if (self->story != NULL && (by > 0 || self->story->index > 0))
    show_step (self, self->story->index + by);
}

/* A text that is longer than its pane is read to its end first. */
static void
scroll_or_step (JalonWindow *self, int direction)
{
  if (!jalon_story_pane_scroll (JALON_STORY_PANE (self->story_pane), direction))
    step_by (self, direction);
}

static gboolean
key_cb (JalonWindow *self, guint key, guint code, GdkModifierType state)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step_by (self, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step_by (self, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      step_by (self, key == GDK_KEY_Right ? forward : -forward);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      scroll_or_step (self, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Home:
      show_step (self, 0);
      return TRUE;
    case GDK_KEY_End:
      show_step (self, G_MAXUINT - 1);
      return TRUE;
    case GDK_KEY_Escape:
      leave (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
begin (JalonWindow *self)
{
  JalonWindowStory *story = g_new0 (JalonWindowStory, 1);
  JalonViewport     viewport;

  jalon_details_close_article (self->details);
  jalon_session_set_review_article (self->session, NULL);
  jalon_session_clear_selection (self->session);
  story->query = jalon_query_copy (jalon_session_get_query (self->session));
  story->worldview = jalon_session_get_worldview (self->session);
  story->hidden_layers = jalon_session_get_hidden_layers (self->session);
  story->aggregate = *jalon_session_get_aggregate (self->session);
  story->fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  jalon_map_view_get_view (self->map, &viewport);
  jalon_viewport_get_box (&viewport, &story->box);
  story->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (story->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (story->keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), story->keys);
  self->story = story;
  jalon_toasts_clear (self->toasts);
  jalon_map_view_show_tools (self->map, FALSE);
  gtk_widget_set_visible (self->story_pane, TRUE);
  jalon_window_fold (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
present_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (jalon_session_get_dossier (self->session));

  gtk_menu_button_popdown (self->views_button);
  if (self->story != NULL || steps->len == 0)
    return;
  begin (self);
  show_step (self, 0);
  jalon_window_actions_update (self);
}

/**
 * jalon_window_story_forget:
 * @self: a window that is given up, or whose dossier is another now
 *
 * Ends the story, where one is shown, and leaves what is shown.
 */
void
jalon_window_story_forget (JalonWindow *self)
{
  if (self->story == NULL)
    return;
  if (!self->story->fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  story_free (self);
  gtk_widget_set_visible (self->story_pane, FALSE);
  jalon_map_view_show_tools (self->map, TRUE);
  gtk_widget_set_visible (self->header, TRUE);
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    jalon_window_fold (self);
}

/**
 * jalon_window_story_is_resized:
 * @self: a window
 * @width: of it, pixels
 * @height: so too
 *
 * Returns: whether a story is shown, as yet in another size
 */
gboolean
jalon_window_story_is_resized (JalonWindow *self, int width, int height)
{
  return self->story != NULL && (self->story->width != width || self->story->height != height);
}

/**
 * jalon_window_story_fold:
 * @self: a window
 *
 * Leaves the story, where one is shown, alone with the map: the text beside it, or below where the window is high.
 *
 * Returns: whether a story is shown
 */
gboolean
jalon_window_story_fold (JalonWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int        width, height;
  gboolean   is_wide;

  if (self->story == NULL)
    return FALSE;
  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  is_wide = width > WIDE * height;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->stage),
                                  is_wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (self->story_pane,
                               is_wide ? MAX (LEAST_WIDTH, (int) (SHARE_OF_WIDTH * width)) : -1,
                               is_wide ? -1 : MAX (LEAST_HEIGHT, (int) (SHARE_OF_HEIGHT * height)));
  gtk_widget_set_visible (self->header, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), FALSE);
  gtk_widget_set_visible (self->right, FALSE);
  jalon_window_timeline_fold (self);
  self->story->width = width;
  self->story->height = height;
  move_map_soon (self);
  return TRUE;
}

static void
story_next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_by (jalon_window_self (widget), 1);
}

static void
story_previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_by (jalon_window_self (widget), -1);
}

static void
leave_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (jalon_window_self (widget));
}

/**
 * jalon_window_story_class_init:
 *
 * Installs the actions of the story.
 */
void
jalon_window_story_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.present-story", NULL, present_story_action);
  gtk_widget_class_install_action (widget_class, "win.story-next", NULL, story_next_action);
  gtk_widget_class_install_action (widget_class, "win.story-previous", NULL, story_previous_action);
  gtk_widget_class_install_action (widget_class, "win.leave-story", NULL, leave_story_action);
}
