import { createGatewayHttp } from '@ostrom/gateway/http'
import type { FaultInjection } from '../../network/party-setup.ts'
import type { GatewayHost, SimulatedNetwork } from '../../network/simulated-network.ts'
import { DEPOSIT } from './soak-part.ts'

export type ReplyBody = Readonly<Record<string, unknown>>

export type Reply = { readonly status: number; readonly body: ReplyBody; readonly text: string }

/** A program with a gateway of its own, which it can stop and start. */
export type ReturningClient = Awaited<ReturnType<typeof createReturningClient>>

/** Returns the reply if it has the expected status. */
export async function expectReply(
  what: string,
  sent: Promise<Reply>,
  status = 200,
): Promise<Reply> {
  const reply = await sent
  if (reply.status === status) return reply
  throw new Error(`${what}: HTTP ${reply.status} instead of ${status}: ${reply.text.slice(0, 500)}`)
}

/** Starts the gateway of the program, with a key. */
export async function createReturningClient(
  { time, prng, ...world }: SimulatedNetwork,
  faultInjection: FaultInjection,
) {
  const name = 'clerk'
  const random = prng.fork('requests of the clerk').bytes
  const setup = { deposit: DEPOSIT, settings: { audit: 'sampled' }, faultInjection } as const
  const launch = () => {
    const host = world.launchGateway(name, setup)
    const { clock, log } = host.process
    const processSecret = `0x${'5e'.repeat(32)}`
    const { state, gateway } = host
    const { inference } = gateway
    const http = createGatewayHttp({ inference, clock, log, random, state, processSecret })
    return { host, http }
  }
  type Running = { readonly host: GatewayHost; readonly http: ReturnType<typeof createGatewayHttp> }
  let running: Running = launch()
  await time.until(running.host.started)
  const { secret } = await time.until(running.http.keys.create({ name, settlement: 'session' }))
  let asked = 100_000

  async function send(path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${secret}`)
    const request = new Request(`http://gateway.test/v1${path}`, { ...init, headers })
    const response = await running.http.handle(request)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    return { status: response.status, text, body: isJson ? (JSON.parse(text) as ReplyBody) : {} }
  }

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  /** Stops the gateway as a power failure does. */
  function stop(): void {
    running.http.stop()
    running.host.kill()
  }

  return {
    send,
    post,
    stop,
    host: () => running.host,
    /** Returns a question that no other question equals. */
    question: () => `${name}#${++asked} How are you?`,
    /** Stops the gateway, and starts it again on its disk. */
    async restart(): Promise<void> {
      stop()
      running = launch()
      await running.host.started
      await running.http.resume()
    },
  }
}
