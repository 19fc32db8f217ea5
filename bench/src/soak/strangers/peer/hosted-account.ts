import { privateKeyToAccount } from 'viem/accounts'
import type { HttpPeer } from './http-peer.ts'

/** Keys of a hosted account without money. */
export type HostedKeys = readonly [string, ...string[]]

/** Signs in at a hosted gateway with a wallet that holds nothing, and creates API keys. */
export async function createHostedKeys(
  http: HttpPeer,
  { wallet }: { readonly wallet: `0x${string}` },
  count: number,
): Promise<HostedKeys> {
  const person = privateKeyToAccount(wallet)
  const account = person.address.toLowerCase()
  const post = async (path: string, body: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
    const sent = { method: 'POST', path, headers, body: JSON.stringify(body), isPaced: false }
    const reply = await http.send(sent)
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status}: ${reply.text}`)
    return reply
  }
  const challenge = JSON.parse((await post('/api/sign-in/challenge', { account })).text) as {
    readonly text: string
    readonly nonce: string
    readonly issuedAtMs: number
  }
  const { text, nonce, issuedAtMs } = challenge
  const signature = await person.signMessage({ message: text })
  const answer = { account, nonce, issuedAtMs, signature }
  const { headers } = await post('/api/sign-in/wallet', answer)
  const [cookie = ''] = (headers['set-cookie']?.[0] ?? '').split(';')
  const keys: string[] = []
  for (let at = 0; at < count; at++) {
    const made = await post('/api/wallet/keys', { name: `key ${at}` }, cookie)
    keys.push((JSON.parse(made.text) as { readonly secret: string }).secret)
  }
  return keys as unknown as HostedKeys
}

/** Headers of a request with a key and a JSON body. */
export const jsonHeaders = (key: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${key}`,
  'content-type': 'application/json',
})
