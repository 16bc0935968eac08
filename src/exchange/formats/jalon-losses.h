/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a dossier is not in a file of another format.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

char **jalon_losses_list (const JalonFormat *format, JalonDossier *dossier);

G_END_DECLS
