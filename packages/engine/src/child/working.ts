import { serveParentBy } from './frames.ts'
import type { FromChild, LoadFault, OpenContext, ToChild } from './messages.ts'
import { type Allowance, createAllowance } from './pacing.ts'
import { type Table, unpackTable } from './table.ts'

// In the child: what its parent asks of the one untrusted model that it holds, whatever runs the
// model. It dies when its parent does.

type Of<kind extends ToChild['kind']> = Extract<ToChild, { readonly kind: kind }>

/** What is told of one piece of work; its number is added. */
type News = FromChild extends infer message
  ? message extends { readonly answer: number }
    ? Omit<message, 'answer'>
    : never
  : never

/** One piece of work on the model. What is thrown in it is told as its failure. */
export type Work<Model> = {
  readonly model: Model
  readonly eosIds: ReadonlySet<number>
  /** What tokens stand for; known where a question had a grammar. */
  readonly table: Table | undefined
  readonly allowance: Allowance
  readonly send: (news: News) => void
  /** Called for every token computed. */
  readonly onToken: () => void
}

type Act<Model, kind extends ToChild['kind']> = (
  work: Work<Model>,
  asked: Of<kind>,
) => Promise<void>

/** What an engine does with the messages. */
export type Works<Model> = {
  load(asked: Of<'load'>): Promise<{
    readonly model: Model
    readonly build: string
    readonly threads: number
  }>
  /** Why a load threw. */
  faultOf(error: unknown): LoadFault
  readonly open?: (model: Model, asked: OpenContext) => Promise<void>
  readonly generate: Act<Model, 'generate'>
  readonly score: Act<Model, 'score'>
  readonly embed: Act<Model, 'embed'>
  readonly draw?: Act<Model, 'draw'>
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200).replaceAll(/\s+/g, ' ')

/** Does what the parent asks for; called once, by the main module of a child process. */
export function serveParent<Model>(works: Works<Model>): void {
  let model: Model | undefined
  let eosIds: ReadonlySet<number> = new Set()
  let table: Table | undefined
  let sampledTokens = 0
  const allowances = new Map<number, Allowance>()
  const onToken = () => {
    sampledTokens++
  }

  async function load(asked: Of<'load'>): Promise<void> {
    try {
      const { model: loaded, ...told } = await works.load(asked)
      model = loaded
      eosIds = new Set(asked.eosIds)
      send({ kind: 'loaded', ...told, contextLength: asked.contextLength })
    } catch (error) {
      send({ kind: 'load-failed', fault: works.faultOf(error), reason: reasonOf(error) })
    }
  }

  async function open(asked: OpenContext): Promise<void> {
    const { context } = asked
    try {
      if (model === undefined) throw new Error('no model is loaded')
      await works.open?.(model, asked)
      send({ kind: 'opened', context })
    } catch (error) {
      send({ kind: 'opened', context, reason: reasonOf(error) })
    }
  }

  /** Runs work that may be cancelled by its number, and tells how it ends. */
  async function run<asked extends { readonly answer: number }>(
    act: ((work: Work<Model>, asked: asked) => Promise<void>) | undefined,
    asked: asked,
  ): Promise<void> {
    if (model === undefined || !act) return
    const { answer } = asked
    const allowance = createAllowance()
    allowances.set(answer, allowance)
    const tell = (news: News) => send({ ...news, answer })
    try {
      await act({ model, eosIds, table, allowance, send: tell, onToken }, asked)
    } catch (error) {
      send({ kind: 'answer-failed', answer, reason: reasonOf(error) })
    } finally {
      allowances.delete(answer)
      send({ kind: 'freed', answer })
    }
  }

  const receive = (message: ToChild) => {
    if (message.kind === 'load') void load(message)
    else if (message.kind === 'table') table = unpackTable(message.table, eosIds)
    else if (message.kind === 'open') void open(message)
    else if (message.kind === 'generate') void run(works.generate, message)
    else if (message.kind === 'score') void run(works.score, message)
    else if (message.kind === 'embed') void run(works.embed, message)
    else if (message.kind === 'draw') void run(works.draw, message)
    else if (message.kind === 'taken') allowances.get(message.answer)?.taken(message)
    else if (message.kind === 'cancel') allowances.get(message.answer)?.cancel()
    else send({ kind: 'statistics', sampledTokens })
  }
  const send = serveParentBy<ToChild, FromChild>(receive)
}
