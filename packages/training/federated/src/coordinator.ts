import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { listen } from '@ostrom/http-server/listen'
import { writeAtomically } from '@ostrom/local-training/run-folder'
import {
  type Clock,
  Evaluation,
  type Hash,
  Hex,
  type Privacy,
  type RandomBytes,
} from '@ostrom/protocol'
import { SecureAggregation, Update } from '@ostrom/training'
import { coordinatorHandler } from './coordinator-http.ts'
import { FederatedRunFailedError } from './errors.ts'
import {
  FEDERATED_ANSWER_MILLISECONDS_MAX,
  FEDERATED_CLOSE_MILLISECONDS,
  FEDERATED_STATEMENTS_MILLISECONDS_MAX,
} from './limits.ts'
import { type MemberPrivacy, openStatements } from './member-statements.ts'
import { createRoundAttempts, type RoundAttempts } from './round-attempts.ts'
import { type FederatedRun, parametersOfRun } from './run-document.ts'

export type CoordinateOptions = {
  readonly run: FederatedRun
  /** Initial state of the first round. */
  readonly first: Uint8Array
  /** Folder of the states of all rounds. */
  readonly folder: string
  readonly host: string
  readonly port: number
  readonly onListening: (url: string) => void
  readonly onRound: (round: number) => void
  readonly onVoid: (round: number, attempt: number, reason: string) => void
  readonly clock: Clock
  readonly random: RandomBytes
  readonly signal: AbortSignal
}

/** Result of a run: the final state, and the privacy that its members spent. */
export type CoordinatedRun = {
  readonly state: Uint8Array
  readonly privacy: Privacy.PrivacyStatement
}

/**
 * Returns the privacy statement for a version: each row belongs to one member, so the largest
 * epsilon of all members applies.
 */
function privacyOf(
  { document }: FederatedRun,
  spent: readonly MemberPrivacy[],
): Privacy.PrivacyStatement {
  const { privacy, members, rounds } = document
  // The value is rounded up, so that the stated epsilon is never less than the spent one.
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

/** Returns the last saved state, and the first round whose state is not saved. */
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

/** Holds the state of a run. A new state replaces the old one only after its file is on disk. */
function createRunState(options: {
  readonly run: FederatedRun
  readonly state: Float32Array
  readonly path: (round: number) => string
}) {
  const { document } = options.run
  let { state } = options
  let file = Update.encodeState(state, document)
  let hash = Update.stateHash(state, document)
  return {
    file: () => file,
    hash: () => hash,
    /**
     * Adds the mean of a round's updates to the state. `sum` has the sums of the updates as
     * fixed-point numbers.
     */
    async add(round: number, sum: Int32Array): Promise<void> {
      const change = SecureAggregation.meanOfSum(sum, document.members.length)
      const next = state.map((value, at) => Math.fround(value + (change[at] ?? 0)))
      const encoded = Update.encodeState(next, document)
      await writeAtomically(options.path(round), encoded)
      state = next
      file = encoded
      hash = Update.stateHash(next, document)
    },
  }
}

/**
 * Stops listening, and closes idle connections. The last responses get
 * `FEDERATED_CLOSE_MILLISECONDS`; then all other connections are closed.
 */
function closeServer(server: Server, rounds: RoundAttempts): void {
  rounds.close()
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), FEDERATED_CLOSE_MILLISECONDS).unref()
}

/**
 * Coordinates a run: receives the members' keys, masked updates and statements, and adds up the
 * updates of each round. It saves the state after a round before it responds to a member's update.
 *
 * @throws {FederatedRunFailedError} A round was void too often, or a member did not state its spent
 * privacy in time.
 * @throws {ListenFailedError} The server cannot listen on the address.
 * @throws The signal's reason.
 */
export async function coordinate(options: CoordinateOptions): Promise<CoordinatedRun> {
  const { run, folder, host, port, onListening, onRound, onVoid, clock, random, signal } = options
  const { document } = run
  const path = (round: number) => join(folder, `state-${round}.safetensors`)
  const resumed = await resume(options, path)
  const state = createRunState({ run, state: resumed.state, path })
  const rounds = createRoundAttempts({
    run: run.id,
    session: Hex.from(random(32)) as Hash,
    members: document.members,
    count: parametersOfRun(document),
    firstRound: resumed.round,
    rounds: document.rounds,
    stateHash: state.hash,
    onVoid,
    async onSum(round, sum) {
      await state.add(round, sum)
      onRound(round)
    },
    clock,
  })
  const isDone = async () => (await rounds.phase()).status === 'done'
  const statements = await openStatements({ run, path: join(folder, 'statements.json'), isDone })
  const onStatement = statements.take
  const fetch = coordinatorHandler({ run, rounds, state: state.file, onStatement })
  const { server, url } = await listen({ fetch, host, port })
  server.requestTimeout = FEDERATED_ANSWER_MILLISECONDS_MAX
  const stop = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => stop.reject(signal.reason), { once: true })
  const over = new AbortController()
  try {
    onListening(url)
    await Promise.race([rounds.done, stop.promise])
    const late = clock.sleep(FEDERATED_STATEMENTS_MILLISECONDS_MAX, over.signal)
    await Promise.race([statements.all, stop.promise, late])
  } finally {
    over.abort()
    closeServer(server, rounds)
  }
  const missing = statements.missing()
  if (missing.length > 0) {
    const time = `${FEDERATED_STATEMENTS_MILLISECONDS_MAX / 3_600_000} h`
    const reason = `member ${missing.join(', ')} did not state what it spent in ${time}`
    throw new FederatedRunFailedError({ reason })
  }
  return { state: state.file(), privacy: privacyOf(run, statements.spent()) }
}
