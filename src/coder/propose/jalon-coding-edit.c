/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edit that puts a coded article and what it proposes into a dossier. What
 * is there already stays as it is, accepted, rejected or merged into another.
 */

#include "config.h"

#include "jalon-coding.h"

#include "jalon-coder-record.h"
#include "jalon-coder-same.h"
#include "jalon-i18n.h"
#include "jalon-review.h"

/**
 * Adding:
 *
 * @article_id: (unowned): the article, of the dossier or to come
 * @reported: (owned) (element-type JalonEventRecord): the events that cite it now
 * @events: (owned) (element-type JalonEventRecord): those to add
 * @others: (owned) (element-type JalonEdit): their closures and sites
 * @proposed: (owned): @events once more, as a dossier
 */
typedef struct
{
  JalonCoding      *coding;
  JalonDossier     *dossier;
  JalonLexicon     *lexicon;
  const char       *article_id;
  GPtrArray        *reported;
  GPtrArray        *events;
  GPtrArray        *others;
  JalonDossier     *proposed;
  JalonCodingCount *count;
} Adding;

static GPtrArray *
list_reported (JalonDossier *dossier, const char *article_id)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  GPtrArray       *records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);
  g_autoptr (GPtrArray) ids = jalon_review_list_events (dossier, article_id);

  for (guint i = 0; i < ids->len; i++)
    {
      guint position;

      if (jalon_event_store_find (events, g_ptr_array_index (ids, i), &position))
        g_ptr_array_add (records, jalon_event_store_dup_record (events, position));
    }

  return records;
}

static gboolean
has_actor (const JalonEventRecord *record, const char *code)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      if (party->role == JALON_PARTY_ACTOR && g_strcmp0 (party->code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

static guint
count_actors (const JalonEventRecord *record)
{
  guint n = 0;

  for (guint i = 0; i < record->parties->len; i++)
    n += ((const JalonParty *) g_ptr_array_index (record->parties, i))->role == JALON_PARTY_ACTOR;

  return n;
}

static guint
count_shared_actors (const JalonEventRecord *a, const JalonEventRecord *b)
{
  guint n = 0;

  for (guint i = 0; i < a->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (a->parties, i);

      n += party->role == JALON_PARTY_ACTOR && has_actor (b, party->code);
    }

  return n;
}

/* Whether a claim of the article on @event has the quote of one on @proposed, or words in common with it. */
static void
compare_quotes (const Adding           *adding,
                const JalonEventRecord *event,
                const JalonClaim       *proposed,
                gboolean               *out_same,
                gboolean               *out_overlap)
{
  *out_same = *out_overlap = FALSE;
  for (guint i = 0; i < event->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (event->claims, i);

      if (g_strcmp0 (claim->article_id, adding->article_id) != 0 ||
          (claim->stance == JALON_STANCE_DENIES) != (proposed->stance == JALON_STANCE_DENIES))
        continue;
      for (guint j = 0; j < claim->quotes->len * proposed->quotes->len; j++)
        {
          const JalonQuote *a = g_ptr_array_index (claim->quotes, j / proposed->quotes->len);
          const JalonQuote *b = g_ptr_array_index (proposed->quotes, j % proposed->quotes->len);

          *out_same = *out_same || (a->start == b->start && a->end == b->end);
          *out_overlap = *out_overlap || (a->start < b->end && b->start < a->end);
        }
    }
}

/* Whether the dossier has a proposal already: under its id, or merged into another event: of
 * the same type, from words in common and with the same actors, or from the very same words and
 * with one of them, for whom a person merged it into may be named in other ways. */
static gboolean
is_known (const Adding *adding, const JalonEventRecord *proposed)
{
  if (jalon_event_store_find (jalon_dossier_get_events (adding->dossier), proposed->id, NULL))
    return TRUE;

  for (guint i = 0; i < adding->reported->len; i++)
    {
      const JalonEventRecord *event = g_ptr_array_index (adding->reported, i);
      guint                   n_shared = count_shared_actors (proposed, event);
      guint                   n_actors = count_actors (proposed);
      gboolean                same, overlap;

      if (event->type != proposed->type)
        continue;
      compare_quotes (adding, event, g_ptr_array_index (proposed->claims, 0), &same, &overlap);
      if ((overlap && n_shared == n_actors && count_actors (event) == n_actors) || (same && n_shared > 0))
        return TRUE;
    }

  return FALSE;
}

static void
add_linked (Adding *adding, const JalonProposal *proposal)
{
  const char *text = adding->coding->intake->text;
  g_autoptr (JalonSiteRecord) site = jalon_coder_dup_site (proposal, adding->article_id, text, adding->lexicon);

  for (guint i = 0; proposal->closure && i < proposal->actors->len; i++)
    {
      g_autoptr (JalonClosureRecord) closure =
          jalon_coder_dup_closure (proposal, i, adding->article_id, text, adding->lexicon);

      if (closure == NULL)
        continue;
      g_ptr_array_add (adding->others, jalon_edit_new_add (JALON_KIND_CLOSURE, closure));
      adding->count->n_closures++;
    }
  if (site != NULL)
    {
      g_ptr_array_add (adding->others, jalon_edit_new_add (JALON_KIND_SITE, site));
      adding->count->n_sites++;
    }
}

static void
add_proposal (Adding *adding, const JalonProposal *proposal)
{
  g_autoptr (JalonEventRecord) record =
      jalon_coder_dup_event (proposal, adding->article_id, adding->coding->intake->text, adding->lexicon);

  if (is_known (adding, record))
    {
      adding->count->n_known++;
      return;
    }

  add_linked (adding, proposal);
  g_ptr_array_add (adding->events, g_steal_pointer (&record));
  adding->count->n_new++;
}

/* The proposed events in a dossier of their own, where they can be looked for like those of the real one. */
static JalonDossier *
create_proposed (const Adding *adding)
{
  JalonDossier *proposed = jalon_dossier_new ();

  for (guint i = 0; i < adding->events->len; i++)
    jalon_event_store_append (jalon_dossier_get_events (proposed), g_ptr_array_index (adding->events, i));

  return proposed;
}

/* Returns: (transfer full) (nullable): the id of the event that a denial is about: of the dossier, or reported in the
 * same article */
static char *
find_denied (const Adding *adding, const JalonEventRecord *denial)
{
  JalonWorld *world = jalon_lexicon_get_world (adding->lexicon);
  char       *denied = jalon_coder_dup_denied_by (adding->dossier, world, denial);

  return denied != NULL ? denied : jalon_coder_dup_denied_by (adding->proposed, world, denial);
}

/* What neither the dossier holds nor the article reports need not be denied. */
static void
add_denial (Adding *adding, const JalonProposal *proposal)
{
  g_autoptr (JalonEventRecord) record =
      jalon_coder_dup_event (proposal, adding->article_id, adding->coding->intake->text, adding->lexicon);
  g_autofree char *denied = NULL;

  if (is_known (adding, record))
    {
      adding->count->n_known++;
      return;
    }
  denied = find_denied (adding, record);
  if (denied == NULL)
    return;

  jalon_coder_set_denied (record, denied);
  g_ptr_array_add (adding->events, g_steal_pointer (&record));
  adding->count->n_denials++;
}

/* Returns: (transfer full) (element-type JalonEdit): the article if it is new, then events, then closures and sites */
static GPtrArray *
list_edits (Adding *adding, JalonArticle *new_article)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);

  if (new_article != NULL)
    g_ptr_array_add (edits, jalon_edit_new_add_article (new_article));
  if (adding->events->len > 0)
    g_ptr_array_add (edits, jalon_edit_new_add_events (adding->events));
  while (adding->others->len > 0)
    g_ptr_array_add (edits, g_ptr_array_steal_index (adding->others, 0));

  return edits;
}

/**
 * jalon_coding_new_edit:
 * @self: coded
 * @dossier: the one that the edit is for; looked at now, so push the edit before anything else changes
 * @out_count: (out) (optional): what the edit brings and what it leaves out
 *
 * Makes one step of the article, unless the dossier has its text, and of the
 * events that it proposes with their closures and sites, all to be reviewed. Left
 * out is what the dossier knows: a proposal that was made before, whatever became
 * of it, also where it was merged into another event. So an article that is coded
 * again proposes only what changed. What the article denies is proposed, as an event
 * of its own that names the one it denies, only where the dossier holds that one or the
 * article itself reports it.
 *
 * Returns: (transfer full) (nullable): an edit; %NULL without an error where nothing is new
 */
JalonEdit *
jalon_coding_new_edit (JalonCoding      *self,
                       JalonDossier     *dossier,
                       JalonLexicon     *lexicon,
                       JalonCodingCount *out_count,
                       GError          **error)
{
  JalonCodingCount count = { 0 };
  JalonArticle    *known_article;
  Adding           adding = { self, dossier, lexicon, NULL, NULL, NULL, NULL, NULL, &count };
  g_autoptr (JalonArticle) new_article = NULL;
  g_autoptr (GPtrArray) reported = NULL;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  g_autoptr (JalonDossier) proposed = NULL;
  g_autoptr (GPtrArray) edits = NULL;

  g_return_val_if_fail (self->proposals != NULL, NULL);

  known_article = jalon_coding_find_article (self, dossier);
  if (known_article == NULL)
    new_article = jalon_coding_dup_article (self);
  adding.article_id = jalon_article_get_id (known_article != NULL ? known_article : new_article);
  adding.reported = reported = list_reported (dossier, adding.article_id);
  adding.events = events;
  adding.others = others;
  for (guint i = 0; i < self->proposals->len; i++)
    add_proposal (&adding, g_ptr_array_index (self->proposals, i));
  adding.proposed = proposed = create_proposed (&adding);
  for (guint i = 0; i < self->denials->len; i++)
    add_denial (&adding, g_ptr_array_index (self->denials, i));

  count.article_is_new = new_article != NULL;
  if (out_count != NULL)
    *out_count = count;
  edits = list_edits (&adding, new_article);
  if (edits->len == 0)
    return NULL;

  return jalon_edit_new_group (new_article != NULL ? C_ ("edit", "Add Article") : C_ ("edit", "Add Events"),
                               g_steal_pointer (&edits));
}
