import { createHash } from 'node:crypto'
import type { ModelCard } from '../inference/model-card.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char]!)

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;
margin:2rem auto;padding:0 1rem}
pre{background:#f4f4f4;padding:1rem;overflow:auto}table{border-collapse:collapse}
td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Content security policy that allows only the page's own style: no script, frame or request. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const rowOf = ({ id, license, contextLength, prices, providers }: ModelCard): string => {
  const cells = [id, license, contextLength, prices.min.output, providers]
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(String(cell))}</td>`).join('')}</tr>`
}

/** Renders the page at `/`: the models on offer and how to call the gateway. */
export function renderPage(options: {
  /** Origin of the gateway, such as `http://127.0.0.1:8787`. */
  readonly origin: string
  readonly title: string
  readonly cards: readonly ModelCard[]
}): string {
  const { origin, title, cards } = options
  const base = escapeHtml(`${origin}/v1`)
  const model = escapeHtml(cards[0]?.id ?? 'MODEL')
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>This is a gateway to the Ostrom network: OpenAI's API, served by independent
providers and paid per token. Base URL: <code>${base}</code></p>
<h2>Ask</h2>
<pre>curl ${base}/chat/completions \\
  -H "Authorization: Bearer $OSTROM_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"model":"${model}","stream":true,"messages":[{"role":"user","content":"Hello!"}]}'</pre>
<p>Any client of OpenAI's API works with this base URL and a key <code>sk-ostrom-...</code>. Each
answer has its cost, its fee, its provider and its receipt in headers and in the field
<code>ostrom</code>.</p>
<h2>Models</h2>
<table><tr><th>Model</th><th>License</th><th>Context</th><th>Base units per million output
tokens</th><th>Providers</th></tr>${cards.map(rowOf).join('')}</table>
<h2>Endpoints</h2>
<ul><li>GET /v1/models</li><li>POST /v1/chat/completions</li><li>POST /v1/completions</li>
<li>POST /v1/responses</li><li>GET /health</li></ul>
</body>
</html>
`
}
