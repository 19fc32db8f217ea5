import type { OfferListing } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import { Cbor, Channel } from '@ostrom/protocol'
import { CHANNELS_PER_ACTION } from '../limits.ts'
import { EXPENSIVE } from '../models.ts'
import { honestOffers } from './ask-gateway.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'

/** Milliseconds for which a slow peer sends nothing. */
const SLOW_MS = 8_000
const FRAMES = 20
const FRAME_BYTES_MAX = 4 * 1024 * 1024

type OpenChannel = () => Promise<NetworkChannel>

/**
 * Starts a peer that authorizes no session. It connects to providers and sends arbitrary messages.
 */
export async function startHostilePeer({
  parts,
  prng,
  count,
}: ParticipantContext): Promise<SoakParticipant> {
  const { network } = parts
  const channels = new Set<NetworkChannel>()
  const openTo =
    ({ endpoint }: OfferListing): OpenChannel =>
    async () => {
      const { addresses = [] } = endpoint ?? {}
      const channel = await network.connect({ addresses, protocol: Channel.INFER_PROTOCOL })
      channels.add(channel)
      return channel
    }
  const wrongs: Readonly<Record<string, (open: OpenChannel) => Promise<void>>> = {
    async rubbishFrames(open) {
      const channel = await open()
      for (let at = 0; at < FRAMES; at++) await channel.send(prng.bytes(prng.between(0, 2_000)))
    },
    async manyChannels(open) {
      for (let at = 0; at < CHANNELS_PER_ACTION; at++) await open()
    },
    async unknownKinds(open) {
      const kinds = ['part', 'ready', 'admin', '__proto__', '']
      for (const kind of kinds) await (await open()).send(Cbor.encode({ kind, askId: 0n }))
    },
    async slowFirstMessage(open) {
      const channel = await open()
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
      await channel.send(prng.bytes(16))
    },
    async largeFrames(open) {
      const channel = await open()
      await channel.send(new Uint8Array(FRAME_BYTES_MAX))
    },
  }
  const names = Object.keys(wrongs)
  return {
    async act(turn) {
      const name = names[turn % names.length]!
      count(name)
      const listings = await honestOffers(parts, EXPENSIVE)
      await wrongs[name]!(openTo(prng.pick(listings)))
    },
    async end() {
      for (const channel of channels) channel.abort(new Error('the end'))
      return {}
    },
  }
}
