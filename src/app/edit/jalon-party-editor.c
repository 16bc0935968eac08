/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States and organisations to be edited: one line each, and an entry that
 * adds more.
 */

#include "config.h"

#include "jalon-country-entry.h"
#include "jalon-party-editor.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonPartyEditor
{
  JalonSessionWidget parent_instance;

  GtkBox            *lines;
  JalonCountryEntry *entry;

  GPtrArray     *parties; /* (owned) (element-type JalonParty) */
  JalonPartyRole role;
  gboolean       with_sectors;
};

G_DEFINE_FINAL_TYPE (JalonPartyEditor, jalon_party_editor, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_WITH_SECTORS = 1,
} JalonPartyEditorProperty;

static GParamSpec *properties[PROP_WITH_SECTORS + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update (JalonPartyEditor *self);

static const char *
get_name (JalonPartyEditor *self, const JalonParty *party)
{
  return jalon_session_get_name (jalon_session_widget_get_session (JALON_SESSION_WIDGET (self)), party->code);
}

static JalonParty *
get_party (JalonPartyEditor *self, gpointer widget)
{
  return g_object_get_data (widget, "party");
}

static void
remove_cb (JalonPartyEditor *self, GtkWidget *button)
{
  g_ptr_array_remove (self->parties, get_party (self, button));
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The first choice is no sector at all. */
static void
sector_cb (JalonPartyEditor *self, GParamSpec *pspec, GtkDropDown *sectors)
{
  JalonParty *party = get_party (self, sectors);
  guint       selected = gtk_drop_down_get_selected (sectors);

  g_free (party->sector);
  party->sector = selected > 0 ? g_strdup (jalon_sector_get_code (selected - 1)) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_sectors (JalonPartyEditor *self, JalonParty *party)
{
  GtkStringList   *labels = gtk_string_list_new (NULL);
  GtkWidget       *sectors = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  g_autofree char *label = NULL;
  guint            selected = 0;

  gtk_string_list_append (labels, C_ ("sector", "no sector"));
  for (guint i = 0; jalon_sector_get_code (i) != NULL; i++)
    {
      gtk_string_list_append (labels, jalon_sector_get_label (jalon_sector_get_code (i)));
      if (g_strcmp0 (party->sector, jalon_sector_get_code (i)) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (sectors), selected);
  g_object_set_data (G_OBJECT (sectors), "party", party);
  g_signal_connect_object (sectors, "notify::selected", G_CALLBACK (sector_cb), self, G_CONNECT_SWAPPED);

  /* Translators: %s is a country or organisation; a sector is its government, armed forces and so on. */
  label = g_strdup_printf (_ ("Sector of %s"), get_name (self, party));
  jalon_plain_set_name (GTK_ACCESSIBLE (sectors), label);
  jalon_widget_name_button (sectors, GTK_TYPE_TOGGLE_BUTTON, label);

  return sectors;
}

static GtkWidget *
create_remove_button (JalonPartyEditor *self, JalonParty *party)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a country or organisation, to be taken off a list. */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), get_name (self, party));

  gtk_widget_add_css_class (button, "flat");
  jalon_plain_set_tooltip (button, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (button), label);
  g_object_set_data (G_OBJECT (button), "party", party);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_line (JalonPartyEditor *self, JalonParty *party)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = jalon_plain_create_label (get_name (self, party));

  gtk_label_set_xalign (GTK_LABEL (name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  if (self->with_sectors)
    gtk_box_append (GTK_BOX (line), create_sectors (self, party));
  gtk_box_append (GTK_BOX (line), create_remove_button (self, party));

  return line;
}

static void
update (JalonPartyEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < self->parties->len; i++)
    gtk_box_append (self->lines, create_line (self, g_ptr_array_index (self->parties, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), self->parties->len > 0);
}

static void
picked_cb (JalonPartyEditor *self, const char *code)
{
  for (guint i = 0; i < self->parties->len; i++)
    if (g_str_equal (((JalonParty *) g_ptr_array_index (self->parties, i))->code, code))
      return;

  g_ptr_array_add (self->parties, jalon_party_new (self->role, code));
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
jalon_party_editor_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_PARTY_EDITOR);

  G_OBJECT_CLASS (jalon_party_editor_parent_class)->dispose (object);
}

static void
jalon_party_editor_finalize (GObject *object)
{
  g_clear_pointer (&JALON_PARTY_EDITOR (object)->parties, g_ptr_array_unref);

  G_OBJECT_CLASS (jalon_party_editor_parent_class)->finalize (object);
}

static void
jalon_party_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((JalonPartyEditorProperty) prop_id)
    {
    case PROP_WITH_SECTORS:
      JALON_PARTY_EDITOR (object)->with_sectors = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_party_editor_class_init (JalonPartyEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_party_editor_dispose;
  object_class->finalize = jalon_party_editor_finalize;
  object_class->set_property = jalon_party_editor_set_property;

  properties[PROP_WITH_SECTORS] =
      g_param_spec_boolean ("with-sectors",
                            NULL,
                            NULL,
                            TRUE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (JALON_TYPE_COUNTRY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-party-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonPartyEditor, lines);
  gtk_widget_class_bind_template_child (widget_class, JalonPartyEditor, entry);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_party_editor_init (JalonPartyEditor *self)
{
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_party_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalon_party_editor_set_parties:
 * @self: an editor
 * @parties: (element-type JalonParty): those of @role are copied
 * @role: whom the editor is for
 */
void
jalon_party_editor_set_parties (JalonPartyEditor *self, const GPtrArray *parties, JalonPartyRole role)
{
  g_return_if_fail (JALON_IS_PARTY_EDITOR (self));

  self->role = role;
  g_ptr_array_set_size (self->parties, 0);
  for (guint i = 0; i < parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (parties, i);

      if (party->role == role)
        g_ptr_array_add (self->parties, jalon_party_copy (party));
    }
  update (self);
}

/**
 * jalon_party_editor_set_codes:
 * @self: an editor
 * @codes: (nullable) (array zero-terminated=1): states
 */
void
jalon_party_editor_set_codes (JalonPartyEditor *self, const char *const *codes)
{
  g_return_if_fail (JALON_IS_PARTY_EDITOR (self));

  g_ptr_array_set_size (self->parties, 0);
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_ptr_array_add (self->parties, jalon_party_new (self->role, codes[i]));
  update (self);
}

/**
 * jalon_party_editor_add_to:
 * @self: an editor
 * @parties: (element-type JalonParty): gets copies
 */
void
jalon_party_editor_add_to (JalonPartyEditor *self, GPtrArray *parties)
{
  g_return_if_fail (JALON_IS_PARTY_EDITOR (self));

  for (guint i = 0; i < self->parties->len; i++)
    g_ptr_array_add (parties, jalon_party_copy (g_ptr_array_index (self->parties, i)));
}

/**
 * jalon_party_editor_dup_codes:
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the codes, %NULL where there are none
 */
char **
jalon_party_editor_dup_codes (JalonPartyEditor *self)
{
  char **codes;

  g_return_val_if_fail (JALON_IS_PARTY_EDITOR (self), NULL);

  if (self->parties->len == 0)
    return NULL;

  codes = g_new0 (char *, self->parties->len + 1);
  for (guint i = 0; i < self->parties->len; i++)
    codes[i] = g_strdup (((const JalonParty *) g_ptr_array_index (self->parties, i))->code);

  return codes;
}
