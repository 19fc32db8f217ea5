import { FILE_BYTES_MAX } from '../../../../packages/gateway/src/batches/limits.ts'
import { readLines } from '../../../../packages/gateway/src/batches/read-lines.ts'
import { readUpload } from '../../../../packages/gateway/src/http/batches/routes.ts'
import { readBody } from '../../../../packages/gateway/src/http/incoming/body.ts'
import { uncountedBody } from '../../../../packages/gateway/src/http/incoming/transfers.ts'
import { BODY_BYTES_MAX } from '../../../../packages/gateway/src/http/limits.ts'
import { JsonText, readAtMost } from '../../../../packages/protocol/src/index.ts'
import { RECORD_BYTES_MAX } from '../../../../packages/training/datasets/src/limits.ts'
import { readRecordLines } from '../../../../packages/training/datasets/src/record-lines.ts'
import { jsonShapes, jsonTexts } from '../shapes.ts'
import {
  bodyOf,
  type DecoderInput,
  type DecoderTarget,
  type InputShape,
  orRefused,
  repeated,
  streamOf,
  textShape,
} from '../target.ts'

const url = 'http://gateway.invalid/v1/x'

const requestOf = (input: DecoderInput, type: string): Request =>
  new Request(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body: bodyOf(input),
    duplex: 'half',
  } as RequestInit)

/** The JSON body of a request, with its bounds of levels, parts and values. */
const body: DecoderTarget = {
  name: 'json-body',
  bytesMax: BODY_BYTES_MAX,
  shapes: {
    ...jsonShapes(['{"a":', '}']),
    'many names of the body': textShape(jsonTexts['many names']!),
    'byte by byte': textShape((size) => repeated('0,', size, ['{"a":[', '0]}']), 1),
    'in pieces of 7 bytes': textShape((size) => repeated('0,', size, ['{"a":[', '0]}']), 7),
  },
  // The bounds of parts and values leave the bytes, their text, and numbers in lists.
  heap: { free: 3 * 1024 * 1024, perByte: 10 },
  quickBytes: 1024 * 1024,
  decode: (input) =>
    orRefused(() =>
      readBody(requestOf(input, 'application/json'), { place: uncountedBody, lists: 'a' }),
    ),
}

/** The body of a response, as every client here reads it before it parses it. */
const answer: DecoderTarget = {
  name: 'bounded-body',
  bytesMax: BODY_BYTES_MAX,
  shapes: {
    'in one piece': textShape((size) => 'a'.repeat(size)),
    'byte by byte': textShape((size) => 'a'.repeat(size), 1),
    'in pieces of 7 bytes': textShape((size) => 'a'.repeat(size), 7),
  },
  decode: (input) => orRefused(() => readAtMost(bodyOf(input), BODY_BYTES_MAX)),
}

/** A document of a stranger, whose reader bounds its bytes; a schema looks at it afterwards. */
const document: DecoderTarget = {
  name: 'json-document',
  bytesMax: 16 * 1024 * 1024,
  shapes: jsonShapes(),
  decode: ({ bytes }) => orRefused(() => JsonText.parseDocument(new TextDecoder().decode(bytes))),
}

/** A row of a training, with exact numbers. */
const row: DecoderTarget = {
  name: 'json-row',
  bytesMax: 1024 * 1024,
  shapes: jsonShapes(),
  decode: ({ bytes }) =>
    orRefused(() =>
      JsonText.parse(new TextDecoder().decode(bytes), { depthMax: 256, isExact: true }),
    ),
}

const lineStart = '{"custom_id":"a","method":"POST","url":"/v1/completions","body":{"a":'
const line = (at: number): string =>
  `{"custom_id":"${at}","method":"POST","url":"/v1/completions","body":{}}\n`

function manyLines(size: number): string {
  const lines: string[] = []
  for (let at = 0, length = 0; length < size; at++) {
    lines.push(line(at))
    length += lines[at]!.length
  }
  return lines.join('')
}

/** Shapes of files of lines. */
const fileShapes: Readonly<Record<string, InputShape>> = {
  'small lines': textShape(manyLines),
  'empty lines': textShape((size) => '\n'.repeat(size)),
  'lines of white space': textShape((size) => ' \t\r\n'.repeat(size / 4)),
  'a line of white space without end': textShape((size) => ' '.repeat(size)),
  'equal lines': textShape((size) => line(0).repeat(size / line(0).length)),
  'lines that are no JSON': textShape((size) => '{\n'.repeat(size / 2)),
}

/** The file of a batch: each line is a request. */
const batch: DecoderTarget = {
  name: 'batch-lines',
  bytesMax: FILE_BYTES_MAX,
  shapes: { ...jsonShapes([lineStart, '}}\n']), ...fileShapes },
  heap: { free: 16 * 1024 * 1024, perByte: 14 },
  decode: ({ bytes }) =>
    orRefused(() =>
      readLines([bytes], { endpoint: '/v1/completions', letOthersWork: () => Promise.resolve() }),
    ),
}

/** A dataset of a training job: each line is a record. */
const records: DecoderTarget = {
  name: 'record-lines',
  bytesMax: 8 * RECORD_BYTES_MAX,
  shapes: {
    ...jsonShapes(['{"text":', '}\n']),
    ...fileShapes,
    'a line byte by byte': textShape((size) => repeated('0,', size, ['{"a":[', '0]}']), 1),
    'lines byte by byte': textShape((size) => '{"a":0}\n'.repeat(size / 8), 1),
  },
  decode: (input) =>
    orRefused(async () => {
      let records = 0
      for await (const { kind } of readRecordLines(streamOf(input)))
        if (kind === 'record') records++
      return records
    }),
}

const BOUNDARY = 'b'
const purpose = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nbatch\r\n`
const fileFields = 'form-data; name="file"; filename="a"'
const filePart = `--${BOUNDARY}\r\nContent-Disposition: ${fileFields}\r\n\r\n`
const formEnd = `\r\n--${BOUNDARY}--\r\n`

/** Returns the shape of a form with one file of a repeated text. */
const file = (part: string, pieceBytes?: number): InputShape =>
  textShape((size) => repeated(part, size, [purpose + filePart, formEnd]), pieceBytes)

/** The multipart form with the file of a batch. */
const upload: DecoderTarget = {
  name: 'upload',
  bytesMax: FILE_BYTES_MAX,
  shapes: {
    'a file': file('a'),
    'a file byte by byte': file('a', 1),
    'a file of line ends': file('\r\n'),
    'a file of beginnings of a boundary': file('\r\n--'),
    'a file of almost boundaries': file(`\r\n--${BOUNDARY.slice(0, -1)}x`),
    'empty fields': textShape((size) =>
      repeated(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`, size, [
        '',
        `${purpose}${filePart}${formEnd}`,
      ]),
    ),
    'empty files': textShape((size) =>
      repeated(`${filePart}\r\n`, size, [purpose, `${filePart}${formEnd}`]),
    ),
    'headers of a part': textShape((size) =>
      repeated('a: b\r\n', size, [`--${BOUNDARY}\r\n`, `\r\n\r\n${formEnd}`]),
    ),
    'a header without end': textShape((size) =>
      repeated('a', size, [`--${BOUNDARY}\r\nContent-Disposition: form-data; name="`, '']),
    ),
    'escapes in a name': textShape((size) =>
      repeated('%22', size, [
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="`,
        `"${formEnd}`,
      ]),
    ),
    'quotes in a name': textShape((size) =>
      repeated('\\"', size, [
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="`,
        `"${formEnd}`,
      ]),
    ),
    'bytes before the form': textShape((size) => repeated('-', size, ['', formEnd])),
    'line ends before the form': textShape((size) => repeated('\r\n', size, ['', formEnd])),
  },
  decode: (input) =>
    orRefused(() =>
      readUpload(requestOf(input, `multipart/form-data; boundary=${BOUNDARY}`), uncountedBody),
    ),
}

export const jsonTargets: readonly DecoderTarget[] = [
  body,
  answer,
  document,
  row,
  batch,
  records,
  upload,
]
