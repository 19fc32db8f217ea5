import { readOrCreateToken } from '@ostrom/gateway-web/data-folder/home'
import { readBeaconJurors } from '@ostrom/ledger/beacon-jurors'
import { Address, BaseError } from '@ostrom/protocol'
import { configuredUnit, unitsOf } from '../../config/units.ts'
import { type CommandContext, withLedger, withMarket } from '../../context/context.ts'
import { DOCTOR_KEY_SECONDS } from '../../limits.ts'
import { ask } from '../../management/ask.ts'
import { callManagementApi, gatewayUrl } from '../../management/client.ts'
import { GatewayNotRunningError } from '../../management/errors.ts'
import { createLog } from '../../system/log.ts'
import { describeBeaconJurors } from './beacon-jurors.ts'

type DoctorCheck = {
  readonly step: string
  /**
   * False if the check failed. A warning is not a failure: the command's test request may still
   * succeed.
   */
  readonly ok: boolean
  readonly warning: boolean
  readonly detail: string
}

/** Value of a check, its line, and whether that line is a warning. */
type CheckResult<T> = readonly [value: T, detail: string, isWarning?: boolean | undefined]

/** Runs `ostrom doctor`. */
export async function runDoctor(
  options: { model?: string },
  context: CommandContext,
): Promise<void> {
  const checks: DoctorCheck[] = []
  const step = async <T>(name: string, act: () => Promise<CheckResult<T>>): Promise<T> => {
    try {
      const [value, detail, warning = false] = await act()
      checks.push({ step: name, ok: true, warning, detail })
      context.output.print(`${warning ? 'WARN ' : 'ok   '}  ${name}: ${detail}`)
      return value
    } catch (error) {
      const detail = BaseError.is(error) ? error.message : `${error}`
      checks.push({ step: name, ok: false, warning: false, detail })
      context.output.print(`WRONG  ${name}\n${detail}`)
      throw error
    }
  }
  try {
    await runChecks(context, step, options.model)
  } catch {
    process.exitCode = 1
  }
  if (context.output.json) console.log(JSON.stringify({ ok: !process.exitCode, checks }))
}

type RunCheck = <T>(name: string, act: () => Promise<CheckResult<T>>) => Promise<T>

async function runChecks(
  context: CommandContext,
  step: RunCheck,
  requestedModel?: string,
): Promise<void> {
  const { formatAmount, home } = context
  await step('configuration', async () => [undefined, home.config])
  await step('keys', async () => {
    const { keyProtectionOf, plainKeysRemedy } = await import('../../context/prepare-keys.ts')
    const protection = keyProtectionOf(home, context.config)
    const isPlain = protection === 'plain'
    return [undefined, isPlain ? `not encrypted. ${plainKeysRemedy}` : protection, isPlain]
  })
  const { signer } = context.config.chain
  if (signer) {
    await step('signer of the account', async () => {
      const { createJsonRpcSigner } = await import('@ostrom/ledger/evm')
      const { program, host } = await createJsonRpcSigner(signer).check()
      return [undefined, `${program} at ${host} has ${Address.format(signer.account)}`]
    })
  }
  await step('model sandbox', async () => {
    const { reportSandbox } = await import('../../system/sandbox.ts')
    const { detail, isWarning } = await reportSandbox(context.config)
    return [undefined, detail, isWarning]
  })
  await step('trainer sandbox', async () => {
    const { reportTrainerSandbox } = await import('../../system/sandbox.ts')
    const { detail, isWarning } = await reportTrainerSandbox(context.config)
    return [undefined, detail, isWarning]
  })
  await step('chain', () =>
    withLedger(context, async (ledger) => {
      const parameters = await ledger.parameters()
      return [undefined, `${ledger.id}, fee ${parameters.feeBps / 100} %`]
    }),
  )
  await step('jurors of the beacon', () =>
    withLedger(context, async (ledger) => {
      const jurors = await readBeaconJurors(ledger)
      return [undefined, describeBeaconJurors(jurors), jurors && jurors.count < jurors.needed]
    }),
  )
  await step('funds in the Vault', () =>
    withMarket(context, async ({ queries }, ledger) => {
      const { account } = ledger
      const { asset } = configuredUnit(context.config, context.config.gateway)
      const available = await ledger.balance(account, asset)
      const { reserved } = queries.reservedFunds({ account, asset })
      if (available + reserved === 0n) {
        throw new Error(
          `No deposit. Run ostrom wallet deposit AMOUNT for ${Address.format(account)}`,
        )
      }
      return [
        undefined,
        `${formatAmount(available, asset)} available, ${formatAmount(reserved, asset)} reserved`,
      ]
    }),
  )
  const model = await step('usable offer', () => anyOffer(context, requestedModel))
  const { url, key, close } = await step('gateway', () => connectGateway(context))
  try {
    await step('one paid token', async () => {
      const onText = () => {}
      const answer = await ask(url, { key, model, question: 'Hi', maxTokens: 1, onText })
      const { provider, cost, unit, receipt } = answer.ostrom
      const seconds = answer.firstTokenSeconds.toFixed(2)
      const price = formatAmount(BigInt(cost), unit?.asset)
      const detail = `${provider} answered in ${seconds} s for ${price}, receipt ${receipt?.id}`
      return [undefined, detail]
    })
  } finally {
    await close()
  }
}

/**
 * Returns a model that a provider with a published address offers, and a text with the number of
 * these providers.
 */
async function anyOffer(
  context: CommandContext,
  requestedModel: string | undefined,
): Promise<readonly [string, string]> {
  return await withMarket(context, async (market) => {
    for (const { model, version } of await market.models()) {
      if (requestedModel !== undefined && model !== requestedModel) continue
      const listings = await market.offersFor(version)
      const reachable = listings.filter(({ endpoint }) => endpoint !== undefined)
      const { size } = new Set(reachable.map(({ offer }) => offer.provider))
      if (size > 0) return [model, `${model}, ${size} ${size === 1 ? 'provider' : 'providers'}`]
    }
    throw new Error(`No provider with an address offers ${requestedModel ?? 'a model'}.`)
  })
}

type GatewayConnection = {
  readonly url: string
  readonly key: string
  /** Revokes the key, and stops the gateway if the check started it. */
  readonly close: () => Promise<unknown>
}

/** Connects to the running gateway, or starts one on a free port. */
async function connectGateway(
  context: CommandContext,
): Promise<readonly [GatewayConnection, string]> {
  const expiresAtSeconds = Math.floor(Date.now() / 1000) + DOCTOR_KEY_SECONDS
  const terms = { name: 'doctor', settlement: 'session' as const, expiresAtSeconds }
  const url = gatewayUrl(context)
  try {
    const made = (await callManagementApi(context, 'keys', terms)) as {
      secret: string
      key: { id: string }
    }
    const close = () => callManagementApi(context, 'keys/revoke', { id: made.key.id })
    return [{ url, key: made.secret, close }, `running at ${url}`]
  } catch (error) {
    if (!(error instanceof GatewayNotRunningError)) throw error
    const { home, config } = context
    const { openRoleDependencies } = await import('../../composition/network/role-dependencies.ts')
    const { startGatewayServer } = await import('../../servers/gateway-server.ts')
    const parts = await openRoleDependencies(home, config, createLog('/dev/null'))
    const server = await startGatewayServer({
      parts,
      units: unitsOf(config),
      config: {
        host: '127.0.0.1',
        port: 0,
        preopenedModels: [],
        acceptedLicenses: [],
        audit: 'canary-only',
      },
      managementToken: await readOrCreateToken(home.managementToken),
    })
    const { secret, key } = await server.http.keys.create(terms)
    const close = async () => {
      await server.http.keys.revoke(key.id)
      await server.stop({ closeSessions: true })
      await parts.close()
    }
    return [{ url: server.url, key: secret, close }, 'not running; started for this check']
  }
}
