// Records messages between the node's adapter and the real worker, which CI replays without
// PyTorch: `node workers/trainer/tools/record.ts`.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Hex } from '@ostrom/protocol'
import { createTrainerPython } from '@ostrom/trainer/python'
import {
  type ExchangeLine,
  exchangePath,
  portableRequest,
  recordedBatches,
  recordedModel,
  recordedTerms,
} from '../../../packages/training/trainer/src/python/exchange.fixture.ts'
import { ensureTrainer } from '../../tools/trainer-environment.ts'

const { signal } = new AbortController()

/**
 * Runs between the adapter and the worker: forwards lines, and records them and the written files.
 */
function proxy(log: string, command: readonly string[]): void {
  const [program = '', ...args] = command
  const worker = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const note = (line: ExchangeLine) =>
    writeFileSync(log, `${JSON.stringify(line)}\n`, { flag: 'a' })
  let request: Record<string, unknown> = {}
  let seen = new Set<string>()
  const folderOf = () =>
    typeof request['to'] === 'string' ? dirname(request['to']) : request['folder']
  const namesIn = () => {
    const folder = folderOf()
    const names = typeof folder === 'string' && existsSync(folder) ? readdirSync(folder) : []
    return names.filter((name) => !name.endsWith('.draft'))
  }
  createInterface(process.stdin).on('line', (line) => {
    request = JSON.parse(line)
    seen = new Set(namesIn())
    note({ request: portableRequest(request) })
    worker.stdin.write(`${line}\n`)
  })
  createInterface(worker.stdout).on('line', (line) => {
    const answer = JSON.parse(line)
    // After the answer for a step, only the files of this step are recorded, because the worker may
    // already have written the files of the next steps.
    const isOwn = (name: string) => answer.step === undefined || name.includes(`-${answer.step}.`)
    const written = namesIn().filter((name) => !seen.has(name) && isOwn(name))
    for (const name of written) seen.add(name)
    const folder = String(folderOf())
    const files = written.map((name) => [name, readFileSync(join(folder, name), 'base64')])
    note({ answer, ...(written.length > 0 && { files: Object.fromEntries(files) }) })
    process.stdout.write(`${line}\n`)
  })
}

/** Makes the calls that are recorded; python.test.ts makes the same calls. */
async function record(log: string, work: string): Promise<void> {
  const { python } = ensureTrainer()
  const own = [process.execPath, import.meta.filename, log]
  const command = [...own, python, '-m', 'ostrom_trainer']
  const trainer = createTrainerPython({ work, command })
  const [model, seed, key] = [recordedModel, Hex.zeroHash, Hex.zeroHash]
  const first = await trainer.firstState({
    model,
    part: { adapter: recordedTerms.adapter },
    seed,
    signal,
  })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms = {
    ...recordedTerms,
    tensors: first.tensors,
    environment: { class: 'exact' as const, hash: environment.hash, worldSize: 1 },
  }
  const opened = await trainer.open({ terms, model, signal })
  const batches = recordedBatches
  const trained = await opened.train({ key, round: 1, state: first.state, batches, signal })
  const files = await opened.savedStep({ key, step: 1 })
  if (!files) throw new Error('the step was not saved')
  await opened.replay({ ...files, round: 1, step: 1, rows: batches[1] ?? [], signal })
  await opened.losses({ state: trained.state, rows: batches.flat(), signal })
  await trainer.close()
}

const [log, ...command] = process.argv.slice(2)
if (log !== undefined) proxy(log, command)
else {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-record-'))
  try {
    const raw = join(folder, 'exchange.jsonl')
    await record(raw, join(folder, 'work'))
    const lines = readFileSync(raw, 'utf8').trim().split('\n')
    // Each process of the worker reports that it is ready; the replaying peer sends this message by
    // itself.
    const later = lines.slice(1).filter((line) => !line.startsWith('{"answer":{"kind":"ready"'))
    writeFileSync(exchangePath, `${[lines[0], ...later].join('\n')}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
