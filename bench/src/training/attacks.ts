import { Hex } from '@ostrom/protocol'
import { Aggregation } from '@ostrom/training'
import { hashOf } from './plan.ts'
import {
  type ClaimedWork,
  changeOf,
  type Submission,
  submit,
  trainSteps,
  type WorkerTask,
} from './worker-round.ts'

/** Attacks that the last worker performs instead of its work. */
export const attackNames = [
  'sign-flip',
  'noise',
  'scale',
  'zeros',
  'stale',
  'copy',
  'not-a-number',
  'silent',
] as const

export type AttackName = (typeof attackNames)[number]

/** Name of each attack, for the report. */
export const attackTexts: Readonly<Record<AttackName, string>> = {
  'sign-flip': 'sign-flip x10',
  noise: 'Gaussian noise of 30 times the norm',
  scale: 'scale x100',
  zeros: 'zeros',
  stale: "the first round's update again",
  copy: "a copy of the first worker's update",
  'not-a-number': 'magnitudes that are no numbers',
  silent: 'a file that is no update',
}

const FLIPPED = 10
const NOISE = 30
const SCALED = 100

/** Data that an attacker sees. */
export type AttackContext = {
  readonly task: WorkerTask
  /** The work of the first worker that reveals an update in the same round; absent if none does. */
  readonly other: ClaimedWork | undefined
  /** The attacker's reveal in its first round; absent during that round. */
  readonly first: Submission | undefined
}

/** Yields uniform numbers in (0, 1] that are derived from a name. Each hash gives eight numbers. */
function* uniforms(name: string): Generator<number> {
  for (let block = 0; ; block += 1) {
    const digits = hashOf(`${name} ${block}`).slice(2)
    for (let at = 0; at < digits.length; at += 8) {
      yield (Number.parseInt(digits.slice(at, at + 8), 16) + 1) / 2 ** 32
    }
  }
}

/** Returns normally distributed numbers (Box-Muller method), scaled to the required norm. */
export function noiseOf(name: string, length: number, norm: number): Float32Array {
  const numbers = uniforms(name)
  const next = () => numbers.next().value as number
  const noise = Float32Array.from(
    { length },
    () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()),
  )
  const scale = norm / Aggregation.norm(noise)
  return noise.map((value) => value * scale)
}

/** Returns the work with another final state: `change` replaces the change of the trained state. */
function changed(
  { parent }: WorkerTask,
  work: ClaimedWork,
  change: (delta: Float32Array) => Float32Array,
): ClaimedWork {
  const delta = change(changeOf(parent, work.state))
  return { ...work, state: parent.map((value, at) => value - (delta[at] as number)) }
}

/**
 * Returns a copy of an update's file in which the first magnitude is NaN. All other bytes stay
 * unchanged.
 */
function withoutNumbers(file: Uint8Array): Uint8Array {
  const broken = file.slice()
  const header = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true))
  new DataView(broken.buffer).setFloat32(8 + header, Number.NaN, true)
  return broken
}

/** Returns the reveal of a worker that performs this attack. */
export async function attack(
  name: AttackName,
  { task, other, first }: AttackContext,
): Promise<Submission> {
  const { parent, round } = task
  if (name === 'stale' && first) return first
  const work = await trainSteps(task)
  switch (name) {
    case 'sign-flip':
      return submit(
        task,
        changed(task, work, (delta) => delta.map((one) => -FLIPPED * one)),
      )
    case 'scale':
      return submit(
        task,
        changed(task, work, (delta) => delta.map((one) => SCALED * one)),
      )
    case 'noise':
      return submit(
        task,
        changed(task, work, (delta) =>
          noiseOf(`noise ${round}`, delta.length, NOISE * Aggregation.norm(delta)),
        ),
      )
    case 'zeros':
      return submit({ ...task, start: zeroStart(task) }, { ...work, state: parent })
    case 'copy':
      return submit(task, { ...work, state: other?.state ?? work.state })
    case 'not-a-number': {
      const made = submit(task, work)
      const file = withoutNumbers(made.file)
      const end = { ...made.trace.end, update: Hex.sha256Hex(file) }
      return { ...made, file, trace: { ...made.trace, end } }
    }
    case 'silent':
      return { ...submit(task, work), file: new Uint8Array() }
    default:
      return submit(task, work)
  }
}

/**
 * Returns the worker's start with zero error feedback, so that unchanged weights give no update.
 */
const zeroStart = ({ parent, start }: WorkerTask) => ({
  ...start,
  residual: new Float32Array(parent.length),
})
