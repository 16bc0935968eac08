/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps a file of sections and checks it, on all processors.
 */

#include "config.h"

#include "jalon-sections-private.h"

#include "jalon-file-hash.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* More threads than this wait for memory alone. */
#define MAX_THREADS 8

/**
 * JalonSections:
 * @bytes: the whole file; what is written there is seen by this process alone
 * @size: of it, bytes
 */
struct _JalonSections
{
  guint8 *bytes;
  gsize   size;
};

/* What threads check together.
 * @next: (atomic): the block that nobody has taken yet
 * @is_wrong: (atomic) */
typedef struct
{
  const JalonSections *sections;
  const guint64       *hashes;
  guint64              n_blocks;
  guint64              end;
  gint                 next;
  gint                 is_wrong;
} Checking;

/**
 * jalon_sections_hash:
 *
 * Returns: the checksum of some bytes
 */
guint64
jalon_sections_hash (gconstpointer bytes, gsize n_bytes)
{
  JalonFileHash hash;

  jalon_file_hash_init (&hash);
  jalon_file_hash_add (&hash, bytes, n_bytes);
  return jalon_file_hash_get (&hash);
}

static const JalonSectionsHead *
get_head (const JalonSections *self)
{
  return (const JalonSectionsHead *) (gconstpointer) self->bytes;
}

static gpointer
check_blocks (gpointer data)
{
  Checking *self = data;

  while (!g_atomic_int_get (&self->is_wrong))
    {
      guint64 block = (guint64) g_atomic_int_add (&self->next, 1);
      guint64 start = JALON_SECTIONS_START + block * JALON_SECTIONS_BLOCK;

      if (block >= self->n_blocks)
        break;
      if (jalon_sections_hash (self->sections->bytes + start, MIN (JALON_SECTIONS_BLOCK, self->end - start)) !=
          self->hashes[block])
        g_atomic_int_set (&self->is_wrong, TRUE);
    }
  return NULL;
}

static gboolean
are_blocks_right (const JalonSections *self, const guint64 *hashes, guint64 n_blocks)
{
  Checking checking = { self, hashes, n_blocks, get_head (self)->end, 0, FALSE };
  GThread *threads[MAX_THREADS];
  guint    n_threads = MIN (MIN (g_get_num_processors (), MAX_THREADS), (guint) n_blocks);

  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("sections", check_blocks, &checking);
  check_blocks (&checking);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
  return !checking.is_wrong;
}

static gboolean
are_entries_right (const JalonSectionsHead *head)
{
  for (guint i = 0; i < JALON_MAX_SECTIONS; i++)
    {
      const JalonSectionsEntry *entry = &head->entries[i];

      if (entry->offset != 0 &&
          (entry->offset < JALON_SECTIONS_START || entry->offset > head->end ||
           entry->offset % JALON_SECTIONS_ALIGNMENT != 0 || entry->size > head->end - entry->offset))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_right (const JalonSections *self, guint64 fingerprint)
{
  const JalonSectionsHead *head = get_head (self);
  guint64                  n_blocks;
  g_autofree guint64      *hashes = NULL;

  if (memcmp (head->magic, JALON_SECTIONS_MAGIC, sizeof head->magic) != 0 || head->order != JALON_SECTIONS_ORDER ||
      head->fingerprint != fingerprint ||
      head->head_hash != jalon_sections_hash (head, G_STRUCT_OFFSET (JalonSectionsHead, head_hash)) ||
      head->end < JALON_SECTIONS_START || head->end > self->size || !are_entries_right (head))
    return FALSE;
  n_blocks = (head->end - JALON_SECTIONS_START + JALON_SECTIONS_BLOCK - 1) / JALON_SECTIONS_BLOCK;
  if (n_blocks > G_MAXINT / 2 || self->size - head->end != n_blocks * sizeof *hashes)
    return FALSE;
  /* They stand where the sections end, at any byte. */
  hashes = g_memdup2 (self->bytes + head->end, n_blocks * sizeof *hashes);
  return head->blocks_hash == jalon_sections_hash (hashes, n_blocks * sizeof *hashes) &&
         are_blocks_right (self, hashes, n_blocks);
}

static void
sections_clear (gpointer data)
{
  JalonSections *self = data;

  if (self->bytes != NULL)
    munmap (self->bytes, self->size);
}

/**
 * jalon_sections_open:
 * @fingerprint: that was named when it was written
 *
 * Maps a file that jalon_sections_writer_finish() made and that nobody writes to in place. What is changed in memory
 * is not changed in the file.
 *
 * Returns: (transfer full) (nullable): the sections; %NULL where there is no such file, it means something else, or a
 *   byte of it is wrong
 */
JalonSections *
jalon_sections_open (const char *path, guint64 fingerprint)
{
  int         fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  struct stat info;
  void       *bytes = MAP_FAILED;
  g_autoptr (JalonSections) self = NULL;

  if (fd < 0)
    return NULL;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid () &&
      info.st_size >= (off_t) sizeof (JalonSectionsHead))
    bytes = mmap (NULL, (gsize) info.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, fd, 0);
  close (fd);
  if (bytes == MAP_FAILED)
    return NULL;

  self = g_atomic_rc_box_new0 (JalonSections);
  self->bytes = bytes;
  self->size = (gsize) info.st_size;
  return is_right (self, fingerprint) ? g_steal_pointer (&self) : NULL;
}

JalonSections *
jalon_sections_ref (JalonSections *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * jalon_sections_unref:
 *
 * Gives up a reference, in any thread; with the last one the memory goes.
 */
void
jalon_sections_unref (JalonSections *self)
{
  g_atomic_rc_box_release_full (self, sections_clear);
}

/**
 * jalon_sections_get:
 * @out_n_bytes: (out): its size
 *
 * Returns: (transfer none) (nullable): a section, at a multiple of 64 bytes; it may be written to. %NULL where the file
 *   has none of that number
 */
gpointer
jalon_sections_get (const JalonSections *self, guint number, gsize *out_n_bytes)
{
  const JalonSectionsEntry *entry = &get_head (self)->entries[number];

  *out_n_bytes = (gsize) entry->size;
  return entry->offset != 0 ? self->bytes + entry->offset : NULL;
}
