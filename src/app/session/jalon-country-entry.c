/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes names of states and organisations: those that
 * begin with the words first, then those that contain them; the countries of
 * the dossier before others, with how often it names them.
 */

#include "config.h"

#include "jalon-country-entry.h"
#include "jalon-named-codes.h"
#include "jalon-text.h"

#include <glib/gi18n.h>

/* How words fit a name. */
enum
{
  RANK_CODE,
  RANK_START,
  RANK_WORD,
  N_RANKS
};

/* In which turn matches come, by how they fit and by whether the dossier names them: who writes the beginning of a
 * country of the dossier means that one, also where it is the code of another. */
static const guint turns[N_RANKS][2] = {
  [RANK_CODE] = { 2, 0 },
  [RANK_START] = { 3, 1 },
  [RANK_WORD] = { 5, 4 },
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

static gboolean
is_offered (JalonCountryEntry *self, const Name *name)
{
  return name->is_state || !self->only_states;
}

/* @named: (nullable): in how many events of the dossier it is */
static void
add_match (JalonCompletionEntry *entry, const Name *name, const JalonNamedCode *named)
{
  JalonSession    *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (entry));
  g_autofree char *count = named != NULL && named->n_events > 0 ? g_strdup_printf ("%'u", named->n_events) : NULL;

  jalon_completion_entry_add_match (entry, jalon_session_get_name (session, name->code), count, name->code);
}

/* Whom the events of the dossier name, whatever countries are asked for. */
static GArray *
list_named (JalonCompletionEntry *entry)
{
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (entry));

  return jalon_named_codes_list_any (jalon_session_get_dossier (session), jalon_session_get_query (session));
}

static const Name *
find_name (JalonCountryEntry *self, const char *code)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (g_array_index (self->names, Name, i).code, code))
      return &g_array_index (self->names, Name, i);
  return NULL;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  return (int) ((const JalonNamedCode *) a)->rank - (int) ((const JalonNamedCode *) b)->rank;
}

/* Those that the dossier names most. */
static void
jalon_country_entry_suggest (JalonCompletionEntry *entry)
{
  JalonCountryEntry *self = JALON_COUNTRY_ENTRY (entry);
  g_autoptr (GArray) named = list_named (entry);

  g_array_sort (named, compare_ranks);
  for (guint i = 0; i < named->len && !jalon_completion_entry_is_full (entry); i++)
    {
      const JalonNamedCode *code = &g_array_index (named, JalonNamedCode, i);
      const Name           *name = find_name (self, code->code);

      if (name != NULL && is_offered (self, name))
        add_match (entry, name, code);
    }
}

static void
jalon_country_entry_offer (JalonCompletionEntry *entry, const char *text)
{
  JalonCountryEntry *self = JALON_COUNTRY_ENTRY (entry);
  g_autofree char   *words = jalon_text_fold (text);
  g_autofree char   *code = g_ascii_strup (text, -1);
  g_autoptr (GArray) named = list_named (entry);

  for (guint turn = 0; turn < 2 * N_RANKS; turn++)
    for (guint i = 0; i < self->names->len && !jalon_completion_entry_is_full (entry); i++)
      {
        const Name           *name = &g_array_index (self->names, Name, i);
        const JalonNamedCode *of_dossier = jalon_named_codes_find (named, name->code);
        guint                 found;

        if (is_offered (self, name) && get_rank (name, code, words, &found) && turn == turns[found][of_dossier != NULL])
          add_match (entry, name, of_dossier);
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
  JALON_COMPLETION_ENTRY_CLASS (klass)->suggest = jalon_country_entry_suggest;
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
