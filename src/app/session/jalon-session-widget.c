/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the window have in common: a session that they show and
 * follow.
 */

#include "config.h"

#include "jalon-session-widget.h"

typedef struct
{
  JalonSession *session; /* (owned) (nullable) */
  GSignalGroup *signals; /* (owned): of @session */
} JalonSessionWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JalonSessionWidget, jalon_session_widget, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} JalonSessionWidgetProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void
jalon_session_widget_dispose (GObject *object)
{
  JalonSessionWidgetPrivate *priv = jalon_session_widget_get_instance_private (JALON_SESSION_WIDGET (object));

  g_clear_object (&priv->signals);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (jalon_session_widget_parent_class)->dispose (object);
}

/* Gives the widget its session, for good. @session: (nullable): does nothing then */
static void
set_session (JalonSessionWidget *self, JalonSession *session)
{
  JalonSessionWidgetPrivate *priv = jalon_session_widget_get_instance_private (self);
  JalonSessionWidgetClass   *klass;

  g_return_if_fail (JALON_IS_SESSION_WIDGET (self));
  g_return_if_fail (session == NULL || JALON_IS_SESSION (session));

  if (session == NULL || session == priv->session)
    return;

  g_return_if_fail (priv->session == NULL);

  priv->session = g_object_ref (session);
  g_signal_group_set_target (priv->signals, session);
  klass = JALON_SESSION_WIDGET_GET_CLASS (self);
  if (klass->session_set != NULL)
    klass->session_set (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
jalon_session_widget_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonSessionWidgetProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, jalon_session_widget_get_session (JALON_SESSION_WIDGET (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_session_widget_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((JalonSessionWidgetProperty) prop_id)
    {
    case PROP_SESSION:
      set_session (JALON_SESSION_WIDGET (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_session_widget_class_init (JalonSessionWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jalon_session_widget_dispose;
  object_class->get_property = jalon_session_widget_get_property;
  object_class->set_property = jalon_session_widget_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session",
                                                  NULL,
                                                  NULL,
                                                  JALON_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
jalon_session_widget_init (JalonSessionWidget *self)
{
  JalonSessionWidgetPrivate *priv = jalon_session_widget_get_instance_private (self);

  priv->signals = g_signal_group_new (JALON_TYPE_SESSION);
}

/**
 * jalon_session_widget_get_session:
 * @self: a widget
 *
 * Returns: (transfer none) (nullable): what it shows
 */
JalonSession *
jalon_session_widget_get_session (JalonSessionWidget *self)
{
  JalonSessionWidgetPrivate *priv = jalon_session_widget_get_instance_private (self);

  g_return_val_if_fail (JALON_IS_SESSION_WIDGET (self), NULL);

  return priv->session;
}

/**
 * jalon_session_widget_follow:
 * @self: a widget without a session yet
 * @detailed_signal: of the session
 * @callback: (scope forever): called with @self first
 *
 * Connects to the session that the widget gets.
 */
void
jalon_session_widget_follow (JalonSessionWidget *self, const char *detailed_signal, GCallback callback)
{
  JalonSessionWidgetPrivate *priv = jalon_session_widget_get_instance_private (self);

  g_return_if_fail (JALON_IS_SESSION_WIDGET (self));

  g_signal_group_connect_swapped (priv->signals, detailed_signal, callback, self);
}
