import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, type Hash, Hex } from '@ostrom/protocol'
import type { RoundCase } from './examination.ts'

/** A validator process's findings about a round. */
export type ValidatorBallot = {
  readonly process: number
  readonly state: Hash
  readonly scores: readonly number[]
}

export type ValidatorComparison = {
  readonly ballots: readonly ValidatorBallot[]
  readonly areEqual: boolean
}

/** A round as a JSON file, with bytes as hex. */
export type RoundFile = {
  readonly spec: RoundCase['spec']
  readonly parent: Hex.Hex
  readonly submissions: readonly {
    readonly account: Hex.AccountId
    readonly file: Hex.Hex
    readonly trace: RoundCase['submissions'][number]['trace']
  }[]
  readonly heldOut: readonly string[]
  readonly ownRows: readonly (readonly [Hex.AccountId, readonly string[]])[]
  readonly shards: readonly (readonly [Hex.AccountId, RoundShards])[]
}

type RoundShards = NonNullable<ReturnType<RoundCase['shards']['get']>>

const bytesOf = (values: Float32Array) =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** Encodes the files that every validator of a first round has. */
function encodeRound(round: RoundCase): RoundFile {
  const { spec, parent, submissions, heldOut, ownRows, shards } = round
  return {
    spec,
    parent: Hex.from(bytesOf(parent)),
    submissions: submissions.map(({ account, file, trace }) => ({
      account,
      file: Hex.from(file),
      trace,
    })),
    heldOut,
    ownRows: [...ownRows],
    shards: [...shards],
  }
}

/** Runs a validator in a separate process. */
async function ballotOf(path: string, work: string): Promise<ValidatorBallot> {
  const program = join(import.meta.dirname, 'validator-main.ts')
  const child = spawn(process.execPath, [program, path, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  assert(code === 0, 'a validator examines a round whose files are all there')
  return { process: child.pid ?? 0, ...(JSON.parse(text) as Omit<ValidatorBallot, 'process'>) }
}

/**
 * Lets two validators in separate processes examine one round, and compares their findings.
 *
 * @param round A first round, in which workers start without moments and error feedback.
 */
export async function compareValidators(
  round: RoundCase,
  folder: string,
): Promise<ValidatorComparison> {
  const path = join(folder, 'round.json')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, JSON.stringify(encodeRound(round)))
  const ballots = [
    await ballotOf(path, join(folder, 'validator-1')),
    await ballotOf(path, join(folder, 'validator-2')),
  ]
  const [one, other] = ballots.map(({ state, scores }) => JSON.stringify({ state, scores }))
  return { ballots, areEqual: one === other }
}
