/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a dossier of N generated events, the same for the same N on every
 * machine, and their points as CSV for the programs compared with:
 *
 *   jalon-bench-generate N OUT.jalon OUT.csv
 *
 * A feature takes about 650 bytes, as an event export of the field does.
 */

#include <locale.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define N_ARTICLES 60
#define N_ELEMENTS(array) (sizeof (array) / sizeof *(array))

typedef struct
{
  const char *name;
  const char *country;
  double      lon;
  double      lat;
  double      spread; /* degrees, standard deviation */
} Centre;

/* Where reports come from, roughly: some regions by far more than others. */
static const Centre centres[] = {
  { "Bamako", "MLI", -8.0, 12.65, 0.8 },        { "Gao", "MLI", -0.05, 16.27, 1.2 },
  { "Mopti", "MLI", -4.2, 14.5, 0.9 },          { "Ouagadougou", "BFA", -1.52, 12.37, 0.7 },
  { "Djibo", "BFA", -1.63, 14.1, 0.5 },         { "Niamey", "NER", 2.11, 13.51, 0.8 },
  { "Diffa", "NER", 12.61, 13.32, 0.6 },        { "Maiduguri", "NGA", 13.15, 11.85, 0.8 },
  { "Kaduna", "NGA", 7.44, 10.52, 1.2 },        { "Lagos", "NGA", 3.39, 6.46, 0.4 },
  { "Ndjamena", "TCD", 15.06, 12.11, 1.0 },     { "Algiers", "DZA", 3.06, 36.75, 1.0 },
  { "Rabat", "MAR", -6.84, 34.01, 1.0 },        { "Tunis", "TUN", 10.18, 36.81, 0.6 },
  { "Tripoli", "LBY", 13.18, 32.89, 1.0 },      { "Cairo", "EGY", 31.24, 30.04, 0.8 },
  { "Khartoum", "SDN", 32.56, 15.5, 1.5 },      { "El Fasher", "SDN", 25.35, 13.63, 1.2 },
  { "Mogadishu", "SOM", 45.34, 2.04, 1.2 },     { "Addis Ababa", "ETH", 38.75, 9.03, 1.8 },
  { "Goma", "COD", 29.22, -1.67, 1.0 },         { "Bangui", "CAF", 18.56, 4.36, 1.4 },
  { "Maputo", "MOZ", 32.57, -25.97, 0.5 },      { "Pemba", "MOZ", 40.52, -12.97, 0.7 },
  { "Johannesburg", "ZAF", 28.05, -26.2, 0.9 }, { "Damascus", "SYR", 36.29, 33.51, 0.9 },
  { "Aleppo", "SYR", 37.16, 36.2, 0.6 },        { "Baghdad", "IRQ", 44.37, 33.31, 1.4 },
  { "Sanaa", "YEM", 44.21, 15.35, 1.0 },        { "Kabul", "AFG", 69.17, 34.53, 1.4 },
  { "Peshawar", "PAK", 71.52, 34.01, 0.9 },     { "Srinagar", "IND", 74.8, 34.08, 0.5 },
  { "Imphal", "IND", 93.94, 24.82, 0.6 },       { "Sittwe", "MMR", 92.9, 20.15, 0.8 },
  { "Mandalay", "MMR", 96.08, 21.97, 1.2 },     { "Kharkiv", "UKR", 36.23, 49.99, 0.7 },
  { "Donetsk", "UKR", 37.8, 48.0, 0.6 },        { "Port-au-Prince", "HTI", -72.34, 18.54, 0.2 },
  { "Bogota", "COL", -74.07, 4.71, 1.8 },       { "Mexico City", "MEX", -99.13, 19.43, 2.2 },
};

/* Actors beside the state where it happens. */
static const char *const others[] = {
  "MAR", "DZA", "FRA", "RUS", "USA", "CHN", "TUR", "ARE", "AES", "ECOWAS", "UN", "AU", "SEN", "CIV", "MRT", "GHA",
};

typedef struct
{
  const char *type;
  const char *cameo;
  const char *title;
  unsigned    weight;
} Kind;

static const Kind kinds[] = {
  { "AGREE", "057", "sign an agreement near", 3 },
  { "CONSULT", "042", "meet for talks in", 6 },
  { "SUPPORT", "051", "voice support in", 3 },
  { "CONCEDE", "081", "ease restrictions in", 1 },
  { "COOPERATE", "062", "train together near", 5 },
  { "AID", "071", "deliver aid to", 4 },
  { "RETREAT", "087", "withdraw from", 2 },
  { "REQUEST", "023", "ask for help in", 2 },
  { "ACCUSE", "112", "trade accusations over", 4 },
  { "REJECT", "123", "turn down a proposal on", 2 },
  { "THREATEN", "130", "threaten reprisals around", 2 },
  { "PROTEST", "141", "rally in the streets of", 14 },
  { "SANCTION", "163", "impose an embargo on", 2 },
  { "MOBILIZE", "152", "move troops towards", 6 },
  { "COERCE", "173", "make arrests in", 12 },
  { "ASSAULT", "190", "fight in the outskirts of", 32 },
};

static const char *const subjects[] = {
  "Government forces", "Armed men", "Residents", "Delegations", "Border guards", "Volunteers", "Students", "Officers",
};

static uint64_t state = 0x9e3779b97f4a7c15u;

/* xorshift64* (Vigna 2016): the same everywhere. */
static uint64_t
next_random (void)
{
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545f4914f6cdd1du;
}

static unsigned
below (unsigned bound)
{
  return (unsigned) ((next_random () >> 32) * bound >> 32);
}

/* Near enough to a standard normal: the sum of four uniforms, scaled. */
static double
bell (void)
{
  double sum = 0.0;

  for (unsigned i = 0; i < 4; i++)
    sum += below (1u << 24) / (double) (1u << 24);

  return (sum - 2.0) * sqrt (3.0);
}

static const Kind *
pick_kind (void)
{
  unsigned at = below (100);

  for (size_t i = 0; i < N_ELEMENTS (kinds); i++)
    {
      if (at < kinds[i].weight)
        return &kinds[i];
      at -= kinds[i].weight;
    }

  return &kinds[0];
}

static void
write_head (FILE *out)
{
  fputs ("{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1,\"title\":\"Generated events\",\"articles\":[", out);
  for (unsigned i = 0; i < N_ARTICLES; i++)
    fprintf (out,
             "%s\n{\"id\":\"article-%u\",\"title\":\"Generated report %u\",\"publisher\":\"Publisher %u\","
             "\"language\":\"en\",\"date\":\"2025-%02u\",\"reliability\":\"%c\"}",
             i == 0 ? "" : ",",
             i,
             i,
             i / 2,
             i % 12 + 1,
             "ABCDEF"[i % 6]);
  fputs ("]},\"features\":[", out);
}

static void
write_event (FILE *out, FILE *points, unsigned number)
{
  const Centre *centre = &centres[below (N_ELEMENTS (centres))];
  const Kind   *kind = pick_kind ();
  const char   *subject = subjects[below (N_ELEMENTS (subjects))];
  const char   *other = others[below (N_ELEMENTS (others))];
  unsigned      year = 2018 + below (8);
  unsigned      month = 1 + below (12);
  unsigned      day = 1 + below (28);
  double        lon = centre->lon + bell () * centre->spread;
  double        lat = centre->lat + bell () * centre->spread;

  fprintf (
      out,
      "%s\n{\"type\":\"Feature\",\"id\":\"ev-%07u\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.4f,%.4f]},",
      number == 0 ? "" : ",",
      number,
      lon,
      lat);
  fprintf (out,
           "\"properties\":{\"kind\":\"event\",\"title\":\"%s %s %s\",\"summary\":\"%s %s %s on day %u, says report %u "
           "of the district.\","
           "\"type\":\"%s\",\"cameo\":\"%s\",\"status\":\"occurred\",\"review\":\"%s\",",
           subject,
           kind->title,
           centre->name,
           subject,
           kind->title,
           centre->name,
           day,
           below (1000),
           kind->type,
           kind->cameo,
           below (10) == 0 ? "proposed" : "accepted");
  fprintf (
      out,
      "\"actors\":[{\"code\":\"%s\",\"sector\":\"MIL\",\"found\":\"named\"}],\"recipients\":[{\"code\":\"%s\","
      "\"sector\":\"CVL\"}],"
      "\"place\":{\"precision\":\"near-city\",\"name\":\"%s\",\"countries\":[\"%s\"],\"coordinates\":[%.4f,%.4f]},",
      centre->country,
      other,
      centre->name,
      centre->country,
      lon,
      lat);
  fprintf (out,
           "\"time\":{\"start\":\"%u-%02u-%02u\",\"precision\":\"day\"},\"datetime\":\"%u-%02u-%02uT00:00:00Z\","
           "\"claims\":[{\"article\":\"article-%u\",\"stance\":\"asserts\",\"credibility\":%u}",
           year,
           month,
           day,
           year,
           month,
           day,
           below (N_ARTICLES),
           1 + below (6));
  if (below (4) == 0)
    fprintf (out,
             ",{\"article\":\"article-%u\",\"stance\":\"%s\"}",
             below (N_ARTICLES),
             below (3) == 0 ? "denies" : "asserts");
  fputs ("]}}", out);
  fprintf (points, "%.4f,%.4f,%s\n", lon, lat, kind->type);
}

int
main (int argc, char *argv[])
{
  FILE         *out;
  FILE         *points;
  unsigned long n;

  setlocale (LC_ALL, "C");
  if (argc != 4 || (n = strtoul (argv[1], NULL, 10)) == 0)
    {
      fputs ("usage: jalon-bench-generate N OUT.jalon OUT.csv\n", stderr);
      return 2;
    }

  out = fopen (argv[2], "w");
  points = fopen (argv[3], "w");
  if (out == NULL || points == NULL)
    {
      perror ("jalon-bench-generate");
      return 1;
    }

  write_head (out);
  fputs ("lon,lat,type\n", points);
  for (unsigned i = 0; i < n; i++)
    write_event (out, points, i);
  fputs ("\n]}\n", out);

  return fclose (out) == 0 && fclose (points) == 0 ? 0 : 1;
}
