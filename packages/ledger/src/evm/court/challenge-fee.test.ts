// Goal: at a high gas price, the bond that the ledger states for a challenge of a long answer
// covers the bond that the contract takes, so that the challenge is opened.
// Method: the contracts on a development chain whose price of gas is set.

import { expect, test } from 'vitest'
import {
  challengers,
  createCourtFixture,
  createWithJurors,
  finalizeNextEpoch,
  serveSession,
} from '../../conformance/court/fixture.ts'
import { createScenario } from '../../conformance/world.ts'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { createTestWorld } from '../world.fixture.ts'

const BASE_FEE = 10n * 10n ** 9n
const INPUT_TOKENS = 10_000n

const anvil = anvilOfTests()

// Finding: DAT-8
test('a challenge of a long answer opens with the announced bond', async () => {
  const scenario = await createScenario(await createTestWorld(anvil))
  const court = await createCourtFixture(scenario)
  const client = court.clients[0] as Ledger
  const answer = { client, total: 3_000_001n, answers: 1, inputTokens: INPUT_TOKENS }
  const { items } = await createWithJurors(
    async () => {
      const made = await serveSession(scenario, answer)
      await finalizeNextEpoch(scenario)
      return made
    },
    async (made) => (await challengers(scenario, made.items[0]!)).length > 0,
  )
  const item = items[0]!
  const [validator] = (await challengers(scenario, item)) as [Ledger]
  const { account, nativeAsset: asset } = validator
  const dataChallenges = requireMember(validator, 'dataChallenges')
  await anvil.request('anvil_setNextBlockBaseFeePerGas', [`0x${BASE_FEE.toString(16)}`])
  await scenario.advance(0n)
  const { inputTokens, outputTokens } = item.receipt
  const fee = await dataChallenges.challengeFee(inputTokens + outputTokens)
  const { seatFee } = await validator.parameters()
  expect(fee).toBeGreaterThan(20n * seatFee)
  const had = await validator.balance(account, asset)
  if (had > fee) await validator.withdraw({ asset, amount: had - fee })
  else await validator.deposit({ asset, amount: fee - had })
  const { id } = await dataChallenges.challengeTranscript({ item, account })
  const left = await validator.balance(account, asset)
  // The contract takes more than the pay of ten seats, and no more than the stated bond.
  expect(fee - left).toBeGreaterThan(10n * seatFee)
  expect(left).toBeGreaterThanOrEqual(0n)
  const whole = { id, part: 0, last: true, sealed: new Uint8Array(32) }
  await requireMember(scenario.provider, 'dataChallenges').supplyTranscript(whole)
  expect((await dataChallenges.dataChallenge(id))?.status).toBe('supplied')
})
