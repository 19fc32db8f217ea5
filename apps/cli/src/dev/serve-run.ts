import { AdapterNotBetterError } from '@ostrom/local-training/errors'
import {
  type RegisteredRun,
  type RunRegistration,
  registerRun,
} from '@ostrom/local-training/register-run'
import type { GatewayAnswer } from '../management/ask.ts'
import { ask } from '../management/ask.ts'
import { waitForShutdownSignal } from '../system/shutdown-signal.ts'
import { startLocalGateway } from './local-gateway.ts'
import { startLocalNetwork } from './local-network.ts'

/** Maximum number of tokens in each of the answers of base and adapter. */
const ANSWER_TOKENS = 48

/** A run whose adapter was registered, served and asked. */
export type ServedRun = RegisteredRun & {
  readonly question: string
  readonly answers: { readonly base: string; readonly adapter: string }
  readonly receipt: string
  readonly text: string
}

export type ServeRunOptions = {
  /** Folder of the runs and of the local network that serves their adapter. */
  readonly path: string
  readonly registration: RunRegistration
  readonly port: number
  readonly question: string
  readonly json: boolean
  /** Whether to register an adapter even if it is not shown to be better than its base. */
  readonly registerAnyway: boolean
  /** Whether to stop serving after the answers of base and adapter. */
  readonly once: boolean
}

/**
 * @throws {AdapterNotBetterError} The confidence interval of the loss difference is not wholly
 * below zero.
 */
function requireBetter({ registration, registerAnyway }: ServeRunOptions): void {
  const { evaluation, adapter: folder } = registration.trained
  if (evaluation.isBetter || registerAnyway) return
  const [low = '', high = ''] = [evaluation.low, evaluation.high].map((one) => one.toFixed(4))
  throw new AdapterNotBetterError({ low, high, folder })
}

const textOf = ({ name, version, dataset, datasetStatus }: RegisteredRun): readonly string[] => [
  `version   ${name}, ${version}`,
  `dataset   ${dataset}, ${datasetStatus}`,
]

/**
 * Registers a run's adapter on a chain of this machine, serves it together with its base, and asks
 * both one question through a gateway, paid with test money.
 *
 * @throws {AdapterNotBetterError} Nothing was registered.
 */
export async function serveRun(options: ServeRunOptions): Promise<ServedRun> {
  requireBetter(options)
  const { path, registration, port, question, json, once } = options
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  let registered: RegisteredRun | undefined
  const network = await startLocalNetwork({
    folder: path,
    alias: registration.base.name,
    providers: 1,
    host: '127.0.0.1',
    port: once ? 0 : port,
    fresh: false,
    print: say,
    async publish(stores) {
      say('Registering base, rows and adapter')
      registered = await registerRun(stores, registration)
      return { adapters: [registered.name] }
    },
  })
  try {
    if (!registered) throw new Error('the network started without a publication')
    const gateway = await startLocalGateway({ folder: network.clientFolder, say })
    try {
      const answerOf = (model: string): Promise<GatewayAnswer> => {
        const asked = { key: gateway.key, model, question, maxTokens: ANSWER_TOKENS }
        return ask(gateway.url, { ...asked, onText: () => {} })
      }
      const base = await answerOf(registration.base.name)
      const adapter = await answerOf(registered.name)
      const receipt = adapter.ostrom.receipt?.id ?? ''
      const answers = { base: base.answer, adapter: adapter.answer }
      const text = [
        ...textOf(registered),
        `asked     ${question}`,
        `base      ${answers.base}`,
        `adapter   ${answers.adapter}`,
        `receipt   ${receipt}`,
      ].join('\n')
      const served: ServedRun = { ...registered, question, answers, receipt, text }
      if (once) return served
      const { clientFolder: home } = network
      if (!json) console.log(servingText(text, { url: gateway.url, name: registered.name, home }))
      await waitForShutdownSignal()
      return { ...served, text: 'Stopped.' }
    } finally {
      say('Closing sessions')
      await gateway.stop()
    }
  } finally {
    await network.stop()
  }
}

type ServedNames = { readonly url: string; readonly name: string; readonly home: string }

const servingText = (text: string, { url, name, home }: ServedNames): string => `${text}

${name} is served. The web app and the OpenAI API are at ${url}; ask it in another terminal:

npm run ostrom -- chat "your question" --model ${name} --temperature 0 --data ${home}

Ctrl-C stops it. Files of the adapter are for any network: ostrom adapters register FOLDER.`
