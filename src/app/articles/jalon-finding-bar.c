/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words in hand were understood as.
 */

#include "config.h"

#include "jalon-finding-bar.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/**
 * JalonFindingBar:
 *
 * @finding: what the words in hand mean; nothing where @has_finding is %FALSE. Its strings but @code and @sector are
 * not kept
 */
struct _JalonFindingBar
{
  JalonSessionWidget parent_instance;

  GtkLabel  *words;
  GtkButton *open;
  GtkWidget *previous;
  GtkWidget *next;

  JalonFinding finding;
  gboolean     has_finding;
};

G_DEFINE_FINAL_TYPE (JalonFindingBar, jalon_finding_bar, JALON_TYPE_SESSION_WIDGET)

static guint step_signal;

static JalonSession *
get_session (JalonFindingBar *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

/* Degrees around a place, by how fine it is. */
static double
get_reach (JalonPrecision precision)
{
  switch (precision)
    {
    case JALON_PRECISION_SITE:
    case JALON_PRECISION_CITY:
    case JALON_PRECISION_NEAR_CITY:
      return 1.0;
    case JALON_PRECISION_ADMIN1:
      return 3.0;
    case JALON_PRECISION_BORDER:
    case JALON_PRECISION_SEA:
    case JALON_PRECISION_AIRSPACE:
    case JALON_PRECISION_COUNTRY:
    case JALON_PRECISION_REGION:
    case JALON_PRECISION_NONE:
    case JALON_N_PRECISIONS:
    default:
      return 8.0;
    }
}

static void
show_dates (JalonFindingBar *self)
{
  g_autoptr (JalonQuery) query = jalon_query_copy (jalon_session_get_query (get_session (self)));

  query->since = self->finding.time.start;
  query->until = self->finding.time.end;
  jalon_session_set_query (get_session (self), query);
}

/**
 * jalon_finding_bar_open:
 *
 * Shows what the words in hand mean: selects the country, moves the map to the place, sets the dates of the timeline.
 */
void
jalon_finding_bar_open (JalonFindingBar *self)
{
  const JalonFinding *finding = &self->finding;

  if (!self->has_finding)
    return;
  switch (finding->kind)
    {
    case JALON_FINDING_PARTY:
      jalon_session_select_id (get_session (self), JALON_THING_COUNTRY, finding->code);
      break;
    case JALON_FINDING_PLACE:
      gtk_widget_activate_action (GTK_WIDGET (self),
                                  "win.show-place",
                                  "(ddd)",
                                  finding->lon,
                                  finding->lat,
                                  get_reach (finding->precision));
      break;
    case JALON_FINDING_TIME:
      show_dates (self);
      break;
    case JALON_N_FINDING_KINDS:
    default:
      break;
    }
}

static void
previous_cb (JalonFindingBar *self)
{
  g_signal_emit (self, step_signal, 0, -1);
}

static void
next_cb (JalonFindingBar *self)
{
  g_signal_emit (self, step_signal, 0, 1);
}

static void
jalon_finding_bar_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_FINDING_BAR);

  G_OBJECT_CLASS (jalon_finding_bar_parent_class)->dispose (object);
}

static void
jalon_finding_bar_class_init (JalonFindingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_finding_bar_dispose;

  step_signal =
      g_signal_new ("step", JALON_TYPE_FINDING_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-finding-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonFindingBar, words);
  gtk_widget_class_bind_template_child (widget_class, JalonFindingBar, open);
  gtk_widget_class_bind_template_child (widget_class, JalonFindingBar, previous);
  gtk_widget_class_bind_template_child (widget_class, JalonFindingBar, next);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, jalon_finding_bar_open);
}

static void
jalon_finding_bar_init (JalonFindingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_place (JalonSession *session, const JalonFinding *finding)
{
  const char *country = finding->code != NULL ? jalon_session_get_name (session, finding->code) : NULL;

  if (country == NULL || g_str_equal (country, finding->name))
    return g_strdup (finding->name);
  /* Translators: a place and its country. */
  return g_strdup_printf (C_ ("place", "%s, %s"), finding->name, country);
}

/**
 * jalon_finding_dup_words:
 * @session: whose language
 *
 * Returns: (transfer full): what the words mean: "Party: Mali", "Place: Gao, Mali", "Date: 6 April 2025"
 */
char *
jalon_finding_dup_words (JalonSession *session, const JalonFinding *finding)
{
  JalonParty       party = { .code = (char *) finding->code, .sector = (char *) finding->sector };
  g_autofree char *what = NULL;

  switch (finding->kind)
    {
    case JALON_FINDING_PARTY:
      what = jalon_words_dup_party (session, &party);
      /* Translators: what words of an article were understood as; %s is a state or organisation. */
      return g_strdup_printf (_ ("Party: %s"), what);
    case JALON_FINDING_PLACE:
      what = dup_place (session, finding);
      /* Translators: what words of an article were understood as; %s is a place and its country. */
      return g_strdup_printf (_ ("Place: %s"), what);
    case JALON_FINDING_TIME:
    case JALON_N_FINDING_KINDS:
    default:
      what = jalon_time_dup_label (&finding->time);
      /* Translators: what words of an article were understood as; %s is a date or a span of time. */
      return g_strdup_printf (_ ("Date: %s"), what);
    }
}

static const char *
get_label (JalonFindingKind kind)
{
  static const char *const labels[JALON_N_FINDING_KINDS] = { N_ ("Show country"),
                                                             N_ ("Show on map"),
                                                             N_ ("Show dates") };

  return _ (labels[kind]);
}

/**
 * jalon_finding_bar_show:
 * @finding: (nullable): what the words in hand mean
 * @otherwise: what to say where they mean nothing
 *
 * Says what the words mean, and offers to show it.
 */
void
jalon_finding_bar_show (JalonFindingBar *self, const JalonFinding *finding, const char *otherwise)
{
  g_autofree char *words = finding != NULL ? jalon_finding_dup_words (get_session (self), finding) : NULL;

  self->has_finding = finding != NULL;
  if (finding != NULL)
    {
      self->finding = *finding;
      self->finding.name = NULL;
      self->finding.time.words = NULL;
      jalon_plain_set_button (self->open, get_label (finding->kind));
    }
  jalon_plain_set_label (self->words, words != NULL ? words : otherwise);
  gtk_widget_set_visible (GTK_WIDGET (self->open), finding != NULL);
}
