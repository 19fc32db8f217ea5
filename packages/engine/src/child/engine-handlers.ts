import { createFlowCredit, type FlowCredit } from './backpressure.ts'
import { connectToParent } from './frames.ts'
import type { ChildCommand, ChildEvent, LoadFault, OpenContext } from './messages.ts'
import { type SizedTokenTable, unpackTable } from './token-table.ts'

// Runs in the child of every engine: handles the parent's commands for the one untrusted model that
// the child holds. The child ends when its parent ends.

type CommandOf<kind extends ChildCommand['kind']> = Extract<ChildCommand, { readonly kind: kind }>

/** Event of one task without the task's id, which `serveParent` adds. */
type TaskEvent = ChildEvent extends infer message
  ? message extends { readonly taskId: number }
    ? Omit<message, 'taskId'>
    : never
  : never

/** Context of one task. If the task's handler throws, the child reports `answer-failed`. */
export type TaskContext<Model> = {
  readonly model: Model
  readonly eosIds: ReadonlySet<number>
  /** Texts of tokens; present after the first question with a grammar. */
  readonly table: SizedTokenTable | undefined
  readonly credit: FlowCredit
  readonly send: (news: TaskEvent) => void
  /** Counts output tokens: the handler must call it once for each token that it chooses. */
  readonly onToken: () => void
}

type CommandHandler<Model, kind extends ChildCommand['kind']> = (
  work: TaskContext<Model>,
  command: CommandOf<kind>,
) => Promise<void>

/** An engine's handlers for the parent's commands. */
export type EngineHandlers<Model> = {
  load(command: CommandOf<'load'>): Promise<{
    readonly model: Model
    readonly build: string
    readonly threads: number
  }>
  /** Classifies an error that a load threw. */
  faultOf(error: unknown): LoadFault
  readonly open?: (model: Model, context: OpenContext) => Promise<void>
  readonly generate: CommandHandler<Model, 'generate'>
  readonly score: CommandHandler<Model, 'score'>
  readonly embed: CommandHandler<Model, 'embed'>
  readonly generateImage?: CommandHandler<Model, 'generate-image'>
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200).replaceAll(/\s+/g, ' ')

/** Handles the parent's commands; called once, by the main module of a child process. */
export function serveParent<Model>(works: EngineHandlers<Model>): void {
  let model: Model | undefined
  let eosIds: ReadonlySet<number> = new Set()
  let table: SizedTokenTable | undefined
  let sampledTokens = 0
  const allowances = new Map<number, FlowCredit>()
  const onToken = () => {
    sampledTokens++
  }

  async function load(command: CommandOf<'load'>): Promise<void> {
    try {
      const { model: loaded, ...details } = await works.load(command)
      model = loaded
      eosIds = new Set(command.eosIds)
      send({ kind: 'loaded', ...details, contextLength: command.contextLength })
    } catch (error) {
      send({ kind: 'load-failed', fault: works.faultOf(error), reason: reasonOf(error) })
    }
  }

  async function open(openContext: OpenContext): Promise<void> {
    const { context } = openContext
    try {
      if (model === undefined) throw new Error('no model is loaded')
      await works.open?.(model, openContext)
      send({ kind: 'opened', context })
    } catch (error) {
      send({ kind: 'opened', context, reason: reasonOf(error) })
    }
  }

  /** Runs a task that can be cancelled by its id, and reports its end. */
  async function run<command extends { readonly taskId: number }>(
    act: ((work: TaskContext<Model>, message: command) => Promise<void>) | undefined,
    command: command,
  ): Promise<void> {
    if (model === undefined || !act) return
    const { taskId } = command
    const credit = createFlowCredit()
    allowances.set(taskId, credit)
    const tell = (news: TaskEvent) => send({ ...news, taskId })
    try {
      await act({ model, eosIds, table, credit, send: tell, onToken }, command)
    } catch (error) {
      send({ kind: 'answer-failed', taskId, reason: reasonOf(error) })
    } finally {
      allowances.delete(taskId)
      send({ kind: 'freed', taskId })
    }
  }

  const receive = (message: ChildCommand) => {
    if (message.kind === 'load') void load(message)
    else if (message.kind === 'table') table = unpackTable(message.table, eosIds)
    else if (message.kind === 'open') void open(message)
    else if (message.kind === 'generate') void run(works.generate, message)
    else if (message.kind === 'score') void run(works.score, message)
    else if (message.kind === 'embed') void run(works.embed, message)
    else if (message.kind === 'generate-image') void run(works.generateImage, message)
    else if (message.kind === 'consumed') allowances.get(message.taskId)?.replenish(message)
    else if (message.kind === 'cancel') allowances.get(message.taskId)?.cancel()
    else send({ kind: 'statistics', sampledTokens })
  }
  const send = connectToParent<ChildCommand, ChildEvent>(receive)
}
