import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Evaluation, type Privacy } from '@ostrom/protocol'
import { SecureAggregation, Update } from '@ostrom/training'
import { z } from 'zod'
import { writeAtomically } from '../local-training/run-folder.ts'
import { listen } from '../system/listen.ts'
import { coordinatorHandler } from './coordinator-http.ts'
import { FederatedRunFailedError } from './errors.ts'
import { createRoundAttempts } from './round-attempts.ts'
import { type FederatedRun, parametersOfRun } from './run-document.ts'

export type CoordinateOptions = {
  readonly run: FederatedRun
  /** State that the first round starts from. */
  readonly first: Uint8Array
  /** Folder of the states of all rounds. */
  readonly folder: string
  readonly host: string
  readonly port: number
  readonly onListening: (url: string) => void
  readonly onRound: (round: number) => void
  readonly onVoid: (round: number, attempt: number, reason: string) => void
  readonly signal: AbortSignal
}

/** What the members of a run came to. */
export type CoordinatedRun = {
  readonly state: Uint8Array
  readonly privacy: Privacy.PrivacyStatement
}

const spentSchema = z.strictObject({
  epsilon: z.number().min(0),
  steps: z.int().min(1),
  accountant: z.string().max(64),
})

/** What a member spent, of its signed statement. */
export type MemberPrivacy = z.output<typeof spentSchema>

/** The statement of a version: each row lies with one member, so the largest epsilon holds. */
function privacyOf(
  { document }: FederatedRun,
  spent: readonly MemberPrivacy[],
): Privacy.PrivacyStatement {
  const { privacy, members, rounds } = document
  // Rounded up, so that no more was spent than is stated.
  const epsilon = Math.ceil(Math.max(...spent.map((one) => one.epsilon)) * 1_000) / 1_000
  const decimal = (value: number, places: number) => Evaluation.decimalOf(value, places)
  return {
    mechanism: 'dp-sgd',
    accountant: spent[0]?.accountant ?? '',
    epsilon: decimal(epsilon, 3),
    delta: decimal(privacy.deltaNano / 1e9, 9),
    noiseMultiplier: decimal(privacy.noiseMultiplierMilli / 1_000, 3),
    clipNorm: decimal(privacy.clipNormMicro / 1e6, 6),
    samplingRate: decimal(privacy.samplingRatePpm / 1e6, 6),
    steps: Math.max(...spent.map((one) => one.steps)),
    rounds,
    members: members.length,
    aggregation: 'pairwise-masks',
  }
}

/** Returns the last saved state and the first round without one. */
async function resume(
  { first, folder, run }: CoordinateOptions,
  path: (round: number) => string,
): Promise<{ readonly state: Float32Array; readonly round: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let round = 1
  while (round <= run.document.rounds && existsSync(path(round))) round += 1
  const file = round === 1 ? first : new Uint8Array(await readFile(path(round - 1)))
  return { state: Update.decodeState(file, run.document), round }
}

/**
 * Coordinates a run: it receives keys, masked updates and statements of members, and saves the
 * state after each round before a member learns that there is one.
 *
 * @throws {ListenFailedError} {FederatedRunFailedError} A round was void too often. The signal's
 *   reason.
 */
export async function coordinate(options: CoordinateOptions): Promise<CoordinatedRun> {
  const { run, folder, host, port, onListening, onRound, onVoid, signal } = options
  const { document } = run
  const path = (round: number) => join(folder, `state-${round}.safetensors`)
  const resumed = await resume(options, path)
  const { state } = resumed
  const spent = new Map<string, MemberPrivacy>()
  const stated = Promise.withResolvers<void>()
  const rounds = createRoundAttempts({
    run: run.id,
    members: document.members,
    count: parametersOfRun(document),
    firstRound: resumed.round,
    rounds: document.rounds,
    onVoid,
    async onSum(round, sum) {
      const change = SecureAggregation.meanOfSum(sum, document.members.length)
      for (const [at, value] of change.entries()) state[at] = Math.fround((state[at] ?? 0) + value)
      await writeAtomically(path(round), Update.encodeState(state, document))
      onRound(round)
    },
  })
  const fetch = coordinatorHandler({
    run,
    rounds,
    state: () => Update.encodeState(state, document),
    async onStatement({ member, text }) {
      spent.set(member, spentSchema.parse(JSON.parse(text)))
      if (spent.size === document.members.length) stated.resolve()
    },
  })
  const { server, url } = await listen({ fetch, host, port })
  const stop = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => stop.reject(signal.reason), { once: true })
  try {
    onListening(url)
    await Promise.race([rounds.done, stop.promise])
    await Promise.race([stated.promise, stop.promise])
  } finally {
    server.close()
    server.closeIdleConnections()
  }
  const all = document.members.flatMap((member) => spent.get(member) ?? [])
  if (all.length < document.members.length) {
    throw new FederatedRunFailedError({ reason: 'a member did not state what it spent' })
  }
  return { state: Update.encodeState(state, document), privacy: privacyOf(run, all) }
}
