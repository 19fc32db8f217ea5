import { BaseError } from '@ostrom/protocol'
import { connectToParent } from '../child/frames.ts'
import { unpackTable } from '../child/token-table.ts'
import {
  createTokenizer,
  followGrammar,
  snapshotOf,
  type Tokenizer,
  toolGrammar,
  unsupportedReason,
} from '../tokenizer/index.ts'
import {
  type TokenizerTask,
  type WorkerCommand,
  type WorkerReply,
  workerReady,
} from './messages.ts'

// Main module of a process that reads one untrusted tokenizer and template, or callers' schemas. It
// may be killed at any instruction, and dies with its parent.

let tokenizer: Tokenizer | undefined

function loadedTokenizer(): Tokenizer {
  if (!tokenizer) throw new Error('nothing was loaded')
  return tokenizer
}

function runTask(work: TokenizerTask): unknown {
  switch (work.kind) {
    case 'load': {
      const { tokenizerJson, template } = work.files
      tokenizer = createTokenizer({ tokenizerJson, ...(template && { template }) })
      return snapshotOf(tokenizer)
    }
    case 'encode': {
      const { texts, special, tokensMax } = work
      return texts.map((text) =>
        Uint32Array.from(loadedTokenizer().encode(text, { special, tokensMax })),
      )
    }
    case 'prompt':
      return [
        Uint32Array.from(
          loadedTokenizer().encodePrompt(work.prompt, { tokensMax: work.tokensMax }),
        ),
      ]
    case 'row': {
      const { ids, trained, facts } = loadedTokenizer().encodeRow(work.row, work.encoding)
      return { lists: [Uint32Array.from(ids), Uint32Array.from(trained)], facts }
    }
    case 'grammar':
      return unsupportedReason(work.grammar)
    case 'follow': {
      const texts = unpackTable(work.texts, new Set())
      return followGrammar(work.grammar, Array(texts.size).keys(), texts)
    }
    default:
      return toolGrammar(work.question)
  }
}

const send = connectToParent<WorkerCommand, WorkerReply | typeof workerReady>(({ id, task }) => {
  try {
    send({ id, value: runTask(task) })
  } catch (error) {
    // An error that is no `BaseError` is an unforeseen fault of the file. The process then ends,
    // which the parent notices.
    if (!BaseError.is(error)) throw error
    const { code, summary, details } = error
    send({ id, report: { code, summary, details } })
  }
})

send(workerReady)
