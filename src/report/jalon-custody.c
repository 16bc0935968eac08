/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page of HTML without script: what is kept, how it can be checked, and each article by itself.
 */

#include "config.h"

#include "jalon-custody.h"

#include "jalon-edit.h"
#include "jalon-html.h"
#include "jalon-i18n.h"
#include "jalon-text.h"
#include "jalon-xml-out.h"

static const char style[] =
    ":root{color-scheme:light dark}"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "article{border-top:1px solid #8886;padding:.75rem 0}h2{font-size:1.1rem;margin:.25rem 0}p{margin:.25rem 0}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0}dt{color:#777}"
    "dd{margin:0;overflow-wrap:anywhere}.wrong{color:#d55e00;font-weight:bold}"
    "@media print{article{break-inside:avoid}}";

/* How many articles there are of a kind. */
typedef struct
{
  guint n_articles;
  guint n_kept;
  guint n_missing;
  guint n_altered;
  guint n_changed_texts;
} Count;

static const JalonOriginal *
get_original (const JalonCustody *self, guint article)
{
  return g_ptr_array_index (self->originals, article);
}

static gboolean
is_changed (JalonArticle *article)
{
  return jalon_article_get_data (article)->text != NULL && !jalon_article_is_intact (article);
}

static Count
count (const JalonCustody *self)
{
  GListModel *articles = jalon_dossier_get_articles (self->dossier);
  Count       found = { .n_articles = g_list_model_get_n_items (articles) };

  for (guint i = 0; i < found.n_articles; i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      const JalonOriginal *original = get_original (self, i);

      found.n_changed_texts += is_changed (article);
      if (original == NULL)
        continue;
      found.n_kept += original->state == JALON_ORIGINAL_KEPT;
      found.n_missing += original->state == JALON_ORIGINAL_MISSING;
      found.n_altered += original->state == JALON_ORIGINAL_ALTERED;
    }
  return found;
}

/* Nothing is said of what there is none of. */
static void
append_number (GString *text, const char *css_class, const char *words, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *sentence = jalon_text_fill (words, number);

  if (n > 0)
    jalon_html_append_paragraph (text, css_class, sentence);
}

static void
append_summary (GString *text, const Count *found)
{
  append_number (text,
                 "lead",
                 ngettext ("The dossier names %s article.", "The dossier names %s articles.", found->n_articles),
                 found->n_articles);
  append_number (text,
                 "lead",
                 ngettext ("Of %s the file that it was read from is kept, unchanged.",
                           "Of %s the files that they were read from are kept, unchanged.",
                           found->n_kept),
                 found->n_kept);
  append_number (text,
                 "wrong",
                 ngettext ("Of %s the file that it was read from is missing.",
                           "Of %s the files that they were read from are missing.",
                           found->n_missing),
                 found->n_missing);
  append_number (text,
                 "wrong",
                 ngettext ("Of %s the file that is kept is not the one that was read.",
                           "Of %s the files that are kept are not those that were read.",
                           found->n_altered),
                 found->n_altered);
  append_number (text,
                 "wrong",
                 ngettext ("The text of %s is not the one that was filed.",
                           "The texts of %s are not those that were filed.",
                           found->n_changed_texts),
                 found->n_changed_texts);
}

static void
append_head (const JalonCustody *self, GString *text)
{
  g_autofree char *title = jalon_text_fill (_ ("Custody of the sources of “%s”"), self->name);
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (self->made);
  g_autofree char *moment = g_date_time_format (made, "%Y-%m-%d %H:%M:%S UTC");
  /* Translators: a moment as "2026-12-01 10:00:00 UTC", then a version as "0.1.0". */
  g_autofree char *by = g_strdup_printf (_ ("Made on %s by Jalon %s."), moment, JALON_VERSION);

  g_string_append_printf (text,
                          "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
                          self->language);
  jalon_xml_append_element (text, "title", title);
  g_string_append_printf (text, "<style>%s</style></head><body>\n", style);
  jalon_xml_append_element (text, "h1", title);
  jalon_html_append_paragraph (text, "when", by);
}

static void
append_fact (GString *text, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  jalon_xml_append_element (text, "dt", name);
  g_string_append (text, "<dd dir=\"auto\">");
  jalon_xml_append_text (text, value);
  g_string_append (text, "</dd>\n");
}

static const char *
get_state_words (JalonOriginalState state)
{
  static const char *const words[] = {
    [JALON_ORIGINAL_UNCHECKED] = N_ ("It was not checked."),
    [JALON_ORIGINAL_KEPT] = N_ ("It is kept, and is the file that was read: its checksum is the same."),
    [JALON_ORIGINAL_MISSING] = N_ ("It is missing: it does not stand beside the dossier."),
    [JALON_ORIGINAL_ALTERED] = N_ ("It was altered: what stands beside the dossier has another checksum."),
  };

  return _ (words[state]);
}

static void
append_original (GString *text, const JalonOriginal *original)
{
  g_autofree char *size = original->size > 0 ? g_format_size_full (original->size, G_FORMAT_SIZE_LONG_FORMAT) : NULL;
  gboolean         is_wrong = original->state == JALON_ORIGINAL_MISSING || original->state == JALON_ORIGINAL_ALTERED;

  append_fact (text, _ ("File"), original->name);
  append_fact (text, _ ("Size"), size);
  append_fact (text, _ ("SHA-256 of the file"), original->sum);
  append_fact (text, _ ("Read as"), original->reader);
  append_fact (text, _ ("By version"), original->version);
  append_fact (text, _ ("Kept since"), original->kept);
  append_fact (text, _ ("Fetched from"), original->from);
  g_string_append (text, "</dl>\n");
  jalon_html_append_paragraph (text, is_wrong ? "wrong" : "state", get_state_words (original->state));
}

static void
append_article (const JalonCustody *self, GString *text, JalonArticle *article, const JalonOriginal *original)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *name = jalon_article_dup_label (article);
  g_autofree char        *source = jalon_article_dup_source (article);
  g_autofree char        *claims =
      g_strdup_printf ("%u", jalon_edit_measure_article (self->dossier, jalon_article_get_id (article)).n_claims);

  g_string_append (text, "<article>");
  jalon_xml_append_element (text, "h2", name);
  g_string_append (text, "<dl>\n");
  append_fact (text, _ ("Id"), data->id);
  append_fact (text, _ ("Source"), source);
  append_fact (text, _ ("Address"), data->url);
  append_fact (text, _ ("Retrieved"), data->retrieved);
  append_fact (text, _ ("Claims that cite it"), claims);
  append_fact (text, _ ("SHA-256 of the text"), data->sha256);
  append_fact (text, _ ("Text recognized by"), data->ocr);
  if (original != NULL)
    append_original (text, original);
  else
    {
      g_string_append (text, "</dl>\n");
      jalon_html_append_paragraph (text, "state", _ ("No file was kept of it."));
    }
  if (is_changed (article))
    jalon_html_append_paragraph (text, "wrong", _ ("This text is not the one that was filed: its checksum differs."));
  g_string_append (text, "</article>\n");
}

/**
 * jalon_custody_write:
 * @stream: gets a page of HTML
 * @cancellable: (nullable)
 *
 * Returns: %FALSE with an error of #GIOErrorEnum
 */
gboolean
jalon_custody_write (const JalonCustody *self, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *articles = jalon_dossier_get_articles (self->dossier);
  Count       found = count (self);

  append_head (self, text);
  append_summary (text, &found);
  jalon_html_append_paragraph (
      text,
      "how",
      _ ("Each file is kept beside the dossier, called by the SHA-256 of its bytes. “sha256sum” "
         "gives the same number of a file that nobody changed."));
  for (guint i = 0; i < found.n_articles; i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      append_article (self, text, article, get_original (self, i));
    }
  g_string_append (text, "</body></html>\n");
  return g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error);
}
