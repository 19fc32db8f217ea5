// Goal: each governed parameter and action has a test that shows its effect on behaviour.
// Method: compares the names in the table `switchEvidence` with the contracts' own lists and the
// ledger's actions, and looks for each test of the table in the text of the stated file.
// Requirements: R002-11

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { governedParameterNames, rewardSettingNames } from '@ostrom/protocol/governed-numbers'
import { describe, expect, test } from 'vitest'
import { actionKinds } from '../../governance/actions.ts'
import { switchEvidence } from './switches.ts'

const root = join(import.meta.dirname, '../../../../..')

describe('a governed switch', () => {
  test('each switch of the contracts and the ledger has a row, and no other row exists', () => {
    const names = [...governedParameterNames, ...rewardSettingNames, ...actionKinds]
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
