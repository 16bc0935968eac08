/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each step is a page of a stack, which fades over to the next one where the
 * person wants motion. The new page has the focus, so that a screen reader says
 * what stands on it.
 */

#include "config.h"

#include "jalon-story-pane.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* Free space round the words, pixels. */
#define MARGIN 24

/* How much of what is seen one key scrolls. */
#define SCROLL_SHARE 0.8

struct _JalonStoryPane
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *number;
};

G_DEFINE_FINAL_TYPE (JalonStoryPane, jalon_story_pane, GTK_TYPE_WIDGET)

static void
append_label (GtkWidget *box, const char *words, const char *style)
{
  GtkWidget *label = jalon_plain_create_label (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static void
append_part (GString *all, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? C_ ("sentences", ". ") : "", words);
}

/* All that a step says, for those who hear it. */
static char *
dup_spoken (const char *number, const JalonStoryStep *step)
{
  GString *all = g_string_new (NULL);

  append_part (all, number);
  append_part (all, step->title);
  append_part (all, step->text);
  append_part (all, step->note);
  return g_string_free (all, FALSE);
}

static GtkWidget *
create_page (const char *number, const JalonStoryStep *step)
{
  g_autofree char *spoken = dup_spoken (number, step);
  g_auto (GStrv) lines = g_strsplit (step->text != NULL ? step->text : "", "\n", -1);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "orientation",
                                 GTK_ORIENTATION_VERTICAL,
                                 "spacing",
                                 12,
                                 "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP,
                                 "focusable",
                                 TRUE,
                                 "margin-top",
                                 MARGIN,
                                 "margin-bottom",
                                 MARGIN,
                                 "margin-start",
                                 MARGIN,
                                 "margin-end",
                                 MARGIN,
                                 NULL);

  jalon_plain_set_name (GTK_ACCESSIBLE (box), spoken);
  append_label (box, step->title, "title-1");
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      append_label (box, lines[i], "story-text");
  if (step->note != NULL)
    append_label (box, step->note, "dim-label");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (scroller, FALSE);
  g_object_set_data (G_OBJECT (scroller), "story-words", box);
  return scroller;
}

/* A page that has faded away. */
static void
settled_cb (JalonStoryPane *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkWidget *next;

  if (gtk_stack_get_transition_running (self->stack))
    return;
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL; page = next)
    {
      next = gtk_widget_get_next_sibling (page);
      if (page != shown)
        gtk_stack_remove (self->stack, page);
    }
}

/**
 * jalon_story_pane_show:
 * @self: a pane
 * @step: what it says from now on
 *
 * Fades over to a step, and gives it the focus.
 */
void
jalon_story_pane_show (JalonStoryPane *self, const JalonStoryStep *step)
{
  /* Translators: the number of a step of a story, of how many. */
  g_autofree char *number = g_strdup_printf (_ ("%u of %u"), step->number, step->n_steps);
  GtkWidget       *page = create_page (number, step);

  g_return_if_fail (JALON_IS_STORY_PANE (self));

  jalon_plain_set_label (self->number, number);
  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  gtk_widget_grab_focus (g_object_get_data (G_OBJECT (page), "story-words"));
  settled_cb (self);
}

/**
 * jalon_story_pane_scroll:
 * @self: a pane
 * @direction: 1 for down, -1 for up
 *
 * Returns: whether there was more of the text that way, which is shown now
 */
gboolean
jalon_story_pane_scroll (JalonStoryPane *self, int direction)
{
  GtkWidget     *page = gtk_stack_get_visible_child (self->stack);
  GtkAdjustment *adjustment = page != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page)) : NULL;
  double         before, height;

  if (adjustment == NULL)
    return FALSE;
  before = gtk_adjustment_get_value (adjustment);
  height = gtk_adjustment_get_page_size (adjustment);
  gtk_adjustment_set_value (adjustment, before + direction * SCROLL_SHARE * height);
  return gtk_adjustment_get_value (adjustment) != before;
}

static void
jalon_story_pane_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_STORY_PANE);
  G_OBJECT_CLASS (jalon_story_pane_parent_class)->dispose (object);
}

static void
jalon_story_pane_class_init (JalonStoryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_story_pane_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-story-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonStoryPane, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonStoryPane, number);
}

static void
jalon_story_pane_init (JalonStoryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->stack, "notify::transition-running", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
}
