import { GENERAL_DOMAIN, WEIGHT_WINDOW_SECONDS } from '@ostrom/ledger'
import { type AccountId, assert, Hex, Sortition } from '@ostrom/protocol'
import { approximately, holds, inEther, isRefused, type PortAttack } from '../attack.ts'
import { beaconValueOf, finalizeNext } from '../beacon-rounds.ts'
import {
  depositStake,
  enlist,
  itemsOf,
  JUROR_WEIGHT,
  jurorNames,
  POOL,
  serveAll,
} from '../court-market.ts'
import { requireCourt, UNIT } from '../court-network.ts'
import { accuse, type JurorSeat, seatJury, seatsIn } from '../jury-trial.ts'
import { disputeNewDataset } from '../own-dataset.ts'

// Attacks by a stake that is added late, moved, or split.

const DOMAIN = '100 ether'

/** Number of beacon values over which seats are counted. */
const VALUES = 10_000

const lateEnlistment: PortAttack = {
  name: 'join, split, leave after the opening',
  plays: 'Changes the weights of a domain between the opening of a case and its jury.',
  needs: 'ports',
  async run(scene) {
    const { model: domain } = scene.activeOffer
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'friend', served)
    const dust = Array.from({ length: 10 }, (_, index) => `dust ${index}`)
    // Seats if the new accounts do not exist.
    const without = await scene.withRevert(() => seatJury(scene, { caseId, names: jurorNames }))
    const own = await Promise.all(['whale', ...dust].map((name) => scene.participant(name)))
    let seats: readonly JurorSeat[] = []
    const { gain, gas } = await scene.measure(own, async () => {
      await enlist(scene, 'whale', { domain, weight: 1_000n * UNIT })
      await Promise.all(dust.map((name) => enlist(scene, name, { domain, weight: UNIT / 10n })))
      const juror = await scene.participant('juror 1')
      await requireCourt(juror).enlist({ account: juror.account, domain, weight: 0n })
      seats = await seatJury(scene, { caseId, names: [...jurorNames, 'whale', ...dust] })
      const whale = await scene.participant('whale')
      await requireCourt(whale).enlist({ account: whale.account, domain, weight: 0n })
    })
    const text = (list: readonly JurorSeat[]) =>
      list.map(({ name, seats }) => `${name}:${seats}`).join()
    return {
      auditFinding: 'EVM-3',
      domain: DOMAIN,
      staked: 1_001n * UNIT,
      gain,
      cost: -gain,
      gas,
      stated: 'no effect',
      measured: 'no effect: the 20 jurors have the same seats, and the new accounts have none',
      claims: [
        holds('all seats are what they would have been', text(seats) === text(without)),
        holds('there are seats', seats.length > 0),
      ],
    }
  },
}

const sameBlock: PortAttack = {
  name: 'enlist in the block of the opening',
  plays: 'Adds weight in the second in which a case is opened.',
  needs: 'ports',
  async run(scene) {
    const { model: domain } = scene.activeOffer
    const served = await serveAll(scene, scene.activeOffer)
    await depositStake(scene, 'whale', { court: 1_000n * UNIT })
    const [whale, friend] = await Promise.all([
      scene.participant('whale'),
      scene.participant('friend'),
    ])
    const { account } = whale
    const audits = requireCourt(friend)
    // Approves the bond first, so that the accusation needs only one transaction.
    const spender = scene.bondTaker
    assert(friend.approvals, 'the chain has approvals')
    await friend.approvals.approve({ spender, asset: friend.nativeAsset, amount: UNIT })
    let caseId = 0n
    const { gas } = await scene.measure([whale], async () => {
      await finalizeNext(scene)
      const items = itemsOf(served)
      await scene.inSameSecond([
        () => requireCourt(whale).enlist({ account, domain, weight: 1_000n * UNIT }),
        async () => {
          caseId = (await audits.accuse(items)).id
        },
      ])
    })
    const seen = await audits.courtCase(caseId)
    const atSeconds = seen?.openedAtSeconds ?? 0n
    const names = [...jurorNames, 'whale']
    const seats = await seatJury(scene, { caseId, names })
    const later = await audits.weightAt({ account, domain, atSeconds: atSeconds + 1n })
    const total = await audits.settledTotalAt({ domain, atSeconds })
    return {
      domain: DOMAIN,
      staked: 1_000n * UNIT,
      gain: 0n,
      gas,
      stated: 'weight of the opening second does not count',
      measured: 'the new weight gets no seat, and the whole is 100 ether',
      claims: [
        holds('it was enlisted a second later', later === 1_000n * UNIT),
        holds(
          'it has no seat',
          seats.every(({ name }) => name !== 'whale'),
        ),
        approximately({ what: 'the whole, in ether', stated: 100, found: inEther(total) }, 0.0001),
      ],
    }
  },
}

const twoDomains: PortAttack = {
  name: 'one stake in two domains',
  plays: 'Enlists the same stake for two domains.',
  needs: 'ports',
  async run(scene) {
    const { model: domain } = scene.activeOffer
    const juror = await scene.participant('juror 1')
    const { account } = juror
    const audits = requireCourt(juror)
    const words = { account, domain: GENERAL_DOMAIN, weight: 1n }
    let refused = false
    let sum = 0n
    const { gain, gas } = await scene.measure([juror], async () => {
      refused = await isRefused(audits.enlist(words), 'stake-too-low')
      await audits.enlist({ account, domain, weight: 2n * UNIT })
      await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: 3n * UNIT })
      await scene.advance(2n)
      const atSeconds = await scene.now()
      for (const one of [domain, GENERAL_DOMAIN]) {
        sum += await audits.weightAt({ account, domain: one, atSeconds })
      }
    })
    return {
      domain: DOMAIN,
      staked: JUROR_WEIGHT,
      gain,
      gas,
      stated: 'the second enlistment is refused',
      measured: 'refused; a divided stake has the same weight in all domains together',
      claims: [
        holds('more than the stake is refused', refused),
        approximately({ what: 'sum of its weights', stated: 5, found: inEther(sum) }, 0.0001),
      ],
    }
  },
}

const weightMoving: PortAttack = {
  name: 'move stake from case to case',
  plays: 'Moves its weight to another domain as soon as a case of the first is open.',
  needs: 'ports',
  async run(scene) {
    const { model } = scene.activeOffer
    const weight = 143n * UNIT
    // Half of the honest jurors judge the general domain.
    const general = jurorNames.slice(0, 10)
    for (const name of general) {
      const ledger = await scene.participant(name)
      const { account } = ledger
      const audits = requireCourt(ledger)
      await audits.enlist({ account, domain: model, weight: 0n })
      await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: JUROR_WEIGHT })
      await ledger.deposit({ asset: ledger.nativeAsset, amount: UNIT })
    }
    const whale = await scene.participant('whale')
    const { account } = whale
    const audits = requireCourt(whale)
    const names = [...jurorNames, 'whale']
    let share: number[] = []
    const { gain, gas } = await scene.measure([whale], async () => {
      await enlist(scene, 'whale', { domain: model, weight })
      // Advances past the first days of the network, until all of the attacker's weight counts.
      await scene.advance(2n * WEIGHT_WINDOW_SECONDS + 1n)
      const served = await serveAll(scene, scene.activeOffer)
      const first = await accuse(scene, 'friend', served)
      await audits.enlist({ account, domain: model, weight: 0n })
      await audits.enlist({ account, domain: GENERAL_DOMAIN, weight })
      await scene.advance(1n)
      const challenger = await scene.participant('friend')
      const proposer = await scene.participant('stranger')
      const id = await disputeNewDataset({ proposer, challenger }, { seed: 7 })
      share = []
      for (const caseId of [first, id]) {
        const seats = await seatJury(scene, { caseId, names })
        const all = seatsIn(seats, names)
        share.push(Number(seatsIn(seats, ['whale'])) / Number(all))
      }
    })
    return {
      domain: '50 ether in each of two domains',
      staked: weight,
      gain,
      gas,
      stated: 'a stake counts in one domain; moved stake counts three days later',
      measured:
        `stake that moves a second after the first opening has ` +
        `${share.map((one) => `${Math.round(one * 100)} %`).join(' and ')} of the seats ` +
        'in the first and second case',
      claims: [
        approximately({ what: 'share of the first case', stated: 0.73, found: share[0] ?? 0 }, 0.1),
        holds('no seat in the case of the other domain', share[1] === 0),
      ],
    }
  },
}

const account = (byte: number): AccountId => Hex.from(new Uint8Array(20).fill(byte)) as AccountId

/**
 * Returns the mean and the variance of the seats that 40 of 100 ether get if they are divided among
 * `pieces` accounts.
 */
function seatsFor(pieces: number): { readonly mean: number; readonly variance: number } {
  const weight = (40n * UNIT) / BigInt(pieces)
  const shares = Array.from({ length: pieces }, (_, index) => ({
    account: account(index + 1),
    expected: 21n,
    weight,
    total: POOL,
  }))
  const counts = Array.from({ length: VALUES }, (_, number) => {
    const seed = beaconValueOf(number)
    return Number(shares.reduce((sum, share) => sum + Sortition.seats(seed, share), 0n))
  })
  const mean = counts.reduce((sum, one) => sum + one, 0) / VALUES
  const variance = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / VALUES
  return { mean, variance }
}

const weightSplitting: PortAttack = {
  name: 'split stake over several accounts',
  plays: 'Splits its stake over several accounts, to be drawn more often.',
  needs: 'ports',
  async run(scene) {
    const { model: domain } = scene.activeOffer
    const pieces = Array.from({ length: 8 }, (_, index) => `piece ${index}`)
    const own = await Promise.all(pieces.map((name) => scene.participant(name)))
    const { gain, gas } = await scene.measure(own, async () => {
      for (const name of pieces) await enlist(scene, name, { domain, weight: JUROR_WEIGHT })
    })
    await scene.advance(1n)
    // For each seed, the chain's seats must equal those of `Sortition` in packages/verification.
    const atSeconds = await scene.now()
    const audits = requireCourt(await scene.participant('stranger'))
    let same = true
    for (let number = 0; number < 25; number++) {
      const seed = beaconValueOf(number)
      for (const { account } of own) {
        const expected = 21
        const found = await audits.seatsForSeed({ seed, account, domain, atSeconds, expected })
        const share = { account, expected: 21n, weight: JUROR_WEIGHT, total: POOL + 40n * UNIT }
        same &&= found === Sortition.seats(seed, share)
      }
    }
    const [whole, cut] = [seatsFor(1), seatsFor(8)]
    const text = ({ mean, variance }: typeof whole) => `${mean.toFixed(2)} (${variance.toFixed(2)})`
    return {
      domain: DOMAIN,
      staked: 40n * UNIT,
      gain,
      gas,
      stated: 'no effect on the distribution: 40 ether have 8.4 seats, in one account or in 8',
      measured:
        `mean (variance) of seats over ${VALUES} values: ` +
        `one account ${text(whole)}, eight accounts ${text(cut)}`,
      claims: [
        holds('the chain seats as the library does', same),
        approximately({ what: 'mean of one account', stated: 8.4, found: whole.mean }, 0.02),
        approximately({ what: 'mean of eight', stated: 8.4, found: cut.mean }, 0.02),
        approximately(
          { what: 'variance of one account', stated: 8.4, found: whole.variance },
          0.06,
        ),
        approximately({ what: 'variance of eight', stated: 8.4, found: cut.variance }, 0.06),
      ],
    }
  },
}

export const weightAttacks: readonly PortAttack[] = [
  lateEnlistment,
  sameBlock,
  twoDomains,
  weightMoving,
  weightSplitting,
]
