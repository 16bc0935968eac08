/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events of the dossier that a proposal may tell again, with the reasons,
 * or the one that it denies. Taking one makes the proposal a claim of it.
 */

#include "config.h"

#include "jalon-coder-reasons.h"
#include "jalon-coder-same.h"
#include "jalon-same-list.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/* As many candidates as are worth a look. */
#define MAX_SAME 3

/* Of the points of the likeliest, per cent, to be worth a look beside it. */
#define MIN_SHARE 75

struct _JalonSameList
{
  JalonSessionWidget parent_instance;

  GPtrArray *ids; /* (owned) (element-type utf8): of the candidates, the likeliest first */
};

G_DEFINE_FINAL_TYPE (JalonSameList, jalon_same_list, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonSameList *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static void
append (JalonSameList *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static GtkWidget *
create_candidate (JalonSameList *self, const JalonEventRecord *event, const char *reasons, gboolean denied)
{
  guint            number = self->ids->len;
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *button = jalon_plain_create_button (denied ? _ ("Add the denial") : _ ("Same event"));
  g_autofree char *title = jalon_words_dup_title (get_session (self), event);
  g_autofree char *time = jalon_time_dup_label (&event->time);
  /* Translators: title and date of an event. */
  g_autofree char *called = g_strdup_printf (C_ ("event", "%s (%s)"), title, time);
  /* Translators: a number to press, then an event. */
  g_autofree char *whole = g_strdup_printf (C_ ("candidate", "%u. %s"), number, called);
  g_autofree char *tip = g_strdup_printf (_ ("Move this quote to that event, as one more claim (%u)"), number);

  gtk_box_append (GTK_BOX (words), jalon_widget_create_label (whole, NULL));
  if (reasons != NULL && *reasons != '\0')
    {
      GtkWidget *why = jalon_widget_create_label (reasons, "caption");

      gtk_widget_add_css_class (why, "dim-label");
      gtk_box_append (GTK_BOX (words), why);
    }
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "chip");
  jalon_plain_set_tooltip (button, tip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", event->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.review-merge");
  gtk_box_append (GTK_BOX (words), button);

  return words;
}

static void
add_candidate (JalonSameList *self, const char *event_id, const char *reasons, gboolean denied)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (get_session (self)));
  g_autoptr (JalonEventRecord) event = NULL;
  guint row;

  if (!jalon_event_store_find (store, event_id, &row))
    return;

  event = jalon_event_store_dup_record (store, row);
  if (self->ids->len == 0)
    append (self,
            jalon_widget_create_label (denied ? _ ("Denies this event?") : _ ("Same event as …?"), "caption-heading"));
  g_ptr_array_add (self->ids, g_strdup (event_id));
  append (self, create_candidate (self, event, reasons, denied));
}

/**
 * jalon_same_list_dup_reasons:
 *
 * Returns: (transfer full): why two events may be one, in one line
 */
char *
jalon_same_list_dup_reasons (const JalonSame *same)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < same->reasons->len; i++)
    g_string_append_printf (words,
                            "%s%s",
                            i > 0 ? C_ ("reasons", "; ") : "",
                            (const char *) g_ptr_array_index (same->reasons, i));

  return g_strdup (words->str);
}

static void
offer (JalonSameList *self, const JalonEventRecord *record)
{
  JalonSession    *session = get_session (self);
  g_autofree char *denied = jalon_coder_dup_denied (record);
  g_autoptr (GPtrArray) candidates = NULL;

  if (record->review != JALON_REVIEW_PROPOSED)
    return;
  if (denied != NULL)
    {
      add_candidate (self, denied, NULL, TRUE);
      return;
    }

  candidates = jalon_coder_list_same (jalon_session_get_dossier (session),
                                      jalon_session_get_world (session),
                                      jalon_session_get_language (session),
                                      record);
  for (guint i = 0; i < MIN (candidates->len, MAX_SAME); i++)
    {
      const JalonSame *best = g_ptr_array_index (candidates, 0);
      const JalonSame *same = g_ptr_array_index (candidates, i);
      g_autofree char *reasons = NULL;

      if (same->points * 100 < best->points * MIN_SHARE)
        break;
      reasons = jalon_same_list_dup_reasons (same);
      add_candidate (self, same->event_id, reasons, FALSE);
    }
}

static void
clear (JalonSameList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->ids, 0);
}

static void
jalon_same_list_dispose (GObject *object)
{
  clear (JALON_SAME_LIST (object));

  G_OBJECT_CLASS (jalon_same_list_parent_class)->dispose (object);
}

static void
jalon_same_list_finalize (GObject *object)
{
  g_ptr_array_unref (JALON_SAME_LIST (object)->ids);

  G_OBJECT_CLASS (jalon_same_list_parent_class)->finalize (object);
}

static void
jalon_same_list_class_init (JalonSameListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_same_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_same_list_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_same_list_init (JalonSameList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "same");
}

/**
 * jalon_same_list_show:
 * @self: a list
 * @record: an event of the session's dossier
 *
 * Offers what a proposal may be; hides where there is nothing to offer.
 */
void
jalon_same_list_show (JalonSameList *self, const JalonEventRecord *record)
{
  g_return_if_fail (JALON_IS_SAME_LIST (self));
  g_return_if_fail (record != NULL);

  clear (self);
  offer (self, record);
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 0);
}

/**
 * jalon_same_list_get_ids:
 *
 * Returns: (transfer none) (element-type utf8): the events that the shown one may be, the likeliest first, or the one
 *   that it denies
 */
const GPtrArray *
jalon_same_list_get_ids (JalonSameList *self)
{
  g_return_val_if_fail (JALON_IS_SAME_LIST (self), NULL);

  return self->ids;
}
