/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line about a thing on the map, for hover.
 */

#include "config.h"

#include "jalon-i18n.h"
#include "jalon-scene-features.h"
#include "jalon-text.h"

/* How fine the place is, where it is not a point. */
static void
append_precision (JalonScene *self, GString *line, JalonPrecision precision, const char *country)
{
  g_autofree char *words = NULL;

  if (jalon_precision_is_point (precision))
    return;
  if (precision != JALON_PRECISION_COUNTRY || country == NULL)
    {
      jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_PRECISION, precision));
      return;
    }
  /* Translators: %s is a country: something happened in it, no one says where. */
  words =
      g_strdup_printf (_ ("%s; place not stated"), jalon_world_get_name (self->world, country, self->options.language));
  jalon_text_append_part (line, words);
}

static void
caption_country (JalonScene *self, GString *line, const char *code)
{
  const JalonCountryRoles *roles = jalon_scene_find_roles (self, code);
  const struct
  {
    JalonRoles  role;
    const char *label;
  } labels[] = {
    /* Translators: after the name of a country: "Morocco · hosts training or a site" */
    { JALON_ROLE_HOST, _ ("hosts training or a site") },
    { JALON_ROLE_TRAINEE, _ ("is trained") },
    { JALON_ROLE_CLOSING, _ ("closes its airspace") },
    { JALON_ROLE_BANNED, _ ("its flights are barred") },
  };

  jalon_text_append_part (line, jalon_world_get_name (self->world, code, self->options.language));
  jalon_text_append_part (line, jalon_world_get_status_note (self->world, self->options.worldview, code));
  for (guint i = 0; roles != NULL && i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *qualified = NULL;

      if ((roles->roles & labels[i].role) == 0)
        continue;
      /* Translators: what a country does, where that is disputed: "closes its airspace (disputed)" */
      if ((roles->uncertain & labels[i].role) != 0)
        qualified = g_strdup_printf (_ ("%s (disputed)"), labels[i].label);
      /* Translators: what a country does, where that is not yet reviewed: "closes its airspace (proposed)" */
      else if ((roles->proposed & labels[i].role) != 0)
        qualified = g_strdup_printf (_ ("%s (proposed)"), labels[i].label);
      jalon_text_append_part (line, qualified != NULL ? qualified : labels[i].label);
    }
}

/* What was accepted goes without saying. */
static void
append_review (GString *line, JalonReview review)
{
  if (review != JALON_REVIEW_ACCEPTED)
    jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, review));
}

static void
caption_event (JalonScene *self, GString *line, const char *id)
{
  guint row;

  if (!jalon_event_snapshot_find (self->events, id, &row))
    return;

  g_autoptr (JalonEventRecord) record = jalon_event_snapshot_dup_record (self->events, row);
  JalonVerdict     verdict = jalon_event_snapshot_get_verdict (self->events, row);
  g_autofree char *title = jalon_text_dup (record->title, self->options.language);
  g_autofree char *time = jalon_time_dup_label (&record->time);
  const char *country = record->place != NULL && record->place->countries != NULL ? record->place->countries[0] : NULL;

  jalon_text_append_part (line, title);
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type));
  jalon_text_append_part (line, time);
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, verdict));
  append_review (line, record->review);
  if (record->alternatives->len > 0)
    /* Translators: of an event that is said to have happened at one of several places */
    jalon_text_append_part (line, _ ("place disputed"));
  else
    append_precision (self, line, record->place != NULL ? record->place->precision : JALON_PRECISION_NONE, country);
}

static void
caption_site (JalonScene *self, GString *line, const char *id)
{
  const JalonSceneFeature *site = jalon_scene_find_feature (self, JALON_KIND_SITE, id);

  if (site == NULL)
    return;

  g_autofree char *name = jalon_text_dup (site->title, self->options.language);

  jalon_text_append_part (line, name);
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, site->site_kind));
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, site->verdict));
  append_review (line, site->review);
  append_precision (self, line, site->precision, site->host);
}

static void
caption_closure (JalonScene *self, GString *line, const char *id)
{
  const JalonSceneFeature *closure = jalon_scene_find_feature (self, JALON_KIND_CLOSURE, id);

  if (closure == NULL)
    return;

  g_autofree char *title = jalon_text_dup (closure->title, self->options.language);
  g_autofree char *time = jalon_time_dup_label (&closure->time);

  jalon_text_append_part (line, title);
  jalon_text_append_part (line, time);
  if (closure->until_further_notice)
    jalon_text_append_part (line, _ ("until further notice"));
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, closure->verdict));
  append_review (line, closure->review);
}

/**
 * jalon_scene_dup_caption:
 *
 * Says in one line what a thing is. For use in the main thread.
 *
 * Returns: (transfer full): empty for %NULL and where there is nothing
 */
char *
jalon_scene_dup_caption (JalonScene *self, const JalonThing *thing)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *cluster = NULL;

  switch (thing != NULL ? thing->kind : JALON_THING_NONE)
    {
    case JALON_THING_NONE:
      break;
    case JALON_THING_COUNTRY:
      caption_country (self, line, thing->id);
      break;
    case JALON_THING_EVENT:
      caption_event (self, line, thing->id);
      break;
    case JALON_THING_SITE:
      caption_site (self, line, thing->id);
      break;
    case JALON_THING_CLOSURE:
      caption_closure (self, line, thing->id);
      break;
    case JALON_THING_CLUSTER:
      cluster = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u event", "%'u events", thing->cluster->len),
                                 thing->cluster->len);
      jalon_text_append_part (line, cluster);
      break;
    }
  return g_string_free (line, FALSE);
}
