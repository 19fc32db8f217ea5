import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Hash } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Command } from 'commander'
import { createOutput } from '../../command-line/output.ts'
import { shutdownSignal } from '../../system/shutdown-signal.ts'

type FolderOptions = { readonly folder: string; readonly python?: string }

type CoordinateOptions = FolderOptions & { readonly host: string; readonly port: number }

type JoinOptions = FolderOptions & {
  readonly run: Hash
  readonly rows: string
  readonly base: string
  readonly epsilonMax: number
}

const isJson = (command: Command): boolean =>
  command.optsWithGlobals<{ json?: boolean }>().json ?? false

/** Runs `ostrom train federated key`. */
export async function createMemberKey({ folder }: FolderOptions, command: Command): Promise<void> {
  const { memberSecret } = await import('@ostrom/federated/member-folder')
  const { SecureAggregation } = await import('@ostrom/training')
  const key = SecureAggregation.memberKeyOf(await memberSecret(resolve(folder), systemRandom))
  createOutput({ json: isJson(command) }).result({ key }, key)
}

/** Runs `ostrom train federated coordinate <file>`. */
export async function coordinateRun(
  file: string,
  options: CoordinateOptions,
  command: Command,
): Promise<void> {
  const output = createOutput({ json: isJson(command) })
  const { openRunFile } = await import('@ostrom/federated/run-file')
  const { coordinate } = await import('@ostrom/federated/coordinator')
  const { openLocalTrainer } = await import('@ostrom/local-training/local-run')
  const { countsText } = await import('./run-text.ts')
  const path = resolve(options.folder)
  const signal = shutdownSignal()
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const trainer = openLocalTrainer(path, options.python)
  try {
    const opened = await openRunFile(file, { trainer, signal })
    const { run, first, counts } = opened
    say(`test rows: ${countsText(counts)}`)
    const folder = join(path, 'runs', run.id.slice(2, 18))
    const result = await coordinate({
      ...options,
      run,
      first,
      folder,
      onListening: (url) => say(`run ${run.id} listens at ${url}`),
      onRound: (round) => say(`round ${round}: all updates were added`),
      onVoid: (round, attempt, reason) => say(`round ${round}, try ${attempt}: void, ${reason}`),
      clock: systemClock,
      random: systemRandom,
      signal,
    })
    const adapter = await finishRun(opened, { ...result, path, folder, trainer, signal })
    output.result(adapter, adapter.text)
  } finally {
    await trainer.close()
  }
}

type Finish = Awaited<ReturnType<typeof import('@ostrom/federated/coordinator').coordinate>> & {
  readonly path: string
  readonly folder: string
  readonly trainer: ReturnType<typeof import('@ostrom/local-training/local-run').openLocalTrainer>
  readonly signal: AbortSignal
}

/** Measures the result, and writes it as an adapter with its privacy statement. */
async function finishRun(
  opened: import('@ostrom/federated/run-file').OpenedRunFile,
  { state, privacy, path, folder, trainer, signal }: Finish,
) {
  const { Privacy } = await import('@ostrom/protocol')
  const { evaluateRun } = await import('@ostrom/federated/run-file')
  const { baseGguf, writePeftAdapter, writeServedAdapter } = await import(
    '@ostrom/local-training/export-adapter'
  )
  const { base, choice, run } = opened
  const evaluation = await evaluateRun(opened, { trainer, state, signal })
  const adapter = join(folder, 'adapter')
  await writePeftAdapter({ folder: adapter, choice, state, baseName: base.name })
  const privacyFile = join(folder, 'privacy.json')
  await writeFile(privacyFile, `${JSON.stringify(privacy, null, 2)}\n`)
  const kept = join(path, 'bases', run.document.base.weights.slice(2, 18))
  await writeServedAdapter(adapter, await baseGguf({ base: base.folder, kept }))
  const { before, after, low, high, isBetter } = evaluation
  const change = [low, high].map((one) => one.toFixed(4)).join(' to ')
  const files = `${adapter} --privacy ${privacyFile}`
  const register = `ostrom adapters register ${files} --dataset ${run.id}`
  const text = [
    `loss      ${before.toFixed(4)} before, ${after.toFixed(4)} after`,
    `change    ${change} (95 %): ${isBetter ? 'better' : 'not shown to be better'}`,
    Privacy.describe(privacy),
    `adapter   ${adapter}`,
    `register  ${register} --steps ${privacy.steps} --base MODEL --as ALIAS --license SPDX`,
  ].join('\n')
  return { run: run.id, evaluation, privacy, adapter, privacyFile, text }
}

/** Runs `ostrom train federated show <url>`. */
export async function showRun(url: string, _: object, command: Command): Promise<void> {
  const { createMemberLink } = await import('@ostrom/federated/member-link')
  const { describeRun, parseRun } = await import('@ostrom/federated/run-document')
  const run = parseRun(await createMemberLink(url, shutdownSignal()).run())
  const { id, document } = run
  createOutput({ json: isJson(command) }).result({ id, document }, describeRun(run))
}

/** Runs `ostrom train federated join <url>`. */
export async function joinRun(url: string, options: JoinOptions, command: Command): Promise<void> {
  const { memberSecret } = await import('@ostrom/federated/member-folder')
  const { takePart } = await import('@ostrom/federated/member')
  const { createMemberLink } = await import('@ostrom/federated/member-link')
  const { readRows } = await import('@ostrom/federated/run-file')
  const { openLocalBase } = await import('@ostrom/local-training/local-base')
  const { countsText } = await import('./run-text.ts')
  const { weightsHash } = await import('@ostrom/local-training/weights-hash')
  const folder = resolve(options.folder)
  const base = openLocalBase(options.base)
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const signal = shutdownSignal()
  const spent = await takePart({
    link: createMemberLink(url, signal),
    run: options.run,
    secret: await memberSecret(folder, systemRandom),
    base: { folder: base.folder, weights: await weightsHash(base.folder) },
    rows: await readRows(options.rows, { field: 'rows', min: 1 }),
    epsilonMax: options.epsilonMax,
    folder,
    python: options.python,
    random: systemRandom,
    onRows: (counts) => say(`rows: ${countsText(counts)}`),
    onTrained: (round, epsilon) => say(`round ${round}: trained, epsilon ${epsilon.toFixed(3)}`),
    onVoid: (round, attempt, reason) => say(`round ${round}, try ${attempt}: void, ${reason}`),
    signal,
  })
  const { epsilon } = spent
  const text = `done: epsilon ${epsilon.toFixed(3)} was spent`
  createOutput({ json: isJson(command) }).result({ epsilon }, text)
}
