import { totalmem } from 'node:os'
import { join } from 'node:path'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { evaluationSetTexts } from '@ostrom/models/evaluation-sets'
import { openBaseFolder } from '@ostrom/models/open-base-folder'
import { createTrainingContents, type OpenAdapter } from '@ostrom/node/training'
import type { Hash, Log } from '@ostrom/protocol'
import { createTrainerPython } from '@ostrom/trainer/python'
import { openAdapterState } from '@ostrom/training-jobs/open-adapter-state'
import type { TrainingContext } from '@ostrom/training-jobs/training-context'
import { initializeHome } from '../../config/data-folder.ts'
import type { CommandContext } from '../../context/context.ts'
import { startIpfsServer } from '../../context/ipfs-server.ts'
import { openLedger } from '../../context/open-ledger.ts'
import { openState } from '../../context/open-state.ts'
import { openSources } from '../../context/open-storage.ts'
import { openStore } from '../../context/open-store.ts'
import { type CloseStack, closeAll } from '../../system/running-role.ts'
import { describeTrainerSandbox } from '../../system/sandbox.ts'
import { prepareSandbox } from '../../system/sandbox-terms.ts'

/** How this machine trains. */
export type TrainerChoice = {
  /** Python with the worker's packages; absent: the installed environment. */
  readonly python?: string | undefined
  /**
   * Bytes of private memory of each process; when absent, `TRAINER_MEMORY_SHARE` of this machine's
   * memory.
   */
  readonly memoryBytesMax?: number | undefined
}

/** Share of this machine's memory that each process of a trainer may use. */
const TRAINER_MEMORY_SHARE = 0.75

/**
 * Runs `act` with the opened dependencies of training, and closes them afterwards. While `act`
 * runs, files are shared with peers if the configuration has an IPFS server.
 */
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
