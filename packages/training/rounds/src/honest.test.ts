// Goal: usual adapters and jobs stay within the limits of training jobs.
// Method: figures of adapters of common models and of the documents of jobs, against the limits.

import { expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import * as Limits from './limits.ts'
import * as Update from './update/index.ts'

test('an adapter of all matrices of 8 billion parameters is trained', () => {
  const { PARAMETERS_MAX, TENSORS_MAX, JOB_SPEC_BYTES_MAX } = Limits
  const { UPDATE_MANIFEST_BYTES_MAX, PROOF_BYTES_MAX, INNER_STEPS_MAX } = Limits
  const { ANCHORED_UPDATE_BYTES_MAX } = Limits
  // An adapter of rank 16 that changes seven matrices in each of 32 layers, and has two tensors for
  // each of these matrices.
  const tensors = 32 * 7 * 2
  const smallUpdateBytes = Update.fileBytesOf({ parameters: 460_800, densityPpm: 30_000 })
  expect(
    exceeded([
      [{ PARAMETERS_MAX }, () => 42_000_000],
      [{ TENSORS_MAX }, () => tensors],
      // The names of 64 modules, and 16 datasets with a CID and a license each.
      [{ JOB_SPEC_BYTES_MAX }, () => 64 * 64 + 16 * 512],
      // Estimated at 256 bytes for each tensor. A manifest has hashes and CIDs for each step of a
      // round.
      [{ UPDATE_MANIFEST_BYTES_MAX }, () => tensors * 256],
      // An adapter of rank 8 that changes two matrices in each of SmolLM2's 30 layers, and sends 3
      // % of the numbers.
      [{ ANCHORED_UPDATE_BYTES_MAX }, () => smallUpdateBytes],
      // Two hashes and some numbers for each step of the longest round.
      [{ PROOF_BYTES_MAX }, () => INNER_STEPS_MAX * 200],
    ]),
  ).toEqual([])
})
