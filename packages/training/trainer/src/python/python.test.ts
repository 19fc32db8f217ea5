// Goal: the adapter sends the worker the recorded requests, checks every answer, and survives every
// failure of a worker; without Python it names the packages to install. Method: a program (peer) in
// place of the worker, which replays a recorded exchange with the real one, and peers that fail.
// Requirements: R000-7, R003-7

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { afterAll, expect, test } from 'vitest'
import { checkEnvironment } from '../checks.ts'
import type { TrainerTerms } from '../trainer.ts'
import { environmentOf } from './environment.ts'
import {
  recordedModel as model,
  readExchange,
  recordedBatches,
  recordedTerms,
} from './exchange.fixture.ts'
import { createTrainerPython } from './index.ts'

const { signal } = new AbortController()
const seed = Hex.zeroHash
const folder = mkdtempSync(join(tmpdir(), 'ostrom-trainer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const peer = join(import.meta.dirname, 'peer-main.fixture.ts')
const start = (name: string, ...args: readonly string[]) => {
  const work = join(folder, name)
  const command = [process.execPath, peer, ...args]
  return { work, trainer: createTrainerPython({ work, command }) }
}

const part = { adapter: recordedTerms.adapter }
const answers = readExchange().flatMap((line) => ('answer' in line ? [line.answer] : []))
const hashesOf = (kind: string) =>
  answers
    .filter((answer) => answer['kind'] === kind)
    .map(({ weights, moments }) => ({ weights: `0x${weights}`, moments: `0x${moments}` }))

/** Opens the recorded job, in the environment that the peer reports. */
async function openRecorded({ work, trainer }: ReturnType<typeof start>) {
  const first = await trainer.firstState({ model, part, seed, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms: TrainerTerms = {
    ...recordedTerms,
    tensors: first.tensors,
    environment: { class: 'exact', hash: environment.hash, worldSize: 1 },
  }
  return { work, first, terms, opened: await trainer.open({ terms, model, signal }) }
}

test('a work folder may be named from the current one', async () => {
  // Relative to a worker's own folder, this path would lead to another place.
  const work = relative(process.cwd(), join(folder, 'deep/'.repeat(20)))
  const command = [process.execPath, peer, 'replay', join(folder, 'relative-position')]
  const trainer = createTrainerPython({ work, command })
  const { first, opened } = await openRecorded({ work, trainer })
  const round = { key: Hex.zeroHash, round: 1, state: first.state, batches: recordedBatches }
  const { steps } = await opened.train({ ...round, signal })
  expect(steps.slice(1)).toMatchObject(hashesOf('step'))
  await trainer.close()
})

// Finding: CAGE-4
test('a link that a worker puts in place of its records is not written through', async () => {
  const victim = join(folder, 'victim')
  writeFileSync(victim, 'as it was')
  const { first, opened } = await openRecorded(
    start('links', 'links', join(folder, 'links-position'), victim),
  )
  const round = { key: Hex.zeroHash, round: 1, state: first.state, batches: recordedBatches }
  await expect(opened.train({ ...round, signal })).rejects.toThrow()
  expect(readFileSync(victim, 'utf8')).toBe('as it was')
  await opened.close()
})

test('the recorded exchange is asked for again, with the answers of the worker', async () => {
  const started = start('recorded', 'replay', join(folder, 'position'))
  const { work, first, opened } = await openRecorded(started)
  const key = Hex.zeroHash
  const { state } = first
  const trained = await opened.train({ key, round: 1, state, batches: recordedBatches, signal })
  expect(trained.steps.slice(1)).toMatchObject(hashesOf('step'))
  const files = await opened.savedStep({ key, step: 1 })
  const rows = recordedBatches[1] ?? []
  const replayed = await opened.replay({ ...files!, round: 1, step: 1, rows, signal })
  expect(replayed.record).toEqual(trained.steps[2])
  expect(hashesOf('replayed')).toMatchObject([hashesOf('step')[1]!])
  const losses = await opened.losses({ state: trained.state, rows: recordedBatches.flat(), signal })
  expect(losses).toEqual(answers.find(({ kind }) => kind === 'losses')?.['losses'])
  expect(losses.every(Number.isFinite)).toBe(true)
  // A finished round is not computed again: the recording has no further answers.
  const again = await opened.train({ key, round: 1, state, batches: recordedBatches, signal })
  expect(again).toEqual({ ...trained, resumedSteps: 3 })
  expect(readdirSync(work)).toEqual([key.slice(2)])
  await started.trainer.close()
})

// Finding: TRN-14
test.each(['exact', 'tolerant'] as const)(
  'a member with other Unicode tables has another environment hash: %s',
  async (kind) => {
    const worker = String(answers[0]?.['environment'])
    const unicode = process.versions['unicode'] ?? 'none'
    const place = { class: kind, worldSize: 1, worker } as const
    const older = environmentOf({ ...place, unicode: '15.1' })
    const own = environmentOf({ ...place, unicode })
    expect(unicode).not.toBe('15.1')
    expect(older.hash).not.toBe(own.hash)
    const position = join(folder, `unicode-${kind}-position`)
    const { trainer } = start(`unicode-${kind}`, 'replay', position)
    expect(await trainer.environment({ ...place, signal })).toEqual(own)
    // A job from a runtime with other character tables is refused here, before its base is opened.
    const { tensors } = await trainer.firstState({ model, part, seed, signal })
    const termsIn = ({ hash }: typeof own): TrainerTerms => {
      return { ...recordedTerms, tensors, environment: { class: kind, hash, worldSize: 1 } }
    }
    const opening = trainer.open({ terms: termsIn(older), model, signal })
    await expect(opening).rejects.toMatchObject({ code: 'trainer-input-invalid', retry: 'never' })
    await expect(opening).rejects.toThrow(`Field: environment.hash`)
    await expect(opening).rejects.toThrow(`where this machine is ${own.hash}`)
    await expect(opening).rejects.toThrow(`rows v3, unicode ${unicode})`)
    // Conversely, an older environment refuses a job of this one, and names its own tables.
    expect(() => checkEnvironment(termsIn(own), older)).toThrow('rows v3, unicode 15.1)')
    expect(() => checkEnvironment(termsIn(own), own)).not.toThrow()
    await trainer.close()
  },
)

// Finding: TRN-19
test('members of a tolerant job may run different torch builds, others may not', () => {
  const of = (kind: 'exact' | 'tolerant', worker: string) =>
    environmentOf({ class: kind, worldSize: 1, worker, unicode: '17.0' }).hash
  expect(of('tolerant', 'torch 2.13.0, avx2')).toBe(of('tolerant', 'torch 2.13.0, cuda'))
  expect(of('exact', 'torch 2.13.0, avx2')).not.toBe(of('exact', 'torch 2.13.0, cuda'))
})

test('files that are not those of the told hashes are refused', async () => {
  const started = start('tampered', 'replay', join(folder, 'tampered-position'))
  const { work, first, opened } = await openRecorded(started)
  const options = {
    key: Hex.zeroHash,
    round: 1,
    state: first.state,
    batches: recordedBatches,
    signal,
  }
  const last = join(work, options.key.slice(2), 'moments-3.safetensors')
  const tamper = () => {
    if (existsSync(last)) appendFileSync(last, 'x')
  }
  const trained = opened.train({ ...options, onStep: ({ step }) => step === 3 && tamper() })
  await expect(trained).rejects.toMatchObject({ code: 'trainer-failed' })
  await expect(trained).rejects.toThrow('the files of step 3')
  await started.trainer.close()
})

test.each([
  ['endless-line', 'a line of more than 4194304 bytes'],
  ['exit', 'its process ended with 3'],
  ['garbage', 'its answer cannot be read'],
  ['other-answer', 'something else than it was asked'],
  ['unknown-field', 'its answer cannot be read'],
  ['memory', 'memory limit'],
  ['broken-start', 'ImportError: libcudnn.so.9'],
])(
  'a worker that fails by %s is told of by name, and not by what it printed',
  async (mode, reason) => {
    const { trainer } = start(mode, mode)
    const failing = trainer.firstState({ model, part, seed, signal })
    const error = await failing.then(
      () => undefined,
      (told: unknown) => told,
    )
    expect(error).toMatchObject({ code: 'trainer-failed', retry: 'later' })
    expect(String(error)).toContain(reason)
    expect(String(error)).not.toContain('xylophone')
    await trainer.close()
  },
)

test('a worker that answers nothing is ended by an abort, and by a close', async () => {
  const { trainer } = start('silent', 'silent')
  const stop = new AbortController()
  const reason = new Error('enough')
  const waiting = trainer.firstState({ model, part, seed, signal: stop.signal })
  stop.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  const closed = trainer.firstState({ model, part, seed, signal })
  await trainer.close()
  await expect(closed).rejects.toMatchObject({ code: 'trainer-failed' })
})

test('without Python a node starts, and the first use says what to install', async () => {
  const work = join(folder, 'none')
  const trainer = createTrainerPython({ work, python: join(folder, 'no-python') })
  const missing = trainer.environment({ class: 'exact', worldSize: 1, signal })
  await expect(missing).rejects.toMatchObject({ code: 'trainer-not-installed', retry: 'never' })
  await expect(missing).rejects.toThrow('npm run trainer:install')
  const none = createTrainerPython({ work, command: [join(folder, 'no-program')] })
  const failing = none.environment({ class: 'exact', worldSize: 1, signal })
  await expect(failing).rejects.toThrow('it could not be started (ENOENT)')
})
