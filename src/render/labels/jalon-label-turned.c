/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turns the name of a country that is too narrow for it along the longer axis
 * of what is seen of the country, and moves it on that axis and a little aside
 * until it lies in the country.
 */

#include "config.h"

#include "jalon-label-turned.h"

#include <math.h>

/* A country that is so much longer than broad is narrow, and its name may take so much of the length. */
#define NARROW 1.7
#define SHARE_OF_LENGTH 0.8

/* Less than this nobody would see that a name was turned for; steeper than the second it reads upwards. Radians. */
#define LEAST_ANGLE 0.3
#define STEEPEST_DOWN 1.1

/* Where along the axis a name is tried, in parts of the free length to each side; and how far aside, in heights. */
static const double places_along[] = { 0.0, -0.2, 0.2, -0.4, 0.4, -0.6, 0.6, -0.8, 0.8, -1.0, 1.0 };
static const double places_aside[] = { 0.0, -0.4, 0.4, -0.8, 0.8, -1.2, 1.2 };

/* So many points of a name, ends included, are looked at: so many at least must be in the country, others at sea. */
#define N_POINTS 9
#define LEAST_AT_HOME 7

static gboolean
lies_at_home (const JalonLabelPlacer *placer, guint home, double x, double y, double dx, double dy)
{
  guint n_at_home = 0;

  for (guint i = 0; i < N_POINTS; i++)
    {
      double t = 2.0 * i / (N_POINTS - 1) - 1.0;
      guint  here = jalon_ground_at (placer->ground, x + t * dx, y + t * dy);

      if (here != home && here != JALON_GROUND_SEA)
        return FALSE;
      n_at_home += here == home;
    }
  return n_at_home >= LEAST_AT_HOME;
}

/* Whether the name would lie in its country as it is: both its ends do. */
static gboolean
fits_upright (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed, guint home, double width)
{
  return lies_at_home (placer, home, placed->label.x, placed->label.y, width / 2, 0.0);
}

/* Puts the name with its middle somewhere; FALSE where it would lie on something or out of view. */
static gboolean
try_place (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double x, double y, double width, double height)
{
  double c = fabs (cos (placed->angle)), s = fabs (sin (placed->angle));
  double box_width = width * c + height * s, box_height = width * s + height * c;

  if (!jalon_label_placer_try (placer, placed, x - box_width / 2, y - box_height / 2, box_width, box_height))
    return FALSE;
  placed->x = x - width / 2;
  placed->y = y - height / 2;
  return TRUE;
}

/* What is seen of a country, where that is narrow and not level; FALSE where a level name suits it. */
static gboolean
get_narrow_shape (const JalonLabelPlacer *placer, guint home, JalonGroundShape *shape)
{
  return home != JALON_GROUND_SEA && jalon_ground_get_shape (placer->ground, home, shape) &&
         shape->length >= NARROW * shape->breadth && fabs (shape->angle) >= LEAST_ANGLE;
}

/**
 * jalon_label_turned_is_wanted:
 *
 * Returns: whether the view shows a long and narrow country, whose name may have to be turned
 */
gboolean
jalon_label_turned_is_wanted (const JalonLabelPlacer *placer, const JalonLabel *label)
{
  JalonGroundShape shape;

  return get_narrow_shape (placer, jalon_ground_find (placer->ground, label->country), &shape);
}

/**
 * jalon_label_turned_find:
 * @placed: the name of a country, laid out in one line; gets its place and angle
 * @width: of its words, pixels
 * @height: pixels
 *
 * Returns: %FALSE where the country is broad enough, or has no room for its name along it
 */
gboolean
jalon_label_turned_find (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height)
{
  guint            home = placed->home;
  JalonGroundShape shape;
  double           angle, c, s, free_length;

  if (!get_narrow_shape (placer, home, &shape) || fits_upright (placer, placed, home, width))
    return FALSE;
  free_length = (shape.length * SHARE_OF_LENGTH - width) / 2;
  angle = shape.angle > STEEPEST_DOWN ? shape.angle - G_PI : shape.angle;
  if (free_length < 0.0)
    return FALSE;

  c = cos (angle);
  s = sin (angle);
  placed->angle = angle;
  for (guint i = 0; i < G_N_ELEMENTS (places_aside); i++)
    for (guint j = 0; j < G_N_ELEMENTS (places_along); j++)
      {
        double along = places_along[j] * free_length, aside = places_aside[i] * height;
        double x = shape.x + along * c - aside * s, y = shape.y + along * s + aside * c;

        if (lies_at_home (placer, home, x, y, c * width / 2, s * width / 2) &&
            try_place (placer, placed, x, y, width, height))
          return TRUE;
      }
  placed->angle = 0.0;
  return FALSE;
}
