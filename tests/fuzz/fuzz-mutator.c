/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For libFuzzer: changes the values of a JSON text as wholes every other time, else its bytes.
 */

#include "config.h"

#include "fuzz.h"
#include "mutate.h"

#include <string.h>

size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GString) input = NULL;

  if (g_rand_boolean (random))
    return LLVMFuzzerMutate (data, size, max_size);
  input = g_string_new_len ((const char *) data, size);
  if (!mutate_values (input, random) || input->len == 0 || input->len > max_size)
    return LLVMFuzzerMutate (data, size, max_size);
  memcpy (data, input->str, input->len);
  return input->len;
}
