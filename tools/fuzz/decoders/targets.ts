import type { DecoderTarget } from './target.ts'
import { engineTargets } from './targets/engines.ts'
import { fileTargets } from './targets/files.ts'
import { jsonTargets } from './targets/json.ts'
import { messageTargets } from './targets/messages.ts'
import { ohttpTargets } from './targets/ohttp.ts'

/**
 * Returns all decoders of bytes that strangers send.
 *
 * @param bytesMax Bytes of the largest input that will be made.
 */
export const decoderTargets = async (bytesMax: number): Promise<readonly DecoderTarget[]> => [
  ...(await ohttpTargets(bytesMax)),
  ...messageTargets,
  ...jsonTargets,
  ...engineTargets,
  ...fileTargets(),
]
