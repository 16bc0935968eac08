/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Translation for the libraries: the text domain is named in each call, so
 * that a library works the same in the window, in jalon-cli and in a test. A
 * thread may speak another language than the interface, as a page does that is
 * drawn for readers elsewhere.
 */

#pragma once

#include "config.h"

#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

const char *jalon_i18n_set_language (const char *language);
const char *jalon_i18n_get_language (void);
char      **jalon_i18n_list_languages (void);
const char *jalon_translate (const char *context, const char *text) G_GNUC_FORMAT (2);
const char *jalon_translate_plural (const char *one, const char *other, gulong n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

/* What GLib's names of these ask of gettext alone, whose language is the interface's. */
#undef _
#define _(String) jalon_translate (NULL, String)
#undef C_
#define C_(Context, String) jalon_translate (Context, String)
#define g_dgettext(Domain, String) jalon_translate (NULL, String)
#define g_dpgettext2(Domain, Context, String) jalon_translate (Context, String)
#define g_dngettext(Domain, One, Other, N) jalon_translate_plural (One, Other, N)
#undef ngettext
#define ngettext(One, Other, N) jalon_translate_plural (One, Other, N)

G_END_DECLS
