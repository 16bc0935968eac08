/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long an event list takes to follow the filter:
 *
 *   jalon-bench-list FILE
 *
 * Prints "ms matches": from a new query on the session to the painted list, the
 * median of alternating between two queries.
 */

#include "bench-dossier.h"
#include "bench-util.h"
#include "jalon-event-titles.h"
#include "jalon-session.h"

#include <gtk/gtk.h>
#include <stdio.h>

#define N_RUNS 11

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  JalonEvent      *event = gtk_list_item_get_item (item);
  g_autofree char *title =
      jalon_event_store_dup_title (jalon_event_get_store (event), jalon_event_get_position (event), "en");

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), title);
}

static GtkWidget *
make_window (JalonSession *session)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel         *filtered = g_object_ref (jalon_session_get_filtered (session));
  GtkWidget          *window = gtk_window_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (filtered)), factory));
  gtk_window_set_default_size (GTK_WINDOW (window), 320, 800);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  gboolean *painted = data;

  *painted = TRUE;
}

/* Runs the main loop until the next frame is painted. */
static void
wait_for_paint (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean       painted = FALSE;
  gulong         handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
wait_idle (void)
{
  double until = bench_wall_ms () + 1500;

  while (bench_wall_ms () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
measure (JalonSession *session, GtkWidget *window)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (JalonQuery) narrow = jalon_query_new ();
  g_autoptr (JalonQuery) wide = jalon_query_new ();

  jalon_query_add_country (narrow, "MLI", JALON_COUNTRY_ACTOR);
  narrow->since = jalon_day_from_civil (2022, 1, 1);
  wide->since = jalon_day_from_civil (2019, 1, 1);

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start;
      double ms;

      wait_idle ();
      start = bench_wall_ms ();
      jalon_session_set_query (session, i % 2 == 0 ? narrow : wide);
      wait_for_paint (window);
      ms = bench_wall_ms () - start;
      g_array_append_val (samples, ms);
    }

  printf ("%.1f %u\n", bench_quantile (samples, 0.5), jalon_session_get_n_filtered (session));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = bench_load_world ();
  g_autoptr (JalonDossier) dossier = bench_load_dossier (argc, argv);
  g_autoptr (JalonSession) session = NULL;
  GtkWidget *window;

  gtk_init ();
  session = jalon_session_new (world);
  jalon_session_set_dossier (session, dossier);
  window = make_window (session);
  measure (session, window);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
