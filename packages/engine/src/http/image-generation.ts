import { Inference } from '@ostrom/protocol'
import type { ImageOptions } from '../engine.ts'
import { EngineFailedError, PromptUnsupportedError } from '../errors.ts'
import { post, type RequestSubject, type Upstream } from './upstream.ts'

const failed = (reason: string) => new EngineFailedError({ engine: 'http', reason })

/**
 * Text in a prompt that the server of stable-diffusion.cpp would interpret as settings, such as
 * steps and sizes that the client has not paid for.
 */
const SERVER_SETTINGS = /<\/?sd_cpp_extra_args>/i

/** Requests an image from a server, which must include the image in its reply. */
export async function generateImageUpstream(
  options: { readonly upstream: Upstream; readonly subject: RequestSubject },
  { prompt, signal }: ImageOptions,
): Promise<Uint8Array> {
  const { text, size } = prompt
  if (SERVER_SETTINGS.test(text)) {
    const reason = 'the text holds settings of a server'
    const remedy = 'Describe the picture in words alone.'
    throw new PromptUnsupportedError({ kind: 'image', reason, remedy })
  }
  const body = {
    model: options.subject.model,
    prompt: text,
    n: 1,
    response_format: 'b64_json',
    ...(size && { size: `${size.width}x${size.height}` }),
  }
  const { data } = await post({ ...options, path: '/images/generations', body, signal })
  const [entry] = Array.isArray(data) ? data : []
  const base64: unknown = entry?.b64_json
  if (typeof base64 !== 'string') throw failed('its server sent no picture in base64')
  const file = new Uint8Array(Buffer.from(base64, 'base64'))
  if (!Inference.detectImageFormat(file))
    throw failed('its server sent a picture of an unknown format')
  return file
}
