/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A module that was loaded stays: what it registered has no end.
 */

#include "config.h"

#include "jalon-module.h"

#include <gmodule.h>

static GModule *
open_module (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  GModule         *module = g_module_open (path, G_MODULE_BIND_LOCAL);

  if (module == NULL)
    g_info ("%s", g_module_error ());
  return module;
}

/**
 * jalon_module_find:
 * @file: name of a module
 * @symbol: that it has
 *
 * Loads a module from where it was installed. Tests and programs that are not installed say by JALON_MODULEDIR in which
 * folders their modules are.
 *
 * Returns: (transfer none) (nullable): the symbol; %NULL where there is no such module
 */
gpointer
jalon_module_find (const char *file, const char *symbol)
{
  const char *folders = g_getenv ("JALON_MODULEDIR");
  g_auto (GStrv) list = g_strsplit (folders != NULL ? folders : JALON_MODULEDIR, G_SEARCHPATH_SEPARATOR_S, -1);
  gpointer found = NULL;

  for (guint i = 0; list[i] != NULL && found == NULL; i++)
    {
      GModule *module = open_module (list[i], file);

      if (module != NULL && g_module_symbol (module, symbol, &found))
        g_module_make_resident (module);
    }
  return found;
}
