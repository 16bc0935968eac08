/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A format in which events come in or go out. One that reads is no more than
 * a function that puts records into a sink; exchange/jalon-formats.c lists all.
 */

#pragma once

#include "jalon-file-type.h"
#include "jalon-input.h"
#include "jalon-sink.h"

G_BEGIN_DECLS

/* What a beginning says of a file. */
typedef enum
{
  JALON_SNIFF_NO,
  JALON_SNIFF_MAYBE, /* of that family: any JSON, any XML */
  JALON_SNIFF_SURE
} JalonSniff;

/**
 * JalonPeek:
 *
 * The beginning of a table, by which a person can say what its columns are.
 * @text: (owned): rows, in whatever encoding
 * @length: bytes
 * @is_whole: nothing comes behind it
 * @all: (owned) (nullable): the whole table in text, where its beginning cannot be read without all of it
 * @remark: (owned) (nullable): what a person must know of how @all was read
 */
typedef struct
{
  char    *text;
  gsize    length;
  gboolean is_whole;
  GBytes  *all;
  char    *remark;
} JalonPeek;

void jalon_peek_free (JalonPeek *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonPeek, jalon_peek_free)

/**
 * JalonFormatLacks:
 *
 * What a format cannot carry of a dossier; a set of bits.
 * @JALON_LACKS_PLACELESS: what has neither a point nor a shape
 * @JALON_LACKS_DATELESS: what has no date
 * @JALON_LACKS_HEAD: what the dossier says of itself
 * @JALON_LACKS_VIEWS: saved views
 * @JALON_LACKS_TEXTS: the texts of articles
 */
typedef enum
{
  JALON_LACKS_PLACELESS = 1 << 0,
  JALON_LACKS_DATELESS = 1 << 1,
  JALON_LACKS_HEAD = 1 << 2,
  JALON_LACKS_VIEWS = 1 << 3,
  JALON_LACKS_TEXTS = 1 << 4,
} JalonFormatLacks;

/* Of formats that have a row for each thing. */
#define JALON_LACKS_MUCH (JALON_LACKS_HEAD | JALON_LACKS_VIEWS | JALON_LACKS_TEXTS)

/**
 * JalonFormat:
 * @type: its files
 * @keeps_all: a dossier loses nothing in such a file: it is saved where it was read from. Of any other format a new
 *   dossier is read, whose file it is not
 * @lacks: of a format that is written: what is not in it
 * @sniff: whether a file begins as one of the format, by up to 4 KB without a byte order mark
 * @peek: (nullable): the beginning of a table; fails as @read does
 * @read: (nullable): puts all records into @sink. Fails for what refuses the file; what refuses one record goes to
 *   jalon_sink_skip(). Looks at the sink's cancellable, and tells its progress. In any thread
 * @write: (nullable): writes a dossier to @stream, and flushes it
 * @write_rest: (nullable): a file of the format with all of a dossier but its events, for who keeps their columns; what
 *   is read from a file must be in the dossier, its report and its file state alone
 */
struct _JalonFormat
{
  JalonFileType type;
  gboolean      keeps_all;
  guint         lacks;
  JalonSniff (*sniff) (const char *beginning, gsize length);
  gboolean (*peek) (const JalonInput *input, const JalonProgress *progress, JalonPeek *out, GError **error);
  gboolean (*read) (const JalonInput *input, JalonSink *sink, GError **error);
  gboolean (*write) (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);
  GBytes *(*write_rest) (JalonDossier *dossier);
};

JalonDossier      *jalon_format_read (const JalonFormat   *self,
                                      const JalonInput    *input,
                                      const char          *mapping,
                                      const JalonProgress *progress,
                                      JalonLoadReport    **out_report,
                                      GError             **error);
const JalonFormat *jalon_format_choose (const JalonFormat *const *formats, const JalonInput *input, GError **error);

G_END_DECLS
