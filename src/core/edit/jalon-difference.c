/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs, packed: a million things that differ take their ids and titles
 * and a few bytes each; objects are made for those that are shown.
 */

#include "config.h"

#include "jalon-difference-private.h"

#include "jalon-arena-private.h"
#include "jalon-i18n.h"

#include <string.h>

static const char *const aspect_words[JALON_N_ASPECTS] = {
  /* Translators: these are what may differ in an event, a site, a closure, a view, an article or a dossier, for lists
     as "place, time, claims". */
  [JALON_ASPECT_TITLE] = N_ ("title"),
  [JALON_ASPECT_SUBTITLE] = N_ ("subtitle"),
  [JALON_ASPECT_STANDFIRST] = N_ ("sentence below the title"),
  [JALON_ASPECT_DESCRIPTION] = N_ ("description"),
  [JALON_ASPECT_SUMMARY] = N_ ("summary"),
  [JALON_ASPECT_TYPE] = N_ ("type"),
  [JALON_ASPECT_STATUS] = N_ ("status"),
  [JALON_ASPECT_NUMBERS] = N_ ("numbers"),
  [JALON_ASPECT_PARTIES] = N_ ("parties"),
  [JALON_ASPECT_PLACE] = N_ ("place"),
  [JALON_ASPECT_TIME] = N_ ("time"),
  [JALON_ASPECT_SITE_KIND] = N_ ("kind of site"),
  [JALON_ASPECT_HOST] = N_ ("host"),
  [JALON_ASPECT_USERS] = N_ ("users"),
  [JALON_ASPECT_OPERATOR] = N_ ("operator"),
  [JALON_ASPECT_CLOSING] = N_ ("closing state"),
  [JALON_ASPECT_BANS] = N_ ("flights barred"),
  [JALON_ASPECT_TRAFFIC] = N_ ("traffic"),
  [JALON_ASPECT_AREA] = N_ ("area"),
  [JALON_ASPECT_LIMITS] = N_ ("lower and upper limit"),
  [JALON_ASPECT_LEGAL_BASIS] = N_ ("legal basis"),
  [JALON_ASPECT_CLAIMS] = N_ ("claims"),
  [JALON_ASPECT_VERDICT] = N_ ("verdict set by hand"),
  [JALON_ASPECT_REVIEW] = N_ ("review"),
  [JALON_ASPECT_EVENTS] = N_ ("linked events"),
  [JALON_ASPECT_PUBLISHER] = N_ ("publisher"),
  [JALON_ASPECT_AUTHOR] = N_ ("author"),
  [JALON_ASPECT_ADDRESS] = N_ ("address"),
  [JALON_ASPECT_LANGUAGE] = N_ ("language"),
  [JALON_ASPECT_DATE] = N_ ("date"),
  [JALON_ASPECT_RETRIEVED] = N_ ("date of retrieval"),
  [JALON_ASPECT_RELIABILITY] = N_ ("reliability"),
  [JALON_ASPECT_RELAYED] = N_ ("articles that it relays"),
  [JALON_ASPECT_TEXT] = N_ ("text"),
  [JALON_ASPECT_AS_OF] = N_ ("as-of date"),
  [JALON_ASPECT_WORLDVIEW] = N_ ("borders"),
  [JALON_ASPECT_FILTER] = N_ ("filter"),
  [JALON_ASPECT_FRAME] = N_ ("frame"),
  [JALON_ASPECT_LAYERS] = N_ ("layers of the map"),
  [JALON_ASPECT_ORDER] = N_ ("order of the views"),
  [JALON_ASPECT_UNREADABLE] = N_ ("features that cannot be read"),
  [JALON_ASPECT_SAMENESS] = N_ ("events it is one with or not"),
  [JALON_ASPECT_OTHER] = N_ ("other details"),
};

/* @name: of the id and the title in the arena, each with its ending NUL */
typedef struct
{
  guint64 aspects;
  guint32 name;
  guint8  compared;
} Entry;

#define DIFFERENCE_TYPE_LIST (difference_list_get_type ())
G_DECLARE_FINAL_TYPE (DifferenceList, difference_list, DIFFERENCE, LIST, GObject)

struct _DifferenceList
{
  GObject parent_instance;

  JalonChange change;
  JalonArena  arena;
  GArray     *entries; /* (owned) (element-type Entry) */
};

struct _JalonDifference
{
  GObject parent_instance;

  DifferenceList *list; /* (owned) */
  guint           position;
};

struct _JalonDifferences
{
  GObject parent_instance;

  DifferenceList *lists[JALON_N_CHANGES]; /* (owned) */
};

static void difference_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DifferenceList,
                               difference_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, difference_list_model_init))
G_DEFINE_FINAL_TYPE (JalonDifference, jalon_difference, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (JalonDifferences, jalon_differences, G_TYPE_OBJECT)

static GType
difference_list_get_item_type (GListModel *model)
{
  return JALON_TYPE_DIFFERENCE;
}

static guint
difference_list_get_n_items (GListModel *model)
{
  return DIFFERENCE_LIST (model)->entries->len;
}

static gpointer
difference_list_get_item (GListModel *model, guint position)
{
  DifferenceList  *self = DIFFERENCE_LIST (model);
  JalonDifference *item;

  if (position >= self->entries->len)
    return NULL;

  item = g_object_new (JALON_TYPE_DIFFERENCE, NULL);
  item->list = g_object_ref (self);
  item->position = position;

  return item;
}

static void
difference_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = difference_list_get_item_type;
  iface->get_n_items = difference_list_get_n_items;
  iface->get_item = difference_list_get_item;
}

static void
difference_list_finalize (GObject *object)
{
  DifferenceList *self = DIFFERENCE_LIST (object);

  jalon_arena_clear (&self->arena);
  g_array_unref (self->entries);

  G_OBJECT_CLASS (difference_list_parent_class)->finalize (object);
}

static void
difference_list_class_init (DifferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = difference_list_finalize;
}

static void
difference_list_init (DifferenceList *self)
{
  jalon_arena_init (&self->arena);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
}

static void
jalon_difference_finalize (GObject *object)
{
  g_clear_object (&JALON_DIFFERENCE (object)->list);

  G_OBJECT_CLASS (jalon_difference_parent_class)->finalize (object);
}

static void
jalon_difference_class_init (JalonDifferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_difference_finalize;
}

static void
jalon_difference_init (JalonDifference *self)
{
}

static void
jalon_differences_finalize (GObject *object)
{
  JalonDifferences *self = JALON_DIFFERENCES (object);

  for (guint i = 0; i < JALON_N_CHANGES; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (jalon_differences_parent_class)->finalize (object);
}

static void
jalon_differences_class_init (JalonDifferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_differences_finalize;
}

static void
jalon_differences_init (JalonDifferences *self)
{
  for (guint i = 0; i < JALON_N_CHANGES; i++)
    {
      self->lists[i] = g_object_new (DIFFERENCE_TYPE_LIST, NULL);
      self->lists[i]->change = i;
    }
}

/**
 * jalon_aspect_get_words:
 *
 * Returns: what a person calls what may differ, in the language of the interface, within a sentence: "place"
 */
const char *
jalon_aspect_get_words (JalonAspect aspect)
{
  return _ (aspect_words[aspect]);
}

static const Entry *
get_entry (JalonDifference *self)
{
  return &g_array_index (self->list->entries, Entry, self->position);
}

/**
 * jalon_difference_get_change:
 *
 * Returns: whether it is new, changed or gone
 */
JalonChange
jalon_difference_get_change (JalonDifference *self)
{
  g_return_val_if_fail (JALON_IS_DIFFERENCE (self), JALON_CHANGE_NEW);

  return self->list->change;
}

/**
 * jalon_difference_get_position:
 *
 * Returns: where it stands in the list of that change
 */
guint
jalon_difference_get_position (JalonDifference *self)
{
  g_return_val_if_fail (JALON_IS_DIFFERENCE (self), 0);

  return self->position;
}

/**
 * jalon_difference_get_compared:
 *
 * Returns: what differs
 */
JalonCompared
jalon_difference_get_compared (JalonDifference *self)
{
  g_return_val_if_fail (JALON_IS_DIFFERENCE (self), JALON_COMPARED_DOSSIER);

  return get_entry (self)->compared;
}

/**
 * jalon_difference_get_id:
 *
 * Returns: (transfer none): its id; "" for the dossier itself
 */
const char *
jalon_difference_get_id (JalonDifference *self)
{
  g_return_val_if_fail (JALON_IS_DIFFERENCE (self), NULL);

  return jalon_arena_get (&self->list->arena, get_entry (self)->name);
}

/**
 * jalon_difference_get_title:
 *
 * Returns: (transfer none): its title in the language of the interface, as it is after the change, or
 *   was before where it is gone; "" where it has none
 */
const char *
jalon_difference_get_title (JalonDifference *self)
{
  const char *id = jalon_difference_get_id (self);

  return id != NULL ? id + strlen (id) + 1 : NULL;
}

/**
 * jalon_difference_dup_shown_title:
 *
 * Returns: (transfer full): its title, or what stands for one: "The dossier itself", or its id
 */
char *
jalon_difference_dup_shown_title (JalonDifference *self)
{
  const char *title = jalon_difference_get_title (self);

  if (*title != '\0')
    return g_strdup (title);
  if (jalon_difference_get_compared (self) == JALON_COMPARED_DOSSIER)
    return g_strdup (_ ("The dossier itself"));
  return g_strdup (jalon_difference_get_id (self));
}

/**
 * jalon_difference_dup_fields:
 *
 * Returns: (transfer full): what of it changed, as words in the language of the interface: "place, time";
 *   "" for what is new or gone
 */
char *
jalon_difference_dup_fields (JalonDifference *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (JALON_IS_DIFFERENCE (self), g_string_free (words, FALSE));

  /* JALON_ASPECT_OTHER, the first, comes last. */
  for (guint i = 1; i <= JALON_N_ASPECTS; i++)
    {
      JalonAspect aspect = i % JALON_N_ASPECTS;

      if ((get_entry (self)->aspects & JALON_ASPECT_BIT (aspect)) != 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", jalon_aspect_get_words (aspect));
    }

  return g_string_free (words, FALSE);
}

JalonDifferences *
jalon_differences_new (void)
{
  return g_object_new (JALON_TYPE_DIFFERENCES, NULL);
}

/* Adds a thing that differs. @title: (nullable) */
void
jalon_differences_add (JalonDifferences *self,
                       JalonChange       change,
                       JalonCompared     compared,
                       const char       *id,
                       const char       *title,
                       guint64           aspects)
{
  DifferenceList  *list = self->lists[change];
  const char      *shown = title != NULL ? title : "";
  gsize            id_size = strlen (id) + 1;
  gsize            title_size = strlen (shown) + 1;
  g_autofree char *both = g_malloc (id_size + title_size);
  Entry            entry = { aspects, 0, (guint8) compared };

  memcpy (both, id, id_size);
  memcpy (both + id_size, shown, title_size);
  entry.name = jalon_arena_add (&list->arena, both, id_size + title_size);
  g_array_append_val (list->entries, entry);
}

/**
 * jalon_differences_is_empty:
 *
 * Returns: whether nothing differs
 */
gboolean
jalon_differences_is_empty (JalonDifferences *self)
{
  g_return_val_if_fail (JALON_IS_DIFFERENCES (self), TRUE);

  for (guint i = 0; i < JALON_N_CHANGES; i++)
    if (self->lists[i]->entries->len > 0)
      return FALSE;

  return TRUE;
}

/**
 * jalon_differences_count:
 *
 * Returns: how many things are new, changed or gone
 */
guint
jalon_differences_count (JalonDifferences *self, JalonChange change)
{
  g_return_val_if_fail (JALON_IS_DIFFERENCES (self), 0);
  g_return_val_if_fail (change < JALON_N_CHANGES, 0);

  return self->lists[change]->entries->len;
}

/**
 * jalon_differences_get_list:
 *
 * Returns: (transfer none): what is new, changed or gone, a #JalonDifference each: the dossier itself,
 *   then articles, events, sites and closures in their order
 */
GListModel *
jalon_differences_get_list (JalonDifferences *self, JalonChange change)
{
  g_return_val_if_fail (JALON_IS_DIFFERENCES (self), NULL);
  g_return_val_if_fail (change < JALON_N_CHANGES, NULL);

  return G_LIST_MODEL (self->lists[change]);
}
