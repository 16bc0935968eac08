/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has to be said beside a map: disputed sovereignty, and whose data it is.
 */

#include "config.h"

#include "jalon-world.h"

#include "jalon-i18n.h"

#include <string.h>

#define VIEW(worldview) (1u << (worldview))
#define UN VIEW (JALON_WORLDVIEW_UN)
#define DE_FACTO VIEW (JALON_WORLDVIEW_DE_FACTO)
#define MAR VIEW (JALON_WORLDVIEW_MAR)

/* Sources: the UN's list of non-self-governing territories and its General Assembly's resolutions 68/262 (Crimea) and
 * 37/37 (Cyprus), Security Council resolutions 497 (Golan), 541 (Cyprus), 1244 (Kosovo) and 2797 (Western Sahara). */
static const struct
{
  const char *code;
  guint       views;
  const char *note;
} notes[] = {
  { "ESH",
    UN,
    N_ ("Non-self-governing territory for the United Nations; claimed by Morocco, which administers the part west of "
        "the berm, and by the Sahrawi Republic") },
  { "ESH",
    DE_FACTO,
    N_ ("The part of Western Sahara east of the berm, held by the Polisario Front; the rest is administered by "
        "Morocco") },
  { "MAR",
    DE_FACTO,
    N_ ("With the part of Western Sahara it administers, west of the berm; a non-self-governing territory for the "
        "United Nations") },
  { "MAR",
    MAR,
    N_ ("With Western Sahara, as Morocco claims it; a non-self-governing territory for the United Nations") },
  { "UKR",
    UN | MAR,
    N_ ("With Crimea, occupied by Russia since 2014; the General Assembly does not recognise the annexation") },
  { "UKR", DE_FACTO, N_ ("Without Crimea, held by Russia since 2014; the front line since 2022 is not shown") },
  { "RUS",
    DE_FACTO,
    N_ ("With Crimea, which Russia took from Ukraine in 2014; the General Assembly does not recognise the "
        "annexation") },
  { "SRB",
    UN | MAR,
    N_ ("With Kosovo, which declared independence in 2008; its status under Security Council resolution 1244 is "
        "disputed") },
  { "SRB", DE_FACTO, N_ ("Without Kosovo, which it claims") },
  { "XKX", DE_FACTO, N_ ("Independent since 2008 for about half the states of the world; claimed by Serbia") },
  { "CYP", UN | MAR, N_ ("With the north of the island, held by Türkiye since 1974") },
  { "XNC", DE_FACTO, N_ ("Recognised by Türkiye alone; for the United Nations a part of Cyprus") },
  { "SOM", UN | MAR, N_ ("With Somaliland, which declared independence in 1991") },
  { "XSL", DE_FACTO, N_ ("Declared independence from Somalia in 1991; not a member of the United Nations") },
  { "SYR", UN | MAR, N_ ("With the Golan, occupied by Israel since 1967") },
  { "ISR",
    DE_FACTO,
    N_ ("With the Golan, occupied since 1967; the Security Council does not recognise the annexation") },
  { "PSE", UN | DE_FACTO | MAR, N_ ("Occupied by Israel since 1967; observer state at the United Nations") },
  { "TWN",
    UN | DE_FACTO | MAR,
    N_ ("Governed from Taipei; claimed by China, of which the United Nations counts it a part") },
  { "FLK",
    UN | DE_FACTO | MAR,
    N_ ("Non-self-governing territory administered by the United Kingdom; claimed by Argentina as the Malvinas") },
  { "XSP",
    UN | DE_FACTO | MAR,
    N_ ("Claimed in whole or in part by Brunei, China, Malaysia, the Philippines, Taiwan and Viet Nam") },
};

static const JalonAttribution sources[] = {
  { N_ ("Borders, lakes, rivers and divisions"),
    "Natural Earth (world-atlas, Marble, QGIS)",
    N_ ("public domain"),
    "Natural Earth" },
  { N_ ("Places and their names"), "GeoNames", "CC BY 4.0", "GeoNames (CC BY 4.0)" },
  { N_ ("Names of countries"), "Unicode CLDR", "Unicode-3.0", "Unicode CLDR" },
  { N_ ("Airports"), "OurAirports (airport-db)", N_ ("public domain; package: MIT"), "OurAirports" },
};

/**
 * jalon_world_get_status_note:
 * @worldview: whose borders are drawn
 * @code: a country of that worldview
 *
 * Says in one phrase, translated, why a country's area is disputed as this worldview draws it.
 *
 * Returns: (nullable): the note
 */
const char *
jalon_world_get_status_note (JalonWorld *self, JalonWorldview worldview, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if ((notes[i].views & VIEW (worldview)) != 0 && strcmp (notes[i].code, code) == 0)
      return _ (notes[i].note);

  return NULL;
}

/**
 * jalon_world_get_attributions:
 * @out_n: how many
 *
 * The sources of the bundled world, in words of the language of the first call.
 *
 * Returns: (transfer none) (array length=out_n): the sources
 */
const JalonAttribution *
jalon_world_get_attributions (guint *out_n)
{
  static gsize            once = 0;
  static JalonAttribution translated[G_N_ELEMENTS (sources)];

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
        translated[i] =
            (JalonAttribution){ _ (sources[i].what), sources[i].source, _ (sources[i].licence), sources[i].line };
      g_once_init_leave (&once, 1);
    }
  *out_n = G_N_ELEMENTS (sources);

  return translated;
}

/**
 * jalon_world_get_attribution_line:
 *
 * Returns: the line for the edge of a map
 */
const char *
jalon_world_get_attribution_line (void)
{
  return "Natural Earth · GeoNames (CC BY 4.0)";
}
