// The environment of lm-evaluation-harness, in addition to the packages of the trainer.

import { join } from 'node:path'
import { ensurePythonEnvironment } from '../../tools/python-environment.ts'
import { ensureTrainer } from '../../tools/trainer-environment.ts'

/** A Python with lm-evaluation-harness, and the environment variables that it needs. */
export type HarnessEnvironment = {
  readonly python: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * Returns the trainer's Python, with the packages of lm-evaluation-harness before the trainer's
 * packages on the path. Both are installed on the first call, from lock files with hashes.
 *
 * @throws {Error} Python is missing, or pip fails.
 */
export function ensureHarness(): HarnessEnvironment {
  const { python } = ensureTrainer()
  const { folder } = ensurePythonEnvironment({
    title: 'lm-evaluation-harness 0.4.13',
    // `compare.ts` runs the harness in this environment.
    name: 'evaluator-lm-eval-0.4.13',
    pythonVersion: '3.11',
    gigabytes: 0.7,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
  return { python, env: { PYTHONPATH: join(folder, 'lib/python3.11/site-packages') } }
}
