/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the module on first use, once.
 */

#include "config.h"

#include "jalon-gdal.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-module.h"

/**
 * jalon_gdal_get:
 *
 * Callable from any thread.
 *
 * Returns: (nullable): what reads and writes; %NULL where Jalon was installed without it
 */
const JalonGdalModule *
jalon_gdal_get (void)
{
  static const JalonGdalModule *module = NULL;
  static gsize                  is_tried = 0;

  if (g_once_init_enter (&is_tried))
    {
      module = jalon_module_find ("jalon-gdal.so", JALON_GDAL_MODULE_SYMBOL);
      g_once_init_leave (&is_tried, 1);
    }
  return module;
}

/**
 * jalon_gdal_refuse_without:
 * @name: of a file
 *
 * Returns: %FALSE with %JALON_ERROR_NOT_A_DOSSIER, since there is no module
 */
gboolean
jalon_gdal_refuse_without (const char *name, GError **error)
{
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_NOT_A_DOSSIER,
               _ ("%s: the part of Jalon for such files (jalon-gdal.so, with GDAL) is not installed; install it, or "
                  "use GeoJSON for maps and CSV for tables"),
               name);
  return FALSE;
}

/**
 * jalon_gdal_refuse:
 * @outcome: of reading, not %JALON_GDAL_DONE
 * @sink: that was read into
 * @name: of the file
 *
 * Says why a file was not read. An error of the receiver that stopped it is not told here.
 *
 * Returns: %FALSE with %JALON_ERROR_SYNTAX, %JALON_ERROR_NOT_A_DOSSIER or %G_IO_ERROR_CANCELLED
 */
gboolean
jalon_gdal_refuse (JalonGdalOutcome outcome, const JalonSink *sink, const char *name, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (sink->progress.cancellable, error))
    return FALSE;
  if (outcome == JALON_GDAL_NO_DRIVER)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_DOSSIER,
                 _ ("%s: the GDAL that is installed does not know this format"),
                 name);
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_SYNTAX,
                 _ ("%s: the document is damaged or cut off; get it again"),
                 name);
  return FALSE;
}
