/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who acts, by the places that the sense of the word gives them.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

/* Finds somebody, in the places that are asked one after the other. */
typedef void (*JalonFindFunc) (JalonTelling *self);

void jalon_telling_find_actors (JalonTelling *self);

G_END_DECLS
