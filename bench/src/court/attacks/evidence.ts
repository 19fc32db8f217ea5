import { assert, type Hash, Receipt, Request, Sortition, Voucher } from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import { type Attack, atLeast, ether, holds, inEther, isRefused, near, percent } from '../attack.ts'
import {
  DOMAIN,
  JUROR_WEIGHT,
  jurorNames,
  openSession,
  receiptsOf,
  serve,
  serveAll,
  stakeOf,
  voucherOf,
} from '../market.ts'
import { VALUES } from '../odds.ts'
import { auditsOf, SINK, UNIT } from '../town.ts'
import { finalizeNext, seedOf, valueNumbered } from '../trial.ts'

// What is judged, and who chooses it.

/** Sessions that a jury looks at: `JURY_SUBJECTS_MAX` of packages/node. */
const JUDGED = 64
const SEEDS = 400

/** How often none of the provider's real sessions is judged, beside so many of the same size. */
function hiddenBeside(clean: readonly { readonly id: Hash; readonly paid: bigint }[]): number {
  const real = [1, 2, 3].map((number) => ({ id: valueNumbered(number), paid: UNIT }))
  const known = new Set<Hash>(real.map(({ id }) => id))
  let hidden = 0
  for (let number = 0; number < SEEDS; number++) {
    const picked = Sampling.picked(
      seedOf(valueNumbered(number), 1n, 0),
      [...real, ...clean],
      JUDGED,
    )
    if (!picked.some(({ id }) => known.has(id))) hidden++
  }
  return hidden / SEEDS
}

const cleanDust: Attack = {
  name: 'clean dust',
  async play(scene) {
    const { stall } = scene
    const [client, provider] = await Promise.all([scene.party('client 1'), scene.party('provider')])
    const sink = async () => client.balance(SINK, client.nativeAsset)
    const options = { stall, client: 'client 1', answers: 1 }
    // A few of the 64: each costs the same gas.
    const dust = 8
    const { gas } = await scene.measure([client, provider], async () => {
      for (let count = 0; count < dust; count++) await serve(scene, { ...options, paid: 1_000n })
    })
    const subjects = (count: number, paid: bigint) =>
      Array.from({ length: count }, (_, number) => ({ id: valueNumbered(10_000 + number), paid }))
    const byDust = hiddenBeside(subjects(640, 1_000n))
    // As much clean volume as hides the three real ether half of the time.
    let volume = 3
    while (hiddenBeside(subjects(volume, UNIT)) < 0.5) volume *= 2
    const before = await sink()
    const served = await serve(scene, { ...options, paid: UNIT })
    await scene.advance(3n * 86_400n)
    await client.collectPay({ escrow: 'sessions', subjects: [served.id] })
    const fee = (await sink()) - before
    const cost = fee * BigInt(volume)
    return {
      attack: this.name,
      old: 'EVM-13',
      domain: DOMAIN,
      staked: 0n,
      gain: -cost,
      cost,
      chance: 0,
      gas: (gas * BigInt(JUDGED)) / BigInt(dust),
      granted: 0n,
      stated: 'as much paid volume as the real: a tenth of it in fees',
      found:
        `640 sessions of 1,000 wei hide 3 of an ether in ${percent(byDust)} of draws; ` +
        `${volume} ether of clean work in half of them, for ${ether(cost)} of fees`,
      claims: [
        near({ what: 'fee of an ether', stated: 0.1, found: inEther(fee) }, 0.001),
        near({ what: 'hidden by dust', stated: 0, found: byDust }, 0),
        atLeast({ what: 'clean volume by the real', stated: 1, found: volume / 3 }),
      ],
    }
  },
}

const clientAnchors: Attack = {
  name: 'a client anchors what no provider signed',
  async play(scene) {
    const { stall } = scene
    const [client, friend] = await Promise.all([scene.party('client 1'), scene.party('friend')])
    const opened = await openSession(scene, { stall, client: 'client 1', paid: UNIT })
    const { items } = receiptsOf(opened, { model: stall.model, answers: 4 })
    const last = await voucherOf(opened, valueNumbered(1), 1_000n)
    const refusals: boolean[] = []
    const { gain, gas } = await scene.measure([client, friend], async () => {
      refusals.push(await isRefused(client.settle(last), 'account-mismatch'))
      refusals.push(await isRefused(friend.settle(last), 'account-mismatch'))
      await finalizeNext(scene)
      const words = { subject: opened.id, account: friend.account }
      refusals.push(await isRefused(auditsOf(friend).demandReceipt(words), 'receipt-not-anchored'))
      refusals.push(await isRefused(auditsOf(friend).accuse(items), 'receipt-not-anchored'))
    })
    return {
      attack: this.name,
      old: 'EVM-1c, 1e',
      domain: DOMAIN,
      staked: 0n,
      gain,
      cost: 0n,
      chance: 1,
      gas,
      granted: 0n,
      stated: 'roots that the provider sent or signed alone',
      found: 'refused: settling, demanding, accusing',
      claims: [holds('all four are refused', refusals.length === 4 && refusals.every(Boolean))],
    }
  },
}

const clientClaims: Attack = {
  name: 'a client claims its own request',
  async play(scene) {
    const { stall } = scene
    const [client, provider] = await Promise.all([scene.party('client 1'), scene.party('provider')])
    const { domain } = client
    const terms: Request.RequestTerms = {
      client: client.account,
      signer: client.account,
      modelVersion: stall.model,
      asset: client.nativeAsset,
      pricesMax: stall.offer.prices,
      costMax: UNIT,
      filter: Request.anyProvider,
      deadlineSeconds: (await scene.now()) + 600n,
      nonce: 1n,
      held: false,
    }
    const id = Request.idOf(terms, domain)
    await client.openRequest({ terms })
    const lock = { requestId: id, offer: stall.offer, addresses: [], sealKey: valueNumbered(3) }
    await provider.lockRequest(lock)
    const voucher = { sessionId: id, total: 1n, count: 1_000n, receiptsRoot: valueNumbered(1) }
    const signature = await client.signer.sign(Voucher.hash(voucher, Request.domain(domain)))
    let refused = false
    const { gain, gas } = await scene.measure([client], async () => {
      refused = await isRefused(client.claimRequest({ voucher, signature }), 'account-mismatch')
    })
    return {
      attack: this.name,
      old: 'EVM-1d',
      domain: DOMAIN,
      staked: 0n,
      gain,
      cost: 0n,
      chance: 1,
      gas,
      granted: 0n,
      stated: 'roots that the provider sent or signed alone',
      found: 'refused',
      claims: [holds('it is refused', refused)],
    }
  },
}

/** Seats of those who may demand a receipt: `SEATS` of Demands.sol. */
const DEMANDERS = 5

const demandFirst: Attack = {
  name: 'a friend demands first',
  async play(scene) {
    const { stall } = scene
    const served = await serveAll(scene, stall)
    const [item] = served[0]?.items ?? []
    assert(item, 'an answer was given')
    const epoch = await finalizeNext(scene)
    const friend = await scene.party('friend')
    const audits = auditsOf(friend)
    const [anchor] = await audits.anchors(item.receipt.sessionId)
    const value = await audits.beaconValue(epoch)
    assert(anchor && value, 'the receipt is drawn')
    const subject = Receipt.idOf(item.receipt, friend.domain)
    const seed = Sampling.seedOf(value, subject)
    const drawn: string[] = []
    for (const name of jurorNames) {
      const juror = await scene.party(name)
      const { account } = juror
      const words = { seed, account, modelVersion: stall.model, atSeconds: anchor.atSeconds }
      if (await audits.mayDemand(words)) drawn.push(name)
      await juror.deposit({ asset: juror.nativeAsset, amount: UNIT })
    }
    // The first of them is a friend of the provider's, who is shown what it asks for.
    const demanded: bigint[] = []
    for (const name of drawn) {
      const juror = await scene.party(name)
      const { account } = juror
      demanded.push((await auditsOf(juror).demandTranscript({ item, account })).id)
    }
    const others = jurorNames.filter((name) => !drawn.includes(name))
    const outsider = await scene.party(others[0] as string)
    const outside = auditsOf(outsider).demandTranscript({ item, account: outsider.account })
    const refused = await isRefused(outside, 'not-drawn')
    // None honest is drawn of two thirds.
    let none = 0
    const share = { account: outsider.account, expected: BigInt(DEMANDERS), weight: 2n, total: 3n }
    for (let number = 0; number < VALUES; number++) {
      if (Sortition.seats(valueNumbered(number), share) === 0n) none++
    }
    const chance = none / VALUES
    return {
      attack: this.name,
      old: 'EVM-6',
      domain: DOMAIN,
      staked: 50n * UNIT,
      gain: 0n,
      cost: 0n,
      chance,
      gas: 0n,
      granted: 0n,
      stated: 'each who is drawn demands; 3.6 % a receipt are drawn by friends alone',
      found: `all ${drawn.length} who are drawn demand, nobody else; ${percent(chance)} a receipt`,
      claims: [
        holds('more than one demands', demanded.length > 1),
        holds('who is not drawn does not', refused),
        near({ what: 'receipts without an honest one', stated: 0.036, found: chance }, 0.15),
      ],
    }
  },
}

/** Answers of which a juror with a twentieth of the weight is drawn for several dozen. */
const ANSWERS = 200

const demandAll: Attack = {
  name: 'demand all at once of a provider that is offline',
  async play(scene) {
    const { stall } = scene
    const words = { stall, client: 'client 1', paid: UNIT, answers: ANSWERS }
    const { items } = await serve(scene, words)
    await finalizeNext(scene)
    const [rival, provider] = await Promise.all([scene.party('juror 1'), scene.party('provider')])
    await rival.deposit({ asset: rival.nativeAsset, amount: UNIT })
    const audits = auditsOf(rival)
    const { account } = rival
    const before = await stakeOf(scene, 'provider')
    const ids: bigint[] = []
    const { gain, gas } = await scene.measure([rival], async () => {
      for (const item of items) {
        const demanded = audits.demandTranscript({ item, account })
        const refused = await isRefused(demanded, 'not-drawn')
        if (!refused) ids.push((await demanded).id)
      }
      // Each waits for those before it. Half of them are told of a day later, as another failure.
      const half = Math.ceil(ids.length / 2)
      const { untilSeconds = 0n } = (await audits.demand(ids[half - 1] ?? 0n)) ?? {}
      await scene.advance(untilSeconds - (await provider.nowSeconds()))
      for (const id of ids.slice(0, half)) await audits.concludeDemand(id)
      await scene.advance(86_400n)
      for (const id of ids.slice(half)) await audits.concludeDemand(id)
    })
    const lost = before - (await stakeOf(scene, 'provider'))
    const { isExcluded } = await audits.courtRecord(provider.account)
    return {
      attack: this.name,
      domain: DOMAIN,
      staked: JUROR_WEIGHT,
      gain,
      cost: 0n,
      chance: 1,
      gas,
      granted: UNIT / 200n,
      stated: 'an outage costs 0.05, a tenth of it to who demanded, however late they tell of it',
      found: `${ids.length} demands take ${ether(lost)} of ${ether(before)}, for ${ether(gain)}`,
      claims: [
        atLeast({ what: 'demands', stated: 20, found: ids.length }),
        near({ what: 'taken of the stake', stated: 0.05, found: inEther(lost) }, 1e-9),
        holds('it is not excluded', !isExcluded),
      ],
    }
  },
}

export const evidenceAttacks: readonly Attack[] = [
  cleanDust,
  clientAnchors,
  clientClaims,
  demandFirst,
  demandAll,
]
