/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map has the font of the interface, and grows with its words.
 */

#pragma once

#include "jalon-session.h"

G_BEGIN_DECLS

void jalon_interface_face_follow (JalonSession *session);

G_END_DECLS
