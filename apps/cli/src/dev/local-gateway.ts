import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeOf, readOrCreateToken } from '@ostrom/gateway-web/data-folder/home'
import type { Network } from '@ostrom/network'
import { buildWeb } from '@ostrom/web/build'
import { type AmountFormatter, createAmountFormatter } from '../command-line/amount-formatter.ts'
import { openRoleDependencies } from '../composition/network/role-dependencies.ts'
import { openConfiguredProxies } from '../composition/private/configured-proxies.ts'
import type { TicketHome } from '../composition/private/ticket-holder.ts'
import { ConfigInvalidError, readConfig } from '../config/config.ts'
import { readBatchSecret } from '../config/home.ts'
import { unitsOf } from '../config/units.ts'
import { localKey } from '../context/local-key.ts'
import { faucetOf } from '../faucet/faucet.ts'
import { type PrivateFacts, readPrivateTerms } from '../management/private-terms.ts'
import { privateTermsText } from '../management/private-terms-text.ts'
import { startGatewayServer } from '../servers/gateway-server.ts'
import { createLog } from '../system/log.ts'
import { applySandboxTerms } from '../system/sandbox-terms.ts'
import type { FirstAnswerReport, FirstAnswerResult } from './first-answer.ts'

/** The gateway of the local network, in this process. */
export type LocalGateway = {
  readonly url: string
  /** An API key without a budget, kept from one start to the next. */
  readonly key: string
  readonly opened: readonly string[]
  /** Prints the addresses of the network's parts, and a command to try. */
  introduce(options: { readonly model: string; readonly first: FirstAnswerResult }): void
  /** Reads the price of private questions and the client's tickets; absent without a proxy. */
  readonly privateFacts?: () => Promise<PrivateFacts>
  summarise(report: FirstAnswerReport): void
  stop(): Promise<readonly string[]>
}

/** Returns lines about the proxy of the first answer, and about the tickets. */
function privateLines({ tickets, ...terms }: PrivateFacts, amount: AmountFormatter): string {
  const { given, unspent } = tickets
  return `  private   ${privateTermsText(terms, amount)}
  tickets   ${given} given for this answer, ${unspent} left`
}

/** Reads terms of the gateway, and tickets of the folder. */
async function readPrivateFacts(ticketHome: TicketHome, network: Network): Promise<PrivateFacts> {
  const { withTickets } = await import('../composition/private/ticket-holder.ts')
  const terms = await readPrivateTerms(ticketHome)
  const held = await withTickets(ticketHome, network, (holder) => holder.balances())
  const sum = (one: 'given' | 'unspent') => held.reduce((total, row) => total + row[one], 0)
  return { ...terms, tickets: { given: sum('given'), unspent: sum('unspent') } }
}

export async function startLocalGateway(options: {
  readonly folder: string
  readonly say: (line: string) => void
}): Promise<LocalGateway> {
  const { folder, say } = options
  const home = homeOf(folder)
  const config = await readConfig(home.config)
  applySandboxTerms(config)
  if (!config.gateway) throw new ConfigInvalidError({ path: home.config, faults: ['No gateway.'] })
  const web = await buildWeb({ say })
  say('Starting the gateway and opening a session')
  const parts = await openRoleDependencies(home, config, createLog(join(folder, 'log.jsonl')))
  const managementToken = await readOrCreateToken(home.managementToken)
  const ticketHome = { home, config, ledger: parts.ledger }
  const proxies = await openConfiguredProxies(ticketHome, parts.log)
  const server = await startGatewayServer({
    parts,
    config: config.gateway,
    managementToken,
    processSecret: await readBatchSecret(home),
    units: unitsOf(config),
    ...(proxies && { proxies }),
    web: {
      folder: web,
      parts,
      home,
      rpcUrl: config.chain.rpcUrl,
      faucet: faucetOf(config),
      key: (keys) => localKey(home, keys),
    },
  })
  const key = await localKey(home, server.http.keys)
  await writeFile(home.gatewayUrl, `${server.url}\n`)
  const amount = createAmountFormatter(unitsOf(config))
  const summarise = (report: FirstAnswerReport) => {
    const format = (part: string) => amount(BigInt(part), report.unit.asset)
    console.log(`
  provider  ${report.provider}
  tokens    ${report.tokens.input} in, ${report.tokens.output} out
  cost      ${format(report.cost)}, of which fee ${format(report.fee)}
  receipt   ${report.receipt}
  session   ${report.session}`)
    if (report.private) console.log(privateLines(report.private, amount))
  }
  return {
    url: server.url,
    key,
    opened: server.openTransactions,
    summarise,
    ...(proxies && { privateFacts: () => readPrivateFacts(ticketHome, parts.network) }),
    introduce({ model, first }) {
      summarise(first.report)
      const privateCommand = proxies
        ? '\nAsk through the proxy:\n\nnpm run ostrom -- chat --private "Say hello."\n'
        : ''
      console.log(`
The network is up. OpenAI's API is at ${server.url}/v1
Key: ${key}

The web app is at ${server.url}/
One-time code for signing in: ${server.newCode?.()}
The chain's RPC is at ${config.chain.rpcUrl}, for nodes and wallets on this machine.

Try:

curl ${server.url}/v1/chat/completions \\
  -H 'Authorization: Bearer ${key}' \\
  -H 'Content-Type: application/json' \\
  -d '{"model":"${model}","max_tokens":99,"messages":[{"role":"user","content":"Say hello."}]}'
${privateCommand}
Ctrl-C closes the sessions and stops all processes.`)
    },
    async stop() {
      const closed = await server.stop({ closeSessions: true })
      await rm(home.gatewayUrl, { force: true })
      await proxies?.close()
      await parts.close()
      return closed
    },
  }
}
