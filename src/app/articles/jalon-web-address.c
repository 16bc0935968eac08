/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is fetched from the network: a person who gives an address is told how the page comes in.
 */

#include "config.h"

#include "jalon-web-address.h"

#include "jalon-plain-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The response. */
#define OPEN "open"
/* What the dialog knows. */
#define ADDRESS "jalon-web-address"

/**
 * jalon_web_address_is_one:
 * @words: that were dropped or pasted
 *
 * Returns: whether they are an address of the web and nothing else
 */
gboolean
jalon_web_address_is_one (const char *words)
{
  g_autofree char *address = g_strstrip (g_strdup (words));
  g_autofree char *scheme = strpbrk (address, " \t\r\n") == NULL ? g_uri_parse_scheme (address) : NULL;

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "https") == 0 || g_ascii_strcasecmp (scheme, "http") == 0);
}

static void
response_cb (GtkWindow *dialog, const char *response)
{
  if (g_str_equal (response, OPEN))
    gtk_show_uri (gtk_window_get_transient_for (dialog),
                  g_object_get_data (G_OBJECT (dialog), ADDRESS),
                  GDK_CURRENT_TIME);
}

/**
 * jalon_web_address_explain:
 * @widget: where it came; the dialog stands over its window
 * @address: of the web
 *
 * Says that pages are not fetched, what to do instead, and offers to open the page elsewhere.
 */
void
jalon_web_address_explain (GtkWidget *widget, const char *address)
{
  AdwMessageDialog *dialog;

  dialog = jalon_plain_create_dialog (GTK_WINDOW (gtk_widget_get_root (widget)),
                                      _ ("Jalon Fetches No Pages"),
                                      _ ("Nothing is read from the network. Open the page in a browser, save it and "
                                         "drop the file here; or copy its text and paste that."));
  adw_message_dialog_add_responses (dialog, "close", _ ("_Close"), OPEN, _ ("_Open in Browser"), NULL);
  adw_message_dialog_set_default_response (dialog, OPEN);
  g_object_set_data_full (G_OBJECT (dialog), ADDRESS, g_strstrip (g_strdup (address)), g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * jalon_web_address_show:
 * @link: where it can be opened
 * @label: within it
 * @address: (nullable): of the web; %NULL hides the link
 */
void
jalon_web_address_show (GtkLinkButton *link, GtkLabel *label, const char *address)
{
  gtk_widget_set_visible (GTK_WIDGET (link), address != NULL);
  if (address == NULL)
    return;
  gtk_link_button_set_uri (link, address);
  jalon_plain_set_label (label, address);
  /* Without one it would show the address as it is. */
  jalon_plain_set_tooltip (GTK_WIDGET (link), address);
}
