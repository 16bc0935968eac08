/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an article says of itself, to be corrected before it is coded. Its lines
 * are made when they are first shown: thousands of articles may come at once.
 */

#include "config.h"

#include "jalon-article-form.h"

#include "jalon-intake-credit.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"
#include "jalon-written-day.h"

#include <glib/gi18n.h>

/* As many as fit in a line. */
#define N_FIRST_LETTERS 72

/* What can be written in, in the order of the lines. */
typedef enum
{
  TITLE,
  PUBLISHER,
  AUTHOR,
  DATE,
  URL,
  N_LINES,
} Line;

struct _JalonArticleForm
{
  AdwExpanderRow parent_instance;

  GtkEditable *lines[N_LINES]; /* (nullable): none before they are shown */
  AdwComboRow *language;       /* (nullable): so too */

  char         *found[N_LINES];       /* (owned) (nullable): what the article says, or seems to say */
  gboolean      is_proposed[N_LINES]; /* it only seems to */
  JalonReading *reading;              /* (borrowed): the dialog's */
  gboolean      known;                /* the dossier has this text */
  gboolean      valid;
};

G_DEFINE_FINAL_TYPE (JalonArticleForm, jalon_article_form, ADW_TYPE_EXPANDER_ROW)

typedef enum
{
  PROP_VALID = 1,
} JalonArticleFormProperty;

static GParamSpec *properties[PROP_VALID + 1];

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Positions in the list of languages; the first asks for one. */
#define POSITION_OF(lang) ((lang) + 1)

static char *
dup_text (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text != '\0')
    return text;

  g_free (text);
  return NULL;
}

/* (nullable): as it stands in the line, or would */
static char *
dup_line (JalonArticleForm *self, Line line)
{
  if (self->lines[line] != NULL)
    return dup_text (self->lines[line]);

  return self->found[line] != NULL && *self->found[line] != '\0' ? g_strdup (self->found[line]) : NULL;
}

static guint
get_language_position (JalonArticleForm *self)
{
  if (self->language != NULL)
    return adw_combo_row_get_selected (self->language);

  return self->reading->language_known ? POSITION_OF (self->reading->coding->lang) : 0;
}

static gboolean
read_date (JalonArticleForm *self, JalonTime *time)
{
  g_autofree char *text = dup_line (self, DATE);

  *time = JALON_TIME_INIT;

  return text == NULL || jalon_written_day_parse (text, &time->start, &time->end, &time->precision);
}

static char *
dup_file_name (JalonArticleForm *self)
{
  return self->reading->file != NULL ? g_file_get_basename (self->reading->file) : g_strdup (_ ("Pasted text"));
}

/* What tells an article that says nothing of itself from another. */
static char *
dup_first_words (JalonArticleForm *self)
{
  g_autofree char *start =
      g_utf8_substring (self->reading->coding->intake->text,
                        0,
                        MIN (N_FIRST_LETTERS, g_utf8_strlen (self->reading->coding->intake->text, -1)));

  return g_strstrip (g_strdelimit (g_steal_pointer (&start), "\r\n\t", ' '));
}

/* "Who published it, and when?": what a person is asked for; %NULL where all is known */
static const char *
get_question (JalonArticleForm *self)
{
  g_autofree char *publisher = dup_line (self, PUBLISHER);
  g_autofree char *date = dup_line (self, DATE);

  if (publisher == NULL && date == NULL)
    return _ ("Who published it, and when?");
  if (publisher == NULL)
    return _ ("Who published it?");

  return date == NULL ? _ ("When was it published?") : NULL;
}

/* The line itself: the title, and below it what else is known, missing or wrong. */
static void
show_line (JalonArticleForm *self)
{
  g_autofree char *title = self->reading->coding != NULL ? dup_line (self, TITLE) : NULL;
  g_autofree char *words = title == NULL && self->reading->coding != NULL ? dup_first_words (self) : NULL;
  g_autofree char *name = dup_file_name (self);
  g_autofree char *subtitle = NULL;
  JalonTime        time;

  if (self->reading->problem != NULL)
    subtitle = g_strdup (self->reading->problem);
  else if (get_language_position (self) == 0)
    subtitle = g_strdup (_ ("Neither French nor English, it seems: choose one, or leave it out"));
  else if (!read_date (self, &time))
    subtitle = g_strdup (_ ("The date cannot be read: write 2025, 2025-06 or 2025-06-03"));
  else if (self->known)
    subtitle = g_strdup (_ ("In the dossier already: only what is new will be proposed"));
  else if (get_question (self) != NULL)
    subtitle = g_strdup (get_question (self));
  else
    {
      g_autofree char *publisher = dup_line (self, PUBLISHER);
      g_autofree char *date = dup_line (self, DATE);

      subtitle = g_strjoin (" · ", publisher, date, NULL);
    }
  if (title == NULL)
    title = g_strdup (words != NULL && self->reading->file == NULL ? words : name);
  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (self), title);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (self), subtitle);
}

static void
check (JalonArticleForm *self)
{
  JalonTime time;
  gboolean  date_valid = read_date (self, &time);
  gboolean  valid = self->reading->coding != NULL && date_valid && get_language_position (self) > 0;

  if (self->lines[DATE] != NULL)
    jalon_widget_set_invalid (GTK_WIDGET (self->lines[DATE]), !date_valid);
  show_line (self);
  if (valid == self->valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
add_entry (JalonArticleForm *self, Line line, const char *label)
{
  GtkWidget *row = adw_entry_row_new ();

  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), label);
  if (self->found[line] != NULL)
    jalon_plain_set_entry (GTK_EDITABLE (row), self->found[line]);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->lines[line] = GTK_EDITABLE (row);
}

static AdwComboRow *
add_languages (JalonArticleForm *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("language", "Choose…"));
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    gtk_string_list_append (labels, jalon_words_get_language (jalon_lang_get_code (lang)));
  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), _ ("Language"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  if (self->reading->language_known)
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), POSITION_OF (self->reading->coding->lang));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ADW_COMBO_ROW (row);
}

static void
remove_cb (JalonArticleForm *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
add_remove_button (JalonArticleForm *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  jalon_plain_set_tooltip (button, _ ("Leave this article out"));
  jalon_plain_set_name (GTK_ACCESSIBLE (button), _ ("Leave this article out"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
}

static void
find_publisher (JalonArticleForm *self, const JalonIntake *intake)
{
  char *proposed = intake->publisher == NULL ? jalon_intake_dup_credited (intake) : NULL;

  self->is_proposed[PUBLISHER] = proposed != NULL;
  self->found[PUBLISHER] = proposed != NULL ? proposed : g_strdup (intake->publisher);
}

static void
find_author (JalonArticleForm *self, const JalonIntake *intake)
{
  char *proposed = intake->author == NULL ? jalon_intake_dup_credited_author (intake) : NULL;

  self->is_proposed[AUTHOR] = proposed != NULL;
  self->found[AUTHOR] = proposed != NULL ? proposed : g_strdup (intake->author);
}

static void
find_date (JalonArticleForm *self, const JalonIntake *intake)
{
  JalonTime proposed = JALON_TIME_INIT;

  self->is_proposed[DATE] =
      intake->date.precision == JALON_TIME_UNKNOWN && jalon_intake_find_credited_date (intake, &proposed);
  self->found[DATE] = jalon_time_dup_edtf (self->is_proposed[DATE] ? &proposed : &intake->date);
}

static void
find_lines (JalonArticleForm *self)
{
  const JalonIntake *intake = self->reading->coding->intake;

  self->found[TITLE] = g_strdup (intake->title);
  find_publisher (self, intake);
  find_author (self, intake);
  find_date (self, intake);
  self->found[URL] = g_strdup (intake->url);
}

/* Makes the lines, once. */
static void
fill (JalonArticleForm *self)
{
  if (self->language != NULL || self->reading->coding == NULL)
    return;

  add_entry (self, TITLE, _ ("Title"));
  add_entry (self,
             PUBLISHER,
             self->is_proposed[PUBLISHER] ? _ ("Publisher, as the text seems to say") : _ ("Publisher"));
  add_entry (self, AUTHOR, self->is_proposed[AUTHOR] ? _ ("Author, as the text seems to say") : _ ("Author"));
  add_entry (self,
             DATE,
             self->is_proposed[DATE] ? _ ("Date, as the text seems to say")
                                     : _ ("Date, as fine as it is known (2025, 2025-06 or 2025-06-03)"));
  add_entry (self, URL, _ ("Address on the web"));
  self->language = add_languages (self);
  for (guint i = 0; i < N_LINES; i++)
    g_signal_connect_object (self->lines[i], "changed", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
}

static void
jalon_article_form_finalize (GObject *object)
{
  for (guint i = 0; i < N_LINES; i++)
    g_free (JALON_ARTICLE_FORM (object)->found[i]);

  G_OBJECT_CLASS (jalon_article_form_parent_class)->finalize (object);
}

static void
jalon_article_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonArticleFormProperty) prop_id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, jalon_article_form_get_valid (JALON_ARTICLE_FORM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_article_form_class_init (JalonArticleFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jalon_article_form_finalize;
  object_class->get_property = jalon_article_form_get_property;

  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[REMOVED] =
      g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalon_article_form_init (JalonArticleForm *self)
{
}

/**
 * jalon_article_form_new:
 * @session: whose dossier the article is for
 * @reading: (transfer none): what was read; must outlive the form
 *
 * Returns: (transfer floating): a line for it
 */
GtkWidget *
jalon_article_form_new (JalonSession *session, JalonReading *reading)
{
  JalonArticleForm *self = g_object_new (JALON_TYPE_ARTICLE_FORM, NULL);

  self->reading = reading;
  add_remove_button (self);
  if (reading->coding != NULL)
    {
      self->known = jalon_coding_find_article (reading->coding, jalon_session_get_dossier (session)) != NULL;
      find_lines (self);
      check (self);
      g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
    }
  else
    {
      adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), FALSE);
      gtk_widget_add_css_class (GTK_WIDGET (self), "unreadable");
      show_line (self);
    }

  return GTK_WIDGET (self);
}

JalonReading *
jalon_article_form_get_reading (JalonArticleForm *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE_FORM (self), NULL);

  return self->reading;
}

/* The first line that is asked for and is still empty; N_LINES where none is. */
static Line
find_missing (JalonArticleForm *self)
{
  static const Line asked[] = { TITLE, PUBLISHER, DATE };

  for (guint i = 0; i < G_N_ELEMENTS (asked) && self->reading->coding != NULL && !self->known; i++)
    {
      g_autofree char *text = dup_line (self, asked[i]);

      if (text == NULL)
        return asked[i];
    }

  return N_LINES;
}

/**
 * jalon_article_form_has_missing:
 *
 * Returns: whether something that is asked for is still empty
 */
gboolean
jalon_article_form_has_missing (JalonArticleForm *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE_FORM (self), FALSE);

  return find_missing (self) != N_LINES;
}

/**
 * jalon_article_form_focus_missing:
 * @self: a form that lacks something
 *
 * Opens it where it is closed, with the focus on the first line that is asked for and is still empty.
 */
void
jalon_article_form_focus_missing (JalonArticleForm *self)
{
  Line missing;

  g_return_if_fail (JALON_IS_ARTICLE_FORM (self));

  missing = find_missing (self);
  g_return_if_fail (missing != N_LINES);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->lines[missing]));
}

/**
 * jalon_article_form_is_changed:
 *
 * Returns: whether the person wrote something else into it
 */
gboolean
jalon_article_form_is_changed (JalonArticleForm *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE_FORM (self), FALSE);

  for (guint i = 0; i < N_LINES && self->language != NULL; i++)
    {
      g_autofree char *text = jalon_plain_dup_entry (self->lines[i], self->found[i]);

      if (g_strcmp0 (text, self->found[i] != NULL ? self->found[i] : "") != 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * jalon_article_form_get_valid:
 *
 * Returns: whether the article can be coded as the form has it
 */
gboolean
jalon_article_form_get_valid (JalonArticleForm *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE_FORM (self), FALSE);

  return self->valid;
}

static void
take (JalonArticleForm *self, Line line, char **text)
{
  g_autofree char *before = *text;

  *text = self->lines[line] != NULL ? jalon_plain_dup_entry (self->lines[line], before) : dup_line (self, line);
  if (*text != NULL && **text == '\0')
    g_clear_pointer (text, g_free);
}

/**
 * jalon_article_form_apply:
 * @self: a valid form
 *
 * Writes what stands in the form into its reading.
 */
void
jalon_article_form_apply (JalonArticleForm *self)
{
  JalonIntake *intake;
  JalonTime    time;

  g_return_if_fail (JALON_IS_ARTICLE_FORM (self));
  g_return_if_fail (self->valid);

  intake = self->reading->coding->intake;
  take (self, TITLE, &intake->title);
  take (self, PUBLISHER, &intake->publisher);
  take (self, AUTHOR, &intake->author);
  take (self, URL, &intake->url);
  read_date (self, &time);
  jalon_time_clear (&intake->date);
  intake->date = time;
  self->reading->coding->lang = get_language_position (self) - POSITION_OF (0);
}
