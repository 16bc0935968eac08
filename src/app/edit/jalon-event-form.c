/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of an event, to be corrected or filled in by hand. What is not
 * in a field stays as it was.
 */

#include "config.h"

#include "jalon-event-form.h"
#include "jalon-field-rows.h"
#include "jalon-party-editor.h"
#include "jalon-place-editor.h"
#include "jalon-plain-text.h"
#include "jalon-schema.h"
#include "jalon-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

struct _JalonEventForm
{
  JalonSessionWidget parent_instance;

  GtkEditable      *title;
  JalonFieldRows   *words;
  GtkEditable      *date;
  GtkLabel         *date_read;
  JalonPartyEditor *actors;
  JalonPartyEditor *recipients;
  JalonPlaceEditor *place;
  JalonFieldRows   *texts;

  JalonEventRecord *record; /* (owned) (nullable): as it was given */
  gboolean          valid;
};

G_DEFINE_FINAL_TYPE (JalonEventForm, jalon_event_form, JALON_TYPE_SESSION_WIDGET)

typedef enum
{
  PROP_VALID = 1,
} JalonEventFormProperty;

static GParamSpec *properties[PROP_VALID + 1];

static JalonSession *
get_session (JalonEventForm *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* Reads the date; an empty entry is no date at all, which is valid. */
static gboolean
read_date (JalonEventForm *self, JalonTime *time)
{
  g_autofree char *text = dup_text (self->date);

  *time = JALON_TIME_INIT;

  return *text == '\0' || jalon_day_parse_range (text, &time->start, &time->end, &time->precision);
}

static void
show_date (JalonEventForm *self)
{
  JalonTime        time;
  gboolean         valid = read_date (self, &time);
  g_autofree char *label = NULL;

  if (!valid)
    label = g_strdup (_ ("Write a year, a month (2025-04), a day (2025-04-07), or two of them with a slash between."));
  else if (time.precision == JALON_TIME_UNKNOWN)
    label = g_strdup (_ ("No date stated"));
  else
    label = jalon_time_dup_label (&time);

  jalon_plain_set_label (self->date_read, label);
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
check (JalonEventForm *self)
{
  g_autofree char *title = dup_text (self->title);
  JalonTime        time;
  gboolean         valid =
      self->record != NULL && *title != '\0' && read_date (self, &time) && jalon_field_rows_get_valid (self->texts);

  if (valid == self->valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
date_changed_cb (JalonEventForm *self)
{
  show_date (self);
  check (self);
}

static gboolean
jalon_event_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JALON_EVENT_FORM (widget)->title));
}

static void
jalon_event_form_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_EVENT_FORM);

  G_OBJECT_CLASS (jalon_event_form_parent_class)->dispose (object);
}

static void
jalon_event_form_finalize (GObject *object)
{
  g_clear_pointer (&JALON_EVENT_FORM (object)->record, jalon_event_record_free);

  G_OBJECT_CLASS (jalon_event_form_parent_class)->finalize (object);
}

static void
jalon_event_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonEventFormProperty) prop_id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, jalon_event_form_get_valid (JALON_EVENT_FORM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_event_form_class_init (JalonEventFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_event_form_dispose;
  object_class->finalize = jalon_event_form_finalize;
  object_class->get_property = jalon_event_form_get_property;
  widget_class->grab_focus = jalon_event_form_grab_focus;

  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (JALON_TYPE_FIELD_ROWS);
  g_type_ensure (JALON_TYPE_PARTY_EDITOR);
  g_type_ensure (JALON_TYPE_PLACE_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, title);
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, words);
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, texts);
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, date);
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, date_read);
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, actors);
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, recipients);
  gtk_widget_class_bind_template_child (widget_class, JalonEventForm, place);
  gtk_widget_class_bind_template_callback (widget_class, check);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "form");
}

static void
jalon_event_form_init (JalonEventForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalon_event_form_set_record:
 * @self: a form
 * @record: the event to edit; copied
 */
void
jalon_event_form_set_record (JalonEventForm *self, const JalonEventRecord *record)
{
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  g_return_if_fail (JALON_IS_EVENT_FORM (self));
  g_return_if_fail (record != NULL);

  jalon_event_record_free (self->record);
  self->record = jalon_event_record_copy (record);
  title = jalon_words_dup_text (get_session (self), record->title);
  date = jalon_time_dup_edtf (&record->time);

  jalon_plain_set_entry (self->title, title);
  jalon_field_rows_set_record (self->words, &jalon_event_schema, record);
  jalon_field_rows_set_record (self->texts, &jalon_event_schema, record);
  jalon_plain_set_entry (self->date, date);
  jalon_party_editor_set_parties (self->actors, record->parties, JALON_PARTY_ACTOR);
  jalon_party_editor_set_parties (self->recipients, record->parties, JALON_PARTY_RECIPIENT);
  jalon_place_editor_set_place (self->place, record->place);
  show_date (self);
  check (self);
}

/* A title in several languages stays so where its words are left as they are. */
static void
take_title (JalonEventForm *self, JalonEventRecord *record)
{
  g_autofree char *before = jalon_words_dup_text (get_session (self), record->title);
  g_autofree char *title = jalon_plain_dup_entry (self->title, before);

  if (g_strcmp0 (before, title) == 0)
    return;

  g_free (record->title);
  record->title = jalon_text_pack_one (title);
}

static gboolean
have_same_point (const JalonPlace *a, const JalonPlace *b)
{
  gboolean has_point = a != NULL && jalon_place_has_point (a);

  if (has_point != (b != NULL && jalon_place_has_point (b)))
    return FALSE;
  return !has_point || (a->lon == b->lon && a->lat == b->lat);
}

/* A line or an area is where it was, or it is gone. */
static void
take_place (JalonEventForm *self, JalonEventRecord *record)
{
  JalonPlace *place = jalon_place_editor_dup_place (self->place);

  if (!have_same_point (record->place, place))
    g_clear_pointer (&record->geometry, g_free);
  jalon_place_free (record->place);
  record->place = place;
}

/* What tells of the type more finely is wrong with another type, unless it was changed with it. */
static void
clear_finer (const JalonEventRecord *before, JalonEventRecord *record)
{
  for (guint i = 0; i < jalon_event_schema.n_fields && before->type != record->type; i++)
    {
      const JalonField *field = &jalon_event_schema.fields[i];

      if (field->aspect == JALON_ASPECT_TYPE && field->type == JALON_FIELD_STRING &&
          g_strcmp0 (*JALON_FIELD_OF (before, field, char *), *JALON_FIELD_OF (record, field, char *)) == 0)
        g_clear_pointer (JALON_FIELD_IN (record, field, char *), g_free);
    }
}

/* The words of the source stay: they are what it says, however they are read. */
static void
take_date (JalonEventForm *self, JalonEventRecord *record)
{
  JalonTime        time;
  g_autofree char *before = jalon_time_dup_edtf (&record->time);
  g_autofree char *text = dup_text (self->date);

  if (g_strcmp0 (before, text) == 0 || (before == NULL && *text == '\0') || !read_date (self, &time))
    return;

  record->time.start = time.start;
  record->time.end = time.end;
  record->time.precision = time.precision;
}

/**
 * jalon_event_form_dup_record:
 * @self: a valid form with a record
 *
 * Returns: (transfer full): the event as the fields have it
 */
JalonEventRecord *
jalon_event_form_dup_record (JalonEventForm *self)
{
  JalonEventRecord *record;

  g_return_val_if_fail (JALON_IS_EVENT_FORM (self), NULL);
  g_return_val_if_fail (self->record != NULL, NULL);

  record = jalon_event_record_copy (self->record);
  take_title (self, record);
  jalon_field_rows_apply (self->words, record);
  jalon_field_rows_apply (self->texts, record);
  clear_finer (self->record, record);
  take_date (self, record);
  g_ptr_array_set_size (record->parties, 0);
  jalon_party_editor_add_to (self->actors, record->parties);
  jalon_party_editor_add_to (self->recipients, record->parties);
  take_place (self, record);

  return record;
}

gboolean
jalon_event_form_get_valid (JalonEventForm *self)
{
  g_return_val_if_fail (JALON_IS_EVENT_FORM (self), FALSE);

  return self->valid;
}
