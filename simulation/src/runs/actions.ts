import { LedgerError } from '@ostrom/ledger'
import { BaseError, Session } from '@ostrom/protocol'
import { UNIT } from '../network/simulated-network.ts'
import { askByRequest, askLong, askMany, askShort, stopSome } from './client-questions.ts'
import { killGateway, killProvider, restartProvider, scheduleSoon } from './restarts.ts'
import { errorNameOf, inUnits } from './run-trace.ts'
import type { SimulationContext } from './simulation-context.ts'

/** An action that can occur in a run. The function starts it; its effects follow later. */
export type SimulationAction = (stage: SimulationContext) => void

/** Every kind of action, with its relative frequency. */
const actions: readonly (readonly [weight: number, action: SimulationAction])[] = [
  [30, askShort],
  [5, askLong],
  [6, askMany],
  [5, askByRequest],
  [8, stopSome],
  [4, killProvider],
  [3, killGateway],
  [4, restartProvider],
  [6, cutChannel],
  [3, changeEngineFault],
  [2, moveMoney],
  [3, settleByThirdParty],
  [2, attemptForbidden],
  [2, reorg],
  [1, outage],
  [2, closeSessions],
  [1, changeFee],
]

export function pickAction({ prng }: SimulationContext): SimulationAction {
  const all = actions.reduce((sum, [weight]) => sum + weight, 0)
  let left = prng.integer(all)
  for (const [weight, action] of actions) {
    left -= weight
    if (left < 0) return action
  }
  return askShort
}

function cutChannel(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  const provider = stage.prng.pick(stage.providers)
  scheduleSoon(stage, () => {
    stage.trace.append(`the channels of ${client.name} and ${provider.name} are cut`)
    stage.world.hub.disconnect(client.name, provider.name)
  })
}

function changeEngineFault({ prng, providers, trace }: SimulationContext): void {
  const provider = prng.pick(providers)
  provider.engineFault = prng.pick(['well', 'well', 'fails', 'stalls'])
  trace.append(`${provider.name}'s engine: ${provider.engineFault}`)
}

/**
 * Lets a client deposit one unit while other actions run. In half of the cases, the client first
 * withdraws all of its free money.
 */
function moveMoney(stage: SimulationContext): void {
  const { prng, world, trace } = stage
  const client = prng.pick(stage.clients)
  const ledger = world.ledgerOf(client.name)
  const { nativeAsset: asset } = world.chain
  const move = async () => {
    const available = await ledger.balance(ledger.account, asset)
    if (prng.chance(0.5) && available > 0n) {
      await ledger.withdraw({ asset, amount: available })
      trace.append(`${client.name} withdraws ${inUnits(available)}`)
    }
    await ledger.deposit({ asset, amount: UNIT })
    trace.append(`${client.name} deposits ${inUnits(UNIT)}`)
  }
  move().catch((error) => trace.append(`${client.name} cannot move money: ${errorNameOf(error)}`))
}

/** The account `keeper`, which is no party of the session, settles with the provider's consent. */
function settleByThirdParty({ prng, world, trace, providers }: SimulationContext): void {
  const vouchers = [...world.accounting.vouchers.values()]
  if (vouchers.length === 0) return
  const signed = prng.pick(vouchers)
  const settle = async () => {
    const keeper = world.ledgerOf('keeper')
    const session = await keeper.session(signed.voucher.sessionId)
    const ledgers = providers.map(({ name }) => world.ledgerOf(name))
    const provider = ledgers.find(({ account }) => account === session?.authorization.provider)
    if (!provider) return
    const digest = Session.settlementConsentHash(signed.voucher, keeper.domain)
    await keeper.settle({ ...signed, consent: await provider.signer.sign(digest) })
    trace.append(`the keeper settles ${inUnits(signed.voucher.total)}`)
  }
  settle().catch((error) => trace.append(`the keeper cannot settle: ${errorNameOf(error)}`))
}

/** An uninvolved account tries forbidden actions; every attempt must fail. */
function attemptForbidden({ prng, world, trace, faults }: SimulationContext): void {
  const vouchers = [...world.accounting.vouchers.values()]
  if (vouchers.length === 0) return
  const signed = prng.pick(vouchers)
  const { voucher } = signed
  const ledger = world.ledgerOf('keeper')
  const id = voucher.sessionId
  const more = { ...signed, voucher: { ...voucher, total: voucher.total + 1n } }
  const consented = async () => {
    const digest = Session.settlementConsentHash(voucher, ledger.domain)
    return { ...signed, consent: await ledger.signer.sign(digest) }
  }
  const tries: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['closes a session of others', () => ledger.closeSession({ sessionId: id, last: signed })],
    ['settles a changed voucher', () => ledger.settle(more)],
    ['claims a changed voucher', () => ledger.claimRequest(more)],
    ['settles without consent', () => ledger.settle(signed)],
    ['claims without consent', () => ledger.claimRequest(signed)],
    ['settles with consent of its own', async () => ledger.settle(await consented())],
    ['ends a session early', () => ledger.expireSession(id)],
    ['refunds a request early', () => ledger.refundRequest(id)],
    ['releases a request of others', () => ledger.releaseRequest(id)],
    [
      'asks others to close',
      () => ledger.requestClose({ sessionId: id, signature: signed.signature }),
    ],
  ]
  const [what, attempt] = prng.pick(tries)
  attempt().then(
    () => faults.push(`a stranger ${what}, and may`),
    (error) => {
      trace.append(`a stranger ${what}: ${errorNameOf(error)}`)
      const refused = error instanceof LedgerError || BaseError.is(error)
      if (!refused) faults.push(`a stranger ${what}: ${error.stack}`)
    },
  )
}

function reorg({ chain, trace }: SimulationContext): void {
  const depth = chain.reorg()
  trace.append(`the chain takes back ${depth} blocks`)
}

/**
 * Governance changes the fee. Existing offers are then outdated until their providers publish them
 * again.
 */
function changeFee({ world, prng, trace }: SimulationContext): void {
  const feeBps = prng.pick([0n, 300n, 1_000n])
  world.chain.setParameter('feeBps', feeBps)
  trace.append(`the fee is ${feeBps} basis points from now on`)
}

function outage({ chain, prng, trace }: SimulationContext): void {
  const ms = prng.between(1_000, 20_000)
  chain.outage(ms)
  trace.append(`nobody reaches the chain for ${ms} ms`)
}

function closeSessions(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  const { host } = client
  if (!host) return
  stage.trace.append(`${client.name} closes its sessions`)
  host.gateway.closeSessions().catch((error) => {
    if (host.process.alive() && !client.behavior)
      stage.faults.push(`closing sessions fails: ${error.stack}`)
  })
}
