import { jsonHeaders } from '../peer/hosted-account.ts'
import type { StrangerAttack } from './attack.ts'

const TURNS = 4_000
const TURN_CHARACTERS = 2_400

/** Small pages of a long stored conversation, which was paid once. */
export const storedItems: StrangerAttack = {
  name: 'stored-items',
  against: 'gateway',
  summary: 'pages of one item of a stored conversation of 4,000 turns of 2.4 kB',
  connections: 16,
  async prepare({ http, targets }) {
    const headers = jsonHeaders(targets.paidKey)
    const input = Array.from({ length: TURNS }, (_, at) => ({
      role: at % 2 === 0 ? 'user' : 'assistant',
      content: `${at} `.padEnd(TURN_CHARACTERS, 'word '),
    }))
    input.push({ role: 'user', content: 'The end.' })
    const terms = { model: 'echo', max_output_tokens: 16, truncation: 'auto' }
    const body = JSON.stringify({ ...terms, input })
    const sent = { method: 'POST', path: '/v1/responses', headers, body, isPaced: false }
    const { status, text } = await http.send(sent)
    if (status !== 200) throw new Error(`/v1/responses: ${status}: ${text.slice(0, 500)}`)
    const { id } = JSON.parse(text) as { readonly id: string }
    return async () => {
      const page = await http.send({ path: `/v1/responses/${id}/input_items?limit=1`, headers })
      return `${page.status}`
    }
  },
}
