import { FILE_NAME_LENGTH_MAX } from '../../batches/limits.ts'

const field = Buffer.from('filename="')
const byteOrderMark = Buffer.from('\ufeff')

/** Counts the byte order marks at the beginning, at most as many as a name may have. */
function countMarks(bytes: Uint8Array): number {
  let count = 0
  for (let at = 0; count < FILE_NAME_LENGTH_MAX; at += byteOrderMark.length) {
    if (!byteOrderMark.equals(bytes.subarray(at, at + byteOrderMark.length))) break
    count += 1
  }
  return count
}

/**
 * Returns the name of an uploaded file as its client sent it, at most `FILE_NAME_LENGTH_MAX`
 * characters, without half of a surrogate pair at its end. A parser of forms drops a byte order
 * mark at the beginning of a name, so the bytes of the form decide whether the name has one.
 */
export function uploadNameOf(form: Uint8Array, parsed: string): string {
  const at = Buffer.from(form.buffer, form.byteOffset, form.byteLength).indexOf(field)
  const sent = at < 0 ? 0 : countMarks(form.subarray(at + field.length))
  const kept = parsed.length - parsed.replace(/^\ufeff+/, '').length
  const cut = `${'\ufeff'.repeat(Math.max(0, sent - kept))}${parsed}`.slice(0, FILE_NAME_LENGTH_MAX)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
