import { type HonestReport, soakHonestly } from './honest-soak.ts'
import { startFreshNetwork } from './start-process.ts'

/**
 * Runs a fresh `npm start`, and sends it an honest user's questions. Returns the number of
 * questions, and each refusal.
 */
export async function runHonestSoak(options: {
  readonly folder: string
  readonly minutes: number
  readonly chain: 'evm' | 'solana'
  readonly port: number
  readonly say: (line: string) => void
}): Promise<HonestReport> {
  const { folder, minutes, chain, port, say } = options
  say('Starting a fresh network by npm start')
  const network = await startFreshNetwork({ folder, port, args: ['--chain', chain] })
  try {
    return await soakHonestly({ access: network, personMs: minutes * 60_000, say })
  } finally {
    say('Stopping the network')
    await network.stop()
  }
}
