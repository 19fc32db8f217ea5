import * as Ed25519 from "./ed25519"
import * as Sha256 from "./sha256"
import { copy, load64 } from "./bytes"
import { FETCH_CONFIGURATION, FETCH_PAYLOAD, FETCH_TOKEN, exists, fetch } from "./pvm"

// Authorizes packages for the core: a bonded validator must have signed the payload of the only
// work item.

const KEY_BYTES = 40
const KEYS_MAX = 64
const TOKEN_BYTES = 65
const PAYLOAD_BYTES_MAX = 327_680
const TAG = memory.data<u8>([
  111, 115, 116, 114, 111, 109, 58, 106, 97, 109, 58, 116, 111, 107, 101, 110, 58, 118, 49,
])
const TAG_BYTES = 19

const keys = memory.data(KEY_BYTES * KEYS_MAX, 8)
const token = memory.data(TOKEN_BYTES + 7, 8)
const message = memory.data(TAG_BYTES + 32 + 5, 8)
const signature = memory.data(64, 8)
const trace = memory.data(8, 8)

/** Returns the number of the validator that authorized the package; a refusal ends the program. */
export function authorize(_arguments: usize, _length: i32): u64 {
  const bytes = fetch(keys, KEY_BYTES * KEYS_MAX, FETCH_CONFIGURATION, 0)
  if (bytes <= 0 || bytes % KEY_BYTES != 0) unreachable()
  if (fetch(token, TOKEN_BYTES, FETCH_TOKEN, 0) != TOKEN_BYTES) unreachable()
  const index = <i32>load<u8>(token)
  if (index >= bytes / KEY_BYTES) unreachable()
  const key = keys + KEY_BYTES * index
  if (load64(key + 32) == 0) unreachable()
  // A package has only one work item, so that the signature covers all of its work.
  if (exists(FETCH_PAYLOAD, 1)) unreachable()
  // The payload lies after all static data, so that the program need not contain zeros for it.
  const payload = __heap_base
  const length = fetch(payload, PAYLOAD_BYTES_MAX, FETCH_PAYLOAD, 0)
  if (length < 0) unreachable()
  copy(signature, token + 1, 64)
  copy(message, TAG, TAG_BYTES)
  Sha256.sha256(payload, length, message + TAG_BYTES)
  if (!Ed25519.verify(key, message, TAG_BYTES + 32, signature)) unreachable()
  store<u8>(trace, <u8>index)
  return <u64>trace | (<u64>1 << 32)
}
