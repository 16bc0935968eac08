/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an article says of itself, to be corrected before it is coded.
 */

#include "config.h"

#include "jalon-article-form.h"

#include "jalon-intake-credit.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* As many as fit in a line. */
#define N_FIRST_LETTERS 72

struct _JalonArticleForm
{
  AdwExpanderRow parent_instance;

  GtkEditable *title;
  GtkEditable *publisher;
  GtkEditable *author;
  GtkEditable *date;
  GtkEditable *url;
  AdwComboRow *language;

  JalonReading *reading; /* (borrowed): the dialog's */
  gboolean      known;   /* the dossier has this text */
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

static const char *
get_language_name (JalonLang lang)
{
  if (lang == JALON_LANG_FR)
    return C_ ("language", "French");
  return lang == JALON_LANG_EN ? C_ ("language", "English") : jalon_lang_get_code (lang);
}

static char *
dup_text (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text != '\0')
    return text;

  g_free (text);
  return NULL;
}

static gboolean
read_date (JalonArticleForm *self, JalonTime *time)
{
  g_autofree char *text = dup_text (self->date);

  *time = JALON_TIME_INIT;

  return text == NULL || jalon_day_parse_range (text, &time->start, &time->end, &time->precision);
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
  g_autofree char *publisher = dup_text (self->publisher);
  g_autofree char *date = dup_text (self->date);

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
  g_autofree char *title = self->reading->coding != NULL ? dup_text (self->title) : NULL;
  g_autofree char *words = title == NULL && self->reading->coding != NULL ? dup_first_words (self) : NULL;
  g_autofree char *name = dup_file_name (self);
  g_autofree char *subtitle = NULL;

  if (self->reading->problem != NULL)
    subtitle = g_strdup (self->reading->problem);
  else if (adw_combo_row_get_selected (self->language) == 0)
    subtitle = g_strdup (_ ("Neither French nor English, it seems: choose one, or leave it out"));
  else if (self->known)
    subtitle = g_strdup (_ ("In the dossier already: only what is new will be proposed"));
  else if (get_question (self) != NULL)
    subtitle = g_strdup (get_question (self));
  else
    {
      g_autofree char *publisher = dup_text (self->publisher);
      g_autofree char *date = dup_text (self->date);

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
  gboolean  valid = self->reading->coding != NULL && date_valid && adw_combo_row_get_selected (self->language) > 0;

  if (date_valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  show_line (self);
  if (valid == self->valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static GtkEditable *
add_entry (JalonArticleForm *self, const char *label, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), label);
  if (text != NULL)
    jalon_plain_set_entry (GTK_EDITABLE (row), text);
  g_signal_connect_object (row, "changed", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return GTK_EDITABLE (row);
}

static AdwComboRow *
add_languages (JalonArticleForm *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("language", "Choose…"));
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    gtk_string_list_append (labels, get_language_name (lang));
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
add_publisher (JalonArticleForm *self, const JalonIntake *intake)
{
  g_autofree char *proposed = intake->publisher == NULL ? jalon_intake_dup_credited (intake) : NULL;

  self->publisher = add_entry (self,
                               proposed != NULL ? _ ("Publisher, as the text seems to say") : _ ("Publisher"),
                               proposed != NULL ? proposed : intake->publisher);
}

static void
add_date (JalonArticleForm *self, const JalonIntake *intake)
{
  gboolean         is_known = intake->date.precision != JALON_TIME_UNKNOWN;
  JalonTime        proposed = JALON_TIME_INIT;
  gboolean         is_proposed = !is_known && jalon_intake_find_credited_date (intake, &proposed);
  g_autofree char *date = jalon_time_dup_edtf (is_proposed ? &proposed : &intake->date);

  self->date = add_entry (self,
                          is_proposed ? _ ("Date, as the text seems to say")
                                      : _ ("Date, as fine as it is known (2025, 2025-06 or 2025-06-03)"),
                          date);
}

static void
fill (JalonArticleForm *self)
{
  const JalonIntake *intake = self->reading->coding->intake;

  self->title = add_entry (self, _ ("Title"), intake->title);
  add_publisher (self, intake);
  self->author = add_entry (self, _ ("Author"), intake->author);
  add_date (self, intake);
  self->url = add_entry (self, _ ("Address on the web"), intake->url);
  self->language = add_languages (self);
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
      fill (self);
      check (self);
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

/**
 * jalon_article_form_get_missing:
 *
 * Returns: (transfer none) (nullable): the first line that is asked for and is still empty; %NULL where nothing is
 */
GtkWidget *
jalon_article_form_get_missing (JalonArticleForm *self)
{
  GtkEditable *asked[3];

  g_return_val_if_fail (JALON_IS_ARTICLE_FORM (self), NULL);

  if (self->reading->coding == NULL || self->known)
    return NULL;
  asked[0] = self->title;
  asked[1] = self->publisher;
  asked[2] = self->date;
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *text = dup_text (asked[i]);

      if (text == NULL)
        return GTK_WIDGET (asked[i]);
    }

  return NULL;
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
take (GtkEditable *entry, char **text)
{
  g_autofree char *before = *text;

  *text = jalon_plain_dup_entry (entry, before);
  if (**text == '\0')
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
  take (self->title, &intake->title);
  take (self->publisher, &intake->publisher);
  take (self->author, &intake->author);
  take (self->url, &intake->url);
  read_date (self, &time);
  jalon_time_clear (&intake->date);
  intake->date = time;
  self->reading->coding->lang = adw_combo_row_get_selected (self->language) - POSITION_OF (0);
}
