/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: it loads the world once and gives each window a session.
 */

#include "config.h"

#include "jalon-about.h"
#include "jalon-application.h"
#include "jalon-keyring.h"
#include "jalon-plain-text.h"
#include "jalon-recovery-dialog.h"
#include "jalon-sample.h"
#include "jalon-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _JalonApplication
{
  AdwApplication parent_instance;

  JalonWorld *world; /* (owned) (nullable): until startup */
  GSettings  *settings;
  gboolean    has_offered; /* what was left behind */
};

G_DEFINE_FINAL_TYPE (JalonApplication, jalon_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[4];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "app.new-window", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.properties", { "<Alt>Return" } },
  { "win.add-articles", { "<Control><Shift>a" } },
  { "win.articles", { "<Control><Shift>r" } },
  { "win.new::event", { "<Control><Shift>n" } },
  { "win.new::site", { "<Control><Alt>s" } },
  { "win.new::closure", { "<Control><Alt>a" } },
  { "win.new::note", { "<Control><Alt>n" } },
  { "win.edit", { "<Control>e" } },
  { "win.duplicate", { "<Control><Alt>u" } },
  { "win.duplicates", { "<Control><Alt>f" } },
  { "win.review", { "<Control>r" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.export-data", { "<Control><Alt>e" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.history", { "<Control><Alt>z" } },
  { "win.compare-with", { "<Control><Alt>m" } },
  { "win.log", { "<Control><Alt>g" } },
  { "win.search", { "<Control>f" } },
  { "win.go-to", { "<Control>l" } },
  { "win.show-sidebar", { "F9" } },
  { "win.show-timeline", { "F8" } },
  { "win.show-filters", { "<Control><Shift>f" } },
  { "win.show-views", { "<Control><Shift>d" } },
  { "win.save-view", { "<Control>d" } },
  { "win.show-layers", { "<Control><Shift>l" } },
  { "win.present-story", { "F5" } },
  { "win.clear-filters", { "<Control><Shift>BackSpace" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.fit-map", { "<Control>0", "<Control>KP_0" } },
  { "win.copy-map", { "<Control><Shift>c" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

static void
present_file (JalonApplication *self, GFile *file)
{
  GtkWindow *window = jalon_window_find (GTK_APPLICATION (self), file);

  if (window == NULL)
    window = jalon_window_new_for_file (GTK_APPLICATION (self), self->world, file);
  gtk_window_present (window);
}

/* Once, over the first window. */
static void
offer_drafts (JalonApplication *self)
{
  if (!self->has_offered)
    jalon_recovery_offer (GTK_APPLICATION (self), self->world);
  self->has_offered = TRUE;
}

/* All that is unsaved to the disk. */
static void
flush_drafts (GtkApplication *app)
{
  for (GList *l = gtk_application_get_windows (app); l != NULL; l = l->next)
    if (JALON_IS_WINDOW (l->data))
      jalon_window_flush_draft (l->data);
}

/* Who ends the program from outside is asked nothing: the drafts have it. */
static gboolean
terminated_cb (gpointer app)
{
  flush_drafts (app);
  g_application_quit (app);
  return G_SOURCE_CONTINUE;
}

static GFile *
dup_first_file (JalonApplication *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "last-dossier");
  g_autoptr (GFile) last = NULL;

  if (*uri == '\0')
    return jalon_sample_dup_file ();

  last = g_file_new_for_uri (uri);
  if (g_file_is_native (last) && !g_file_query_exists (last, NULL))
    return jalon_sample_dup_file ();

  return g_steal_pointer (&last);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Each window asks about its unsaved changes; the program ends with the last of them. */
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  JalonApplication *self = JALON_APPLICATION (data);

  if (self->world != NULL)
    gtk_window_present (jalon_window_new_empty (GTK_APPLICATION (self), self->world));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jalon_about_present (gtk_application_get_active_window (data));
}

static void
refuse_to_start (JalonApplication *self, const char *message)
{
  /* Translators: %s is the reason. */
  g_autofree char *body = g_strdup_printf (_ ("The bundled world cannot be read: %s\n\nInstall Jalon again."), message);
  AdwMessageDialog *dialog = jalon_plain_create_dialog (NULL, _ ("Jalon cannot start"), body);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Alt with a digit shows one of the first views. */
static void
set_keys_of_views (GtkApplication *app)
{
  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-view-number(%u)", i);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i);

      gtk_application_set_accels_for_action (app, action, (const char *[]){ key, NULL });
    }
}

static void
jalon_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
    { "quit", quit_cb },
    { "new-window", new_window_cb },
    { "about", about_cb },
  };
  JalonApplication *self = JALON_APPLICATION (app);
  g_autoptr (GError) error = NULL;

  G_APPLICATION_CLASS (jalon_application_parent_class)->startup (app);

  self->settings = g_settings_new (JALON_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (app), shortcuts[i].action, shortcuts[i].accels);
  set_keys_of_views (GTK_APPLICATION (app));
  jalon_keyring_init ();
  jalon_plain_name_by_labels ();

  g_signal_connect (app, "query-end", G_CALLBACK (flush_drafts), NULL);
  g_unix_signal_add (SIGTERM, terminated_cb, app);
  g_unix_signal_add (SIGHUP, terminated_cb, app);

  self->world = jalon_world_new (&error);
  if (self->world == NULL)
    refuse_to_start (self, error->message);
}

static void
jalon_application_activate (GApplication *app)
{
  JalonApplication *self = JALON_APPLICATION (app);
  GtkWindow        *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (self->world == NULL)
    return;

  if (window == NULL)
    {
      g_autoptr (GFile) file = dup_first_file (self);

      present_file (self, file);
      offer_drafts (self);
    }
  else
    gtk_window_present (window);
}

/* Articles go to the window that is in use, or to a new dossier: nobody has chosen that of last time. */
static void
add_articles (JalonApplication *self, GListModel *files)
{
  if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL)
    gtk_window_present (jalon_window_new_empty (GTK_APPLICATION (self), self->world));
  jalon_window_add_articles (JALON_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))), files);
}

static void
jalon_application_open (GApplication *app, GFile **files, int n_files, const char *hint)
{
  JalonApplication *self = JALON_APPLICATION (app);
  g_autoptr (GListStore) articles = g_list_store_new (G_TYPE_FILE);

  if (self->world == NULL)
    return;

  for (int i = 0; i < n_files; i++)
    {
      if (jalon_window_is_article (files[i]))
        {
          g_list_store_append (articles, files[i]);
          continue;
        }
      present_file (self, files[i]);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (articles)) > 0)
    add_articles (self, G_LIST_MODEL (articles));
  offer_drafts (self);
}

static int
jalon_application_handle_local_options (GApplication *app, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("Jalon %s\n", JALON_VERSION);
  return 0;
}

static void
jalon_application_finalize (GObject *object)
{
  JalonApplication *self = JALON_APPLICATION (object);

  g_clear_pointer (&self->world, jalon_world_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (jalon_application_parent_class)->finalize (object);
}

static void
jalon_application_class_init (JalonApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = jalon_application_finalize;

  app_class->startup = jalon_application_startup;
  app_class->activate = jalon_application_activate;
  app_class->open = jalon_application_open;
  app_class->handle_local_options = jalon_application_handle_local_options;
}

static void
jalon_application_init (JalonApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and leave"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[DOSSIER…]"));
}

GApplication *
jalon_application_new (void)
{
  return g_object_new (JALON_TYPE_APPLICATION,
                       "application-id",
                       JALON_APP_ID,
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path",
                       "/io/github/jalon/Jalon",
                       "register-session",
                       TRUE,
                       NULL);
}
