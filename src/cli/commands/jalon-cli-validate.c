/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli validate: every problem of a dossier, one a line: features that
 * are left out, quotes that are not in their article, articles whose text was
 * changed, references to nothing, codes that no country has.
 */

#include "config.h"

#include "jalon-cli-validate.h"

#include "jalon-aggregate-spec.h"
#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-view.h"
#include "jalon-world.h"

/* A quote is named by its first characters. */
#define QUOTE_LENGTH 40

typedef struct
{
  const char   *path;
  JalonDossier *dossier;
  JalonWorld   *world;
  guint         n_problems;
} Check;

/* Prints "file: place: message" and counts it; @message is taken. */
static void
report_problem (Check *self, const char *kind, const char *id, char *message)
{
  jalon_cli_print ("%s: %s “%s”: %s", self->path, kind, id, message);
  self->n_problems++;
  g_free (message);
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= QUOTE_LENGTH)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, QUOTE_LENGTH);
  return g_strconcat (start, "…", NULL);
}

static void
check_quote (Check *self, const char *kind, const char *id, JalonArticle *article, const JalonQuote *quote)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *words = shorten (quote->exact);

  if (data->text == NULL)
    report_problem (self,
                    kind,
                    id,
                    g_strdup_printf (_ ("the quote “%s” is from the article “%s”, which has no text here; add the "
                                        "text, or cite without quoting"),
                                     words,
                                     data->id));
  else if (!jalon_quote_holds (quote, data->text))
    report_problem (
        self,
        kind,
        id,
        g_strdup_printf (
            _ ("broken quote: “%s” is not at bytes %zu to %zu of the article “%s”; mend the offsets or the words"),
            words,
            quote->start,
            quote->end,
            data->id));
}

static void
check_claims (Check *self, const char *kind, const char *id, const GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);
      JalonArticle     *article = jalon_dossier_find_article (self->dossier, claim->article_id);

      if (article == NULL)
        {
          report_problem (
              self,
              kind,
              id,
              g_strdup_printf (
                  _ ("a claim is from the article “%s”, which is not in the dossier; add it or mend the id"),
                  claim->article_id));
          continue;
        }
      for (guint j = 0; j < claim->quotes->len; j++)
        check_quote (self, kind, id, article, g_ptr_array_index (claim->quotes, j));
    }
}

static void
check_code (Check *self, const char *kind, const char *id, const char *code)
{
  if (code != NULL && !jalon_world_has_code (self->world, code) && !g_str_has_prefix (code, JALON_CODE_MADE))
    report_problem (self,
                    kind,
                    id,
                    g_strdup_printf (_ ("“%s” is the code of no country or organisation (expected ISO 3166-1 alpha-3)"),
                                     code));
}

static void
check_event_ids (Check *self, const char *kind, const char *id, char *const *event_ids)
{
  for (; event_ids != NULL && *event_ids != NULL; event_ids++)
    if (!jalon_event_store_find (jalon_dossier_get_events (self->dossier), *event_ids, NULL))
      report_problem (self,
                      kind,
                      id,
                      g_strdup_printf (_ ("the linked event “%s” is not in the dossier; add it or take the link out"),
                                       *event_ids));
}

static void
check_articles (Check *self)
{
  GListModel *articles = jalon_dossier_get_articles (self->dossier);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      const JalonArticleData *data = jalon_article_get_data (article);

      if (data->text != NULL && data->sha256 != NULL && !jalon_article_is_intact (article))
        report_problem (
            self,
            _ ("article"),
            data->id,
            g_strdup (
                _ ("the text is not the one its SHA-256 was taken of; put the text back, or take the sum again")));
      for (char **quoted = data->quotes_articles; quoted != NULL && *quoted != NULL; quoted++)
        if (jalon_dossier_find_article (self->dossier, *quoted) == NULL)
          report_problem (
              self,
              _ ("article"),
              data->id,
              g_strdup_printf (_ ("it takes its account from “%s”, which is not in the dossier; add it or mend the id"),
                               *quoted));
    }
}

/* A feature whose codes are checked. */
typedef struct
{
  Check      *check;
  const char *noun;
  const char *id;
} Checked;

static void
check_code_cb (const char *code, guint uses, guint roles, gpointer data)
{
  const Checked *checked = data;

  check_code (checked->check, checked->noun, checked->id, code);
}

/* What a filter asks for in vain. */
static void
check_view (Check *self, const char *kind, gconstpointer record)
{
  const JalonViewRecord *view = record;
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JalonQuery) query = jalon_view_dup_query (view, self->dossier, left_out);
  JalonWorldview     worldview;
  JalonAggregateSpec spec;

  if (view->worldview != NULL && !jalon_view_get_worldview (view, &worldview))
    g_ptr_array_add (left_out, g_strdup (view->worldview));
  jalon_view_get_hidden_layers (view, left_out);
  jalon_aggregate_spec_read (view, &spec, left_out);
  for (guint i = 0; i < left_out->len; i++)
    report_problem (self,
                    kind,
                    view->id,
                    g_strdup_printf (_ ("“%s” is neither a word that is known here nor an article of the dossier"),
                                     (const char *) g_ptr_array_index (left_out, i)));
}

/* What there is to be checked of a kind alone. */
static void (*const checkers[JALON_N_KINDS]) (Check *self, const char *kind, gconstpointer record) = {
  [JALON_KIND_VIEW] = check_view,
};

static void
check_kind (Check *self, const JalonKind *kind)
{
  guint n = kind->count (kind, self->dossier);

  for (guint i = 0; i < n; i++)
    {
      JalonRecord *record = kind->dup (kind, self->dossier, i);
      Checked      checked = { self, _ (kind->word), record->id };

      check_claims (self, checked.noun, record->id, record->claims);
      kind->list_codes (record, check_code_cb, &checked);
      check_event_ids (self, checked.noun, record->id, record->events);
      if (checkers[kind->id] != NULL)
        checkers[kind->id](self, checked.noun, record);
      jalon_schema_free (kind->schema, record);
    }
}

static void
check_features (Check *self, const JalonLoadReport *report)
{
  g_auto (GStrv) remarks = jalon_load_report_list_remarks (report);

  for (guint i = 0; remarks[i] != NULL; i++)
    jalon_cli_print ("%s", remarks[i]);
  for (guint i = 0; i < report->problems->len; i++)
    jalon_cli_print ("%s", (const char *) g_ptr_array_index (report->problems, i));
  self->n_problems += MAX (report->problems->len, report->n_skipped);
  if (report->n_skipped > report->problems->len)
    {
      guint n_more = report->n_skipped - report->problems->len;

      jalon_cli_print (g_dngettext (GETTEXT_PACKAGE,
                                    "%s: %u more feature is left out because something in it is wrong",
                                    "%s: %u more features are left out because something in them is wrong",
                                    n_more),
                       self->path,
                       n_more);
    }
}

/**
 * jalon_cli_validate:
 * @argv: "validate" and what is behind it
 *
 * Prints what is wrong in a dossier.
 *
 * Returns: %JALON_EXIT_USAGE for what is asked wrongly, %JALON_EXIT_DATA where something is wrong
 */
JalonExit
jalon_cli_validate (int argc, char **argv)
{
  g_autofree char *language = NULL;
  GOptionEntry     entries[] = {
        { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the words: en or fr"), N_ ("LANGUAGE") },
        { NULL },
  };
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (GError) error = NULL;
  Check check = { 0 };

  if (!jalon_cli_parse ("validate",
                        _ ("Checks a dossier: the form of the file, every value, every quote against the text of its "
                           "article, every reference and code. Prints one problem a line and their number."),
                        NULL,
                        entries,
                        &argc,
                        &argv))
    return JALON_EXIT_USAGE;
  if (language != NULL && !jalon_cli_is_language (language))
    return jalon_cli_bad_usage ("validate",
                                _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"),
                                language);
  dossier = jalon_cli_load (argv[1], &report, &error);
  if (dossier != NULL)
    world = jalon_world_new (&error);
  if (world == NULL)
    return jalon_cli_fail (error);

  check = (Check){ .path = argv[1], .dossier = dossier, .world = world };
  check_features (&check, report);
  check_articles (&check);
  for (guint i = 0; i < JALON_N_KINDS; i++)
    check_kind (&check, &jalon_kinds[i]);
  jalon_cli_print (g_dngettext (GETTEXT_PACKAGE, "%u problem", "%u problems", check.n_problems), check.n_problems);
  return check.n_problems > 0 ? JALON_EXIT_DATA : JALON_EXIT_OK;
}
