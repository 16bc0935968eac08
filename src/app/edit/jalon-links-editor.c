/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links to be edited. What is linked but not in the dossier stays linked: it
 * has no line.
 */

#include "config.h"

#include "jalon-links-editor.h"

#include "jalon-feature-entry.h"
#include "jalon-plain-text.h"
#include "jalon-whereabouts.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lines that are shown; what is linked beyond them stays as it is. */
#define MAX_LINES 50

struct _JalonLinksEditor
{
  JalonSessionWidget parent_instance;

  GtkWidget *lines;
  GtkWidget *entry;

  GPtrArray *ids; /* (owned) (element-type utf8) */
};

G_DEFINE_FINAL_TYPE (JalonLinksEditor, jalon_links_editor, JALON_TYPE_SESSION_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update (JalonLinksEditor *self);

static void
remove_cb (JalonLinksEditor *self, GtkWidget *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  guint       index;

  if (!g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    return;
  g_ptr_array_remove_index (self->ids, index);
  update (self);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_remove_button (JalonLinksEditor *self, const char *id, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the title of an event or a site, which stays in the dossier. */
  g_autofree char *label = g_strdup_printf (_ ("Unlink “%s”"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  jalon_plain_set_tooltip (button, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (button), label);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_line (JalonLinksEditor *self, const char *id)
{
  JalonSession    *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  JalonDossier    *dossier = jalon_session_get_dossier (session);
  guint            position;
  const JalonKind *kind = jalon_kind_find (dossier, id, &position);
  g_autofree char *title = NULL;
  GtkWidget       *line, *name;

  if (kind == NULL)
    return;
  title = kind->dup_title (kind, dossier, position, jalon_session_get_language (session));
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  name = jalon_plain_create_label (title);
  gtk_label_set_xalign (GTK_LABEL (name), 0.0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), create_remove_button (self, id, title));
  gtk_box_append (GTK_BOX (self->lines), line);
}

static void
update (JalonLinksEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  for (guint i = 0; i < MIN (self->ids->len, MAX_LINES); i++)
    add_line (self, g_ptr_array_index (self->ids, i));
  if (self->ids->len > MAX_LINES)
    {
      guint            n_more = self->ids->len - MAX_LINES;
      g_autofree char *note = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      gtk_box_append (GTK_BOX (self->lines), jalon_plain_create_label (note));
    }
  gtk_widget_set_visible (self->lines, gtk_widget_get_first_child (self->lines) != NULL);
}

static void
picked_cb (JalonLinksEditor *self, const JalonFeatureMatch *match)
{
  g_autofree char *id = g_strdup (match->id);

  jalon_completion_entry_set_text (JALON_COMPLETION_ENTRY (self->entry), NULL);
  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->ids, g_steal_pointer (&id));
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
jalon_links_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALON_LINKS_EDITOR (widget)->entry);
}

static void
jalon_links_editor_dispose (GObject *object)
{
  JalonLinksEditor *self = JALON_LINKS_EDITOR (object);

  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (jalon_links_editor_parent_class)->dispose (object);
}

static void
jalon_links_editor_finalize (GObject *object)
{
  g_ptr_array_unref (JALON_LINKS_EDITOR (object)->ids);

  G_OBJECT_CLASS (jalon_links_editor_parent_class)->finalize (object);
}

static void
jalon_links_editor_class_init (JalonLinksEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_links_editor_dispose;
  object_class->finalize = jalon_links_editor_finalize;
  widget_class->grab_focus = jalon_links_editor_grab_focus;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_links_editor_init (JalonLinksEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
  self->entry = g_object_new (JALON_TYPE_FEATURE_ENTRY, NULL);
  g_object_bind_property (self, "session", self->entry, "session", G_BINDING_DEFAULT);
  g_signal_connect_swapped (self->entry, "picked", G_CALLBACK (picked_cb), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

/**
 * jalon_links_editor_set_kinds:
 * @self: an editor
 * @kinds: of what may be linked: bits 1 << a #JalonKindId, of stored kinds
 * @hint: what to write to link more, translated; also its name for those who hear it
 */
void
jalon_links_editor_set_kinds (JalonLinksEditor *self, guint kinds, const char *hint)
{
  g_return_if_fail (JALON_IS_LINKS_EDITOR (self));

  jalon_feature_entry_set_kinds (JALON_FEATURE_ENTRY (self->entry), kinds);
  jalon_completion_entry_set_hint (JALON_COMPLETION_ENTRY (self->entry), hint, "list-add-symbolic");
}

/**
 * jalon_links_editor_set_ids:
 * @self: an editor with a session
 * @ids: (nullable) (array zero-terminated=1): what is linked; copied
 */
void
jalon_links_editor_set_ids (JalonLinksEditor *self, const char *const *ids)
{
  g_return_if_fail (JALON_IS_LINKS_EDITOR (self));

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (self->ids, g_strdup (ids[i]));
  update (self);
}

/**
 * jalon_links_editor_set_near:
 * @self: an editor with a session
 * @kind: of @record
 * @record: whose links they are
 *
 * Offers what is near a record first, if that is at a point.
 */
void
jalon_links_editor_set_near (JalonLinksEditor *self, const JalonKind *kind, gconstpointer record)
{
  JalonSession    *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  JalonWhereabouts where;
  gboolean         is_at_point = jalon_whereabouts_find (session, kind, record, &where) && where.is_point;

  jalon_feature_entry_set_near (JALON_FEATURE_ENTRY (self->entry),
                                is_at_point ? where.lon : NAN,
                                is_at_point ? where.lat : NAN);
}

/**
 * jalon_links_editor_dup_ids:
 * @self: an editor
 *
 * Returns: (transfer full) (array zero-terminated=1): what is linked now, in the order that it was given and added
 */
char **
jalon_links_editor_dup_ids (JalonLinksEditor *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->ids->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (self->ids, i)));
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (ids, FALSE);
}
