import { join } from 'node:path'
import { readSharedFile, writeSharedFile } from '@ostrom/processes'
import { Update } from '@ostrom/training'
import { STEP_FILE_BYTES_MAX } from '../limits.ts'
import type { TrainerTerms } from '../trainer.ts'
import { checkBaseFolder } from './base-folder.ts'
import { confine } from './confinement.ts'
import { federatedFolder, findInstalledPython, findOpacus, workerFolder } from './installation.ts'
import { prepareWorkFolder, withRequestFolder } from './request-folder.ts'
import { writeRows } from './round-folder.ts'
import { tokenLines, withRowEncoder } from './row-encoder.ts'
import { startWorker } from './worker.ts'

/**
 * Limits on what steps may reveal about a row, in whole numbers of the unit at the end of each
 * name.
 */
export type PrivacyTerms = {
  /** Standard deviation of the noise in units of the clip norm. */
  readonly noiseMultiplierMilli: number
  /** Euclidean norm to which the gradient of a row is scaled down. */
  readonly clipNormMicro: number
  /** Probability of each row to be in a batch (Poisson sampling). */
  readonly samplingRatePpm: number
  readonly deltaNano: number
  /** Highest epsilon of all steps. No step is taken if the steps of a request would exceed it. */
  readonly epsilonMaxMilli: number
}

/**
 * Spent privacy in the form of Opacus' accountants: entries of noise multiplier, sampling rate and
 * number of steps.
 */
export type PrivateHistory = readonly (readonly number[])[]

/** Result of a round of steps with differential privacy. */
export type PrivateRound = {
  readonly state: Uint8Array
  /** Epsilon of all steps so far, with those of this round, at the delta of the terms. */
  readonly epsilon: number
  readonly history: PrivateHistory
}

/**
 * Takes steps of DP-SGD by Opacus on rows of this machine, in a process that ends after these
 * steps. On Linux with bubblewrap the process has no network.
 *
 * @throws {TrainerNotInstalledError} PyTorch or Opacus is missing.
 * @throws {TrainerInputInvalidError} The steps would spend more epsilon than the terms allow, or
 *   the model or a row cannot be read. {TrainerFailedError}
 */
export async function takePrivateSteps(options: takePrivateSteps.Options): Promise<PrivateRound> {
  const { work, model, terms, rows, privacy, history, steps, state, signal } = options
  await checkBaseFolder(model)
  const form = { model, method: 'sft' as const, sequence: terms.sequence }
  const lines = await withRowEncoder(form, async (encoder) =>
    tokenLines(await encoder.encode(rows)),
  )
  const python = findInstalledPython(options.python)
  const opacus = findOpacus()
  await prepareWorkFolder(work)
  const programs = [federatedFolder, opacus]
  const jail = await confine({ python, kind: 'exact', model, work, programs })
  const worker = await startWorker(
    {
      command: [...jail, python, '-m', 'ostrom_federated'],
      folder: [federatedFolder, workerFolder, opacus].join(':'),
      work,
      memoryBytesMax: undefined,
      variables: {},
    },
    { class: 'exact', worldSize: 1, signal },
  )
  try {
    return await withRequestFolder(work, async (folder) => {
      const [from, to, file] = ['state', 'to', 'rows'].map((name) => join(folder, name))
      if (!from || !to || !file) throw new Error('three paths')
      await writeSharedFile({ root: work, path: from }, state)
      await writeRows(work, file, lines)
      const { rank, alpha, targetModules } = terms.adapter ?? { rank: 0, alpha: 0 }
      const request = {
        kind: 'private-train',
        model,
        adapter: { rank, alpha, targetModules },
        sequence: terms.sequence,
        optimizer: terms.optimizer,
        rate: terms.optimizer.learningRateNano / 1_000_000_000,
        state: from,
        rows: file,
        count: rows.length,
        steps,
        privacy,
        history,
        seed: null,
        to,
      }
      const told = await worker.ask(request, { last: 'private-trained', signal })
      const shared = { root: work, path: to }
      const bytes = await readSharedFile(shared, { bytesMax: STEP_FILE_BYTES_MAX })
      const trained = new Uint8Array(bytes)
      Update.decodeState(trained, terms)
      return { state: trained, epsilon: told.epsilon, history: told.history }
    })
  } finally {
    await worker.kill()
  }
}

export declare namespace takePrivateSteps {
  type Options = {
    /** The only folder to which a sandboxed process can write. */
    readonly work: string
    readonly python?: string | undefined
    /** Folder of the base's files. */
    readonly model: string
    readonly terms: Pick<TrainerTerms, 'adapter' | 'tensors' | 'sequence' | 'optimizer'>
    /** State that the first step starts from. */
    readonly state: Uint8Array
    readonly rows: readonly string[]
    readonly steps: number
    readonly privacy: PrivacyTerms
    /** Privacy spent by all earlier steps on these rows. */
    readonly history: PrivateHistory
    readonly signal: AbortSignal
  }
}
