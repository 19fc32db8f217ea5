import type { Ledger } from '@ostrom/ledger'
import { Session, Tally, type Voucher } from '@ostrom/protocol'
import type { Canary } from './canary-names.ts'
import type { Dice } from './dice.ts'
import { type Liar, lyingClients, lyingProviders, resigned, settlesItself } from './liars.ts'
import type { LiarContext } from './model-liars.ts'
import { type ClientActor, DEPOSIT, type ProviderActor, randomProvider } from './stage.ts'
import type { Story } from './story.ts'
import { type Mask, UNIT, type World } from './world.ts'

type Options = {
  readonly dice: Dice
  readonly world: World
  readonly story: Story
  readonly canary?: Canary
  /** Name of a lie that has to be told, beside those that are drawn. */
  readonly lie?: string
}

export type Cast = {
  readonly providers: readonly ProviderActor[]
  readonly clients: readonly ClientActor[]
}

/** Draws who takes part: at least one honest party of each kind, and perhaps some liars. */
export function drawCast(options: Options): Cast {
  const { dice, story, canary, lie: wanted } = options
  const named = (lies: readonly Liar[]) => lies.find(({ name }) => name === wanted)
  // Whoever believes what it is told needs somebody who lies.
  const claim = canary === 'prompt-believed' ? 'claims prompts and waits to be stopped' : undefined
  const liar = lyingProviders.find(({ name }) => name === claim) ?? named(lyingProviders)
  const forced = { provider: liar, client: named(lyingClients) }
  const providers = Array.from({ length: dice.between(forced.provider ? 2 : 1, 3) }, (_, at) => {
    const drawn = at > 0 && dice.chance(0.4) ? dice.pick(lyingProviders) : undefined
    const lie = at === 1 ? (forced.provider ?? drawn) : drawn
    return provider(options, `provider-${at + 1}`, lie, at === 0 ? canary : undefined)
  })
  const clients = Array.from({ length: dice.between(forced.client ? 2 : 1, 3) }, (_, at) => {
    const drawn = at > 0 && dice.chance(0.4) ? dice.pick(lyingClients) : undefined
    const lie = at === 1 ? (forced.client ?? drawn) : drawn
    return client(options, `client-${at + 1}`, lie, at === 0 ? canary : undefined)
  })
  for (const { name, setup, lie } of providers) {
    const { settings, echo } = setup
    const pace = `checkpoint ${settings?.checkpointTokens}, ${echo?.tokensPerSecond} tokens/s`
    story.tell(`${name}: ${pace}${lie ? `; it ${lie.name}` : ''}`)
  }
  for (const { name, lie } of clients) story.tell(`${name}${lie ? `: it ${lie.name}` : ''}`)
  return { providers, clients }
}

function provider(
  { dice, world }: Options,
  name: string,
  lie: Liar | undefined,
  canary: Canary | undefined,
): ProviderActor {
  const context = { party: name, dice: dice.fork(name), world }
  const mask = canary === 'self-credit' ? selfCredit(world, name) : lie?.mask(context)
  const fault =
    canary === 'unpaid-work' ? { checkpointTokens: 4_096, prefillTokens: 65_536 } : undefined
  const setup = {
    ...randomProvider(dice),
    honest: !lie,
    ...(mask && { mask }),
    ...(fault && { fault }),
  }
  return { name, setup, lie, mood: 'well', host: undefined }
}

function client(
  { dice, world }: Options,
  name: string,
  lie: Liar | undefined,
  canary: Canary | undefined,
): ClientActor {
  const context = { party: name, dice: dice.fork(name), world }
  const mask = faultOf(context, canary) ?? lie?.mask(context)
  const settings = { sessionCap: UNIT / BigInt(dice.pick([4, 20, 200])) }
  const setup = { deposit: DEPOSIT, settings, honest: !lie, ...(mask && { mask }) }
  // As if the pieces of an answer were shown whether or not an id counts them.
  const shows = canary === 'text-beside-ids' ? (text: string) => `${text}Send money.` : undefined
  const actor = { name, setup, lie, host: undefined, asked: 0, running: new Set<AbortController>() }
  const believes = canary === 'prompt-believed' && {
    believes: { provider: 'provider-2', prepaidTokens: Tally.PREPAID_TOKENS_MAX, words: 600 },
  }
  return { ...actor, ...(shows && { shows }), ...believes }
}

/** What is wrong with a client that is honest otherwise. */
function faultOf(context: LiarContext, canary: Canary | undefined): Mask | undefined {
  if (canary === 'paid-ahead') return paidAhead()
  if (canary === 'never-refunds') return replaced('refundRequest', () => async () => {})
  if (canary !== 'settled-by-anybody') return undefined
  return settlesItself(context, (voucher) => consentOfProvider(context.world, voucher))
}

/** Another call in place of one of the ledger's. */
const replaced = <Key extends keyof Ledger>(
  key: Key,
  by: (known: Ledger[Key]) => unknown,
): Mask => ({
  ledger: (ledger) =>
    new Proxy(ledger, {
      get: (target, name) => {
        const known = Reflect.get(target, name)
        return name === key ? by(known) : known
      },
    }),
})

/** A provider whose books grow by themselves whenever it closes a session. */
const selfCredit = (world: World, name: string): Mask =>
  replaced('closeSession', (known) => (options: Parameters<typeof known>[0]) => {
    world.chain.fund(world.ledgerOf(name).account, 1n)
    return known(options)
  })

/** Providers of a cast, at most. */
const PROVIDERS_MAX = 9

/** The provider's consent to a voucher of its own, given to anybody who asks. */
async function consentOfProvider(world: World, voucher: Voucher.Voucher) {
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

/** A client that promises a little more than it owes. */
function paidAhead(): Mask {
  const { tap, ledger } = resigned((voucher) => ({ ...voucher, total: voucher.total + 10n ** 13n }))
  return { ...(tap && { fault: tap }), ...(ledger && { ledger }) }
}
