/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an article names: parties, places and times.
 */

#include "config.h"

#include "jalon-findings.h"

#include "jalon-article-layers.h"
#include "jalon-toponyms.h"

/**
 * Search:
 * @block: (nullable): what is found in the block in hand
 * @found: (element-type JalonFinding)
 */
typedef struct
{
  JalonArticleLayers     *layers;
  const JalonBlockLayers *block;
  GArray                 *found;
} Search;

static void
finding_clear (gpointer data)
{
  JalonFinding *self = data;

  g_free (self->name);
  jalon_time_clear (&self->time);
}

static JalonFinding *
add_finding (Search *self, JalonFindingKind kind, gsize start, gsize end)
{
  JalonFinding finding = { .kind = kind, .start = start, .end = end, .time = JALON_TIME_INIT };

  g_array_append_val (self->found, finding);
  return &g_array_index (self->found, JalonFinding, self->found->len - 1);
}

/* A state that is named acts or is acted on as often as it is a place: as a party it says more. */
static gboolean
is_only_place (const JalonToponym *place)
{
  return place->use == JALON_TOPONYM_LITERAL && place->precision != JALON_PRECISION_COUNTRY;
}

static void
add_places (Search *self)
{
  for (guint i = 0; i < self->block->places->len; i++)
    {
      const JalonToponym *place = &g_array_index (self->block->places, JalonToponym, i);
      JalonFinding       *finding;

      if (!is_only_place (place))
        continue;
      finding = add_finding (self, JALON_FINDING_PLACE, place->start, place->end);
      finding->code = place->country;
      finding->name = g_strdup (place->name);
      finding->precision = place->precision;
      finding->lon = place->lon;
      finding->lat = place->lat;
    }
}

/* Words that are a place, or a name of several, are no party. Places and mentions come in the order of the text.
 * @first: the first finding of this block */
static void
add_parties (Search *self, guint first)
{
  const JalonAnalysis *analysis = self->block->analysis;
  guint                n_places = self->found->len;
  gsize                told = 0; /* where the parties end that are there */

  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      gsize               start = jalon_tokens_get (self->block->tokens, mention->first)->start;
      gsize               end = jalon_tokens_get (self->block->tokens, mention->last - 1)->end;
      JalonFinding       *finding;

      while (first < n_places && g_array_index (self->found, JalonFinding, first).end <= start)
        first++;
      if (mention->ambiguous || mention->codes->len == 0 || start < told ||
          (first < n_places && g_array_index (self->found, JalonFinding, first).start < end))
        continue;
      told = end;
      finding = add_finding (self, JALON_FINDING_PARTY, start, end);
      finding->code = g_ptr_array_index (mention->codes, 0);
      finding->sector = mention->class != NULL ? mention->class->sector : NULL;
    }
}

static void
add_times (Search *self)
{
  for (guint i = 0; i < self->block->times->len; i++)
    {
      const JalonWhen *when = &g_array_index (self->block->times, JalonWhen, i);
      gboolean      ahead = when->ahead_start != JALON_DAY_NONE && jalon_article_layers_is_ahead (self->layers, when);
      JalonFinding *finding;

      if (when->start == JALON_DAY_NONE && !ahead)
        continue;
      finding = add_finding (self,
                             JALON_FINDING_TIME,
                             jalon_tokens_get (self->block->tokens, when->first)->start,
                             jalon_tokens_get (self->block->tokens, when->last - 1)->end);
      finding->time.start = ahead ? when->ahead_start : when->start;
      finding->time.end = ahead ? when->ahead_end : when->end;
      finding->time.precision = when->precision;
    }
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const JalonFinding *p = a;
  const JalonFinding *q = b;

  return p->start != q->start ? (p->start < q->start ? -1 : 1) : (int) p->kind - (int) q->kind;
}

/**
 * jalon_findings_list:
 * @article: what to read
 * @cancellable: (nullable): asked for at each paragraph
 *
 * Callable from any thread.
 *
 * Returns: (transfer full) (element-type JalonFinding): in the order of the text, or %NULL with
 *   JALON_ERROR_TOO_LARGE, JALON_ERROR_SYNTAX (not UTF-8), G_IO_ERROR_CANCELLED
 */
GArray *
jalon_findings_list (JalonLexicon *lexicon, const JalonCoderArticle *article, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonArticleLayers) layers = jalon_article_layers_new (lexicon, article, cancellable, error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JalonFinding));
  g_autoptr (GError) wrong = NULL;
  Search self = { layers, NULL, found };

  g_array_set_clear_func (found, finding_clear);
  if (layers == NULL)
    return NULL;
  while ((self.block = jalon_article_layers_next (layers, &wrong)) != NULL)
    {
      guint first = found->len;

      add_places (&self);
      add_parties (&self, first);
      add_times (&self);
    }
  if (wrong != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&wrong));
      return NULL;
    }
  g_array_sort (found, compare_findings);
  return g_steal_pointer (&found);
}
