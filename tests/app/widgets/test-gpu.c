/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * OpenGL is left to graphics processors, unless the person wants it otherwise.
 */

#include "jalon-gpu.h"

#include <glib/gstdio.h>

typedef struct
{
  const char *folder; /* within the devices, or NULL */
  const char *device; /* or NULL for none */
  gboolean    present;
} DeviceCase;

static const DeviceCase device_cases[] = {
  { NULL, NULL, FALSE },
  { "dri", NULL, FALSE },
  /* A screen without a processor behind it, as in a virtual machine. */
  { "dri", "card0", FALSE },
  { "dri", "renderD128", TRUE },
  { NULL, "nvidiactl", TRUE },
  { NULL, "dxg", TRUE },
  { NULL, "mali0", TRUE },
  { NULL, "null", FALSE },
};

static void
test_present (gconstpointer data)
{
  const DeviceCase *test = data;
  g_autofree char  *root = g_dir_make_tmp ("jalon-gpu-XXXXXX", NULL);
  g_autofree char  *folder = g_build_filename (root, test->folder, NULL);
  g_autofree char  *device = test->device != NULL ? g_build_filename (folder, test->device, NULL) : NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  if (device != NULL)
    g_assert_true (g_file_set_contents (device, "", 0, NULL));

  g_assert_cmpint (jalon_gpu_is_present (root), ==, test->present);

  if (device != NULL)
    g_unlink (device);
  if (test->folder != NULL)
    g_rmdir (folder);
  g_rmdir (root);
}

static void
test_wanted (void)
{
  g_assert_true (jalon_gpu_is_wanted (NULL, TRUE));
  g_assert_false (jalon_gpu_is_wanted (NULL, FALSE));
  g_assert_false (jalon_gpu_is_wanted ("", FALSE));
  g_assert_true (jalon_gpu_is_wanted ("gl", FALSE));
  g_assert_true (jalon_gpu_is_wanted ("ngl", TRUE));
  g_assert_false (jalon_gpu_is_wanted ("cairo", TRUE));
  g_assert_false (jalon_gpu_is_wanted ("Cairo", FALSE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (device_cases); i++)
    {
      const DeviceCase *test = &device_cases[i];
      g_autofree char  *path = g_strdup_printf ("/gpu/present/%s-%s",
                                               test->folder != NULL ? test->folder : "dev",
                                               test->device != NULL ? test->device : "none");

      g_test_add_data_func (path, test, test_present);
    }
  g_test_add_func ("/gpu/wanted", test_wanted);

  return g_test_run ();
}
