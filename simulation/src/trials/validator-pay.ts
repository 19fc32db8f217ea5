import { GENERAL_DOMAIN, isLedgerError, type Ledger, requireMember } from '@ostrom/ledger'
import { createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import { assert, Findings, type Hash, Hex, Receipt } from '@ostrom/protocol'
import { createPrng, type Prng } from '../runtime/prng.ts'
import {
  createHoneypotMarket,
  type HoneypotSession,
  serveHoneypotSession,
} from './honeypot-market.ts'
import { auditsOf, secretsOf } from './trial-context.ts'
import { UNIT } from './trial-participants.ts'

// Earnings of validators from honeypots by strategy, over epochs and seeds. They are computed on
// the in-memory chain, with its rules for findings, honeypots and pay.

/**
 * Strategy of a validator. `audits`: examines, and is right with the probability of real audits.
 * `clean`: always reports a good answer without examination. `suspects`: always reports a bad
 * answer without examination. `guesses`: reports at random. `copies`: commits the root of another
 * validator. `silent`: commits nothing.
 */
export const payStrategies = ['audits', 'clean', 'suspects', 'guesses', 'copies', 'silent'] as const
export type PayStrategy = (typeof payStrategies)[number]

/** Probability that an audit is right about a bad honeypot, and about a good one. */
const SENSITIVITY = 0.95
const SPECIFICITY = 0.99

/**
 * Number of epochs in one run, and number of validators that audit. Each other strategy has one
 * validator.
 */
const EPOCHS = 12
const DILIGENT = 3

const EPOCH_SECONDS = 60n
const POOL = UNIT / 100n
const BOND = UNIT / 2n

/** Share of honeypots that are bad. */
const BAD_SHARE = 0.5

export type PayOutcome = {
  readonly seed: number
  /** Mean of the total pay of a strategy's validators, in base units. */
  readonly paid: ReadonlyMap<PayStrategy, bigint>
  /** Base units of pools and bonds of honeypots that the honeypot owner did not get back. */
  readonly spent: bigint
  readonly refuted: number
  readonly honeypots: number
}

type PayValidator = { readonly strategy: PayStrategy; readonly ledger: Ledger }

type HoneypotRun = HoneypotSession & {
  readonly id: bigint
  readonly epoch: bigint
  readonly isFalsified: boolean
  readonly salt: Hash
  readonly provider: Ledger
}

type PaySimulation = {
  readonly chain: MemoryChain
  readonly prng: Prng
  readonly validators: readonly PayValidator[]
  readonly honeypotOwner: Ledger
  readonly client: Ledger
}

/**
 * Runs one seed. Each epoch has a good or bad honeypot, and validators of every strategy report
 * findings.
 */
export async function runPay(seed: number): Promise<PayOutcome> {
  const prng = createPrng(`pay ${seed}`)
  const chain = createMemoryChain({
    chainId: BigInt(seed) + 1n,
    auditRules: { epochSeconds: EPOCH_SECONDS },
    startSeconds: 1_800_000_000n,
  })
  const joining = [...Array<PayStrategy>(DILIGENT).fill('audits'), ...payStrategies.slice(1)]
  const validators = joining.map((strategy, at) => ({ strategy, ledger: addParty(chain, at + 10) }))
  const [honeypotOwner, client] = [addParty(chain, 1), addParty(chain, 2)]
  const market = await createHoneypotMarket({ chain, creator: addParty(chain, 3) })
  for (const { ledger } of validators) {
    const { account } = ledger
    await ledger.addStake({ market: 'court', amount: UNIT })
    await auditsOf(ledger).enlist({ account, domain: GENERAL_DOMAIN, weight: UNIT })
  }
  const asset = chain.nativeAsset
  await honeypotOwner.deposit({ asset, amount: 50n * UNIT })
  await client.deposit({ asset, amount: 50n * UNIT, approve: 'sessions' })
  for (const { ledger } of validators) await ledger.deposit({ asset, amount: UNIT })
  const pay: PaySimulation = { chain, prng, validators, honeypotOwner, client }
  const before = await validatorFundsOf(pay)
  const cost = await fundsOf(pay, honeypotOwner)
  let refuted = 0
  for (let at = 0; at < EPOCHS; at++) {
    const planted = await createHoneypot(pay, market, at)
    if ((await runHoneypot(pay, planted)) === 'refuted') refuted++
  }
  chain.checkInvariants()
  const after = await validatorFundsOf(pay)
  const paid = new Map<PayStrategy, bigint>()
  for (const [at, { strategy }] of validators.entries()) {
    const gained = (after[at] as bigint) - (before[at] as bigint)
    const count = strategy === 'audits' ? BigInt(DILIGENT) : 1n
    paid.set(strategy, (paid.get(strategy) ?? 0n) + gained / count)
  }
  return {
    seed,
    paid,
    refuted,
    honeypots: EPOCHS,
    spent: cost - (await fundsOf(pay, honeypotOwner)),
  }
}

const addParty = (chain: MemoryChain, at: number): Ledger => {
  const ledger = chain.connect(new Uint8Array(32).fill(at))
  chain.fund(ledger.account, 200n * UNIT)
  return ledger
}

/** Returns the sum of an account's balances in the Vault and at the beacon. */
async function fundsOf({ chain }: PaySimulation, ledger: Ledger): Promise<bigint> {
  const { account } = ledger
  const bonds = await secretsOf(ledger).bondBalance(account)
  return (await ledger.balance(account, chain.nativeAsset)) + bonds
}

const validatorFundsOf = (pay: PaySimulation): Promise<readonly bigint[]> =>
  Promise.all(pay.validators.map(({ ledger }) => fundsOf(pay, ledger)))

/** Moves to the next epoch. */
async function nextEpoch({ chain, client }: PaySimulation): Promise<bigint> {
  const now = await client.nowSeconds()
  chain.advance(EPOCH_SECONDS - (now % EPOCH_SECONDS))
  chain.mine()
  return (await client.nowSeconds()) / EPOCH_SECONDS
}

/** Creates a honeypot for the next epoch, with one answer in that epoch. */
async function createHoneypot(
  pay: PaySimulation,
  market: Awaited<ReturnType<typeof createHoneypotMarket>>,
  at: number,
): Promise<HoneypotRun> {
  const { chain, honeypotOwner, client, prng } = pay
  const epoch = (await nextEpoch(pay)) + 1n
  const provider = addParty(chain, 100 + at)
  const isFalsified = prng.chance(BAD_SHARE)
  const salt = Hex.from(prng.bytes(32))
  const secret = { provider: provider.account, isFalsified, salt }
  const hash = Findings.honeypotHash({
    ...secret,
    honeypotOwner: honeypotOwner.account,
    epoch,
    isFalsified,
  })
  const { id } = await requireMember(honeypotOwner, 'honeypots').commitHoneypot({
    epoch,
    hash,
    pool: POOL,
    bond: BOND,
  })
  await nextEpoch(pay)
  const session = await serveHoneypotSession(market, { provider, client, nonce: BigInt(at) })
  return { ...session, id, epoch, isFalsified, salt, provider }
}

/** Gives the next epoch its value, from a secret of the first selected validator. */
async function publishNextValue(pay: PaySimulation): Promise<void> {
  const { chain, validators, prng } = pay
  for (;;) {
    const epoch = await nextEpoch(pay)
    for (const { ledger } of validators) {
      const { account } = ledger
      const beacon = secretsOf(ledger)
      if (!(await beacon.isSelected({ epoch, account }))) continue
      const secret = Hex.from(prng.bytes(32))
      const hash = beacon.secretHash({ epoch, account, secret })
      await beacon.commitSecret({ epoch, account, hash })
      chain.advance(EPOCH_SECONDS / 2n)
      await beacon.closeCommits(epoch)
      // The beacon mixes this block's hash into the value.
      chain.mine()
      await beacon.revealSecret({ epoch, account, secret })
      return
    }
  }
}

/** Moves to an epoch, unless that epoch is over. */
async function advanceTo(pay: PaySimulation, epoch: bigint): Promise<void> {
  while ((await pay.client.nowSeconds()) / EPOCH_SECONDS < epoch) await nextEpoch(pay)
}

/** Runs a honeypot from the draw to the pay, and returns its result. */
async function runHoneypot(pay: PaySimulation, planted: HoneypotRun): Promise<string | undefined> {
  const { client, honeypotOwner, validators, chain } = pay
  const { id, epoch, isFalsified, salt, provider, item: probe } = planted
  await publishNextValue(pay)
  const receiptId = Receipt.idOf(probe.receipt, chain.domain)
  const findings = await commitFindings(pay, { epoch, receiptId, isFalsified })
  await advanceTo(pay, epoch + 3n)
  const secret = { provider: provider.account, isFalsified, salt }
  await requireMember(honeypotOwner, 'honeypots').revealHoneypot({ id, secret, probe })
  for (const { ledger, strategy } of validators) {
    const own = findings.get(ledger)
    if (!own) continue
    const { account } = ledger
    const owner = { epoch, validator: account }
    const proof = Findings.prove(Findings.buildTree(owner, [own]), owner, receiptId)
    const opened = requireMember(ledger, 'honeypots').openFinding({
      id,
      account,
      finding: own,
      proof,
    })
    // A copying validator cannot open its commitment.
    await opened.catch((error: unknown) => {
      const copied = strategy === 'copies' && isLedgerError(error, 'commitment-mismatch')
      if (!copied) throw error
    })
  }
  await advanceTo(pay, epoch + 5n)
  const everybody = [honeypotOwner, ...validators.map(({ ledger }) => ledger)]
  for (const { account } of everybody)
    await requireMember(client, 'honeypots').collectHoneypotReward({ id, account })
  return (await requireMember(client, 'honeypots').honeypot(id))?.outcome
}

type ReceiptTruth = {
  readonly epoch: bigint
  readonly receiptId: Hash
  readonly isFalsified: boolean
}

/** Each validator commits the report of its strategy. Returns the findings by validator. */
async function commitFindings(
  pay: PaySimulation,
  found: ReceiptTruth,
): Promise<ReadonlyMap<Ledger, Findings.Finding>> {
  const { prng, validators } = pay
  const { epoch, receiptId, isFalsified } = found
  const findings = new Map<Ledger, Findings.Finding>()
  let first: Hash | undefined
  for (const { strategy, ledger } of validators) {
    if (strategy === 'silent') continue
    const verdict = verdictOf(strategy, isFalsified, prng)
    const finding = { receiptId, verdict, scoreHash: Hex.from(prng.bytes(32)) }
    const { account } = ledger
    const { root } = Findings.buildTree({ epoch, validator: account }, [finding])
    first ??= root
    const own = strategy === 'copies' ? first : root
    await requireMember(ledger, 'honeypots').commitFindings({ epoch, root: own, account })
    findings.set(ledger, finding)
  }
  return findings
}

function verdictOf(
  strategy: PayStrategy,
  isFalsified: boolean,
  dice: Prng,
): Findings.FindingVerdict {
  if (strategy === 'clean') return 'clean'
  if (strategy === 'suspects') return 'suspicious'
  if (strategy === 'guesses') return dice.pick(['clean', 'suspicious'])
  const isRight = dice.chance(isFalsified ? SENSITIVITY : SPECIFICITY)
  return isFalsified === isRight ? 'suspicious' : 'clean'
}

/** Returns the pay by strategy over many seeds, as lines to print. */
export function reportPay(outcomes: readonly PayOutcome[]): readonly string[] {
  const plants = outcomes.reduce((sum, one) => sum + one.honeypots, 0)
  const refuted = outcomes.reduce((sum, one) => sum + one.refuted, 0)
  const rows = payStrategies.map((strategy) => {
    const mean = meanOf(outcomes, strategy)
    return (
      `  ${strategy.padEnd(9)} ` +
      `${(Number(mean) / Number(POOL)).toFixed(3)} of a pool each epoch`
    )
  })
  return [`pay by plants: ${plants} plants, ${refuted} refuted, a pool of ${POOL} each`, ...rows]
}

/** Returns the mean pay of one validator of a strategy per honeypot, in base units. */
export function meanOf(outcomes: readonly PayOutcome[], strategy: PayStrategy): bigint {
  const sum = outcomes.reduce((all, { paid }) => all + (paid.get(strategy) ?? 0n), 0n)
  const plants = outcomes.reduce((all, one) => all + one.honeypots, 0)
  assert(plants > 0, 'pay is told of at least one seed')
  return sum / BigInt(plants)
}
