import { BaseError } from '@ostrom/protocol'
import { serveParentBy } from '../child/frames.ts'
import { callsOf, createTokenizer, refusalOf, type Tokenizer, viewOf } from '../tokenizer/index.ts'
import type { FromReader, ToReader, Work } from './messages.ts'

// Main module of a process that reads one stranger's tokenizer and template, or callers' schemas.
// It may be stopped at any instruction, and dies with its parent.

let tokenizer: Tokenizer | undefined

function opened(): Tokenizer {
  if (!tokenizer) throw new Error('nothing was loaded')
  return tokenizer
}

function act(work: Work): unknown {
  switch (work.kind) {
    case 'load': {
      const { tokenizerJson, template } = work.files
      tokenizer = createTokenizer({ tokenizerJson, ...(template && { template }) })
      return viewOf(tokenizer)
    }
    case 'encode': {
      const { texts, special, tokensMax } = work
      return texts.map((text) => Uint32Array.from(opened().encode(text, { special, tokensMax })))
    }
    case 'prompt':
      return [Uint32Array.from(opened().encodePrompt(work.prompt, { tokensMax: work.tokensMax }))]
    case 'grammar':
      return refusalOf(work.grammar)
    default:
      return callsOf(work.question)
  }
}

const send = serveParentBy<ToReader, FromReader>(({ id, work }) => {
  try {
    send({ id, value: act(work) })
  } catch (error) {
    // Anything else is a fault of the file that nobody thought of: the parent sees the process end.
    if (!BaseError.is(error)) throw error
    const { code, summary, facts } = error
    send({ id, report: { code, summary, facts } })
  }
})
