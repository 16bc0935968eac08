/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The modes of PLOVER 0.8, which say what an event of a type was more closely.
 */

#include "config.h"

#include "jalon-mode.h"

#include "jalon-i18n.h"

#include <string.h>

/* By the words of PLOVER's codebook, in the order of its types. */
static const struct
{
  const char *word;
  const char *label;
} modes[] = {
  /* CONSULT */
  { "visit", NC_ ("mode", "visit") },
  { "third-party", NC_ ("mode", "at a third party’s") },
  { "multilateral", NC_ ("mode", "multilateral") },
  { "phone", NC_ ("mode", "by telephone") },
  /* RETREAT */
  { "withdraw", NC_ ("mode", "withdrawal") },
  { "release", NC_ ("mode", "release") },
  { "return", NC_ ("mode", "return") },
  { "disarm", NC_ ("mode", "disarmament") },
  { "ceasefire", NC_ ("mode", "ceasefire") },
  { "access", NC_ ("mode", "access granted") },
  { "resign", NC_ ("mode", "resignation") },
  /* ACCUSE */
  { "disapprove", NC_ ("mode", "disapproval") },
  { "investigate", NC_ ("mode", "investigation") },
  { "allege", NC_ ("mode", "allegation") },
  /* REQUEST, REJECT */
  { "assist", NC_ ("mode", "assistance") },
  { "change", NC_ ("mode", "change") },
  { "yield", NC_ ("mode", "concession") },
  { "meet", NC_ ("mode", "meeting") },
  /* THREATEN, COERCE */
  { "restrict", NC_ ("mode", "restriction") },
  { "ban", NC_ ("mode", "ban") },
  { "arrest", NC_ ("mode", "arrest") },
  { "relations", NC_ ("mode", "relations") },
  { "territory", NC_ ("mode", "territory") },
  { "violence", NC_ ("mode", "violence") },
  { "seize", NC_ ("mode", "seizure") },
  { "censor", NC_ ("mode", "censorship") },
  { "curfew", NC_ ("mode", "curfew") },
  { "martial-law", NC_ ("mode", "martial law") },
  { "deport", NC_ ("mode", "deportation") },
  { "withhold", NC_ ("mode", "withholding") },
  { "misinform", NC_ ("mode", "disinformation") },
  /* PROTEST */
  { "demo", NC_ ("mode", "demonstration") },
  { "riot", NC_ ("mode", "riot") },
  { "strike", NC_ ("mode", "strike") },
  { "hunger", NC_ ("mode", "hunger strike") },
  { "boycott", NC_ ("mode", "boycott") },
  { "obstruct", NC_ ("mode", "blockade") },
  /* SANCTION */
  { "convict", NC_ ("mode", "conviction") },
  { "expel", NC_ ("mode", "expulsion") },
  { "discontinue", NC_ ("mode", "discontinuation") },
  /* MOBILIZE */
  { "troops", NC_ ("mode", "troops") },
  { "weapons", NC_ ("mode", "weapons") },
  { "police", NC_ ("mode", "police") },
  { "militia", NC_ ("mode", "militia") },
  /* ASSAULT */
  { "abduct", NC_ ("mode", "abduction") },
  { "beat", NC_ ("mode", "beating") },
  { "torture", NC_ ("mode", "torture") },
  { "execute", NC_ ("mode", "execution") },
  { "sexual", NC_ ("mode", "sexual violence") },
  { "assassinate", NC_ ("mode", "assassination") },
  { "primitive", NC_ ("mode", "blades and blunt weapons") },
  { "firearms", NC_ ("mode", "firearms") },
  { "explosives", NC_ ("mode", "explosives") },
  { "suicide-attack", NC_ ("mode", "suicide attack") },
  { "heavy-weapons", NC_ ("mode", "heavy weapons") },
  { "crowd-control", NC_ ("mode", "crowd control") },
  { "cleansing", NC_ ("mode", "ethnic cleansing") },
  { "aerial", NC_ ("mode", "from the air") },
  { "destroy", NC_ ("mode", "destruction") },
};

/**
 * jalon_mode_get_label:
 * @mode: a word for it in files ("withdraw")
 *
 * Returns: its name, translated, in lower case for use after that of a type ("Sanction, withdrawal"); @mode itself
 *   where it is none of PLOVER's
 */
const char *
jalon_mode_get_label (const char *mode)
{
  g_return_val_if_fail (mode != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (strcmp (modes[i].word, mode) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "mode", modes[i].label);

  return mode;
}

/**
 * jalon_mode_is_known:
 * @mode: any word
 *
 * Returns: whether it is one of PLOVER's modes
 */
gboolean
jalon_mode_is_known (const char *mode)
{
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (strcmp (modes[i].word, mode) == 0)
      return TRUE;

  return FALSE;
}
