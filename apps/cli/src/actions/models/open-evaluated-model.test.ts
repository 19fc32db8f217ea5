// Goal: a path that leads to no GGUF file is refused as a wrong path. The command does not look it
// up as the name of a registered model.
// Method: paths that are missing or of another format, without any configuration.

import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { assertEvaluatedModel } from './open-evaluated-model.ts'

test.each([
  'missing.gguf',
  './missing',
  bundledPath('tiny/ostrom-tiny'),
  bundledPath('tiny/ostrom-tiny/model.safetensors'),
])('refuses %s', async (path) => {
  await expect(assertEvaluatedModel(new Command(), path)).rejects.toThrow('a GGUF file that exists')
})

test('takes a GGUF file', async () => {
  const path = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  await expect(assertEvaluatedModel(new Command(), path)).resolves.toBeUndefined()
})
