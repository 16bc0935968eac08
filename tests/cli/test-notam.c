/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice to aviation proposes a closure of airspace with its legal basis.
 */

#include "config.h"

#include "cli.h"

#define NOTICES                                                                                                        \
  "(A0412/25 NOTAMN\nQ) DAAA/QAFLC/IV/BO/E/000/999/2800N00300E999\nA) DAAA B) 2504071200 C) PERM\n"                    \
  "E) ALGERIAN AIRSPACE CLSD TO ALL AIRCRAFT COMING FROM OR GOING TO MALI.\nF) GND G) UNL)\n\n"                        \
  "(A0413/25 NOTAMN\nQ) DAAA/QRTCA/IV/BO/W/000/245/3550N00300E030\nA) DAAA B) 2504080600 C) 2504091800\n"              \
  "E) TEMPO RESTRICTED AREA ACTIVE WI 3600N00300E-3600N00330E-3530N00330E-3530N00300E\nF) SFC G) FL245)\n"

static void
test_closures (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.txt", NOTICES, -1);
  g_autofree char *saved = NULL;

  g_assert_cmpint (cli_run (cli, "extract", "a.txt", "--into", "a.jalon", NULL), ==, 0);
  assert_says (cli->out, "a.txt: 2 events proposed");
  assert_says (cli->out, "Algeria → Mali");
  assert_says (cli->err, "2 closures");
  saved = cli_read (cli, "a.jalon", NULL);
  assert_says (saved, "\"legal_basis\": \"NOTAM A0412/25\"");
  assert_says (saved, "\"until_further_notice\": true");
  assert_says (saved, "\"basis\": \"polygon\"");
  assert_says (saved, "\"upper\": \"FL245\"");
  g_assert_cmpint (cli_run (cli, "validate", "a.jalon", NULL), ==, 0);
}

#define NOTICE(fir, place, words)                                                                                      \
  "(A0412/25 NOTAMN\nQ) " fir "/QAFLC/IV/BO/E/000/999/1435N00200W400\nA) " place " B) 2504071200 C) PERM\nE) " words   \
  "\n)\n"

/* A region may be that of several states: Dakar's has the airspace of Mali in it. */
static void
test_whose (Cli *cli, gconstpointer data)
{
  static const struct
  {
    const char *notice;
    const char *parties;
  } cases[] = {
    { NOTICE ("GOOO", "GOOO", "MALIAN AIRSPACE CLOSED TO ALL ACFT COMING FROM OR GOING TO ALGERIA"), "Mali → Algeria" },
    { NOTICE ("GOOO", "GABS", "AIRSPACE CLSD TO ALGERIAN ACFT"), "Mali → Algeria" },
    { NOTICE ("GOOO", "GOOO DRRR", "THE AIRSPACE OF THE\nREPUBLIC OF MALI IS CLOSED TO ACFT REGISTERED IN FRANCE"),
      "Mali → France" },
    { NOTICE ("DRRR", "DRRR", "ESPACE AERIEN DU BURKINA FASO FERME AUX ACFT EN PROVENANCE DE FRANCE"),
      "Burkina Faso → France" },
    { NOTICE ("GOOO", "GOOO", "AIRSPACE CLSD TO ACFT FROM GUINEA-BISSAU"), "Senegal → Guinea-Bissau" },
    /* Of another's airspace it is only said who may not enter it. */
    { NOTICE ("EGTT", "EGTT", "OPERATORS PROHIBITED FROM ENTERING LIBYAN AIRSPACE"), "United Kingdom → Libya" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_write (cli, "a.txt", cases[i].notice, -1);
      g_autofree char *parties = g_strconcat (": ", cases[i].parties, "\n", NULL);

      g_assert_cmpint (cli_run (cli, "extract", "a.txt", NULL), ==, 0);
      assert_says (cli->out, parties);
    }
}

static void
test_nothing_closed (Cli *cli, gconstpointer data)
{
  g_autofree char *path =
      cli_write (cli,
                 "a.txt",
                 "A0412/25 NOTAMN\nQ) DAAA/QFALC/IV/NBO/A/000/999/3641N00313E005\nA) DAAG B) 2504071200 C) PERM\n"
                 "E) AD CLSD.\n",
                 -1);

  g_assert_cmpint (cli_run (cli, "extract", "a.txt", NULL), ==, 0);
  assert_says (cli->out, "No event was found");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/notam/closures", test_closures);
  cli_add ("/cli/notam/whose", test_whose);
  cli_add ("/cli/notam/nothing-closed", test_nothing_closed);
  return g_test_run ();
}
