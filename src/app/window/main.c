/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program with the window: language, then the application.
 */

#include "config.h"

#include "jalon-application.h"
#include "jalon-cache-folder.h"
#include "jalon-gpu.h"
#include "jalon-safe-log.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) app = NULL;
  const char *localedir = g_getenv ("JALON_LOCALEDIR");

  jalon_safe_log_begin ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : JALON_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  jalon_cache_use ();

  jalon_gpu_avoid_software_gl ();
  app = jalon_application_new ();

  return g_application_run (app, argc, argv);
}
