/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols of the map, drawn as paths: one for each PLOVER type and each
 * kind of site. Told apart by shape; colour only helps.
 */

#pragma once

#include "jalon-class-shares.h"
#include "jalon-types.h"

#include <cairo.h>

G_BEGIN_DECLS

/* 0 .. JALON_N_EVENT_TYPES - 1 are the event types themselves. */
typedef enum
{
  JALON_SYMBOL_SITE_FIRST = JALON_N_EVENT_TYPES, /* + JalonSiteKind */
  JALON_SYMBOL_CLOSURE = JALON_N_EVENT_TYPES + JALON_N_SITE_KINDS,
  JALON_SYMBOL_CLUSTER,
  JALON_N_SYMBOLS
} JalonSymbol;

/* A set. */
typedef enum
{
  JALON_STYLE_DARK = 1 << 0,      /* for a dark map */
  JALON_STYLE_HOLLOW = 1 << 1,    /* place not stated */
  JALON_STYLE_DISPUTED = 1 << 2,  /* a dashed edge */
  JALON_STYLE_REFUTED = 1 << 3,   /* struck through */
  JALON_STYLE_CANDIDATE = 1 << 4, /* one of several candidate places: a tinted plate */
  JALON_STYLE_PROPOSED = 1 << 5, /* not yet reviewed: hollow, in a dotted edge; a cluster in a dotted ring holds such */
  JALON_STYLE_REJECTED = 1 << 6, /* rejected in review: faded, without an edge, struck through */
} JalonSymbolStyle;

/* The side of a symbol on the map at standard size, pixels. */
#define JALON_SYMBOL_SIZE 26.0

/* How a thing looks by what is known of it: a set of JalonSymbolStyle. */
guint jalon_symbol_get_style (JalonVerdict verdict, JalonReview review);
/* Makes the ink of a symbol the source: for what goes with it, such as the bar of its time. */
void jalon_symbol_set_ink (cairo_t *cr, guint symbol, guint style, double alpha);
void jalon_symbol_draw (cairo_t *cr, guint symbol, guint style, double x, double y, double size);
/* The plate of a JalonQuad, without a figure: for what has no one type. */
void jalon_symbol_draw_class (cairo_t *cr, guint quad, guint style, double x, double y, double size);
/**
 * JalonClusterLook:
 * @count: events it stands for
 * @shares: how they divide into classes, see jalon-class-shares.h
 * @style: a set of JALON_STYLE_DARK, JALON_STYLE_HOLLOW and JALON_STYLE_PROPOSED
 */
typedef struct
{
  guint            count;
  JalonClassShares shares;
  guint            style;
} JalonClusterLook;

void jalon_symbol_draw_cluster (cairo_t *cr, const JalonClusterLook *look, double x, double y, const char *font);
/* A small number at the corner of a symbol. */
void jalon_symbol_draw_count (cairo_t *cr, guint count, guint style, double x, double y, const char *font);
/* Radius of its disc at standard size, pixels. */
double jalon_symbol_get_cluster_radius (guint count);
/* A verdict's mark (for list rows and legend): filled, ringed, split, struck. */
void jalon_symbol_draw_verdict (cairo_t *cr, JalonVerdict verdict, gboolean dark, double x, double y, double size);

G_END_DECLS
