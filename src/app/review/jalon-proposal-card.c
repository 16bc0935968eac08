/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One event as it is reviewed. Each field that the coder proposed says on
 * hover which rule and which words made it so.
 */

#include "config.h"

#include "jalon-codes.h"
#include "jalon-coder-reasons.h"
#include "jalon-glyph.h"
#include "jalon-mode.h"
#include "jalon-path-words.h"
#include "jalon-proposal-card.h"
#include "jalon-plain-text.h"
#include "jalon-same-list.h"
#include "jalon-symbols.h"
#include "jalon-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

struct _JalonProposalCard
{
  JalonSessionWidget parent_instance;

  JalonGlyph    *symbol;
  GtkLabel      *kicker;
  GtkLabel      *title;
  GtkGrid       *facts;
  JalonSameList *same;

  GPtrArray *reasons; /* (owned) (nullable) (element-type JalonReasonText): of the event that is shown */
  char      *text;    /* (owned) (nullable): of its article */
  int        n_facts;
};

G_DEFINE_FINAL_TYPE (JalonProposalCard, jalon_proposal_card, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonProposalCard *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

/* The rule, the words of the article that it went by, and what these are in their sentence. */
static void
append_reason (JalonProposalCard *self, const JalonReasonText *reason, GString *lines)
{
  gsize length = self->text != NULL ? strlen (self->text) : 0;

  if (reason->start < reason->end && reason->end <= length)
    {
      g_autofree char *words = g_strndup (self->text + reason->start, reason->end - reason->start);

      /* Translators: a rule of the coder, then the words of the article that it went by. */
      g_string_append_printf (lines, _ ("Rule “%s”: “%s”"), reason->rule, words);
    }
  else
    /* Translators: %s is a rule of the coder. */
    g_string_append_printf (lines, _ ("Rule “%s”"), reason->rule);
  if (reason->path != NULL && reason->path[0] != '\0')
    {
      g_autofree char *way = jalon_path_words_dup (reason->path);

      g_string_append_c (lines, '\n');
      /* Translators: what words are in their sentence, terms of grammar: from the word that tells the event to them. */
      g_string_append_printf (lines, _ ("In the sentence: %s"), way);
    }
}

/* The rules and the words behind a field, a line each; NULL where a person wrote it. */
static char *
dup_reasons (JalonProposalCard *self, const char *field)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const JalonReasonText *reason = g_ptr_array_index (self->reasons, i);

      if (!g_str_equal (reason->field, field))
        continue;
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      append_reason (self, reason, lines);
    }

  return lines->len > 0 ? g_strdup (lines->str) : NULL;
}

/* Whether a coder of the person's own gives no words for the field. */
static gboolean
lacks_evidence (JalonProposalCard *self, const char *field)
{
  for (guint i = 0; field != NULL && i < self->reasons->len; i++)
    {
      const JalonReasonText *reason = g_ptr_array_index (self->reasons, i);

      if (g_str_equal (reason->field, field) && g_str_equal (reason->rule, JALON_REASON_NO_EVIDENCE))
        return TRUE;
    }

  return FALSE;
}

/* @field: (nullable): of the coder's reasons, which also names its colour */
static void
add_fact (JalonProposalCard *self, const char *label, const char *value, const char *field)
{
  GtkWidget       *name;
  GtkWidget       *words;
  g_autofree char *reasons = field != NULL ? dup_reasons (self, field) : NULL;
  g_autofree char *marked = NULL;

  if (value == NULL || *value == '\0')
    return;

  if (lacks_evidence (self, field))
    /* Translators: what a field of a proposed event is; then: no words of the article are given for it. */
    marked = g_strdup_printf (_ ("%s · no evidence given"), value);
  name = jalon_widget_create_label (label, "fact-name");
  words = jalon_widget_create_label (marked != NULL ? marked : value, NULL);
  gtk_label_set_yalign (GTK_LABEL (name), 0.0);
  gtk_label_set_yalign (GTK_LABEL (words), 0.0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  if (reasons != NULL)
    {
      jalon_plain_set_tooltip (name, reasons);
      jalon_plain_set_tooltip (words, reasons);
      jalon_plain_set_description (GTK_ACCESSIBLE (words), reasons);
      gtk_widget_add_css_class (name, field);
    }
  gtk_grid_attach (self->facts, name, 0, self->n_facts, 1, 1);
  gtk_grid_attach (self->facts, words, 1, self->n_facts, 1, 1);
  self->n_facts++;
}

static char *
dup_parties (JalonProposalCard *self, const JalonEventRecord *record, JalonPartyRole role)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);
      g_autofree char  *name = NULL;

      if (party->role != role)
        continue;
      name = jalon_words_dup_party (get_session (self), party);
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", ", ") : "", name);
    }

  return g_strdup (names->str);
}

static void
add_claims (JalonProposalCard *self, const JalonEventRecord *record)
{
  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);
      g_autofree char  *who = jalon_words_dup_text (get_session (self), claim->attributed_to);

      if (claim->stance == JALON_STANCE_DENIES)
        add_fact (self, _ ("Stance"), jalon_vocabulary_get_label (JALON_VOCABULARY_STANCE, claim->stance), NULL);
      add_fact (self, _ ("According to"), who, "status");
    }
}

static void
add_linked (JalonProposalCard *self, const char *event_id)
{
  JalonDossier *dossier = jalon_session_get_dossier (get_session (self));
  g_autoptr (GPtrArray) sites = jalon_dossier_list_linked (dossier, JALON_KIND_SITE, event_id);
  g_autoptr (GPtrArray) closures = jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, event_id);

  for (guint i = 0; i < closures->len; i++)
    {
      const JalonClosureRecord *closure = jalon_feature_get_record (g_ptr_array_index (closures, i));
      g_autoptr (GString) words = g_string_new (jalon_session_get_name (get_session (self), closure->closing));

      for (guint j = 0; j < closure->bans->len; j++)
        {
          g_autofree char *ban = jalon_words_dup_ban (get_session (self), g_ptr_array_index (closure->bans, j));

          /* Translators: stands between who closes its airspace and to whom. */
          g_string_append_printf (words, "%s%s", j == 0 ? C_ ("closure", ": ") : C_ ("list", ", "), ban);
        }
      add_fact (self, _ ("Closure"), words->str, NULL);
    }
  for (guint i = 0; i < sites->len; i++)
    {
      const JalonSiteRecord *site = jalon_feature_get_record (g_ptr_array_index (sites, i));
      g_autofree char       *name = jalon_words_dup_text (get_session (self), site->title);

      add_fact (self, _ ("Site"), name, NULL);
    }
}

/* "Sanction, discontinuation", and the codes that it has. */
static char *
dup_type (const JalonEventRecord *record)
{
  GString          *words = g_string_new (jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type));
  const JalonField *field;

  if (record->mode != NULL)
    g_string_append_printf (words, "%s%s", C_ ("list", ", "), jalon_mode_get_label (record->mode));
  for (guint i = 0; (field = jalon_codes_get_field (i)) != NULL; i++)
    {
      const char *code = *JALON_FIELD_OF (record, field, char *);

      if (code != NULL && field->label != NULL)
        /* Translators: what a code of an event is called, and the code, which is a number. */
        g_string_append_printf (words, C_ ("code", " · %s %s"), _ (field->label), code);
    }
  return g_string_free (words, FALSE);
}

static void
add_facts (JalonProposalCard *self, const JalonEventRecord *record)
{
  g_autofree char *actors = dup_parties (self, record, JALON_PARTY_ACTOR);
  g_autofree char *recipients = dup_parties (self, record, JALON_PARTY_RECIPIENT);
  g_autofree char *time = jalon_words_dup_time (&record->time);
  g_autofree char *place = jalon_words_dup_place (get_session (self), record->place);
  g_autofree char *type = NULL;

  type = dup_type (record);
  add_fact (self, _ ("Type"), type, "type");
  add_fact (self, _ ("Status"), jalon_vocabulary_get_label (JALON_VOCABULARY_STATUS, record->status), "status");
  add_fact (self, _ ("Who acted"), actors, "actor");
  add_fact (self, _ ("On whom"), recipients, "recipient");
  add_fact (self, _ ("When"), time, "time");
  add_fact (self, _ ("Place"), place, "place");
  add_claims (self, record);
  add_linked (self, record->id);
}

static const char *
get_confidence_words (const JalonEventRecord *record)
{
  JalonConfidence confidence;

  if (!jalon_coder_get_confidence (record, &confidence))
    return NULL;

  switch (confidence)
    {
    case JALON_CONFIDENCE_STRONG:
      return _ ("strong evidence");
    case JALON_CONFIDENCE_MEDIUM:
      return _ ("medium evidence");
    case JALON_CONFIDENCE_WEAK:
    default:
      return _ ("weak evidence");
    }
}

static void
show_head (JalonProposalCard *self, const JalonEventRecord *record)
{
  const char      *review = jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, record->review);
  const char      *confidence = get_confidence_words (record);
  g_autofree char *title = jalon_words_dup_title (get_session (self), record);
  g_autofree char *program = jalon_coder_dup_program (record);
  g_autoptr (GString) kicker = g_string_new (review);

  if (confidence != NULL)
    g_string_append_printf (kicker, " · %s", confidence);
  if (program != NULL)
    {
      g_string_append (kicker, " · ");
      /* Translators: name of a program of the person's own that proposes events. */
      g_string_append_printf (kicker, _ ("by the coder “%s”"), program);
    }
  /* What it may be the same as stands below the facts, and a small window shows these alone. */
  if (jalon_same_list_get_ids (self->same)->len > 0)
    g_string_append_printf (kicker, " · %s", _ ("perhaps known already"));
  jalon_plain_set_label (self->kicker, kicker->str);
  jalon_plain_set_label (self->title, title);
  jalon_glyph_show_symbol (self->symbol,
                           record->type,
                           jalon_glyph_style_for (JALON_VERDICT_SINGLE_SOURCE,
                                                  record->review,
                                                  record->place != NULL ? record->place->precision
                                                                        : JALON_PRECISION_NONE));
}

static void
clear (JalonProposalCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_grid_remove (self->facts, child);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  self->n_facts = 0;
}

static void
jalon_proposal_card_dispose (GObject *object)
{
  JalonProposalCard *self = JALON_PROPOSAL_CARD (object);

  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_PROPOSAL_CARD);

  G_OBJECT_CLASS (jalon_proposal_card_parent_class)->dispose (object);
}

static void
jalon_proposal_card_class_init (JalonProposalCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_proposal_card_dispose;

  g_type_ensure (JALON_TYPE_GLYPH);
  g_type_ensure (JALON_TYPE_SAME_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-proposal-card.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonProposalCard, symbol);
  gtk_widget_class_bind_template_child (widget_class, JalonProposalCard, kicker);
  gtk_widget_class_bind_template_child (widget_class, JalonProposalCard, title);
  gtk_widget_class_bind_template_child (widget_class, JalonProposalCard, facts);
  gtk_widget_class_bind_template_child (widget_class, JalonProposalCard, same);
  gtk_widget_class_set_css_name (widget_class, "proposal");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_proposal_card_init (JalonProposalCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The text that the reasons point into: that of the article of the first claim. */
static char *
dup_article_text (JalonProposalCard *self, const JalonEventRecord *record)
{
  const JalonClaim *claim = record->claims->len > 0 ? g_ptr_array_index (record->claims, 0) : NULL;
  JalonArticle     *article =
      claim != NULL ? jalon_dossier_find_article (jalon_session_get_dossier (get_session (self)), claim->article_id)
                        : NULL;

  return article != NULL ? g_strdup (jalon_article_get_data (article)->text) : NULL;
}

/**
 * jalon_proposal_card_show:
 * @self: a card
 * @record: an event of the session's dossier
 */
void
jalon_proposal_card_show (JalonProposalCard *self, const JalonEventRecord *record)
{
  g_return_if_fail (JALON_IS_PROPOSAL_CARD (self));
  g_return_if_fail (record != NULL);

  clear (self);
  self->reasons = jalon_coder_list_reasons (record);
  self->text = dup_article_text (self, record);
  jalon_same_list_show (self->same, record);
  show_head (self, record);
  add_facts (self, record);
}

/**
 * jalon_proposal_card_get_same:
 *
 * Returns: (transfer none) (element-type utf8): the events that the shown one may be, the likeliest first, or the one
 *   that it denies
 */
const GPtrArray *
jalon_proposal_card_get_same (JalonProposalCard *self)
{
  g_return_val_if_fail (JALON_IS_PROPOSAL_CARD (self), NULL);

  return jalon_same_list_get_ids (self->same);
}
