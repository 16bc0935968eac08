/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each draft. What is restored leaves the list; what is discarded
 * stays in it, to be kept after all, and goes when the list is closed.
 */

#include "config.h"

#include "jalon-recovery-list.h"

#include "jalon-moment.h"
#include "jalon-plain-text.h"
#include "jalon-recovery-action.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonRecoveryList
{
  AdwWindow parent_instance;

  GtkListBox *list;
  GtkButton  *later;
};

G_DEFINE_FINAL_TYPE (JalonRecoveryList, jalon_recovery_list, ADW_TYPE_WINDOW)

static guint restore_signal;
static guint show_changes_signal;

/**
 * Entry:
 *
 * What is in a row.
 * @draft: (owned)
 * @subtitle: when it was made, how much it has
 * @open_buttons: (nullable): what goes while it is discarded
 */
typedef struct
{
  JalonLostDraft *draft;
  GtkWidget      *row;
  GtkWidget      *subtitle;
  GtkWidget      *open_buttons;
  GtkWidget      *discard;
  gboolean        is_discarded;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_object_unref (self->draft);
  g_free (self);
}

static Entry *
get_entry (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

static Entry *
find_entry (JalonRecoveryList *self, JalonLostDraft *draft)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_entry (row)->draft == draft)
      return get_entry (row);
  return NULL;
}

/* Whether a draft is left of which nothing was decided. */
static gboolean
has_undecided (JalonRecoveryList *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!get_entry (row)->is_discarded)
      return TRUE;
  return FALSE;
}

/* "sahel.jalon · Today, 14:32 · 3 changes" */
static char *
dup_subtitle (JalonLostDraft *draft)
{
  g_autoptr (GFile) file = jalon_lost_draft_get_file (draft);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("in no file"));
  g_autofree char *time = jalon_moment_dup_near_label (jalon_lost_draft_get_time (draft), g_get_real_time ());
  g_autofree char *changes = jalon_recovery_dup_n_changes (draft);
  g_autofree char *all = g_strjoin (" · ", name, time, changes, NULL);

  return jalon_lost_draft_is_damaged (draft)
             ? g_strjoin ("\n", all, _ ("The end of the draft is damaged; all before it can be restored."), NULL)
             : g_steal_pointer (&all);
}

static void
show_state (JalonRecoveryList *self, Entry *entry)
{
  g_autofree char *title = jalon_recovery_dup_title (entry->draft);
  g_autofree char *subtitle = dup_subtitle (entry->draft);
  /* Translators: %s is the title of a dossier. */
  g_autofree char *name =
      g_strdup_printf (entry->is_discarded ? _ ("Keep the changes in “%s”") : _ ("Discard the changes in “%s”"), title);

  jalon_plain_set_label (GTK_LABEL (entry->subtitle),
                         entry->is_discarded ? _ ("Will be discarded when this is closed") : subtitle);
  gtk_widget_set_visible (entry->open_buttons, !entry->is_discarded);
  jalon_plain_set_button (GTK_BUTTON (entry->discard), entry->is_discarded ? _ ("Keep") : _ ("Discard"));
  jalon_plain_set_name (GTK_ACCESSIBLE (entry->discard), name);
  jalon_plain_set_button (self->later, has_undecided (self) ? _ ("_Later") : _ ("_Close"));
}

static JalonRecoveryList *
get_list (Entry *entry)
{
  return JALON_RECOVERY_LIST (gtk_widget_get_root (entry->row));
}

static void
discard_cb (Entry *entry)
{
  entry->is_discarded = !entry->is_discarded;
  show_state (get_list (entry), entry);
}

/* Until it is restored, nothing else is done with it. */
static void
restore_cb (Entry *entry)
{
  gtk_widget_set_sensitive (entry->row, FALSE);
  g_signal_emit (get_list (entry), restore_signal, 0, entry->draft);
}

static void
show_changes_cb (Entry *entry)
{
  g_signal_emit (get_list (entry), show_changes_signal, 0, entry->draft);
}

/* @name: (transfer full): with the title of the dossier, for who does not see the row */
static GtkWidget *
create_button (Entry *entry, const char *label, char *name, GCallback callback)
{
  g_autofree char *owned = name;
  GtkWidget       *button = jalon_plain_create_button (label);

  jalon_plain_set_name (GTK_ACCESSIBLE (button), owned);
  g_signal_connect_swapped (button, "clicked", callback, entry);
  return button;
}

static GtkWidget *
create_buttons (Entry *entry, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: %s is the title of a dossier. */
  char *restore = g_strdup_printf (_ ("Restore the changes in “%s”"), title);
  /* Translators: %s is the title of a dossier. */
  char *show = g_strdup_printf (_ ("Show what changed in “%s”"), title);

  entry->open_buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (entry->open_buttons),
                  create_button (entry, _ ("Restore"), restore, G_CALLBACK (restore_cb)));
  gtk_box_append (GTK_BOX (entry->open_buttons),
                  create_button (entry, _ ("Show What Changed"), show, G_CALLBACK (show_changes_cb)));
  entry->discard = create_button (entry, _ ("Discard"), g_strdup (""), G_CALLBACK (discard_cb));
  gtk_widget_add_css_class (entry->discard, "flat");
  gtk_widget_set_hexpand (entry->discard, TRUE);
  gtk_widget_set_halign (entry->discard, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), entry->open_buttons);
  gtk_box_append (GTK_BOX (box), entry->discard);
  return box;
}

static void
add_row (JalonRecoveryList *self, JalonLostDraft *draft)
{
  Entry           *entry = g_new0 (Entry, 1);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *title = jalon_recovery_dup_title (draft);

  entry->draft = g_object_ref (draft);
  entry->row = gtk_list_box_row_new ();
  entry->subtitle = jalon_widget_create_label (NULL, "caption");
  gtk_widget_add_css_class (entry->subtitle, "dim-label");
  gtk_widget_add_css_class (box, "draft");
  gtk_box_append (GTK_BOX (box), jalon_widget_create_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), entry->subtitle);
  gtk_box_append (GTK_BOX (box), create_buttons (entry, title));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (entry->row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (entry->row), FALSE);
  gtk_widget_set_focusable (entry->row, FALSE);
  g_object_set_data_full (G_OBJECT (entry->row), "entry", entry, entry_free);
  gtk_list_box_append (self->list, entry->row);
  show_state (self, entry);
}

/* Closed by whatever way. */
static gboolean
jalon_recovery_list_close_request (GtkWindow *window)
{
  JalonRecoveryList *self = JALON_RECOVERY_LIST (window);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_entry (row)->is_discarded)
      jalon_lost_draft_discard (get_entry (row)->draft);

  return GTK_WINDOW_CLASS (jalon_recovery_list_parent_class)->close_request (window);
}

static void
jalon_recovery_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_RECOVERY_LIST);

  G_OBJECT_CLASS (jalon_recovery_list_parent_class)->dispose (object);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name,
                       JALON_TYPE_RECOVERY_LIST,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       g_cclosure_marshal_VOID__OBJECT,
                       G_TYPE_NONE,
                       1,
                       JALON_TYPE_LOST_DRAFT);
}

static void
jalon_recovery_list_class_init (JalonRecoveryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_recovery_list_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = jalon_recovery_list_close_request;
  restore_signal = install_signal ("restore");
  show_changes_signal = install_signal ("show-changes");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-recovery-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonRecoveryList, list);
  gtk_widget_class_bind_template_child (widget_class, JalonRecoveryList, later);
}

static void
jalon_recovery_list_init (JalonRecoveryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalon_recovery_list_new:
 * @parent: the window it stands over
 * @drafts: (element-type JalonLostDraft): in the order in which they are shown
 *
 * Returns: (transfer none): a window that asks about each draft, to be presented
 */
JalonRecoveryList *
jalon_recovery_list_new (GtkWindow *parent, GPtrArray *drafts)
{
  JalonRecoveryList *self = g_object_new (JALON_TYPE_RECOVERY_LIST, "transient-for", parent, NULL);

  g_return_val_if_fail (drafts != NULL, NULL);

  for (guint i = 0; i < drafts->len; i++)
    add_row (self, g_ptr_array_index (drafts, i));
  return self;
}

/**
 * jalon_recovery_list_remove:
 *
 * Takes a draft that was restored from the list. With the last one the list closes.
 */
void
jalon_recovery_list_remove (JalonRecoveryList *self, JalonLostDraft *draft)
{
  Entry *entry;

  g_return_if_fail (JALON_IS_RECOVERY_LIST (self));

  entry = find_entry (self, draft);
  if (entry != NULL)
    gtk_list_box_remove (self->list, entry->row);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    show_state (self, get_entry (gtk_widget_get_first_child (GTK_WIDGET (self->list))));
}

/**
 * jalon_recovery_list_unlock:
 *
 * Lets something be done again with a draft that could not be restored.
 */
void
jalon_recovery_list_unlock (JalonRecoveryList *self, JalonLostDraft *draft)
{
  Entry *entry;

  g_return_if_fail (JALON_IS_RECOVERY_LIST (self));

  entry = find_entry (self, draft);
  if (entry != NULL)
    gtk_widget_set_sensitive (entry->row, TRUE);
}
