// Goal: a run that continues from an adapter has the rank, alpha and modules of this adapter, and
// refuses options that state others. Method: the adapter that comes with the project and the
// tensors of its file, on its own base and on another base.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTrainedTensors } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { Update } from '@ostrom/training'
import { expect, test } from 'vitest'
import { firstStateOf } from './local-run.ts'
import { continuedTerms, openParentAdapter, type ParentAdapter } from './parent-adapter.ts'
import { hashOfValues, type LocalTrainingChoice } from './plan.ts'

const folder = bundledPath('adapter/ostrom-tiny-pirate')
const open = () => openParentAdapter('/nowhere', { field: 'from', value: folder })

test('rank, alpha and modules are those of the adapter; others are refused by field', async () => {
  const from = await open()
  const { rank, alpha, targetModules } = from.terms
  const other = { rank: rank + 1, alpha: alpha + 1, targetModules: ['k_proj'] }
  expect(continuedTerms(from, { ...other, isStated: () => false })).toEqual(from.terms)
  expect(continuedTerms(from, { ...from.terms, isStated: () => true })).toEqual(from.terms)
  const refusals = [
    ['rank', { rank: rank + 1, alpha, targetModules }],
    ['alpha', { rank, alpha: alpha + 1, targetModules }],
    ['targetModules', { rank, alpha, targetModules: ['k_proj'] }],
  ] as const
  for (const [field, stated] of refusals) {
    const act = () => continuedTerms(from, { ...stated, isStated: (one) => one === field })
    expect(act).toThrow(expect.objectContaining({ field }))
  }
})

/**
 * Returns the tensors of the adapter's file, in the same order as a training on the bundled model.
 */
async function tensorsOfFile() {
  const file = await readFile(join(folder, 'adapter_model.safetensors'))
  const length = Number(file.readBigUInt64LE(0))
  const header = JSON.parse(file.subarray(8, 8 + length).toString()) as Readonly<
    Record<string, { readonly shape?: readonly number[] }>
  >
  return Object.entries(header).flatMap(([name, { shape }]) => (shape ? [{ name, shape }] : []))
}

const choiceOf = ({ terms }: ParentAdapter) => terms as unknown as LocalTrainingChoice

test('a run starts with the numbers of the adapter, and not on another base', async () => {
  const from = await open()
  const tensors = await tensorsOfFile()
  const fresh = { tensors, state: new Uint8Array() }
  const weights = () => hashOfValues('base')
  const choice = choiceOf(from)
  const state = await firstStateOf({ from, choice }, fresh, weights)
  const due = { ...from.terms, tensors }
  const values = await readTrainedTensors(await filesOnDisk(folder), due)
  const hash = (bytes: ArrayBufferView) =>
    createHash('sha256')
      .update(bytes as Uint8Array)
      .digest()
  expect(hash(Update.decodeState(state, { tensors }))).toEqual(hash(values))
  expect(await firstStateOf({ choice }, fresh, weights)).toBe(fresh.state)
  const elsewhere = { ...from, weights: hashOfValues('another base') }
  const refused = firstStateOf({ from: elsewhere, choice }, fresh, weights)
  await expect(refused).rejects.toMatchObject({ field: 'from' })
})
