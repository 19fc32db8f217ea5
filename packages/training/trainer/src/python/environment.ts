import { Hex } from '@ostrom/protocol'
import type { TrainerEnvironment } from '../trainer.ts'
import { ROW_ENCODING_VERSION } from './row-encoder.ts'

/**
 * Names the software that, together with the base's files, determines the tokens of a row: this
 * code, and the character tables of the JavaScript engine that runs it.
 *
 * Pure.
 *
 * @param unicode Version of Unicode of those tables, such as `17.0`.
 */
const rowReaderOf = (unicode: string): string => `rows v${ROW_ENCODING_VERSION}, unicode ${unicode}`

/**
 * Returns the environment of a worker. In the exact class its hash covers everything that
 * determines the bits of a step; in the tolerant class it covers only the reader of rows. This
 * reader must be equal even there, because different tokens of a batch fail every replay.
 *
 * Pure. See docs/spec/training-rounds.md, section 3.
 *
 * @param options.worker The worker's report about its libraries and processor.
 * @param options.unicode The same as in `rowReaderOf`.
 */
export function environmentOf(
  options: Pick<TrainerEnvironment, 'class' | 'worldSize'> & {
    readonly worker: string
    readonly unicode: string
  },
): TrainerEnvironment {
  const { class: kind, worldSize, worker, unicode } = options
  const reader = rowReaderOf(unicode)
  const description = `${worker}, ${reader}`
  const hashed = kind === 'exact' ? description : reader
  const hash = Hex.sha256Hex(new TextEncoder().encode(hashed))
  return { class: kind, worldSize, description, hash }
}
