/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of states and organisations: those that
 * begin with the words first, then those that contain them.
 */

#include "config.h"

#include "jalon-country-entry.h"
#include "jalon-text.h"
#include "jalon-widget.h"

/* As many as are read at a glance. */
#define MAX_MATCHES 8

/* Below this rank comes better; a match has one of these. */
enum
{
  RANK_CODE,
  RANK_START,
  RANK_WORD,
  N_RANKS
};

typedef struct
{
  const char *code;   /* the world's */
  char       *folded; /* (owned): its name, without case and accents */
} Name;

struct _JalonCountryEntry
{
  JalonSessionWidget parent_instance;

  GtkEditable *entry;
  GtkPopover  *popover;
  GtkListBox  *matches;

  GArray *names; /* (owned) (element-type Name): by name */
};

G_DEFINE_FINAL_TYPE (JalonCountryEntry, jalon_country_entry, JALON_TYPE_SESSION_WIDGET)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
name_clear (Name *name)
{
  g_clear_pointer (&name->folded, g_free);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (((const Name *) a)->folded, ((const Name *) b)->folded);
}

static void
add_names (JalonCountryEntry *self,
           JalonSession      *session,
           gboolean           organisations)
{
  const char *const *codes = jalon_world_list_codes (jalon_session_get_world (session), organisations);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      Name name = { codes[i], jalon_text_fold (jalon_session_get_name (session, codes[i])) };

      g_array_append_val (self->names, name);
    }
}

static gboolean
get_rank (const Name *name,
          const char *code,
          const char *words,
          guint      *out_rank)
{
  const char *found = strstr (name->folded, words);

  if (g_str_equal (name->code, code))
    *out_rank = RANK_CODE;
  else if (found == name->folded)
    *out_rank = RANK_START;
  else if (found != NULL && !g_ascii_isalnum (found[-1]))
    *out_rank = RANK_WORD;
  else
    return FALSE;

  return TRUE;
}

static void
add_match (JalonCountryEntry *self,
           const char        *code)
{
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  GtkWidget    *label = gtk_label_new (jalon_session_get_name (session, code));
  GtkWidget    *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "code", (gpointer) code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jalon_session_get_name (session, code),
                                  -1);
  gtk_list_box_append (self->matches, row);
}

static guint
find_matches (JalonCountryEntry *self,
              const char        *text)
{
  g_autofree char *words = jalon_text_fold (text);
  g_autofree char *code = g_ascii_strup (text, -1);
  guint            n_matches = 0;

  for (guint rank = 0; rank < N_RANKS; rank++)
    for (guint i = 0; i < self->names->len && n_matches < MAX_MATCHES; i++)
      {
        const Name *name = &g_array_index (self->names, Name, i);
        guint       found;

        if (get_rank (name, code, words, &found) && found == rank)
          {
            add_match (self, name->code);
            n_matches++;
          }
      }

  return n_matches;
}

static void
clear_matches (JalonCountryEntry *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->matches, 0)) != NULL)
    gtk_list_box_remove (self->matches, GTK_WIDGET (row));
}

static void
changed_cb (JalonCountryEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  clear_matches (self);
  if (*text == '\0' || find_matches (self, text) == 0)
    {
      gtk_popover_popdown (self->popover);
      return;
    }

  gtk_list_box_select_row (self->matches, gtk_list_box_get_row_at_index (self->matches, 0));
  gtk_widget_set_size_request (GTK_WIDGET (self->popover), gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (self->popover);
}

static void
row_activated_cb (JalonCountryEntry *self,
                  GtkListBoxRow     *row)
{
  const char *code = g_object_get_data (G_OBJECT (row), "code");

  gtk_popover_popdown (self->popover);
  gtk_editable_set_text (self->entry, "");
  g_signal_emit (self, signals[PICKED], 0, code);
}

static void
activate_cb (JalonCountryEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->matches);

  if (row != NULL)
    row_activated_cb (self, row);
}

static void
move_selection (JalonCountryEntry *self,
                int                step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->matches);
  int            index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = gtk_list_box_get_row_at_index (self->matches, index);
  if (index >= 0 && row != NULL)
    gtk_list_box_select_row (self->matches, row);
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                gpointer            data)
{
  JalonCountryEntry *self = JALON_COUNTRY_ENTRY (data);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
leave_cb (JalonCountryEntry *self)
{
  gtk_popover_popdown (self->popover);
}

static gboolean
jalon_country_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JALON_COUNTRY_ENTRY (widget)->entry));
}

static void
jalon_country_entry_session_set (JalonSessionWidget *widget,
                                 JalonSession       *session)
{
  JalonCountryEntry *self = JALON_COUNTRY_ENTRY (widget);

  add_names (self, session, FALSE);
  add_names (self, session, TRUE);
  g_array_sort (self->names, compare_names);
}

static void
jalon_country_entry_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_COUNTRY_ENTRY);

  G_OBJECT_CLASS (jalon_country_entry_parent_class)->dispose (object);
}

static void
jalon_country_entry_finalize (GObject *object)
{
  g_clear_pointer (&JALON_COUNTRY_ENTRY (object)->names, g_array_unref);

  G_OBJECT_CLASS (jalon_country_entry_parent_class)->finalize (object);
}

static void
jalon_country_entry_class_init (JalonCountryEntryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_country_entry_dispose;
  object_class->finalize = jalon_country_entry_finalize;
  widget_class->grab_focus = jalon_country_entry_grab_focus;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_country_entry_session_set;

  /* A state or organisation was chosen; its code. */
  signals[PICKED] = g_signal_new ("picked",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-country-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonCountryEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, JalonCountryEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, JalonCountryEntry, matches);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
jalon_country_entry_init (JalonCountryEntry *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, (GDestroyNotify) name_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
}
