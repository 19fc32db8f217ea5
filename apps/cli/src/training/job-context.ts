import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Ledger, TrainingLedger } from '@ostrom/ledger'
import {
  createTrainingContents,
  type OpenAdapter,
  type TrainingContents,
} from '@ostrom/node/training'
import type { Hash, Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, StorageWithPaths } from '@ostrom/storage'
import type { Trainer } from '@ostrom/trainer'
import { createTrainerPython } from '@ostrom/trainer/python'
import { openAdapterState } from '../composition/open-adapter-state.ts'
import { openBaseFolder } from '../composition/open-base-folder.ts'
import { requireLedgerMember } from '../composition/require-audits.ts'
import { initializeHome } from '../config/data-folder.ts'
import type { CommandContext } from '../context/context.ts'
import { startIpfsServer } from '../context/ipfs-server.ts'
import { openLedger } from '../context/open-ledger.ts'
import { openState } from '../context/open-state.ts'
import { openSources } from '../context/open-storage.ts'
import { openStore } from '../context/open-store.ts'
import { evaluationSetTexts } from '../models/evaluation-sets.ts'
import { type CloseStack, closeAll } from '../system/running-role.ts'
import { describeTrainerSandbox } from '../system/sandbox.ts'
import { prepareSandbox } from '../system/sandbox-terms.ts'

/** Everything that work on training jobs stands on, opened. */
export type TrainingContext = {
  readonly ledger: Ledger
  readonly training: TrainingLedger
  readonly storage: StorageWithPaths
  readonly sources: readonly ContentSource[]
  readonly contents: TrainingContents
  readonly state: StateStore
  readonly trainer: Trainer
  /** Folder of a version's safetensors files, fetched where it is not here. */
  readonly openBase: (version: Hash) => Promise<string>
  /** State of a registered adapter that a job goes on from. */
  readonly openAdapter: OpenAdapter
  /** Texts of evaluation sets, which no trained row may hold. */
  readonly evaluationTexts: readonly string[]
}

/** How this machine trains. */
export type TrainerChoice = {
  /** Python with the worker's packages; absent: the installed environment. */
  readonly python?: string | undefined
  /** Bytes of private memory of each process; absent: `TRAINER_MEMORY_SHARE` of this machine's. */
  readonly memoryBytesMax?: number | undefined
}

/** Share of this machine's memory that each process of a trainer may take. */
const TRAINER_MEMORY_SHARE = 0.75

/** Runs `act` with everything opened, and closes it afterwards. Files are shared meanwhile. */
export async function withTraining<T>(
  { home, config }: CommandContext,
  { log, choice = {} }: { readonly log: Log; readonly choice?: TrainerChoice },
  act: (context: TrainingContext) => Promise<T>,
): Promise<T> {
  const closing: CloseStack = []
  try {
    await initializeHome(home.path)
    const ledger = await openLedger(home, config)
    closing.push(() => ledger.close())
    const training = requireLedgerMember(ledger, 'training')
    const storage = await openStore(config)
    closing.push(() => storage.close())
    const { items: sources, close } = await openSources(config, storage)
    closing.push(close)
    const shared = await startIpfsServer(config, { storage, log })
    if (shared) closing.push(() => shared.close())
    const state = await openState(home.path, 'training.db')
    closing.push(() => state.close())
    const { python, memoryBytesMax = Math.floor(totalmem() * TRAINER_MEMORY_SHARE) } = choice
    const work = join(home.path, 'training')
    const trainer = createTrainerPython({ work, python, memoryBytesMax })
    await prepareSandbox(config, (line) => log('sandbox-missing', { what: line }))
    log('trainer-sandbox', { sandbox: await describeTrainerSandbox(config) })
    closing.push(() => trainer.close())
    const contents = createTrainingContents({ storage, sources })
    const openBase = (version: Hash) => openBaseFolder({ storage, sources }, version)
    const openAdapter: OpenAdapter = (version, place) =>
      openAdapterState({ storage, sources }, version, place)
    const opened = { ledger, training, storage, sources, contents, state, trainer }
    const evaluationTexts = await evaluationSetTexts()
    return await act({ ...opened, openBase, openAdapter, evaluationTexts })
  } finally {
    await closeAll(closing)
  }
}
