// Goal: from every state that calls of the parties reach, an account alone brings all of its money
// home, within the time that its first plan states, and leaves nothing behind; and every status of
// the contracts and of the program occurs in one of these states.
// Method: breadth-first over the states of the chain in memory, family by family; after the rescue
// of one account all others are rescued, which must give that account nothing more, and leave the
// pots of all contracts empty. The statuses are read from the sources.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { rescueFamilies } from '../conformance/rescue/families.ts'
import { rescueAlone } from '../conformance/rescue/rescue-alone.ts'
import { type FoundState, searchRescues } from '../conformance/rescue/search.ts'
import {
  evmExempt,
  evmStatuses,
  missingStatuses,
  solanaExempt,
  solanaStatuses,
  stateEnumerations,
} from '../conformance/rescue/statuses.ts'
import { type ConformanceWorld, worldFromChain } from '../conformance/world.ts'
import { proposalStatuses } from '../governance/proposals.ts'
import { accountOf } from '../keys/secp256k1.ts'
import type { Ledger } from '../ledger.ts'
import type { TrainingVariant } from '../training/training.ts'
import { createMemoryChain } from './chain.ts'
import { systemAccounts } from './money/system-accounts.ts'

/** The last ledger of a world has the veto for a year. */
const worldOf = (trainingVariant: TrainingVariant) => async () =>
  worldFromChain(
    createMemoryChain({
      trainingVariant,
      governanceRules: {
        veto: { holder: accountOf(new Uint8Array(32).fill(10)), expiresAtSeconds: 1_831_536_000n },
      },
    }),
  )

/** All are home: nothing more came to the account that went first, and no pot holds anything. */
async function checkNothingLeft(world: ConformanceWorld, rescued: Ledger): Promise<void> {
  const { account, nativeAsset: asset } = rescued
  const others = world.ledgers.filter((one) => one !== rescued)
  for (const other of others) await rescueAlone(world, other, { isFree: true })
  assert((await rescued.balance(account, asset)) === 0n, 'nobody had anything of it any more')
  for (const [name, pot] of Object.entries(systemAccounts)) {
    const left = await rescued.balance(pot, asset)
    assert(left === 0n, `no pot holds anything: ${name} has ${left}`)
  }
  await world.checkInvariants()
}

const found: FoundState[] = []
const days = (seconds: bigint) => (Number(seconds) / 86_400).toFixed(1)

describe.each(['beacon', 'reveals'] as const)('with seeds of %s', (variant) => {
  const families = rescueFamilies.filter(
    ({ name }) => variant === 'beacon' || name === 'training jobs',
  )
  test.each(families)('$name come home from every state', { timeout: 600_000 }, async (family) => {
    const createWorld = worldOf(variant)
    const search = await searchRescues(family, {
      createWorld,
      check: checkNothingLeft,
      isFree: true,
    })
    const { states, rescues, longest } = search
    found.push(...states)
    console.info(
      `${family.name}: ${states.length} states, ${rescues} rescues, the longest ` +
        `${days(longest.seconds)} days of ${days(longest.statedSeconds)} stated`,
    )
    expect(states.length).toBeGreaterThan(1)
  })
})

/** All enumerations of states under a folder of sources. */
function enumerationsUnder(folder: string, extension: string) {
  const root = join(import.meta.dirname, '../../../../', folder)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter((file) => file.endsWith(extension) && /(^|\/)src\//.test(`${folder}/${file}`))
    .map((file) => readFileSync(join(root, file), 'utf8'))
  return stateEnumerations(sources.join('\n'))
}

describe('statuses', () => {
  test.each([
    ['contracts/evm', '.sol', evmStatuses, evmExempt],
    ['contracts/solana/program', '.rs', solanaStatuses, solanaExempt],
  ] as const)('of %s occur in a found state each', (folder, extension, table, exempt) => {
    const enumerations = enumerationsUnder(folder, extension)
    expect(enumerations.size).toBeGreaterThan(5)
    const statuses = new Set(found.flatMap((state) => state.statuses))
    console.info(`${found.length} states with ${statuses.size} statuses`)
    expect(missingStatuses(enumerations, { table, exempt, found: statuses })).toEqual([])
  })

  test('of proposals, which are those of a library, occur in a found state each', () => {
    const statuses = new Set(found.flatMap((state) => state.statuses))
    expect(proposalStatuses.filter((one) => !statuses.has(`proposal.${one}`))).toEqual([])
  })

  test('that no state has are told by name', () => {
    const enumerations = stateEnumerations('enum DealState { None, Active, Frozen }')
    const table = { DealState: { Active: 'deal.active' } }
    expect(missingStatuses(enumerations, { table, exempt: {}, found: new Set() })).toEqual([
      'DealState.Active: no state of the search has deal.active',
      'DealState.Frozen: the table of statuses has no row for it',
    ])
  })
})
