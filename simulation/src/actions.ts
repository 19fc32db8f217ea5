import { LedgerError } from '@ostrom/ledger'
import { BaseError, type Hash, Inference, Session } from '@ostrom/protocol'
import { markOf } from './books.ts'
import { echoTokenizer } from './model.ts'
import { question } from './questions.ts'
import type { ClientActor, ProviderActor, Stage } from './stage.ts'
import { inUnits } from './story.ts'
import { UNIT } from './world.ts'

/** Something that can happen in a run. Starts it; what follows takes its time. */
export type Action = (stage: Stage) => void

/** Longest time that a killed party stays away, in milliseconds. */
const AWAY_MS_MAX = 40_000

/** Tokens that a chat template adds to a question, at most. */
const TEMPLATE_TOKENS_MAX = 64

/** Milliseconds until a service manager starts a program again that could not start. */
const RESTART_MS = 5_000

/** Every kind of action, with how often it is drawn compared with the others. */
export const actions: readonly (readonly [weight: number, action: Action])[] = [
  [30, askShort],
  [5, askLong],
  [6, askMany],
  [5, askByRequest],
  [8, stopSome],
  [4, killProvider],
  [3, killGateway],
  [4, restartProvider],
  [6, cutChannel],
  [3, moodSwing],
  [2, moveMoney],
  [3, settleByAnybody],
  [2, meddle],
  [2, reorg],
  [1, outage],
  [2, closeSessions],
  [1, changeFee],
]

export function drawAction({ dice }: Stage): Action {
  const all = actions.reduce((sum, [weight]) => sum + weight, 0)
  let left = dice.integer(all)
  for (const [weight, action] of actions) {
    left -= weight
    if (left < 0) return action
  }
  return askShort
}

type AskOptions = {
  readonly words: number
  /** The provider that the client insists on; often none, when absent. */
  readonly provider?: string
  readonly settlement?: 'session' | 'request'
  readonly maxTokens?: number
}

/**
 * Asks one question on behalf of a client, and reads the answer to its end.
 *
 * @returns What came of it: `answered`, or the code of the failure.
 */
export async function ask(stage: Stage, client: ClientActor, options: AskOptions): Promise<string> {
  const { host } = client
  if (!host) return 'down'
  const { story, faults, world } = stage
  const mark = markOf(client.name, client.asked++)
  const words = options.words + (client.believes?.words ?? 0)
  const text = `${mark} ${'word '.repeat(words)}`.trim()
  const { settlement = 'session', maxTokens = 150 } = options
  world.books.asked(mark, text.length + TEMPLATE_TOKENS_MAX)
  const stop = new AbortController()
  client.running.add(stop)
  story.tell(`${client.name} asks ${mark}: ${text.length} tokens by ${settlement}`)
  // Some insist on one provider, whatever others cost, so that each of them is asked.
  const wished = stage.dice.chance(0.5) ? stage.dice.pick(stage.providers).name : undefined
  const { provider = client.believes?.provider ?? wished } = options
  const preferences = {
    ...(provider && { provider: world.ledgerOf(provider).account }),
    ...(client.believes && { prepaidTokens: client.believes.prepaidTokens }),
  }
  stage.tally.asked++
  const run = async () => {
    const asked = question(text, { settlement, maxTokens, preferences })
    const answer = await host.gateway.answerer.answer(asked, stop.signal)
    world.books.assign(mark, answer.session)
    let shown = ''
    for await (const event of answer.events) {
      if (event.kind === 'text') shown += client.shows?.(event.text) ?? event.text
      else if (event.kind === 'end') {
        story.tell(`${mark} ended: ${shown.length} tokens for ${inUnits(event.cost)}`)
        const bound = event.receipt.core.outputHash
        if (!client.lie) faults.push(...unboundText({ mark, shown, bound }))
      }
    }
  }
  try {
    await run()
    stage.tally.answered++
    return 'answered'
  } catch (error) {
    if (!host.process.alive()) return 'killed'
    story.tell(`${mark} failed: ${nameOf(error)}`)
    const foreseen = isForeseen(error) || client.lie !== undefined
    if (!foreseen) faults.push(`${mark} failed in an unforeseen way: ${(error as Error).stack}`)
    return nameOf(error)
  } finally {
    client.running.delete(stop)
  }
}

const tokenizer = echoTokenizer()

/** What a client is shown is what its receipt binds: all its ids, or its text where that counts. */
function unboundText(answer: {
  readonly mark: string
  readonly shown: string
  readonly bound: Hash
}): string[] {
  const { mark, shown, bound } = answer
  const ids = Inference.outputHash({ ids: tokenizer.encode(shown), text: '' })
  if (bound === ids || bound === Inference.outputHash({ ids: [], text: shown })) return []
  return [`${mark} was shown text that its receipt does not bind`]
}

const nameOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : String((error as Error)?.name)

/** Errors made on purpose, and a user's own stop. */
const isForeseen = (error: unknown): boolean =>
  BaseError.is(error) || (error instanceof Error && error.name === 'AbortError')

function askShort(stage: Stage): void {
  const client = stage.dice.pick(stage.clients)
  void ask(stage, client, {
    words: stage.dice.between(0, 30),
    maxTokens: stage.dice.between(1, 150),
  })
}

function askLong(stage: Stage): void {
  const { dice } = stage
  void ask(stage, dice.pick(stage.clients), { words: dice.pick([150, 600, 2_000, 6_400]) })
}

function askMany(stage: Stage): void {
  const client = stage.dice.pick(stage.clients)
  for (let left = stage.dice.between(2, 8); left > 0; left--) {
    void ask(stage, client, { words: stage.dice.between(0, 60) })
  }
}

function askByRequest(stage: Stage): void {
  const client = stage.dice.pick(stage.clients)
  void ask(stage, client, { words: stage.dice.between(0, 60), settlement: 'request' })
}

function stopSome({ dice, clients, story }: Stage): void {
  const client = dice.pick(clients)
  for (const stop of client.running) {
    if (dice.chance(0.5)) continue
    story.tell(`${client.name} stops an answer`)
    stop.abort()
  }
}

/** A kill comes at any moment: also a little later, while what was just begun is under way. */
function soon(stage: Stage, task: () => void): void {
  stage.world.time.schedule(stage.dice.integer(3_000), task)
}

function killProvider(stage: Stage): void {
  const provider = stage.dice.pick(stage.providers)
  soon(stage, () => {
    if (!provider.host) return
    stage.story.tell(`${provider.name} is killed`)
    provider.host.kill()
    provider.host = undefined
    if (provider.lie?.vanishes) return
    stage.world.time.schedule(stage.dice.integer(AWAY_MS_MAX), () => raise(stage, provider))
  })
}

function killGateway(stage: Stage): void {
  const client = stage.dice.pick(stage.clients)
  soon(stage, () => {
    if (!client.host) return
    stage.story.tell(`${client.name} is killed`)
    client.host.kill()
    client.host = undefined
    client.running.clear()
    if (client.lie?.vanishes) return
    stage.world.time.schedule(stage.dice.integer(AWAY_MS_MAX), () => raiseClient(stage, client))
  })
}

/** Starts a provider that is down. */
export function raise(stage: Stage, provider: ProviderActor): void {
  if (provider.host) return
  const { world, story } = stage
  story.tell(`${provider.name} starts`)
  const mood = () => provider.mood
  provider.host = world.launchProvider(provider.name, { ...provider.setup, mood })
  superviseStart(stage, provider, () => raise(stage, provider))
}

export function raiseClient(stage: Stage, client: ClientActor): void {
  if (client.host) return
  const { world, story } = stage
  story.tell(`${client.name} starts`)
  client.host = world.launchGateway(client.name, client.setup)
  superviseStart(stage, client, () => raiseClient(stage, client))
}

/** What could not start because the chain was away is started again, as a service manager does. */
function superviseStart(
  { world, story, faults }: Stage,
  actor: ProviderActor | ClientActor,
  again: () => void,
): void {
  const { host } = actor
  host?.started.catch((error) => {
    if (!host.process.alive() || actor.host !== host) return
    story.tell(`${actor.name} cannot start: ${nameOf(error)}`)
    const passes = error instanceof LedgerError && error.retry === 'later'
    if (!passes && !actor.lie) faults.push(`${actor.name} cannot start: ${error.stack}`)
    host.kill()
    actor.host = undefined
    world.time.schedule(RESTART_MS, again)
  })
}

/** Stops a provider in good order and starts it again. */
function restartProvider(stage: Stage): void {
  const provider = stage.dice.pick(stage.providers)
  const { host } = provider
  if (!host) return
  provider.host = undefined
  stage.story.tell(`${provider.name} stops`)
  const again = async () => {
    await host.started.catch(() => {})
    await host.stop()
    if (!provider.lie) checkQuiet(stage, provider.name, host.process.sleeping())
    host.process.end()
    raise(stage, provider)
  }
  again().catch((error) => {
    if (!provider.lie) stage.faults.push(`${provider.name} cannot stop: ${error.stack}`)
  })
}

/** A role that has stopped waits for nothing any more. */
export function checkQuiet({ faults }: Stage, name: string, sleeping: number): void {
  if (sleeping > 0) faults.push(`${name} has stopped and left ${sleeping} timers behind`)
}

function cutChannel(stage: Stage): void {
  const client = stage.dice.pick(stage.clients)
  const provider = stage.dice.pick(stage.providers)
  soon(stage, () => {
    stage.story.tell(`the channels of ${client.name} and ${provider.name} are cut`)
    stage.world.hub.cut(client.name, provider.name)
  })
}

function moodSwing({ dice, providers, story }: Stage): void {
  const provider = dice.pick(providers)
  provider.mood = dice.pick(['well', 'well', 'fails', 'stalls'])
  story.tell(`${provider.name}'s engine: ${provider.mood}`)
}

/** A client takes out what is free, or puts more in, whatever else goes on. */
function moveMoney(stage: Stage): void {
  const { dice, world, story } = stage
  const client = dice.pick(stage.clients)
  const ledger = world.ledgerOf(client.name)
  const { nativeAsset: asset } = world.chain
  const move = async () => {
    const available = await ledger.balance(ledger.account, asset)
    if (dice.chance(0.5) && available > 0n) {
      await ledger.withdraw({ asset, amount: available })
      story.tell(`${client.name} withdraws ${inUnits(available)}`)
    }
    await ledger.deposit({ asset, amount: UNIT })
    story.tell(`${client.name} deposits ${inUnits(UNIT)}`)
  }
  move().catch((error) => story.tell(`${client.name} cannot move money: ${nameOf(error)}`))
}

/** A watchtower settles a voucher that it was given with its provider's consent. */
function settleByAnybody({ dice, world, story, providers }: Stage): void {
  const known = [...world.books.vouchers.values()]
  if (known.length === 0) return
  const signed = dice.pick(known)
  const settle = async () => {
    const keeper = world.ledgerOf('keeper')
    const session = await keeper.session(signed.voucher.sessionId)
    const ledgers = providers.map(({ name }) => world.ledgerOf(name))
    const provider = ledgers.find(({ account }) => account === session?.authorization.provider)
    if (!provider) return
    const digest = Session.settlementConsentHash(signed.voucher, keeper.domain)
    await keeper.settle({ ...signed, consent: await provider.signer.sign(digest) })
    story.tell(`the keeper settles ${inUnits(signed.voucher.total)}`)
  }
  settle().catch((error) => story.tell(`the keeper cannot settle: ${nameOf(error)}`))
}

/** A stranger tries what it may not do: every try has to fail. */
function meddle({ dice, world, story, faults }: Stage): void {
  const known = [...world.books.vouchers.values()]
  if (known.length === 0) return
  const signed = dice.pick(known)
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
  const [what, attempt] = dice.pick(tries)
  attempt().then(
    () => faults.push(`a stranger ${what}, and may`),
    (error) => {
      story.tell(`a stranger ${what}: ${nameOf(error)}`)
      const refused = error instanceof LedgerError || BaseError.is(error)
      if (!refused) faults.push(`a stranger ${what}: ${error.stack}`)
    },
  )
}

function reorg({ chain, story }: Stage): void {
  const depth = chain.reorg()
  story.tell(`the chain takes back ${depth} blocks`)
}

/** Governance moves the fee: standing offers are outdated until their providers publish again. */
function changeFee({ world, dice, story }: Stage): void {
  const feeBps = dice.pick([0n, 300n, 1_000n])
  world.chain.setParameter('feeBps', feeBps)
  story.tell(`the fee is ${feeBps} basis points from now on`)
}

function outage({ chain, dice, story }: Stage): void {
  const ms = dice.between(1_000, 20_000)
  chain.outage(ms)
  story.tell(`nobody reaches the chain for ${ms} ms`)
}

function closeSessions(stage: Stage): void {
  const client = stage.dice.pick(stage.clients)
  const { host } = client
  if (!host) return
  stage.story.tell(`${client.name} closes its sessions`)
  host.gateway.closeSessions().catch((error) => {
    if (host.process.alive() && !client.lie)
      stage.faults.push(`closing sessions fails: ${error.stack}`)
  })
}
