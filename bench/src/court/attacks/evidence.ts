import { type EvidenceItem, requireMember } from '@ostrom/ledger'
import { assert, type Hash, Receipt, Request, Sortition, Voucher } from '@ostrom/protocol'
import { sampleRequestTerms, sampleVoucher } from '@ostrom/protocol/testing'
import { AuditSampling } from '@ostrom/verification'
import {
  approximately,
  atLeast,
  formatEther,
  formatPercent,
  holds,
  inEther,
  isRefused,
  type PortAttack,
} from '../attack.ts'
import { beaconValueOf, finalizeNext } from '../beacon-rounds.ts'
import {
  DOMAIN,
  itemsOf,
  JUROR_WEIGHT,
  jurorNames,
  openSession,
  receiptsOf,
  serveAll,
  serveSession,
  stakeOf,
  voucherOf,
} from '../court-market.ts'
import { requireCourt, UNIT } from '../court-network.ts'
import { seedOf } from '../jury-trial.ts'
import { BEACON_SAMPLES } from '../ruling-probabilities.ts'

// Attacks on the evidence of cases: on the receipts that are anchored, judged or demanded.

/** Number of sessions that a jury examines: `JURY_SUBJECTS_MAX` of packages/node. */
const EVIDENCE_RECEIPTS = 64
const SEEDS = 400

/**
 * Returns the probability that the jury judges none of three cheated sessions of one ether each, if
 * the provider also served the `clean` sessions honestly.
 */
function hiddenBeside(clean: readonly { readonly id: Hash; readonly paid: bigint }[]): number {
  const real = [1, 2, 3].map((number) => ({ id: beaconValueOf(number), paid: UNIT }))
  const receiptIds = new Set<Hash>(real.map(({ id }) => id))
  let hidden = 0
  for (let number = 0; number < SEEDS; number++) {
    const picked = AuditSampling.weightedSample(
      seedOf(beaconValueOf(number), 1n, 0),
      [...real, ...clean],
      EVIDENCE_RECEIPTS,
    )
    if (!picked.some(({ id }) => receiptIds.has(id))) hidden++
  }
  return hidden / SEEDS
}

const cleanDust: PortAttack = {
  name: 'dilute the evidence',
  plays: 'Serves many cheap honest sessions, so that jurors are not drawn the cheated ones.',
  needs: 'ports',
  async run(scene) {
    const { activeOffer, treasury } = scene
    const [client, provider] = await Promise.all([
      scene.participant('client 1'),
      scene.participant('provider'),
    ])
    const sink = async () => client.balance(treasury, client.nativeAsset)
    const options = { stall: activeOffer, client: 'client 1', answers: 1 }
    // Measures only eight sessions: each costs the same gas, and 64 sessions eight times as much.
    const dust = 8
    const { gas } = await scene.measure([client, provider], async () => {
      for (let count = 0; count < dust; count++)
        await serveSession(scene, { ...options, paid: 1_000n })
    })
    const subjects = (count: number, paid: bigint) =>
      Array.from({ length: count }, (_, number) => ({ id: beaconValueOf(10_000 + number), paid }))
    const byDust = hiddenBeside(subjects(640, 1_000n))
    // Number of clean sessions of one ether that hide the three cheated sessions with a probability
    // of at least one half. Doubled from three until it suffices.
    let volume = 3
    while (hiddenBeside(subjects(volume, UNIT)) < 0.5) volume *= 2
    const before = await sink()
    const served = await serveSession(scene, { ...options, paid: UNIT })
    await scene.advance(3n * 86_400n)
    await client.collectPay({ escrow: 'sessions', subjects: [served.id] })
    const fee = (await sink()) - before
    const cost = fee * BigInt(volume)
    return {
      auditFinding: 'EVM-13',
      domain: DOMAIN,
      gain: -cost,
      cost,
      chance: 0,
      gas: (gas * BigInt(EVIDENCE_RECEIPTS)) / BigInt(dust),
      stated: 'needs at least as much honest as cheated volume, and pays a tenth of it in fees',
      measured:
        `640 sessions of 1,000 wei hide 3 ether of cheats in ${formatPercent(byDust)} of draws; ` +
        `honest sessions of ${volume} ether hide them in half, for fees of ${formatEther(cost)}`,
      claims: [
        approximately({ what: 'fee of an ether', stated: 0.1, found: inEther(fee) }, 0.001),
        approximately({ what: 'hidden by dust', stated: 0, found: byDust }, 0),
        atLeast({ what: 'clean volume by the real', stated: 1, found: volume / 3 }),
      ],
    }
  },
}

const clientAnchors: PortAttack = {
  name: 'a client anchors a root of its own',
  plays: 'A client settles with a root of its own, and accuses the provider by it.',
  needs: 'ports',
  async run(scene) {
    const { activeOffer } = scene
    const [client, friend] = await Promise.all([
      scene.participant('client 1'),
      scene.participant('friend'),
    ])
    const opened = await openSession(scene, { stall: activeOffer, client: 'client 1', paid: UNIT })
    const { items } = receiptsOf(opened, { model: activeOffer.model, answers: 4 })
    const last = await voucherOf(opened, beaconValueOf(1), 1_000n)
    const refusals: boolean[] = []
    const { gain, gas } = await scene.measure([client, friend], async () => {
      refusals.push(await isRefused(client.settle(last), 'account-mismatch'))
      refusals.push(await isRefused(friend.settle(last), 'account-mismatch'))
      await finalizeNext(scene)
      const words = { subject: opened.id, account: friend.account }
      refusals.push(
        await isRefused(
          requireMember(friend, 'dataChallenges').challengeReceipt(words),
          'receipt-not-anchored',
        ),
      )
      refusals.push(await isRefused(requireCourt(friend).accuse(items), 'receipt-not-anchored'))
    })
    return {
      auditFinding: 'EVM-1c, 1e',
      domain: DOMAIN,
      gain,
      gas,
      stated: 'the chain accepts only roots that the provider sent or signed',
      measured: 'settlement, data challenge and accusation are refused',
      claims: [holds('all four are refused', refusals.length === 4 && refusals.every(Boolean))],
    }
  },
}

const clientClaims: PortAttack = {
  name: 'a client claims its own request',
  plays: 'A client claims its request with a root of its own.',
  needs: 'ports',
  async run(scene) {
    const { activeOffer } = scene
    const [client, provider] = await Promise.all([
      scene.participant('client 1'),
      scene.participant('provider'),
    ])
    const { domain } = client
    const terms = sampleRequestTerms({
      client: client.account,
      signer: client.account,
      modelVersion: activeOffer.model,
      asset: client.nativeAsset,
      pricesMax: activeOffer.offer.prices,
      costMax: UNIT,
      deadlineSeconds: (await scene.now()) + 600n,
    })
    const id = Request.idOf(terms, domain)
    await client.openRequest({ terms })
    const lock = {
      requestId: id,
      offer: activeOffer.offer,
      addresses: [],
      sealKey: beaconValueOf(3),
    }
    await provider.lockRequest(lock)
    const voucher = sampleVoucher({ sessionId: id, total: 1n, count: 1_000n })
    const signature = await client.signer.sign(Voucher.hash(voucher, Request.domain(domain)))
    let refused = false
    const { gain, gas } = await scene.measure([client], async () => {
      refused = await isRefused(client.claimRequest({ voucher, signature }), 'account-mismatch')
    })
    return {
      auditFinding: 'EVM-1d',
      domain: DOMAIN,
      gain,
      gas,
      stated: 'the chain accepts only roots that the provider sent or signed',
      measured: 'the claim is refused',
      claims: [holds('it is refused', refused)],
    }
  },
}

/** Expected number of seats that may challenge a receipt: `SEATS` of DataChallenges.sol. */
const CHALLENGERS = 5

const challengeFirst: PortAttack = {
  name: 'a friend challenges first',
  plays: 'A drawn friend demands a transcript before the honest validators.',
  needs: 'ports',
  isRandom: true,
  async run(scene) {
    const { activeOffer } = scene
    const served = await serveAll(scene, activeOffer)
    const epoch = await finalizeNext(scene)
    const friend = await scene.participant('friend')
    const audits = requireCourt(friend)
    const dataChallenges = requireMember(friend, 'dataChallenges')
    const value = await audits.beaconValue(epoch)
    assert(value, 'the receipts are drawn')
    const drawnFor = async (item: EvidenceItem): Promise<string[]> => {
      const [anchor] = await audits.anchors(item.receipt.sessionId)
      assert(anchor, 'the session is settled')
      const seed = AuditSampling.subjectSeed(value, Receipt.idOf(item.receipt, friend.domain))
      const names: string[] = []
      for (const name of jurorNames) {
        const { account } = await scene.participant(name)
        const words = {
          seed,
          account,
          modelVersion: activeOffer.model,
          atSeconds: anchor.atSeconds,
        }
        if (await dataChallenges.mayChallenge(words)) names.push(name)
      }
      return names
    }
    // Few validators are drawn for some receipts, so the attack uses the first receipt with several
    // drawn validators.
    let item: EvidenceItem | undefined
    let drawn: string[] = []
    for (const one of itemsOf(served)) {
      item = one
      drawn = await drawnFor(one)
      if (drawn.length > 1) break
    }
    assert(item, 'an answer was given')
    for (const name of jurorNames) {
      const juror = await scene.participant(name)
      await juror.deposit({ asset: juror.nativeAsset, amount: UNIT })
    }
    // The first drawn validator colludes with the provider, which shows it all demanded data.
    const demanded: bigint[] = []
    for (const name of drawn) {
      const juror = await scene.participant(name)
      const { account } = juror
      demanded.push(
        (await requireMember(juror, 'dataChallenges').challengeTranscript({ item, account })).id,
      )
    }
    const others = jurorNames.filter((name) => !drawn.includes(name))
    const outsider = await scene.participant(others[0] as string)
    const outside = requireMember(outsider, 'dataChallenges').challengeTranscript({
      item,
      account: outsider.account,
    })
    const refused = await isRefused(outside, 'not-selected')
    // Probability that no honest validator is drawn if the honest validators have two thirds of the
    // weight.
    let none = 0
    const share = {
      account: outsider.account,
      expected: BigInt(CHALLENGERS),
      weight: 2n,
      total: 3n,
    }
    for (let number = 0; number < BEACON_SAMPLES; number++) {
      if (Sortition.seats(beaconValueOf(number), share) === 0n) none++
    }
    const chance = none / BEACON_SAMPLES
    return {
      auditFinding: 'EVM-6',
      domain: DOMAIN,
      staked: 50n * UNIT,
      gain: 0n,
      chance,
      gas: 0n,
      stated: 'all drawn validators may challenge; only friends are drawn for 3.6 % of receipts',
      measured:
        `all ${drawn.length} drawn validators may challenge, ` +
        `no other may; only friends are drawn for ${formatPercent(chance)} of receipts`,
      claims: [
        holds('more than one demands', demanded.length > 1),
        holds('an account that is not drawn may not', refused),
        approximately(
          { what: 'receipts without an honest one', stated: 0.036, found: chance },
          0.15,
        ),
      ],
    }
  },
}

/** Number of answers. A juror with a twentieth of the weight is drawn for several dozen of them. */
const ANSWERS = 200

const challengeAll: PortAttack = {
  name: 'challenge all answers of an offline provider',
  plays: 'Demands every transcript of a provider that cannot answer at present.',
  needs: 'ports',
  isRandom: true,
  async run(scene) {
    const { activeOffer } = scene
    const words = { stall: activeOffer, client: 'client 1', paid: UNIT, answers: ANSWERS }
    const { items } = await serveSession(scene, words)
    await finalizeNext(scene)
    const [rival, provider] = await Promise.all([
      scene.participant('juror 1'),
      scene.participant('provider'),
    ])
    await rival.deposit({ asset: rival.nativeAsset, amount: UNIT })
    const audits = requireCourt(rival)
    const dataChallenges = requireMember(rival, 'dataChallenges')
    const { account } = rival
    const before = await stakeOf(scene, 'provider')
    const ids: bigint[] = []
    const { gain, gas } = await scene.measure([rival], async () => {
      for (const item of items) {
        const demanded = dataChallenges.challengeTranscript({ item, account })
        const refused = await isRefused(demanded, 'not-selected')
        if (!refused) ids.push((await demanded).id)
      }
      // The deadline of each demand is after those of the earlier demands. The attacker reports
      // half of the missed deadlines a day later, as if the provider had failed again.
      const half = Math.ceil(ids.length / 2)
      const { untilSeconds = 0n } = (await dataChallenges.dataChallenge(ids[half - 1] ?? 0n)) ?? {}
      await scene.advance(untilSeconds - (await provider.nowSeconds()))
      for (const id of ids.slice(0, half)) await dataChallenges.concludeChallenge(id)
      await scene.advance(86_400n)
      for (const id of ids.slice(half)) await dataChallenges.concludeChallenge(id)
    })
    const lost = before - (await stakeOf(scene, 'provider'))
    const { isExcluded } = await audits.courtRecord(provider.account)
    return {
      domain: DOMAIN,
      staked: JUROR_WEIGHT,
      gain,
      gas,
      allowedProfit: UNIT / 200n,
      stated: 'an outage costs 0.05 once, also if reported late; the challenger gets a tenth',
      measured:
        `${ids.length} challenges take ${formatEther(lost)} of ${formatEther(before)}, ` +
        `for a gain of ${formatEther(gain)}`,
      claims: [
        atLeast({ what: 'demands', stated: 20, found: ids.length }),
        approximately({ what: 'taken of the stake', stated: 0.05, found: inEther(lost) }, 1e-9),
        holds('it is not excluded', !isExcluded),
      ],
    }
  },
}

export const evidenceAttacks: readonly PortAttack[] = [
  cleanDust,
  clientAnchors,
  clientClaims,
  challengeFirst,
  challengeAll,
]
