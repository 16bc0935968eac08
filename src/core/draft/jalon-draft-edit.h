/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edit that restores a draft: all its steps, in one that can be undone.
 */

#pragma once

#include "jalon-draft-step.h"
#include "jalon-edit.h"

G_BEGIN_DECLS

JalonEdit *jalon_edit_new_restore_draft (GPtrArray *steps, GPtrArray *problems);

G_END_DECLS
