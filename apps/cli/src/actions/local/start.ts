import { resolve } from 'node:path'
import { JsonText } from '@ostrom/protocol'
import { writePlain } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import { askFirstQuestion } from '../../dev/first-answer.ts'
import { type LocalAudits, startLocalAudits } from '../../dev/local-audits.ts'
import { startLocalGateway } from '../../dev/local-gateway.ts'
import { startLocalNetwork } from '../../dev/local-network.ts'
import { localSettings } from '../../dev/local-settings.ts'
import { penaltyNoticeOf } from '../../dev/penalty-notice.ts'
import { waitForShutdownSignal } from '../../system/shutdown-signal.ts'

type StartCommandOptions = {
  readonly once?: boolean
  readonly json?: boolean
  readonly host: string
  readonly port: number
  readonly data?: string
  readonly chain: 'evm' | 'solana'
  readonly model: string
  readonly providers: number
  readonly question: string
  readonly fresh?: boolean
  readonly asset?: 'usd'
  readonly private?: boolean
}

/** Runs `npm start`: starts a network on this machine and asks it one question. */
export async function runLocalNetwork(options: StartCommandOptions): Promise<void> {
  const startedMs = performance.now()
  const isPrivate = options.private === true
  if (isPrivate && options.chain !== 'evm')
    throw new CommandUsageError({ reason: '--private needs --chain evm: Solana has no tickets' })
  // Each kind of chain has its own folder, because keys and states of one kind do not fit the
  // other.
  const kind = options.chain === 'solana' ? '-solana' : ''
  const usual = `.ostrom/dev${kind}${options.asset ? `-${options.asset}` : ''}`
  const folder = resolve(options.data ?? usual)
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const { model: alias, providers, host, port, fresh = false } = options
  const network = await startLocalNetwork({
    folder,
    alias,
    providers,
    host,
    port,
    fresh,
    kind: options.chain,
    ...(options.asset && { asset: options.asset }),
    audited: options.chain === 'evm',
    crank: true,
    serviceTiers: true,
    restarted: true,
    private: isPrivate,
    print: say,
  })
  let audits: LocalAudits | undefined
  try {
    const gateway = await startLocalGateway({ folder: network.clientFolder, say })
    const readySeconds = (performance.now() - startedMs) / 1000
    const first = await askFirstQuestion({
      url: gateway.url,
      key: gateway.key,
      model: alias,
      question: options.question,
      privateFacts: gateway.privateFacts,
      onText: options.json ? () => {} : writePlain,
    })
    if (!options.once) {
      gateway.introduce({ model: alias, first })
      // Starts audits after the first answer, because a calibration would slow that answer down.
      if (options.chain === 'evm') {
        const where = options.data === undefined ? '' : ` --data ${network.clientFolder}`
        audits = await startAudits({ network, alias, print: say }, where)
      }
      await waitForShutdownSignal()
      say('Closing sessions')
    }
    const closed = await gateway.stop()
    const report = {
      ...first.report,
      transactions: [...gateway.opened, ...closed],
      seconds: {
        ready: readySeconds,
        firstToken: first.firstTokenSeconds,
        total: (performance.now() - startedMs) / 1000,
      },
    }
    if (options.json) console.log(JsonText.stringify(report))
    else if (options.once) gateway.summarise(report)
  } finally {
    await audits?.stop()
    await network.stop()
  }
}

/** Starts audits of this network's answers, and prints a line when they begin. */
async function startAudits(
  options: Parameters<typeof startLocalAudits>[0],
  where: string,
): Promise<LocalAudits> {
  const notice = await penaltyNoticeOf(options.network)
  const { sessionSeconds } = localSettings.auditedGateway
  const { epochSeconds } = localSettings.auditOverrides
  console.log(`
A validator on this machine audits every answer: it recomputes the answer when the session is
closed (${sessionSeconds} s after its first question) and an epoch (${epochSeconds} s) sampled it.
See: npm run ostrom -- audit${where}
The validator first calibrates on this machine: one to two minutes at the first start.
${notice}
A public network samples only a part of all answers.`)
  const audits = startLocalAudits(options)
  audits.ready.then(
    () => console.log('The validator is ready.'),
    (error: Error) => console.log(`Audits are not available: ${error.message}`),
  )
  return audits
}
