import type { AnswerEvent } from '@ostrom/gateway'
import { LedgerError } from '@ostrom/ledger'
import { BaseError, Inference, Session } from '@ostrom/protocol'
import { echoTokenizer } from '../models/model.ts'
import { UNIT } from '../network/simulated-network.ts'
import { questionIdOf } from '../questions/question-ids.ts'
import { plainQuestionOf } from '../questions/questions.ts'
import { inUnits } from './run-trace.ts'
import type { ClientActor, ProviderActor, SimulationContext } from './simulation-context.ts'

/** Something that can happen in a run. Starts it; what follows takes its time. */
export type SimulationAction = (stage: SimulationContext) => void

/** Longest time that a killed party stays away, in milliseconds. */
const DOWNTIME_MS_MAX = 40_000

/** Tokens that a chat template adds to a question, at most. */
const TEMPLATE_TOKENS_MAX = 64

/** Milliseconds until a service manager starts a program again that could not start. */
const RESTART_MS = 5_000

/** Every kind of action, with how often it is drawn compared with the others. */
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

type ActionQuestion = {
  readonly words: number
  /** The provider that the client insists on; often none, when absent. */
  readonly provider?: string
  readonly settlement?: 'session' | 'request'
  readonly maxTokens?: number
}

/**
 * Asks one question on behalf of a client, and reads the answer to its end.
 *
 * @returns The outcome: `answered`, or the code of the failure.
 */
export async function ask(
  stage: SimulationContext,
  client: ClientActor,
  options: ActionQuestion,
): Promise<string> {
  const { host } = client
  if (!host) return 'down'
  const { trace, faults, world } = stage
  const mark = questionIdOf(client.name, client.questionCount++)
  const words = options.words + (client.trustsProvider?.words ?? 0)
  const text = `${mark} ${'word '.repeat(words)}`.trim()
  const { settlement = 'session', maxTokens = 150 } = options
  world.accounting.recordQuestion(mark, text.length + TEMPLATE_TOKENS_MAX)
  const stop = new AbortController()
  client.running.add(stop)
  trace.append(`${client.name} asks ${mark}: ${text.length} tokens by ${settlement}`)
  // Some clients insist on one provider at any price, so that each provider receives questions.
  const wished = stage.prng.chance(0.5) ? stage.prng.pick(stage.providers).name : undefined
  const { provider = client.trustsProvider?.provider ?? wished } = options
  const preferences = {
    ...(provider && { provider: world.ledgerOf(provider).account }),
    ...(client.trustsProvider && { prepaidTokens: client.trustsProvider.prepaidTokens }),
  }
  stage.counts.asked++
  const run = async () => {
    const question = plainQuestionOf(text, { settlement, maxTokens, preferences })
    const answer = await host.gateway.inference.answer(question, stop.signal)
    world.accounting.assign(mark, answer.session)
    let output = ''
    for await (const event of answer.events) {
      if (event.kind === 'text') output += client.rewriteText?.(event.text) ?? event.text
      else if (event.kind === 'end') {
        trace.append(`${mark} ended: ${output.length} tokens for ${inUnits(event.cost)}`)
        if (!client.behavior) faults.push(...unboundText({ mark, text: output, end: event }))
        // Its rest may have come over another session.
        if (event.failedParts) world.accounting.assign(mark, answer.session)
      }
    }
  }
  try {
    await run()
    stage.counts.answered++
    return 'answered'
  } catch (error) {
    if (!host.process.alive()) return 'killed'
    trace.append(`${mark} failed: ${nameOf(error)}`)
    const foreseen = isExpected(error) || client.behavior !== undefined
    if (!foreseen) faults.push(`${mark} failed in an unforeseen way: ${(error as Error).stack}`)
    return nameOf(error)
  } finally {
    client.running.delete(stop)
  }
}

const tokenizer = echoTokenizer()

/** A client sees the content that its receipt binds: all ids, or the text where the text counts. */
function unboundText(answer: {
  readonly mark: string
  readonly text: string
  readonly end: Extract<AnswerEvent, { kind: 'end' }>
}): string[] {
  const { mark, text: shown, end } = answer
  const { outputHash: bound, outputTokens } = end.receipt.core
  // If other providers began the answer, the receipt is for the rest.
  const all = tokenizer.encode(shown)
  const ids = end.failedParts ? all.slice(all.length - Number(outputTokens)) : all
  const isBound = bound === Inference.outputHash({ ids, text: '' })
  if (isBound || bound === Inference.outputHash({ ids: [], text: shown })) return []
  return [`${mark} was shown text that its receipt does not bind`]
}

const nameOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : String((error as Error)?.name)

/** Errors made on purpose, and a user's own stop. */
const isExpected = (error: unknown): boolean =>
  BaseError.is(error) || (error instanceof Error && error.name === 'AbortError')

function askShort(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  void ask(stage, client, {
    words: stage.prng.between(0, 30),
    maxTokens: stage.prng.between(1, 150),
  })
}

function askLong(stage: SimulationContext): void {
  const { prng } = stage
  void ask(stage, prng.pick(stage.clients), { words: prng.pick([150, 600, 2_000, 6_400]) })
}

function askMany(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  for (let left = stage.prng.between(2, 8); left > 0; left--) {
    void ask(stage, client, { words: stage.prng.between(0, 60) })
  }
}

function askByRequest(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  void ask(stage, client, { words: stage.prng.between(0, 60), settlement: 'request' })
}

function stopSome({ prng, clients, trace }: SimulationContext): void {
  const client = prng.pick(clients)
  for (const stop of client.running) {
    if (prng.chance(0.5)) continue
    trace.append(`${client.name} stops an answer`)
    stop.abort()
  }
}

/** A kill comes at any moment: also a little later, while what was just begun is under way. */
function scheduleSoon(stage: SimulationContext, task: () => void): void {
  stage.world.time.schedule(stage.prng.integer(3_000), task)
}

function killProvider(stage: SimulationContext): void {
  const provider = stage.prng.pick(stage.providers)
  scheduleSoon(stage, () => {
    if (!provider.host) return
    stage.trace.append(`${provider.name} is killed`)
    provider.host.kill()
    provider.host = undefined
    if (provider.behavior?.isPermanentlyDown) return
    stage.world.time.schedule(stage.prng.integer(DOWNTIME_MS_MAX), () =>
      relaunchProvider(stage, provider),
    )
  })
}

function killGateway(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  scheduleSoon(stage, () => {
    if (!client.host) return
    stage.trace.append(`${client.name} is killed`)
    client.host.kill()
    client.host = undefined
    client.running.clear()
    if (client.behavior?.isPermanentlyDown) return
    stage.world.time.schedule(stage.prng.integer(DOWNTIME_MS_MAX), () =>
      relaunchClient(stage, client),
    )
  })
}

/** Starts a provider that is down. */
export function relaunchProvider(stage: SimulationContext, provider: ProviderActor): void {
  if (provider.host) return
  const { world, trace } = stage
  trace.append(`${provider.name} starts`)
  const engineFault = () => provider.engineFault
  provider.host = world.launchProvider(provider.name, { ...provider.setup, engineFault })
  superviseStart(stage, provider, () => relaunchProvider(stage, provider))
}

export function relaunchClient(stage: SimulationContext, client: ClientActor): void {
  if (client.host) return
  const { world, trace } = stage
  trace.append(`${client.name} starts`)
  client.host = world.launchGateway(client.name, client.setup)
  superviseStart(stage, client, () => relaunchClient(stage, client))
}

/** Starts a role again that could not start while the chain was away, as a service manager does. */
function superviseStart(
  { world, trace, faults }: SimulationContext,
  actor: ProviderActor | ClientActor,
  again: () => void,
): void {
  const { host } = actor
  host?.started.catch((error) => {
    if (!host.process.alive() || actor.host !== host) return
    trace.append(`${actor.name} cannot start: ${nameOf(error)}`)
    const passes = error instanceof LedgerError && error.retry === 'later'
    if (!passes && !actor.behavior) faults.push(`${actor.name} cannot start: ${error.stack}`)
    host.kill()
    actor.host = undefined
    world.time.schedule(RESTART_MS, again)
  })
}

/** Stops a provider in good order and starts it again. */
function restartProvider(stage: SimulationContext): void {
  const provider = stage.prng.pick(stage.providers)
  const { host } = provider
  if (!host) return
  provider.host = undefined
  stage.trace.append(`${provider.name} stops`)
  const again = async () => {
    await host.started.catch(() => {})
    await host.stop()
    if (!provider.behavior) checkNoSleeps(stage, provider.name, host.process.sleeping())
    host.process.end()
    relaunchProvider(stage, provider)
  }
  again().catch((error) => {
    if (!provider.behavior) stage.faults.push(`${provider.name} cannot stop: ${error.stack}`)
  })
}

/** A role that has stopped waits for nothing any more. */
export function checkNoSleeps({ faults }: SimulationContext, name: string, sleeping: number): void {
  if (sleeping > 0) faults.push(`${name} has stopped and left ${sleeping} timers behind`)
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

/** Lets a client withdraw free money or deposit more while other actions go on. */
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
  move().catch((error) => trace.append(`${client.name} cannot move money: ${nameOf(error)}`))
}

/** A watchtower settles a voucher that it was given with its provider's consent. */
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
  settle().catch((error) => trace.append(`the keeper cannot settle: ${nameOf(error)}`))
}

/** A stranger tries what it may not do: every try has to fail. */
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
      trace.append(`a stranger ${what}: ${nameOf(error)}`)
      const refused = error instanceof LedgerError || BaseError.is(error)
      if (!refused) faults.push(`a stranger ${what}: ${error.stack}`)
    },
  )
}

function reorg({ chain, trace }: SimulationContext): void {
  const depth = chain.reorg()
  trace.append(`the chain takes back ${depth} blocks`)
}

/** Governance moves the fee: standing offers are outdated until their providers publish again. */
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
