/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files are opened here, each once and by its descriptor; GDAL asks for their bytes.
 */

#include "config.h"

#include "jalon-gdal-source.h"

#include "jalon-file-read.h"

#include <string.h>

/**
 * Input:
 * @own: a file that was opened here
 * @input: borrowed, or @own
 */
typedef struct
{
  JalonInput        own;
  const JalonInput *input;
  JalonInputBuffer  buffer;
  char             *name;
} Input;

/**
 * JalonGdalInputs:
 * @inputs: (owned) (element-type Input)
 * @files: (owned): what the module is given
 */
struct _JalonGdalInputs
{
  GPtrArray *inputs;
  GArray    *files;
};

static void
input_free (gpointer data)
{
  Input *self = data;

  jalon_input_clear (&self->own);
  jalon_input_buffer_clear (&self->buffer);
  g_free (self->name);
  g_free (self);
}

static gboolean
read_cb (gpointer data, guint64 position, char *bytes, gsize length)
{
  Input      *self = data;
  const char *found =
      jalon_input_get (self->input, (JalonInputSpan){ position, position + length }, &self->buffer, NULL);

  if (found != NULL)
    memcpy (bytes, found, length);
  return found != NULL;
}

/**
 * jalon_gdal_inputs_new:
 *
 * Returns: (transfer full): no files yet
 */
JalonGdalInputs *
jalon_gdal_inputs_new (void)
{
  JalonGdalInputs *self = g_new0 (JalonGdalInputs, 1);

  self->inputs = g_ptr_array_new_with_free_func (input_free);
  self->files = g_array_new (FALSE, FALSE, sizeof (JalonGdalFile));
  return self;
}

/**
 * jalon_gdal_inputs_free:
 * @self: (transfer full) (nullable): inputs
 */
void
jalon_gdal_inputs_free (JalonGdalInputs *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->inputs);
  g_array_unref (self->files);
  g_free (self);
}

static void
add (JalonGdalInputs *self, Input *input, const char *name)
{
  JalonGdalFile file = { .read = read_cb, .data = input };

  input->name = g_strdup (name);
  file.name = input->name;
  file.size = input->input->size;
  g_ptr_array_add (self->inputs, input);
  g_array_append_val (self->files, file);
}

/**
 * jalon_gdal_inputs_add:
 * @input: must outlive @self
 * @name: with a suffix of its format
 */
void
jalon_gdal_inputs_add (JalonGdalInputs *self, const JalonInput *input, const char *name)
{
  Input *entry = g_new0 (Input, 1);

  entry->own.fd = -1;
  entry->input = input;
  add (self, entry, name);
}

static void
add_path (JalonGdalInputs *self, const char *path, const char *name)
{
  struct stat info;
  int         fd = jalon_file_open (path, name, &info, NULL);
  Input      *entry;

  if (fd < 0)
    return;
  entry = g_new0 (Input, 1);
  entry->input = &entry->own;
  if (jalon_input_init_fd (&entry->own, fd, &info, "", NULL) && S_ISREG (info.st_mode))
    {
      entry->own.name = "";
      add (self, entry, name);
    }
  else
    input_free (entry);
}

/**
 * jalon_gdal_inputs_add_beside:
 * @path: of a file
 * @base: name without a suffix, for GDAL
 * @suffixes: (array zero-terminated=1): of those that belong to it, in lower case; files may have them in upper case
 *
 * Adds those of the files beside @path that there are.
 */
void
jalon_gdal_inputs_add_beside (JalonGdalInputs *self, const char *path, const char *base, const char *const *suffixes)
{
  const char      *dot = strrchr (path, '.');
  g_autofree char *stem = dot != NULL ? g_strndup (path, (gsize) (dot - path)) : g_strdup (path);

  for (; *suffixes != NULL; suffixes++)
    {
      g_autofree char *upper = g_ascii_strup (*suffixes, -1);
      g_autofree char *lower_path = g_strconcat (stem, ".", *suffixes, NULL);
      g_autofree char *upper_path = g_strconcat (stem, ".", upper, NULL);
      g_autofree char *name = g_strconcat (base, ".", *suffixes, NULL);

      add_path (self, g_file_test (lower_path, G_FILE_TEST_EXISTS) ? lower_path : upper_path, name);
    }
}

/**
 * jalon_gdal_inputs_get:
 * @out_n: (out): how many
 *
 * Returns: (transfer none): the files
 */
const JalonGdalFile *
jalon_gdal_inputs_get (const JalonGdalInputs *self, guint *out_n)
{
  *out_n = self->files->len;
  return (const JalonGdalFile *) (gconstpointer) self->files->data;
}
