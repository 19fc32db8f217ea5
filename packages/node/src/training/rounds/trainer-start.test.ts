// Goal: a trainer starts a round with the error feedback that it published in its last accepted
// round. It reads one file and does not repeat the compression. If the file is missing, late or
// replaced, this costs a computation, but changes no byte of the round. Method: rounds of one
// trainer with stores in memory and on disk; a file is removed or replaced between two rounds.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { createStateSqlite } from '@ostrom/state/sqlite'
import type { ContentSource, Storage } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { createStorageMemory } from '@ostrom/storage/memory'
import { createTrainerMemory, type TrainerDisk } from '@ostrom/trainer/memory'
import { UpdateManifest } from '@ostrom/training'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createTrainingContents, type TrainingContents } from '../jobs/contents.ts'
import { openJobData } from '../jobs/job-data.ts'
import type { JobHistory, RoundHistory } from '../jobs/job-history.ts'
import { createJobStates, readUpdateManifest } from '../jobs/job-states.ts'
import { prepareTestJob } from '../training-data.fixture.ts'
import { releaseRounds, type TrainedUpdate, trainRound } from './trainer-round.ts'
import { keptResiduals } from './trainer-start.ts'

const { signal } = new AbortController()
const hashOf = (n: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(n))
const account: AccountId = Hex.from(new Uint8Array(20).fill(1))
const jobId = hashOf(7)
const OWN = 'own error feedback'

/** The stores of a process; `open` is called again for each process over the same data. */
type Stores = { readonly storage: Storage; readonly state: StateStore }
type OpenStores = () => Promise<Stores & { readonly close: () => Promise<void> }>

function inMemory(): OpenStores {
  const stores = { storage: createStorageMemory(), state: createStateMemory() }
  return async () => ({ ...stores, close: async () => {} })
}

function onDisk(): OpenStores {
  const path = mkdtempSync(join(tmpdir(), 'ostrom-start-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return async () => {
    const storage = await createStorageFiles({ path: join(path, 'contents') })
    const state = await createStateSqlite({ path: join(path, 'state.db') })
    const close = async () => {
      await storage.close()
      await state.close()
    }
    return { storage, state, close }
  }
}

type Logged = { readonly event: string; readonly code: unknown }

/** Creates a job with one trainer, whose rounds run one after another. */
async function createTrainerWorld(open: OpenStores) {
  const disk: TrainerDisk = new Map()
  const rounds: RoundHistory[] = []
  const accepted: number[] = []
  const history: JobHistory = {
    sync: async () => 0n,
    members: () => ({ trainers: [account], expelled: [], challenges: [] }),
    round: (wanted) => rounds.find(({ round }) => round === wanted),
    rounds: () => rounds,
    acceptedBefore: (_, round) => {
      const last = accepted.filter((one) => one < round).at(-1)
      return rounds.find((one) => one.round === last)?.reveals[0]
    },
  }
  const first = await open()
  const wish = { base: hashOf(1), creator: account, rounds: 9, replayedSteps: 1, signal }
  const { spec, specHash } = await prepareTestJob(first.storage, wish)
  await first.close()

  /** Runs a round in a new process. The state at its end is the parent state of the next round. */
  async function run(
    own: {
      readonly isAccepted?: boolean
      readonly sources?: readonly ContentSource[]
      readonly waitMs?: number
      readonly isReleased?: boolean
    } = {},
  ) {
    const { isAccepted = true, sources = [], waitMs = 60_000, isReleased = true } = own
    const { storage, state, close } = await open()
    const stored = createTrainingContents({ storage, sources })
    const reads: string[] = []
    let keptBefore: readonly Hex.Hash[] = []
    const readOf = (name: 'read' | 'readHashed') =>
      (async (...args: [string, never, never]) => {
        reads.push((args.at(-1) as unknown as { readonly what: string }).what)
        return await (stored[name] as (...own: unknown[]) => Promise<Uint8Array>)(...args)
      }) as never
    const contents: TrainingContents = {
      ...stored,
      read: readOf('read'),
      readHashed: readOf('readHashed'),
      async publish(bytes) {
        keptBefore = await keptResiduals({ contents: stored, state, jobId }).hashes()
        return await stored.publish(bytes)
      },
    }
    const { base, parentState } = spec
    const terms = { base, parentState, rounds: spec.rounds, spec: specHash }
    const data = await openJobData(stored, { terms } as Parameters<typeof openJobData>[1], signal)
    const states = createJobStates({ contents: stored, state, history, data, jobId })
    const trainer = await createTrainerMemory({ disk }).open({
      terms: spec,
      model: 'pairs',
      signal,
    })
    const number = rounds.length + 1
    const round: RoundHistory = {
      round: number,
      state: rounds.at(-1)?.nextState ?? parentState,
      seed: hashOf(100 + number),
      startedAtSeconds: 1n,
      trainers: [account],
      committed: [],
      reveals: [],
      ballots: [],
    }
    rounds.push(round)
    const logged: Logged[] = []
    const options = {
      contents,
      state,
      history,
      data,
      jobId,
      account,
      round,
      states,
      trainer,
      signal,
      waitMs,
      log: (event: string, what = {}) =>
        void logged.push({ event, code: (what as { readonly code?: unknown }).code }),
    }
    const trained = await trainRound(options)
    const readBefore = [...reads]
    if (isReleased) await releaseRounds({ ...options, cid: trained.cid })
    const { update, trace, cid } = trained
    const reveals = [{ account, update, trace, salt: Hex.zeroHash, cid }]
    const manifest = await readUpdateManifest(stored, cid, signal)
    const last = UpdateManifest.lastCheckpoint(manifest)
    const nextState = isAccepted && last ? last.record.weights : round.state
    await states.keep(await stored.read(last?.files.state ?? '', reading))
    rounds[number - 1] = { ...round, reveals, nextState }
    if (isAccepted) accepted.push(number)
    await trainer.close()
    await close()
    return { trained, manifest, logged, reads: readBefore, keptBefore }
  }

  /** Lets a test act on the stores while no process runs. */
  async function inspect<T>(act: (stores: Stores) => Promise<T>): Promise<T> {
    const { close, ...stores } = await open()
    try {
      return await act(stores)
    } finally {
      await close()
    }
  }

  const kept = () =>
    inspect(async ({ storage, state }) => {
      const contents = createTrainingContents({ storage, sources: [] })
      return (await keptResiduals({ contents, state, jobId }).hashes()).toSorted()
    })
  return { run, inspect, kept }
}

const reading = { what: 'a test file', bytesMax: 10_000_000, signal }
const residualKey = (hash: Hex.Hash) => `training/${jobId}/error-feedback/${hash}`
const lost = (code: string) => [{ event: 'error-feedback-unavailable', code }]

type World = Awaited<ReturnType<typeof createTrainerWorld>>
type Ended = Awaited<ReturnType<World['run']>>

/** Removes a content that is pinned. */
async function remove({ storage }: Stores, cid: string): Promise<void> {
  const others = (await storage.list()).filter((one) => one.cid !== cid && one.status !== 'pinned')
  for (const one of others) await storage.pin(one.cid)
  await storage.unpin(cid)
  expect(await storage.collect({ bytesMax: 0 })).toContain(cid)
}

let honest: Promise<TrainedUpdate> | undefined

/** Returns the update of the second round in a world without removed or replaced files. */
function honestSecond(): Promise<TrainedUpdate> {
  const act = async () => {
    const world = await createTrainerWorld(inMemory())
    await world.run()
    return (await world.run()).trained
  }
  honest ??= act()
  return honest
}

/** Removes the file of error feedback of this hash. */
const removeResidual = (world: World, hash: Hex.Hash) =>
  world.inspect(async (stores) => {
    const cid = await stores.state.get(residualKey(hash))
    await remove(stores, new TextDecoder().decode(cid))
  })

describe.each([
  ['in memory', inMemory],
  ['on disk', onDisk],
])('error feedback with stores %s', (_, create) => {
  test('the next process reads the error feedback as one file, named by its manifest', async () => {
    const world = await createTrainerWorld(create())
    const first = await world.run()
    expect(first.reads).toEqual([])
    const { residualAfter } = first.manifest.end
    // The trainer keeps its error feedback before it publishes the last file, the manifest. So a
    // kill leaves no commitment without error feedback.
    expect(first.keptBefore).toEqual([residualAfter])
    const second = await world.run()
    expect(second.logged).toEqual([])
    expect(second.reads).toEqual(['an update manifest', OWN, 'own moments'])
    const { residual, end } = second.manifest
    expect(end.residualBefore).toBe(residualAfter)
    const file = await world.inspect(({ storage }) =>
      createTrainingContents({ storage, sources: [] }).read(residual ?? '', reading),
    )
    expect(Hex.sha256Hex(file)).toBe(residualAfter)
  })

  const spoilers: readonly [string, string, (world: World, first: Ended) => Promise<unknown>][] = [
    [
      'whose file is gone',
      'source-unreachable',
      (world, { manifest }) => removeResidual(world, manifest.end.residualAfter),
    ],
    [
      'without a record, as of earlier software,',
      'training-content-invalid',
      (world, { manifest }) =>
        world.inspect(({ state }) =>
          state.commit([{ kind: 'delete', key: residualKey(manifest.end.residualAfter) }]),
        ),
    ],
    [
      'whose record names another file',
      'training-content-invalid',
      (world, { manifest }) =>
        world.inspect(({ state }) =>
          state.commit([
            {
              kind: 'put',
              key: residualKey(manifest.end.residualAfter),
              value: new TextEncoder().encode(manifest.checkpoints[1]?.state),
            },
          ]),
        ),
    ],
  ]
  test.each(spoilers)('%s is computed again, to the same round', async (__, code, spoil) => {
    const world = await createTrainerWorld(create())
    await spoil(world, await world.run())
    const second = await world.run()
    expect(second.logged).toEqual(lost(code))
    expect(second.reads.filter((what) => what === 'an own checkpoint')).toHaveLength(2)
    expect(second.trained).toEqual(await honestSecond())
    // The computed file is kept, so that the third round reads it as usual.
    expect((await world.run()).logged).toEqual([])
  })
})

/** A source that never ends an answer. */
const stalled = {
  name: 'stalled',
  block: (_, { signal: end }) =>
    new Promise((__, reject) => {
      end.addEventListener('abort', () => reject(end.reason), { once: true })
    }),
} as ContentSource

describe('error feedback', () => {
  test.each<[string, string, number, ContentSource]>([
    // The trainer gives up the read after two seconds. Read and computation together must end
    // within four seconds, also on a loaded machine.
    ['that a source never sends', 'late', 2_000, stalled],
    [
      'for which a source sends other bytes',
      'content-mismatch',
      60_000,
      { name: 'liar', block: async () => Uint8Array.of(1) } as ContentSource,
    ],
  ])('%s is computed again, to the same round', async (_, code, waitMs, source) => {
    const world = await createTrainerWorld(inMemory())
    const { manifest } = await world.run()
    await removeResidual(world, manifest.end.residualAfter)
    const second = await world.run({ sources: [source], waitMs })
    expect(second.logged).toEqual(lost(code))
    expect(second.trained).toEqual(await honestSecond())
  })

  test('error feedback that cannot be computed again is zero, as after a file loss', async () => {
    const world = await createTrainerWorld(inMemory())
    await world.run()
    const { end } = (await world.run()).manifest
    for (const hash of [end.residualBefore, end.residualAfter]) await removeResidual(world, hash)
    const third = await world.run()
    const code = 'source-unreachable'
    const event = 'trainer-start-empty'
    expect(third.logged).toEqual([...lost(code), { event, code }])
    expect(third.manifest.residual).toBeUndefined()
    expect(third.manifest.end.residualBefore).toBe(Hex.zeroHash)
    expect(third.manifest.steps[0]?.moments).toBe(Hex.zeroHash)
  })

  test.each<[string, (first: Ended) => string | undefined]>([
    ['manifest', ({ trained }) => trained.cid],
    ['moments', ({ manifest }) => UpdateManifest.lastCheckpoint(manifest)?.files.moments],
  ])('error feedback is zero if no source sends the lost %s of its round', async (_, cidOf) => {
    const world = await createTrainerWorld(inMemory())
    const cid = cidOf(await world.run())
    await world.inspect((stores) => remove(stores, cid ?? ''))
    const second = await world.run({ sources: [stalled], waitMs: 50, isReleased: false })
    const { manifest, logged } = second
    expect(manifest.residual).toBeUndefined()
    expect(manifest.steps[0]?.moments).toBe(Hex.zeroHash)
    expect(logged).toEqual([{ event: 'trainer-start-empty', code: 'late' }])
  })

  test('error feedback is removed when no later round or examination needs it', async () => {
    const world = await createTrainerWorld(inMemory())
    const rounds: Ended[] = []
    for (let at = 0; at < 5; at += 1) rounds.push(await world.run())
    const after = rounds.map(({ manifest }) => manifest.end.residualAfter)
    expect(await world.kept()).toEqual(after.slice(2).toSorted())
    const pinned = await world.inspect(async ({ storage }) =>
      (await storage.list()).filter(({ status }) => status === 'pinned').map(({ cid }) => cid),
    )
    const named = rounds.map(({ manifest }) => manifest.residual)
    expect(named.map((cid) => cid !== undefined && pinned.includes(cid))).toEqual([
      false, // The first round begins with zeros.
      false,
      false,
      true,
      true,
    ])
  })

  test('error feedback of the last accepted round is kept through rejected rounds', async () => {
    const world = await createTrainerWorld(inMemory())
    const first = await world.run()
    const rejected: Ended[] = []
    for (let at = 0; at < 4; at += 1) rejected.push(await world.run({ isAccepted: false }))
    const { residualAfter } = first.manifest.end
    for (const { manifest, logged } of rejected) {
      expect(manifest.end.residualBefore).toBe(residualAfter)
      expect(logged).toEqual([])
    }
    const newest = rejected.slice(2).map(({ manifest }) => manifest.end.residualAfter)
    expect(await world.kept()).toEqual([residualAfter, ...newest].toSorted())
  })
})
