import { type Hash, Hex, JsonText } from '@ostrom/protocol'
import { Job, Step, type Trace, Update } from '@ostrom/training'
import { checkMeasurement, checkReplay, checkStart, checkTerms, checkTraining } from './checks.ts'
import { TrainerInputInvalidError } from './errors.ts'
import { ROW_DEPTH_MAX } from './limits.ts'
import type {
  FirstState,
  JobTrainer,
  OpenJobOptions,
  ReplayOptions,
  ReplayResult,
  StepFiles,
  StepStart,
  TrainedPart,
  TrainedRound,
  Trainer,
  TrainerTerms,
  TrainOptions,
} from './trainer.ts'

// Several adapters, called heads, on one base in one job: docs/spec/training-rounds.md, section 12.
// The numbers of all heads are one state. In a round, first all steps of the first head are taken,
// then those of the next head. Heads share no numbers, so any trainer trains each head as if it
// were alone.

const refuse = (field: string, reason: string): never => {
  throw new TrainerInputInvalidError({ field, reason })
}

/** A row, and the head to which it belongs. */
export type HeadRow = {
  readonly head: string
  /** The row without its label. */
  readonly line: string
}

/**
 * Reads the label of a row of a job with heads.
 *
 * @param at Position of the row, for the error, which never contains the row's text.
 * @throws {TrainerInputInvalidError} The row is no object, or names none of the heads.
 */
export function parseHeadRow(line: string, at: string, heads: readonly string[]): HeadRow {
  // Uses the parser of rows, because other parsers would read a duplicate label differently.
  const read = JsonText.parse(line, { depthMax: ROW_DEPTH_MAX, isExact: true })
  if (read.kind === 'fault') {
    return refuse(
      at,
      `it is no row: ${read.fault.kind === 'not-json' ? 'no JSON' : read.fault.kind}`,
    )
  }
  const { value } = read
  if (typeof value !== 'object' || value === null) return refuse(at, 'it is no object')
  const { head, ...row } = value as Readonly<Record<string, unknown>>
  if (typeof head === 'string' && heads.includes(head)) return { head, line: JSON.stringify(row) }
  return refuse(at, `its head is none of ${heads.join(', ')}`)
}

const withoutLabels = (lines: readonly string[], at: string, heads: readonly string[]) =>
  lines.map((line, index) => parseHeadRow(line, `${at}, row ${index}`, heads))

const keyOfHead = (key: Hash, head: number): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(`${key} ${head}`))

/** The heads of a job, and the terms with which each head is trained as if it were alone. */
type HeadPlan = {
  readonly heads: readonly string[]
  /** Terms of one head: its tensors without the head's name, and only its own steps of a round. */
  readonly inner: TrainerTerms
}

function planOf(terms: TrainerTerms, heads: readonly string[]): HeadPlan {
  const { heads: _heads, tensors, innerSteps, ...rest } = terms
  const count = tensors.length / heads.length
  const first = `${heads[0]}.`
  const own = tensors.slice(0, count).map(({ name, shape }) => {
    if (!name.startsWith(first)) refuse('tensors', `${name}, where the head ${heads[0]} is due`)
    return { name: name.slice(first.length), shape }
  })
  const due = tensorsOf(own, heads)
  const isSame = ({ name, shape }: Job.TrainedTensor, at: number) =>
    name === due[at]?.name && shape.join() === due[at]?.shape.join()
  if (due.length !== tensors.length || !tensors.every(isSame)) {
    refuse('tensors', 'the heads have not the same tensors, one head behind the other')
  }
  if (innerSteps % heads.length !== 0) {
    refuse('innerSteps', `${innerSteps} steps cannot be split evenly among ${heads.length} heads`)
  }
  return { heads, inner: { ...rest, tensors: own, innerSteps: innerSteps / heads.length } }
}

/**
 * Returns the tensors of all heads: for each head, the tensors of one adapter, whose names begin
 * with the head's name.
 */
const tensorsOf = (own: TrainerTerms['tensors'], heads: readonly string[]) =>
  heads.flatMap((head) => own.map(({ name, shape }) => ({ name: `${head}.${name}`, shape })))

/**
 * The numbers of state and moments of each head. Before a head's first step, its moments are zeros.
 */
type HeadParts = readonly { readonly state: Float32Array; readonly moments: Float32Array }[]

/**
 * Returns how many of the first `steps` steps of a job were steps of one head: in each round, the
 * heads train one after the other.
 */
function stepsOfHead(steps: number, head: number, { heads, inner }: HeadPlan): number {
  const { innerSteps } = inner
  const round = heads.length * innerSteps
  const begun = steps % round
  return (
    (steps - begun) / heads.length + Math.min(innerSteps, Math.max(0, begun - head * innerSteps))
  )
}

function split(start: StepStart, terms: TrainerTerms, plan: HeadPlan): HeadParts {
  const { state, moments } = checkStart(start, terms)
  const size = Job.parametersOf(plan.inner)
  const all = size * plan.heads.length
  return plan.heads.map((_, head) => {
    const at = head * size
    const own = new Float32Array(1 + 2 * size)
    if (moments) {
      own[0] = stepsOfHead(moments[0] ?? 0, head, plan)
      own.set(moments.subarray(1 + at, 1 + at + size), 1)
      own.set(moments.subarray(1 + all + at, 1 + all + at + size), 1 + size)
    }
    return { state: state.subarray(at, at + size), moments: own }
  })
}

function join(parts: HeadParts, terms: TrainerTerms, { inner }: HeadPlan): StepFiles {
  const size = Job.parametersOf(inner)
  const all = size * parts.length
  const state = new Float32Array(all)
  const moments = new Float32Array(1 + 2 * all)
  for (const [head, part] of parts.entries()) {
    const at = head * size
    state.set(part.state, at)
    moments[0] = (moments[0] ?? 0) + (part.moments[0] ?? 0)
    moments.set(part.moments.subarray(1, 1 + size), 1 + at)
    moments.set(part.moments.subarray(1 + size), 1 + all + at)
  }
  return {
    state: Update.encodeState(state, terms),
    moments: Update.encodeState(moments, Step.momentsForm(terms)),
  }
}

const numbersOf = ({ state, moments }: StepFiles, { inner }: HeadPlan): HeadParts[number] => ({
  state: Update.decodeState(state, inner),
  moments: Update.decodeState(moments, Step.momentsForm(inner)),
})

/** Returns the files from which a step of one head starts, as if the head were trained alone. */
function startOf({ state, moments }: HeadParts[number], { inner }: HeadPlan): StepStart {
  const hasMoments = (moments[0] ?? 0) > 0
  return {
    state: Update.encodeState(state, inner),
    ...(hasMoments && { moments: Update.encodeState(moments, Step.momentsForm(inner)) }),
  }
}

const recordOf = (step: number, files: StepFiles, batch: Hash): Trace.StepRecord => ({
  step,
  weights: Hex.sha256Hex(files.state),
  moments: Hex.sha256Hex(files.moments),
  batch,
})

/** Returns the numbers of all heads, with those of one head replaced. */
const replaced = (parts: HeadParts, head: number, part: HeadParts[number]): HeadParts =>
  parts.map((one, at) => (at === head ? part : one))

/** Terms of a job with heads, and the trainer that is opened with the terms of a single head. */
type HeadWork = { readonly terms: TrainerTerms; readonly plan: HeadPlan; readonly job: JobTrainer }

/**
 * Returns the rows of one head without their labels.
 *
 * @throws {TrainerInputInvalidError} A row belongs to another head.
 */
function linesOf(
  { heads }: HeadPlan,
  { rows, at, head }: { rows: readonly string[]; at: string; head: number },
): readonly string[] {
  return withoutLabels(rows, at, heads).map((row, index) => {
    if (row.head === heads[head]) return row.line
    return refuse(`${at}, row ${index}`, `it is of ${row.head}, where ${heads[head]} is trained`)
  })
}

/**
 * Returns the index of the head that trains at a step of a round; for a step outside of the round,
 * the nearest head.
 */
const headOf = (step: number, { heads, inner }: HeadPlan): number =>
  Math.min(heads.length - 1, Math.max(0, Math.floor(step / inner.innerSteps)))

async function trainHeads(
  { terms, plan, job }: HeadWork,
  options: TrainOptions,
): Promise<TrainedRound> {
  const { heads, inner } = plan
  const per = inner.innerSteps
  const { key, round, batches, onStep, onProgress, signal } = options
  const bare = batches.map((rows, step) =>
    linesOf(plan, { rows, at: `batch ${step}`, head: headOf(step, plan) }),
  )
  checkTraining({ ...options, batches: bare }, terms)
  let parts = split(options, terms, plan)
  const first: Trace.StepRecord = {
    step: 0,
    weights: Hex.sha256Hex(options.state),
    moments: options.moments ? Hex.sha256Hex(options.moments) : Hex.zeroHash,
    batch: Hex.zeroHash,
  }
  const records = [first]
  onStep?.(first)
  let resumedSteps = 0
  for (const head of heads.keys()) {
    const own = keyOfHead(key, head)
    const trained = await job.train({
      ...startOf(parts[head] as HeadParts[number], plan),
      key: own,
      round,
      batches: bare.slice(head * per, (head + 1) * per),
      onProgress: (one) => onProgress?.({ ...one, step: head * per + one.step }),
      signal,
    })
    resumedSteps += trained.resumedSteps
    for (let step = 1; step <= per; step += 1) {
      const saved = step === per ? trained : await job.savedStep({ key: own, step })
      if (!saved) return refuse('key', `step ${step} of ${heads[head]} was not saved`)
      parts = replaced(parts, head, numbersOf(saved, plan))
      const at = head * per + step
      const batch = trained.steps[step]?.batch ?? refuse('round', `step ${step} has no record`)
      const record = recordOf(at, join(parts, terms, plan), batch)
      records.push(record)
      onStep?.(record)
    }
  }
  return { ...join(parts, terms, plan), steps: records, resumedSteps }
}

async function replayHead(
  { terms, plan, job }: HeadWork,
  options: ReplayOptions,
): Promise<ReplayResult> {
  const { round, step, rows, signal } = options
  const head = headOf(step, plan)
  const lines = linesOf(plan, { rows, at: 'rows', head })
  checkReplay({ ...options, rows: lines }, terms)
  const parts = split(options, terms, plan)
  const start = startOf(parts[head] as HeadParts[number], plan)
  const own = { ...start, round, step: step - head * plan.inner.innerSteps, rows: lines, signal }
  const computed = await job.replay(own)
  const files = join(replaced(parts, head, numbersOf(computed, plan)), terms, plan)
  return { ...files, record: recordOf(step + 1, files, computed.record.batch) }
}

/** Returns the losses of rows in their order, each by the adapter of the row's own head. */
async function measureHeads(
  { terms, plan, job }: HeadWork,
  { state, rows, signal }: Parameters<JobTrainer['losses']>[0],
): Promise<readonly number[]> {
  const { heads } = plan
  const labelled = withoutLabels(rows, 'rows', heads)
  checkMeasurement({ state, rows: labelled.map(({ line }) => line) }, terms)
  const parts = split({ state }, terms, plan)
  const losses = new Array<number>(rows.length)
  for (const [at, head] of heads.entries()) {
    const positions = [...labelled.keys()].filter((index) => labelled[index]?.head === head)
    if (positions.length === 0) continue
    const own = startOf(parts[at] as HeadParts[number], plan).state
    const lines = positions.map((index) => labelled[index]?.line ?? '')
    const measured = await job.losses({ state: own, rows: lines, signal })
    for (const [index, row] of positions.entries()) losses[row] = measured[index] as number
  }
  return losses
}

function createHeadJob(work: HeadWork): JobTrainer {
  const { terms, plan, job } = work
  const { heads, inner } = plan
  const bare = (rows: readonly string[], at: string) =>
    withoutLabels(rows, at, heads).map(({ line }) => line)
  return {
    environment: job.environment,
    train: (options) => trainHeads(work, options),
    async savedStep({ key, step }) {
      const parts: HeadParts[number][] = []
      for (const head of heads.keys()) {
        const own = Math.min(inner.innerSteps, Math.max(0, step - head * inner.innerSteps))
        const saved = await job.savedStep({ key: keyOfHead(key, head), step: own })
        if (!saved) return undefined
        parts.push(numbersOf(saved, plan))
      }
      return join(parts, terms, plan)
    },
    async forget(key) {
      for (const head of heads.keys()) await job.forget(keyOfHead(key, head))
    },
    replay: (options) => replayHead(work, options),
    losses: (options) => measureHeads(work, options),
    // The hash is over rows without labels and their tokens, as if each head were trained alone.
    batchHash: ({ rows, signal }) => job.batchHash({ rows: bare(rows, 'rows'), signal }),
    checkRows: (all) => job.checkRows({ ...all, rows: bare(all.rows, all.name) }),
    teach: async () => refuse('heads', 'a teacher has one adapter'),
    close: () => job.close(),
  }
}

/**
 * Returns the initial state of a job with heads, in which each head is initialized with its own
 * random numbers.
 */
async function firstStateOf(
  trainer: Trainer,
  heads: readonly string[],
  options: Parameters<Trainer['firstState']>[0],
): Promise<FirstState> {
  const { part } = options
  if (!('adapter' in part)) return refuse('heads', 'only adapters have heads')
  const alone: TrainedPart = { adapter: part.adapter }
  const values: Float32Array[] = []
  let tensors: TrainerTerms['tensors'] = []
  for (const head of heads.keys()) {
    const seed = keyOfHead(options.seed, head)
    const first = await trainer.firstState({ ...options, part: alone, seed })
    tensors = tensorsOf(first.tensors, heads)
    values.push(Update.decodeState(first.state, first))
  }
  const all = new Float32Array(values.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of values) {
    all.set(one, at)
    at += one.length
  }
  return { tensors, state: Update.encodeState(all, { tensors }) }
}

/**
 * Returns one head's part of a job's state, as the state of a job with a single adapter.
 *
 * @throws {TensorFileInvalidError} The file is no state of the job.
 */
export function headState(
  state: Uint8Array,
  head: string,
  { heads, tensors }: Required<Pick<TrainerTerms, 'heads' | 'tensors'>>,
): FirstState {
  const prefix = `${head}.`
  const place = heads.indexOf(head)
  const own = tensors
    .slice((place * tensors.length) / heads.length, ((place + 1) * tensors.length) / heads.length)
    .map(({ name, shape }) => ({ name: name.slice(prefix.length), shape }))
  const size = Job.parametersOf({ tensors: own })
  const values = Update.decodeState(state, { tensors }).subarray(place * size, (place + 1) * size)
  return { tensors: own, state: Update.encodeState(values, { tensors: own }) }
}

/** Extends a trainer to jobs with heads. */
export const withHeads = (trainer: Trainer): Trainer => ({
  ...trainer,
  firstState: (options) => {
    const { part } = options
    const heads = 'adapter' in part ? part.heads : undefined
    return heads ? firstStateOf(trainer, heads, options) : trainer.firstState(options)
  },
  async open(options: OpenJobOptions) {
    const { terms } = options
    if (!terms.heads) return await trainer.open(options)
    checkTerms(terms)
    const plan = planOf(terms, terms.heads)
    const job = await trainer.open({ ...options, terms: plan.inner })
    return createHeadJob({ terms, plan, job })
  },
})
