import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '@ostrom/protocol'
import { Step } from '@ostrom/training'
import { root } from '../report/root.ts'

/** Text that the bundled model was not trained on, as lines of datasets. */
export type Corpus = {
  readonly rows: readonly string[]
  /** Rows of other documents, on which no worker trains and no update is scored. */
  readonly measured: readonly string[]
  /** Hash of all rows. */
  readonly hash: Hash
}

/** Most characters of a row: about 64 tokens of the bundled model. */
const ROW_CHARACTERS = 140

/** One of this many documents is used for measurement. */
const MEASURED_EACH = 6

/** The last decision record that is used, because later ones would change the measurement. */
const LAST_RECORD = '0090'

/** Cuts text at spaces into pieces of at most `ROW_CHARACTERS`. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (piece && piece.length + 1 + word.length > ROW_CHARACTERS) {
      pieces.push(piece)
      piece = ''
    }
    piece = piece ? `${piece} ${word}` : word
  }
  return piece ? [...pieces, piece] : pieces
}

/**
 * Reads the decision records of this repository, which are not rewritten once they are accepted.
 * Every sixth document is reserved for measurement, in an order by position that mixes them.
 */
export function readCorpus(): Corpus {
  const folder = join(root, 'docs/adr')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name.slice(0, 4) <= LAST_RECORD)
    .toSorted()
  const documents = names.map((name) =>
    piecesOf(readFileSync(join(folder, name), 'utf8')).map((text) => JSON.stringify({ text })),
  )
  const rows = documents.filter((_, at) => at % MEASURED_EACH !== 0).flat()
  const apart = documents.filter((_, at) => at % MEASURED_EACH === 0).flat()
  // A stride without a common divisor takes rows from all documents, for any number of rows.
  const measured = apart.map((_, at) => apart[(at * 101) % apart.length] as string)
  return { rows, measured, hash: Step.rowsHash([...rows, ...measured]) }
}
