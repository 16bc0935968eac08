/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the trainer learnt of a language (build-aux/parser/, data/parse/): tags,
 * weights and a lexicon, read from a compact file whose every number is checked.
 * Never changes once loaded; any number of threads may use it at once.
 */

#pragma once

#include "jalon-parse-lexicon.h"
#include "jalon-parse-state.h"
#include "jalon-parse-weights.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define JALON_PARSE_MODEL_MAGIC "JALONPRS"
#define JALON_PARSE_MODEL_VERSION 1

/* Bytes of a file before its body: magic, version, length of the file, checksum of the body. */
#define JALON_PARSE_MODEL_HEADER 24

/* In the table of labels that need no weighing: this pair of tags does. */
#define JALON_PARSE_LABEL_OPEN 255

/* Bytes of a word that is written to the one before it, at most. */
#define JALON_PARSE_MAX_ENDING 15

/**
 * JalonParseTag:
 * @features: by #JalonParseFeature
 * @kind: JALON_TAG_... bits, which follow from the others
 */
typedef struct
{
  guint8 upos;
  guint8 features[JALON_N_FEATURES];
  guint8 kind;
} JalonParseTag;

/* A word that nearly always has the same tag. */
typedef struct
{
  guint32 word;
  guint8  tag;
} JalonParseFrequent;

/**
 * JalonParseModel:
 * @info: (owned): what it was trained on, for people
 * @tags: (array length=n_tags)
 * @endings: (owned): words that are written to the one before ("-il", "n't"), in lower case
 * @wholes: (owned): words that end like that and are one word ("rendez-vous")
 * @frequent: (owned) (array length=frequent_mask+1): open addressing by word; 0: empty
 * @fixed_labels: (array): of dependent's tag, head's tag and side (1: the head stands before), or
 * JALON_PARSE_LABEL_OPEN
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount ref_count;
  GBytes         *bytes;
  /*< public >*/
  char               *info;
  guint               n_tags;
  JalonParseTag       tags[JALON_PARSE_MAX_TAGS];
  GStrv               endings;
  GStrv               wholes;
  JalonParseFrequent *frequent;
  guint32             frequent_mask;
  JalonParseLexicon   lexicon;
  JalonClassWeights  *tagger;
  JalonStepWeights   *steps;
  JalonClassWeights  *labeller;
  const guint8       *fixed_labels;
} JalonParseModel;

JalonParseModel *jalon_parse_model_new (GBytes *bytes, const char *name, GError **error);
JalonParseModel *jalon_parse_model_new_bundled (const char *language, GError **error);
JalonParseModel *jalon_parse_model_ref (JalonParseModel *self);
void             jalon_parse_model_unref (JalonParseModel *self);
const char      *jalon_parse_model_get_info (const JalonParseModel *self);
gsize            jalon_parse_model_cut (const JalonParseModel *self, const char *form, gsize length);

guint64 jalon_parse_model_checksum (const guint8 *bytes, gsize length);
guint8  jalon_parse_tag_get_kind (const JalonParseTag *tag);

static inline guint8
jalon_parse_model_get_fixed_label (const JalonParseModel *self,
                                   guint                  dependent_tag,
                                   guint                  head_tag,
                                   gboolean               head_before)
{
  return self->fixed_labels[(dependent_tag * self->n_tags + head_tag) * 2 + (head_before ? 1 : 0)];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonParseModel, jalon_parse_model_unref)

G_END_DECLS
