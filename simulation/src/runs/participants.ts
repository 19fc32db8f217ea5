import type { Ledger } from '@ostrom/ledger'
import { Session, SessionAccount, type Voucher } from '@ostrom/protocol'
import type { FaultInjection } from '../network/party-setup.ts'
import { type SimulatedNetwork, UNIT } from '../network/simulated-network.ts'
import {
  type ByzantineBehavior,
  byzantineClients,
  byzantineProviders,
  reSignVouchers,
  selfSettlement,
} from '../parties/byzantine-actors.ts'
import type { ByzantineContext } from '../parties/byzantine-models.ts'
import type { Prng } from '../runtime/prng.ts'
import type { RunTrace } from './run-trace.ts'
import type { SimulationCanary } from './simulation-canaries.ts'
import {
  type ClientActor,
  DEPOSIT,
  type ProviderActor,
  randomProvider,
} from './simulation-context.ts'

type ParticipantsOptions = {
  readonly prng: Prng
  readonly world: SimulatedNetwork
  readonly trace: RunTrace
  readonly canary?: SimulationCanary
  /** Name of a Byzantine behavior that must take part, in addition to the drawn ones. */
  readonly behavior?: string
}

export type Participants = {
  readonly providers: readonly ProviderActor[]
  readonly clients: readonly ClientActor[]
}

/**
 * Draws the participants: at least one honest party of each kind, and possibly some Byzantine ones.
 */
export function drawParticipants(options: ParticipantsOptions): Participants {
  const { prng, trace, canary, behavior: requestedBehavior } = options
  const named = (lies: readonly ByzantineBehavior[]) =>
    lies.find(({ name }) => name === requestedBehavior)
  // The canary `prompt-believed`, a gateway that believes every report about its prompts, needs a
  // provider that makes false reports.
  const claim = canary === 'prompt-believed' ? 'claims prompts and waits to be stopped' : undefined
  const liar = byzantineProviders.find(({ name }) => name === claim) ?? named(byzantineProviders)
  const forced = { provider: liar, client: named(byzantineClients) }
  const providers = Array.from({ length: prng.between(forced.provider ? 2 : 1, 3) }, (_, at) => {
    const drawn = at > 0 && prng.chance(0.4) ? prng.pick(byzantineProviders) : undefined
    const lie = at === 1 ? (forced.provider ?? drawn) : drawn
    return provider(options, `provider-${at + 1}`, lie, at === 0 ? canary : undefined)
  })
  const clients = Array.from({ length: prng.between(forced.client ? 2 : 1, 3) }, (_, at) => {
    const drawn = at > 0 && prng.chance(0.4) ? prng.pick(byzantineClients) : undefined
    const lie = at === 1 ? (forced.client ?? drawn) : drawn
    return client(options, `client-${at + 1}`, lie, at === 0 ? canary : undefined)
  })
  for (const { name, setup, behavior } of providers) {
    const { settings, echo } = setup
    const pace = `checkpoint ${settings?.checkpointTokens}, ${echo?.tokensPerSecond} tokens/s`
    trace.append(`${name}: ${pace}${behavior ? `; it ${behavior.name}` : ''}`)
  }
  for (const { name, behavior } of clients)
    trace.append(`${name}${behavior ? `: it ${behavior.name}` : ''}`)
  return { providers, clients }
}

function provider(
  { prng, world }: ParticipantsOptions,
  name: string,
  behavior: ByzantineBehavior | undefined,
  canary: SimulationCanary | undefined,
): ProviderActor {
  const context = { party: name, prng: prng.fork(name), world }
  const faultInjection =
    canary === 'self-credit' ? selfCredit(world, name) : behavior?.faultInjection(context)
  const fault =
    canary === 'unpaid-work' ? { checkpointTokens: 4_096, prefillTokens: 65_536 } : undefined
  const setup = {
    ...randomProvider(prng),
    honest: !behavior,
    ...(faultInjection && { faultInjection }),
    ...(fault && { fault }),
  }
  return { name, setup, behavior, engineFault: 'well', host: undefined }
}

function client(
  { prng, world }: ParticipantsOptions,
  name: string,
  behavior: ByzantineBehavior | undefined,
  canary: SimulationCanary | undefined,
): ClientActor {
  const context = { party: name, prng: prng.fork(name), world }
  const faultInjection = canaryFaultOf(context, canary) ?? behavior?.faultInjection(context)
  const settings = { sessionCap: UNIT / BigInt(prng.pick([4, 20, 200])) }
  const setup = {
    deposit: DEPOSIT,
    settings,
    honest: !behavior,
    ...(faultInjection && { faultInjection }),
  }
  // Imitates a gateway that shows pieces of an answer without token ids.
  const rewriteText =
    canary === 'text-beside-ids' ? (text: string) => `${text}Send money.` : undefined
  const actor = {
    name,
    setup,
    behavior,
    host: undefined,
    questionCount: 0,
    running: new Set<AbortController>(),
  }
  const trust = canary === 'prompt-believed' && {
    trustsProvider: {
      provider: 'provider-2',
      prepaidTokens: SessionAccount.PREPAID_TOKENS_MAX,
      words: 600,
    },
  }
  return { ...actor, ...(rewriteText && { rewriteText }), ...trust }
}

/** Returns the fault to inject into an otherwise honest client. */
function canaryFaultOf(
  context: ByzantineContext,
  canary: SimulationCanary | undefined,
): FaultInjection | undefined {
  if (canary === 'paid-ahead') return overpayment()
  if (canary === 'never-refunds') return withReplacedCall('refundRequest', () => async () => {})
  if (canary !== 'settled-by-anybody') return undefined
  return selfSettlement(context, (voucher) => consentOfProvider(context.world, voucher))
}

/** Replaces one of the ledger's calls. */
const withReplacedCall = <Key extends keyof Ledger>(
  key: Key,
  by: (original: Ledger[Key]) => unknown,
): FaultInjection => ({
  ledger: (ledger) =>
    new Proxy(ledger, {
      get: (target, name) => {
        const member = Reflect.get(target, name)
        return name === key ? by(member) : member
      },
    }),
})

/** Increases a provider's balance whenever the provider closes a session. */
const selfCredit = (world: SimulatedNetwork, name: string): FaultInjection =>
  withReplacedCall('closeSession', (close) => (options: Parameters<typeof close>[0]) => {
    world.chain.fund(world.ledgerOf(name).account, 1n)
    return close(options)
  })

/** Upper bound on the number of providers in a run, for the search of a provider by name. */
const PROVIDERS_MAX = 9

/** Returns the provider's consent to a voucher of its session, for any caller. */
async function consentOfProvider(world: SimulatedNetwork, voucher: Voucher.Voucher) {
  const keeper = world.ledgerOf('keeper')
  const { sessionId } = voucher
  const session = await keeper.session(sessionId)
  const account = session?.authorization.provider ?? (await keeper.request(sessionId))?.provider
  for (let at = 1; at <= PROVIDERS_MAX; at++) {
    const provider = world.ledgerOf(`provider-${at}`)
    if (provider.account !== account) continue
    return await provider.signer.sign(Session.settlementConsentHash(voucher, keeper.domain))
  }
  return undefined
}

/** Returns a fault: a client signs vouchers for slightly more than it owes. */
function overpayment(): FaultInjection {
  const { tap, ledger } = reSignVouchers((voucher) => ({
    ...voucher,
    total: voucher.total + 10n ** 13n,
  }))
  return { ...(tap && { fault: tap }), ...(ledger && { ledger }) }
}
