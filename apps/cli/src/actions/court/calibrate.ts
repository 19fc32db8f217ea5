import { writeFile } from 'node:fs/promises'
import { arch, cpus } from 'node:os'
import { type Ledger, LedgerError } from '@ostrom/ledger'
import type { StorageContext } from '@ostrom/models/storage-context'
import type { Hash } from '@ostrom/protocol'
import type { Calibration } from '@ostrom/verification'
import { createProgress } from '../../command-line/output.ts'
import type { LoadedModelVersion } from '../../composition/models/open-model.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'

type CalibrateOptions = {
  readonly answers: number
  readonly tokens?: number
  readonly threads?: number
  readonly machine?: string
  readonly out: string
  readonly register: boolean
  readonly engine: 'llama' | 'onnx'
}

/**
 * Returns the name of this machine's class: processor architecture, processor model and number of
 * threads. Logits may differ between machines of different classes.
 */
const machineOf = (count: number): string =>
  `cpu-${arch()}-${cpus()[0]?.model.trim().replaceAll(/\s+/g, '-') ?? 'unknown'}-${count}t`

/** Runs `ostrom calibrate <model>`. */
export async function calibrateModel(
  model: string,
  options: CalibrateOptions,
  context: CommandContext,
): Promise<void> {
  const { withStorage } = await import('../../context/open-storage.ts')
  const done = await withStorage(context.config, (storageContext) =>
    calibrateIn(storageContext, { context, model, options }),
  )
  const { margins, embeddings, classes, limit } = done.calibration
  const measured = `${done.answers} answers on ${classes.join(', ')}`
  const judged =
    margins || embeddings ? `evidence up to ${Math.round(limit)}` : 'too few answers to judge'
  const text = `${measured}; ${judged}; written to ${options.out}`
  const registered = done.cid ? `; registered as ${done.cid}` : ''
  const result = { file: options.out, ...done.calibration, ...(done.cid && { cid: done.cid }) }
  context.output.result(result, text + registered)
}

type CalibrateInput = {
  readonly context: CommandContext
  readonly model: string
  readonly options: CalibrateOptions
}

/**
 * Measures the scores of honest answers, and writes the calibration to a file. With `--register`,
 * also stores the calibration, and registers its CID on the chain.
 */
async function calibrateIn(
  { storage, sources }: StorageContext,
  { context, model, options }: CalibrateInput,
) {
  const { openModel } = await import('../../composition/models/open-model.ts')
  const { calibrationOf } = await import('@ostrom/node/validator')
  const { encodeCalibration, publishCalibration } = await import(
    '../../composition/court/calibration.ts'
  )
  const engine = { kind: options.engine, threads: options.threads ?? 1 } as const
  const opened = await withLedger(context, (ledger) =>
    openModel({ ledger, storage, sources }, { model, engine }),
  )
  try {
    // Checks now that this wallet created the version, because the chain would refuse the
    // calibration of another account only after hours of measuring.
    if (options.register) await withLedger(context, (one) => assertOwnVersion(one, opened.version))
    const samples = await measure(opened, { model, options })
    const calibration = calibrationOf(opened.model, samples)
    await writeFile(options.out, encodeCalibration(calibration))
    const document = options.register
      ? await withLedger(context, (ledger) =>
          publishCalibration({ storage, ledger, version: opened.version, calibration }),
        )
      : undefined
    return { calibration, answers: samples.length, cid: document?.cid }
  } finally {
    await opened.engine.close()
  }
}

/**
 * @throws {LedgerError} `account-mismatch`: only the creator of a version may set its calibration.
 */
async function assertOwnVersion(ledger: Ledger, version: Hash): Promise<void> {
  const creator = (await ledger.modelVersion(version))?.creator
  if (creator === ledger.account) return
  throw new LedgerError('account-mismatch', {
    version,
    account: ledger.account,
    ...(creator && { creator }),
  })
}

/**
 * Measures honest embeddings for an embedding model, and honest texts for any other model. Measures
 * both for a model whose task is any-to-any, if its engine computes embeddings.
 */
async function measure(
  { model: loaded, manifest, tokenizer }: LoadedModelVersion,
  { model, options }: Omit<CalibrateInput, 'context'>,
): Promise<Calibration.CalibrationSample[]> {
  const { ModelNotRunnableError } = await import('@ostrom/models/model-not-runnable')
  const { measureHonestAnswers, measureHonestEmbeddings } = await import('@ostrom/node/validator')
  const { calibrationPrompts: prompts } = await import('@ostrom/models/calibration-prompts')
  const refuse = (reason: string) => new ModelNotRunnableError({ model, reason })
  const progress = createProgress('Honest answers', 'answers')
  const shared = {
    model: loaded,
    prompts,
    answers: options.answers,
    machine: options.machine ?? machineOf(options.threads ?? 1),
    onProgress: (done: number, all: number) => progress.update(done, all),
    signal: new AbortController().signal,
  }
  const { tokens: longest } = options
  try {
    if (manifest.task === 'embedding') {
      if (!loaded.embed) throw refuse('its engine computes no embeddings')
      return await measureHonestEmbeddings(shared)
    }
    if (!loaded.score) throw refuse('its engine shows no logits')
    if (!tokenizer) throw refuse('its manifest names no tokenizer')
    const { task } = manifest
    return await measureHonestAnswers({
      ...shared,
      task,
      tokenizer,
      ...(longest && { longest }),
    })
  } finally {
    progress.end()
  }
}
