/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All choices are kept in one mapping, the same as in a file for the command
 * line; each change makes the preview anew, and the page shows what came of it.
 */

#include "config.h"

#include "jalon-table-dialog.h"

#include "jalon-failure.h"
#include "jalon-file-read.h"
#include "jalon-plain-text.h"
#include "jalon-table-choices.h"
#include "jalon-table-count.h"
#include "jalon-table-memory.h"
#include "jalon-table-preview.h"
#include "jalon-table-row.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>
#include <string.h>

/* Columns that can be chosen for, and rows that are shown. */
#define MAX_COLUMNS 200
#define MAX_ROWS 20

/* A file with a mapping is no larger. Bytes. */
#define MAX_MAP (1 << 20)

struct _JalonTableDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle   *title;
  JalonTableChoices form;
  GtkListBox       *columns;
  GtkSwitch        *remember;
  AdwComboRow      *target;
  GtkLabel         *count;
  GtkListBox       *rows;

  JalonSession         *session; /* (owned) */
  JalonTableImport     *import;  /* (owned) (nullable): until it is taken */
  JalonTableNames      *names;   /* (owned) */
  JalonTableMap        *map;     /* (owned): what the person says */
  JalonTablePreview    *preview; /* (owned) */
  char                 *memory;  /* (owned) (nullable): where the mapping is remembered */
  char                 *shown;   /* (owned) (nullable): names and encoding of the columns that have rows */
  GPtrArray            *choices; /* (owned) (element-type GtkDropDown): of those */
  gboolean              updating;
  GtkFileChooserNative *chooser; /* (owned) (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (JalonTableDialog, jalon_table_dialog, ADW_TYPE_WINDOW)

enum
{
  IMPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
empty_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

/* What is to be known before all is read. */
static void
show_count (JalonTableDialog *self)
{
  g_autofree char *words = jalon_table_dup_count (self->preview, MAX_ROWS);

  if (self->preview->fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "error");
  jalon_plain_set_label (self->count, words);
}

static void
show_rows (JalonTableDialog *self)
{
  const JalonTableBatch *batch = self->preview->batch;

  empty_list (self->rows);
  for (guint i = 0; i < MIN (batch->n_rows, MAX_ROWS); i++)
    gtk_list_box_append (self->rows, jalon_table_row_new_outcome (self->session, &batch->rows[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), batch->n_rows > 0);
}

static void role_cb (JalonTableDialog *self, GParamSpec *property, GtkDropDown *choice);

/* Rows for the columns; the same ones keep theirs, and the keys. */
static void
build_columns (JalonTableDialog *self)
{
  const JalonTablePlan *plan = self->preview->plan;
  guint                 n = plan != NULL ? MIN (plan->n_columns, MAX_COLUMNS) : 0;

  empty_list (self->columns);
  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sample = jalon_table_preview_dup_sample (self->preview, self->import->peek, i);
      GtkDropDown     *choice;

      gtk_list_box_append (self->columns, jalon_table_row_new_column (plan->names[i], sample, &choice));
      g_ptr_array_add (self->choices, choice);
      g_signal_connect_object (choice, "notify::selected", G_CALLBACK (role_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->columns), n > 0);
}

/* (transfer full): what the rows of the columns are made of */
static char *
dup_shown (JalonTableDialog *self)
{
  const JalonTablePlan *plan = self->preview->plan;
  g_autofree char      *names = plan != NULL ? g_strjoinv ("\n", plan->names) : g_strdup ("");

  return g_strconcat (names, "\n", self->map->charset, NULL);
}

static void
show_columns (JalonTableDialog *self)
{
  const JalonTablePlan *plan = self->preview->plan;
  char                 *shown = dup_shown (self);

  if (g_strcmp0 (shown, self->shown) != 0)
    build_columns (self);
  g_free (self->shown);
  self->shown = shown;
  for (guint i = 0; i < self->choices->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->choices, i), jalon_table_plan_get_role (plan, i));
}

/* Reads the first rows anew, and shows what comes of it. */
static void
update (JalonTableDialog *self)
{
  self->updating = TRUE;
  g_clear_pointer (&self->preview, jalon_table_preview_free);
  self->preview = jalon_table_preview_new (self->names, self->map, self->import->peek, self->import->name);
  jalon_table_choices_show (&self->form, self->map, self->preview->plan);
  show_columns (self);
  show_rows (self);
  show_count (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.import", self->preview->fault == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.save-mapping", self->preview->plan != NULL);
  self->updating = FALSE;
}

static void
form_cb (JalonTableDialog *self)
{
  if (self->updating || self->import == NULL)
    return;
  jalon_table_choices_read (&self->form, self->map);
  update (self);
}

static void
header_cb (JalonTableDialog *self)
{
  if (self->updating || self->import == NULL)
    return;
  self->map->has_header = gtk_switch_get_active (self->form.header);
  update (self);
}

static void
role_cb (JalonTableDialog *self, GParamSpec *property, GtkDropDown *choice)
{
  guint column;

  if (self->updating || !g_ptr_array_find (self->choices, choice, &column))
    return;
  jalon_table_plan_set_role (self->preview->plan, self->map, column, gtk_drop_down_get_selected (choice));
  update (self);
}

static void
target_cb (JalonTableDialog *self)
{
  if (self->import != NULL)
    self->import->adds = adw_combo_row_get_selected (self->target) == 1;
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonTableDialog *self = JALON_TABLE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  g_free (self->import->mapping);
  self->import->mapping = jalon_table_map_dup_json (self->map);
  if (gtk_switch_get_active (self->remember) && self->memory != NULL)
    {
      jalon_table_plan_settle (self->preview->plan, self->map);
      if (!jalon_table_memory_keep (self->memory, self->map, &error))
        {
          jalon_failure_present (widget, _ ("The Mapping Could Not Be Remembered"), error);
          gtk_switch_set_active (self->remember, FALSE);
          return;
        }
    }
  g_object_ref (self);
  g_signal_emit (self, signals[IMPORT], 0);
  gtk_window_close (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
load_from (JalonTableDialog *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  gsize            length;
  g_autofree char *text = jalon_file_read (file, MAX_MAP, NULL, &length, &error);
  JalonTableMap   *map = text != NULL ? jalon_table_map_new (text, &error) : NULL;

  if (map == NULL)
    {
      jalon_failure_present (GTK_WIDGET (self), _ ("The Mapping Could Not Be Loaded"), error);
      return;
    }
  g_clear_pointer (&self->preview, jalon_table_preview_free);
  jalon_table_map_free (self->map);
  self->map = map;
  update (self);
}

static void
save_to (JalonTableDialog *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  jalon_table_plan_settle (self->preview->plan, self->map);
  if (!jalon_table_map_write (self->map, file, &error))
    jalon_failure_present (GTK_WIDGET (self), _ ("The Mapping Could Not Be Saved"), error);
  update (self);
}

static void
chosen_cb (JalonTableDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    save_to (self, file);
  else
    load_from (self, file);
}

static void
choose (JalonTableDialog *self, GtkFileChooserAction action)
{
  gboolean saves = action == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (saves ? _ ("Save Mapping") : _ ("Load Mapping"),
                                               GTK_WINDOW (self),
                                               action,
                                               saves ? _ ("_Save") : _ ("_Open"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (saves)
    /* Translators: name of a file that says what the columns of a table are, without its suffix. */
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _ ("mapping.json"));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
load_mapping_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (JALON_TABLE_DIALOG (widget), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
save_mapping_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (JALON_TABLE_DIALOG (widget), GTK_FILE_CHOOSER_ACTION_SAVE);
}

/* What is remembered of such tables, else nothing. */
static void
begin_map (JalonTableDialog *self)
{
  g_autoptr (JalonTableMap) none = jalon_table_map_new (NULL, NULL);
  g_autoptr (JalonTablePlan) plan =
      jalon_table_plan_guess (none, self->import->peek->text, self->import->peek->length, NULL);

  if (plan != NULL)
    {
      self->memory = jalon_table_memory_dup_path (plan);
      self->map = jalon_table_memory_find (self->memory);
    }
  gtk_switch_set_active (self->remember, self->map != NULL);
  if (self->map == NULL)
    self->map = g_steal_pointer (&none);
}

/* On what one came for. Before there is a window, assistive technology would be told of it without its role. */
static void
jalon_table_dialog_map (GtkWidget *widget)
{
  JalonTableDialog *self = JALON_TABLE_DIALOG (widget);

  GTK_WIDGET_CLASS (jalon_table_dialog_parent_class)->map (widget);
  if (self->choices->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->choices, 0));
}

static void
jalon_table_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_TABLE_DIALOG);
  G_OBJECT_CLASS (jalon_table_dialog_parent_class)->dispose (object);
}

static void
jalon_table_dialog_finalize (GObject *object)
{
  JalonTableDialog *self = JALON_TABLE_DIALOG (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_pointer (&self->preview, jalon_table_preview_free);
  g_clear_pointer (&self->map, jalon_table_map_free);
  g_clear_pointer (&self->names, jalon_table_names_free);
  g_clear_pointer (&self->import, jalon_table_import_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_free (self->shown);
  g_free (self->memory);
  G_OBJECT_CLASS (jalon_table_dialog_parent_class)->finalize (object);
}

/* What the choices are made with. */
static void
bind_form (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    gssize      offset;
  } children[] = {
    { "preset", G_STRUCT_OFFSET (JalonTableDialog, form.preset) },
    { "presets", G_STRUCT_OFFSET (JalonTableDialog, form.presets) },
    { "separator", G_STRUCT_OFFSET (JalonTableDialog, form.separator) },
    { "charset", G_STRUCT_OFFSET (JalonTableDialog, form.charset) },
    { "order", G_STRUCT_OFFSET (JalonTableDialog, form.order) },
    { "header", G_STRUCT_OFFSET (JalonTableDialog, form.header) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JalonTableDialog, title);
  gtk_widget_class_bind_template_child (widget_class, JalonTableDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, JalonTableDialog, remember);
  gtk_widget_class_bind_template_child (widget_class, JalonTableDialog, target);
  gtk_widget_class_bind_template_child (widget_class, JalonTableDialog, count);
  gtk_widget_class_bind_template_child (widget_class, JalonTableDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, form_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_cb);
}

static void
jalon_table_dialog_class_init (JalonTableDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_table_dialog_dispose;
  object_class->finalize = jalon_table_dialog_finalize;
  widget_class->map = jalon_table_dialog_map;

  signals[IMPORT] =
      g_signal_new ("import", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-table-dialog.ui");
  bind_form (widget_class);
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "table.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "table.load-mapping", NULL, load_mapping_action);
  gtk_widget_class_install_action (widget_class, "table.save-mapping", NULL, save_mapping_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "table.import", NULL);
}

static void
jalon_table_dialog_init (JalonTableDialog *self)
{
  self->choices = g_ptr_array_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_table_choices_list_presets (&self->form);
  self->updating = FALSE;
}

/**
 * jalon_table_dialog_new:
 * @parent: the window to stand over
 * @session: whose dossier the events may be added to
 * @import: (transfer full): a table whose beginning is known
 *
 * Returns: (transfer none): a dialog, not yet presented; %NULL with %JALON_ERROR_WORLD
 */
GtkWindow *
jalon_table_dialog_new (GtkWindow *parent, JalonSession *session, JalonTableImport *import, GError **error)
{
  g_autoptr (JalonTableImport) owned = import;
  JalonTableNames  *names = jalon_table_names_new (error);
  JalonHistory     *history = jalon_session_get_history (session);
  JalonTableDialog *self;

  if (names == NULL)
    return NULL;
  self = g_object_new (JALON_TYPE_TABLE_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->names = names;
  self->import = g_steal_pointer (&owned);
  jalon_plain_set_window_subtitle (self->title, self->import->name);
  self->import->adds = self->import->adds && jalon_history_check_writable (history, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->target), jalon_history_check_writable (history, NULL));
  adw_combo_row_set_selected (self->target, self->import->adds ? 1 : 0);
  begin_map (self);
  update (self);
  return GTK_WINDOW (self);
}

/**
 * jalon_table_dialog_steal_import:
 * @self: a dialog that the person has answered
 *
 * Returns: (transfer full): the table, with its mapping
 */
JalonTableImport *
jalon_table_dialog_steal_import (JalonTableDialog *self)
{
  return g_steal_pointer (&self->import);
}
