/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of word classes, relations and features, as Universal Dependencies 2 has them.
 */

#include "config.h"

#include "jalon-parse-vocabulary.h"

#include <string.h>

#define MAX_VALUES 5

static const char *const upos_names[] = {
  [JALON_UPOS_X] = "X",         [JALON_UPOS_ADJ] = "ADJ",     [JALON_UPOS_ADP] = "ADP",     [JALON_UPOS_ADV] = "ADV",
  [JALON_UPOS_AUX] = "AUX",     [JALON_UPOS_CCONJ] = "CCONJ", [JALON_UPOS_DET] = "DET",     [JALON_UPOS_INTJ] = "INTJ",
  [JALON_UPOS_NOUN] = "NOUN",   [JALON_UPOS_NUM] = "NUM",     [JALON_UPOS_PART] = "PART",   [JALON_UPOS_PRON] = "PRON",
  [JALON_UPOS_PROPN] = "PROPN", [JALON_UPOS_PUNCT] = "PUNCT", [JALON_UPOS_SCONJ] = "SCONJ", [JALON_UPOS_SYM] = "SYM",
  [JALON_UPOS_VERB] = "VERB",
};

static const char *const deprel_names[] = {
  [JALON_DEPREL_DEP] = "dep",
  [JALON_DEPREL_ROOT] = "root",
  [JALON_DEPREL_ACL] = "acl",
  [JALON_DEPREL_ACL_RELCL] = "acl:relcl",
  [JALON_DEPREL_ADVCL] = "advcl",
  [JALON_DEPREL_ADVMOD] = "advmod",
  [JALON_DEPREL_AMOD] = "amod",
  [JALON_DEPREL_APPOS] = "appos",
  [JALON_DEPREL_AUX] = "aux",
  [JALON_DEPREL_AUX_PASS] = "aux:pass",
  [JALON_DEPREL_CASE] = "case",
  [JALON_DEPREL_CC] = "cc",
  [JALON_DEPREL_CCOMP] = "ccomp",
  [JALON_DEPREL_COMPOUND] = "compound",
  [JALON_DEPREL_COMPOUND_PRT] = "compound:prt",
  [JALON_DEPREL_CONJ] = "conj",
  [JALON_DEPREL_COP] = "cop",
  [JALON_DEPREL_CSUBJ] = "csubj",
  [JALON_DEPREL_DET] = "det",
  [JALON_DEPREL_DISCOURSE] = "discourse",
  [JALON_DEPREL_EXPL] = "expl",
  [JALON_DEPREL_FIXED] = "fixed",
  [JALON_DEPREL_FLAT] = "flat",
  [JALON_DEPREL_IOBJ] = "iobj",
  [JALON_DEPREL_LIST] = "list",
  [JALON_DEPREL_MARK] = "mark",
  [JALON_DEPREL_NMOD] = "nmod",
  [JALON_DEPREL_NMOD_POSS] = "nmod:poss",
  [JALON_DEPREL_NSUBJ] = "nsubj",
  [JALON_DEPREL_NSUBJ_PASS] = "nsubj:pass",
  [JALON_DEPREL_NUMMOD] = "nummod",
  [JALON_DEPREL_OBJ] = "obj",
  [JALON_DEPREL_OBL] = "obl",
  [JALON_DEPREL_OBL_AGENT] = "obl:agent",
  [JALON_DEPREL_PARATAXIS] = "parataxis",
  [JALON_DEPREL_PUNCT] = "punct",
  [JALON_DEPREL_VOCATIVE] = "vocative",
  [JALON_DEPREL_XCOMP] = "xcomp",
};

/* Values stand in the order of their numbers, from 1. */
typedef struct
{
  const char *name;
  const char *values[MAX_VALUES];
} FeatureNames;

static const FeatureNames feature_names[] = {
  [JALON_FEATURE_CALENDAR] = { "Calendar", { "Yes" } },
  [JALON_FEATURE_CASE] = { "Case", { "Nom" } },
  [JALON_FEATURE_MOOD] = { "Mood", { "Ind", "Cnd", "Imp", "Sub" } },
  [JALON_FEATURE_NUMBER] = { "Number", { "Sing", "Plur" } },
  [JALON_FEATURE_PERSON] = { "Person", { "1", "2", "3" } },
  [JALON_FEATURE_PRON_TYPE] = { "PronType", { "Rel" } },
  [JALON_FEATURE_TENSE] = { "Tense", { "Pres", "Past", "Imp", "Fut" } },
  [JALON_FEATURE_VERB_FORM] = { "VerbForm", { "Fin", "Inf", "Part" } },
  [JALON_FEATURE_VOICE] = { "Voice", { "Pass" } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (upos_names) == JALON_N_UPOS);
G_STATIC_ASSERT (G_N_ELEMENTS (deprel_names) == JALON_N_DEPRELS);
G_STATIC_ASSERT (G_N_ELEMENTS (feature_names) == JALON_N_FEATURES);

/**
 * jalon_upos_get_name:
 *
 * Returns: (transfer none): "NOUN", "VERB" ...
 */
const char *
jalon_upos_get_name (JalonUpos upos)
{
  g_return_val_if_fail (upos < JALON_N_UPOS, "X");
  return upos_names[upos];
}

/**
 * jalon_upos_from_name:
 * @name: "NOUN", "VERB" ...
 * @out_upos: (out): the class of words
 *
 * Returns: whether there is such a class
 */
gboolean
jalon_upos_from_name (const char *name, JalonUpos *out_upos)
{
  for (guint i = 0; i < JALON_N_UPOS; i++)
    if (strcmp (upos_names[i], name) == 0)
      {
        *out_upos = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jalon_deprel_get_name:
 *
 * Returns: (transfer none): "nsubj", "obl:agent" ...
 */
const char *
jalon_deprel_get_name (JalonDeprel deprel)
{
  g_return_val_if_fail (deprel < JALON_N_DEPRELS, "dep");
  return deprel_names[deprel];
}

static gboolean
find_deprel (const char *name, gsize length, JalonDeprel *out_deprel)
{
  for (guint i = 0; i < JALON_N_DEPRELS; i++)
    if (strlen (deprel_names[i]) == length && strncmp (deprel_names[i], name, length) == 0)
      {
        *out_deprel = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jalon_deprel_from_name:
 * @name: any relation of Universal Dependencies, with its subtype or without
 *
 * Returns: that relation, or what it is a subtype of ("obl:arg" is an "obl"), or %JALON_DEPREL_DEP
 */
JalonDeprel
jalon_deprel_from_name (const char *name)
{
  JalonDeprel deprel = JALON_DEPREL_DEP;

  if (!find_deprel (name, strlen (name), &deprel))
    find_deprel (name, strcspn (name, ":"), &deprel);
  return deprel;
}

/**
 * jalon_feature_get_value_name:
 * @value: from 1
 *
 * Returns: (transfer none) (nullable): "Plur", "Past" ...; %NULL for 0 and for what is no value
 */
const char *
jalon_feature_get_value_name (JalonParseFeature feature, guint value)
{
  g_return_val_if_fail (feature < JALON_N_FEATURES, NULL);
  return value >= 1 && value <= MAX_VALUES ? feature_names[feature].values[value - 1] : NULL;
}

/* How many values @feature has besides 0. */
guint
jalon_feature_get_n_values (JalonParseFeature feature)
{
  guint n = 0;

  g_return_val_if_fail (feature < JALON_N_FEATURES, 0);
  while (n < MAX_VALUES && feature_names[feature].values[n] != NULL)
    n++;
  return n;
}

/**
 * jalon_features_append:
 * @features: (array fixed-size=JALON_N_FEATURES)
 * @out: gets "Number=Plur|VerbForm=Fin", or "_" where nothing is known
 */
void
jalon_features_append (const guint8 *features, GString *out)
{
  gsize before = out->len;

  for (guint i = 0; i < JALON_N_FEATURES; i++)
    {
      const char *value = jalon_feature_get_value_name (i, features[i]);

      if (value != NULL)
        g_string_append_printf (out, "%s%s=%s", out->len > before ? "|" : "", feature_names[i].name, value);
    }
  if (out->len == before)
    g_string_append_c (out, '_');
}
