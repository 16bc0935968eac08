/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By libsecret, where Jalon was built with it: the desktop's service, or a file
 * of its own that libsecret encrypts.
 */

#include "config.h"

#include "jalon-keyring.h"

#include "jalon-database-password.h"
#include "jalon-failure.h"

#include <glib/gi18n.h>

#ifdef HAVE_LIBSECRET

#include <libsecret/secret.h>

static const SecretSchema schema = {
  JALON_APP_ID ".Database",
  SECRET_SCHEMA_NONE,
  { { "account", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

/* A keyring that is not there, or stays locked, has nothing: the person is asked then. */
static char *
look_up (const char *account, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *secret = secret_password_lookup_sync (&schema, cancellable, &error, "account", account, NULL);
  char *password = g_strdup (secret);

  if (error != NULL)
    g_debug ("%s: %s", account, error->message);
  secret_password_free (secret);
  return password;
}

static gboolean
tell_cb (gpointer error)
{
  GApplication *app = g_application_get_default ();
  GtkWindow    *window = app != NULL ? gtk_application_get_active_window (GTK_APPLICATION (app)) : NULL;

  if (window != NULL)
    jalon_failure_present (GTK_WIDGET (window), _ ("The Password Is Not Remembered"), error);
  return G_SOURCE_REMOVE;
}

static void
keep (const char *account, const char *password)
{
  GError          *error = NULL;
  g_autofree char *label = g_strdup_printf (_ ("Jalon: %s"), account);

  if (!secret_password_store_sync (&schema,
                                   SECRET_COLLECTION_DEFAULT,
                                   label,
                                   password,
                                   NULL,
                                   &error,
                                   "account",
                                   account,
                                   NULL))
    g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, error, (GDestroyNotify) g_error_free);
}

static const JalonDatabaseKeyring keyring = { look_up, keep };

#endif

/**
 * jalon_keyring_init:
 *
 * Has connections to databases look for passwords in the keyring.
 */
void
jalon_keyring_init (void)
{
#ifdef HAVE_LIBSECRET
  jalon_database_password_set_keyring (&keyring);
#endif
}

/**
 * jalon_keyring_is_there:
 *
 * Returns: whether a password can be kept; it may still fail
 */
gboolean
jalon_keyring_is_there (void)
{
#ifdef HAVE_LIBSECRET
  return TRUE;
#else
  return FALSE;
#endif
}
