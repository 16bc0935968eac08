/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of states and organisations: those that
 * begin with the words first, then those that contain them; the countries of
 * the dossier before others.
 */

#include "config.h"

#include "jalon-country-entry.h"
#include "jalon-named-codes.h"
#include "jalon-text.h"

#include <glib/gi18n.h>

/* Below this rank comes better; a match has one of these. */
enum
{
  RANK_CODE,
  RANK_START,
  RANK_WORD,
  N_RANKS
};

typedef struct
{
  const char *code;   /* the world's */
  char       *folded; /* (owned): its name, without case and accents */
  gboolean    is_state;
} Name;

struct _JalonCountryEntry
{
  JalonCompletionEntry parent_instance;

  GArray  *names; /* (owned) (element-type Name): by name */
  gboolean only_states;
};

G_DEFINE_FINAL_TYPE (JalonCountryEntry, jalon_country_entry, JALON_TYPE_COMPLETION_ENTRY)

static void
name_clear (Name *name)
{
  g_clear_pointer (&name->folded, g_free);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Name *) a)->folded, ((const Name *) b)->folded);
}

static void
add_names (JalonCountryEntry *self, JalonSession *session, gboolean organisations)
{
  const char *const *codes = jalon_world_list_codes (jalon_session_get_world (session), organisations);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      Name name = { codes[i], jalon_text_fold (jalon_session_get_name (session, codes[i])), !organisations };

      g_array_append_val (self->names, name);
    }
}

static gboolean
get_rank (const Name *name, const char *code, const char *words, guint *out_rank)
{
  const char *found = strstr (name->folded, words);

  if (g_str_equal (name->code, code))
    *out_rank = RANK_CODE;
  else if (found == name->folded)
    *out_rank = RANK_START;
  else if (found != NULL && !g_ascii_isalnum (found[-1]))
    *out_rank = RANK_WORD;
  else
    return FALSE;

  return TRUE;
}

/* The better a name fits the earlier, and among those that fit alike the countries of the dossier before others. */
static void
jalon_country_entry_offer (JalonCompletionEntry *entry, const char *text)
{
  JalonCountryEntry *self = JALON_COUNTRY_ENTRY (entry);
  JalonSession      *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  g_autofree char   *words = jalon_text_fold (text);
  g_autofree char   *code = g_ascii_strup (text, -1);
  /* Whom the events of the dossier name. */
  g_autoptr (GArray) named =
      jalon_named_codes_list_any (jalon_session_get_dossier (session), jalon_session_get_query (session));

  for (guint rank = 0; rank < 2 * N_RANKS; rank++)
    for (guint i = 0; i < self->names->len && !jalon_completion_entry_is_full (entry); i++)
      {
        const Name *name = &g_array_index (self->names, Name, i);
        guint       found;

        if ((name->is_state || !self->only_states) && get_rank (name, code, words, &found) &&
            rank == 2 * found + (jalon_named_codes_find (named, name->code) == NULL))
          jalon_completion_entry_add_match (entry, jalon_session_get_name (session, name->code), NULL, name->code);
      }
}

static void
jalon_country_entry_picked (JalonCompletionEntry *entry, gconstpointer match)
{
  jalon_completion_entry_set_text (entry, NULL);
}

static void
jalon_country_entry_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  JalonCountryEntry *self = JALON_COUNTRY_ENTRY (widget);

  add_names (self, session, FALSE);
  add_names (self, session, TRUE);
  g_array_sort (self->names, compare_names);
}

static void
jalon_country_entry_finalize (GObject *object)
{
  g_clear_pointer (&JALON_COUNTRY_ENTRY (object)->names, g_array_unref);

  G_OBJECT_CLASS (jalon_country_entry_parent_class)->finalize (object);
}

static void
jalon_country_entry_class_init (JalonCountryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_country_entry_finalize;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_country_entry_session_set;
  JALON_COMPLETION_ENTRY_CLASS (klass)->offer = jalon_country_entry_offer;
  JALON_COMPLETION_ENTRY_CLASS (klass)->picked = jalon_country_entry_picked;
}

static void
say_hint (JalonCountryEntry *self)
{
  jalon_completion_entry_set_hint (JALON_COMPLETION_ENTRY (self),
                                   self->only_states ? _ ("Add a country") : _ ("Add a country or organisation"),
                                   "list-add-symbolic");
}

static void
jalon_country_entry_init (JalonCountryEntry *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, (GDestroyNotify) name_clear);
  say_hint (self);
}

/**
 * jalon_country_entry_limit_to_states:
 *
 * Offers no organisations any more, as for where something is.
 */
void
jalon_country_entry_limit_to_states (JalonCountryEntry *self)
{
  g_return_if_fail (JALON_IS_COUNTRY_ENTRY (self));

  self->only_states = TRUE;
  say_hint (self);
}
