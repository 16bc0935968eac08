/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether OpenGL would be drawn by a graphics processor. Where it would be
 * drawn in software, Cairo draws a window in less time and memory: GTK 4.14
 * and later refuse such a renderer themselves ("renderer is llvmpipe"), but
 * only once it is loaded, which takes most of what it costs. Measured
 * with GTK 4.8.3: an empty window stands after 101 ms in 26 MiB without
 * software OpenGL, after 202 ms in 85 MiB where it is loaded and not used.
 */

#include "config.h"

#include "jalon-gpu.h"

#include <gtk/gtk.h>

/* The first version whose switch is GDK_DISABLE; before, it is one of GDK_DEBUG. */
#define GDK_DISABLE_MINOR 16

/* Of direct rendering (Mesa, and others for displays), NVIDIA, Windows' subsystem, Mali, Adreno, Tegra. */
static const char *const devices[] = { "dri/renderD*", "nvidiactl", "dxg", "mali0", "kgsl-3d0", "nvhost-ctrl" };

static gboolean
is_any_in (const char *folder, const char *pattern)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_pattern_match_simple (pattern, name))
      return TRUE;

  return FALSE;
}

/**
 * jalon_gpu_is_present:
 * @device_folder: where the system keeps its devices: /dev
 *
 * Looks for the device of a graphics processor that OpenGL could use. It need
 * not work; then GTK finds out as it always does.
 *
 * Returns: whether there is any
 */
gboolean
jalon_gpu_is_present (const char *device_folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    {
      g_autofree char *path = g_build_filename (device_folder, devices[i], NULL);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *pattern = g_path_get_basename (path);

      if (is_any_in (folder, pattern))
        return TRUE;
    }

  return FALSE;
}

/**
 * jalon_gpu_is_wanted:
 * @renderer: (nullable): the renderer that the person asks for in GSK_RENDERER, if any
 * @present: whether there is a graphics processor
 *
 * Decides whether GTK is to look for OpenGL. What a person asks for, they get.
 *
 * Returns: whether it is
 */
gboolean
jalon_gpu_is_wanted (const char *renderer, gboolean present)
{
  if (renderer != NULL && *renderer != '\0')
    return g_ascii_strcasecmp (renderer, "cairo") != 0;

  return present;
}

static void
add_to_variable (const char *name, const char *value)
{
  const char      *before = g_getenv (name);
  g_autofree char *both = before != NULL ? g_strconcat (before, ",", value, NULL) : g_strdup (value);

  g_setenv (name, both, TRUE);
}

/**
 * jalon_gpu_avoid_software_gl:
 *
 * Keeps GTK from loading OpenGL where it would be drawn in software or is not
 * used. Must be called before GTK is initialised and before any thread starts. GTK has
 * no function for it, so it is done in the environment, which programs that Jalon
 * starts inherit: what holds for this machine holds for them.
 */
void
jalon_gpu_avoid_software_gl (void)
{
#ifdef __linux__
  if (jalon_gpu_is_wanted (g_getenv ("GSK_RENDERER"), jalon_gpu_is_present ("/dev")))
    return;

  if (gtk_get_minor_version () >= GDK_DISABLE_MINOR)
    add_to_variable ("GDK_DISABLE", "gl,vulkan");
  else
    add_to_variable ("GDK_DEBUG", "gl-disable");
  /* No message about a renderer that was not to be found. */
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
#endif
}
