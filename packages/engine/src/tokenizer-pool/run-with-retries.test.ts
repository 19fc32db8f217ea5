// Goal: what others ask keeps no caller from being answered for longer than they take.
// Method: processes that end before a task begins, as often as slow tasks of others come first.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { SCHEMA_ATTEMPTS_MAX, TOKENIZER_TASK_ATTEMPTS_MAX } from './limits.ts'
import { runWithRetries } from './run-with-retries.ts'
import { notStarted } from './worker.ts'

const task = {
  task: { kind: 'grammar', grammar: Inference.jsonGrammar('{"const":1}') },
  processorMsMax: 2_000,
} as const

/** Processes of which so many end before the task begins. */
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
