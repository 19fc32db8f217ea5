import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '@ostrom/protocol'
import { Step } from '@ostrom/training'
import { root } from '../report/root.ts'

/** Text on which the bundled model was not trained, as lines of datasets. */
export type Corpus = {
  readonly rows: readonly string[]
  /** Rows of documents of which `rows` has none. No worker trains or is scored on these rows. */
  readonly measured: readonly string[]
  /** Hash of all rows. */
  readonly hash: Hash
}

/** Maximum number of characters in a row: about 64 tokens of the bundled model. */
const ROW_CHARACTERS = 140

/** One of this many documents is used for measurement. */
const MEASURED_EACH = 6

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
 * Reads the specification. The hash tells whether two runs read the same text. Every sixth document
 * is reserved for measurement. The measured rows are in an order that mixes their documents.
 */
export function readCorpus(): Corpus {
  const folder = join(root, 'docs/spec')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
  const documents = names.map((name) =>
    piecesOf(readFileSync(join(folder, name), 'utf8')).map((text) => JSON.stringify({ text })),
  )
  const rows = documents.filter((_, at) => at % MEASURED_EACH !== 0).flat()
  const apart = documents.filter((_, at) => at % MEASURED_EACH === 0).flat()
  // The stride 101 is coprime to the number of rows, so each row occurs once. The first rows, on
  // which a run is measured, come from all documents.
  const measured = apart.map((_, at) => apart[(at * 101) % apart.length] as string)
  return { rows, measured, hash: Step.rowsHash([...rows, ...measured]) }
}
