/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Classes of values for a map: where one ends and the next begins.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JALON_MIN_CLASSES 2
#define JALON_MAX_CLASSES 8

/* How classes are made. */
typedef enum
{
  JALON_CLASSES_QUANTILE, /* as many values in each */
  JALON_CLASSES_JENKS,    /* natural breaks: values of a class as alike as can be */
  JALON_CLASSES_EQUAL,    /* all of one width */
  JALON_CLASSES_BY_HAND,
  JALON_N_CLASS_METHODS
} JalonClassMethod;

GArray *jalon_class_breaks_new (JalonClassMethod method, const double *values, guint n_values, guint n_classes);
guint   jalon_class_breaks_find (const GArray *breaks, double value);

G_END_DECLS
