import type { Ledger, TrainingLedger, TrainingTerms, TrainingVariant } from '@ostrom/ledger'
import { createScenario, type Scenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import { assert, type Hash, Hex, type Log } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { type ContentSource, createStoreSource, type Storage } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import type { Trainer } from '@ostrom/trainer'
import { createTrainerMemory, type TrainerDisk } from '@ostrom/trainer/memory'
import type { Job } from '@ostrom/training'
import type { RequiredApprovals } from './jobs/required-approvals.ts'
import { createJobMember, type JobMember } from './members/member.ts'
import type { MemberProgress } from './members/member-progress.ts'
import { trainerRole } from './members/trainer-role.ts'
import { validatorRole } from './members/validator-role.ts'
import { openTestAdapter, prepareTestJob, type TestAdapter } from './training-data.fixture.ts'

/** A text of an evaluation set, which no trained row may contain. */
export const EVALUATION_TEXT = 'the seventh question of a set that models are measured on'

/** Seconds of each window of the fixture's jobs. */
export const WINDOW = 60n

/** A node: its data that survives a kill, and its current process. */
export type TestNode = {
  readonly ledger: Ledger
  readonly logged: { readonly event: string; readonly what: Readonly<Record<string, unknown>> }[]
  /** Progress that the member reported, in order. */
  readonly progress: MemberProgress[]
  member: JobMember
  /** Ends the process at once, and starts a new process. */
  restart(): void
  /** Ends the process for good. */
  kill(): void
  /** Starts a new process with only the old key; an idle node becomes a trainer. */
  loseDisk(): void
}

export type TestNodeOptions = {
  /** `idle`: a trainer that joins, and then does nothing. */
  readonly kind: 'trainer' | 'validator' | 'idle'
  /** Makes the trainer software of each process; honest by default. */
  readonly trainer?: (disk: TrainerDisk) => Trainer
  readonly weight?: number
  /** Returns true if the node now serves its files to the node at this index; to all by default. */
  readonly serves?: (at: number) => boolean
  /** Votes that the node's operator requires; none by default. */
  readonly requiredApprovals?: RequiredApprovals
  /** True if the node puts its updates on chain when the job requires it; true by default. */
  readonly anchors?: boolean
}

/** A job on a chain in memory, with nodes that share their stores. */
export type TrainingWorld = {
  readonly chain: MemoryChain
  readonly scenario: Scenario
  readonly sponsor: Ledger
  readonly jobId: Hash
  readonly specHash: Hash
  readonly nodes: readonly TestNode[]
  /** Stores of all nodes and of the sponsor. */
  readonly stores: readonly TestStore[]
  training(ledger?: Ledger): TrainingLedger
  /** Runs steps of all nodes until nothing changes at this time. */
  settle(): Promise<void>
  /** Advances the time by one window, and lets all nodes act before and after it. */
  pass(): Promise<void>
  /** Runs this number of whole rounds, beginning with the current one. */
  rounds(count: number): Promise<void>
  close(): Promise<void>
}

const none = async () => {}

/** Creates the data of a node that survives a kill. */
const createDisk = () => ({
  storage: createStorageMemory(),
  state: createStateMemory(),
  trained: new Map() as TrainerDisk,
})

const accountLedgers = (scenario: Scenario): readonly Ledger[] => [
  ...scenario.ledgers.slice(4),
  ...scenario.ledgers.slice(0, 2),
]

type NodePlace = {
  readonly ledger: Ledger
  readonly at: number
  /** Stores of all nodes, which fetch from each other. */
  readonly stores: TestStore[]
  readonly jobId: Hash
  /** State file of the continued adapter, as the job's members read it. */
  readonly shown?: Uint8Array | undefined
}

/** A store, and the nodes to which its owner gives files. */
type TestStore = { readonly storage: Storage; readonly serves: (at: number) => boolean }

/** Returns a store as a source for the node at this index. */
export function createTestSource(store: TestStore, at: number): ContentSource {
  const name = 'another node'
  // Each call looks the store up, because a node that loses its disk gets another store.
  const source = () => createStoreSource(store.storage, { name })
  const check = () => assert(store.serves(at), 'the node withholds its files')
  return {
    name,
    async block(cid, options) {
      check()
      return (await source().block?.(cid, options)) as Uint8Array
    },
    async *range(query, span) {
      check()
      yield* source().range?.(query, span) ?? []
    },
  }
}

function createNode(place: NodePlace, options: TestNodeOptions): TestNode {
  const { ledger, at, stores, jobId, shown } = place
  const { kind, trainer: software, weight = 1, serves = () => true, anchors = true } = options
  const { requiredApprovals } = options
  let disk = createDisk()
  const own: TestStore = {
    get storage() {
      return disk.storage
    },
    serves,
  }
  stores.push(own)
  const sourcesOf = () =>
    stores.flatMap((store) => (store === own ? [] : [createTestSource(store, at)]))
  const logged: TestNode['logged'] = []
  const progress: MemberProgress[] = []
  const log: Log = (event, what = {}) => void logged.push({ event, what })
  const { training: whole } = ledger
  assert(whole, 'the chain has training jobs')
  const training: TrainingLedger = anchors
    ? whole
    : { ...whole, anchorUpdate: async () => ({ hash: Hex.zeroHash, block: 0n, gasCost: 0n }) }
  let stop = new AbortController()
  let salts = 0
  let isIdle = kind === 'idle'
  const start = (): JobMember => {
    stop = new AbortController()
    const role =
      kind === 'validator'
        ? validatorRole(training, { weight, challenges: true })
        : { ...trainerRole(training), ...(isIdle && { act: none }) }
    return createJobMember({
      ledger,
      training,
      storage: disk.storage,
      sources: sourcesOf(),
      state: disk.state,
      trainer: software?.(disk.trained) ?? createTrainerMemory({ disk: disk.trained }),
      openBase: async () => 'pairs',
      openAdapter: openTestAdapter(shown),
      evaluationTexts: [EVALUATION_TEXT],
      random: (length) => new Uint8Array(length).fill(16 * at + (salts++ % 16)),
      log,
      jobId,
      requiredApprovals,
      onProgress: (one) => progress.push(one),
      role,
      signal: stop.signal,
    })
  }
  const node: TestNode = {
    ledger,
    logged,
    progress,
    member: undefined as unknown as JobMember,
    restart() {
      stop.abort(new Error('killed'))
      node.member = start()
    },
    loseDisk() {
      disk = createDisk()
      isIdle = false
      node.restart()
    },
    kill() {
      stop.abort(new Error('killed'))
      node.member = { step: none, drain: none, isDone: () => true, close: none }
    },
  }
  return node
}

/** Creates a job and its nodes; the nodes have joined, and the job has begun. */
export async function createTrainingWorld(options: {
  readonly nodes: readonly TestNodeOptions[]
  readonly terms?: Partial<TrainingTerms>
  readonly rounds?: number
  readonly replayedSteps?: number
  /** Lines of each task of the job. */
  readonly tasks?: readonly string[]
  /** Adapter that the job continues, as the sponsor claims. */
  readonly adapter?: TestAdapter
  /** State of that adapter that members read; by default the sponsor's state. */
  readonly shown?: Uint8Array
  /** Dataset of the job; by default `trainingLines` under an open license. */
  readonly dataset?: Pick<
    Parameters<typeof prepareTestJob>[1],
    'lines' | 'license' | 'toleratedFaults' | 'heads' | 'anchorUpdates' | 'forged'
  >
  /** Source of the chain's seeds; `reveals` by default. */
  readonly variant?: TrainingVariant
  /** Number of following blocks after which nodes receive an event. */
  readonly confirmations?: number
  /**
   * Runs before the job is opened, for example to vote; gets the document and the storage of its
   * files.
   */
  readonly before?: (own: {
    readonly scenario: Scenario
    readonly spec: Job.JobSpec
    readonly storage: Storage
  }) => Promise<void>
  /** Seconds between the job's opening and the first block after it. */
  readonly lagSeconds?: bigint
}): Promise<TrainingWorld> {
  const { rounds = 2, replayedSteps = 2, tasks, adapter, confirmations = 0 } = options
  const { shown = adapter?.state, variant: trainingVariant = 'reveals' } = options
  const chain = createMemoryChain({ trainingVariant, confirmations })
  const scenario = await createScenario(worldFromChain(chain))
  const sponsor = scenario.client
  const sponsorStorage = createStorageMemory()
  const stopping = new AbortController()
  const stores: TestStore[] = [{ storage: sponsorStorage, serves: () => true }]
  const { training: sponsored } = sponsor
  assert(sponsored, 'the chain has training jobs')
  const { signal } = stopping
  const wish = {
    base: scenario.version,
    creator: sponsor.account,
    rounds,
    replayedSteps,
    tasks,
    adapter,
    ...options.dataset,
  }
  const { spec, specHash } = await prepareTestJob(sponsorStorage, { ...wish, signal })
  await options.before?.({ scenario, spec, storage: sponsorStorage })
  const validators = options.nodes.filter(({ kind }) => kind === 'validator').length
  const ledgers = accountLedgers(scenario)
  const named = options.nodes.flatMap(({ kind }, at) =>
    kind === 'validator' ? [(ledgers[at] as Ledger).account] : [],
  )
  const terms: TrainingTerms = {
    base: scenario.version,
    parentState: spec.parentState,
    spec: specHash,
    asset: sponsor.nativeAsset,
    budget: 10_000n * BigInt(rounds),
    rounds,
    trainerStake: 1_000n,
    validatorStake: 1_000n,
    penalty: 100n,
    validatorBps: 1_000,
    trainersMin: 1,
    validatorsMin: Math.max(1, validators),
    validators: named,
    joinBySeconds: (await sponsor.nowSeconds()) + 2n * WINDOW,
    commitSeconds: WINDOW,
    revealSeconds: WINDOW,
    scoreSeconds: WINDOW,
    scoreRevealSeconds: WINDOW,
    challengeSeconds: WINDOW,
    nonce: 1n,
    ...options.terms,
  }
  await sponsored.openJob(terms)
  const jobId = await sponsored.jobIdOf({ sponsor: sponsor.account, terms })

  const nodes = options.nodes.map((node, at) => {
    const ledger = ledgers[at]
    assert(ledger, 'a world has enough ledgers')
    return createNode({ ledger, at, stores, jobId, shown }, node)
  })
  for (const node of nodes) node.restart()
  const settle = async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      for (const { member } of nodes) await member.step()
      for (const { member } of nodes) await member.drain()
    }
  }
  const pass = async () => {
    await settle()
    chain.advance(WINDOW)
    chain.mine()
    await settle()
  }
  const world: TrainingWorld = {
    chain,
    scenario,
    sponsor,
    jobId,
    specHash,
    nodes,
    stores,
    training: (ledger = sponsor) => ledger.training as TrainingLedger,
    settle,
    pass,
    async rounds(count) {
      for (let at = 0; at < 4 * count; at += 1) await pass()
    },
    async close() {
      for (const node of nodes) node.kill()
      stopping.abort()
    },
  }
  if (options.lagSeconds !== undefined) chain.advance(options.lagSeconds)
  await pass()
  await pass()
  return world
}
