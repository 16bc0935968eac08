/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libcrypto checks time stamps. This is all of Jalon that is linked with it: a module of its own, loaded when it is
 * needed.
 */

#include "config.h"

#include "jalon-stamp-module.h"

/* What is newer says of the same functions that they have another name. */
#define OPENSSL_API_COMPAT 30000

#include <gmodule.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509_vfy.h>
#include <string.h>

/* Sums that nobody can make two texts for have at least so many bits. */
#define MIN_SUM_BYTES 28

/* Certificates of a file that are looked at. */
#define MAX_CERTIFICATES 100

G_MODULE_EXPORT JalonStampOutcome jalon_stamp_module_check (const JalonStampJob *job, JalonStampFound *out_found);

/* @token: borrowed from @answer, or owned where that is %NULL; @store, @given: (owned): the certificates of the person,
 * trusted, and to be found by who stamped */
typedef struct
{
  TS_RESP     *answer;
  PKCS7       *token;
  TS_TST_INFO *info;
  X509_STORE  *store;
  STACK_OF (X509) * given;
} Check;

static void
check_clear (Check *self)
{
  TS_TST_INFO_free (self->info);
  if (self->answer != NULL)
    TS_RESP_free (self->answer);
  else
    PKCS7_free (self->token);
  X509_STORE_free (self->store);
  sk_X509_pop_free (self->given, X509_free);
  ERR_clear_error ();
}

static BIO *
open_bytes (GBytes *bytes)
{
  gsize         length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  return length < G_MAXINT ? BIO_new_mem_buf (data, (int) length) : NULL;
}

static PKCS7 *
read_token (GBytes *bytes)
{
  BIO   *in = open_bytes (bytes);
  PKCS7 *token = in != NULL ? d2i_PKCS7_bio (in, NULL) : NULL;

  BIO_free (in);
  return token;
}

static TS_RESP *
read_answer (GBytes *bytes)
{
  BIO     *in = open_bytes (bytes);
  TS_RESP *answer = in != NULL ? d2i_TS_RESP_bio (in, NULL) : NULL;

  BIO_free (in);
  return answer;
}

static gboolean
is_granted (TS_RESP *answer)
{
  long status = ASN1_INTEGER_get (TS_STATUS_INFO_get0_status (TS_RESP_get_status_info (answer)));

  return status == TS_STATUS_GRANTED || status == TS_STATUS_GRANTED_WITH_MODS;
}

/* An answer has the stamp in it; some keep the stamp alone. */
static JalonStampOutcome
read_stamp (Check *self, GBytes *bytes)
{
  self->answer = read_answer (bytes);
  if (self->answer != NULL && !is_granted (self->answer))
    return JALON_STAMP_REFUSED;
  self->token = self->answer != NULL ? TS_RESP_get_token (self->answer) : read_token (bytes);
  if (self->token == NULL || !PKCS7_type_is_signed (self->token))
    return JALON_STAMP_DAMAGED;
  self->info = PKCS7_to_TS_TST_INFO (self->token);
  return self->info != NULL ? JALON_STAMP_VALID : JALON_STAMP_DAMAGED;
}

static gboolean
read_authority (Check *self, GBytes *bytes)
{
  BIO  *in = open_bytes (bytes);
  X509 *certificate;
  guint n = 0;

  self->store = X509_STORE_new ();
  self->given = sk_X509_new_null ();
  while (in != NULL && n < MAX_CERTIFICATES && (certificate = PEM_read_bio_X509 (in, NULL, NULL, NULL)) != NULL)
    {
      X509_STORE_add_cert (self->store, certificate);
      sk_X509_push (self->given, certificate);
      n++;
    }
  BIO_free (in);
  return n > 0;
}

/* Which of the data has the sum that was stamped. */
static JalonStampOutcome
find_stamped (Check *self, const GPtrArray *data, guint *out_index)
{
  TS_MSG_IMPRINT    *imprint = TS_TST_INFO_get_msg_imprint (self->info);
  ASN1_OCTET_STRING *sum = TS_MSG_IMPRINT_get_msg (imprint);
  const ASN1_OBJECT *name;
  const EVP_MD      *algorithm;
  guchar             made[EVP_MAX_MD_SIZE];
  guint              n_made = 0;

  X509_ALGOR_get0 (&name, NULL, NULL, TS_MSG_IMPRINT_get_algo (imprint));
  algorithm = EVP_get_digestbyobj (name);
  if (algorithm == NULL || EVP_MD_get_size (algorithm) < MIN_SUM_BYTES)
    return JALON_STAMP_BAD_SUM;
  for (guint i = 0; i < data->len; i++)
    {
      gsize         length;
      gconstpointer bytes = g_bytes_get_data (g_ptr_array_index (data, i), &length);

      if (!EVP_Digest (bytes, length, made, &n_made, algorithm, NULL) || (int) n_made != ASN1_STRING_length (sum) ||
          memcmp (made, ASN1_STRING_get0_data (sum), n_made) != 0)
        continue;
      *out_index = i;
      return JALON_STAMP_VALID;
    }
  return JALON_STAMP_OF_ANOTHER;
}

/* Seconds since 1970; 0 where it is no time. */
static gint64
get_time (TS_TST_INFO *info)
{
  struct tm broken;
  g_autoptr (GDateTime) time = NULL;

  if (!ASN1_TIME_to_tm (TS_TST_INFO_get_time (info), &broken))
    return 0;
  time = g_date_time_new_utc (broken.tm_year + 1900,
                              broken.tm_mon + 1,
                              broken.tm_mday,
                              broken.tm_hour,
                              broken.tm_min,
                              MIN (broken.tm_sec, 59));
  return time != NULL ? g_date_time_to_unix (time) : 0;
}

/* @time: that the certificates must be valid at, seconds since 1970; 0 where they need not be */
static gboolean
verify (Check *self, gint64 time)
{
  TS_VERIFY_CTX     *context = TS_VERIFY_CTX_new ();
  X509_VERIFY_PARAM *param = X509_STORE_get0_param (self->store);
  gboolean           ok;

  /* The certificate of the authority itself is as good as that of who vouches for it: the person chose it. */
  X509_VERIFY_PARAM_set_flags (param, X509_V_FLAG_PARTIAL_CHAIN | (time == 0 ? X509_V_FLAG_NO_CHECK_TIME : 0));
  if (time != 0)
    X509_VERIFY_PARAM_set_time (param, (time_t) time);
  X509_STORE_up_ref (self->store);
  TS_VERIFY_CTX_set_store (context, self->store);
  TS_VERIFY_CTX_set_certs (context, X509_chain_up_ref (self->given));
  TS_VERIFY_CTX_set_flags (context, TS_VFY_VERSION | TS_VFY_SIGNATURE);
  ERR_clear_error ();
  ok = TS_RESP_verify_token (context, self->token) == 1;
  TS_VERIFY_CTX_free (context);
  return ok;
}

/* Whether the signature, not the certificate, is what failed last. */
static gboolean
is_bad_signature (void)
{
  unsigned long code;
  gboolean      is_bad = FALSE;

  while ((code = ERR_get_error ()) != 0)
    is_bad = is_bad || (ERR_GET_LIB (code) == ERR_LIB_TS && ERR_GET_REASON (code) == TS_R_SIGNATURE_FAILURE) ||
             ERR_GET_LIB (code) == ERR_LIB_PKCS7;
  return is_bad;
}

static JalonStampOutcome
verify_all (Check *self, gint64 made)
{
  if (!verify (self, 0))
    return is_bad_signature () ? JALON_STAMP_BAD_SIGNATURE : JALON_STAMP_NOT_ITS;
  if (!verify (self, made))
    return JALON_STAMP_OUT_OF_TIME;
  return verify (self, g_get_real_time () / G_USEC_PER_SEC) ? JALON_STAMP_VALID : JALON_STAMP_EXPIRED;
}

/* (transfer full) (nullable): the name of who stamped */
static char *
dup_signer (Check *self)
{
  STACK_OF (X509) *signers = PKCS7_get0_signers (self->token, self->given, 0);
  BIO  *out = BIO_new (BIO_s_mem ());
  char *bytes = NULL;
  char *name = NULL;
  long  length;

  if (signers != NULL && sk_X509_num (signers) > 0)
    X509_NAME_print_ex (out,
                        X509_get_subject_name (sk_X509_value (signers, 0)),
                        0,
                        XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
  length = BIO_get_mem_data (out, &bytes);
  if (length > 0)
    name = g_utf8_make_valid (bytes, length);
  BIO_free (out);
  sk_X509_free (signers);
  return name;
}

JalonStampOutcome
jalon_stamp_module_check (const JalonStampJob *job, JalonStampFound *out_found)
{
  Check             self = { NULL };
  JalonStampOutcome outcome = read_stamp (&self, job->answer);

  if (outcome == JALON_STAMP_VALID && !read_authority (&self, job->authority))
    outcome = JALON_STAMP_BAD_PEM;
  if (outcome == JALON_STAMP_VALID)
    outcome = find_stamped (&self, job->data, &out_found->index);
  if (outcome == JALON_STAMP_VALID)
    {
      out_found->made = get_time (self.info);
      out_found->who = dup_signer (&self);
      outcome = out_found->made != 0 ? verify_all (&self, out_found->made) : JALON_STAMP_DAMAGED;
    }
  check_clear (&self);
  return outcome;
}
