/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line for each field that either has, told as changes are. What both say alike
 * stands once, across both columns.
 */

#include "config.h"

#include "jalon-pair-fields.h"

#include "jalon-event-titles.h"
#include "jalon-field-change.h"
#include "jalon-kind.h"
#include "jalon-text.h"
#include "jalon-widget.h"
#include "jalon-write-feature.h"

#include <glib/gi18n.h>

/* Columns of the grid. */
#define LABELS 0
#define FIRST 1
#define SECOND 2

/* (transfer full) (element-type JalonFieldChange): what an event has, as what comes to be */
static GPtrArray *
list_fields (JalonDossier *dossier, guint row)
{
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), row);
  const JalonKind *kind = jalon_kind_refine (&jalon_kinds[JALON_KIND_EVENT], record);
  g_autofree char *text = NULL;
  JalonWriter      writer;

  jalon_writer_init (&writer, NULL);
  jalon_write_feature (&writer, kind, record);
  text = g_string_free (writer.out, FALSE);
  return jalon_field_changes_list (kind->schema, NULL, text, &(JalonChangeNames){ dossier, dossier });
}

static const JalonFieldChange *
find (const GPtrArray *fields, const char *member)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const JalonFieldChange *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->member, member))
        return field;
    }
  return NULL;
}

static GtkWidget *
create_value (const char *words)
{
  GtkWidget *label = jalon_widget_create_label (words, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

/* @line: in the grid; @label: (nullable): what is told, %NULL where the line above tells of the same; @first, @second:
 * (nullable): what stands there */
static void
add_line (GtkGrid *grid, int line, const char *label, const char *first, const char *second)
{
  g_autofree char *name = label != NULL ? jalon_text_capitalise (g_strdup (label)) : g_strdup ("");
  GtkWidget       *heading = jalon_widget_create_label (name, "dim-label");
  gboolean         is_same = g_strcmp0 (first, second) == 0;

  gtk_widget_set_valign (heading, GTK_ALIGN_START);
  gtk_grid_attach (grid, heading, LABELS, line, 1, 1);
  if (first != NULL)
    gtk_grid_attach (grid, create_value (first), FIRST, line, is_same ? 2 : 1, 1);
  if (second != NULL && !is_same)
    gtk_grid_attach (grid, create_value (second), SECOND, line, 1, 1);
}

static const char *
get_words (const JalonFieldChange *field)
{
  return field != NULL ? field->after : NULL;
}

/* Who says so: "Le Matin, 7 April 2025; Radio Sahel". */
static char *
dup_articles (JalonDossier *dossier, const GPtrArray *claims)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);
      JalonArticle     *article = jalon_dossier_find_article (dossier, claim->article_id);
      g_autofree char  *label = article != NULL ? jalon_article_dup_label (article) : NULL;

      if (label != NULL && g_hash_table_add (seen, claim->article_id))
        g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("reasons", "; ") : "", label);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Title and sources at the head of a column. */
static void
add_head (GtkGrid *grid, int column, JalonDossier *dossier, guint row)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (events, row);
  g_autofree char *title = jalon_event_store_dup_title (events, row, jalon_text_get_ui_language ());
  g_autofree char *articles = dup_articles (dossier, record->claims);
  GtkWidget       *sources = jalon_widget_create_label (articles, "caption");

  gtk_widget_add_css_class (sources, "dim-label");
  gtk_grid_attach (grid, jalon_widget_create_label (title, "heading"), column, 0, 1, 1);
  gtk_grid_attach (grid, sources, column, 1, 1, 1);
}

static void
clear (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

/**
 * jalon_pair_fields_show:
 * @grid: emptied and filled
 * @first: row of an event
 * @second: row of another
 *
 * Shows two events beside each other, in the columns of a grid.
 */
void
jalon_pair_fields_show (GtkGrid *grid, JalonDossier *dossier, guint first, guint second)
{
  g_autoptr (GPtrArray) left = list_fields (dossier, first);
  g_autoptr (GPtrArray) right = list_fields (dossier, second);
  const char *above = NULL;
  int         line = 2;

  clear (grid);
  add_head (grid, FIRST, dossier, first);
  add_head (grid, SECOND, dossier, second);
  for (guint i = 0; i < left->len; i++)
    {
      const JalonFieldChange *field = g_ptr_array_index (left, i);

      add_line (grid,
                line++,
                g_strcmp0 (field->label, above) != 0 ? field->label : NULL,
                field->after,
                get_words (find (right, field->member)));
      above = field->label;
    }
  for (guint i = 0; i < right->len; i++)
    {
      const JalonFieldChange *field = g_ptr_array_index (right, i);

      if (find (left, field->member) == NULL)
        add_line (grid, line++, field->label, NULL, field->after);
    }
}
