import {
  EngineFailedError,
  type EnginePiece,
  type GenerateOptions,
  type LoadedModel,
} from '@ostrom/engine'
import { Tally } from '@ostrom/protocol'
import { type Books, readMark } from './books.ts'
import { echoTokenizer } from './model.ts'

/** What an engine is made to do wrong at the moment. */
export type EngineMood = 'well' | 'fails' | 'stalls'

type Options = {
  readonly provider: string
  readonly books: Books
  readonly mood: () => EngineMood
  /** False once the process was killed: what its code still does here never happened. */
  readonly alive: () => boolean
}

/** The same model, with every piece of its work entered in the books. */
export function tapModel(model: LoadedModel, options: Options): LoadedModel {
  return { ...model, generate: (asked) => tapped(model, asked, options) }
}

async function* tapped(
  model: LoadedModel,
  asked: GenerateOptions,
  { provider, books, mood, alive }: Options,
): AsyncGenerator<EnginePiece> {
  const mark = markIn(asked)
  let work = Tally.noWork
  let ending: 'owed' | 'free' = 'owed'
  books.work(provider, mark, work)
  try {
    for await (const piece of model.generate(asked)) {
      if (piece.kind === 'prefill') {
        work = { ...work, prefilled: piece.tokens, cached: piece.cached }
      } else if (piece.kind === 'tokens') {
        work = { ...work, output: work.output + piece.ids.length }
        if (work.output > 3 && mood() === 'fails') {
          throw new EngineFailedError({ engine: 'echo', reason: 'a fault was asked for' })
        }
        if (work.output > 3 && mood() === 'stalls') await stall(asked.signal)
      }
      if (piece.kind !== 'end' && alive()) books.work(provider, mark, work)
      yield piece
    }
  } catch (error) {
    // An answer that its client stopped is owed; one that failed is not.
    if (!asked.signal.aborted) ending = 'free'
    throw error
  } finally {
    // A provider that stops by itself before the first token gives the prompt's price back.
    if (asked.signal.reason === 'provider' && work.output === 0) ending = 'free'
    if (alive()) books.ended(provider, mark, ending)
  }
}

/** Says nothing more until it is stopped. */
export const stall = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

const tokenizer = echoTokenizer()

/** The prompt's tokens. */
export const idsOf = ({ prompt }: Pick<GenerateOptions, 'prompt'>): readonly number[] =>
  prompt.kind === 'ids' ? prompt.ids : tokenizer.encodePrompt(prompt)

/** The mark that a question begins with. */
export function markIn(asked: Pick<GenerateOptions, 'prompt'>): string {
  const ids = idsOf(asked)
  const mark = readMark(tokenizer.decode(ids.slice(0, 128), { special: true }))
  return mark ?? 'nobody#0'
}
