/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What speaks for two events being one: type and parties.
 */

#include "config.h"

#include "jalon-same-cues.h"

#include "jalon-codes.h"
#include "jalon-i18n.h"

#include <string.h>

/* Points of the cues. Who and what weigh most: a dossier has many events of one day and of one place. */
#define SAME_TYPE 3
#define CLOSE_TYPE 1
#define SAME_MODE 2
#define SAME_CODE 1
#define EQUAL_SIDE 4
#define SHARED_SIDE 3
#define MEMBER_SIDE 2

/* Organisations with more members than this say nothing of one of them. */
#define MAX_MEMBERS 16

/* Types that reports of one event take for each other, after the definitions of PLOVER 0.8: an
 * agreement is made at a meeting and is on cooperation, and each report picks one of the three;
 * training and equipment are cooperation or aid; a measure against a state that touches its people
 * is a sanction or coercion; an arrest or a seizure by force is coercion or an assault; a show of
 * force is a threat or a mobilisation, an ultimatum a request or a threat; and who rejects an
 * accusation often accuses in turn. */
static const JalonEventType close_types[][2] = {
  { JALON_EVENT_AGREE, JALON_EVENT_CONSULT },     { JALON_EVENT_AGREE, JALON_EVENT_COOPERATE },
  { JALON_EVENT_CONSULT, JALON_EVENT_COOPERATE }, { JALON_EVENT_COOPERATE, JALON_EVENT_AID },
  { JALON_EVENT_SANCTION, JALON_EVENT_COERCE },   { JALON_EVENT_COERCE, JALON_EVENT_ASSAULT },
  { JALON_EVENT_THREATEN, JALON_EVENT_MOBILIZE }, { JALON_EVENT_REQUEST, JALON_EVENT_THREATEN },
  { JALON_EVENT_ACCUSE, JALON_EVENT_REJECT },
};

void
jalon_same_cues_init (JalonSameCues *self, JalonWorld *world, const char *language)
{
  *self = (JalonSameCues){ .world = world, .language = language };
  self->reasons = g_array_new (FALSE, FALSE, sizeof (JalonSameReason));
}

void
jalon_same_cues_clear (JalonSameCues *self)
{
  for (guint i = 0; i < self->reasons->len; i++)
    g_free (g_array_index (self->reasons, JalonSameReason, i).text);
  g_array_unref (self->reasons);
}

/* @weight: where it stands among the reasons; @text: (transfer full) */
static void
add_reason (JalonSameCues *self, guint weight, char *text)
{
  JalonSameReason reason = { weight, text };

  g_array_append_val (self->reasons, reason);
}

/* @reason: (transfer full) (nullable) */
void
jalon_same_cues_add (JalonSameCues *self, guint points, char *reason)
{
  self->points += points;
  if (reason != NULL)
    add_reason (self, points, reason);
}

guint
jalon_same_list_types (JalonEventType type)
{
  guint types = 1u << type;

  for (guint i = 0; i < G_N_ELEMENTS (close_types); i++)
    {
      if (close_types[i][0] == type)
        types |= 1u << close_types[i][1];
      else if (close_types[i][1] == type)
        types |= 1u << close_types[i][0];
    }

  return types;
}

/* Measures of these types are acts of their own: who recalls an ambassador does not close a
 * border by it. Modes of the others describe one act in several ways. */
static gboolean
has_distinct_modes (JalonEventType type)
{
  return type == JALON_EVENT_SANCTION || type == JALON_EVENT_COERCE;
}

static gboolean
shares_code (const JalonEventRecord *a, const JalonEventRecord *b)
{
  const JalonField *field;

  for (guint i = 0; (field = jalon_codes_get_field (i)) != NULL; i++)
    {
      const char *code = *JALON_FIELD_OF (a, field, char *);

      if (code != NULL && g_strcmp0 (code, *JALON_FIELD_OF (b, field, char *)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Types must be the same, or close to each other. */
gboolean
jalon_same_compare_types (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b)
{
  if (a->type != b->type)
    {
      if ((jalon_same_list_types (a->type) >> b->type & 1) == 0)
        return FALSE;
      /* Translators: two types of events, why one event may be the same as another. */
      jalon_same_cues_add (self,
                           CLOSE_TYPE,
                           g_strdup_printf (_ ("%s is close to %s"),
                                            jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, a->type),
                                            jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, b->type)));
      return TRUE;
    }

  self->is_same_type = TRUE;
  jalon_same_cues_add (self, SAME_TYPE, g_strdup (_ ("same type")));
  if (a->mode != NULL && b->mode != NULL)
    {
      if (g_str_equal (a->mode, b->mode))
        jalon_same_cues_add (self, SAME_MODE, NULL);
      else if (has_distinct_modes (a->type))
        return FALSE;
    }
  if (shares_code (a, b))
    jalon_same_cues_add (self, SAME_CODE, NULL);

  return TRUE;
}

/* Whether both sides do the same in events of a type, so that either may be named first. */
gboolean
jalon_same_is_mutual (JalonEventType type)
{
  return type == JALON_EVENT_AGREE || type == JALON_EVENT_CONSULT || type == JALON_EVENT_COOPERATE;
}

static const char *const *
list_members (JalonWorld *world, const char *code)
{
  const char *const *members = jalon_world_list_members (world, code);

  return members != NULL && g_strv_length ((char **) members) <= MAX_MEMBERS ? members : NULL;
}

static gboolean
is_member (JalonWorld *world, const char *state, const char *organisation)
{
  const char *const *members = list_members (world, organisation);

  return members != NULL && g_strv_contains (members, state);
}

/* Returns: (transfer container) (element-type utf8): a code, its members, and what it is a member of */
GPtrArray *
jalon_same_list_related_codes (JalonWorld *world, const char *code)
{
  GPtrArray         *codes = g_ptr_array_new ();
  const char *const *members = list_members (world, code);
  const char *const *organisations = jalon_world_list_codes (world, TRUE);

  g_ptr_array_add (codes, (gpointer) code);
  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    g_ptr_array_add (codes, (gpointer) members[i]);
  for (guint i = 0; organisations != NULL && organisations[i] != NULL; i++)
    {
      if (is_member (world, code, organisations[i]))
        g_ptr_array_add (codes, (gpointer) organisations[i]);
    }

  return codes;
}

/* Returns: (transfer container) (element-type utf8): the parties in a role, or in both, each once.
 * @out_inferred: whether no one names any of them */
static GPtrArray *
list_side (const JalonEventRecord *record, JalonPartyRole role, gboolean both_roles, gboolean *out_inferred)
{
  GPtrArray *codes = g_ptr_array_new ();

  *out_inferred = TRUE;
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      if (!both_roles && party->role != role)
        continue;
      *out_inferred = *out_inferred && party->found == JALON_FOUND_INFERRED;
      if (!g_ptr_array_find_with_equal_func (codes, party->code, g_str_equal, NULL))
        g_ptr_array_add (codes, party->code);
    }

  return codes;
}

static void
add_name (GPtrArray *codes, const char *code)
{
  if (!g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
    g_ptr_array_add (codes, (gpointer) code);
}

/* Returns: (transfer full): "Algeria", "Algeria and Mali", "Algeria, Mali and Niger" */
static char *
dup_names (const JalonSameCues *self, const GPtrArray *codes)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < codes->len; i++)
    {
      if (i > 0)
        g_string_append (names, i + 1 < codes->len ? C_ ("list", ", ") : C_ ("list", " and "));
      g_string_append (names, jalon_world_get_name (self->world, g_ptr_array_index (codes, i), self->language));
    }

  return g_string_free (names, FALSE);
}

/* The sides of two events that have the same role, and what becomes of comparing them. */
typedef struct
{
  GPtrArray *shared; /* (unowned) */
  gboolean   is_related;
  gboolean   is_equal;
} Side;

static void
compare_members (JalonSameCues *self, const GPtrArray *a, const GPtrArray *b, Side *side)
{
  for (guint i = 0; i < a->len * b->len && !side->is_related; i++)
    {
      const char *first = g_ptr_array_index (a, i / b->len);
      const char *second = g_ptr_array_index (b, i % b->len);
      gboolean    swapped = is_member (self->world, second, first);

      if (!swapped && !is_member (self->world, first, second))
        continue;
      side->is_related = TRUE;
      /* Translators: a state and an organisation, why one event may be the same as another. */
      jalon_same_cues_add (
          self,
          MEMBER_SIDE,
          g_strdup_printf (_ ("%s belongs to %s"),
                           jalon_world_get_name (self->world, swapped ? second : first, self->language),
                           jalon_world_get_name (self->world, swapped ? first : second, self->language)));
    }
}

/* Whether the parties of one role do not contradict each other: one event may leave out who, or
 * infer it where the other knows. */
static gboolean
compare_side (JalonSameCues          *self,
              const JalonEventRecord *a,
              const JalonEventRecord *b,
              JalonPartyRole          role,
              gboolean                both_roles,
              Side                   *side)
{
  gboolean a_inferred, b_inferred;
  guint    n_shared = 0;
  g_autoptr (GPtrArray) first = list_side (a, role, both_roles, &a_inferred);
  g_autoptr (GPtrArray) second = list_side (b, role, both_roles, &b_inferred);

  side->is_equal = first->len == second->len;
  for (guint i = 0; i < first->len; i++)
    {
      const char *code = g_ptr_array_index (first, i);

      if (!g_ptr_array_find_with_equal_func (second, code, g_str_equal, NULL))
        continue;
      add_name (side->shared, code);
      n_shared++;
    }
  side->is_equal = side->is_equal && n_shared == first->len;
  side->is_related = n_shared > 0;
  if (n_shared > 0)
    jalon_same_cues_add (self, side->is_equal ? EQUAL_SIDE : SHARED_SIDE, NULL);
  else
    compare_members (self, first, second, side);

  return side->is_related || first->len == 0 || second->len == 0 || a_inferred || b_inferred;
}

/* At least one side must be shared, and neither contradicted. */
gboolean
jalon_same_compare_parties (JalonSameCues *self, const JalonEventRecord *a, const JalonEventRecord *b)
{
  gboolean mutual = jalon_same_is_mutual (a->type) && jalon_same_is_mutual (b->type);
  g_autoptr (GPtrArray) shared = g_ptr_array_new ();
  Side             actors = { shared, FALSE, FALSE };
  Side             recipients = { shared, FALSE, FALSE };
  g_autofree char *names = NULL;

  if (!compare_side (self, a, b, JALON_PARTY_ACTOR, mutual, &actors) ||
      (!mutual && !compare_side (self, a, b, JALON_PARTY_RECIPIENT, FALSE, &recipients)))
    return FALSE;

  /* where both sides do the same, two who are the same are as good as both sides */
  self->related_actors = actors.is_related;
  self->related_recipients = mutual ? shared->len > 1 : recipients.is_related;
  if (mutual && shared->len > 1)
    jalon_same_cues_add (self, SHARED_SIDE, NULL);
  self->equal_parties = actors.is_equal && (mutual || recipients.is_equal);
  if (shared->len > 0)
    {
      names = dup_names (self, shared);
      /* one reason for both sides, whose points are counted */
      add_reason (self,
                  EQUAL_SIDE,
                  mutual ? g_strdup_printf (_ ("%s, in both"), names)
                         : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                         "%s, in the same role",
                                                         "%s, in the same roles",
                                                         shared->len),
                                            names));
    }

  return self->related_actors || self->related_recipients;
}
