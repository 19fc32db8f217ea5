import { describe, expect } from 'vitest'
import { expectRefusal, type Scenario } from '../world.ts'
import { auditTest } from './fixture.ts'

/** Tests that a new minimum stake binds new sessions only, and changes bonds in proportion. */
export function minimumStakeSuite(scenario: () => Scenario): void {
  describe('the minimum stake', () => {
    const raised = 'refuses new sessions below a raised one, and continues open ones'
    auditTest(scenario, raised, async () => {
      const { client, provider, openSession, authorize, setParameter } = scenario()
      const { stakeMin, caseBond, beaconBond } = await client.parameters()
      const id = await openSession()
      const sessions = (await provider.stake(provider.account, 'sessions')).amount
      const requests = (await provider.stake(provider.account, 'requests')).amount
      await setParameter('stakeMin', (sessions + requests) * 2n)
      const factor = ((sessions + requests) * 2n) / stakeMin
      expect(await client.parameters()).toMatchObject({
        caseBond: caseBond * factor,
        beaconBond: beaconBond * factor,
      })
      await expectRefusal(provider.openSession(await authorize()), 'stake-too-low')
      await provider.closeSession({ sessionId: id })
      await setParameter('stakeMin', stakeMin)
      await provider.openSession(await authorize())
    })
  })
}
