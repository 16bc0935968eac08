/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a form, one for each field of a schema that has a label: a list to
 * choose from for a word, an entry for a text. What is not touched stays.
 */

#include "config.h"

#include "jalon-field-rows.h"
#include "jalon-plain-text.h"
#include "jalon-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * Row:
 * @editor: a drop-down or an entry
 * @words: (nullable): of a count, an entry for the words of the source
 * @fault: what is wrong with the text
 * @before: (owned): the text that the record came with
 */
typedef struct
{
  const JalonField *field;
  GtkWidget        *editor;
  GtkWidget        *words;
  GtkWidget        *fault;
  char             *before;
} Row;

struct _JalonFieldRows
{
  JalonSessionWidget parent_instance;

  gboolean           for_words; /* rows of words, or those of texts */
  const JalonSchema *schema;    /* (nullable) */
  GArray            *rows;      /* (owned) (element-type Row) */
};

G_DEFINE_FINAL_TYPE (JalonFieldRows, jalon_field_rows, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_FOR_WORDS = 1,
} JalonFieldRowsProperty;

static GParamSpec *properties[PROP_FOR_WORDS + 1];

static guint changed_signal;

static void
row_clear (gpointer data)
{
  g_free (((Row *) data)->before);
}

static Row *
get_row (JalonFieldRows *self, guint i)
{
  return &g_array_index (self->rows, Row, i);
}

static char *
dup_entered (const Row *row)
{
  return jalon_plain_dup_entry (GTK_EDITABLE (row->editor), row->before);
}

static gboolean
is_row_valid (const Row *row)
{
  JalonCount       count;
  g_autofree char *text = NULL;

  if (row->field->type == JALON_FIELD_WORD)
    return TRUE;
  text = dup_entered (row);
  if (row->field->type == JALON_FIELD_COUNT)
    return *text == '\0' || jalon_count_parse (text, &count);
  return *text == '\0' || row->field->holds == NULL || row->field->holds (text);
}

static void
show_fault (const Row *row)
{
  gboolean         is_valid = is_row_valid (row);
  g_autofree char *text = is_valid ? NULL : dup_entered (row);
  g_autofree char *fault = is_valid ? NULL : jalon_text_fill (_ (row->field->expected), text);

  jalon_plain_set_label (GTK_LABEL (row->fault), fault);
  gtk_widget_set_visible (row->fault, !is_valid);
  if (is_valid)
    gtk_widget_remove_css_class (row->editor, "error");
  else
    gtk_widget_add_css_class (row->editor, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->editor),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
changed_cb (JalonFieldRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->field->type != JALON_FIELD_WORD)
      show_fault (get_row (self, i));
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
create_choices (const JalonField *field)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget     *choices;

  for (guint i = 0; i < jalon_vocabulary_get_n_words (field->vocabulary); i++)
    gtk_string_list_append (labels, jalon_vocabulary_get_label (field->vocabulary, i));
  choices = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  jalon_widget_name_button (choices, GTK_TYPE_TOGGLE_BUTTON, _ (field->label));
  return choices;
}

/* Beside the number how the source says it. */
static GtkWidget *
create_words (JalonFieldRows *self, const JalonField *field)
{
  GtkWidget       *words = gtk_entry_new ();
  g_autofree char *name = jalon_text_fill (C_ ("count", "%s, in the words of the source"), _ (field->label));

  gtk_entry_set_placeholder_text (GTK_ENTRY (words), _ ("Words of the source"));
  jalon_plain_set_name (GTK_ACCESSIBLE (words), name);
  g_signal_connect_object (words, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return words;
}

static void
add_row (JalonFieldRows *self, const JalonField *field)
{
  Row        row = { .field = field };
  GtkWidget *label = jalon_widget_create_label (_ (field->label), "caption-heading");
  gboolean   is_word = field->type == JALON_FIELD_WORD;

  row.editor = is_word ? create_choices (field) : gtk_entry_new ();
  row.fault = jalon_widget_create_label ("", "caption");
  gtk_widget_set_name (row.editor, field->name);
  gtk_widget_set_visible (row.fault, FALSE);
  gtk_label_set_wrap (GTK_LABEL (row.fault), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row.editor), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  gtk_widget_set_parent (row.editor, GTK_WIDGET (self));
  if (field->type == JALON_FIELD_COUNT)
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (row.editor), _ ("5, 5-20 or 100+"));
      row.words = create_words (self, field);
      gtk_widget_set_parent (row.words, GTK_WIDGET (self));
    }
  gtk_widget_set_parent (row.fault, GTK_WIDGET (self));
  g_array_append_val (self->rows, row);
  g_signal_connect_object (row.editor,
                           is_word ? "notify::selected" : "changed",
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
remove_rows (JalonFieldRows *self)
{
  GtkWidget *child;

  g_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static gboolean
has_row (JalonFieldRows *self, const JalonField *field)
{
  return field->label != NULL && (field->type == JALON_FIELD_WORD) == self->for_words;
}

/* As it stands in an entry: a text in the language of the interface, a list with commas. */
static char *
dup_shown (JalonFieldRows *self, const JalonField *field, gconstpointer record)
{
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  char         *text;

  if (field->type == JALON_FIELD_STRINGS)
    {
      const char *const *strings = *JALON_FIELD_OF (record, field, const char *const *);

      return strings != NULL ? g_strjoinv (", ", (char **) strings) : g_strdup ("");
    }
  if (field->type == JALON_FIELD_COUNT)
    return jalon_count_format (JALON_FIELD_OF (record, field, JalonCount));
  text = field->type == JALON_FIELD_TEXT ? jalon_words_dup_text (session, *JALON_FIELD_OF (record, field, char *))
                                         : g_strdup (*JALON_FIELD_OF (record, field, char *));
  return text != NULL ? text : g_strdup ("");
}

/* (transfer full) (nullable): the parts between commas that are not blank. */
static char **
split (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char **strings;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  strings = g_strv_builder_end (builder);
  if (*strings == NULL)
    g_clear_pointer (&strings, g_strfreev);
  return strings;
}

/* Words stay as they are where nobody wrote in their entry. */
static void
apply_count (const Row *row, JalonCount *count)
{
  g_autofree char *text = dup_entered (row);
  g_autofree char *words = jalon_plain_dup_entry (GTK_EDITABLE (row->words), count->words);
  JalonCount       entered = JALON_COUNT_INIT;

  if (*text == '\0' || jalon_count_parse (text, &entered))
    {
      count->low = entered.low;
      count->high = entered.high;
    }
  if (g_strcmp0 (words, count->words != NULL ? count->words : "") == 0)
    return;
  g_free (count->words);
  count->words = *words != '\0' ? g_steal_pointer (&words) : NULL;
}

static void
apply_row (const Row *row, gpointer record)
{
  const JalonField *field = row->field;
  g_autofree char  *text = NULL;

  if (field->type == JALON_FIELD_WORD)
    {
      *JALON_FIELD_IN (record, field, guint) = gtk_drop_down_get_selected (GTK_DROP_DOWN (row->editor));
      return;
    }
  if (field->type == JALON_FIELD_COUNT)
    {
      apply_count (row, JALON_FIELD_IN (record, field, JalonCount));
      return;
    }
  text = dup_entered (row);
  if (strcmp (text, row->before) == 0)
    return;
  if (field->type == JALON_FIELD_STRINGS)
    {
      g_strfreev (*JALON_FIELD_IN (record, field, char **));
      *JALON_FIELD_IN (record, field, char **) = split (text);
      return;
    }
  g_free (*JALON_FIELD_IN (record, field, char *));
  *JALON_FIELD_IN (record, field, char *) = jalon_text_pack_one (text);
}

static void
jalon_field_rows_dispose (GObject *object)
{
  remove_rows (JALON_FIELD_ROWS (object));

  G_OBJECT_CLASS (jalon_field_rows_parent_class)->dispose (object);
}

static void
jalon_field_rows_finalize (GObject *object)
{
  g_array_unref (JALON_FIELD_ROWS (object)->rows);

  G_OBJECT_CLASS (jalon_field_rows_parent_class)->finalize (object);
}

static void
jalon_field_rows_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonFieldRowsProperty) prop_id)
    {
    case PROP_FOR_WORDS:
      g_value_set_boolean (value, JALON_FIELD_ROWS (object)->for_words);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_field_rows_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((JalonFieldRowsProperty) prop_id)
    {
    case PROP_FOR_WORDS:
      JALON_FIELD_ROWS (object)->for_words = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_field_rows_class_init (JalonFieldRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jalon_field_rows_dispose;
  object_class->finalize = jalon_field_rows_finalize;
  object_class->get_property = jalon_field_rows_get_property;
  object_class->set_property = jalon_field_rows_set_property;

  /* Whether the rows are those of words, or those of texts. */
  properties[PROP_FOR_WORDS] =
      g_param_spec_boolean ("for-words",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  changed_signal = g_signal_new ("changed",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 g_cclosure_marshal_VOID__VOID,
                                 G_TYPE_NONE,
                                 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
jalon_field_rows_init (JalonFieldRows *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
}

/**
 * jalon_field_rows_set_record:
 * @schema: of @record; as long as the program
 * @record: is only looked at
 *
 * Shows the fields of a record.
 */
void
jalon_field_rows_set_record (JalonFieldRows *self, const JalonSchema *schema, gconstpointer record)
{
  g_return_if_fail (JALON_IS_FIELD_ROWS (self) && schema != NULL && record != NULL);

  if (schema != self->schema)
    {
      remove_rows (self);
      for (guint i = 0; i < schema->n_fields; i++)
        if (has_row (self, &schema->fields[i]))
          add_row (self, &schema->fields[i]);
      self->schema = schema;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      if (row->field->type == JALON_FIELD_WORD)
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (row->editor), *JALON_FIELD_OF (record, row->field, guint));
          continue;
        }
      g_free (row->before);
      row->before = g_strstrip (dup_shown (self, row->field, record));
      jalon_plain_set_entry (GTK_EDITABLE (row->editor), row->before);
      if (row->words != NULL)
        jalon_plain_set_entry (GTK_EDITABLE (row->words), JALON_FIELD_OF (record, row->field, JalonCount)->words);
    }
}

/**
 * jalon_field_rows_apply:
 * @record: (inout): of the same schema as that which is shown
 *
 * Gives @record what was changed in the rows; all else in it stays.
 */
void
jalon_field_rows_apply (JalonFieldRows *self, gpointer record)
{
  g_return_if_fail (JALON_IS_FIELD_ROWS (self) && record != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    apply_row (get_row (self, i), record);
}

/**
 * jalon_field_rows_get_valid:
 *
 * Returns: whether each row holds what its field may hold
 */
gboolean
jalon_field_rows_get_valid (JalonFieldRows *self)
{
  g_return_val_if_fail (JALON_IS_FIELD_ROWS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (!is_row_valid (get_row (self, i)))
      return FALSE;
  return TRUE;
}
