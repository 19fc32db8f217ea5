import { GENERAL_DOMAIN, isLedgerError, type Ledger } from '@ostrom/ledger'
import { type Chain, createChain } from '@ostrom/ledger/memory'
import { assert, Findings, type Hash, Hex, Receipt } from '@ostrom/protocol'
import { createDice, type Dice } from '../dice.ts'
import { UNIT } from './cast.ts'
import { openMarket, type PlantedSession, serveAs } from './planted.ts'
import { auditsOf, secretsOf } from './stage.ts'

// What validators earn by plants, over epochs and seeds, by what they do: on the chain in memory,
// with its rules of findings, plants and pay.

/**
 * What a validator does. `audits`: looks, and is right as often as audits are. `clean`: says that
 * all is well without looking. `suspects`: says the opposite. `guesses`. `copies`: commits the root
 * that another committed. `silent`: commits nothing.
 */
export const habits = ['audits', 'clean', 'suspects', 'guesses', 'copies', 'silent'] as const
export type PayHabit = (typeof habits)[number]

/** How often an audit is right about a bad, and about a good, plant. */
const POWER = 0.95
const CALM = 0.99

/** Epochs of one run, and validators of each habit; those who audit are more. */
const EPOCHS = 12
const DILIGENT = 3

const EPOCH_SECONDS = 60n
const POOL = UNIT / 100n
const BOND = UNIT / 2n

/** Of ten plants, how many are bad. */
const BAD_SHARE = 0.5

export type PayOutcome = {
  readonly seed: number
  /** Paid in all, by habit, in base units; for each validator of it. */
  readonly paid: ReadonlyMap<PayHabit, bigint>
  /** Pools and bonds that planters put in, less what they got back. */
  readonly spent: bigint
  readonly refuted: number
  readonly plants: number
}

type Validator = { readonly habit: PayHabit; readonly ledger: Ledger }

type Planted = PlantedSession & {
  readonly id: bigint
  readonly epoch: bigint
  readonly isBad: boolean
  readonly salt: Hash
  readonly provider: Ledger
}

type Pay = {
  readonly chain: Chain
  readonly dice: Dice
  readonly validators: readonly Validator[]
  readonly planter: Ledger
  readonly client: Ledger
}

/** Plays one seed: a plant in each epoch, good or bad, found by validators of every habit. */
export async function runPay(seed: number): Promise<PayOutcome> {
  const dice = createDice(`pay ${seed}`)
  const chain = createChain({
    chainId: BigInt(seed) + 1n,
    auditRules: { epochSeconds: EPOCH_SECONDS },
    startSeconds: 1_800_000_000n,
  })
  const joining = [...Array<PayHabit>(DILIGENT).fill('audits'), ...habits.slice(1)]
  const validators = joining.map((habit, at) => ({ habit, ledger: enter(chain, at + 10) }))
  const [planter, client] = [enter(chain, 1), enter(chain, 2)]
  const market = await openMarket({ chain, creator: enter(chain, 3) })
  for (const { ledger } of validators) {
    const { account } = ledger
    await ledger.stakeUp({ market: 'court', amount: UNIT })
    await auditsOf(ledger).enlist({ account, domain: GENERAL_DOMAIN, weight: UNIT })
  }
  const asset = chain.nativeAsset
  await planter.deposit({ asset, amount: 50n * UNIT })
  await client.deposit({ asset, amount: 50n * UNIT, approve: 'sessions' })
  for (const { ledger } of validators) await ledger.deposit({ asset, amount: UNIT })
  const pay: Pay = { chain, dice, validators, planter, client }
  const before = await worthsOf(pay)
  const cost = await worth(pay, planter)
  let refuted = 0
  for (let at = 0; at < EPOCHS; at++) {
    const planted = await plantOne(pay, market, at)
    if ((await play(pay, planted)) === 'refuted') refuted++
  }
  chain.audit()
  const after = await worthsOf(pay)
  const paid = new Map<PayHabit, bigint>()
  for (const [at, { habit }] of validators.entries()) {
    const gained = (after[at] as bigint) - (before[at] as bigint)
    const count = habit === 'audits' ? BigInt(DILIGENT) : 1n
    paid.set(habit, (paid.get(habit) ?? 0n) + gained / count)
  }
  return { seed, paid, refuted, plants: EPOCHS, spent: cost - (await worth(pay, planter)) }
}

const enter = (chain: Chain, at: number): Ledger => {
  const ledger = chain.connect(new Uint8Array(32).fill(at))
  chain.fund(ledger.account, 200n * UNIT)
  return ledger
}

const worth = ({ chain }: Pay, { account, balance }: Ledger): Promise<bigint> =>
  balance(account, chain.nativeAsset)

const worthsOf = (pay: Pay): Promise<readonly bigint[]> =>
  Promise.all(pay.validators.map(({ ledger }) => worth(pay, ledger)))

/** Moves to the next epoch. */
async function nextEpoch({ chain, client }: Pay): Promise<bigint> {
  const now = await client.nowSeconds()
  chain.advance(EPOCH_SECONDS - (now % EPOCH_SECONDS))
  chain.mine()
  return (await client.nowSeconds()) / EPOCH_SECONDS
}

/** A plant of the next epoch, and its one answer in that epoch. */
async function plantOne(
  pay: Pay,
  market: Awaited<ReturnType<typeof openMarket>>,
  at: number,
): Promise<Planted> {
  const { chain, planter, client, dice } = pay
  const epoch = (await nextEpoch(pay)) + 1n
  const provider = enter(chain, 100 + at)
  const isBad = dice.chance(BAD_SHARE)
  const salt = Hex.from(dice.bytes(32))
  const secret = { provider: provider.account, isBad, salt }
  const hash = Findings.plantHash({ planter: planter.account, epoch, ...secret })
  const { id } = await auditsOf(planter).plant({ epoch, hash, pool: POOL, bond: BOND })
  await nextEpoch(pay)
  const session = await serveAs(market, { provider, client, nonce: BigInt(at) })
  return { ...session, id, epoch, isBad, salt, provider }
}

/** Gives the next epoch its value, by a secret of the first validator that is drawn. */
async function drawNext(pay: Pay): Promise<void> {
  const { chain, validators, dice } = pay
  for (;;) {
    const epoch = await nextEpoch(pay)
    for (const { ledger } of validators) {
      const { account } = ledger
      const beacon = secretsOf(ledger)
      if (!(await beacon.isDrawn({ epoch, account }))) continue
      const secret = Hex.from(dice.bytes(32))
      const hash = beacon.secretHash({ epoch, account, secret })
      await beacon.commitSecret({ epoch, account, hash })
      chain.advance(EPOCH_SECONDS / 2n)
      await beacon.sealRound(epoch)
      // The block whose hash is mixed in.
      chain.mine()
      await beacon.revealSecret({ epoch, account, secret })
      return
    }
  }
}

/** Moves to an epoch, where it is not over. */
async function goTo(pay: Pay, epoch: bigint): Promise<void> {
  while ((await pay.client.nowSeconds()) / EPOCH_SECONDS < epoch) await nextEpoch(pay)
}

/** From the draw to the pay; returns what the plant ended in. */
async function play(pay: Pay, planted: Planted): Promise<string | undefined> {
  const { client, planter, validators, chain } = pay
  const { id, epoch, isBad, salt, provider, item: probe } = planted
  await drawNext(pay)
  const receiptId = Receipt.idOf(probe.receipt, chain.domain)
  const said = await findAll(pay, { epoch, receiptId, isBad })
  await goTo(pay, epoch + 3n)
  const secret = { provider: provider.account, isBad, salt }
  await auditsOf(planter).revealPlant({ id, secret, probe })
  for (const { ledger, habit } of validators) {
    const own = said.get(ledger)
    if (!own) continue
    const { account } = ledger
    const owner = { epoch, validator: account }
    const proof = Findings.prove(Findings.treeOf(owner, [own]), owner, receiptId)
    const opened = auditsOf(ledger).openFinding({ id, account, finding: own, proof })
    // Who copied cannot open.
    await opened.catch((error: unknown) => {
      const copied = habit === 'copies' && isLedgerError(error, 'commitment-mismatch')
      if (!copied) throw error
    })
  }
  await goTo(pay, epoch + 5n)
  const everybody = [planter, ...validators.map(({ ledger }) => ledger)]
  for (const { account } of everybody) await auditsOf(client).collectPlant({ id, account })
  return (await auditsOf(client).plantAt(id))?.outcome
}

type Found = { readonly epoch: bigint; readonly receiptId: Hash; readonly isBad: boolean }

/** Everybody commits what their habit makes them say; returns what they hold. */
async function findAll(pay: Pay, found: Found): Promise<ReadonlyMap<Ledger, Findings.Finding>> {
  const { dice, validators } = pay
  const { epoch, receiptId, isBad } = found
  const said = new Map<Ledger, Findings.Finding>()
  let first: Hash | undefined
  for (const { habit, ledger } of validators) {
    if (habit === 'silent') continue
    const verdict = verdictOf(habit, isBad, dice)
    const finding = { receiptId, verdict, scoreHash: Hex.from(dice.bytes(32)) }
    const { account } = ledger
    const { root } = Findings.treeOf({ epoch, validator: account }, [finding])
    first ??= root
    const own = habit === 'copies' ? first : root
    await auditsOf(ledger).commitFindings({ epoch, root: own, account })
    said.set(ledger, finding)
  }
  return said
}

function verdictOf(habit: PayHabit, isBad: boolean, dice: Dice): Findings.Verdict {
  if (habit === 'clean') return 'clean'
  if (habit === 'suspects') return 'suspicious'
  if (habit === 'guesses') return dice.pick(['clean', 'suspicious'])
  const isRight = dice.chance(isBad ? POWER : CALM)
  return isBad === isRight ? 'suspicious' : 'clean'
}

/** Pay by habit over many seeds, as lines to print. */
export function tellPay(outcomes: readonly PayOutcome[]): readonly string[] {
  const plants = outcomes.reduce((sum, one) => sum + one.plants, 0)
  const refuted = outcomes.reduce((sum, one) => sum + one.refuted, 0)
  const rows = habits.map((habit) => {
    const mean = meanOf(outcomes, habit)
    return `  ${habit.padEnd(9)} ${(Number(mean) / Number(POOL)).toFixed(3)} of a pool each epoch`
  })
  return [`pay by plants: ${plants} plants, ${refuted} refuted, a pool of ${POOL} each`, ...rows]
}

/** Mean pay of one validator of a habit for each plant, in base units. */
export function meanOf(outcomes: readonly PayOutcome[], habit: PayHabit): bigint {
  const sum = outcomes.reduce((all, { paid }) => all + (paid.get(habit) ?? 0n), 0n)
  const plants = outcomes.reduce((all, one) => all + one.plants, 0)
  assert(plants > 0, 'pay is told of at least one seed')
  return sum / BigInt(plants)
}
