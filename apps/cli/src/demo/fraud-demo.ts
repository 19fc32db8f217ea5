import { join } from 'node:path'
import { writeQuantizedCopy } from '@ostrom/demo/quantized-copy'
import { short } from '@ostrom/demo/validator-trace'
import { createGateway } from '@ostrom/gateway'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { readAllEvents } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { calibrationPrompts } from '@ostrom/models/calibration-prompts'
import { type AccountId, Amount, errorClass, monotonicMs } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { type DemoNetwork, startDemoNetwork, UNIT } from './demo-network.ts'
import {
  ALIAS,
  askAndDrain,
  CALIBRATION_ANSWERS,
  calibrate,
  loadModelFile,
  startProviderRole,
  startValidatorRole,
} from './participants.ts'

const CLIENTS = ['alice', 'bruno', 'chen'] as const
const VALIDATORS = ['vera', 'wim', 'xenia', 'yara', 'zoe'] as const
const QUESTIONS_EACH = 8
/** Longest time in milliseconds until the validators' verdict. */
const VERDICT_WAIT_MS = 240_000

/** Result of the demonstration. */
export type FraudDemoReport = {
  readonly cheat: AccountId
  readonly honest: AccountId
  readonly excluded: { readonly cheat: boolean; readonly honest: boolean }
  /** Amount taken from the cheating provider's stake, in base units. */
  readonly slashed: bigint
  /** Refund of each client, in base units. */
  readonly refunded: Readonly<Record<string, bigint>>
  readonly seconds: number
}

type PrintLine = (line: string) => void

/**
 * Runs a network in which one provider serves coarser weights than those of the model that it
 * names. No person intervenes: validators find, accuse and judge the provider, and the chain takes
 * its stake and refunds its clients.
 */
export async function runFraudDemo(folder: string, say: PrintLine): Promise<FraudDemoReport> {
  const startedMs = performance.now()
  say('Starting a chain, deploying the contracts and publishing a model.')
  const stage = await startDemoNetwork(folder, ALIAS)
  const engines: { close(): Promise<void> }[] = [{ close: () => stage.close() }]
  try {
    const honestModel = await loadModelFile(stage.modelPath, stage, engines)
    const coarsePath = join(folder, 'coarse.gguf')
    await writeQuantizedCopy(stage.modelPath, coarsePath)
    const coarseModel = await loadModelFile(coarsePath, stage, engines)
    say(`Calibrating the validators with ${CALIBRATION_ANSWERS} honest answers.`)
    const examined = await calibrate(honestModel)
    const roles: { stop(): Promise<void> }[] = []
    engines.unshift({ close: () => stopAll(roles) })
    const honest = await startProviderRole(stage, { name: 'honest', model: honestModel, roles })
    const cheat = await startProviderRole(stage, { name: 'cheat', model: coarseModel, roles })
    const stakeBefore = await totalStake(cheat)
    say('Two providers offer the model. One secretly serves weights quantized to five levels:')
    say(`  ${short(honest.ledger.account)} is honest, ${short(cheat.ledger.account)} cheats.`)
    for (const name of VALIDATORS) await startValidatorRole(stage, { name, examined, roles, say })
    say(`${VALIDATORS.length} validators have joined: ${VALIDATORS.join(', ')}.`)
    const wallets = await askAll(stage, { roles, providers: [honest, cheat], say })
    await waitForRuling(cheat, { folder, wallets, say })
    const slashed = stakeBefore - (await totalStake(cheat))
    const refunded = await refundsOf(wallets)
    const excluded = { cheat: await isExcluded(cheat), honest: await isExcluded(honest) }
    printOutcome({ slashed, refunded, excluded }, say)
    const seconds = (performance.now() - startedMs) / 1_000
    const accounts = { cheat: cheat.ledger.account, honest: honest.ledger.account }
    return { ...accounts, excluded, slashed, refunded, seconds }
  } finally {
    for (const { close } of engines) await close()
  }
}

const ether = (amount: bigint) => Amount.formatDown(amount, { symbol: 'ETH', decimals: 18 })

function printOutcome(
  end: Pick<FraudDemoReport, 'slashed' | 'refunded' | 'excluded'>,
  say: PrintLine,
): void {
  say(
    `The court slashed ${ether(end.slashed)} of the cheat’s stake and excluded it from the market.`,
  )
  for (const [name, amount] of Object.entries(end.refunded)) {
    say(`  ${name} received a refund of ${ether(amount)}`)
  }
  say(`The honest provider is ${end.excluded.honest ? 'EXCLUDED TOO' : 'unaffected'}.`)
}

async function stopAll(roles: readonly { stop(): Promise<void> }[]): Promise<void> {
  await Promise.all(roles.map((role) => role.stop()))
}

type ClientBalance = {
  readonly name: string
  readonly parts: RoleDependencies
  readonly before: bigint
}

const availableTo = ({ ledger }: RoleDependencies): Promise<bigint> =>
  ledger.balance(ledger.account, ledger.nativeAsset)

/**
 * Sends the questions of each client to both providers, and closes the client's sessions. The
 * clients permit audits of a sample of their answers.
 */
async function askAll(
  stage: DemoNetwork,
  options: {
    readonly roles: { stop(): Promise<void> }[]
    readonly providers: readonly RoleDependencies[]
    readonly say: PrintLine
  },
): Promise<readonly ClientBalance[]> {
  const wallets: ClientBalance[] = []
  for (const name of CLIENTS) {
    const parts = await stage.participant(name)
    const asset = parts.ledger.nativeAsset
    await parts.ledger.deposit({ asset, amount: 10n * UNIT })
    const gateway = createGateway({ ...parts, settings: { audit: 'sampled' } })
    await gateway.start()
    options.roles.unshift(gateway)
    for (const provider of options.providers) {
      for (let turn = 0; turn < QUESTIONS_EACH; turn++) {
        await askAndDrain(gateway, provider.ledger.account, calibrationPrompts[turn] ?? '')
      }
    }
    await gateway.closeSessions()
    options.say(`${name} asked each provider ${QUESTIONS_EACH} questions, and paid.`)
    wallets.push({ name, parts, before: await availableTo(parts) })
  }
  return wallets
}

const isExcluded = async ({ ledger }: RoleDependencies): Promise<boolean> =>
  (await requireAudits(ledger).courtRecord(ledger.account)).isExcluded

const totalStake = async ({ ledger }: RoleDependencies): Promise<bigint> => {
  const { amount, unbonding } = await ledger.stake(ledger.account, 'sessions')
  return amount + unbonding
}

async function refundsOf(wallets: readonly ClientBalance[]): Promise<Record<string, bigint>> {
  const entries = wallets.map(async ({ name, parts, before }) => {
    return [name, (await availableTo(parts)) - before] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** The validators reached no verdict in time. */
export class VerdictMissingError extends errorClass('VerdictMissingError', {
  code: 'verdict-missing',
  retry: 'later',
  summary: 'The validators reached no verdict in time.',
  details: ({ folder }: { folder: string }) => [
    `Waited: ${VERDICT_WAIT_MS / 1_000} s.`,
    `Read the logs in ${folder}.`,
  ],
}) {}

/** Returns whether the court has refunded a provider's pay to each of these clients. */
async function isReturned(
  { ledger }: RoleDependencies,
  wallets: readonly ClientBalance[],
): Promise<boolean> {
  const events = await readAllEvents(ledger)
  const opened = events.flatMap((event) =>
    event.kind === 'session-opened' && event.provider === ledger.account ? [event] : [],
  )
  const returned = new Set<AccountId>()
  for (const { sessionId, client } of opened) {
    if ((await ledger.session(sessionId))?.pay?.status === 'returned') returned.add(client)
  }
  return wallets.every(({ parts }) => returned.has(parts.ledger.account))
}

async function waitForRuling(
  cheat: RoleDependencies,
  { folder, wallets, say }: { folder: string; wallets: readonly ClientBalance[]; say: PrintLine },
) {
  say(
    'The sessions are closed and their receipts anchored. From here on, the network acts ' +
      'without intervention.',
  )
  const untilMs = monotonicMs(systemClock) + VERDICT_WAIT_MS
  while (monotonicMs(systemClock) < untilMs) {
    if ((await isExcluded(cheat)) && (await isReturned(cheat, wallets))) return
    await systemClock.sleep(500)
  }
  throw new VerdictMissingError({ folder })
}
