import { type GGUFParseOutput, gguf } from '@huggingface/gguf'

/** Returns what another program's parser reads from a GGUF file. It asks for ranges of bytes. */
export async function parseByOther(file: Uint8Array): Promise<GGUFParseOutput> {
  const fetch = async (_: unknown, init?: RequestInit) => {
    const [, from = '0', to = '0'] =
      /(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '') ?? []
    const bytes = file.slice(Number(from), Number(to) + 1)
    return new Response(bytes as Uint8Array<ArrayBuffer>, { status: 206 })
  }
  return await gguf('https://model.invalid/file', { fetch: fetch as typeof globalThis.fetch })
}
