import type { EnginePiece, LoadedModel } from '@ostrom/engine'
import type { Clock, Log } from '@ostrom/protocol'
import { NODE_ANSWERS_MAX, NODE_FAULT_CODES_MAX } from './limits.ts'

/** What one piece of a node's work was like. */
export type Work = {
  readonly atMs: number
  readonly outcome: 'answered' | 'stopped' | 'failed'
  /** From the question to the first token, vector or picture, in milliseconds. */
  readonly firstTokenMs: number | undefined
  readonly tokensPerSecond: number | undefined
}

/** What a node counts of its own work, from its start on. No prompt and no answer is in it. */
export type Figures = {
  /** The same model; what it does is counted. */
  watch(model: LoadedModel): LoadedModel
  /** The same log; the faults that are told to it are counted by their code. */
  count(log: Log): Log
  readonly totals: Readonly<Totals>
  /** The latest, oldest first. */
  latest(): readonly Work[]
  faults(): readonly { readonly code: string; readonly count: number }[]
}

type Totals = {
  answered: number
  stopped: number
  failed: number
  running: number
  inputTokens: number
  outputTokens: number
}

type Begun = { firstMs?: number; read: number; tokens: number; readonly startedMs: number }

/** Notes of one answer; `end` counts once, whoever comes first. */
function createNote(totals: Totals, clock: Pick<Clock, 'nowMs'>, keep: (work: Work) => void) {
  const begun: Begun = { read: 0, tokens: 0, startedMs: clock.nowMs() }
  let isOver = false
  totals.running += 1
  return {
    /** So much of the prompt has been read by now. */
    input(tokens: number) {
      totals.inputTokens += tokens - begun.read
      begun.read = tokens
    },
    /** Something of the answer is there. */
    output(tokens: number) {
      begun.firstMs ??= clock.nowMs()
      begun.tokens += tokens
      totals.outputTokens += tokens
    },
    end(outcome: Work['outcome']) {
      if (isOver) return
      isOver = true
      totals.running -= 1
      totals[outcome] += 1
      const { firstMs, tokens, startedMs } = begun
      const seconds = firstMs === undefined ? 0 : (clock.nowMs() - firstMs) / 1000
      keep({
        atMs: startedMs,
        outcome,
        firstTokenMs: firstMs === undefined ? undefined : firstMs - startedMs,
        // The first token's time went into the prompt.
        tokensPerSecond: seconds > 0 && tokens > 1 ? (tokens - 1) / seconds : undefined,
      })
    },
  }
}

type Note = ReturnType<typeof createNote>

type Watch<T> = {
  readonly begin: () => Note
  readonly signal: AbortSignal
  readonly see: (piece: T, note: Note) => void
}

/** The same pieces, counted. Leaving early is the client's right, and no failure. */
async function* counted<T>(source: AsyncIterable<T>, watch: Watch<T>): AsyncGenerator<T> {
  const note = watch.begin()
  try {
    for await (const piece of source) {
      watch.see(piece, note)
      yield piece
    }
    note.end('answered')
  } catch (error) {
    note.end(watch.signal.aborted ? 'stopped' : 'failed')
    throw error
  } finally {
    note.end('stopped')
  }
}

/** A whole answer at once, counted. */
async function countedWhole<T>(work: () => Promise<T>, watch: Watch<T>): Promise<T> {
  const note = watch.begin()
  try {
    const made = await work()
    watch.see(made, note)
    note.end('answered')
    return made
  } catch (error) {
    note.end(watch.signal.aborted ? 'stopped' : 'failed')
    throw error
  }
}

/** Kinds of log entries that tell of a fault. */
const isFault = (event: string): boolean => /-(?:failed|refused|lost)$/.test(event)

/** Somebody looked whether the node is there, and went: gateways do all the time. */
const NOTHING_SAID = 'channel-truncated'

/** What a node that has just started has counted. */
export function createFigures(clock: Pick<Clock, 'nowMs'>): Figures {
  const totals: Totals = {
    answered: 0,
    stopped: 0,
    failed: 0,
    running: 0,
    inputTokens: 0,
    outputTokens: 0,
  }
  const kept: Work[] = []
  const faults = new Map<string, number>()
  const keep = (work: Work) => {
    kept.push(work)
    if (kept.length > 2 * NODE_ANSWERS_MAX) kept.splice(0, NODE_ANSWERS_MAX)
  }
  const begin = () => createNote(totals, clock, keep)

  const seeText = (piece: EnginePiece, note: Note) => {
    if (piece.kind === 'tokens') note.output(Math.max(1, piece.ids.length))
    if (piece.kind === 'prefill') note.input(piece.tokens)
    if (piece.kind !== 'end') return
    note.input(piece.inputTokens)
    note.end('answered')
  }
  const seeMedia = (_piece: unknown, note: Note) => note.output(0)

  return {
    totals,
    latest: () => kept.slice(-NODE_ANSWERS_MAX),
    faults: () => [...faults].map(([code, count]) => ({ code, count })),
    count: (log) => (event, values) => {
      const code = String(values?.['code'] ?? event)
      if (isFault(event) && code !== NOTHING_SAID) {
        const isKnown = faults.has(code) || faults.size < NODE_FAULT_CODES_MAX
        const name = isKnown ? code : 'other'
        faults.set(name, (faults.get(name) ?? 0) + 1)
      }
      log(event, values)
    },
    watch(model) {
      const { score, embed, draw } = model
      return {
        info: model.info,
        generate: (asked) =>
          counted(model.generate(asked), { begin, signal: asked.signal, see: seeText }),
        ...(score && { score: (asked) => score.call(model, asked) }),
        ...(embed && {
          embed: (asked) =>
            counted(embed.call(model, asked), { begin, signal: asked.signal, see: seeMedia }),
        }),
        ...(draw && {
          draw: (asked) =>
            countedWhole(() => draw.call(model, asked), {
              begin,
              signal: asked.signal,
              see: seeMedia,
            }),
        }),
        tokenize: (text, options) => model.tokenize(text, options),
        detokenize: (ids) => model.detokenize(ids),
        close: () => model.close(),
      }
    },
  }
}
