/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window says of its dossier all the time: that it is the sample, or
 * may only be read.
 */

#include "config.h"

#include "jalon-window-private.h"

#include <glib/gi18n.h>

/**
 * jalon_window_notice_update:
 * @self: a window
 *
 * Says what there is to say of the dossier that is open now.
 */
void
jalon_window_notice_update (JalonWindow *self)
{
  if (jalon_window_is_sample (self))
    jalon_notice_bar_show (self->notice,
                           _ ("This is a sample to look around and try things in. It stays as it is."),
                           _ ("Start Your Own"),
                           "win.start-own");
  else if (self->read_only != NULL)
    jalon_notice_bar_show (self->notice, self->read_only, _ ("Save As…"), "win.save-as");
  else
    jalon_notice_bar_hide (self->notice);
}
