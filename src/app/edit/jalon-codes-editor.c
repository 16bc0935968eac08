/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States and organisations to be edited: one line each, with what its schema
 * has a label for, and an entry that adds more.
 */

#include "config.h"

#include "jalon-codes-editor.h"
#include "jalon-country-entry.h"
#include "jalon-plain-text.h"
#include "jalon-schema.h"
#include "jalon-text.h"
#include "jalon-widget.h"
#include "jalon-wrap-layout.h"

#include <glib/gi18n.h>

struct _JalonCodesEditor
{
  JalonSessionWidget parent_instance;

  GtkBox            *lines;
  JalonCountryEntry *entry;

  const JalonSchema *schema;  /* of the records */
  gpointer           pattern; /* (owned) (nullable): what a new record has but for its code; none where codes are all */
  GPtrArray         *records; /* (owned) (nullable) */
  gboolean           is_single;
};

G_DEFINE_FINAL_TYPE (JalonCodesEditor, jalon_codes_editor, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_IS_SINGLE = 1,
  PROP_ONLY_STATES,
  N_PROPS
} JalonCodesEditorProperty;

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Which flights of a state are barred. */
static const struct
{
  guint       bit;
  const char *label;
  const char *name; /* for those who hear it */
} scopes[] = {
  { JALON_BAN_ORIGIN, NC_ ("flights", "From there"), N_ ("Flights from %s") },
  { JALON_BAN_DESTINATION, NC_ ("flights", "To there"), N_ ("Flights to %s") },
  { JALON_BAN_FLAG, NC_ ("flights", "Registered there"), N_ ("Aircraft registered in %s") },
};

static void update (JalonCodesEditor *self);

/* The code is the first field of such records. */
static char **
get_code (JalonCodesEditor *self, gpointer record)
{
  return JALON_FIELD_IN (record, &self->schema->fields[0], char *);
}

static const char *
get_name (JalonCodesEditor *self, gpointer record)
{
  return jalon_session_get_name (jalon_session_widget_get_session (JALON_SESSION_WIDGET (self)),
                                 *get_code (self, record));
}

/* Keeps with a widget of a line which record it edits, and which field of it. */
static void
bind (GtkWidget *widget, gpointer record, const JalonField *field)
{
  g_object_set_data (G_OBJECT (widget), "record", record);
  g_object_set_data (G_OBJECT (widget), "field", (gpointer) field);
}

static gpointer
get_record (gpointer widget)
{
  return g_object_get_data (widget, "record");
}

static const JalonField *
get_field (gpointer widget)
{
  return g_object_get_data (widget, "field");
}

static void
remove_cb (JalonCodesEditor *self, GtkWidget *button)
{
  g_ptr_array_remove (self->records, get_record (button));
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The first choice is no sector at all. */
static void
sector_cb (JalonCodesEditor *self, GParamSpec *pspec, GtkDropDown *sectors)
{
  char **sector = JALON_FIELD_IN (get_record (sectors), get_field (sectors), char *);
  guint  selected = gtk_drop_down_get_selected (sectors);

  g_free (*sector);
  *sector = selected > 0 ? g_strdup (jalon_sector_get_code (selected - 1)) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
setup_narrow_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = jalon_plain_create_label ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_narrow_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  jalon_plain_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                         gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
create_narrow_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_narrow_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_narrow_cb), NULL);
  return factory;
}

static GtkWidget *
create_sectors (JalonCodesEditor *self, gpointer record, const JalonField *field)
{
  g_autoptr (GtkListItemFactory) factory = create_narrow_factory ();
  GtkStringList   *labels = gtk_string_list_new (NULL);
  GtkWidget       *sectors = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  const char      *sector = *JALON_FIELD_OF (record, field, char *);
  g_autofree char *label = NULL;
  guint            selected = 0;

  gtk_string_list_append (labels, C_ ("sector", "no sector"));
  for (guint i = 0; jalon_sector_get_code (i) != NULL; i++)
    {
      gtk_string_list_append (labels, jalon_sector_get_label (jalon_sector_get_code (i)));
      if (g_strcmp0 (sector, jalon_sector_get_code (i)) == 0)
        selected = i + 1;
    }
  /* Where there is little room the choice is cut, not the window; its list says all of it. */
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (sectors), gtk_drop_down_get_factory (GTK_DROP_DOWN (sectors)));
  gtk_drop_down_set_factory (GTK_DROP_DOWN (sectors), factory);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (sectors), selected);
  jalon_plain_set_tooltip (sectors, _ (field->label));
  bind (sectors, record, field);
  g_signal_connect_object (sectors, "notify::selected", G_CALLBACK (sector_cb), self, G_CONNECT_SWAPPED);

  /* Translators: %s is a country or organisation; a sector is its government, armed forces and so on. */
  label = g_strdup_printf (_ ("Sector of %s"), get_name (self, record));
  jalon_plain_set_name (GTK_ACCESSIBLE (sectors), label);
  jalon_widget_name_button (sectors, GTK_TYPE_TOGGLE_BUTTON, label);

  return sectors;
}

static void
scope_cb (JalonCodesEditor *self, GtkCheckButton *check)
{
  guint *scope = JALON_FIELD_IN (get_record (check), get_field (check), guint);
  guint  bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "bit"));

  *scope = gtk_check_button_get_active (check) ? *scope | bit : *scope & ~bit;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_scopes (JalonCodesEditor *self, gpointer record, const JalonField *field)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  guint      scope = *JALON_FIELD_OF (record, field, guint);

  jalon_plain_set_name (GTK_ACCESSIBLE (box), _ (field->label));
  gtk_widget_set_layout_manager (box, g_object_new (JALON_TYPE_WRAP_LAYOUT, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      GtkWidget       *check = jalon_plain_create_check (g_dpgettext2 (GETTEXT_PACKAGE, "flights", scopes[i].label));
      g_autofree char *name = jalon_text_fill (_ (scopes[i].name), get_name (self, record));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (scope & scopes[i].bit) != 0);
      jalon_plain_set_name (GTK_ACCESSIBLE (check), name);
      bind (check, record, field);
      g_object_set_data (G_OBJECT (check), "bit", GUINT_TO_POINTER (scopes[i].bit));
      g_signal_connect_object (check, "toggled", G_CALLBACK (scope_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
    }

  return box;
}

static GtkWidget *
create_remove_button (JalonCodesEditor *self, gpointer record)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a country or organisation, to be taken off a list. */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), get_name (self, record));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, "remove");
  jalon_plain_set_tooltip (button, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (button), label);
  bind (button, record, NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* Beside the name what is short, below it what is not. */
static void
add_details (JalonCodesEditor *self, GtkWidget *line, GtkWidget *head, gpointer record)
{
  for (guint i = 0; self->pattern != NULL && i < self->schema->n_fields; i++)
    {
      const JalonField *field = &self->schema->fields[i];

      if (field->label == NULL)
        continue;
      if (field->type == JALON_FIELD_SCOPE)
        gtk_box_append (GTK_BOX (line), create_scopes (self, record, field));
      else
        gtk_box_append (GTK_BOX (head), create_sectors (self, record, field));
    }
}

static GtkWidget *
create_line (JalonCodesEditor *self, gpointer record)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = jalon_plain_create_label (get_name (self, record));

  gtk_label_set_xalign (GTK_LABEL (name), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (line), head);
  add_details (self, line, head, record);
  gtk_box_append (GTK_BOX (head), create_remove_button (self, record));

  return line;
}

static void
update (JalonCodesEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < self->records->len; i++)
    gtk_box_append (self->lines, create_line (self, g_ptr_array_index (self->records, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), self->records->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), !self->is_single || self->records->len == 0);
}

static void
add (JalonCodesEditor *self, const char *code)
{
  gpointer record =
      self->pattern != NULL ? jalon_schema_copy (self->schema, self->pattern) : jalon_schema_begin (self->schema);

  g_free (*get_code (self, record));
  *get_code (self, record) = g_strdup (code);
  g_ptr_array_add (self->records, record);
}

static gboolean
has (JalonCodesEditor *self, const char *code)
{
  for (guint i = 0; i < self->records->len; i++)
    if (g_str_equal (*get_code (self, g_ptr_array_index (self->records, i)), code))
      return TRUE;
  return FALSE;
}

/* The entry goes where there is room for one alone: the focus goes on to what comes next, not to the button that takes
 * it off again. */
static void
pass_focus (JalonCodesEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_child_focus (GTK_WIDGET (self->lines), GTK_DIR_TAB_FORWARD);
  if (root != NULL)
    g_signal_emit_by_name (root, "move-focus", GTK_DIR_TAB_FORWARD);
}

static void
picked_cb (JalonCodesEditor *self, const char *code)
{
  if (has (self, code))
    return;

  add (self, code);
  update (self);
  if (self->is_single)
    pass_focus (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
jalon_codes_editor_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_CODES_EDITOR);

  G_OBJECT_CLASS (jalon_codes_editor_parent_class)->dispose (object);
}

/* Takes @pattern. */
static void
begin (JalonCodesEditor *self, const JalonSchema *schema, gpointer pattern)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  if (self->pattern != NULL)
    self->schema->free (self->pattern);
  self->schema = schema;
  self->pattern = pattern;
  self->records = g_ptr_array_new_with_free_func (schema->free);
}

static void
jalon_codes_editor_finalize (GObject *object)
{
  JalonCodesEditor *self = JALON_CODES_EDITOR (object);

  if (self->pattern != NULL)
    self->schema->free (self->pattern);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (jalon_codes_editor_parent_class)->finalize (object);
}

static void
jalon_codes_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((JalonCodesEditorProperty) prop_id)
    {
    case PROP_IS_SINGLE:
      JALON_CODES_EDITOR (object)->is_single = g_value_get_boolean (value);
      break;
    case PROP_ONLY_STATES:
      if (g_value_get_boolean (value))
        jalon_country_entry_limit_to_states (JALON_CODES_EDITOR (object)->entry);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_codes_editor_class_init (JalonCodesEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_codes_editor_dispose;
  object_class->finalize = jalon_codes_editor_finalize;
  object_class->set_property = jalon_codes_editor_set_property;

  properties[PROP_IS_SINGLE] =
      g_param_spec_boolean ("is-single",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ONLY_STATES] =
      g_param_spec_boolean ("only-states",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (JALON_TYPE_COUNTRY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-codes-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonCodesEditor, lines);
  gtk_widget_class_bind_template_child (widget_class, JalonCodesEditor, entry);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_codes_editor_init (JalonCodesEditor *self)
{
  begin (self, &jalon_party_schema, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalon_codes_editor_set_records:
 * @self: an editor
 * @schema: of the records; its first field is their code
 * @pattern: (transfer full): what a record has that the person adds, but for its code
 * @records: copied
 *
 * Lets the person edit records, with what their schema has a label for.
 */
void
jalon_codes_editor_set_records (JalonCodesEditor  *self,
                                const JalonSchema *schema,
                                gpointer           pattern,
                                const GPtrArray   *records)
{
  g_return_if_fail (JALON_IS_CODES_EDITOR (self));
  g_return_if_fail (schema->fields[0].type == JALON_FIELD_CODE);

  begin (self, schema, pattern);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->records, jalon_schema_copy (schema, g_ptr_array_index (records, i)));
  update (self);
}

/**
 * jalon_codes_editor_set_codes:
 * @self: an editor
 * @codes: (nullable) (array zero-terminated=1): states and organisations
 *
 * Lets the person edit codes alone.
 */
void
jalon_codes_editor_set_codes (JalonCodesEditor *self, const char *const *codes)
{
  g_return_if_fail (JALON_IS_CODES_EDITOR (self));

  begin (self, &jalon_party_schema, NULL);
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add (self, codes[i]);
  update (self);
}

/**
 * jalon_codes_editor_get_records:
 * @self: an editor
 *
 * Returns: (transfer none): the records as they are now, of the schema that was set
 */
const GPtrArray *
jalon_codes_editor_get_records (JalonCodesEditor *self)
{
  g_return_val_if_fail (JALON_IS_CODES_EDITOR (self), NULL);

  return self->records;
}

/**
 * jalon_codes_editor_dup_codes:
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the codes, %NULL where there are none
 */
char **
jalon_codes_editor_dup_codes (JalonCodesEditor *self)
{
  char **codes;

  g_return_val_if_fail (JALON_IS_CODES_EDITOR (self), NULL);

  if (self->records->len == 0)
    return NULL;

  codes = g_new0 (char *, self->records->len + 1);
  for (guint i = 0; i < self->records->len; i++)
    codes[i] = g_strdup (*get_code (self, g_ptr_array_index (self->records, i)));

  return codes;
}
