/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the module that has GDAL in it offers to the rest of exchange. It sees no
 * file of the disk but those that it writes: what it reads it is given.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How reading or writing ended. */
typedef enum
{
  JALON_GDAL_DONE,
  JALON_GDAL_DAMAGED,   /* or not of that kind */
  JALON_GDAL_NO_DRIVER, /* GDAL was built without that format */
  JALON_GDAL_STOPPED,   /* by the receiver, or cancelled */
  JALON_GDAL_FAILED,    /* to write */
} JalonGdalOutcome;

typedef enum
{
  JALON_GDAL_TEXT,
  JALON_GDAL_NUMBER,
  JALON_GDAL_BOOLEAN, /* "true" or "false" */
  JALON_GDAL_DATE,    /* YYYY-MM-DD, perhaps with a time of day */
} JalonGdalFieldType;

typedef struct
{
  const char        *name;
  JalonGdalFieldType type;
} JalonGdalField;

/**
 * JalonGdalFile:
 * @name: with its suffix, no folder
 * @size: bytes
 * @read: reads @length bytes from @position on, all of them in the file
 * @data: for @read
 */
typedef struct
{
  const char *name;
  guint64     size;
  gboolean (*read) (gpointer data, guint64 position, char *bytes, gsize length);
  gpointer data;
} JalonGdalFile;

/**
 * JalonGdalReceiver:
 *
 * What is called for what is read; %FALSE stops.
 * @begin: a layer or a sheet; @crs (nullable) names the reference system that its positions were in, which was not one
 *   of degrees
 * @add: a row of it: @texts are as many as fields, each (nullable) in UTF-8; @geometry (nullable) is GeoJSON in
 * degrees.
 *   @fraction says how far it is in the layer, 0..1
 */
typedef struct
{
  gboolean (*begin) (gpointer data, const char *layer, const char *crs, const JalonGdalField *fields, guint n_fields);
  gboolean (*add) (gpointer data, const char *const *texts, const char *geometry, double fraction);
} JalonGdalReceiver;

/**
 * JalonGdalSource:
 * @driver: GDAL's name of the format
 * @files: the first one is opened, the others belong to it
 * @cancellable: (nullable)
 */
typedef struct
{
  const char          *driver;
  const JalonGdalFile *files;
  guint                n_files;
  GCancellable        *cancellable;
} JalonGdalSource;

/**
 * JalonGdalTarget:
 * @driver: GDAL's name of the format
 * @path: of the file, in a folder that is empty
 * @fields: (array length=n_fields)
 */
typedef struct
{
  const char           *driver;
  const char           *path;
  const JalonGdalField *fields;
  guint                 n_fields;
} JalonGdalTarget;

typedef struct _JalonGdalOutput JalonGdalOutput;

/* A row that is written: @texts as of #JalonGdalReceiver; a geometry in GeoJSON, a point, or neither. */
typedef struct
{
  const char *const *texts;
  const char        *geometry;
  gboolean           has_point;
  double             lon;
  double             lat;
} JalonGdalRow;

/* @open gives %NULL where the file cannot be made. @close frees the output in any case. */
typedef struct
{
  JalonGdalOutcome (*read) (const JalonGdalSource *source, const JalonGdalReceiver *receiver, gpointer data);
  JalonGdalOutput *(*open) (const JalonGdalTarget *target);
  gboolean (*add) (JalonGdalOutput *output, const JalonGdalRow *row);
  gboolean (*close) (JalonGdalOutput *output);
} JalonGdalModule;

/* The only symbol of the module: a #JalonGdalModule. */
#define JALON_GDAL_MODULE_SYMBOL "jalon_gdal_module"

G_END_DECLS
