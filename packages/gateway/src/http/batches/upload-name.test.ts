// Goal: a file keeps the name that its client sent. Method: the bytes of forms, with the names that
// a parser of forms returns for them.

import { expect, test } from 'vitest'
import { FILE_NAME_LENGTH_MAX } from '../../batches/limits.ts'
import { uploadNameOf } from './upload-name.ts'

/** Returns the bytes of a form with one file, and the name that the platform reads. */
async function parse(name: string) {
  const form = new FormData()
  form.set('file', new File(['x'], name))
  const response = new Response(form)
  const headers = { 'content-type': response.headers.get('content-type')! }
  const bytes = new Uint8Array(await response.arrayBuffer())
  const file = (await new Response(bytes, { headers }).formData()).get('file') as File
  return { bytes, parsed: file.name }
}

test.each(['\ufeffa.jsonl', '\ufeff\ufeffa', 'a\ufeffb', 'a"b.jsonl', ' a \u0000'])(
  'the name %j is kept',
  async (name) => {
    const { bytes, parsed } = await parse(name)
    expect(uploadNameOf(bytes, parsed)).toBe(name)
  },
)

test('a long name is cut between characters', async () => {
  const { bytes, parsed } = await parse(`a${'\u{1F426}'.repeat(FILE_NAME_LENGTH_MAX)}`)
  const name = uploadNameOf(bytes, parsed)
  expect(name.isWellFormed()).toBe(true)
  expect(name.length).toBe(FILE_NAME_LENGTH_MAX - 1)
})
