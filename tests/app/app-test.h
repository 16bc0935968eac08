/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of windows share: the application they stand in, the sample, waiting, and finding widgets.
 */

#pragma once

#include "jalon-application.h"
#include "jalon-dossier.h"
#include "jalon-window.h"

G_BEGIN_DECLS

/* Lets the main loop run until the condition holds; it is judged anew after each turn. */
#define APP_TEST_WAIT(condition)                                                                                       \
  do                                                                                                                   \
    {                                                                                                                  \
      guint patience = app_test_start_patience ();                                                                     \
                                                                                                                       \
      while (!(condition))                                                                                             \
        g_main_context_iteration (NULL, TRUE);                                                                         \
      g_source_remove (patience);                                                                                      \
    }                                                                                                                  \
  while (0)

GApplication *app_test_open (int *argc, char ***argv);
int           app_test_run (GApplication *app);
GtkWindow    *app_test_create_window (GApplication *app);
JalonWindow  *app_test_show_window (GApplication *app, JalonDossier *dossier);
void          app_test_close_window (JalonWindow *window);
void          app_test_iterate (void);
JalonDossier *app_test_load_sample (void);
guint         app_test_start_patience (void);
void          app_test_settle (GtkWidget *widget);
GtkWidget    *app_test_find_child (GtkWidget *widget, GType type);
GtkWidget    *app_test_find_button (GtkWidget *widget, const char *action);
gboolean      app_test_has_label (GtkWidget *widget, const char *words);
GtkWindow    *app_test_find_toplevel (gpointer window, GType type);

G_END_DECLS
