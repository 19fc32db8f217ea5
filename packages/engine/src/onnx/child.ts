import { availableParallelism } from 'node:os'
import type { FromChild, LoadFault, OnnxGraphs, ToChild } from '../child/messages.ts'
import { type Allowance, createAllowance } from '../child/pacing.ts'
import { type Table, unpackTable } from '../child/table.ts'
import { type AnswerOptions, runAnswer, runScore, type ScoringOptions } from './answer.ts'
import { runDrawing } from './drawing.ts'
import { encode, type Graphs, loadLibrary, openGraphs } from './graphs.ts'

// Main module of the child process that holds one untrusted model of ONNX graphs. It dies when its
// parent does.

const send = (message: FromChild) => {
  process.send?.(message)
}

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

type LoadMessage = Extract<ToChild, { kind: 'load' }>
type Loaded = {
  readonly graphs: Graphs
  readonly facts: OnnxGraphs
  readonly eosIds: ReadonlySet<number>
}

let loaded: Loaded | undefined
let fault: LoadFault = 'package'
let table: Table | undefined
let sampledTokens = 0
const allowances = new Map<number, Allowance>()

async function load({ path, threads: asked, contextLength, eosIds, onnx }: LoadMessage) {
  if (!onnx) throw new Error('the parent tells what the graphs are')
  const library = await loadLibrary()
  fault = 'artifact'
  const threads = asked > 0 ? asked : Math.max(1, availableParallelism() - 1)
  const graphs = await openGraphs(library, { path, threads, graphs: onnx })
  loaded = { graphs, facts: onnx, eosIds: new Set(eosIds) }
  send({ kind: 'loaded', build: graphs.build, threads, contextLength })
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200).replaceAll(/\s+/g, ' ')

/** Runs work that may be cancelled by its number, and tells how it ends. */
async function withAllowance(
  answer: number,
  run: (model: Loaded, allowance: Allowance) => Promise<void>,
): Promise<void> {
  if (!loaded) return
  const allowance = createAllowance()
  allowances.set(answer, allowance)
  try {
    await run(loaded, allowance)
  } catch (error) {
    send({ kind: 'answer-failed', answer, reason: reasonOf(error) })
  } finally {
    allowances.delete(answer)
    send({ kind: 'freed', answer })
  }
}

const generate = ({ answer, question }: Extract<ToChild, { kind: 'generate' }>) =>
  withAllowance(answer, ({ graphs, eosIds }, allowance) => {
    const report = (progress: Parameters<AnswerOptions['send']>[0]) =>
      send({ kind: 'progress', answer, ...progress })
    const onToken = () => {
      sampledTokens++
    }
    return runAnswer({ question, graphs, eosIds, table, allowance, send: report, onToken })
  })

const score = ({ answer, question }: Extract<ToChild, { kind: 'score' }>) =>
  withAllowance(answer, ({ graphs }, allowance) => {
    const report = (scored: Parameters<ScoringOptions['send']>[0]) =>
      send({ kind: 'scored', answer, ...scored })
    return runScore({ question, graphs, allowance, send: report })
  })

const embed = ({ answer, ids }: Extract<ToChild, { kind: 'embed' }>) =>
  withAllowance(answer, async ({ graphs, facts }) => {
    send({ kind: 'embedded', answer, vector: await encode(graphs, facts, ids) })
  })

const draw = ({ answer, ids, seed }: Extract<ToChild, { kind: 'draw' }>) =>
  withAllowance(answer, async ({ graphs }, allowance) => {
    const file = await runDrawing({ graphs, ids, seed, allowance })
    if (file) send({ kind: 'drawn', answer, file })
  })

process.on('message', (message: ToChild) => {
  if (message.kind === 'load') {
    load(message).catch((error: unknown) => {
      send({ kind: 'load-failed', fault, reason: reasonOf(error) })
    })
  } else if (message.kind === 'table') {
    table = unpackTable(message.table, loaded?.eosIds ?? new Set())
  } else if (message.kind === 'generate') void generate(message)
  else if (message.kind === 'score') void score(message)
  else if (message.kind === 'embed') void embed(message)
  else if (message.kind === 'draw') void draw(message)
  else if (message.kind === 'taken') allowances.get(message.answer)?.taken(message)
  else if (message.kind === 'cancel') allowances.get(message.answer)?.cancel()
  else send({ kind: 'statistics', sampledTokens })
})
