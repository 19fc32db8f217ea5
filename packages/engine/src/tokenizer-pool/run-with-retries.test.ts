// Goal: a task still runs if slow tasks of other callers end its process before it begins, up to a
// maximum number of times. A busy machine does not make a model fail permanently. Method: processes
// that end before a task starts, once for each slow task of another caller; loads that are late,
// and a load that fails.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { ModelUnreadableError } from '../errors.ts'
import { SCHEMA_ATTEMPTS_MAX, TOKENIZER_TASK_ATTEMPTS_MAX } from './limits.ts'
import { loadWithRetries, runWithRetries } from './run-with-retries.ts'
import { notStarted } from './worker.ts'

const task = {
  task: { kind: 'grammar', grammar: Inference.jsonGrammar('{"const":1}') },
  processorMsMax: 2_000,
} as const

/** Returns processes of which the given number end before the task begins. */
function processesOf(ended: number) {
  let count = 0
  return async () => ({ run: async () => (count++ < ended ? notStarted : 'read') })
}

test('a task is begun by the last process that may be tried', async () => {
  for (const most of [TOKENIZER_TASK_ATTEMPTS_MAX, SCHEMA_ATTEMPTS_MAX]) {
    expect(await runWithRetries(processesOf(most - 1), task, most)).toBe('read')
    const refused = runWithRetries(processesOf(most), task, most)
    await expect(refused).rejects.toMatchObject({ code: 'tokenizer-busy' })
  }
})

/** Returns a load that first fails the given number of times, and counts its calls. */
function loadsOf(failed: number, isLate: boolean) {
  const load = async () => {
    load.calls++
    if (load.calls > failed) return 'read'
    throw new ModelUnreadableError({ reason: 'it took longer than 20000 ms', isLate })
  }
  load.calls = 0
  return load
}

// Finding: T17
test('a model that took too long to load is loaded once more, and no third time', async () => {
  const [late, always] = [loadsOf(1, true), loadsOf(9, true)]
  expect(await loadWithRetries(late)).toBe('read')
  expect(late.calls).toBe(2)
  await expect(loadWithRetries(always)).rejects.toMatchObject({ code: 'model-unreadable' })
  expect(always.calls).toBe(2)
})

// Finding: T17
test('a model that cannot be read is not loaded again', async () => {
  const broken = loadsOf(9, false)
  await expect(loadWithRetries(broken)).rejects.toMatchObject({ code: 'model-unreadable' })
  expect(broken.calls).toBe(1)
})
