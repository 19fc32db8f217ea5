// Goal: each governed parameter and action has a test that shows its effect on behaviour.
// Method: compares the table with the contracts' own lists and the ledger's actions, and each named
// test with the text of its file.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parameterNames, settingNames } from '@ostrom/contracts-evm/deployment'
import { describe, expect, test } from 'vitest'
import { actionKinds } from '../../governance/actions.ts'
import { switchEvidence } from './switches.ts'

const root = join(import.meta.dirname, '../../../../..')

describe('a governed switch', () => {
  test('of the contracts or the ledger has a row, and no row is of anything else', () => {
    const names = [...parameterNames, ...settingNames, ...actionKinds]
    expect(Object.keys(switchEvidence).toSorted()).toEqual([...names].toSorted())
  })

  test.each(Object.entries(switchEvidence))('%s has a test that exists', (_, evidence) => {
    expect(evidence.length).toBeGreaterThan(0)
    for (const { file, test: name } of evidence) {
      const text = readFileSync(join(root, file), 'utf8')
      const written = file.endsWith('.sol') ? `function ${name}(` : `'${name}'`
      expect(text, `${file}: ${name}`).toContain(written)
    }
  })
})
